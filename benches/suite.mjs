// The benchmarks, the same in Node and in a browser: each case next to its competitors, with the same request.

import { Ajv2020 } from 'ajv/dist/2020.js';
import { Bench } from 'tinybench';
import { fromJSONSchema } from 'zod';
import { broken, request } from './requests.mjs';

/** Times in milliseconds that each task is run for in a round, and how often at least. */
const TIMES = { warmupTime: 20, warmupIterations: 5, time: 50, iterations: 5 };

/** The two tasks take turns, so that a pause of the machine affects both. */
const ROUNDS = 7;

/** A browser's clock is coarse, so several runs are measured together until they take this many milliseconds. */
const LEAST = 5;

/** @param {() => unknown} work @returns {[often: () => void, runs: number]} */
function often(work) {
  for (let runs = 10; ; runs *= 2) {
    const many = () => {
      for (let run = 0; run < runs; run += 1) work();
    };
    const start = performance.now();
    many();
    if (performance.now() - start >= LEAST) return [many, runs];
  }
}

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {string} beside
 * @property {number} ours median in microseconds
 * @property {number} theirs median in microseconds
 * @property {number} target the ratio that is aimed at
 */

/**
 * @param {typeof import('../pkg-template/index.js').validate} validate
 * @param {object} schema the JSON Schema of requests
 * @returns {Promise<Row[]>}
 */
export async function suite(validate, schema) {
  const ajv = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
  const zod = fromJSONSchema(/** @type {import('zod').core.JSONSchema.JSONSchema} */ (schema));
  /** @type {Row[]} */
  const rows = [];
  const compare = async (
    /** @type {string} */ what,
    /** @type {() => unknown} */ ours,
    /** @type {string} */ beside,
    /** @type {() => unknown} */ theirs,
    /** @type {number} */ target,
  ) => {
    const [[oursOften, runs], [theirsOften, theirRuns]] = [often(ours), often(theirs)];
    /** @type {[number[], number[]]} */
    const times = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      const bench = new Bench(TIMES).add('ours', oursOften).add('theirs', theirsOften);
      for (const [index, task] of (await bench.run()).entries()) {
        if (!('latency' in task.result)) throw new Error(`${what}: ${task.result.state}`);
        times[index].push((task.result.latency.p50 * 1000) / (index === 0 ? runs : theirRuns));
      }
    }
    const [first, second] = times.map((each) => each.sort((a, b) => a - b)[(ROUNDS - 1) / 2]);
    rows.push({ what, beside, ours: first, theirs: second, target });
  };

  for (const kilobytes of [1, 2, 8]) {
    const value = request(kilobytes * 1000);
    const text = JSON.stringify(value);
    if (validate(text).violations.length > 0 || !ajv(value)) throw new Error('The request is not valid.');
    const size = `${kilobytes} kB`;
    await compare(
      `text, ${size}`,
      () => validate(text),
      'JSON.parse + Ajv',
      () => ajv(JSON.parse(text)),
      1.5,
    );
    await compare(
      `value, ${size}`,
      () => validate(value),
      'JSON.stringify',
      () => JSON.stringify(value),
      Infinity,
    );
    await compare(
      `value, ${size}`,
      () => validate(value),
      'zod',
      () => zod.safeParse(value),
      1,
    );
    await compare(
      `value, ${size}`,
      () => validate(value),
      'Ajv',
      () => ajv(value),
      Infinity,
    );
  }
  const right = request(2000);
  for (const violations of [1, 10, 100]) {
    const wrong = broken(2000, violations);
    if (validate(wrong).violations.length !== violations)
      throw new Error('The request has other violations.');
    const what = `value, 2 kB, ${violations} violations`;
    await compare(
      what,
      () => validate(wrong),
      'without violations',
      () => validate(right),
      Infinity,
    );
    await compare(
      what,
      () => validate(wrong),
      'Ajv',
      () => ajv(wrong),
      Infinity,
    );
  }
  return rows;
}

/** The rows as a table. @param {Row[]} rows */
export function table(rows) {
  const lines = rows.map(({ what, beside, ours, theirs, target }) => {
    const ratio = ours / theirs;
    const aim = target === Infinity ? '' : `${target} × ${ratio <= target ? 'met' : 'missed'}`;
    return [what, `${ours.toFixed(1)} µs`, beside, `${theirs.toFixed(1)} µs`, `${ratio.toFixed(2)} ×`, aim];
  });
  const all = [['validate', 'takes', 'beside', 'takes', 'ratio', 'target'], ...lines];
  const widths = all[0].map((_, column) => Math.max(...all.map((line) => line[column].length)));
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
