// JSON Patch (RFC 6902), the operations that fixes use.

import type { JsonPatchOperation } from 'ecs-start-task';

type Container = Record<string, unknown> | unknown[];

/** The document after the patch; the one given stays as it is. */
export function applyPatch(document: unknown, patch: readonly JsonPatchOperation[]): unknown {
  // Under a root of its own the document can be replaced like any member.
  const root = { document: structuredClone(document) };
  for (const operation of patch) {
    switch (operation.op) {
      case 'add':
        add(root, operation.path, operation.value);
        break;
      case 'replace':
        replace(root, operation.path, operation.value);
        break;
      case 'remove':
        take(root, operation.path);
        break;
      case 'move':
        add(root, operation.path, take(root, operation.from));
        break;
    }
  }
  return root.document;
}

function locate(root: Container, pointer: string): { parent: Container; name: string } {
  const steps = `/document${pointer}`
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const name = steps.pop() ?? '';
  let parent = root;
  for (const step of steps) {
    const next = (parent as Record<string, unknown>)[step];
    if (typeof next !== 'object' || next === null) throw new RangeError(`There is nothing at ${pointer}`);
    parent = next as Container;
  }
  return { parent, name };
}

function add(root: Container, pointer: string, value: unknown): void {
  const { parent, name } = locate(root, pointer);
  if (Array.isArray(parent)) parent.splice(name === '-' ? parent.length : Number(name), 0, value);
  else Object.defineProperty(parent, name, { value, writable: true, enumerable: true, configurable: true });
}

/** Keeps the place that a member has among the others. */
function replace(root: Container, pointer: string, value: unknown): void {
  const { parent, name } = locate(root, pointer);
  (parent as Record<string, unknown>)[name] = value;
}

function take(root: Container, pointer: string): unknown {
  const { parent, name } = locate(root, pointer);
  if (Array.isArray(parent)) return parent.splice(Number(name), 1)[0];
  const value = parent[name];
  delete parent[name];
  return value;
}
