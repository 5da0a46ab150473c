// Restores a WebAssembly module that `scripts/lib/pack.mjs` has taken apart: instructions, and each kind of what they
// are followed by, lie in streams of their own, which compress far better than a module as it is. All of it is written
// in printable ASCII, of which no bundler and no HTML page changes a character, and in the same way for every part, so
// that compressors find in one what was in another.

import { utf8Encoder } from './utf8.js';

/** The characters used. Quotes, backslash, `$` and `<` mean something in JavaScript or HTML. */
export const ALPHABET =
  ' !#%&()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';
/** A number's last digit is below this, all others are not. */
export const LAST = 64;

/** Opcodes by how frequent they are, as hexadecimal digits; all others follow. */
const FREQUENT_OPCODES =
  '20416a2810210b36220d02ff0c046b372945244603424771232d1b743a0072496c4bfc1a4f0f0e4d7605733b6ea7112fad2c7d52557c5148884e8750534a597e863557838556c04c8454585a3167707a804068787f81';
/** The characters that are rare in texts: the last two announce, one ends a text, the others stand for bytes that are not. */
const RARE = '~^%XZ!?>&*Y#@+HJ=|KQ';
const FREQUENT_BYTES = '"\x01\0\n`\x02\xc0\x03\x04\x07\'\x05\x06\t\b\f\r';

// The streams, in their order.
const SECTIONS = 0;
const INSTRUCTIONS = 1;
const LOCALS = 2;
const CONSTANTS = 3;
const ADDRESSES = 4;
const OFFSETS = 5;
const CALLS = 6;
const BRANCHES = 7;
const BLOCKS = 8;
const LONGS = 9;
const OTHERS = 10;
const HEAD_OF_TABLES = 11;
const WORDS = 12;
const HEAD_OF_TEXTS = 13;

/** In place of the instruction for a constant where that is an address of data. */
export const ADDRESS = 0xff;
/** Below this, a number tells an address by what is expected. */
export const NEAR = 64;
/** The alignment, as a power of two, that each load and store has by nature. */
const ALIGNMENTS = '23230011001122232301012';

/**
 * @typedef {object} Packed
 * @property {number[]} ends where each stream ends
 * @property {number} functions how many functions there are
 * @property {number} from where data begin
 * @property {number} textsAt where the texts of this module begin
 * @property {number} length how long the module is
 * @property {string} code the streams
 * @property {string} data the texts that the code works with, each of them ended
 */

/**
 * @param {Packed} packed
 * @returns {Uint8Array<ArrayBuffer>} the module
 */
