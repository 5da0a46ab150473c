// Every link between the files of the repository leads to a file that exists, and to a heading in it.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { root, sources } from '../../scripts/lib/steps.mjs';

const pages = sources().filter((file) => file.endsWith('.md'));

/** Returns the text of a page without code blocks. @param {string} path */
const text = (path) => readFileSync(join(root, path), 'utf8').replaceAll(/^\s*```[^]*?^\s*```/gm, '');

/** Returns the anchors of a page, as GitHub makes them of headings. @param {string} path */
function anchors(path) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  return [...text(path).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => {
    const slug = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}

test('links lead to files and headings that exist', () => {
  let links = 0;
  const broken = pages.flatMap((page) => {
    const found = text(page)
      .replaceAll(/`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]+)\)|(?:href|src|srcset)="([^"]+)"/g);
    return [...found].flatMap(([, inText, inTag]) => {
      const target = inText ?? inTag;
      if (/^[a-z]+:/.test(target)) return [];
      links += 1;
      const [path, anchor] = target.split('#');
      const file = path === '' ? page : normalize(join(dirname(page), path));
      if (!existsSync(join(root, file))) return [`${page}: ${target} does not exist`];
      if (anchor !== undefined && !anchors(file).includes(anchor))
        return [`${page}: ${target} has no such heading`];
      return [];
    });
  });
  assert.ok(links > 200, `${links}`);
  assert.deepEqual(broken, []);
});

test('files that the pages name exist', () => {
  const name = /`((?:src|crates|tests|scripts|docs|www|fuzz|benches|examples|pkg-template)\/[\w./-]+)`/g;
  const named = pages.flatMap((page) => [...text(page).matchAll(name)].map(([, path]) => ({ page, path })));
  assert.ok(named.length > 50, `${named.length}`);
  const missing = named.filter(
    ({ page, path }) => !existsSync(join(root, path)) && !existsSync(join(root, dirname(page), path)),
  );
  assert.deepEqual(missing, []);
});
