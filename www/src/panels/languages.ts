// The languages of snippets, loaded with the first snippet.

import { StreamLanguage } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import { java } from '@codemirror/legacy-modes/mode/clike';
import { go } from '@codemirror/legacy-modes/mode/go';
import { http } from '@codemirror/legacy-modes/mode/http';
import { javascript, json } from '@codemirror/legacy-modes/mode/javascript';
import { powerShell } from '@codemirror/legacy-modes/mode/powershell';
import { python } from '@codemirror/legacy-modes/mode/python';
import { rust } from '@codemirror/legacy-modes/mode/rust';
import { shell } from '@codemirror/legacy-modes/mode/shell';
import type { Format } from 'ecs-start-task';

/** Token types of some modes that have no tag in the library. */
const tokenTable = { property: tags.propertyName };

const define = (parser: Parameters<typeof StreamLanguage.define>[0]) => () =>
  StreamLanguage.define({ ...parser, tokenTable: { ...parser.tokenTable, ...tokenTable } });

/** The language of each format, created on first use. */
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

/** Returns the language of a format. */
export function language(format: Format): StreamLanguage<unknown> {
  const known = made.get(format) ?? LANGUAGES[format]();
  made.set(format, known);
  return known;
}
