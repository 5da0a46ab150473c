// Turns a JavaScript value into what the core reads: a tape of numbers, one entry a value in document order, and
// one text that holds every string, number and name one behind the other. The value is read once; nothing of it is
// called but getters, and one that throws is reported like any other value that JSON cannot hold.

// The kinds of entries, as in `src/read/tape.rs`.
const NULL = 0;
const TRUE = 1;
const FALSE = 2;
const NUMBER = 3;
const TEXT = 4;
const LIST = 5;
const OBJECT = 6;
const DATE = 7;
const FOREIGN = 8;
const UNDEFINED = 9;

/** Words an entry takes. */
const WORDS = 4;

/** The deepest a structure of the model lies is 12 levels; what is far below is never looked at. */
const MAX_DEPTH = 200;

/** More items than this are no list but a mistake, such as `new Array(4294967295)`. */
const MAX_ITEMS = 1_000_000;

/** More entries than this come from an object that refers to the same parts over and over. */
const MAX_ENTRIES = 4_000_000;

const { getPrototypeOf, keys } = Object;
const tagOf = Object.prototype.toString;

/** Thrown to leave the recursion when the value is too large. */
const tooLarge = new RangeError('too large');

let tape = new Uint32Array(1024);
let used = 0;
let text = '';
/** @type {object[]} */
let around = [];
let keepsUndefined = false;

/**
 * Encodes a value.
 *
 * @param {unknown} value
 * @param {boolean} [withUndefined] whether members that are `undefined` are told; else they count as absent
 * @returns {{ tape: Uint32Array, text: string }} The tape is reused by the next call.
 */
export function encode(value, withUndefined = false) {
  keepsUndefined = withUndefined;
  used = 0;
  text = '';
  around = [];
  try {
    entry(value, undefined);
  } catch (error) {
    if (error !== tooLarge) throw error;
    used = 0;
    text = '';
    foreign('a value of more than 4,000,000 parts', undefined);
  }
  const encoded = { tape: tape.subarray(0, used), text };
  text = '';
  around = [];
  if (tape.length > 1 << 20) tape = new Uint32Array(1024);
  return encoded;
}

/**
 * @param {unknown} value
 * @param {string | undefined} name
 */
function entry(value, name) {
  switch (typeof value) {
    case 'string':
      open(TEXT, name, value.length);
      text += value;
      text += '\n';
      break;
    case 'number':
      if (Number.isFinite(value)) {
        const digits = String(value);
        open(NUMBER, name, digits.length);
        text += digits;
        text += '\n';
      } else {
        foreign(String(value), name);
      }
      break;
    case 'boolean':
      open(value ? TRUE : FALSE, name, 0);
      break;
    case 'undefined':
      open(UNDEFINED, name, 0);
      break;
    case 'object':
      if (value === null) open(NULL, name, 0);
      else object(value, name);
      break;
    case 'bigint':
      foreign('a BigInt', name);
      break;
    default:
      foreign(`a ${typeof value}`, name);
  }
}

/**
 * @param {object} value
 * @param {string | undefined} name
 */
function object(value, name) {
  if (around.includes(value)) {
    foreign('an object that contains itself', name);
    return;
  }
  if (around.length === MAX_DEPTH) {
    foreign('an object nested this deeply', name);
    return;
  }
  const before = used;
  const textBefore = text;
  const depth = around.length;
  try {
    around.push(value);
    if (Array.isArray(value)) list(value, name);
    else if (!special(value, name)) members(value, name);
    around.pop();
  } catch (error) {
    if (error === tooLarge) throw error;
    used = before;
    text = textBefore;
    around.length = depth;
    foreign('an object that throws when it is read', name);
  }
}

/**
 * @param {unknown[]} value
 * @param {string | undefined} name
 */
function list(value, name) {
  const { length } = value;
  if (length > MAX_ITEMS) {
    foreign(`a list of ${length} slots`, name);
    return;
  }
  const at = open(LIST, name, length);
  for (let index = 0; index < length; index += 1) entry(value[index], undefined);
  tape[at + 3] = used / WORDS;
}

/**
 * @param {object} value
 * @param {string | undefined} name
 */
function members(value, name) {
  const at = open(OBJECT, name, 0);
  let count = 0;
  for (const key of keys(value)) {
    const member = /** @type {Record<string, unknown>} */ (value)[key];
    if (member !== undefined || keepsUndefined) {
      entry(member, key);
      count += 1;
    }
  }
  tape[at + 2] = count;
  tape[at + 3] = used / WORDS;
}

/**
 * Encodes objects that are not made of members.
 *
 * @param {object} value
 * @param {string | undefined} name
 * @returns {boolean} whether it was one
 */
function special(value, name) {
  const prototype = getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return false;
  if (ArrayBuffer.isView(value)) {
    foreign('binary data', name);
    return true;
  }
  const tag = tagOf.call(value).slice(8, -1);
  switch (tag) {
    case 'Date': {
      const time = Date.prototype.getTime.call(value);
      const iso = Number.isNaN(time) ? '' : new Date(time).toISOString();
      open(DATE, name, iso.length);
      text += iso;
      text += '\n';
      return true;
    }
    case 'String':
    case 'Number':
    case 'Boolean':
      entry(value.valueOf(), name);
      return true;
    case 'Map':
    case 'Set':
    case 'WeakMap':
    case 'WeakSet':
    case 'Promise':
    case 'RegExp':
    case 'ArrayBuffer':
    case 'SharedArrayBuffer':
      foreign(`a ${tag}`, name);
      return true;
    default:
      return false;
  }
}

/**
 * @param {string} what
 * @param {string | undefined} name
 */
function foreign(what, name) {
  open(FOREIGN, name, what.length);
  text += what;
  text += '\n';
}

/**
 * Writes an entry that ends behind itself, and the name.
 *
 * @param {number} kind
 * @param {string | undefined} name
 * @param {number} size
 * @returns {number} where on the tape it is
 */
function open(kind, name, size) {
  const at = used;
  if (at + WORDS > tape.length) grow();
  tape[at] = kind;
  if (name === undefined) {
    tape[at + 1] = 0;
  } else {
    tape[at + 1] = name.length + 1;
    text += name;
    text += '\n';
  }
  tape[at + 2] = size;
  used = at + WORDS;
  tape[at + 3] = used / WORDS;
  return at;
}

function grow() {
  if (tape.length >= MAX_ENTRIES * WORDS) throw tooLarge;
  const larger = new Uint32Array(tape.length * 2);
  larger.set(tape);
  tape = larger;
}

/**
 * The places, in UTF-16 units, of surrogates without their other half.
 *
 * @param {string} string
 * @returns {number[]}
 */
export function unpairedSurrogates(string) {
  const wellFormed = /** @type {{ isWellFormed?: () => boolean }} */ (string);
  if (wellFormed.isWellFormed?.()) return [];
  const places = [];
  for (let index = 0; index < string.length; index += 1) {
    const unit = string.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = string.charCodeAt(index + 1);
    if (unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) index += 1;
    else places.push(index);
  }
  return places;
}
