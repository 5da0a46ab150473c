export { validate } from './index.js';
export type * from './index.js';
