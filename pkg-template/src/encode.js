// Turns a JavaScript value into what the core reads: a tape of numbers, one entry a value in document order, and
// one string that contains every string, number and name in sequence. The value is read once, and only getters are
// called. One that throws is reported like any other value that is not JSON.

// The kinds of entries, as in `src/read/tape.rs`.
const NULL = 0;
const TRUE = 1;
const FALSE = 2;
const NUMBER = 3;
const TEXT = 4;
const LIST = 5;
const OBJECT = 6;
const DATE = 7;
const NON_JSON = 8;
const UNDEFINED = 9;

/** The number of words of an entry. */
const WORDS = 4;

/** The deepest object of the model is at level 12. Deeper values are not read. */
const MAX_DEPTH = 200;

/** An array with more items is a mistake, such as `new Array(4294967295)`. */
const MAX_ITEMS = 1_000_000;

/** More entries come from an object that contains the same parts many times. */
const MAX_ENTRIES = 4_000_000;

/** Thrown to leave the recursion when the value is too large. */
const tooLarge = new RangeError('too large');

let tape = new Uint32Array(1024);
let used = 0;
let text = '';
/** @type {object[]} */
let around = [];
let keepsUndefined = false;

/** @typedef {{ tape: Uint32Array, text: string }} Encoded */

/**
 * Encodes a value.
 *
 * @param {unknown} value
 * @param {boolean} [withUndefined] whether members that are `undefined` are encoded; else they count as absent
 * @returns {Encoded} The tape is reused by the next call.
 */
export function encode(value, withUndefined = false) {
  if (around.length === 0) return encoded(value, withUndefined);
  // A getter of the value calls the package itself.
  const outer = /** @type {const} */ ([tape, used, text, around, keepsUndefined]);
  try {
    tape = new Uint32Array(1024);
    around = [];
    return encoded(value, withUndefined);
  } finally {
    [tape, used, text, around, keepsUndefined] = outer;
  }
}

/** @type {(value: unknown, withUndefined: boolean) => Encoded} */
function encoded(value, withUndefined) {
  keepsUndefined = withUndefined;
  used = 0;
  text = '';
  try {
    entry(value, undefined);
  } catch (error) {
    if (error !== tooLarge) throw error;
    used = 0;
    text = '';
    nonJson('a value of more than 4,000,000 parts', undefined);
  }
  const result = { tape: tape.subarray(0, used), text };
  text = '';
  around = [];
  if (tape.length > 1 << 20) tape = new Uint32Array(1024);
  return result;
}

/**
 * @param {unknown} value
 * @param {string | undefined} name
 */
function entry(value, name) {
  // `if`, with the most frequent type first: for a `switch` over `typeof`, engines compare names.
  if (typeof value === 'string') {
    open(TEXT, name, value.length);
    text += value;
  } else if (typeof value === 'object') {
    if (value === null) open(NULL, name, 0);
    else object(value, name);
  } else if (typeof value === 'number') {
    if (Number.isFinite(value)) {
      const digits = digitsOf(value);
      open(NUMBER, name, digits.length);
      text += digits;
    } else {
      nonJson(String(value), name);
    }
  } else if (typeof value === 'boolean') {
    open(value ? TRUE : FALSE, name, 0);
  } else if (typeof value === 'undefined') {
    open(UNDEFINED, name, 0);
  } else {
    nonJson(typeof value === 'bigint' ? 'a BigInt' : `a ${typeof value}`, name);
  }
}

/**
 * Returns the digits of a number. `String` rounds them beyond 2^53: it writes 2^63 as 9223372036854776000. From 10^21 on,
 * it writes an exponent.
 *
 * @param {number} value
 */
function digitsOf(value) {
  const size = Math.abs(value);
  return String(size > Number.MAX_SAFE_INTEGER && size < 1e21 ? BigInt(value) : value);
}

/**
 * @param {object} value
 * @param {string | undefined} name
 */
function object(value, name) {
  if (isAround(value)) {
    nonJson('an object that contains itself', name);
    return;
  }
  if (around.length === MAX_DEPTH) {
    nonJson('an object nested this deeply', name);
    return;
  }
  const before = used;
  const textBefore = text;
  const depth = around.length;
  try {
    around.push(value);
    if (Array.isArray(value)) list(value, name);
    else if (isPlain(value) || !special(value, name)) members(value, name);
    around.pop();
  } catch (error) {
    if (error === tooLarge) throw error;
    used = before;
    text = textBefore;
    around.length = depth;
    nonJson('an object that throws when it is read', name);
  }
}

/** Whether the value is inside this one. @param {object} value */
function isAround(value) {
  for (let depth = around.length - 1; depth >= 0; depth -= 1) if (around[depth] === value) return true;
  return false;
}

