// Paste anywhere: recognizes commands, events, tasks, task definitions and messages.

import { syntaxTree } from '@codemirror/language';
import { LOAD_FAILED, loadCore } from './model/core.ts';
import { editorView, isBlank, read } from './model/document.ts';
import { MAX_TEXT, isCommand, look } from './model/import.ts';
import { isObject } from './model/pointer.ts';
import { notice, notify } from './model/toast.ts';
import { take } from './take.ts';

/**
 * Whether text may be something other than a part of JSON, determined without the core, which may not be loaded
 * yet.
 */
const isCandidate = (text: string) => text.trim().length > 3 && text.length <= MAX_TEXT;

/** Whether a paste into the editor replaces the whole text, or is outside of a string. */
function isApart(): boolean {
  const view = editorView();
  if (!view) return false;
  const { doc, selection } = view.state;
  const { from, to } = selection.main;
  const isWhole = doc.sliceString(0, from).trim() === '' && doc.sliceString(to).trim() === '';
  return isWhole || !syntaxTree(view.state).resolveInner(from, 0).name.includes('String');
}

/** Pastes unchanged text at its original target. */
function insert(text: string, target: EventTarget | null): void {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    const [start, end] = [target.selectionStart ?? 0, target.selectionEnd ?? 0];
    target.setRangeText(text, start, end, 'end');
    target.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return;
  }
  const view = editorView();
  view?.dispatch(view.state.replaceSelection(text), { userEvent: 'input.paste', scrollIntoView: true });
}

/** The target of a paste, and whether pastes into it are recognized. */
function placeOf(target: EventTarget | null): 'editor' | 'form' | 'page' | undefined {
  if (!(target instanceof Element) || target.closest('dialog')) return undefined;
  if (target.closest('.cm-content')) return isApart() ? 'editor' : undefined;
  if (!target.matches('input, textarea, select, [contenteditable]')) return 'page';
  return target.closest('#form') && isBlank.peek() ? 'form' : undefined;
}

/** In a field of an empty form, only unambiguous text is recognized, because lines and lists belong to the field. */
const isUnmistakable = (text: string) =>
  isCommand(text) || text.includes('An error occurred (') || isObject(read(text)?.value);

async function arrive(text: string, place: 'editor' | 'form' | 'page'): Promise<boolean> {
  await loadCore();
  const found = look(text);
  const isRequest = found?.kind === 'request' && place !== 'editor';
  if (!found || !(found.isEnvelope || isRequest)) return false;
  const why = take(found.kind, text, found.what);
  if (why !== undefined) notify(why);
  return why === undefined;
}

function onPaste(event: ClipboardEvent): void {
  const { target } = event;
  const place = placeOf(target);
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!place || !isCandidate(text) || (place === 'form' && !isUnmistakable(text))) return;
  event.preventDefault();
  event.stopPropagation();
  const keepAsIs = (why: string) => {
    if (place !== 'page') insert(text, target);
    else if (notice.peek() === '') notify(why);
  };
  void arrive(text, place).then(
    (isTaken) => {
      if (!isTaken) keepAsIs('The pasted text was not recognized. Use Import to choose what it is.');
    },
    () => keepAsIs(LOAD_FAILED),
  );
}

/** Starts listening to pastes. */
export function watchPaste(): void {
  addEventListener('paste', onPaste, { capture: true });
}
