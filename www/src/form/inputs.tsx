// Controls for single values.

import type { Field } from 'ecs-start-task';
import { registeredAt } from '../model/definition.ts';
import { set } from '../model/document.ts';
import { LEFT_OUT } from '../model/left-out.ts';
import { pointerOf, type Path } from '../model/pointer.ts';
import { isCovered } from '../model/redact.ts';
import { secretsShown } from '../model/settings.ts';
import type { stateOf } from './violations.tsx';

export interface InputProps {
  field: Field;
  path: Path;
  value: unknown;
  state: ReturnType<typeof stateOf>;
  /** The accessible name, if the control has no label. */
  label?: string;
  /** Whether an empty string is kept instead of removing the member. */
  keepEmpty?: boolean;
}

/**
 * Returns the value for typed text. In an integer field, digits become a number; anything else stays a string and
 * is reported.
 */
function valueOf(field: Field, text: string): unknown {
  if (field.control === 'integer' && /^-?(0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text))) {
    return Number(text);
  }
  return text;
}

const shown = (value: unknown) =>
  (typeof value === 'string' && value !== LEFT_OUT) || typeof value === 'number' ? String(value) : '';

/** The placeholder of an empty field: the registered value, or else an example. */
function placeholder(field: Field, registered: readonly string[]): string {
  const [value] = registered;
  if (value !== undefined && !field.sensitive && field.name !== 'name') return `${value} (task definition)`;
  return field.placeholder ?? (typeof field.default === 'string' ? field.default : '');
}

export function TextInput({ field, path, value, state, label, keepEmpty }: InputProps) {
  const pointer = pointerOf(path);
  const text = shown(value);
  const change = (next: string) => {
    const isGone = next === '' && !keepEmpty && !field.verbatim;
    set(path, isGone ? undefined : valueOf(field, next));
  };
  const isMasked = !secretsShown.value && (field.sensitive || isCovered(pointer));
  const registered = registeredAt(path);
  const common = {
    id: `in${pointer}`,
    value: text,
    placeholder: value === LEFT_OUT ? 'Left out. Enter it.' : placeholder(field, registered),
    'aria-label': label,
    autocomplete: 'off',
    autocapitalize: 'off' as const,
    spellcheck: false,
    ...state,
  };
  const masked = isMasked ? ' secret' : '';
  // An input element drops line breaks. Enter does not insert one, because it adds a row in lists.
  if (/[\n\r]/.test(text)) {
    return (
      <textarea
        {...common}
        class={`text${masked}`}
        rows={1}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    );
  }
  const options = (field.options ?? []).map((option) => option.value);
  const isHidden = field.sensitive && !secretsShown.value;
  const values = new Set([...options, ...(isHidden ? [] : registered)]);
  const listId = values.size > 0 ? `list${pointer}` : undefined;
  const isArn = text.startsWith('arn:');
  const input = (
    <>
      <input
        {...common}
        type="text"
        class={`${field.control === 'integer' ? 'text number' : 'text'}${masked}${isArn ? ' arn' : ''}`}
        inputMode={field.control === 'integer' ? 'numeric' : undefined}
        list={listId}
        title={isArn && !isMasked ? text : undefined}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      {listId && (
        <datalist id={listId}>
          {[...values].map((item) => (
            <option value={item} />
          ))}
        </datalist>
      )}
    </>
  );
  if (field.unit === undefined) return input;
  return (
    <div class="with-unit">
      {input}
      <span class="soft">{field.unit}</span>
    </div>
  );
}

export function SelectInput({ field, path, value, state, label }: InputProps) {
  const options = field.options ?? [];
  const isOther = typeof value === 'string' && !options.some((option) => option.value === value);
  const chosen = options.find((option) => option.value === value);
  const nothing = field.default === undefined ? 'Default' : `Default (${String(field.default)})`;
  return (
    <div class="select">
      <select
        id={`in${pointerOf(path)}`}
        aria-label={label}
        value={typeof value === 'string' ? value : ''}
        onChange={({ currentTarget }) =>
          set(path, currentTarget.value === '' ? undefined : currentTarget.value)
        }
        {...state}
      >
        <option value="">{nothing}</option>
        {isOther && <option value={value}>{value} (unknown)</option>}
        {options.map((option) => (
          <option value={option.value}>{option.value}</option>
        ))}
      </select>
      {chosen?.help && <span class="chosen">{chosen.help}</span>}
    </div>
  );
}

const CHOICES: readonly { label: string; value: boolean | undefined }[] = [
  { label: 'Default', value: undefined },
  { label: 'true', value: true },
  { label: 'false', value: false },
];

export function BooleanInput({ field, path, value, state }: InputProps) {
  return (
    <div class="segments">
      {CHOICES.map((choice) => (
        <label>
          <input
            type="radio"
            name={`in${pointerOf(path)}`}
            checked={value === choice.value}
            onChange={() => set(path, choice.value)}
            {...state}
          />
          <span>
            {choice.label}
            {choice.value === undefined && field.default !== undefined ? ` (${String(field.default)})` : ''}
          </span>
        </label>
      ))}
    </div>
  );
}
