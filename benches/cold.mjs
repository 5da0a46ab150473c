// The time of the import and the first result, in a process of its own: `node benches/cold.mjs index|validate|ajv`.
// The first two are entries of the package.

import { readFileSync } from 'node:fs';
import { request } from './requests.mjs';

const value = request(1000);
const start = performance.now();
const [, , who] = process.argv;
if (who !== 'ajv') {
  const { validate } = await import(`../pkg/dist/${who}.js`);
  validate(value);
} else {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const schema = JSON.parse(
    readFileSync(new URL('../schema/start-task-request-2023.json', import.meta.url), 'utf8'),
  );
  new Ajv2020({ allErrors: true, strict: false }).compile(schema)(value);
}
console.log(performance.now() - start);
