// Stands for `second.js` where the core is one module.

/**
 * @param {import('../engine.js').Core} core
 * @returns {import('../engine.js').Core}
 */
export const withSecond = (core) => core;
