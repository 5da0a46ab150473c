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
 * @param {import('./arrange.mjs').Place} place where these lie
 * @param {{ from: number, to: number }} all the addresses between which the data of all parts lie
 * @returns {import('../../pkg-template/src/unpack.js').Packed}
 */
export function pack(wasm, { texts, end, starts }, { from, to }) {
  /** @type {string[][]} */
  const streams = Array.from({ length: 14 }, () => []);
  const [
    sections,
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
    headOfTables,
    words,
    headOfTexts,
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
  const ends = [...starts.slice(1), end];
  const expected = expectation(new Map(starts.map((start, index) => [start, ends[index] - start])));
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
        write(constants, doubled(constant - expected.number));
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

  /** Moves what stands in front of the bytes of a segment, and tells how many these are. */
  const head = (/** @type {string[]} */ stream, /** @type {number} */ start) => {
    // Its kind, `i32.const`, its address, the end of that, its size.
    at += 2;
    unsigned();
    at += 1;
    const size = unsigned();
    copy(stream, start, at);
    return size;
  };

  copy(sections, 0, 8);
  while (at < wasm.length) {
    const [start, id] = [at, wasm[at++]];
    const next = unsigned() + at;
    if (id === 10) {
      write(sections, id);
      functions = unsigned();
      for (let count = functions; count > 0; count -= 1) body();
      if (at !== next) throw new Error('The code is longer or shorter than it says.');
    } else if (id === 11) {
      unsigned();
      const size = head(headOfTables, start);
      for (const last = at + size; at < last; at += 4) {
        const word = wasm.readUInt32LE(at);
        if (isAddress(word)) {
          write(words, 2 * coded(word) + 1);
        } else {
          write(words, 2 * (expected.number > 0 ? doubled(word - expected.number) : word));
          expected.passed(word);
        }
      }
      head(headOfTexts, at);
      const bytes = wasm.subarray(at, next);
      data = starts
        .map((start, index) => written(bytes.subarray(start - texts, ends[index] - texts)))
        .join('');
    } else {
      copy(sections, start, next);
    }
    at = next;
  }

  let length = 0;
  return {
    ends: streams.map((stream) => (length += stream.join('').length)),
    functions,
    from,
    textsAt: texts,
    length: wasm.length,
    code: streams.flat().join(''),
    data,
  };
}

/** A text, in which letters stay what they are: compressors know English. @param {Buffer} bytes */
function written(bytes) {
  const { letters, order } = lettering();
  const [end, ...announcing] = letters.splice(-3);
  const all = [...letters, ...announcing.flatMap((letter) => [...ALPHABET].map((other) => letter + other))];
  return [...bytes].map((byte) => all[order.indexOf(byte)]).join('') + end;
}
