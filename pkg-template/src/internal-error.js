import { HOME, recover } from './engine.js';

/**
 * Returns the report for an internal error.
 *
 * @param {import('./engine.js').Core} core
 * @param {unknown} error
 * @param {Partial<import('../index.js').ValidateOptions> | undefined} options
 * @returns {import('../index.js').Report}
 */
export function internalError(core, error, options) {
  const reason = recover(core, error);
  return {
    valid: false,
    kind: options?.kind ?? 'request',
    revision: options?.revision ?? '2023',
    violations: [
      {
        code: 'internal-error',
        severity: 'error',
        path: '',
        message: `Internal error: ${reason}. Please report it together with the input.`,
        messageId: 'internal-error',
        params: { reason },
        docs: HOME,
      },
    ],
    truncated: false,
  };
}
