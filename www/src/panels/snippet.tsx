// A text in colours.

import { highlightTree } from '@lezer/highlight';
import { signal } from '@preact/signals';
import type { Format } from 'ecs-start-task';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { snippetColours } from '../editor/theme.ts';
import { placesOf, type Mark } from './marks.ts';

/** The languages, once they are there: until then snippets are plain. */
const languages = signal<typeof import('./languages.ts') | undefined>(undefined);

/** Texts beyond this are shown without colours: nobody reads them in full. */
const MAX_COLOURED = 20_000;

/** A part of the text with the classes of its colour. */
interface Piece {
  from: number;
  to: number;
  classes?: string;
}

/** The parts of a text, cut where a mark begins or ends. */
function drawn(text: string, colours: readonly Piece[], marks: readonly Mark[]): ComponentChildren {
  const places = placesOf(text, marks);
  if (colours.length === 0 && places.length === 0) return text;
  const cuts = new Set([0, text.length]);
  for (const { from, to } of [...colours, ...places]) cuts.add(from).add(to);
  const positions = [...cuts].sort((a, b) => a - b);
  let [colour, place] = [0, 0];
  return positions.slice(0, -1).map((from, index) => {
    const part = text.slice(from, positions[index + 1]);
    while (colour < colours.length && (colours[colour]?.to ?? 0) <= from) colour += 1;
    while (place < places.length && (places[place]?.to ?? 0) <= from) place += 1;
    const [inColour, inPlace] = [colours[colour], places[place]];
    const classes = inColour && inColour.from <= from ? inColour.classes : undefined;
    const coloured = classes === undefined ? part : <span class={classes}>{part}</span>;
    if (!inPlace || inPlace.from > from) return coloured;
    const { kind, title } = inPlace.mark;
    return (
      <mark class={kind} title={title}>
        {coloured}
      </mark>
    );
  });
}

export function Snippet({ text, format, marks }: { text: string; format: Format; marks: readonly Mark[] }) {
  useEffect(() => {
    if (!languages.peek()) void import('./languages.ts').then((loaded) => (languages.value = loaded));
  }, []);
  const known = languages.value;
  const pieces = useMemo(() => {
    if (text.length > MAX_COLOURED) return text;
    const colours: Piece[] = [];
    if (!known) return drawn(text, colours, marks);
    highlightTree(known.language(format).parser.parse(text), snippetColours, (from, to, classes) => {
      colours.push({ from, to, classes });
    });
    return drawn(text, colours, marks);
  }, [text, format, known, marks]);
  return (
    <pre class="snippet" tabindex={0} role="region" aria-label="Output">
      <code>{pieces}</code>
    </pre>
  );
}