export function unpack({ ends, functions, from, textsAt, length, code, data }) {
  const digits = new Uint8Array(128);
  for (let digit = 0; digit < ALPHABET.length; digit += 1) digits[ALPHABET.charCodeAt(digit)] = digit;
  const opcodes = Uint8Array.from(opcodesInOrder());
  const encode = asciiEncoder();
  const characters = encode(code);
  const cursors = [0, ...ends];
  // The sizes of functions and of their section take as many bytes as they might at most.
  const out = new Uint8Array(length + 2 * functions + 4);
  let at = 0;

  const read = (/** @type {number} */ stream) => {
    let digit = digits[characters[cursors[stream]++]];
    let value = 0;
    while (digit >= LAST) {
      value = value * (ALPHABET.length - LAST) + digit - LAST + 1;
      digit = digits[characters[cursors[stream]++]];
    }
    return value * LAST + digit;
  };
  /** Writes a number as WebAssembly has it, and tells it. @param {number} value */
  const unsigned = (value) => {
    let rest = value;
    for (; rest > 127; rest >>>= 7) out[at++] = rest | 128;
    out[at++] = rest;
    return value;
  };
  const number = (/** @type {number} */ stream) => {
    const value = read(stream);
    // Most numbers take a byte.
    return value < 128 ? (out[at++] = value) : unsigned(value);
  };
  const signed = (/** @type {number} */ value) => {
    let rest = value;
    for (; rest < -64 || rest > 63; rest >>= 7) out[at++] = rest | 128;
    out[at++] = rest & 127;
    return value;
  };
  const { order, letters } = lettering();
  /** Where in the order a letter stands, or from where on what it announces does. */
  const places = new Uint8Array(128);
  letters.forEach((letter, place) => (places[letter.charCodeAt(0)] = place));
  const end = letters.length - 3;
  /** @type {Map<number, number>} */
  const lengths = new Map();
  const written = encode(data);
  const texts = new Uint8Array(written.length);
  let [start, filled] = [0, 0];
  for (let index = 0; index < written.length; index += 1) {
    let place = places[written[index]];
    if (place === end) {
      lengths.set(textsAt + start, filled - start);
      start = filled;
      continue;
    }
    if (place > end) place = end + (place - end - 1) * ALPHABET.length + digits[written[++index]];
    texts[filled++] = order[place];
  }
  const expected = expectation(lengths);
  const address = (/** @type {number} */ coded) => {
    const value =
      coded > NEAR
        ? from + coded - NEAR - 1
        : coded === NEAR
          ? expected.newest
          : expected.next + halved(coded);
    expected.saw(value);
    return value;
  };
  /** Leaves room for a size of that many bytes, and fills it in once what it measures is there. */
  const sized = (/** @type {number} */ width, /** @type {() => void} */ work) => {
    const from = (at += width);
    work();
    for (let place = 0, size = at - from; place < width; place += 1, size >>= 7) {
      out[from - width + place] = (size & 127) | (place < width - 1 ? 128 : 0);
    }
  };

  const body = () => {
    for (let count = number(OTHERS); count > 0; count -= 1) {
      number(OTHERS);
      number(OTHERS);
    }
    for (let depth = 1; depth > 0;) {
      const instruction = (out[at++] = opcodes[read(INSTRUCTIONS)]);
      if (instruction >= 0x20 && instruction <= 0x22) {
        number(LOCALS);
      } else if (instruction >= 0x28 && instruction <= 0x3e) {
        out[at++] = +ALIGNMENTS[instruction - 0x28];
        number(OFFSETS);
      } else if (instruction === 0x41) {
        expected.passed(signed(halved(read(CONSTANTS)) + expected.number));
      } else if (instruction === ADDRESS) {
        out[at - 1] = 0x41;
        signed(address(read(ADDRESSES)));
      } else if (instruction === 0x10) {
        number(CALLS);
      } else if (instruction >= 2 && instruction <= 4) {
        number(BLOCKS);
        depth += 1;
      } else if (instruction === 0x0b) {
        depth -= 1;
      } else if (instruction === 0x0c || instruction === 0x0d) {
        number(BRANCHES);
      } else if (instruction === 0x42) {
        // As it is: it may have more bits than a number of JavaScript.
        while ((out[at++] = read(LONGS)) > 127);
      } else if (instruction === 0x0e) {
        for (let count = number(OTHERS); count >= 0; count -= 1) number(OTHERS);
      } else if (instruction === 0x11) {
        number(OTHERS);
        number(OTHERS);
      } else if (
        instruction === 0x23 ||
        instruction === 0x24 ||
        instruction === 0x3f ||
        instruction === 0x40
      ) {
        number(OTHERS);
      } else if (instruction === 0xfc) {
        // Copying memory names two memories, filling it names one.
        const kind = number(OTHERS);
        if (kind === 10) number(OTHERS);
        if (kind >= 10) number(OTHERS);
      }
    }
  };
  const copy = (/** @type {number} */ stream) => {
    while (cursors[stream] < ends[stream]) out[at++] = read(stream);
  };

  copy(SECTIONS);
  sized(5, () => {
    unsigned(functions);
    for (let index = 0; index < functions; index += 1) sized(3, body);
  });
  copy(HEAD_OF_TABLES);
  while (cursors[WORDS] < ends[WORDS]) {
    let word = read(WORDS);
    if (word % 2 === 1) word = address((word - 1) / 2);
    else {
      word /= 2;
      if (expected.number > 0) word = halved(word) + expected.number;
      expected.passed(word);
    }
    for (let shift = 0; shift < 32; shift += 8) out[at++] = word >>> shift;
  }
  copy(HEAD_OF_TEXTS);
  out.set(texts.subarray(0, filled), at);
  return out.subarray(0, at + filled);
}

/** A number that may be negative, of one that may not. @param {number} value */
const halved = (value) => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

/**
 * What is expected next, for texts lie in the order in which they are first pointed at, and the length of a text
 * follows its address.
 *
 * @param {Map<number, number>} lengths how long the texts are that begin at these addresses
 */
export function expectation(lengths) {
  let isLast = false;
  const expected = {
    /** The address behind the last text that was pointed at. */
    next: 0,
    /** The address behind all texts that were. */
    newest: Math.min(...lengths.keys()),
    /** The next number that is no address. */
    number: 0,
    saw: (/** @type {number} */ address) => {
      const length = lengths.get(address);
      expected.number = length ?? 0;
      expected.next = address + expected.number;
      isLast = length === undefined;
      if (length !== undefined) expected.newest = Math.max(expected.newest, expected.next);
    },
    passed: (/** @type {number} */ number) => {
      // Of texts of the other part the length is not known before.
      if (isLast) expected.next += number;
      isLast = false;
      expected.number = 0;
    },
  };
  return expected;
}

export const opcodesInOrder = () =>
  ordered([...FREQUENT_OPCODES.matchAll(/../g)].map(([digits]) => parseInt(digits, 16)));

/** These bytes, and then all others. @param {number[]} first */
const ordered = (first) => [...new Set([...first, ...Array(256).keys()])];

/**
 * How the bytes of texts are written: characters that are not rare stand for themselves, most of the rare ones for
 * bytes that are frequent; then the one that ends a text, and two that announce that another one follows.
 */
export function lettering() {
  const letters = [...ALPHABET].filter((letter) => !RARE.includes(letter));
  const order = ordered([...letters, ...FREQUENT_BYTES].map((letter) => letter.charCodeAt(0)));
  letters.push(...RARE);
  return { letters, order };
}

/** Texts of ASCII as bytes, in jsdom as well. @returns {(text: string) => Uint8Array} */
function asciiEncoder() {
  const encoder = utf8Encoder();
  return (text) => {
    const bytes = new Uint8Array(text.length);
    encoder.encodeInto(text, bytes);
    return bytes;
  };
}
