// The request as a text: the one document that form and editor show. Its history is the editor's.

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

/** What is typed into the form is joined in the history as what is typed into the text. */
const TYPED = 'input.type.form';

let view: EditorView | undefined;
/** The field that the last edit of the form was made in: edits of one field are undone as one. */
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

/** The text as a value. An empty text is an empty request. */
export const parsed = computed(() => (text.value.trim() === '' ? { value: {} } : read(text.value)));

/** Whether the form can show and change the text. */
export const isReadable = computed(() => parsed.value !== undefined && isObject(parsed.value.value));

let lastRequest: Record<string, unknown> = {};

/** The request as a value; while the text is no JSON object, the last one that was. */
export const request = computed(() => {
  const value = parsed.value?.value;
  if (isObject(value)) lastRequest = shared(lastRequest, value);
  return lastRequest;
});

/** Whether nothing has been filled in yet. */
export const isBlank = computed(() => isReadable.value && Object.keys(request.value).length === 0);

/** Makes the document's editor in a place of the page. */
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

/** Leaves the editor. */
export function unmount(): void {
  view?.destroy();
  view = undefined;
}

/** The editor, while there is one. */
export const editorView = () => view;

/** Replaces the text by another; undo brings the old one back, the caret stays where it can. */
function become(next: string, annotations: { userEvent: string; isolate: boolean }): void {
  if (!view) {
    text.value = next;
    return;
  }
  // Line breaks are the editor's.
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

/** Replaces the whole text. Without any, the page begins anew. */
export function replaceText(next: string): void {
  lastField = undefined;
  if (next === '') started.value = false;
  become(next, { userEvent: 'input.replace', isolate: true });
}

/** Sets a value as the form does; `undefined` takes it away with what it leaves empty. */
export function set(path: Path, value: unknown, field = JSON.stringify(path)): void {
  if (!isReadable.peek()) return;
  const now = text.peek();
  const next = value === undefined ? without(now, path) : withValue(now, path, value);
  const isolate = field !== lastField;
  become(next, { userEvent: TYPED, isolate });
  lastField = field;
}

/** Inserts an item into a list, or makes the list of it. */
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

/** Lays the text out anew. */
export function tidy(): void {
  const value = read(text.peek());
  if (value) replaceText(pretty(value.value));
}

/** Takes the last change back, whichever side it was made on. */
export function undoChange(): void {
  lastField = undefined;
  if (view) undo(view);
}

/** Makes it again. */
export function redoChange(): void {
  lastField = undefined;
  if (view) redo(view);
}
