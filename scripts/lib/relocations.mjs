// What in a linked module refers to what, as the linker's relocations tell (`--emit-relocs`, with
// `--no-merge-data-segments`, so that each piece of data is a segment of its own).

/** Kinds of symbols and relocations, as the tool conventions of WebAssembly number them. */
const FUNCTION = 0;
const DATA = 1;
const WITH_ADDEND = new Set([3, 4, 5, 8, 9, 11, 14, 15, 16, 17, 21, 22, 23, 25]);

/**
 * A function or a piece of data: where it stands in the file, and what it refers to in the order of its bytes.
 *
 * @typedef {object} Node
 * @property {number} start
 * @property {number} end
 * @property {Set<Node>} refs
 * @property {string} [name] a function's
 * @property {number} [at] the address of a piece of data
 * @property {number} [head] where in the file that address stands
 * @property {number} alignment what that address is a multiple of
 */

/**
 * @typedef {object} Graph
 * @property {string[]} exports the functions that are exported
 * @property {Node[]} functions
 * @property {Node[]} data
 * @property {{ kind: number, place: number, target: Node }[]} addresses where in the file an address of data stands
 * @property {(exports: string[]) => Set<Node>} needed what these exports need
 * @property {(exports: string[]) => Set<number>} slots which entries of the table are among that
 */

/**
 * The module without what the linker says of it, which tools warn of.
 *
 * @param {Buffer} wasm
 */
