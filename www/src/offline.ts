// Registers the service worker, which caches the page for offline use.

import { notify } from './model/toast.ts';

/** Whether this is the single file, which does not need a cache. Set by the build. */
declare const __SINGLE__: boolean;

export const isSingle = __SINGLE__;

const WORKER = './service-worker.js';

/** The argument of `register`. TypeScript declares it as a string, because it does not know Trusted Types yet. */
interface Addresses {
  createScriptURL(address: string): string;
}

declare global {
  interface Window {
    readonly trustedTypes?: { createPolicy(name: string, rules: Addresses): Addresses };
  }
}

/** The policy for the only script that is loaded by URL. It rejects every other URL. */
function workerAddress(): string {
  const policy = window.trustedTypes?.createPolicy('service-worker', { createScriptURL: () => WORKER });
  return policy?.createScriptURL(WORKER) ?? WORKER;
}

/** Registers the service worker, if the browser supports it. */
export async function keepOffline(): Promise<void> {
  if (isSingle || !('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register(workerAddress());
    registration.addEventListener('updatefound', () => {
      const next = registration.installing;
      next?.addEventListener('statechange', () => {
        if (next.state === 'installed' && navigator.serviceWorker.controller) {
          notify('A new version of this page is available. It loads when you next open the page.');
        }
      });
    });
  } catch {
    // Without it, the page still works online.
  }
}
