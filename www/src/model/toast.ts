// What has just been done to the request, and the way back.

import { effect, signal } from '@preact/signals';
import { text } from './document.ts';

/** Something that the page says for a moment. */
export const notice = signal('');
let timer: ReturnType<typeof setTimeout> | undefined;

export function say(message: string): void {
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
  /** The text that it is about. */
  text: string;
}

export const toastState = signal<Toast | undefined>(undefined);

/** Says what was done, with what can be done about it. It stays until it is dismissed or the request changes. */
export function toast(message: string, actions: readonly Action[]): void {
  notice.value = '';
  toastState.value = { message, actions, text: text.peek() };
}

effect(() => {
  if (toastState.value && text.value !== toastState.value.text) toastState.value = undefined;
});

/** What a repair or an import did, one by one, for a dialog. */
export interface Correction {
  path: string;
  /** What was done. */
  title: string;
  /** Why. */
  why: string;
}

/** The corrections that are shown, if any. */
export const shownCorrections = signal<readonly Correction[] | undefined>(undefined);
