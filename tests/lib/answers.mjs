// What the package answers to all that the corpus has, as texts: the same in Node and in every browser.

import { REQUESTS, REQUESTS_2026, RESPONSES, mutated } from './corpus.mjs';

const FORMATS = /** @type {const} */ ([
  ...['json', 'cli', 'cli-powershell', 'cli-cmd', 'cli-file', 'boto3', 'js', 'rust', 'go', 'java', 'http'],
  ...['curl', 'step-functions'],
]);

/** What JSON cannot hold, anew for each call. @returns {unknown[]} */
const strange = () => {
  const cycle = { taskDefinition: 'web:7', overrides: {} };
  cycle.overrides = cycle;
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return [
    undefined,
    NaN,
    10n,
    Symbol('x'),
    () => {},
    new Date(1_563_421_494_186),
    new Map([['taskDefinition', 'web:7']]),
    new Array(5),
    cycle,
    proxy,
    new Proxy(structuredClone(REQUESTS[1]), {}),
    { taskDefinition: 'web:\ud800', containerInstances: ['\udc00'] },
    {
      get cluster() {
        throw new Error('no');
      },
    },
    JSON.parse('{"__proto__": {"cluster": "x"}, "constructor": 1}'),
    `{"taskDefinition": "web:7",\n "containerInstances": [x]}`,
    '['.repeat(100_000),
    'x'.repeat(1 << 20),
    'aws ecs start-task --task-definition web:7 --container-instances "$(id)"',
  ];
};

/**
 * @param {Pick<typeof import('../../pkg/dist/index.js'), 'validate' | 'build' | 'explain' | 'describe'>} api
 * @returns {Generator<[what: string, answer: string]>}
 */
export function* answers({ validate, build, explain, describe }) {
  for (const revision of /** @type {const} */ (['2023', '2026'])) {
    for (const kind of /** @type {const} */ (['request', 'response'])) {
      yield [`describe ${kind} ${revision}`, JSON.stringify(describe(kind, revision))];
      const bases = kind === 'response' ? RESPONSES : [...REQUESTS, ...REQUESTS_2026];
      const codes = new Set();
      for (const input of mutated(bases, 1_000, 7)) {
        const text = JSON.stringify(input, null, 2);
        const report = validate(input, { kind, revision });
        report.violations.forEach(({ code }) => codes.add(code));
        yield [text, JSON.stringify([report, validate(text, { kind, revision })])];
      }
      for (const input of strange()) {
        yield [`${typeof input} that JSON cannot hold`, JSON.stringify(validate(input, { kind, revision }))];
      }
      for (const code of codes) yield [`explain ${code}`, JSON.stringify(explain(code))];
    }
    for (const format of FORMATS) {
      for (const input of mutated([...REQUESTS, ...REQUESTS_2026], 100, 11)) {
        yield [`${format} of ${JSON.stringify(input)}`, JSON.stringify(build(input, { revision, format }))];
      }
    }
    for (const input of [...mutated(RESPONSES, 50, 13), ...mutated(REQUESTS, 50, 13)]) {
      yield [`explain ${JSON.stringify(input)}`, JSON.stringify(explain(input, { revision }))];
    }
  }
}
