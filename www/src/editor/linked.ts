// Links form and text: tints the lines of the focused field, and outlines the field at the caret.

import { StateEffect, StateField, type EditorState } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import { findNodeAtLocation, getLocation, parseTree, type Node } from 'jsonc-parser';
import { at, prefixes, scrollTo } from '../form/focus.ts';
import { LENIENT, isTooDeep } from '../model/edits.ts';
import { editorView } from '../model/document.ts';
import { pointerOf, stepsOf } from '../model/pointer.ts';

const link = StateEffect.define<string | undefined>();
const line = Decoration.line({ class: 'cm-linked' });

/** The node at a pointer: the member with its name, or the item. */
function nodeAt(text: string, pointer: string): Node | undefined {
  if (isTooDeep(text)) return undefined;
  const root = parseTree(text, [], LENIENT);
  if (!root) return undefined;
  let path: (string | number)[] = [];
  for (const step of stepsOf(pointer)) {
    const parent = path.length === 0 ? root : findNodeAtLocation(root, path);
    path = [...path, parent?.type === 'array' ? Number(step) : step];
  }
  const node = path.length === 0 ? undefined : findNodeAtLocation(root, path);
  return node?.parent?.type === 'property' ? node.parent : node;
}

function linesOf(state: EditorState, pointer: string | undefined): DecorationSet {
  const node = pointer === undefined ? undefined : nodeAt(state.doc.toString(), pointer);
  if (!node) return Decoration.none;
  const [first, last] = [state.doc.lineAt(node.offset), state.doc.lineAt(node.offset + node.length)];
  const lines = [];
  for (let number = first.number; number <= last.number; number += 1) {
    lines.push(line.range(state.doc.line(number).from));
  }
  return Decoration.set(lines);
}

interface Linked {
  pointer: string | undefined;
  lines: DecorationSet;
}

const linked = StateField.define<Linked>({
  create: () => ({ pointer: undefined, lines: Decoration.none }),
  update(before, transaction) {
    const change = transaction.effects.find((effect) => effect.is(link));
    if (!change && (!transaction.docChanged || before.pointer === undefined)) return before;
    const pointer = change ? change.value : before.pointer;
    return { pointer, lines: linesOf(transaction.state, pointer) };
  },
  provide: (field) => EditorView.decorations.from(field, ({ lines }) => lines),
});

/**
 * Scrolls to a place that is not visible. In a long text, the library's own scrolling measures many times and
 * prints a warning to the console.
 */
function scrollToLine(view: EditorView, offset: number): void {
  const { top, bottom } = view.lineBlockAt(offset);
  const { scrollTop, clientHeight } = view.scrollDOM;
  if (top < scrollTop || bottom > scrollTop + clientHeight) view.scrollDOM.scrollTop = top - clientHeight / 3;
}

/** Tints the lines of a field, and scrolls to them. */
export function showLinked(pointer: string | undefined): void {
  const view = editorView();
  // Pointers of sections do not exist in the text.
  const place = pointer === undefined || pointer.includes('#') ? undefined : pointer;
  if (!view || view.state.field(linked, false)?.pointer === place) return;
  view.dispatch({ effects: link.of(place) });
  const node = place === undefined ? undefined : nodeAt(view.state.doc.toString(), place);
  if (node) scrollToLine(view, node.offset);
}

/**
 * Milliseconds of rest before the form scrolls to the field at the caret. While the header is in sight, the editor moves
 * along: text must not move between the clicks of a double click, or while one drags or types.
 */
const REST = 600;

let outlined: Element | undefined;
let following: ReturnType<typeof setTimeout> | undefined;

let isPressed = false;
for (const type of ['pointerdown', 'pointerup', 'pointercancel']) {
  addEventListener(type, () => (isPressed = type === 'pointerdown'), true);
}

function outline(element: Element | undefined): void {
  outlined?.removeAttribute('data-linked');
  outlined = element;
  element?.setAttribute('data-linked', '');
}

function follow(): void {
  clearTimeout(following);
  following = setTimeout(() => {
    if (isPressed) return follow();
    following = undefined;
    if (outlined?.isConnected) scrollTo(outlined, 'nearest');
  }, REST);
}

function forget(): void {
  clearTimeout(following);
  following = undefined;
  outline(undefined);
}

/** Outlines the innermost visible field at the caret. */
function outlineAtCaret(view: EditorView): void {
  const text = view.state.doc.toString();
  const { path } = isTooDeep(text) ? { path: [] } : getLocation(text, view.state.selection.main.head);
  const places = prefixes(pointerOf(path)).slice(1);
  const shown = places.map((place) => document.querySelector(at(place)));
  const field = shown.findLast((element) => element !== null) ?? undefined;
  if (field === outlined && following === undefined) return;
  outline(field);
  follow();
}

const caret = EditorView.updateListener.of((update) => {
  if (update.focusChanged && update.view.hasFocus) showLinked(undefined);
  if (!update.focusChanged && !update.selectionSet && !update.docChanged) return;
  if (!update.view.hasFocus) return forget();
  // The form is updated one frame after the text.
  requestAnimationFrame(() => {
    if (update.view.hasFocus) outlineAtCaret(update.view);
  });
});

export const linkedPanes = [linked, caret];
