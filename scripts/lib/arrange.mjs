// Puts the pieces of data of a linked module in another order, and mends every address of them: first what the first
// part needs, then what the second one needs besides; in each of them first tables, whose words are mostly addresses,
// then texts; and all in the order in which it is referred to. What is pointed at is then mostly what follows the last
// text that was, and `pack.mjs` writes next to nothing for that.

/** @typedef {import('./relocations.mjs').Node} Node */

/**
 * Where the data of a part lie: the address of its tables, that of its texts, the end of both, and where each text
 * begins.
 *
 * @typedef {{ tables: number, texts: number, end: number, starts: number[] }} Place
 */

/** The kind of relocation that is a word of data; the others are numbers in code. */
const WORD = 5;

/**
 * @param {Buffer} wasm is changed
 * @param {import('./relocations.mjs').Graph} graph of it, is changed with it
 * @param {string[][]} parts the exports up to each part
 * @returns {Place[]} where the data of each part lie
 */
export function arrange(wasm, graph, parts) {
  const at = (/** @type {Node} */ piece) => piece.at ?? 0;
  /** @type {Set<Node>} */
  const all = new Set();
  for (const { refs } of graph.functions) for (const ref of refs) if (ref.at !== undefined) all.add(ref);
  for (const piece of graph.data) all.add(piece);

  /** @type {Map<Node, number>} */
  const places = new Map();
  let next = Math.min(...graph.data.map(at));
  const put = (/** @type {Iterable<Node>} */ pieces) => {
    for (const piece of pieces) {
      next = upTo(piece.alignment, next);
      places.set(piece, next);
      next += piece.end - piece.start;
    }
  };
  const bounds = [...parts.map((names) => graph.needed(names)), all].map((needed) => {
    const own = new Set([...all].filter((piece) => needed.has(piece) && !places.has(piece)));
    const tables = [...own].filter(isTable);
    const texts = new Set(
      tables.flatMap(({ refs }) => [...refs]).filter((ref) => own.has(ref) && !isTable(ref)),
    );
    for (const piece of own) if (!isTable(piece)) texts.add(piece);
    next = upTo(16, next);
    const start = next;
    put(tables);
    next = upTo(4, next);
    const middle = next;
    put(texts);
    const starts = [...texts].map((text) => places.get(text) ?? 0);
    return { tables: start, texts: middle, end: next, starts };
  });

  for (const { kind, place, target } of graph.addresses) {
    const moved = (places.get(target) ?? 0) - at(target);
    if (kind === WORD) wasm.writeUInt32LE(wasm.readUInt32LE(place) + moved, place);
    else writePadded(wasm, place, 5, readPadded(wasm, place) + moved);
  }
  for (const piece of graph.data) {
    piece.at = places.get(piece);
    // A segment begins with its address, which takes four bytes from one MiB to 128.
    writePadded(wasm, piece.head ?? 0, 4, at(piece));
  }
  return bounds;
}

const isTable = (/** @type {Node} */ { alignment }) => alignment >= 4;

/** The next multiple. @param {number} alignment @param {number} address */
const upTo = (alignment, address) => Math.ceil(address / alignment) * alignment;

/** A number in five bytes, as linkers write what may change. @param {Buffer} wasm @param {number} place */
function readPadded(wasm, place) {
  let value = 0;
  for (let index = 4; index >= 0; index -= 1) value = value * 128 + (wasm[place + index] & 127);
  return value;
}

/** @param {Buffer} wasm @param {number} place @param {number} length @param {number} value */
function writePadded(wasm, place, length, value) {
  for (let index = 0, rest = value; index < length; index += 1, rest = Math.floor(rest / 128)) {
    wasm[place + index] = (rest & 127) | (index < length - 1 ? 128 : 0);
  }
}
