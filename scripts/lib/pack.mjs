// Takes a WebAssembly module apart for `pkg-template/src/unpack.js`, which has the reasons and the order of streams.

import {
  ADDRESS,
  ALPHABET,
  LAST,
  NEAR,
  expectation,
  lettering,
  opcodesInOrder,
} from '../../pkg-template/src/unpack.js';

/** What stands for no character in Rust: more frequent than an address that is the same number. */
const NO_CHAR = 0x110000;

/**
 * @param {Buffer} wasm whose data are two segments, the first of words
 * @param {{ from: number, to: number }} data the addresses between which data lie
 * @returns {import('../../pkg-template/src/unpack.js').Packed}
 */
export function pack(wasm, { from, to }) {
  /** @type {string[][]} */
  const streams = Array.from({ length: 13 }, () => []);
  const [
    head,
    instructions,
    locals,
    constants,
    addresses,
    offsets,
    calls,
    branches,
    blocks,
    longs,
    others,
    headOfData,
    words,
  ] = streams;
  const opcodes = opcodesInOrder();
  let at = 8;
  let functions = 0;
  let data = '';

  const write = (/** @type {string[]} */ stream, /** @type {number} */ value) => {
    let digits = ALPHABET[value % LAST];
    const base = ALPHABET.length - LAST;
    for (let rest = Math.floor(value / LAST); rest > 0; rest = Math.floor((rest - 1) / base)) {
      digits = ALPHABET[LAST + ((rest - 1) % base)] + digits;
    }
    stream.push(digits);
  };
  const copy = (/** @type {string[]} */ stream, /** @type {number} */ start, /** @type {number} */ end) => {
    for (const byte of wasm.subarray(start, end)) write(stream, byte);
  };
  const unsigned = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const part = wasm[at++];
      value += (part & 127) * factor;
      if (part < 128) return value;
    }
  };
  const signed = () => {
    const start = at;
    const value = unsigned();
    const all = 128 ** (at - start);
    return value < all / 2 ? value : value - all;
  };
  /** Moves a number into a stream. @param {string[]} stream */
  const number = (stream) => {
    const value = unsigned();
    write(stream, value);
    return value;
  };
  const doubled = (/** @type {number} */ value) => (value < 0 ? -2 * value - 1 : 2 * value);
  const isAddress = (/** @type {number} */ value) => value >= from && value < to && value !== NO_CHAR;
  const expected = expectation(from);
  /** An address: how far from the one that is expected, that it is the newest, or how far from where data begin. */
  const coded = (/** @type {number} */ address) => {
    const apart = doubled(address - expected.next);
    const isNewest = address === expected.newest;
    expected.saw(address);
    return apart > 0 && isNewest ? NEAR : apart < NEAR ? apart : NEAR + 1 + address - from;
  };

  const body = () => {
    unsigned();
    for (let count = number(others); count > 0; count -= 1) {
      number(others);
      number(others);
    }
    for (let depth = 1; depth > 0;) {
      const instruction = wasm[at++];
      const constant = instruction === 0x41 ? signed() : 0;
      const code = isAddress(constant) ? ADDRESS : instruction;
      write(instructions, opcodes.indexOf(code));
      if (code === ADDRESS) {
        write(addresses, coded(constant));
      } else if (instruction === 0x41) {
        write(constants, doubled(constant));
        expected.passed(constant);
      } else if (instruction >= 0x28 && instruction <= 0x3e) {
        unsigned();
        number(offsets);
      } else if (instruction >= 0x20 && instruction <= 0x22) {
        number(locals);
      } else if (instruction === 0x10) {
        number(calls);
      } else if (instruction >= 2 && instruction <= 4) {
        number(blocks);
        depth += 1;
      } else if (instruction === 0x0b) {
        depth -= 1;
      } else if (instruction === 0x0c || instruction === 0x0d) {
        number(branches);
      } else if (instruction === 0x42) {
        const start = at;
        unsigned();
        copy(longs, start, at);
      } else if (instruction === 0x0e) {
        for (let count = number(others); count >= 0; count -= 1) number(others);
      } else if (instruction === 0x11) {
        number(others);
        number(others);
      } else if (
        instruction === 0x23 ||
        instruction === 0x24 ||
        instruction === 0x3f ||
        instruction === 0x40
      ) {
        number(others);
      } else if (instruction === 0xfc) {
        const kind = number(others);
        if (kind === 8 || kind === 9 || kind > 11) throw new Error(`Unknown instruction 0xfc ${kind}.`);
        if (kind === 10) number(others);
        if (kind >= 10) number(others);
      } else if (instruction >= 0x43 && !(instruction >= 0x45 && instruction <= 0xc4)) {
        throw new Error(`Unknown instruction ${instruction}.`);
      } else if (![0, 1, 5, 0x0f, 0x1a, 0x1b].includes(instruction) && instruction < 0x45) {
        throw new Error(`Unknown instruction ${instruction}.`);
      }
    }
  };

  copy(head, 0, 8);
  while (at < wasm.length) {
    const [start, id] = [at, wasm[at++]];
    const end = unsigned() + at;
    if (id === 10) {
      write(head, id);
      functions = unsigned();
      for (let count = functions; count > 0; count -= 1) body();
      if (at !== end) throw new Error('The code is longer or shorter than it says.');
    } else if (id === 11) {
      unsigned();
      // A segment: its kind, `i32.const`, its address, the end of that, its size.
      at += 2;
      unsigned();
      at += 1;
      const size = unsigned();
      copy(headOfData, start, at);
      for (const last = at + size; at < last; at += 4) {
        const word = wasm.readUInt32LE(at);
        if (isAddress(word)) {
          write(words, 2 * coded(word) + 1);
        } else {
          write(words, 2 * word);
          expected.passed(word);
        }
      }
      data = written(wasm.subarray(at, end));
    } else {
      copy(head, start, end);
    }
    at = end;
  }

  let end = 0;
  return {
    ends: streams.map((stream) => (end += stream.join('').length)),
    functions,
    from,
    length: wasm.length,
    code: streams.flat().join(''),
    data,
  };
}

/** Texts, in which letters stay what they are: compressors know English. @param {Buffer} bytes */
function written(bytes) {
  const { letters, order } = lettering();
  const announcing = letters.slice(-2).flatMap((letter) => [...ALPHABET].map((other) => letter + other));
  const all = [...letters.slice(0, -2), ...announcing];
  return [...bytes].map((byte) => all[order.indexOf(byte)]).join('');
}
