// A text in colours.

import { StreamLanguage } from '@codemirror/language';
import { java } from '@codemirror/legacy-modes/mode/clike';
import { go } from '@codemirror/legacy-modes/mode/go';
import { http } from '@codemirror/legacy-modes/mode/http';
import { javascript, json } from '@codemirror/legacy-modes/mode/javascript';
import { powerShell } from '@codemirror/legacy-modes/mode/powershell';
import { python } from '@codemirror/legacy-modes/mode/python';
import { rust } from '@codemirror/legacy-modes/mode/rust';
import { shell } from '@codemirror/legacy-modes/mode/shell';
import { highlightTree } from '@lezer/highlight';
import type { Format } from 'ecs-start-task';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { snippetColours } from '../editor/theme.ts';

const define = (parser: Parameters<typeof StreamLanguage.define>[0]) => () => StreamLanguage.define(parser);

/** The language of each form, made when it is first shown. */
const LANGUAGES: Record<Format, () => StreamLanguage<unknown>> = {
  json: define(json),
  cli: define(shell),
  'cli-powershell': define(powerShell),
  'cli-cmd': define(shell),
  'cli-file': define(shell),
  boto3: define(python),
  js: define(javascript),
  rust: define(rust),
  go: define(go),
  java: define(java),
  http: define(http),
  curl: define(shell),
  'step-functions': define(json),
};

const made = new Map<Format, StreamLanguage<unknown>>();

function language(format: Format): StreamLanguage<unknown> {
  const known = made.get(format) ?? LANGUAGES[format]();
  made.set(format, known);
  return known;
}

/** Texts beyond this are shown without colours: nobody reads them in full. */
const MAX_COLOURED = 20_000;

export function Snippet({ text, format }: { text: string; format: Format }) {
  const pieces = useMemo(() => {
    if (text.length > MAX_COLOURED) return text;
    const out: ComponentChildren[] = [];
    let position = 0;
    highlightTree(language(format).parser.parse(text), snippetColours, (from, to, classes) => {
      if (from > position) out.push(text.slice(position, from));
      out.push(<span class={classes}>{text.slice(from, to)}</span>);
      position = to;
    });
    out.push(text.slice(position));
    return out;
  }, [text, format]);
  return (
    <pre class="snippet" tabindex={0} role="region" aria-label="Output">
      <code>{pieces}</code>
    </pre>
  );
}
