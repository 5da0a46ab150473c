// Lists of strings, pairs and objects.

import type { Field } from 'ecs-start-task';
import { useRef } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import { request } from '../model/document.ts';
import { below, isObject, pointerOf, valueAt, type Path } from '../model/pointer.ts';
import { shownName } from '../model/redact.ts';
import { isPair } from '../model/rows.ts';
import { usePart } from '../more.tsx';
import { SecretsToggle } from '../secrets-toggle.tsx';
import { Card } from './card.tsx';
import { EnvironmentPaste } from './environment.tsx';
import { Violations } from './violations.tsx';
import { Label, Name, type FieldProps } from './field.tsx';
import { at, filters, focusSoon, itemsPointer, opened, setFilter, setOpen } from './focus.ts';
import { useHelp } from './help.tsx';
import { addItem, blank, lower } from './items.ts';
import { Row } from './row.tsx';
import './list.css';

/** Longer lists are collapsed. */
const LONG = 10;

/** The name of an item in the summary and the filter of its list: the first member of its description. */
function nameOf(value: unknown, item: Field): string {
  if (!isObject(value)) return String(value);
  const name = value[item.members?.[0]?.name ?? ''];
  return typeof name === 'string' ? shownName(name) : '';
}

export function ListField({ field, path, value, bare }: FieldProps) {
  const pointer = pointerOf(path);
  const { button, text } = useHelp(field, pointer);
  const { item } = field;
  const length = Array.isArray(value) ? value.length : 0;
  if (!item) return null;
  const kind = item.control !== 'group' ? 'texts' : isPair(item) ? 'pairs' : 'cards';
  // A required list starts with an empty row.
  const first = field.required && kind === 'texts' ? [''] : [];
  const rows: readonly unknown[] = Array.isArray(value) && length > 0 ? value : first;
  const max = field.limits?.maxItems;
  return (
    <fieldset class={`field list ${kind} ${bare ? 'bare' : ''}`} data-pointer={bare ? undefined : pointer}>
      <legend class="unseen">{field.label}</legend>
      <Label field={field} pointer={pointer} button={button} bare={bare} hint={text}>
        <Name field={field} />
        {max !== undefined && (
          <span class={`count ${length > max ? 'over' : ''}`}>
            {length} of {max}
          </span>
        )}
      </Label>
      {bare || text}
      <Violations pointer={pointer} />
      <Items kind={kind} item={item} path={path} items={rows} length={length} max={max} />
      <div class="adders">
        <Add field={field} item={item} path={path} count={length} shown={rows.length} />
        {field.sensitive && <EnvironmentPaste path={path} />}
        {field.sensitive && length > 0 && <SecretsToggle />}
      </div>
    </fieldset>
  );
}

interface ItemsProps {
  kind: 'texts' | 'pairs' | 'cards';
  item: Field;
  path: Path;
  items: readonly unknown[];
  /** The number of items. */
  length: number;
  max: number | undefined;
}

/** The items. A long list starts as a summary and can be filtered. */
function Items({ kind, item, path, items, length, max }: ItemsProps) {
  const pointer = pointerOf(path);
  // A list that becomes long while you edit it stays open.
  const wasShort = useRef(items.length <= LONG);
  const isOpen = opened.value[itemsPointer(pointer)] ?? wasShort.current;
  const isLong = items.length > LONG;
  const filter = isLong ? (filters.value[pointer] ?? '') : '';
  const wanted = filter.trim().toLowerCase();
  const all = items.map((value, index) => ({ value, index }));
  const found =
    wanted === '' ? all : all.filter(({ value }) => nameOf(value, item).toLowerCase().includes(wanted));
  const { part, more } = usePart(found, pointer);
  return (
    <>
      {isLong && (
        <Summary
          pointer={pointer}
          item={item}
          items={items}
          isOpen={isOpen}
          filter={filter}
          found={found.length}
        />
      )}
      {isOpen && kind === 'pairs' && part.length > 0 && (
        <p class="pair heads" aria-hidden="true">
          {item.members?.map((member) => (
            <span>{member.label}</span>
          ))}
        </p>
      )}
      {isOpen && (
        <ol class={items.length > 1 ? 'items' : 'items single'}>
          {part.map(({ value, index }) => {
            const props = { item, path: below(path, index), value, index, length };
            return (
              <li key={index}>
                {kind === 'cards' ? (
                  <Card {...props} />
                ) : (
                  <Row {...props} isPairOf={kind === 'pairs'} max={max} />
                )}
              </li>
            );
          })}
        </ol>
      )}
      {isOpen && more}
    </>
  );
}

