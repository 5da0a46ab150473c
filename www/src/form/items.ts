// Adding and removing the items of lists.

import type { Field } from 'ecs-start-task';
import { insert, set } from '../model/document.ts';
import { pointerOf, type Path } from '../model/pointer.ts';
import { fresh } from '../model/quiet.ts';
import { isPair } from '../model/rows.ts';
import { reveal } from '../more.tsx';
import { at, focusSoon, itemsPointer, setOpen } from './focus.ts';

/** Returns a new item, with values for members that have only one possible value. */
export function blank(item: Field): unknown {
  if (item.control !== 'group') return '';
  const members = (item.members ?? []).flatMap((field): [string, unknown][] => {
    if (field.required && field.options?.length === 1 && field.control === 'select') {
      return [[field.name, field.options[0]?.value]];
    }
    return isPair(item) && field.control === 'text' ? [[field.name, '']] : [];
  });
  return Object.fromEntries(members);
}

/** Inserts an item and focuses it. Missing members in it are reported after it loses the focus. */
export function addItem(list: Path, index: number, value: unknown): void {
  const pointer = pointerOf([...list, index]);
  insert(list, index, value);
  fresh.value = pointer;
  setOpen(pointer, true);
  setOpen(itemsPointer(pointerOf(list)), true);
  reveal(pointerOf(list), index);
  focusSoon(at(pointer));
}

/** The label in lower case, for use within a sentence. */
export const lower = (label: string) =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** Removes an item, and focuses the item that is then at an index, or the add button. */
export function removeItem(path: Path, length: number, next: number, caret?: number): void {
  const list = path.slice(0, -1);
  fresh.value = undefined;
  set(path, undefined, `remove ${pointerOf(path)}`);
  focusSoon(length > 1 ? at(pointerOf([...list, next])) : `${at(pointerOf(list))} .add`, caret);
}
