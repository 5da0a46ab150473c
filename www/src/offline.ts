// Keeping the page for use without a network.

import { say } from './model/results.ts';

/** Whether this is the single file, which needs nothing else. The build fills it in. */
declare const __SINGLE__: boolean;

export const isSingle = __SINGLE__;

/** Has the browser keep the page, where it can. */
export async function keepOffline(): Promise<void> {
  if (isSingle || !('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register('./service-worker.js');
    registration.addEventListener('updatefound', () => {
      const next = registration.installing;
      next?.addEventListener('statechange', () => {
        if (next.state === 'installed' && navigator.serviceWorker.controller) {
          say('A newer version of this page is here; it is used when the page is opened next.');
        }
      });
    });
  } catch {
    // Without it the page works all the same while there is a network.
  }
}
