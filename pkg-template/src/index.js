export { build } from './build.js';
export { describe, describeFields } from './describe.js';
export { explain } from './explain.js';
export { startTaskRequest, startTaskResponse } from './standard.js';
export { validate } from './validate.js';
