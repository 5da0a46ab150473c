/** The browsers that the page is built for: what is newer, Vite writes in older words. docs/browsers.md tells why these. */
export const BROWSERS = { chrome: '114', edge: '114', firefox: '114', safari: '16.4' };
