export { build } from './build.js';
export { explain } from './explain.js';
export { validate } from './validate.js';
