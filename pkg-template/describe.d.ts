export { describe } from './index.js';
export type * from './index.js';
