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

/** It, once it is there. Asking has it loaded, and who asks within a signal is told when it is. */
export function core(): Core | undefined {
  if (!loaded.value) void loadCore().catch(() => undefined);
  return loaded.value;
}
