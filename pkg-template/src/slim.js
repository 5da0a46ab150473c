export * from './index.js';
export { provide as init, provideSync as initSync } from './core/given.js';