interface SummaryProps {
  pointer: string;
  item: Field;
  items: readonly unknown[];
  isOpen: boolean;
  filter: string;
  found: number;
}

/** The maximum number of names in the summary of a list. */
const NAMED = 6;

/** The names of pairs and objects are not secret, but strings may be. */
const namesOf = (items: readonly unknown[], item: Field) =>
  items
    .filter(isObject)
    .map((value) => nameOf(value, item))
    .filter((name) => name !== '');

function Summary({ pointer, item, items, isOpen, filter, found }: SummaryProps) {
  const names = namesOf(items.slice(0, NAMED), item);
  const label = `${lower(item.label)}s`;
  return (
    <div class="list-summary">
      <button
        type="button"
        class="toggle"
        aria-expanded={isOpen}
        onClick={() => setOpen(itemsPointer(pointer), !isOpen)}
      >
        <span class="chevron" aria-hidden="true" />
        <span class="title">
          {items.length} {label}
        </span>
        {!isOpen && names.length > 0 && (
          <span class="names">
            {names.join(', ')}
            {items.length > names.length && ', …'}
          </span>
        )}
      </button>
      {isOpen && (
        <label class="filter">
          <span class="unseen">Filter {label}</span>
          <input
            class="text"
            type="search"
            placeholder="Filter"
            autocomplete="off"
            spellcheck={false}
            value={filter}
            onInput={({ currentTarget }) => setFilter(pointer, currentTarget.value)}
          />
          {filter !== '' && (
            <span class="count" role="status">
              {found} of {items.length}
            </span>
          )}
        </label>
      )}
    </div>
  );
}

interface AddProps {
  field: Field;
  item: Field;
  path: Path;
  /** The number of items. */
  count: number;
  /** The number of rows. A required list shows one row even if it is empty. */
  shown: number;
}

function Add({ field, item, path, count, shown }: AddProps) {
  const max = field.limits?.maxItems;
  const isFull = max !== undefined && count >= max;
  const add = (value: unknown) => {
    setFilter(pointerOf(path), '');
    if (shown > count) focusSoon(at(pointerOf([...path, 0])));
    else addItem(path, count, value);
  };
  return (
    <>
      <button
        type="button"
        class="quiet add"
        aria-disabled={isFull ? 'true' : undefined}
        title={isFull ? `At most ${max}` : 'Or press Enter in a row'}
        onClick={() => {
          if (!isFull) add(blank(item));
        }}
      >
        <Icon name="add" />
        Add {lower(item.label)}
      </button>
      {item.path === 'overrides.containerOverrides[]' &&
        otherContainers(item, path).map((name) => (
          <button type="button" class="quiet" onClick={() => add({ name })}>
            <Icon name="add" />
            {name}
          </button>
        ))}
    </>
  );
}

/** Containers of the task definition that are not in the list yet. */
function otherContainers(item: Field, path: Path): string[] {
  const present = valueAt(request.value, path);
  const names = Array.isArray(present) ? present.map((value) => valueAt(value, ['name'])) : [];
  const options = item.members?.find(({ name }) => name === 'name')?.options ?? [];
  return options.map(({ value }) => value).filter((name) => !names.includes(name));
}
