// Keeping the page for use without a network.

import { say } from './model/results.ts';

/** Whether this is the single file, which needs nothing else. The build fills it in. */
declare const __SINGLE__: boolean;

export const isSingle = __SINGLE__;

const WORKER = './service-worker.js';

/** What `register` takes: a text for the compiler, which does not know Trusted Types yet. */
interface Addresses {
  createScriptURL(address: string): string;
}

declare global {
  interface Window {
    readonly trustedTypes?: { createPolicy(name: string, rules: Addresses): Addresses };
  }
}

/** The one script that is named by its address: where scripts are held to policies, this one lets no other through. */
function workerAddress(): string {
  const policy = window.trustedTypes?.createPolicy('service-worker', { createScriptURL: () => WORKER });
  return policy?.createScriptURL(WORKER) ?? WORKER;
}

/** Has the browser keep the page, where it can. */
export async function keepOffline(): Promise<void> {
  if (isSingle || !('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register(workerAddress());
    registration.addEventListener('updatefound', () => {
      const next = registration.installing;
      next?.addEventListener('statechange', () => {
        if (next.state === 'installed' && navigator.serviceWorker.controller) {
          say('A new version of this page is available. It loads when you next open the page.');
        }
      });
    });
  } catch {
    // Without it the page works all the same while there is a network.
  }
}
