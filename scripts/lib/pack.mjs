// Takes a WebAssembly module apart for `pkg-template/src/unpack.js`, which has the reasons and the order of streams.
// `unpacker.mjs` puts it together again.

import {
  ADDRESS,
  ADDRESSES,
  ALPHABET,
  BLOCKS,
  CONSTANTS,
  HEAD_OF_TABLES,
  HEAD_OF_TEXTS,
  INSTRUCTIONS,
  LAST,
  LONGS,
  NEAR,
  OFFSETS,
  OTHERS,
  READ_LOCALS,
  SECTIONS,
  WORDS,
  WRITTEN_LOCALS,
  expectation,
  lettering,
  opcodesInOrder,
  following,
} from '../../pkg-template/src/unpack.js';

/** What stands for no character in Rust: more frequent than an address that is the same number. */
const NO_CHAR = 0x110000;

/** @param {number} from @param {number} to */
const opcodesFrom = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The instructions that the unpacker knows: not those with other constants than integers, nor vectors. */
const KNOWN = new Set([
  ...opcodesFrom(0x00, 0x05),
  ...opcodesFrom(0x0b, 0x11),
  ...opcodesFrom(0x1a, 0x1b),
  ...opcodesFrom(0x20, 0x24),
  ...opcodesFrom(0x28, 0x42),
  ...opcodesFrom(0x45, 0xc4),
  0xfc,
]);

/**
 * @param {Buffer} wasm whose data are two segments, the first of words
 * @param {import('./arrange.mjs').Place} place where these lie
 * @param {{ from: number, to: number }} all the addresses between which the data of all parts lie
 * @returns {import('../../pkg-template/src/unpack.js').Packed}
 */
export function pack(wasm, { texts, end, starts }, { from, to }) {
  /** @type {string[][]} */
  const streams = Array.from({ length: HEAD_OF_TEXTS + 1 }, () => []);
  const streamOf = following();
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
  /** Moves a number into a stream. @param {number} stream */
  const number = (stream) => {
    const value = unsigned();
    write(streams[stream], value);
    return value;
  };
  /**
   * Moves the number of a local: how many others have been used since it was.
   *
   * @param {number} stream
   * @param {number[]} recent the locals, the last one used first
   */
  const local = (stream, recent) => {
    const value = unsigned();
    const since = recent.indexOf(value);
    if (since < 0) throw new Error(`A function has more locals than ${recent.length}.`);
    recent.splice(since, 1);
    recent.unshift(value);
    write(streams[stream], since);
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
    for (let more = 2 * number(OTHERS); more > 0; more -= 1) number(OTHERS);
    const recent = [...Array(256).keys()];
    for (let depth = 1; depth > 0;) {
      const instruction = wasm[at++];
      if (!KNOWN.has(instruction)) throw new Error(`Unknown instruction ${instruction}.`);
      const constant = instruction === 0x41 ? signed() : 0;
      const code = isAddress(constant) ? ADDRESS : instruction;
      const stream = streamOf[code];
      write(streams[INSTRUCTIONS], opcodes.indexOf(code));
      if (stream === INSTRUCTIONS) {
        if (code === 0x0b) depth -= 1;
      } else if (stream === ADDRESSES) {
        write(streams[ADDRESSES], coded(constant));
      } else if (stream === CONSTANTS) {
        // Of 32 bits, as all constants.
        write(streams[CONSTANTS], doubled((constant - expected.number) | 0));
        expected.passed(constant);
      } else if (stream === LONGS) {
        const start = at;
        unsigned();
        copy(streams[LONGS], start, at);
      } else {
        if (stream === OFFSETS) unsigned();
        if (stream === BLOCKS) depth += 1;
        const isLocal = stream === READ_LOCALS || stream === WRITTEN_LOCALS;
        const first = isLocal ? local(stream, recent) : number(stream);
        if (code === 0xfc && (first === 8 || first === 9 || first > 11)) {
          throw new Error(`Unknown instruction 0xfc ${first}.`);
        }
        // As the unpacker counts them.
        let more = 0;
        if (code === 0x0e) more = first + 1;
        else if (code === 0x11) more = 1;
        else if (code === 0xfc && first >= 10) more = 12 - first;
        for (; more > 0; more -= 1) number(OTHERS);
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

  copy(streams[SECTIONS], 0, 8);
  while (at < wasm.length) {
    const [start, id] = [at, wasm[at++]];
    const next = unsigned() + at;
    if (id === 10) {
      write(streams[SECTIONS], id);
      functions = unsigned();
      for (let count = functions; count > 0; count -= 1) body();
      if (at !== next) throw new Error('The code is longer or shorter than it says.');
    } else if (id === 11) {
      unsigned();
      const size = head(streams[HEAD_OF_TABLES], start);
      for (const last = at + size; at < last; at += 4) {
        const word = wasm.readUInt32LE(at);
        if (isAddress(word)) {
          write(streams[WORDS], 2 * coded(word) + 1);
        } else {
          write(streams[WORDS], 2 * (expected.number > 0 ? doubled((word - expected.number) | 0) : word));
          expected.passed(word);
        }
      }
      head(streams[HEAD_OF_TEXTS], at);
      const bytes = wasm.subarray(at, next);
      data = starts
        .map((start, index) => written(bytes.subarray(start - texts, ends[index] - texts)))
        .join('');
    } else {
      copy(streams[SECTIONS], start, next);
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
