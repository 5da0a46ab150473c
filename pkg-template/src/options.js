// Options on their way to the core, which reads plain texts only.

/**
 * The options with a task definition, if there is one, as JSON text.
 *
 * @template {{ taskDefinition?: unknown }} Options
 * @param {Options | undefined} options
 * @returns {Options | undefined}
 */
export function plainOptions(options) {
  const definition = options?.taskDefinition;
  if (definition === undefined || typeof definition === 'string') return options;
  let text;
  try {
    text = JSON.stringify(definition);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TypeError(`The option taskDefinition cannot be written as JSON: ${reason}`, { cause: error });
  }
  // What has no JSON form at all, such as a function, is refused by the core.
  return /** @type {Options} */ ({ ...options, taskDefinition: text ?? null });
}
