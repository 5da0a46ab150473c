// The examples in the READMEs, so that tests can run them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** @param {string} path */
const text = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/**
 * An example of a README.
 *
 * @param {string} path
 * @param {string} language
 * @param {number | string} [which] its number among those of the language, or what is in it
 */
export function example(path, language, which = 0) {
  const all = [...text(path).matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(
    ([, code]) => code,
  );
  const found = typeof which === 'number' ? all[which] : all.find((code) => code.includes(which));
  assert.ok(found, `${path} has no such example in ${language}`);
  return found;
}

/** Returns the expected output in the comments after the last statement of an example. @param {string} code */
export function promised(code) {
  const lines = [...code.matchAll(/^\/\/ (.*?)(?: …)?$/gm)].map(([, line]) => line);
  assert.ok(lines.length > 0);
  return lines;
}

/** The policies that README.md says are enough: with WebAssembly, and without. */
export function policies() {
  const found = [
    ...new Set([...text('README.md').matchAll(/`(script-src [^`]*)`/g)].map(([, policy]) => policy)),
  ];
  assert.equal(found.length, 2);
  return found.sort((a, b) => b.length - a.length);
}
