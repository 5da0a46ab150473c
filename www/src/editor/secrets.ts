// Secrets in the editor: their text stays, only its look is hidden.

import { RangeSetBuilder, StateEffect, StateField, type EditorState } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import { parseTree, type Node } from 'jsonc-parser';
import { LENIENT } from '../model/edits.ts';
import type { Step } from '../model/pointer.ts';
import { isSecret } from '../model/secrets.ts';
import { secretsShown } from '../model/settings.ts';

const hidden = Decoration.mark({ class: 'secret' });

/** Says that what is hidden has to be looked at anew. */
export const secretsChanged = StateEffect.define<null>();

function decorations(state: EditorState): DecorationSet {
  if (secretsShown.peek()) return Decoration.none;
  const builder = new RangeSetBuilder<Decoration>();
  const look = (node: Node, path: Step[]): void => {
    if (node.type === 'object') {
      for (const property of node.children ?? []) {
        const [key, value] = property.children ?? [];
        if (key && value) look(value, [...path, key.value as string]);
      }
    } else if (node.type === 'array') {
      node.children?.forEach((item, index) => look(item, [...path, index]));
    } else if (isSecret(path) && node.length > 2) {
      builder.add(node.offset + 1, node.offset + node.length - 1, hidden);
    }
  };
  const root = parseTree(state.doc.toString(), [], LENIENT);
  if (root) look(root, []);
  return builder.finish();
}

export const secretMask = StateField.define<DecorationSet>({
  create: decorations,
  update: (before, transaction) =>
    transaction.docChanged || transaction.effects.some((effect) => effect.is(secretsChanged))
      ? decorations(transaction.state)
      : before,
  provide: (field) => EditorView.decorations.from(field),
});
