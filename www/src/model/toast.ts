// Notices about the last action, with undo.

import { effect, signal } from '@preact/signals';
import { text } from './document.ts';

/** A notice that disappears by itself. */
export const notice = signal('');
let timer: ReturnType<typeof setTimeout> | undefined;

export function notify(message: string): void {
  toastState.value = undefined;
  notice.value = message;
  clearTimeout(timer);
  timer = setTimeout(() => (notice.value = ''), 4_000);
}

export interface Action {
  label: string;
  run: () => void;
}

interface Toast {
  message: string;
  actions: readonly Action[];
  /** The text of the request that it is about. */
  text: string;
}

export const toastState = signal<Toast | undefined>(undefined);

/** Shows a notice with actions. It stays until it is dismissed or the request changes. */
export function toast(message: string, actions: readonly Action[]): void {
  notice.value = '';
  toastState.value = { message, actions, text: text.peek() };
}

effect(() => {
  if (toastState.value && text.value !== toastState.value.text) toastState.value = undefined;
});

/** A change made by a repair or an import, for the dialog. */
export interface Correction {
  path: string;
  /** The description of the change. */
  title: string;
  /** Why. */
  why: string;
}

/** The corrections that are shown, if any. */
export const shownCorrections = signal<readonly Correction[] | undefined>(undefined);
