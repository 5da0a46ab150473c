// The text of the request, which form and editor share. The editor has its history.

import { isolateHistory, redo, undo } from '@codemirror/commands';
import { EditorState, Transaction, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { computed, signal } from '@preact/signals';
import { parse, type ParseError } from 'jsonc-parser';
import { LENIENT, difference, isTooDeep, pretty, withValue, without } from './edits.ts';
import { isObject, valueAt, type Path } from './pointer.ts';
import { started } from './settings.ts';
import { shared } from './share-structure.ts';

/** The text in the editor. */
export const text = signal('');

/** Typing in the form is grouped in the history like typing in the text. */
const TYPED = 'input.type.form';

let view: EditorView | undefined;
/** The field of the last edit in the form. Edits of one field are undone together. */
let lastField: string | undefined;

/** Reads JSON as the form does; `undefined` where it is not JSON, or nested deeper than any request. */
export function read(source: string): { value: unknown } | undefined {
  if (isTooDeep(source)) return undefined;
  try {
    return { value: JSON.parse(source) as unknown };
  } catch {
    const errors: ParseError[] = [];
    const value: unknown = parse(source, errors, LENIENT);
    return errors.length === 0 ? { value } : undefined;
  }
}

/** The parsed text. Empty text is an empty request. */
export const parsed = computed(() => (text.value.trim() === '' ? { value: {} } : read(text.value)));

/** Whether the text is a JSON object, which the form can edit. */
export const isReadable = computed(() => parsed.value !== undefined && isObject(parsed.value.value));

let lastRequest: Record<string, unknown> = {};

/** The request as a value. While the text is not a JSON object, the last valid one. */
export const request = computed(() => {
  const value = parsed.value?.value;
  if (isObject(value)) lastRequest = shared(lastRequest, value);
  return lastRequest;
});

/** Whether the request is empty. */
export const isBlank = computed(() => isReadable.value && Object.keys(request.value).length === 0);

/** Creates the document's editor in an element. */
export function mount(parent: HTMLElement, extensions: Extension): EditorView {
  const editor = new EditorView({
    parent,
    state: EditorState.create({
      doc: text.peek(),
      extensions: [
        extensions,
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          if (update.transactions.some((transaction) => !transaction.isUserEvent(TYPED)))
            lastField = undefined;
          text.value = update.state.doc.toString();
        }),
      ],
    }),
  });
  view = editor;
  return editor;
}

/** Destroys the editor. */
export function unmount(): void {
  view?.destroy();
  view = undefined;
}

/** The editor, while there is one. */
export const editorView = () => view;

/** Replaces the text. Undo restores it, and the caret stays at its position if possible. */
function become(next: string, annotations: { userEvent: string; isolate: boolean }): void {
  if (!view) {
    text.value = next;
    return;
  }
  // The editor normalizes line breaks.
  const change = difference(view.state.doc.toString(), next.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
  if (!change) return;
  view.dispatch({
    changes: change,
    annotations: [
      Transaction.userEvent.of(annotations.userEvent),
      ...(annotations.isolate ? [isolateHistory.of('before')] : []),
    ],
  });
}

/** Replaces the whole text. An empty text resets the page. */
export function replaceText(next: string): void {
  lastField = undefined;
  if (next === '') started.value = false;
  become(next, { userEvent: 'input.replace', isolate: true });
}

/** Sets a value in the text; `undefined` removes it and the objects that become empty. */
export function set(path: Path, value: unknown, field = JSON.stringify(path)): void {
  if (!isReadable.peek()) return;
  const now = text.peek();
  const next = value === undefined ? without(now, path) : withValue(now, path, value);
  const isolate = field !== lastField;
  become(next, { userEvent: TYPED, isolate });
  lastField = field;
}

/** Inserts an item into a list, or creates the list. */
export function insert(list: Path, index: number, item: unknown): void {
  if (!isReadable.peek()) return;
  const there = valueAt(request.peek(), list);
  const now = text.peek();
  const next = Array.isArray(there)
    ? withValue(now, [...list, index], item, true)
    : withValue(now, list, [item]);
  lastField = undefined;
  become(next, { userEvent: TYPED, isolate: true });
}

/** Formats the text. */
export function tidy(): void {
  const value = read(text.peek());
  if (value) replaceText(pretty(value.value));
}

/** Undoes the last change, whether it was made in the form or in the text. */
export function undoChange(): void {
  lastField = undefined;
  if (view) undo(view);
}

/** Redoes the last undone change. */
export function redoChange(): void {
  lastField = undefined;
  if (view) redo(view);
}
