// Takes a WebAssembly module apart for `pkg-template/src/unpack.js`, which has the reasons and the order of streams.

const ALPHABET = ' !#%&()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';
const SINGLE = ALPHABET.length - 2;

/**
 * @param {Buffer} wasm
 * @returns {import('../../pkg-template/src/unpack.js').Packed}
 */
export function pack(wasm) {
  /** @type {number[][]} */
  const streams = Array.from({ length: 12 }, () => []);
  const [
    head,
    instructions,
    locals,
    constants,
    offsets,
    alignments,
    calls,
    branches,
    blocks,
    longs,
    others,
    tail,
  ] = streams;
  let at = 8;
  let functions = 0;
  head.push(...wasm.subarray(0, 8));

  /** Moves a number into a stream, or passes over it. @param {number[]} [stream] */
  const number = (stream) => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const part = wasm[at++];
      stream?.push(part);
      value |= (part & 127) << shift;
      if (part < 128) return value;
    }
  };

  const body = () => {
    number();
    for (let count = number(others); count > 0; count -= 1) {
      number(others);
      number(others);
    }
    for (let depth = 1; depth > 0;) {
      const instruction = wasm[at++];
      instructions.push(instruction);
      if (instruction >= 0x28 && instruction <= 0x3e) {
        number(alignments);
        number(offsets);
      } else if (instruction >= 0x20 && instruction <= 0x22) {
        number(locals);
      } else if (instruction === 0x41) {
        number(constants);
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
        number(longs);
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

  while (at < wasm.length) {
    const [start, id] = [at, wasm[at++]];
    const end = number() + at;
    if (id === 10) {
      head.push(10);
      functions = number();
      for (let count = functions; count > 0; count -= 1) body();
    } else {
      for (const byte of wasm.subarray(start, end)) (functions === 0 ? head : tail).push(byte);
    }
    if (id === 10 && at !== end) throw new Error('The code is longer or shorter than it says.');
    at = end;
  }

  // Data are mostly texts, in which letters stay what they are: compressors know English.
  const code = written(streams.slice(0, -1).flat(), false);
  const data = written(tail, true);
  return {
    orders: [code.order, data.order],
    sizes: streams.map(({ length }) => length),
    functions,
    texts: [code.text, data.text],
  };
}

/**
 * Bytes as characters: the most frequent have one of their own.
 *
 * @param {number[]} bytes
 * @param {boolean} asText whether characters stand for themselves where that costs nothing
 */
function written(bytes, asText) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) counts[byte] += 1;
  const values = [...counts.keys()].sort((a, b) => counts[b] - counts[a] || a - b);
  const single = new Set(values.slice(0, SINGLE));
  const order = [...ALPHABET.slice(0, SINGLE)].map((character) => {
    const value = character.charCodeAt(0);
    return asText && single.delete(value) ? value : undefined;
  });
  const others = [...single];
  const all = order.map((value) => value ?? others.shift() ?? 0);
  const rest = [...counts.keys()].filter((value) => !all.includes(value));
  const codes = new Array(256);
  all.forEach((value, index) => (codes[value] = ALPHABET[index]));
  rest.forEach((value, index) => {
    codes[value] = ALPHABET[SINGLE + Math.floor(index / ALPHABET.length)] + ALPHABET[index % ALPHABET.length];
  });
  return {
    order: all.map((value) => value.toString(16).padStart(2, '0')).join(''),
    text: bytes.map((byte) => codes[byte]).join(''),
  };
}
