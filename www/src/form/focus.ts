// Leading the keyboard to a place of the form.

import { signal } from '@preact/signals';
import { reveal } from '../more.tsx';

/** What was opened or closed, by pointer. */
export const opened = signal<Readonly<Record<string, boolean>>>({});

export function setOpen(pointer: string, open: boolean): void {
  if (opened.peek()[pointer] !== open) opened.value = { ...opened.peek(), [pointer]: open };
}

/** The group of the members that hold a single value each; it stands for no place of its own. */
export const SETTINGS = '#settings';

/** A selector for the field at a pointer. */
export const at = (pointer: string) => `#form [data-pointer="${CSS.escape(pointer)}"]`;

/** Every pointer from the root down to this one. */
function prefixes(pointer: string): string[] {
  const all = [pointer];
  for (let place = pointer; place !== '';) {
    place = place.slice(0, place.lastIndexOf('/'));
    all.unshift(place);
  }
  return all;
}

/** What in an element takes the keyboard: what is typed into before what is pressed. */
function focusable(element: HTMLElement): HTMLElement {
  const inside = ['input:checked, input:not([type=radio]), textarea, select', '.toggle, .add, button'];
  if (element.matches('input, textarea, select, button')) return element;
  for (const selector of inside) {
    const found = element.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return element;
}

/** Does the work once the page shows what has just been changed. */
function afterPaint(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}

/** Focuses what a selector leads to, once it is there; unless somebody has gone elsewhere meanwhile. */
export function focusSoon(selector: string): void {
  const before = document.activeElement;
  afterPaint(() => {
    const { activeElement, body } = document;
    if (activeElement !== before && activeElement !== body) return;
    const element = document.querySelector<HTMLElement>(selector);
    if (element) focusable(element).focus();
  });
}

/** Opens what hides a place, scrolls to the field nearest to it and focuses that. */
export function focusField(pointer: string): void {
  const places = prefixes(pointer);
  [SETTINGS, ...places.slice(0, -1)].forEach((place) => setOpen(place, true));
  places.forEach((place, index) => {
    const step = places[index + 1]?.slice(place.length + 1);
    if (step !== undefined && /^\d+$/.test(step)) reveal(place, Number(step));
  });
  afterPaint(() => {
    const element = places
      .map((place) => document.querySelector<HTMLElement>(at(place)))
      .findLast((found) => found !== null);
    if (!element) return;
    focusable(element).focus({ preventScroll: true });
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
  });
}
