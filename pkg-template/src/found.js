// Reads what a check found: numbers, and one text that holds every string one behind the other, as values go in (see
// `encode.js`). Several times as fast as JSON.

/** @typedef {import('../index.js').Report} Report */
/** @typedef {import('../index.js').Violation} Violation */

const NONE = new Uint32Array(0);

let text = '';
let words = NONE;
/** Where in the text the next string begins, and where among the words the next number is. */
let place = 0;
let at = 0;

/** @typedef {Pick<Report, 'valid' | 'truncated' | 'violations'>} Found */

/**
 * @param {string} answer empty where nothing was found
 * @param {import('./engine.js').Core} core
 * @returns {[found?: Found, rest?: string]} and what of the answer is behind it
 */
export function readFound(answer, core) {
  if (answer === '') return [];
  text = answer;
  words = new Uint32Array(core.memory.buffer, core.foundBuffer());
  place = 0;
  at = 0;
  const found = { valid: flag(), truncated: flag(), violations: list(violation) };
  text = '';
  // A view would keep the memory of a core that is replaced.
  words = NONE;
  return [found, answer.slice(place)];
}

function violation() {
  const code = /** @type {Violation['code']} */ (string());
  const severity = flag() ? 'error' : 'warning';
  const found = /** @type {Violation} */ ({ code, severity, path: string(), message: string() });
  const members = word();
  if (members > 0) found.limit = object(members);
  const fixes = list(fix);
  if (fixes.length > 0) found.fixes = fixes;
  if (flag()) found.range = { start: position(), end: position() };
  found.docs = string();
  return found;
}

/** @param {number} members */
function object(members) {
  /** @type {Record<string, unknown>} */
  const result = {};
  for (let left = members; left > 0; left -= 1) result[string()] = value();
  return result;
}

/** @returns {import('../index.js').Fix} */
function fix() {
  const title = string();
  const applicability = flag() ? 'safe' : 'suggestion';
  return { title, patch: list(operation), applicability };
}

/** @returns {import('../index.js').JsonPatchOperation} */
function operation() {
  switch (word()) {
    case 0:
      return { op: 'add', path: string(), value: value() };
    case 1:
      return { op: 'replace', path: string(), value: value() };
    case 2:
      return { op: 'remove', path: string() };
    default:
      return { op: 'move', from: string(), path: string() };
  }
}

function position() {
  return { offset: word(), line: word(), column: word() };
}

/** @returns {unknown} */
function value() {
  switch (word()) {
    case 0:
      return word();
    case 1:
      return string();
    default:
      return JSON.parse(string());
  }
}

/**
 * @template T
 * @param {() => T} item
 * @returns {T[]}
 */
function list(item) {
  const items = [];
  for (let left = word(); left > 0; left -= 1) items.push(item());
  return items;
}

function flag() {
  return word() === 1;
}

function string() {
  const start = place;
  place += word();
  return text.slice(start, place);
}

function word() {
  const next = words[at];
  at += 1;
  return next;
}
