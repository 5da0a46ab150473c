// Restores a WebAssembly module that `scripts/lib/pack.mjs` has taken apart: instructions, and each kind of what they
// are followed by, lie in streams of their own, which compress far better than a module as it is. All of it is written
// in printable ASCII, of which no bundler and no HTML page changes a character.

/**
 * The characters used. Quotes, backslash, `$` and `<` mean something in JavaScript or HTML. The last two announce that
 * another one follows.
 */
const ALPHABET = ' !#%&()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';
const SINGLE = ALPHABET.length - 2;

// The streams, in their order.
const HEAD = 0;
const INSTRUCTIONS = 1;
const LOCALS = 2;
const CONSTANTS = 3;
const OFFSETS = 4;
const ALIGNMENTS = 5;
const CALLS = 6;
const BRANCHES = 7;
const BLOCKS = 8;
const LONGS = 9;
const OTHERS = 10;
const TAIL = 11;

/**
 * @typedef {object} Packed
 * @property {string[]} orders the bytes that have a character of their own, as hexadecimal digits: for code, for data
 * @property {number[]} sizes how long each stream is
 * @property {number} functions how many functions there are
 * @property {string[]} texts the code, and the data
 */

/**
 * @param {Packed} packed
 * @returns {Uint8Array<ArrayBuffer>} the module
 */
export function unpack({ orders, sizes, functions, texts }) {
  const bytes = decoded(orders[0], texts[0]);
  let start = 0;
  const cursors = sizes.map((size) => (start += size) - size);
  // A function's size takes up to three bytes, which are in no stream.
  const out = new Uint8Array(start + 4 * functions + 16);
  let at = 0;

  const byte = (/** @type {number} */ stream) => (out[at++] = bytes[cursors[stream]++]);
  /** Copies a number and tells it, as far as 32 bits go. @param {number} stream */
  const number = (stream) => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const part = byte(stream);
      value |= (part & 127) << shift;
      if (part < 128) return value;
    }
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
      const instruction = byte(INSTRUCTIONS);
      if (instruction >= 0x28 && instruction <= 0x3e) {
        number(ALIGNMENTS);
        number(OFFSETS);
      } else if (instruction >= 0x20 && instruction <= 0x22) {
        number(LOCALS);
      } else if (instruction === 0x41) {
        number(CONSTANTS);
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
        number(LONGS);
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

  while (at < sizes[HEAD]) byte(HEAD);
  sized(5, () => {
    let count = functions;
    do {
      out[at++] = (count & 127) | (count > 127 ? 128 : 0);
      count >>= 7;
    } while (count > 0);
    for (let index = 0; index < functions; index += 1) sized(3, body);
  });
  out.set(decoded(orders[1], texts[1]), at);
  return out.subarray(0, at + sizes[TAIL]);
}

/**
 * @param {string} order
 * @param {string} text
 */
function decoded(order, text) {
  const values = [];
  for (let index = 0; index < SINGLE; index += 1) values.push(parseInt(order.substr(2 * index, 2), 16));
  for (let value = 0; value < 256; value += 1)
    if (!values.slice(0, SINGLE).includes(value)) values.push(value);
  /** @type {number[]} */
  const places = [];
  for (let index = 0; index < ALPHABET.length; index += 1) places[ALPHABET.charCodeAt(index)] = index;
  const bytes = new Uint8Array(text.length);
  let used = 0;
  for (let index = 0; index < text.length; index += 1) {
    const place = places[text.charCodeAt(index)];
    bytes[used++] =
      values[
        place < SINGLE
          ? place
          : SINGLE + (place - SINGLE) * ALPHABET.length + places[text.charCodeAt(++index)]
      ];
  }
  return bytes.subarray(0, used);
}
