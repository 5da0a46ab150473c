// The buttons of an item: move, duplicate, remove.

import type { Field } from 'ecs-start-task';
import { IconButton } from '../icons.tsx';
import { insert, request, set } from '../model/document.ts';
import { pointerOf, valueAt, type Path } from '../model/pointer.ts';
import { isPair } from '../model/rows.ts';
import { at, focusSoon } from './focus.ts';
import { removeItem } from './items.ts';

export interface ItemProps {
  item: Field;
  path: Path;
  value: unknown;
  index: number;
  length: number;
}

export function ItemButtons({ item, path, index, length, what }: ItemProps & { what: string }) {
  // The first row is not in the list yet.
  if (length === 0) return null;
  const list = path.slice(0, -1);
  const move = (by: number) => {
    const items = valueAt(request.peek(), list);
    if (!Array.isArray(items)) return;
    const next = [...items];
    next.splice(index + by, 0, ...next.splice(index, 1));
    set(list, next, `move ${pointerOf(list)}`);
    const row = at(pointerOf([...list, index + by]));
    focusSoon(`${row} [data-action=${by < 0 ? 'up' : 'down'}]`);
  };
  return (
    <span class="buttons">
      {length > 1 && (
        <span class="moves">
          <IconButton
            icon="up"
            action="up"
            label={`Move ${what} up`}
            disabled={index === 0}
            onClick={() => move(-1)}
          />
          <IconButton
            icon="down"
            action="down"
            label={`Move ${what} down`}
            disabled={index === length - 1}
            onClick={() => move(1)}
          />
        </span>
      )}
      {item.control === 'group' && !isPair(item) && (
        <IconButton
          icon="copy"
          label={`Duplicate ${what}`}
          onClick={() => {
            insert(list, index + 1, structuredClone(valueAt(request.peek(), path)));
            focusSoon(at(pointerOf([...list, index + 1])));
          }}
        />
      )}
      <IconButton
        icon="remove"
        label={`Remove ${what}`}
        onClick={() => removeItem(path, length, Math.min(index, length - 2))}
      />
    </span>
  );
}
