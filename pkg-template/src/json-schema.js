// The schemas of `standard.js` with Standard JSON Schema. A separate entry, because the schema documents are large.

import { startTaskRequest as request, startTaskResponse as response } from '#main';
import request2023 from '#schema/start-task-request-2023.json';
import request2026 from '#schema/start-task-request-2026.json';
import response2023 from '#schema/start-task-response-2023.json';
import response2026 from '#schema/start-task-response-2026.json';
import request2023In07 from '#schema/draft-07/start-task-request-2023.json';
import request2026In07 from '#schema/draft-07/start-task-request-2026.json';
import response2023In07 from '#schema/draft-07/start-task-response-2023.json';
import response2026In07 from '#schema/draft-07/start-task-response-2026.json';

/** @typedef {Record<string, Record<string, string>>} Documents JSON Schemas as text, by draft and revision */

/** @type {Documents} */
const requests = {
  'draft-2020-12': { 2023: request2023, 2026: request2026 },
  'draft-07': { 2023: request2023In07, 2026: request2026In07 },
};

/** @type {Documents} */
const responses = {
  'draft-2020-12': { 2023: response2023, 2026: response2026 },
  'draft-07': { 2023: response2023In07, 2026: response2026In07 },
};

export const startTaskRequest = /* @__PURE__ */ documented(request, requests);

export const startTaskResponse = /* @__PURE__ */ documented(response, responses);

/**
 * @template T
 * @param {import('../standard.js').StartTaskSchema<T>} schema
 * @param {Documents} documents
 * @returns {import('../json-schema.js').StartTaskJsonSchema<T>}
 */
function documented(schema, documents) {
  const document = (
    /** @type {{ target: string, libraryOptions?: Record<string, unknown> | undefined }} */ given,
  ) => {
    const revisions = pick(documents, 'target', given?.target);
    const revision = given.libraryOptions?.revision ?? schema.options.revision ?? '2023';
    return JSON.parse(pick(revisions, 'revision', revision));
  };
  return /** @type {any} */ ({
    '~standard': { ...schema['~standard'], jsonSchema: { input: document, output: document } },
    options: schema.options,
    with: (/** @type {import('../standard.js').StartTaskSchemaOptions} */ options) =>
      documented(schema.with(options), documents),
  });
}

/**
 * @template T
 * @param {Record<string, T>} from
 * @param {string} option
 * @param {unknown} name
 * @returns {T}
 */
function pick(from, option, name) {
  if (typeof name === 'string' && Object.hasOwn(from, name)) return from[name];
  const allowed = Object.keys(from).map((known) => `'${known}'`);
  throw new TypeError(`Option ${option} must be one of ${allowed.join(', ')}.`);
}
