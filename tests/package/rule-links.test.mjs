// The links of the rules page open its examples in the composer.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { build, validate } from '../../pkg/dist/index.js';
import { root } from '../../scripts/lib/steps.mjs';

const page = readFileSync(join(root, 'docs/rules.md'), 'utf8');
const sections = page.split(/^## /m).slice(1);
const LINK = /^\*\*(Invalid|Valid)\*\*.* · \[Open in the composer\]\(https:\/\/\S+\/#request=([\w-]+)\)$/gm;

test('each link opens an example that violates the rule, or one that does not', () => {
  let count = 0;
  for (const section of sections) {
    const code = section.slice(0, section.indexOf('\n'));
    for (const [, title, fragment] of section.matchAll(LINK)) {
      count++;
      const { text, definition, ...options } = JSON.parse(
        inflateRawSync(Buffer.from(fragment, 'base64url')).toString(),
      );
      if (definition !== undefined) options.taskDefinition = definition;
      const violations = text.startsWith('{')
        ? validate(text, options).violations
        : build(text, { ...options, format: 'cli' }).report.violations;
      assert.equal(
        violations.some((violation) => violation.code === code),
        title === 'Invalid',
        `${code}: ${title}`,
      );
    }
  }
  const examples = page.match(/^\*\*(Invalid|Valid)\*\*/gm);
  const responses = page.match(/^\*\*.*\(.*a response\)/gm);
  assert.equal(count, (examples?.length ?? 0) - (responses?.length ?? 0));
});
