// Where a request holds secrets: in the members that the model marks so.

import type { Field } from 'ecs-start-task';
import { fieldAt } from './fields.ts';
import { isObject, stepsOf, type Path, type Step } from './pointer.ts';

/** Whether a member's own text is a secret, not only something around it. */
export function isSecret(path: Path): boolean {
  return path.at(-1) === 'value' && fieldAt(path)?.sensitive === true;
}

/** Whether a member or anything in it may hold secrets. */
const holdsSecrets = ({ sensitive, members, item }: Field): boolean =>
  sensitive === true || (members?.some(holdsSecrets) ?? false) || (item !== undefined && holdsSecrets(item));

/** Whether what is at a pointer may hold secrets: what the model does not know may hold anything. */
export function mayHoldSecrets(pointer: string): boolean {
  const field = fieldAt(stepsOf(pointer));
  return field === undefined || holdsSecrets(field);
}

/** A copy in which `change` has been made to every text at or below `path`, and how many differ. */
export function mapTexts(
  value: unknown,
  change: (text: string, path: Path) => string,
  path: readonly Step[] = [],
): { value: unknown; changed: number } {
  if (typeof value === 'string') {
    const next = change(value, path);
    return { value: next, changed: next === value ? 0 : 1 };
  }
  let changed = 0;
  const inner = (item: unknown, step: Step) => {
    const result = mapTexts(item, change, [...path, step]);
    changed += result.changed;
    return result.value;
  };
  if (Array.isArray(value)) return { value: value.map(inner), changed };
  if (!isObject(value)) return { value, changed };
  const entries = Object.entries(value).map(([name, item]) => [name, inner(item, name)] as const);
  return { value: Object.fromEntries(entries), changed };
}

/** A copy with secrets masked, and how many there are. */
export function masked(value: unknown): { value: unknown; changed: number } {
  return mapTexts(value, (text, path) => (text !== '' && isSecret(path) ? '••••••' : text));
}

/**
 * A copy without secrets, and how many texts were emptied. What the model does not know may hold anything, so
 * its texts go as well.
 */
export function withoutSecrets(value: unknown): { value: unknown; changed: number } {
  return mapTexts(value, (text, path) => (isSecret(path) || !fieldAt(path) ? '' : text));
}
