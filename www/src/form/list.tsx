// Lists: of texts, of pairs, of objects.

import type { Field } from 'ecs-start-task';
import { IconButton, Icon } from '../icons.tsx';
import { definition } from '../model/definition.ts';
import { insert, request, set } from '../model/document.ts';
import { fieldAt } from '../model/fields.ts';
import { below, isObject, pointerOf, valueAt, type Path } from '../model/pointer.ts';
import { reveal, usePart } from '../more.tsx';
import { SecretsToggle } from '../secrets-toggle.tsx';
import { EnvironmentPaste } from './environment.tsx';
import { FaultBadge, Faults, stateOf } from './faults.tsx';
import { Label, MemberField, Name, type FieldProps } from './field.tsx';
import { Disclosure } from './disclosure.tsx';
import { at, focusSoon, setOpen } from './focus.ts';
import { useHelp } from './help.tsx';
import { SelectInput, TextInput } from './inputs.tsx';
import { Members } from './members.tsx';
import './list.css';

/** Whether the items are two short values each, which fit in a row. */
const isPair = (item: Field) =>
  item.members?.length === 2 &&
  item.members.every(({ control }) => control === 'text' || control === 'select');

/** A new item: what has one possible value only is filled in. */
function blank(item: Field): unknown {
  if (item.control !== 'group') return '';
  const members = (item.members ?? []).flatMap((field): [string, unknown][] => {
    if (field.required && field.options?.length === 1 && field.control === 'select') {
      return [[field.name, field.options[0]?.value]];
    }
    return isPair(item) && field.control === 'text' ? [[field.name, '']] : [];
  });
  return Object.fromEntries(members);
}

export function ListField({ field, path, value, bare }: FieldProps) {
  const pointer = pointerOf(path);
  const { button, text } = useHelp(field, pointer);
  const { item } = field;
  const items: unknown[] = Array.isArray(value) ? value : [];
  const { part, more } = usePart(items, pointer);
  if (!item) return null;
  const max = field.limits?.maxItems;
  const kind = item.control !== 'group' ? 'texts' : isPair(item) ? 'pairs' : 'cards';
  return (
    <fieldset class={`field list ${kind} ${bare ? 'bare' : ''}`} data-pointer={bare ? undefined : pointer}>
      <legend class="unseen">{field.label}</legend>
      <Label field={field} pointer={pointer} button={button} bare={bare} hint={text}>
        <Name field={field} />
        {max !== undefined && (
          <span class={`count ${items.length > max ? 'over' : ''}`}>
            {items.length} of {max}
          </span>
        )}
      </Label>
      {bare || text}
      <Faults pointer={pointer} />
      {kind === 'pairs' && items.length > 0 && (
        <p class="pair heads" aria-hidden="true">
          {item.members?.map((member) => (
            <span>{member.label}</span>
          ))}
        </p>
      )}
      <ol class="items">
        {part.map((inner, index) => {
          const props = { item, path: below(path, index), value: inner, index };
          return (
            <li>
              {kind === 'cards' ? (
                <Card {...props} length={items.length} />
              ) : (
                <Row {...props} length={items.length} isPairOf={kind === 'pairs'} />
              )}
            </li>
          );
        })}
      </ol>
      {more}
      <div class="adders">
        <Add field={field} item={item} path={path} count={items.length} />
        {field.sensitive && <EnvironmentPaste path={path} />}
        {field.sensitive && items.length > 0 && <SecretsToggle />}
      </div>
    </fieldset>
  );
}

function Add({ field, item, path, count }: { field: Field; item: Field; path: Path; count: number }) {
  const pointer = pointerOf([...path, count]);
  const max = field.limits?.maxItems;
  const isFull = max !== undefined && count >= max;
  const add = (value: unknown) => {
    insert(path, count, value);
    setOpen(pointer, true);
    reveal(pointerOf(path), count);
    focusSoon(at(pointer));
  };
  return (
    <>
      <button
        type="button"
        class="quiet add"
        aria-disabled={isFull ? 'true' : undefined}
        title={isFull ? `At most ${max}` : undefined}
        onClick={() => {
          if (!isFull) add(blank(item));
        }}
      >
        <Icon name="add" />
        Add {lower(item.label)}
      </button>
      {item.path === 'overrides.containerOverrides[]' &&
        otherContainers(path).map((name) => (
          <button type="button" class="quiet" onClick={() => add({ name })}>
            <Icon name="add" />
            {name}
          </button>
        ))}
    </>
  );
}