/**
 * @param {unknown[]} value
 * @param {string | undefined} name
 */
function list(value, name) {
  const { length } = value;
  if (length > MAX_ITEMS) {
    nonJson(`an array of ${length} slots`, name);
    return;
  }
  const at = open(LIST, name, length);
  for (let index = 0; index < length; index += 1) {
    let item;
    try {
      item = value[index];
    } catch {
      // Only this item, so that the others are still reported.
      nonJson('an item that throws when it is read', undefined);
      continue;
    }
    entry(item, undefined);
  }
  tape[at + 3] = used / WORDS;
}

/**
 * @param {object} value
 * @param {string | undefined} name
 */
function members(value, name) {
  const at = open(OBJECT, name, 0);
  let count = 0;
  // Twice as fast as `Object.keys`.
  for (const key in value) {
    // By its full name, here and below: bundlers make constants variables, whose calls are not inlined.
    if (!Object.prototype.hasOwnProperty.call(value, key)) continue;
    let member;
    try {
      member = /** @type {Record<string, unknown>} */ (value)[key];
    } catch {
      nonJson('a member that throws when it is read', key);
      count += 1;
      continue;
    }
    if (member === undefined && !keepsUndefined) continue;
    entry(member, key);
    count += 1;
  }
  tape[at + 2] = count;
  tape[at + 3] = used / WORDS;
}

/** @param {object} value */
function isPlain(value) {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * Encodes objects that do not consist of members.
 *
 * @param {object} value
 * @param {string | undefined} name
 * @returns {boolean} whether it was one
 */
function special(value, name) {
  if (ArrayBuffer.isView(value)) {
    nonJson('binary data', name);
    return true;
  }
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  switch (tag) {
    case 'Date': {
      const time = Date.prototype.getTime.call(value);
      const iso = Number.isNaN(time) ? '' : new Date(time).toISOString();
      open(DATE, name, iso.length);
      text += iso;
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
    case 'SharedArrayBuffer':
      nonJson(`a ${tag}`, name);
      return true;
    case 'ArrayBuffer':
      nonJson('an ArrayBuffer', name);
      return true;
    default:
      return false;
  }
}

/**
 * @param {string} what
 * @param {string | undefined} name
 */
function nonJson(what, name) {
  open(NON_JSON, name, what.length);
  text += what;
}

/**
 * Writes an entry whose end is unknown, and the name.
 *
 * @param {number} kind
 * @param {string | undefined} name
 * @param {number} size
 * @returns {number} its position on the tape
 */
function open(kind, name, size) {
  const at = used;
  if (at + WORDS > tape.length) grow();
  const words = tape;
  used = at + WORDS;
  words[at] = kind;
  words[at + 1] = name === undefined ? 0 : name.length + 1;
  words[at + 2] = size;
  words[at + 3] = used / WORDS;
  if (name !== undefined) text += name;
  return at;
}

function grow() {
  if (tape.length >= MAX_ENTRIES * WORDS) throw tooLarge;
  const larger = new Uint32Array(tape.length * 2);
  larger.set(tape);
  tape = larger;
}

/** Any surrogate. Where characters are read, the halves of a pair do not match. */
const SURROGATE = /[\ud800-\udfff]/;
const UNPAIRED = /[\ud800-\udfff]/gu;

/**
 * Replaces unpaired surrogates, which UTF-8 cannot represent, with U+FFFD. The end of one piece and the start of the next
 * are not a pair.
 *
 * @param {{ text: string, tape?: Uint32Array }} input an encoded value, or text in one piece
 * @returns {{ text: string, unpaired: number[] }} the text and the UTF-16 offsets of the surrogates
 */
export function wellFormed({ text, tape }) {
  /** @type {number[]} */
  const unpaired = [];
  if (!SURROGATE.test(text)) return { text, unpaired };
  let start = 0;
  let whole = '';
  const take = (/** @type {number} */ length) => {
    const piece = /** @type {string & { isWellFormed?: () => boolean }} */ (
      text.slice(start, start + length)
    );
    whole +=
      SURROGATE.test(piece) && !piece.isWellFormed?.()
        ? piece.replace(UNPAIRED, (_, place) => {
            unpaired.push(start + place);
            return '\ufffd';
          })
        : piece;
    start += length;
  };
  if (tape === undefined) take(text.length);
  else {
    for (let at = 0; at < tape.length; at += WORDS) {
      if (tape[at + 1] > 0) take(tape[at + 1] - 1);
      if ([NUMBER, TEXT, DATE, NON_JSON].includes(tape[at])) take(tape[at + 2]);
    }
  }
  return { text: whole, unpaired };
}
