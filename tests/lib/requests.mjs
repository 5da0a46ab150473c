// Requests for real clients: every member, and strings that are hard to render in some format.

import { REQUESTS, REQUESTS_2026 } from './corpus.mjs';

const ID = '0123456789abcdef0123456789abcdef';

/** Strings that shells, languages or the AWS CLI could misread. */
export const NASTY = [
  '',
  ' ',
  'two words',
  "it's",
  "''",
  '"double"',
  '\\',
  '\\"',
  'ends in \\',
  '\\n\\t\\u0041',
  '$HOME ${HOME} $(id)',
  '`id`',
  '%PATH% %%',
  '!important!',
  '^caret & | < > ( ) ;',
  '--cluster',
  '-x',
  'line\nbreak',
  'line\r\nbreak\n',
  '\ttab',
  '\u0000',
  '\u0001\u001b[31m\u007f',
  'Größe ключ 日本語',
  '😀 👩‍👩‍👧',
  '\u2028\u2029\ufeff',
  '{"json": [1, "x"]}',
  '[list]',
  'a=b,c={d=e}',
  'file:///etc/hosts',
  'fileb://x',
  'http://127.0.0.1:9/x',
  '@file',
  '#comment',
  '*? ~ [a-z]',
  '"""\'\'\'',
  'null',
  'true',
  '1e3',
  'JSON\nEOF',
  '*/ // <!--',
  '#{x} \\(x) {{x}}',
];

/** @param {string} text */
function nasty(text) {
  const container = {
    name: 'app',
    command: [text, 'x', text],
    environment: [
      { name: 'VALUE', value: text },
      { name: text === '' ? 'E' : text.replace(/[=\0]/g, '_'), value: 'x' },
    ],
  };
  return {
    containerInstances: [ID],
    ...(text.trim() === '' ? {} : { group: text }),
    overrides: { containerOverrides: [container] },
    taskDefinition: 'web:7',
  };
}

/** Requests with their revision. @type {{ revision: '2023' | '2026', request: Record<string, unknown> }[]} */
export const ALL = [
  ...REQUESTS.map((request) => /** @type {const} */ ({ revision: '2023', request })),
  ...REQUESTS_2026.map((request) => /** @type {const} */ ({ revision: '2026', request })),
  ...NASTY.map((text) => /** @type {const} */ ({ revision: '2023', request: nasty(text) })),
];

/** A request that is longer than a command line on Windows. */
export const LONG = /** @type {const} */ ({
  revision: '2023',
  request: {
    containerInstances: [ID],
    overrides: { containerOverrides: [{ name: 'app', command: ["' ".repeat(3_500)] }] },
    taskDefinition: 'web:7',
  },
});
