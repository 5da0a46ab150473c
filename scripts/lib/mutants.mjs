// Mutants: the rules and limits, each with one change, which some test has to notice.
//
// cargo-mutants finds the changes of code, `numbers` those of numbers. Building a crate for each would take a day, so all
// that can be are compiled into one, as branches of their function: MUTANT=17 runs the seventeenth.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './steps.mjs';

/**
 * @typedef {{ line: number, column: number }} Position
 * @typedef {{ start: Position, end: Position }} Span
 * @typedef {{ file: string, name: string, replacement: string, span: Span,
 *   function: { function_name: string, span: Span } | null }} Listed as cargo-mutants lists it
 * @typedef {Listed & { id: number }} Mutant
 */

/** The source with everything that is text or comment blanked out. @param {string} source */
const codeOf = (source) =>
  source.replace(/\/\/.*|r#"[^]*?"#|"(?:\\[^]|[^"\\])*"|b?'(?:\\.[^']*|[^'\\])'/g, (found) =>
    found.replace(/[^\n]/g, ' '),
  );

/** Where in a text a position is; columns count characters. @param {string} text @param {Position} position */
export function offsetOf(text, { line, column }) {
  let offset = 0;
  for (let count = 1; count < line; count += 1) offset = text.indexOf('\n', offset) + 1;
  const rest = [...text.slice(offset).split('\n', 1)[0]];
  return offset + rest.slice(0, column - 1).join('').length;
}

/** @param {string} text @param {number} offset @returns {Position} */
function positionOf(text, offset) {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

/** Where numbers are facts of the service, and not part of how something is found out. */
const OF_FACTS = /^src\/(?:rules|model)\/|\/size\.rs$/;

/**
 * Every number in the functions and constants of rules and in the limits of the model, one more and one less.
 *
 * @param {string} tree
 * @param {Listed[]} listed what cargo-mutants found, which says where functions are
 * @returns {Listed[]}
 */
export function numbers(tree, listed) {
  // The model is in macros, where cargo-mutants finds nothing.
  const model = readdirSync(join(tree, 'src', 'model')).map((file) => `src/model/${file}`);
  const files = [...new Set([...listed.map(({ file }) => file), ...model])];
  return files
    .filter((file) => OF_FACTS.test(file))
    .flatMap((file) => {
      const source = readFileSync(join(tree, file), 'utf8');
      const code = codeOf(source).split(/^#\[cfg\((?:all\()?test/m, 1)[0];
      const functions = listed.flatMap((mutant) =>
        mutant.file === file && mutant.function ? [mutant.function] : [],
      );
      return [...code.matchAll(/(?<!\w)(?<!(?:^|[^.])\.)\d[\d_]*\b/g)].flatMap((match) => {
        const [from, written] = [match.index, match[0]];
        const span = { start: positionOf(source, from), end: positionOf(source, from + written.length) };
        const within = functions.find(
          (one) => offsetOf(source, one.span.start) <= from && from < offsetOf(source, one.span.end),
        );
        const line = code.split('\n')[span.start.line - 1];
        const isFact = /^\s*(?:pub\S* )?const \w+: \w+ =/.test(line) || /^ {8}\s+\w.*\[.*\w\(/.test(line);
        if (within === undefined && !isFact) return [];
        const value = Number(written.replaceAll('_', ''));
        return [value + 1, value - 1]
          .filter((other) => other >= 0)
          .map((other) => ({
            file,
            name: `${file}:${span.start.line}:${span.start.column}: replace ${written} with ${other} in ${within?.function_name ?? 'a fact'}`,
            replacement: String(other),
            span,
            function: within ?? null,
          }));
      });
    });
}

/** What is known to change nothing: `exclude_re` of the settings. @param {string} root */
export function equivalent(root) {
  const settings = readFileSync(join(root, '.cargo', 'mutants.toml'), 'utf8');
  const list = settings.match(/^exclude_re = \[\n([^]*?)^\]/m)?.[1] ?? '';
  return [...list.matchAll(/^\s*'(.*)',$/gm)].map(([, pattern]) => new RegExp(pattern));
}

/** The source with one change. @param {string} source @param {Mutant} mutant */
export const changed = (source, { span, replacement }) =>
  `${source.slice(0, offsetOf(source, span.start))} ${replacement} ${source.slice(offsetOf(source, span.end))}`;

/**
 * Whether the change can be a branch of its function: a constant one cannot ask which is wanted, and one that returns
 * something of a hidden type returns only one.
 *
 * @param {string} source
 * @param {Mutant} mutant
 */
export function isBranch(source, mutant) {
  if (mutant.function === null) return false;
  const { start, open } = bodyOf(source, mutant);
  const signature = source.slice(start, open);
  return !/\bconst fn\b|->\s*impl\b/.test(signature);
}

/** Where a mutant's function is. @param {string} source @param {Mutant} mutant */
function bodyOf(source, mutant) {
  if (mutant.function === null) throw new Failure(`${mutant.name} is in no function.`);
  const [start, end] = [
    offsetOf(source, mutant.function.span.start),
    offsetOf(source, mutant.function.span.end),
  ];
  const name = mutant.function.function_name.split('::').at(-1)?.replace(/<.*$/, '');
  const declared = start + source.slice(start, end).search(new RegExp(`\\bfn ${name}\\b`));
  return { start, open: source.indexOf('{', declared) + 1, close: end - 1 };
}

/**
 * The source with its changes as branches, and at which lines each stands.
 *
 * @param {string} source
 * @param {Mutant[]} mutants all of this file that can be branches
 */
export function withBranches(source, mutants) {
  /** @type {Map<number, Mutant[]>} */
  const functions = new Map();
  for (const mutant of mutants) {
    const { open } = bodyOf(source, mutant);
    functions.set(open, [...(functions.get(open) ?? []), mutant]);
  }
  /** @type {{ first: number, last: number, mutant: Mutant }[]} */
  const lines = [];
  let [text, done] = ['', 0];
  for (const open of [...functions.keys()].sort((a, b) => a - b)) {
    const own = functions.get(open) ?? [];
    const { close } = bodyOf(source, own[0]);
    text += `${source.slice(done, open)}\nmatch crate::mutant() {\n`;
    for (const mutant of own) {
      const first = text.split('\n').length;
      // What stands in front of the function and behind it is the same in both texts.
      const body = changed(source, mutant).slice(open, close - source.length);
      text += `${mutant.id} => {${body}\n}\n`;
      lines.push({ first, last: text.split('\n').length - 1, mutant });
    }
    text += `_ => {${source.slice(open, close)}\n}\n}\n`;
    done = close;
  }
  return { text: text + source.slice(done), lines };
}

/** The crate with the function that says which mutant is wanted. @param {string} tree */
export function withChoice(tree) {
  const path = join(tree, 'src', 'lib.rs');
  const choice = `
pub(crate) fn mutant() -> u32 {
    static WANTED: std::sync::LazyLock<u32> =
        std::sync::LazyLock::new(|| std::env::var("MUTANT").map_or(0, |id| id.parse().unwrap_or(0)));
    *WANTED
}
`;
  writeFileSync(path, readFileSync(path, 'utf8') + choice);
}
