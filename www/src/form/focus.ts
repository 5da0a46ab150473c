// Moves the focus to a place in the form.

import { signal } from '@preact/signals';
import { fieldAt } from '../model/fields.ts';
import { sectionPointer } from '../model/form-fields.ts';
import { stepsOf } from '../model/pointer.ts';
import { reveal } from '../more.tsx';

/** Which elements were opened or closed, by pointer. */
export const opened = signal<Readonly<Record<string, boolean>>>({});

export function setOpen(pointer: string, open: boolean): void {
  if (opened.peek()[pointer] !== open) opened.value = { ...opened.peek(), [pointer]: open };
}

/** The pointer of the collapsible summary of a long list. */
export const itemsPointer = (list: string) => `${list}#items`;

/** The filters of long lists, by pointer. */
export const filters = signal<Readonly<Record<string, string>>>({});

export function setFilter(list: string, filter: string): void {
  if ((filters.peek()[list] ?? '') !== filter) filters.value = { ...filters.peek(), [list]: filter };
}

/** A selector for the field at a pointer. */
export const at = (pointer: string) => `#form [data-pointer="${CSS.escape(pointer)}"]`;

/** Every pointer from the root down to this one. */
export function prefixes(pointer: string): string[] {
  const all = [pointer];
  for (let place = pointer; place !== '';) {
    place = place.slice(0, place.lastIndexOf('/'));
    all.unshift(place);
  }
  return all;
}

/** The focusable element in a container. Inputs take precedence over buttons. */
function focusable(element: HTMLElement): HTMLElement {
  const inside = ['input:checked, input:not([type=radio]), textarea, select', '.toggle, .add, button'];
  if (element.matches('input, textarea, select, button')) return element;
  for (const selector of inside) {
    const found = element.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return element;
}

/** Runs a function after the next paint. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}

/** Focuses the element of a selector when it exists, unless the focus has moved in the meantime. */
export function focusSoon(selector: string, caret?: number): void {
  const before = document.activeElement;
  afterPaint(() => {
    const { activeElement, body } = document;
    if (activeElement !== before && activeElement !== body && activeElement?.isConnected) return;
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) return;
    const target = focusable(element);
    target.focus();
    if (caret === undefined) return;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
      const place = Math.min(caret, target.value.length);
      target.setSelectionRange(place, place);
    }
  });
}

/** Opens the sections, items and parts of long lists that contain a place. */
function openAround(places: readonly string[]): void {
  places.slice(0, -1).forEach((place) => setOpen(place, true));
  places.forEach((place, index) => {
    const next = places[index + 1];
    if (next === undefined) return;
    const step = next.slice(place.length + 1);
    if (/^\d+$/.test(step)) {
      reveal(place, Number(step));
      setOpen(itemsPointer(place), true);
      setFilter(place, '');
    }
    const group = fieldAt(stepsOf(next))?.group;
    if (group !== undefined) setOpen(sectionPointer(place, group), true);
  });
}

/** Scrolls to an element, smoothly unless the system asks for less motion. */
export function scrollTo(element: Element, block: ScrollLogicalPosition): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block, behavior: isStill ? 'auto' : 'smooth' });
}

/** Reveals a place and focuses the nearest field. Scrolls only if the field is not visible. */
export function focusField(pointer: string, block: ScrollLogicalPosition = 'center'): void {
  const places = prefixes(pointer);
  openAround(places);
  afterPaint(() => {
    const element = places
      .map((place) => document.querySelector<HTMLElement>(at(place)))
      .findLast((found) => found !== null);
    if (!element) return;
    focusable(element).focus({ preventScroll: true });
    scrollTo(element, block);
  });
}
