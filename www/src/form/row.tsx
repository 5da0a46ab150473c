// A row with a string or a pair of values. Rows can be added with the keyboard and by pasting.

import type { TargetedClipboardEvent, TargetedKeyboardEvent } from 'preact';
import { request, set } from '../model/document.ts';
import { plural } from '../model/plural.ts';
import { below, isObject, pointerOf, valueAt } from '../model/pointer.ts';
import { fresh } from '../model/quiet.ts';
import { isBlankRow, rowsIn, withRows } from '../model/rows.ts';
import { notify } from '../model/toast.ts';
import { Violations, stateOf } from './violations.tsx';
import { MemberField } from './field.tsx';
import { at, focusSoon } from './focus.ts';
import { SelectInput, TextInput } from './inputs.tsx';
import { ItemButtons, type ItemProps } from './item-buttons.tsx';
import { addItem, blank, lower, removeItem } from './items.ts';

interface RowProps extends ItemProps {
  isPairOf: boolean;
  max: number | undefined;
}

type TextControl = HTMLInputElement | HTMLTextAreaElement;

const isTextControl = (target: EventTarget | null): target is TextControl =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Whether values can contain line breaks: verbatim strings, unless a pattern rejects them. */
function takesBreaks({ item, isPairOf }: RowProps, isFirst: boolean): boolean {
  const field = isPairOf ? item.members?.[isFirst ? 0 : 1] : item;
  if (!field?.verbatim || (isPairOf && isFirst)) return false;
  return field.pattern === undefined || new RegExp(field.pattern, 'u').test('a\nb');
}

/** Whether a control is the only one in its row, or the first of a pair. */
const isFirstOf = ({ path, item, isPairOf }: RowProps, control: TextControl) =>
  !isPairOf || control.id === `in${pointerOf([...path, item.members?.[0]?.name ?? ''])}`;

/** The path of the value that a control shows. */
const valuePath = (props: RowProps, isFirst: boolean) =>
  props.isPairOf ? below(props.path, props.item.members?.[isFirst ? 0 : 1]?.name ?? '') : props.path;

/** Replaces the selection in a control with text that has line breaks, which an input element would drop. */
function insertText(props: RowProps, control: TextControl, isFirst: boolean, text: string): void {
  const [start, end] = [control.selectionStart ?? 0, control.selectionEnd ?? 0];
  const { value } = control;
  set(valuePath(props, isFirst), value.slice(0, start) + text + value.slice(end));
  // The input becomes a text area.
  focusSoon(`[id="${CSS.escape(control.id)}"]`, start + text.length);
}

/**
 * Enter adds a row, Backspace removes an empty one. Shift+Enter inserts a line break if the value can have several
 * lines.
 */
function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>, props: RowProps): void {
  const { target, key } = event;
  const { item, path, value, index, length, max } = props;
  if (!isTextControl(target) || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const list = path.slice(0, -1);
  if (key === 'Enter') {
    event.preventDefault();
    const isFirst = isFirstOf(props, target);
    if (event.shiftKey && takesBreaks(props, isFirst)) insertText(props, target, isFirst, '\n');
    else if (!isBlankRow(value) && (max === undefined || length < max)) addItem(list, index + 1, blank(item));
  } else if (key === 'Backspace' && isBlankRow(value) && valueAt(request.peek(), path) !== undefined) {
    event.preventDefault();
    removeItem(path, length, Math.max(index - 1, 0), Infinity);
  }
}

/** Several values become several rows. */
function onPaste(event: TargetedClipboardEvent<HTMLElement>, props: RowProps): void {
  const { target, clipboardData } = event;
  const { item, path, index, isPairOf } = props;
  const text = clipboardData?.getData('text') ?? '';
  if (!isTextControl(target) || text === '') return;
  const isFirst = isFirstOf(props, target);
  const rows = rowsIn(text, item, isPairOf && isFirst && target.value === '');
  if (!rows) {
    if (/[\n\r]/.test(text.trim()) && takesBreaks(props, isFirst)) {
      event.preventDefault();
      insertText(props, target, isFirst, text.replaceAll(/\r\n?/g, '\n'));
    }
    return;
  }
  event.preventDefault();
  const list = path.slice(0, -1);
  const present = valueAt(request.peek(), list);
  const items = Array.isArray(present) ? present : [];
  const next = withRows(items, index, rows, isPairOf ? item.members?.[0]?.name : undefined);
  fresh.value = undefined;
  set(list, next, `paste ${pointerOf(path)}`);
  notify(`${plural(rows.length, 'row')} pasted`);
  const last = Math.min(index + rows.length, next.length) - 1;
  focusSoon(at(pointerOf([...list, Math.max(last, 0)])), Infinity);
}

export function Row(props: RowProps) {
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
  const isNew = fresh.value === pointer && isBlankRow(value);
  return (
    <div
      class="row"
      data-pointer={pointer}
      role="group"
      aria-label={what}
      onKeyDown={(event) => onKeyDown(event, props)}
      onPaste={(event) => onPaste(event, props)}
    >
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
            field={item}
            path={path}
            value={value}
            state={stateOf(pointer)}
            label={`${item.label} ${index + 1}`}
            keepEmpty
          />
        )}
        {isNew && <span class="mark">Required</span>}
        <ItemButtons {...props} what={what} />
      </div>
      <Violations pointer={pointer} />
      {isPairOf && item.members?.map((member) => <Violations pointer={pointerOf([...path, member.name])} />)}
    </div>
  );
}
