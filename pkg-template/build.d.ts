export { build } from './index.js';
export type * from './index.js';
