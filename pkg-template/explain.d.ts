export { explain } from './index.js';
export type * from './index.js';
