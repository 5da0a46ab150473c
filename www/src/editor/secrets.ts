// Masks secrets in the editor without changing the text.

import {
  RangeSetBuilder,
  StateEffect,
  StateField,
  type EditorState,
  type Transaction,
} from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import { read } from '../model/document.ts';
import { redactionOf } from '../model/redact.ts';
import { secretsShown } from '../model/settings.ts';

const hidden = Decoration.mark({ class: 'secret' });

/** Signals that the hidden ranges must be recomputed. */
export const secretsChanged = StateEffect.define<null>();

function decorations(state: EditorState): DecorationSet {
  if (secretsShown.peek()) return Decoration.none;
  const builder = new RangeSetBuilder<Decoration>();
  for (const [start, end] of redactionOf(state.doc.toString()).ranges) builder.add(start, end, hidden);
  return builder.finish();
}

/** The maximum length of typed input: a key, and the bracket or quote that the editor adds. A paste is longer. */
const MAX_TYPED = 2;

/**
 * Whether a change is typed into text that is temporarily not JSON. Almost nothing of such text may be shown, so
 * hidden ranges stay hidden, and typed characters are visible.
 */
function isTyping(transaction: Transaction): boolean {
  let inserted = 0;
  transaction.changes.iterChanges((_fromA, _toA, _fromB, _toB, text) => (inserted += text.length));
  return (
    transaction.isUserEvent('input.type') &&
    inserted <= MAX_TYPED &&
    read(transaction.state.doc.toString()) === undefined
  );
}

export const secretMask = StateField.define<DecorationSet>({
  create: decorations,
  update(before, transaction) {
    if (transaction.effects.some((effect) => effect.is(secretsChanged)))
      return decorations(transaction.state);
    if (!transaction.docChanged) return before;
    return isTyping(transaction) ? before.map(transaction.changes) : decorations(transaction.state);
  },
  provide: (field) => EditorView.decorations.from(field),
});