/** The label in the middle of a sentence. */
const lower = (label: string) =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** Containers of the task definition that are not in the list yet. */
function otherContainers(path: Path): string[] {
  const there = valueAt(request.value, path);
  const names = Array.isArray(there) ? there.map((item) => (isObject(item) ? item.name : undefined)) : [];
  return definition.value?.containers.filter((name) => !names.includes(name)) ?? [];
}

interface ItemProps {
  item: Field;
  path: Path;
  value: unknown;
  index: number;
  length: number;
}

/** The buttons that every item has. */
function ItemButtons({ item, path, index, length, what }: ItemProps & { what: string }) {
  const list = path.slice(0, -1);
  const move = (by: number) => {
    const items = valueAt(request.peek(), list);
    if (!Array.isArray(items)) return;
    const next = [...items];
    next.splice(index + by, 0, ...next.splice(index, 1));
    set(list, next, `move ${pointerOf(list)}`);
    const there = at(pointerOf([...list, index + by]));
    focusSoon(`${there} [data-action=${by < 0 ? 'up' : 'down'}]`);
  };
  return (
    <span class="buttons">
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
        onClick={() => {
          set(path, undefined, `remove ${pointerOf(path)}`);
          // On to what is there now, or to the button that adds.
          const next = length > 1 ? pointerOf([...list, Math.min(index, length - 2)]) : undefined;
          focusSoon(next === undefined ? `${at(pointerOf(list))} .add` : at(next));
        }}
      />
    </span>
  );
}

/** An item in a row: a text, or a pair of values. */
function Row(props: ItemProps & { isPairOf: boolean }) {
  const { item, path, value, index, isPairOf } = props;
  const pointer = pointerOf(path);
  const what = `${lower(item.label)} ${index + 1}`;
  const fitsPair =
    isObject(value) && Object.keys(value).every((name) => item.members?.some((m) => m.name === name));
  if (isPairOf ? !fitsPair : typeof value !== 'string' && typeof value !== 'number') {
    return (
      <div class="row" data-pointer={pointer} role="group" aria-label={what}>
        <MemberField field={{ ...item, label: `${item.label} ${index + 1}` }} path={path} value={value} />
        <ItemButtons {...props} what={what} />
      </div>
    );
  }
  return (
    <div class="row" data-pointer={pointer} role="group" aria-label={what}>
      <div class="line">
        {isPairOf ? (
          <div class="pair">
            {item.members?.map((member) => {
              const inner = below(path, member.name);
              const Input = member.control === 'select' ? SelectInput : TextInput;
              return (
                <div data-pointer={pointerOf(inner)}>
                  <Input
                    field={member}
                    path={inner}
                    value={valueAt(value, [member.name])}
                    state={stateOf(pointerOf(inner))}
                    label={`${member.label} of ${what}`}
                    keepEmpty
                  />
                </div>
              );
            })}
          </div>
        ) : (
          <TextInput
            field={{ ...item, example: index === 0 ? firstExample(path) : undefined }}
            path={path}
            value={value}
            state={stateOf(pointer)}
            label={`${item.label} ${index + 1}`}
            keepEmpty
          />
        )}
        <ItemButtons {...props} what={what} />
      </div>
      <Faults pointer={pointer} />
      {isPairOf && item.members?.map((member) => <Faults pointer={pointerOf([...path, member.name])} />)}
    </div>
  );
}

/** The example of the list that an item is in, for its first item. */
function firstExample(path: Path): unknown {
  const example = fieldAt(path.slice(0, -1))?.example;
  return Array.isArray(example) ? (example as unknown[])[0] : undefined;
}

/** An item with members of its own, which opens and closes. */
function Card(props: ItemProps) {
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
          <FaultBadge pointer={pointer} />
        </>
      }
      beside={<ItemButtons {...props} what={what} />}
    >
      <Faults pointer={pointer} />
      {isObject(value) ? (
        <Members fields={item.members ?? []} path={path} value={value} />
      ) : (
        <MemberField field={{ ...item, label: what }} path={path} value={value} />
      )}
    </Disclosure>
  );
}
