// Converts pasted text to rows of a list.

import type { Field } from 'ecs-start-task';
import { readDotenv } from './dotenv.ts';
import { isObject, memberOf } from './pointer.ts';

/** Whether each item has two short values, which fit in a row. */
export const isPair = (item: Field) =>
  item.members?.length === 2 &&
  item.members.every(({ control }) => control === 'text' || control === 'select');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

/** Returns the rows in pasted text: a JSON array, lines, or words separated by commas and spaces. */
function strings(text: string, isVerbatim: boolean): string[] | undefined {
  const value = parsed(text.trim());
  if (Array.isArray(value) && value.length > 0 && value.every(isPlain)) return value.map(String);
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  // Lines of a JSON array are quoted.
  const unquoted = lines.map((line) => parsed(line.trim().replace(/,$/, '')));
  if (lines.length > 1 && unquoted.every((line) => typeof line === 'string')) return unquoted;
  if (isVerbatim) return lines.length > 1 ? lines : undefined;
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  return words.length > 1 ? words : undefined;
}

type Pair = [first: string, second: string];

/** Returns the pairs in a JSON array of objects or a JSON object. */
function jsonPairs(text: string, first: string, second: string): Pair[] | undefined {
  const value = parsed(text.trim());
  if (isObject(value) && Object.values(value).every(isPlain)) {
    return Object.entries(value).map(([name, inner]) => [name, String(inner)]);
  }
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const pairs = value.map((item): Pair | undefined => {
    const name = memberOf(item, first);
    const inner = memberOf(item, second) ?? '';
    return isPlain(name) && isPlain(inner) ? [String(name), String(inner)] : undefined;
  });
  return pairs.every((pair) => pair !== undefined) ? pairs : undefined;
}

/**
 * Returns the pairs in text that consists of `NAME=value` lines. Pairs that are not secret can also be separated by
 * commas.
 */
function linePairs(text: string, isSensitive: boolean): Pair[] | undefined {
  const isOneLine = !/[\n\r]/.test(text.trim());
  const parts = text.trim().split(/\s*,\s*/);
  const isList = !isSensitive && isOneLine && parts.length > 1 && parts.every((part) => part.includes('='));
  const { variables, skipped } = readDotenv(isList ? parts.join('\n') : text);
  if (skipped > 0 || variables.length === 0) return undefined;
  return variables.map(({ name, value }) => [name, value]);
}

/**
 * Returns the items in a pasted text; `undefined` if it is a single value.
 *
 * @param isFirst whether it was pasted where a name belongs: there, one `NAME=value` is a row
 */
export function rowsIn(text: string, item: Field, isFirst: boolean): unknown[] | undefined {
  if (item.control !== 'group') return strings(text, item.verbatim === true);
  const [first, second] = item.members?.map(({ name }) => name) ?? [];
  if (!isPair(item) || first === undefined || second === undefined) return undefined;
  const isSensitive = item.members?.some(({ sensitive }) => sensitive) === true;
  const pairs = jsonPairs(text, first, second) ?? linePairs(text, isSensitive);
  if (!pairs || (pairs.length === 1 && !isFirst)) return undefined;
  return pairs.map(([name, value]) => ({ [first]: name, [second]: value }));
}

/** Whether a row is blank. */
export const isBlankRow = (value: unknown) =>
  value === undefined ||
  value === '' ||
  (isObject(value) && Object.values(value).every((inner) => inner === ''));

/**
 * Returns a list with rows inserted after an index. Pairs replace those of the same name, and a blank row is
 * removed.
 */
export function withRows(items: readonly unknown[], index: number, rows: readonly unknown[], name?: string) {
  const nameOf = (row: unknown) => (name !== undefined && isObject(row) ? row[name] : undefined);
  const fresh = new Map(rows.map((row, at) => [nameOf(row) ?? at, row]));
  const replaced = items.map((row) => {
    const same = fresh.get(nameOf(row) ?? '');
    if (same === undefined) return row;
    fresh.delete(nameOf(row) ?? '');
    return isObject(row) && isObject(same) ? { ...row, ...same } : same;
  });
  const isReplaced = index < items.length && isBlankRow(items[index]);
  replaced.splice(isReplaced ? index : index + 1, isReplaced ? 1 : 0, ...fresh.values());
  return replaced;
}
