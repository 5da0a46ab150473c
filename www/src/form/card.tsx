// A collapsible item that has members.

import { isObject, pointerOf, valueAt } from '../model/pointer.ts';
import { Disclosure } from './disclosure.tsx';
import { ViolationBadge, Violations } from './violations.tsx';
import { MemberField } from './field.tsx';
import { ItemButtons, type ItemProps } from './item-buttons.tsx';
import { lower } from './items.ts';
import { Members } from './members.tsx';

export function Card(props: ItemProps) {
  const { item, path, value, index } = props;
  const pointer = pointerOf(path);
  const what = `${lower(item.label)} ${index + 1}`;
  const name = valueAt(value, ['name']);
  return (
    <Disclosure
      class="card"
      pointer={pointer}
      level={4}
      initially
      title={
        <>
          <span class="title">
            {typeof name === 'string' && name !== '' ? name : `${item.label} ${index + 1}`}
          </span>
          <ViolationBadge pointers={[pointer]} />
        </>
      }
      beside={<ItemButtons {...props} what={what} />}
    >
      <Violations pointer={pointer} />
      {isObject(value) ? (
        <Members fields={item.members ?? []} path={path} value={value} />
      ) : (
        <MemberField field={{ ...item, label: what }} path={path} value={value} />
      )}
    </Disclosure>
  );
}
