// Splits a module in two: what the first part's exports need, and the rest. The second part imports memory, table
// and functions of the first, writes its data and its functions into them, and is only there where it is called.
// Nothing is in both.

import { print } from './wat.mjs';

/** @typedef {import('./wat.mjs').Field} Field */
/** @typedef {{ at: number, bytes: Buffer }} Data */

const ID = /\$(?:"(?:[^"\\]|\\.)*"|[^\s()]+)/g;

/**
 * @param {Field[]} fields a module whose functions have the names that `graph` knows them by
 * @param {import('./relocations.mjs').Graph} graph
 * @param {(name: string) => boolean} isFirst whether an export belongs to the first part
 * @param {import('./arrange.mjs').Place[]} places where the data of the parts lie
 * @returns {[first: string, second: string]} both parts as text
 */
export function split(fields, graph, isFirst, places) {
  const of = (/** @type {string} */ kind) => fields.filter((field) => field.kind === kind);
  const functions = new Map(of('func').map((field) => [field.name, calls(field)]));
  const exports = of('export').map(({ text }) => {
    const [, name, kind, id] = text.match(/"([^"]+)" \((\w+) (\$(?:"(?:[^"\\]|\\.)*"|[^\s()]+))/) ?? [];
    return { name, kind, id, text };
  });
  const names = exports.map(({ name }) => name);
  const slots = graph.slots(names.filter(isFirst));
  const allSlots = graph.slots(names);

  const table = of('elem').flatMap(elements);
  // Optimising may have put one function in the place of another like it, so what is called is followed once more.
  const first = new Set();
  const todo = [
    ...exports.filter(({ name, kind }) => kind === 'func' && isFirst(name)).map(({ id }) => id),
    ...table.filter(({ at }) => slots.has(at)).map(({ name }) => name),
  ];
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    if (first.has(name)) continue;
    first.add(name);
    todo.push(...(functions.get(name) ?? []));
  }

  const code = (/** @type {boolean} */ inFirst) =>
    of('func').filter(({ name }) => first.has(name) === inFirst);
  const used = table.filter(({ at }) => allSlots.has(at));
  const data = of('data').map(bytesOf);

  let count = 0;
  const short = () => `${(count++).toString(36)}`;
  const links = [
    ...of('memory').map(({ name }) => ({ kind: 'memory', id: name })),
    ...of('table').map(({ name }) => ({ kind: 'table', id: name })),
    ...of('global').map(({ name }) => ({ kind: 'global', id: name })),
    ...[...new Set(code(false).flatMap(({ name }) => functions.get(name) ?? []))]
      .filter((name) => first.has(name))
      .map((id) => ({ kind: 'func', id })),
  ].map((link) => ({ ...link, short: short() }));

  const text = (/** @type {Field[]} */ list) => list.map(({ text }) => ({ kind: '', name: '', text }));
  const line = (/** @type {string} */ text) => ({ kind: '', name: '', text });
  const kept = (/** @type {boolean} */ inFirst) =>
    exports.filter(({ kind, id, name }) => (kind === 'func' ? first.has(id) : name === 'memory') === inFirst);
  return [
    print([
      ...text([...of('type'), ...of('global'), ...of('memory'), ...of('table')]),
      ...kept(true).map(({ text }) => line(text)),
      ...links.map(({ kind, id, short }) => line(` (export "${short}" (${kind} ${id}))`)),
      ...segments(data, places[0]),
      ...runs(used.filter(({ name }) => first.has(name))),
      ...text(code(true)),
    ]),
    print([
      ...text(of('type')),
      ...links.map(({ kind, id, short }) => {
        const declared = fields.find((field) => field.kind === kind && field.name === id)?.text ?? '';
        return line(` (import "c" "${short}" (${kind} ${id}${signature(kind, declared)}))`);
      }),
      ...kept(false).map(({ text }) => line(text)),
      ...segments(data, places[1]),
      ...runs(used.filter(({ name }) => !first.has(name))),
      ...text(code(false)),
    ]),
  ];
}

/** The functions that a function names. @param {Field} field */
function calls({ text }) {
  const found = text.matchAll(/\((?:call|ref\.func|return_call) (\$(?:"(?:[^"\\]|\\.)*"|[^\s()]+))/g);
  return [...new Set([...found].map(([, name]) => name))];
}

/** What an import has to declare. @param {string} kind @param {string} declared */
function signature(kind, declared) {
  if (kind === 'func') {
    const [head] = declared.split('\n', 1);
    const types = [...head.matchAll(/\((param|result) (?:\$\S+ )?([^)]*)\)/g)];
    return types.map(([, word, type]) => ` (${word} ${type})`).join('');
  }
  const [, rest] = declared.match(/^ \(\w+ \S+ (.*)\)$/) ?? [];
  return ` ${kind === 'global' ? rest.replace(/ \([if]\d+\.const [^)]*\)$/, '') : rest}`;
}

/** The entries of the table that a segment fills. @param {Field} field */
function elements({ text }) {
  const at = Number(text.match(/\(i32\.const (\d+)\)/)?.[1]);
  const names = text.replace(/^.*?\(i32\.const \d+\)/, '').match(ID) ?? [];
  return names.map((name, index) => ({ at: at + index, name }));
}

/** @param {{ at: number, name: string }[]} entries */
function runs(entries) {
  /** @type {{ at: number, name: string }[][]} */
  const runs = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last !== undefined && last[0].at + last.length === entry.at) last.push(entry);
    else runs.push([entry]);
  }
  return runs.map((run) => ({
    kind: '',
    name: '',
    text: ` (elem (i32.const ${run[0].at}) func ${run.map(({ name }) => name).join(' ')})`,
  }));
}

/** @param {Field} field @returns {Data} */
function bytesOf({ text }) {
  const at = Number(text.match(/\(i32\.const (\d+)\)/)?.[1]);
  const string = text.slice(text.indexOf('"') + 1, text.lastIndexOf('"'));
  /** @type {Record<string, string>} */
  const escapes = { n: '\n', r: '\r', t: '\t' };
  const plain = string.replace(/\\([0-9a-f]{2}|.)/g, (_, escape) =>
    escape.length === 2 ? String.fromCharCode(parseInt(escape, 16)) : (escapes[escape] ?? escape),
  );
  const bytes = Buffer.from(plain, 'latin1');
  return { at, bytes };
}

/**
 * The data of a part as two segments, with zeros between the pieces: the tables, and the texts.
 *
 * @param {Data[]} data
 * @param {import('./arrange.mjs').Place} place
 */
function segments(data, { tables, texts, end }) {
  return [
    [tables, texts],
    [texts, end],
  ].map(([from, to]) => {
    const bytes = Buffer.alloc(to - from);
    for (const piece of data) if (piece.at >= from && piece.at < to) bytes.set(piece.bytes, piece.at - from);
    const escaped = [...bytes].map((byte) => `\\${byte.toString(16).padStart(2, '0')}`).join('');
    return { kind: '', name: '', text: ` (data (i32.const ${from}) "${escaped}")` };
  });
}
