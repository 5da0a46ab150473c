export { describe, describeFields } from './index.js';
export type * from './index.js';