export function withoutRelocations(wasm) {
  const kept = [wasm.subarray(0, 8)];
  for (let at = 8; at < wasm.length;) {
    let [size, end] = [0, at + 1];
    for (let shift = 1, more = true; more; shift *= 128) {
      const byte = wasm[end++];
      size += (byte & 127) * shift;
      more = byte > 127;
    }
    end += size;
    // The name of a custom section stands at its front, a byte for its length before it.
    const isOfLinker =
      wasm[at] === 0 && /^.(?:linking|reloc\.)/s.test(wasm.toString('latin1', end - size, end));
    if (!isOfLinker) kept.push(wasm.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

/**
 * @param {Buffer} wasm
 * @param {(name: string) => boolean} isEmptied whether a function will do nothing, and so needs nothing
 * @returns {Graph}
 */
export function graphOf(wasm, isEmptied) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = wasm[at++];
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  const text = () => {
    const length = number();
    at += length;
    return wasm.toString('utf8', at - length, at);
  };
  /** The constant address that a segment begins with. */
  const address = () => {
    at += 1;
    const value = number();
    at += 1;
    return value;
  };

  /** @type {Node[]} */
  const functions = [];
  /** @type {Node[]} */
  const data = [];
  /** @type {Map<string, Node>} */
  const exports = new Map();
  /** @type {Map<number, Node>} */
  const slots = new Map();
  /** @type {Graph['addresses']} */
  const addresses = [];
  /** @type {(() => void)[]} */
  const later = [];
  /** @type {{ id: number, start: number }[]} */
  const sections = [];
  /** @type {(Node | undefined)[]} */
  const symbols = [];
  let imported = 0;
  const functionAt = (/** @type {number} */ index) => functions[index - imported];

  while (at < wasm.length) {
    const id = wasm[at++];
    const size = number();
    const start = at;
    const end = start + size;
    sections.push({ id, start });
    if (id === 2) {
      for (let count = number(); count > 0; count -= 1) {
        text();
        text();
        // Rust imports nothing but functions.
        if (wasm[at++] !== 0) throw new Error('An import is no function.');
        number();
        imported += 1;
      }
    } else if (id === 7) {
      for (let count = number(); count > 0; count -= 1) {
        const name = text();
        const kind = wasm[at++];
        const index = number();
        // wasm-bindgen has a hash behind each name.
        const plain = name.replace(/_[0-9a-f]{16}$/, '');
        if (kind === 0) later.push(() => exports.set(plain, functionAt(index)));
      }
    } else if (id === 9) {
      for (let count = number(); count > 0; count -= 1) {
        if (number() !== 0) throw new Error('A segment of the table is not of the plain kind.');
        let slot = address();
        for (let entries = number(); entries > 0; entries -= 1, slot += 1) {
          const [entry, index] = [slot, number()];
          later.push(() => slots.set(entry, functionAt(index)));
        }
      }
    } else if (id === 10) {
      for (let count = number(); count > 0; count -= 1) {
        const length = number();
        functions.push({ start: at, end: at + length, refs: new Set(), alignment: 1 });
        at += length;
      }
    } else if (id === 11) {
      for (let count = number(); count > 0; count -= 1) {
        number();
        const head = at + 1;
        const place = address();
        const length = number();
        data.push({ start: at, end: at + length, refs: new Set(), at: place, head, alignment: 1 });
        at += length;
      }
    } else if (id === 0) {
      const name = text();
      if (name === 'linking') later.push(inside(start, end, () => readSymbols(end)));
      if (name === 'name') later.push(inside(start, end, () => readNames(end)));
      if (name.startsWith('reloc.')) later.push(inside(start, end, readRelocations));
    }
    at = end;
  }
  for (const step of later) step();

  /** @param {number} start @param {number} end @param {() => void} work */
  function inside(start, end, work) {
    return () => {
      at = start;
      text();
      work();
      if (at > end) throw new Error('A section of the linker is longer than it says.');
    };
  }

  /** @param {number} end */
  function readNames(end) {
    while (at < end) {
      const kind = wasm[at++];
      const size = number();
      const next = at + size;
      if (kind === 1) {
        for (let count = number(); count > 0; count -= 1) {
          const node = functionAt(number());
          const name = text();
          if (node !== undefined) node.name = name;
        }
      }
      at = next;
    }
  }

  /** @param {number} end */
  function readSymbols(end) {
    number();
    while (at < end) {
      const kind = wasm[at++];
      const size = number();
      const next = at + size;
      if (kind === 8) for (let count = number(); count > 0; count -= 1) symbols.push(symbol());
      if (kind === 5) {
        for (let index = 0, count = number(); index < count; index += 1) {
          text();
          const alignment = 2 ** number();
          number();
          if (index < data.length) data[index].alignment = alignment;
        }
      }
      at = next;
    }
  }

  function symbol() {
    const kind = wasm[at++];
    const flags = number();
    const isUndefined = (flags & 0x10) !== 0;
    if (kind === DATA) {
      text();
      if (isUndefined) return undefined;
      const segment = data[number()];
      number();
      number();
      return segment;
    }
    const index = number();
    if (kind !== 3 && (!isUndefined || (flags & 0x40) !== 0)) text();
    return kind === FUNCTION ? functionAt(index) : undefined;
  }

  function readRelocations() {
    const { id, start } = sections[number()];
    const nodes = id === 10 ? functions : id === 11 ? data : [];
    for (let count = number(); count > 0; count -= 1) {
      const kind = wasm[at++];
      const place = start + number();
      const target = symbols[number()];
      if (WITH_ADDEND.has(kind)) number();
      // Types and globals are no symbols of functions or data.
      if (kind === 6 || target === undefined) continue;
      holder(nodes, place)?.refs.add(target);
      if (target.at !== undefined && nodes.length > 0) addresses.push({ kind, place, target });
    }
  }

  /** Where in the source something stands: four words, the first of them a file's name. Only panics look at it. */
  const isLocation = (/** @type {Node} */ { at, start, end, refs: [file, ...others] }) =>
    at !== undefined &&
    end - start === 16 &&
    others.length === 0 &&
    file?.at !== undefined &&
    wasm.toString('latin1', file.end - 4, file.end).startsWith('.rs');

  const needed = (/** @type {string[]} */ names) => {
    const seen = new Set();
    const todo = names.map((name) => exports.get(name));
    for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
      if (seen.has(node) || isLocation(node)) continue;
      seen.add(node);
      if (node.name === undefined || !isEmptied(node.name)) todo.push(...node.refs);
    }
    return seen;
  };

  return {
    exports: [...exports.keys()],
    functions,
    data,
    addresses,
    needed,
    slots(names) {
      const seen = needed(names);
      return new Set([...slots].filter(([, node]) => seen.has(node)).map(([slot]) => slot));
    },
  };
}

/**
 * The node whose bytes hold the place.
 *
 * @template {{ start: number, end: number }} Node
 * @param {Node[]} nodes
 * @param {number} place
 */
function holder(nodes, place) {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes[middle].end <= place) low = middle + 1;
    else high = middle;
  }
  return nodes[low]?.start <= place ? nodes[low] : undefined;
}
