// Adding and removing the items of lists.

import type { Field } from 'ecs-start-task';
import { insert, set } from '../model/document.ts';
import { pointerOf, type Path } from '../model/pointer.ts';
import { fresh } from '../model/quiet.ts';
import { isPair } from '../model/rows.ts';
import { reveal } from '../more.tsx';
import { at, focusSoon, itemsPointer, setOpen } from './focus.ts';

/** A new item: what has one possible value only is filled in. */
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

/** Inserts an item, and leads the keyboard to it. Nothing is missing in it until it is left. */
export function addItem(list: Path, index: number, value: unknown): void {
  const pointer = pointerOf([...list, index]);
  insert(list, index, value);
  fresh.value = pointer;
  setOpen(pointer, true);
  setOpen(itemsPointer(pointerOf(list)), true);
  reveal(pointerOf(list), index);
  focusSoon(at(pointer));
}

/** The label in the middle of a sentence. */
export const lower = (label: string) =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** Removes an item, and leads the keyboard to what is at an index then, or to the button that adds. */
export function removeItem(path: Path, length: number, next: number, caret?: number): void {
  const list = path.slice(0, -1);
  fresh.value = undefined;
  set(path, undefined, `remove ${pointerOf(path)}`);
  focusSoon(length > 1 ? at(pointerOf([...list, next])) : `${at(pointerOf(list))} .add`, caret);
}
