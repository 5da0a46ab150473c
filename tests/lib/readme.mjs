// The examples in the READMEs, so that tests can run them.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const GENERATED = ['limits.md', 'messages.md', 'options.md', 'rules.md'];

/** The pages with examples, and their text. */
export const PAGES = [
  'README.md',
  ...readdirSync(new URL('docs/', root))
    .filter((name) => name.endsWith('.md') && !GENERATED.includes(name))
    .map((name) => `docs/${name}`),
].map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }));

/** Returns the examples in a language, with their pages. @param {string} language */
export function examples(language) {
  return PAGES.flatMap(({ path, text }) =>
    [...text.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, code]) => ({
      path,
      code,
    })),
  );
}

/** Returns the only example in a language that contains a string. @param {string} language @param {string} needle */
export function example(language, needle) {
  const found = examples(language).filter(({ code }) => code.includes(needle));
  assert.equal(found.length, 1, `${found.length} examples in ${language} with ${needle}`);
  return found[0].code;
}

/** Returns the output that an example shows in comments. @param {string} code */
export function shownOutput(code) {
  const lines = [...code.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => line);
  assert.ok(lines.length > 0, code);
  return lines;
}

/** Returns the content security policies that the pages call sufficient: with WebAssembly, and without. */
export function policies() {
  const all = PAGES.flatMap(({ text }) =>
    [...text.matchAll(/`(script-src [^`]*)`/g)].map(([, policy]) => policy),
  );
  const found = [...new Set(all)];
  assert.equal(found.length, 2);
  return found.sort((a, b) => b.length - a.length);
}
