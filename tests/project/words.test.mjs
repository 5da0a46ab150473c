// Prose is plain technical English: phrases that read as if translated, with what to write instead.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sources } from '../../scripts/lib/steps.mjs';

/** @type {[RegExp, string][]} */
const PHRASES = [
  [/\b(is|are|was|were|be|been) told\b/, 'reported, listed'],
  [/\btells (that|which|what|whether|apart|how|where|it|them)\b/, 'reports, shows'],
  [/\bput(s|ting)? (\w+ ){0,3}right\b|\bmend(s|ed|ing)?\b/, 'fix'],
  [/\bright (requests?|inputs?|drafts?|ones?)\b/, 'valid'],
  [/\b(stands?|stood) (in|behind|for|at|there|beside|before|on|alone|where|after)\b/, 'is in, represents'],
  [/(?<!\b[Tt]here )\b(is|are) no (?!longer|more\b|one\b|such\b|need\b)[a-z]/, 'is not a …'],
  [/(?<!\b[Tt]here )\b(is|are) none\b/, 'is not one'],
  [/\b(behind|in front of) (the|an?|it|its|each|every|last|first)\b/, 'after, before'],
  [/\bholds? (an?|the|its|no|only|what|such|one|secrets)\b/, 'contains'],
  [/\bheld against\b/, 'compared with'],
  [/\b(is|are|as|was|were|where|if|when|not|be) given\b|\bat hand\b/, 'present, provided, available'],
  [/\btext in quotes\b|\b[Aa] text\b(?! (area|field|input|node))/, 'a string'],
  [/\bpoints? in time\b/, 'timestamp'],
  [/\bof account [0-9"{]/, 'belongs to account'],
  [/\b(wants|do(es)? without)\b/, 'requires, must not contain'],
  [/\bbesides\b|, too[.;:)]|\bas well[.;:)]/, 'also'],
  [/\b(the|of|an?) (stray|odd) [a-z]/, 'what is expected'],
  [/\b(Breaks|Keeps) it\b|\bBreaks none\b/, 'Invalid, Valid'],
  [/\bhas one reading\b|\bread in one way\b/, 'unambiguous'],
  [/\b[Ss]een to work\b/, 'verified'],
  [/\b[Ww]hoever\b/, 'you'],
  [
    /\b((to|can|could) be had|packagings?|judged alike|the answer comes|[Hh]ere stands)\b/,
    'another sentence',
  ],
  [/(^|[.:"] ?)Absent, /, 'Default: …'],
  [/\bis withdrawn\b/, 'AWS has discontinued …'],
  [/\b(takes?|took) the place of\b|\bin the place of\b/, 'replaces, instead of'],
  [
    /(?<!has )\b[Tt]he (option|flag|header|cluster|format|failure|network mode|log driver|permissions?|VPC endpoint|launch type|feature|keyword|condition) `/,
    'the `name` option',
  ],
  [/\bmay not (read|use|create|pass|add|make|write|call|see)\b/, 'is not allowed to'],
  [/\b[Tt]asks of StartTask\b/, 'tasks started with StartTask'],
  [
    /\b(again and again|tries again|got no|does not answer|did not answer)\b/,
    'retries, does not get, respond',
  ],
  [/\b(take|takes|took|taken) (away|along)\b|\bat work\b/, 'removes, current'],
  [/\bas (it|they) (stands?|came|comes?)\b/, 'unchanged'],
  [/\b[Nn]othing to do[.,]/, 'No action needed'],
  [/\blogs? of the container\b/, 'container logs'],
  [/\bbroken (rule|limit)\b|\b(breaks|breaking) (a|the|this) (rule|limit)\b/, 'violates'],
  [
    /[Cc]olour|(recogn|normal|capital|serial|optim|organ)is(e|ed|es|ing|ation)\b|\b[Bb]ehaviour|\bfulfil\b/,
    'American spelling',
  ],
];

/** Files that are not checked: published by others, or about words. */
const SKIPPED = [/^(fuzz\/corpus|tests\/data)\/|^tests\/project\/words|package-lock|proptest-regressions/];

/**
 * Returns the prose of a line: the comment of code, the message of a catalog, the name of a test, a string on the page.
 *
 * @param {string} path
 * @param {string} text
 */
function proseOf(path, text) {
  if (path.endsWith('.md')) return text;
  const title = /^ *test\((['"`])(.*?)\1, /.exec(text);
  if (title) return title[2] ?? '';
  const shown = /^www\/src\//.test(path) ? /(['"`])((?:(?!\1).)* (?:(?!\1).)*)\1/.exec(text) : undefined;
  if (shown && !/^ *(\/\/|\/?\*)/.test(text)) return shown[2] ?? '';
  if (path.endsWith('.json')) return /: "(.* .*)"/.exec(text)?.[1] ?? '';
  const comment = /\.(py|toml|ya?ml)$/.test(path)
    ? /(?:^|\s)#\s(.*)/
    : /(?:^|\s)(?:\/\/[/!]?|\/?\*\*?)\s(.*)/;
  return comment.exec(text)?.[1] ?? '';
}

/** Returns the lines of a file with prose, with their numbers. @param {string} path @returns {[string, number][]} */
function prose(path) {
  let isCode = false;
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      if (path.endsWith('.md') && /^\s*```/.test(text)) isCode = !isCode;
      return isCode ? [] : [[proseOf(path, text), index + 1]];
    });
}

test('no prose has a phrase to avoid', () => {
  const isProse =
    /\.(md|rs|m?js|tsx?|py|toml|ya?ml)$|^pkg-template\/(messages\/en.*|src\/descriptions)\.json$/;
  const isSkipped = (/** @type {string} */ path) => SKIPPED.some((pattern) => pattern.test(path));
  const files = sources().filter((path) => isProse.test(path) && !isSkipped(path));
  assert.ok(files.length > 200, `${files.length}`);
  const found = files.flatMap((path) =>
    prose(path).flatMap(([text, line]) => {
      // Quoted code is not prose, and quoted names of tests are checked in the tests.
      const words = text.replaceAll(/`[^`]*`|“[^”]*”/g, '`');
      const phrase = PHRASES.find(([pattern]) => pattern.test(words));
      return phrase === undefined ? [] : [`${path}:${line}: ${text.trim()}\n  Use: ${phrase[1]}.`];
    }),
  );
  assert.ok(found.length === 0, `\n${found.join('\n')}`);
});
