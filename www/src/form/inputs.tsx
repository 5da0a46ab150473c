// Controls for single values.

import type { Field } from 'ecs-start-task';
import { set } from '../model/document.ts';
import { suggestions } from '../model/definition.ts';
import { LEFT_OUT } from '../model/left-out.ts';
import { pointerOf, type Path } from '../model/pointer.ts';
import { isCovered } from '../model/redact.ts';
import { secretsShown } from '../model/settings.ts';
import type { stateOf } from './faults.tsx';

export interface InputProps {
  field: Field;
  path: Path;
  value: unknown;
  state: ReturnType<typeof stateOf>;
  /** What the control is called where no label of its own says it. */
  label?: string;
  /** Whether an empty text stays there instead of being taken away. */
  keepEmpty?: boolean;
}

/** What a text stands for: digits in a field for integers are a number, all else stays text and is reported. */
function valueOf(field: Field, text: string): unknown {
  if (field.control === 'integer' && /^-?(0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text))) {
    return Number(text);
  }
  return text;
}

const shown = (value: unknown) =>
  (typeof value === 'string' && value !== LEFT_OUT) || typeof value === 'number' ? String(value) : '';

/** A value as an example in an empty field. */
function example(field: Field): string {
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
  // What may hold a secret by mistake can be read while it is typed.
  const masked = !isMasked ? '' : field.sensitive ? ' secret' : ' secret idle';
  const common = {
    id: `in${pointer}`,
    value: text,
    placeholder: value === LEFT_OUT ? 'left out, enter it' : example(field),
    'aria-label': label,
    autocomplete: 'off',
    autocapitalize: 'off' as const,
    spellcheck: false,
    ...state,
  };
  // Texts that are taken as they are may have line breaks, which a line of its own would lose.
  if (field.verbatim) {
    return (
      <textarea
        {...common}
        class={`text${masked}`}
        rows={1}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    );
  }
  const values = [
    ...(suggestions.value.get(field.path) ?? []),
    ...(field.options ?? []).map((option) => option.value),
  ];
  const listId = values.length > 0 ? `list${pointer}` : undefined;
  return (
    <>
      <input
        {...common}
        type="text"
        class={`${field.control === 'integer' ? 'text number' : 'text'}${masked}`}
        inputMode={field.control === 'integer' ? 'numeric' : undefined}
        list={listId}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      {listId && (
        <datalist id={listId}>
          {values.map((item) => (
            <option value={item} />
          ))}
        </datalist>
      )}
    </>
  );
}

export function SelectInput({ field, path, value, state, label }: InputProps) {
  const options = field.options ?? [];
  const isOther = typeof value === 'string' && !options.some((option) => option.value === value);
  const chosen = options.find((option) => option.value === value);
  const nothing = field.default === undefined ? 'Not set' : `Not set (${String(field.default)})`;
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
  { label: 'Not set', value: undefined },
  { label: 'Yes', value: true },
  { label: 'No', value: false },
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
            {choice.value === undefined && field.default !== undefined
              ? ` (${field.default ? 'yes' : 'no'})`
              : ''}
          </span>
        </label>
      ))}
    </div>
  );
}
