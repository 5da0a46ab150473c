// Secrets in the editor: their text stays, only its look is hidden.

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

/** Says that what is hidden has to be looked at anew. */
export const secretsChanged = StateEffect.define<null>();

function decorations(state: EditorState): DecorationSet {
  if (secretsShown.peek()) return Decoration.none;
  const builder = new RangeSetBuilder<Decoration>();
  for (const [start, end] of redactionOf(state.doc.toString()).ranges) builder.add(start, end, hidden);
  return builder.finish();
}

/** A key typed, with the bracket or quote that the editor closes: a paste is longer. */
const MAX_TYPED = 2;

/**
 * Whether a change is typed into a text that is not JSON at the moment, as every text is between two keys: of such a text
 * next to nothing may be shown, so what is hidden stays hidden and what is typed is seen.
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
