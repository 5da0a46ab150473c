// What builds and explains: the larger half of the core, loaded when it is first asked for.

import { signal } from '@preact/signals';

type Core = typeof import('./core-functions.ts');

const loaded = signal<Core | undefined>(undefined);
let loading: Promise<Core> | undefined;

/** Loads it. A load that failed, without a network say, is tried again at the next call. */
export function loadCore(): Promise<Core> {
  loading ??= import('./core-functions.ts').then(
    (core) => (loaded.value = core),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/** Calls back when the browser has nothing else to do, or after a second. Safari has no such function. */
const whenIdle = (work: () => void) =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: 1000 }) : setTimeout(work, 50);

/** Returns the core once it is loaded, which begins when the browser is idle. A signal that asks runs again then. */
export function core(): Core | undefined {
  if (!loaded.value && !loading) whenIdle(() => void loadCore().catch(() => undefined));
  return loaded.value;
}
