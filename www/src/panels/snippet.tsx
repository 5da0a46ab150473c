// Highlighted text.

import { highlightTree } from '@lezer/highlight';
import { signal } from '@preact/signals';
import type { Format } from 'ecs-start-task';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { snippetColors } from '../editor/theme.ts';
import { placesOf, type Mark } from './marks.ts';

/** The languages, after they are loaded. Until then, snippets are plain text. */
const languages = signal<typeof import('./languages.ts') | undefined>(undefined);

/** Longer text is not highlighted, because nobody reads it in full. */
const MAX_COLORED = 20_000;

/** A part of the text with its CSS classes. */
interface Piece {
  from: number;
  to: number;
  classes?: string;
}

/** Returns the parts of a string, split where marks begin or end. */
function drawn(text: string, colors: readonly Piece[], marks: readonly Mark[]): ComponentChildren {
  const places = placesOf(text, marks);
  if (colors.length === 0 && places.length === 0) return text;
  const cuts = new Set([0, text.length]);
  for (const { from, to } of [...colors, ...places]) cuts.add(from).add(to);
  const positions = [...cuts].sort((a, b) => a - b);
  let [color, place] = [0, 0];
  return positions.slice(0, -1).map((from, index) => {
    const part = text.slice(from, positions[index + 1]);
    while (color < colors.length && (colors[color]?.to ?? 0) <= from) color += 1;
    while (place < places.length && (places[place]?.to ?? 0) <= from) place += 1;
    const [inColor, inPlace] = [colors[color], places[place]];
    const classes = inColor && inColor.from <= from ? inColor.classes : undefined;
    const colored = classes === undefined ? part : <span class={classes}>{part}</span>;
    if (!inPlace || inPlace.from > from) return colored;
    const { kind, title } = inPlace.mark;
    return (
      <mark class={kind} title={title}>
        {colored}
      </mark>
    );
  });
}

export function Snippet({ text, format, marks }: { text: string; format: Format; marks: readonly Mark[] }) {
  useEffect(() => {
    if (languages.peek()) return;
    // Without them, for example without a network, the text has no colors.
    void import('./languages.ts').then(
      (loaded) => (languages.value = loaded),
      () => undefined,
    );
  }, []);
  const known = languages.value;
  const pieces = useMemo(() => {
    if (text.length > MAX_COLORED) return text;
    const colors: Piece[] = [];
    if (!known) return drawn(text, colors, marks);
    highlightTree(known.language(format).parser.parse(text), snippetColors, (from, to, classes) => {
      colors.push({ from, to, classes });
    });
    return drawn(text, colors, marks);
  }, [text, format, known, marks]);
  return (
    <pre class="snippet" tabindex={0} role="region" aria-label="Output">
      <code>{pieces}</code>
    </pre>
  );
}
