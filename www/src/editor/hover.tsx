// Hover help for members and values.

import { hoverTooltip } from '@codemirror/view';
import { findNodeAtOffset, parseTree } from 'jsonc-parser';
import { render } from 'preact';
import { Details, Docs } from '../explained.tsx';
import { Markdown } from '../markdown.tsx';
import { LENIENT, isTooDeep } from '../model/edits.ts';
import { core } from '../model/core.ts';
import { revision } from '../model/settings.ts';
import { locationAt } from './location.ts';

const SHOWN = ['required', 'limits', 'values', 'default', 'example', 'since', 'deprecated', 'launch-types'];

function Tip({ path }: { path: string }) {
  const explanation = core()?.explain(path, { revision: revision.peek() });
  if (!explanation) return <div class="tip">…</div>;
  const { title, summary, details, docs } = explanation;
  return (
    <div class="tip">
      <p>
        <code>{title}</code>
      </p>
      <p>
        <Markdown text={summary} />
      </p>
      <Details details={details.filter(({ id }) => SHOWN.includes(id))} />
      <Docs address={docs}>API reference</Docs>
    </div>
  );
}

export const memberTip = hoverTooltip((view, position) => {
  const text = view.state.doc.toString();
  const root = isTooDeep(text) ? undefined : parseTree(text, [], LENIENT);
  const node = root && findNodeAtOffset(root, position, true);
  if (!node || (node.type !== 'string' && node.type !== 'number' && node.type !== 'boolean')) return null;
  const { field } = locationAt(text, node.offset + 1);
  if (!field) return null;
  return {
    pos: node.offset,
    end: node.offset + node.length,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      render(<Tip path={field.path.replace(/\[\]$/, '')} />, dom);
      return { dom };
    },
  };
});
