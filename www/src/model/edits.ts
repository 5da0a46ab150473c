// Edits of JSON text that preserve indentation, comments and the order of members.

import type { JsonPatchOperation } from 'ecs-start-task';
import {
  findNodeAtLocation,
  modify,
  applyEdits,
  parseTree,
  type JSONPath,
  type ModificationOptions,
  type Node,
} from 'jsonc-parser';
import { membersAt } from './fields.ts';
import { isObject, stepsOf, valueAt, type Path } from './pointer.ts';

/** As lenient as the form: trailing commas and comments are read. */
export const LENIENT = { allowTrailingComma: true, disallowComments: false };

/** The model has 12 levels. Parsers and walks are recursive, so much deeper text would overflow the stack. */
const MAX_DEPTH = 100;

/** Whether a string is nested deeper than any request. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') isString = !isString;
    else if (isString) {
      if (sign === '\\') at += 1;
    } else if (sign === '{' || sign === '[') {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (sign === '}' || sign === ']') depth -= 1;
  }
  return false;
}

export function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** One replacement in a string. */
export interface Replacement {
  from: number;
  to: number;
  insert: string;
}

/** Returns the smallest replacement that turns one text into the other. */
export function difference(before: string, after: string): Replacement | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1;
  }
  // A surrogate pair must not be split.
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start -= 1;
  if (end > 0 && isLow(before.charCodeAt(before.length - end))) end -= 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;

/** The indentation that the text uses. */
function layout(text: string): ModificationOptions['formattingOptions'] {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (indent?.startsWith('\t')) return { insertSpaces: false, tabSize: 1, eol };
  return { insertSpaces: true, tabSize: indent === undefined ? 2 : Math.min(indent.length, 8), eol };
}

/** The index of a new member among the existing ones, in documented order. */
function insertionIndex(path: Path): (properties: string[]) => number {
  const name = String(path.at(-1));
  const order = membersAt(path.slice(0, -1))?.map((field) => field.name) ?? [];
  const position = (member: string) => {
    const index = order.indexOf(member);
    return index < 0 ? Infinity : index;
  };
  return (properties) => {
    const next = properties.findIndex((property) => position(property) > position(name));
    return next < 0 ? properties.length : next;
  };
}

/** Returns the part of a path up to the member that an edit inserts, because its parents can also be missing. */
function insertedPath(root: Node | undefined, path: Path): Path {
  let depth = path.length;
  while (depth > 1 && !(root && findNodeAtLocation(root, [...path.slice(0, depth - 1)]))) depth -= 1;
  return path.slice(0, depth);
}

/** Returns the text with a value at a path; `undefined` removes the value. */
export function withValue(text: string, path: Path, value: unknown, insert = false): string {
  if (path.length === 0) return value === undefined ? '' : pretty(value);
  if (text.trim() === '') return value === undefined ? text : withValue('{}\n', path, value, insert);
  const once = withoutDuplicates(text, path);
  const root = parseTree(once, [], LENIENT);
  if (value === undefined && !(root && findNodeAtLocation(root, [...path]))) return once;
  const edits = modify(once, [...path] as JSONPath, value, {
    formattingOptions: layout(once),
    getInsertionIndex: insertionIndex(insertedPath(root, path)),
    isArrayInsertion: insert,
  });
  return applyEdits(once, edits);
}

/**
 * Returns the text without duplicates of the members on a path. The last duplicate counts, but an edit would find
 * the first.
 */
function withoutDuplicates(text: string, path: Path): string {
  let node = parseTree(text, [], LENIENT);
  for (const step of path) {
    if (node?.type === 'array') {
      node = node.children?.[Number(step)];
      continue;
    }
    const same = node?.children?.filter((property) => property.children?.[0]?.value === step) ?? [];
    const [first] = same;
    if (same.length > 1 && first) {
      const next = node?.children?.[(node.children.indexOf(first) ?? 0) + 1];
      const shorter = text.slice(0, first.offset) + text.slice(next?.offset ?? first.offset + first.length);
      return withoutDuplicates(shorter, path);
    }
    node = same[0]?.children?.[1];
  }
  return text;
}

/** Returns the text without the value at a path and without objects that become empty. */
export function without(text: string, path: Path): string {
  const shorter = withValue(text, path, undefined);
  const outer = path.slice(0, -1);
  const container = parseTree(shorter, [], LENIENT);
  const left = container && findNodeAtLocation(container, [...outer]);
  // Empty items stay, because the user may be about to fill them in.
  const isMember = typeof outer.at(-1) === 'string';
  return isMember && left && (left.children?.length ?? 0) === 0 ? without(shorter, outer) : shorter;
}

/** Returns the path of a pointer in a value, with numbers as the indices of arrays. */
export function pathIn(root: unknown, pointer: string): Path {
  const path: (string | number)[] = [];
  for (const step of stepsOf(pointer)) {
    const parent = valueAt(root, path);
    const last = Array.isArray(parent) && step === '-' ? parent.length : Number(step);
    path.push(Array.isArray(parent) ? last : step);
  }
  return path;
}

/** Returns the text after a JSON Patch (RFC 6902). `read` parses text. */
export function patched(
  text: string,
  patch: readonly JsonPatchOperation[],
  read: (text: string) => unknown,
): string {
  let now = text;
  for (const operation of patch) {
    const value = read(now);
    const path = pathIn(value, operation.path);
    switch (operation.op) {
      case 'add':
        now = withValue(now, path, operation.value, Array.isArray(valueAt(value, path.slice(0, -1))));
        break;
      case 'replace':
        now = withValue(now, path, operation.value);
        break;
      case 'remove':
        now = withValue(now, path, undefined);
        break;
      case 'move': {
        const from = pathIn(value, operation.from);
        now =
          renamed(now, from, path) ?? withValue(withValue(now, from, undefined), path, valueAt(value, from));
        break;
      }
    }
  }
  return now;
}

/** Returns the text with a renamed member; `undefined` if the operation is another kind of move. */
function renamed(text: string, from: Path, to: Path): string | undefined {
  const name = to.at(-1);
  const isSibling = from.length === to.length && from.slice(0, -1).every((step, index) => step === to[index]);
  if (!isSibling || typeof name !== 'string') return undefined;
  const root = parseTree(text, [], LENIENT);
  const key = root && findNodeAtLocation(root, [...from])?.parent?.children?.[0];
  if (!key) return undefined;
  return text.slice(0, key.offset) + JSON.stringify(name) + text.slice(key.offset + key.length);
}

/** Whether a value is absent, or an empty array or object. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}
