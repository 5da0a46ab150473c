// Restores a WebAssembly module that `scripts/lib/pack.mjs` has taken apart: instructions, and each kind of what they
// are followed by, lie in streams of their own, which compress far better than a module as it is. All of it is written
// in printable ASCII, of which no bundler and no HTML page changes a character, and in the same way for every part, so
// that compressors find in one what was in another. The work is WebAssembly's (`scripts/lib/unpacker.mjs`): JavaScript
// that runs once is interpreted, and would take longer for it than for all else until the first answer.

import { compiled } from './compile.js';
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
export const SECTIONS = 0;
export const INSTRUCTIONS = 1;
export const READ_LOCALS = 2;
export const WRITTEN_LOCALS = 3;
export const CONSTANTS = 4;
export const ADDRESSES = 5;
export const OFFSETS = 6;
export const CALLS = 7;
export const BRANCHES = 8;
export const BLOCKS = 9;
export const LONGS = 10;
export const OTHERS = 11;
export const HEAD_OF_TABLES = 12;
export const WORDS = 13;
export const HEAD_OF_TEXTS = 14;
/** Read before the one in front of it, whose end is told apart. */
export const TEXTS = 16;

/** In place of the instruction for a constant where that is an address of data. */
export const ADDRESS = 0xff;
/** Below this, a number tells an address by what is expected. */
export const NEAR = 64;
/** The alignment, as a power of two, that each load and store has by nature. */
const ALIGNMENTS = '23230011001122232301012';

// Where in its memory the unpacker finds what it needs.
/** The digit that each character is. */
export const DIGITS = 0;
/** The place in the order of bytes of what each letter of a text stands for, or of the first that it announces. */
export const PLACES = 128;
/** The order of bytes in texts, and that of opcodes. */
export const BYTES = 256;
export const OPCODES = 512;
/** Which stream has what each opcode is followed by, and the alignment of each. */
export const FOLLOWING = 768;
export const ALIGNED = 1024;
/** Its own: the locals of a function, the one used last first. */
export const RECENT = 1280;
/** Where each stream is read next. */
export const CURSORS = 1536;
/** The streams and texts; behind them it has room for texts, their lengths, and the module. */
const PACKED = 1608;

/** The place of the letter that ends a text; those behind it announce another one. */
export const END = ALPHABET.length - 3;

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
 * @param {string} unpacker in hexadecimal digits: of all ways to write it, these compress best
 * @returns {Uint8Array<ArrayBuffer>} the module
 */
export function unpack({ ends, functions, from, textsAt, length, code, data }, unpacker) {
  const module = compiled(Uint8Array.from(bytesOf(unpacker)));
  const { memory, unpack } = /** @type {any} */ (new WebAssembly.Instance(module).exports);
  // The sizes of functions and of their section take as many bytes as they might at most.
  const texts = PACKED + code.length + data.length;
  const lengths = texts + data.length;
  const to = lengths + 4 * data.length;
  memory.grow((to + length + 2 * functions + 4) >> 16);
  const all = new Uint8Array(memory.buffer);
  const { order, letters } = lettering();
  [...ALPHABET].forEach((letter, digit) => (all[DIGITS + letter.charCodeAt(0)] = digit));
  letters.forEach((letter, place) => (all[PLACES + letter.charCodeAt(0)] = place));
  all.set(order, BYTES);
  all.set(opcodesInOrder(), OPCODES);
  all.set(following(), FOLLOWING);
  all.set([...ALIGNMENTS].map(Number), ALIGNED + 0x28);
  const starts = [0, ...ends, code.length, code.length + data.length];
  new Uint32Array(memory.buffer, CURSORS).set(starts.map((start) => PACKED + start));
  utf8Encoder().encodeInto(code + data, all.subarray(PACKED));
  return all.slice(to, unpack(functions, from, textsAt, lengths, texts, to));
}

/** Which stream has what follows an instruction: the next one, if nothing does. */
export const following = () =>
  new Uint8Array(256)
    .fill(INSTRUCTIONS)
    .fill(BLOCKS, 0x02, 0x05)
    .fill(BRANCHES, 0x0c, 0x0e)
    .fill(OTHERS, 0x0e, 0x12)
    .fill(INSTRUCTIONS, 0x0f, 0x10)
    .fill(CALLS, 0x10, 0x11)
    .fill(READ_LOCALS, 0x20, 0x21)
    .fill(WRITTEN_LOCALS, 0x21, 0x23)
    .fill(OTHERS, 0x23, 0x25)
    .fill(OFFSETS, 0x28, 0x3f)
    .fill(OTHERS, 0x3f, 0x41)
    .fill(CONSTANTS, 0x41, 0x42)
    .fill(LONGS, 0x42, 0x43)
    .fill(OTHERS, 0xfc, 0xfd)
    .fill(ADDRESSES, ADDRESS);

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

export const opcodesInOrder = () => ordered(bytesOf(FREQUENT_OPCODES));

/** @param {string} digits */
const bytesOf = (digits) => [...digits.matchAll(/../g)].map(([byte]) => parseInt(byte, 16));

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
