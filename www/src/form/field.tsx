// Renders a member of the request from its description.

import type { Field } from 'ecs-start-task';
import type { ComponentChildren } from 'preact';
import { IconButton } from '../icons.tsx';
import { set } from '../model/document.ts';
import { isEmpty } from '../model/edits.ts';
import { usePart } from '../more.tsx';
import { isObject, pointerOf, type Path } from '../model/pointer.ts';
import { isCovered, shownName } from '../model/redact.ts';
import { Violations, shownViolationsAt, isMissing, stateOf } from './violations.tsx';
import { helpId, useHelp } from './help.tsx';
import { ListField } from './list.tsx';
import { Members } from './members.tsx';
import { BooleanInput, SelectInput, TextInput } from './inputs.tsx';
import './field.css';

export interface FieldProps {
  field: Field;
  path: Path;
  value: unknown;
  /** Whether a surrounding heading already shows the label. */
  bare?: boolean;
}

const TYPES: Record<Field['control'], string[]> = {
  text: ['string', 'number'],
  timestamp: ['string', 'number'],
  integer: ['number', 'string'],
  boolean: ['boolean'],
  select: ['string'],
  group: ['object'],
  list: ['list'],
};

/** Whether the control can show the value; anything else is shown as JSON until it is fixed. */
function fits(field: Field, value: unknown): boolean {
  if (value === undefined) return true;
  const type = Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
  return TYPES[field.control].includes(type);
}

/** The line above a control: the name, or the help if a heading already shows the name. */
export function Label({
  field,
  pointer,
  button,
  bare,
  hint,
  children,
}: {
  field: Field;
  pointer: string;
  button: ComponentChildren;
  bare?: boolean | undefined;
  hint?: ComponentChildren;
  children?: ComponentChildren;
}) {
  return (
    <div class="label">
      <span class="label-text">
        {bare ? hint : (children ?? <label for={`in${pointer}`}>{field.label}</label>)}
        {bare || <code class="wire">{field.name}</code>}
        {!bare && field.required && <span class={isMissing(pointer) ? 'mark todo' : 'mark'}>Required</span>}
        {field.since && <span class="mark">Since {field.since}</span>}
        {field.deprecated && <span class="mark">Deprecated</span>}
        {field.fargateOnly && <span class="mark">Fargate only</span>}
      </span>
      {button}
    </div>
  );
}

/** The legend already has this name. */
export function Name({ field }: { field: Field }) {
  return (
    <span class="name" aria-hidden="true">
      {field.label}
    </span>
  );
}

export function MemberField(props: FieldProps) {
  if (!fits(props.field, props.value)) return <Mismatch {...props} />;
  switch (props.field.control) {
    case 'group':
      return <GroupField {...props} />;
    case 'list':
      return <ListField {...props} />;
    default:
      return <SimpleField {...props} />;
  }
}

/** Violations replace the hint, so that the layout does not move. Opened help stays. */
function HintOrFaults({
  pointer,
  text,
  isOpen,
}: {
  pointer: string;
  text: ComponentChildren;
  isOpen: boolean;
}) {
  const isWrong = shownViolationsAt(pointer).length > 0;
  return (
    <>
      {(!isWrong || isOpen) && text}
      <Violations pointer={pointer} />
    </>
  );
}

/** A member with a single value. */
function SimpleField({ field, path, value }: FieldProps) {
  const pointer = pointerOf(path);
  const { button, text, isOpen } = useHelp(field, pointer);
  const isHintShown = isOpen || (text !== null && shownViolationsAt(pointer).length === 0);
  const state = stateOf(pointer, isHintShown ? helpId(pointer) : undefined);
  if (field.control === 'boolean') {
    return (
      <fieldset class="field" data-pointer={pointer}>
        <legend class="unseen">{field.label}</legend>
        <Label field={field} pointer={pointer} button={button}>
          <Name field={field} />
        </Label>
        <BooleanInput field={field} path={path} value={value} state={state} />
        <HintOrFaults pointer={pointer} text={text} isOpen={isOpen} />
      </fieldset>
    );
  }
  const Input = field.control === 'select' ? SelectInput : TextInput;
  return (
    <div class="field" data-pointer={pointer}>
      <Label field={field} pointer={pointer} button={button} />
      <Input field={field} path={path} value={value} state={state} />
      <HintOrFaults pointer={pointer} text={text} isOpen={isOpen} />
    </div>
  );
}

/** A nested object. */
function GroupField({ field, path, value, bare }: FieldProps) {
  const pointer = pointerOf(path);
  const { button, text } = useHelp(field, pointer);
  return (
    <fieldset class={bare ? 'field bare' : 'field inner'} data-pointer={bare ? undefined : pointer}>
      <legend class="unseen">{field.label}</legend>
      <Label field={field} pointer={pointer} button={button} bare={bare} hint={text}>
        <Name field={field} />
      </Label>
      {bare || text}
      <Violations pointer={pointer} />
      <Members fields={field.members ?? []} path={path} value={value} />
    </fieldset>
  );
}

/** A value of the wrong type: it stays as it is until it is fixed. */
function Mismatch({ field, path, value }: FieldProps) {
  const pointer = pointerOf(path);
  const { button, text } = useHelp(field, pointer);
  return (
    <fieldset class="field" data-pointer={pointer}>
      <legend class="unseen">{field.label}</legend>
      <Label field={field} pointer={pointer} button={button}>
        <Name field={field} />
      </Label>
      <div class="mismatch">
        <code>{isCovered(pointer) ? 'Hidden: wrong type' : shortJson(value)}</code>
        <IconButton icon="remove" label={`Remove ${field.label}`} onClick={() => set(path, undefined)} />
      </div>
      {text}
      <Violations pointer={pointer} />
    </fieldset>
  );
}

/** Members that the model does not know. */
export function UnknownMembers({
  fields,
  path,
  value,
}: {
  fields: readonly Field[];
  path: Path;
  value: unknown;
}) {
  if (!isObject(value)) return null;
  return <UnknownList names={unknownNames(fields, value)} path={path} value={value} />;
}

const unknownNames = (fields: readonly Field[], value: object) => {
  const known = new Set(fields.map(({ name }) => name));
  return Object.keys(value).filter((name) => !known.has(name));
};

function UnknownList({
  names,
  path,
  value,
}: {
  names: readonly string[];
  path: Path;
  value: Record<string, unknown>;
}) {
  const { part, more } = usePart(names);
  return (
    <>
      {part.map((name) => {
        const pointer = pointerOf([...path, name]);
        const inner = value[name];
        const shown = shownName(name);
        return (
          <div class="field" data-pointer={pointer} role="group" aria-label={`${shown}, unknown member`}>
            <div class="mismatch">
              <code>
                {shown}
                {isEmpty(inner) || typeof inner === 'object' ? '' : ': …'}
              </code>
              <IconButton
                icon="remove"
                label={`Remove ${shown}`}
                onClick={() => set([...path, name], undefined)}
              />
            </div>
            <Violations pointer={pointer} />
          </div>
        );
      })}
      {more}
    </>
  );
}

function shortJson(value: unknown): string {
  const json = JSON.stringify(value) ?? '';
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}
