// The functions that build and explain: the larger part of the core, loaded on first use.

import { signal } from '@preact/signals';

type Core = typeof import('./core-functions.ts');

const loaded = signal<Core | undefined>(undefined);
let loading: Promise<Core> | undefined;

/** Whether the last attempt to load it failed. */
export const hasFailed = signal(false);

export const LOAD_FAILED = 'A part of this page could not be loaded. Check the network and try again.';

/** Loads it. If loading fails, for example without a network, the next call retries. */
export function loadCore(): Promise<Core> {
  loading ??= import('./core-functions.ts').then(
    (core) => {
      hasFailed.value = false;
      return (loaded.value = core);
    },
    (error: unknown) => {
      loading = undefined;
      hasFailed.value = true;
      throw error;
    },
  );
  return loading;
}

/** Calls back when the browser has nothing else to do, or after a second. Safari has no such function. */
const whenIdle = (work: () => void) =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: 1000 }) : setTimeout(work, 50);

/**
 * Returns the core after it is loaded, which starts when the browser is idle. Signals that read it are then
 * recomputed.
 */
export function core(): Core | undefined {
  if (!loaded.value && !loading) whenIdle(() => void loadCore().catch(() => undefined));
  return loaded.value;
}
