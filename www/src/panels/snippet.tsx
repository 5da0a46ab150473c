// A text in colours.

import { highlightTree } from '@lezer/highlight';
import { signal } from '@preact/signals';
import type { Format } from 'ecs-start-task';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { snippetColours } from '../editor/theme.ts';

/** The languages, once they are there: until then snippets are plain. */
const languages = signal<typeof import('./languages.ts') | undefined>(undefined);

/** Texts beyond this are shown without colours: nobody reads them in full. */
const MAX_COLOURED = 20_000;

export function Snippet({ text, format }: { text: string; format: Format }) {
  useEffect(() => {
    if (!languages.peek()) void import('./languages.ts').then((loaded) => (languages.value = loaded));
  }, []);
  const known = languages.value;
  const pieces = useMemo(() => {
    if (!known || text.length > MAX_COLOURED) return text;
    const out: ComponentChildren[] = [];
    let position = 0;
    highlightTree(known.language(format).parser.parse(text), snippetColours, (from, to, classes) => {
      if (from > position) out.push(text.slice(position, from));
      out.push(<span class={classes}>{text.slice(from, to)}</span>);
      position = to;
    });
    out.push(text.slice(position));
    return out;
  }, [text, format, known]);
  return (
    <pre class="snippet" tabindex={0} role="region" aria-label="Output">
      <code>{pieces}</code>
    </pre>
  );
}
