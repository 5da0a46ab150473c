// Shell references in a request that was imported from a command.

import { pathsOf } from './left-out.ts';
import { pointerOf, valueAt } from './pointer.ts';

/** The pointers of values that contain a reference. */
export function referencesIn(
  value: unknown,
  references: readonly string[],
): { path: string; text: string }[] {
  if (references.length === 0) return [];
  return pathsOf(value, (text) => references.some((reference) => text.includes(reference))).map((path) => {
    const content = String(valueAt(value, path));
    const text = references.filter((reference) => content.includes(reference)).join(' ');
    return { path: pointerOf(path), text };
  });
}

/** The name of a variable, in the spelling of any shell. */
const NAME = /^(?:\$\{?([A-Za-z_]\w*)\}?|\$\{?env:([^}]+)\}?|%([^%]+)%)$/i;

/** A reference as a POSIX shell writes it. */
function posix(reference: string): string {
  const [, plain, powershell, cmd] = NAME.exec(reference) ?? [];
  const name = plain ?? powershell ?? cmd;
  return name === undefined ? reference : `\${${name}}`;
}

/** Characters that have a meaning between double quotes in a POSIX shell. */
const SPECIAL = /[\\"$`]/g;

/**
 * The draft that `build` reads: the request itself, or a command whose references are the shell's and not part of a
 * string.
 */
export function draftOf(text: string, value: unknown, references: readonly string[]): string {
  if (referencesIn(value, references).length === 0) return text;
  const json = JSON.stringify(value);
  // The longest first, because $AB begins with $A.
  const all = [...references].sort((a, b) => b.length - a.length);
  let line = '';
  for (let at = 0; at < json.length;) {
    const found = all.find((reference) => {
      const written = JSON.stringify(reference).slice(1, -1);
      return json.startsWith(written, at);
    });
    if (found === undefined) {
      line += json[at]?.replace(SPECIAL, '\\$&') ?? '';
      at += 1;
    } else {
      line += posix(found);
      at += JSON.stringify(found).length - 2;
    }
  }
  return `aws ecs start-task --cli-input-json "${line}"`;
}
