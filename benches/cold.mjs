// The time of the import and the first result, in a process of its own. `node benches/cold.mjs ours|ajv`

import { readFileSync } from 'node:fs';
import { request } from './requests.mjs';

const value = request(1000);
const start = performance.now();
if (process.argv[2] === 'ours') {
  const { validate } = await import('../pkg/dist/index.js');
  validate(value);
} else {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const schema = JSON.parse(
    readFileSync(new URL('../schema/start-task-request-2023.json', import.meta.url), 'utf8'),
  );
  new Ajv2020({ allErrors: true, strict: false }).compile(schema)(value);
}
console.log(performance.now() - start);
