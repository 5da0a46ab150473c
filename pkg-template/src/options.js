// Options on their way to the core, which reads plain texts only.

/**
 * The options with a task definition, if there is one, as JSON text.
 *
 * @template {{ taskDefinition?: unknown }} Options
 * @param {Options | undefined} options
 * @returns {Options | undefined}
 */
export function plainOptions(options) {
  if (typeof options !== 'object' || options === null) return options;
  let plain;
  try {
    // Read once, so that nothing that is called later can throw or change its answer.
    plain = { ...options };
  } catch (error) {
    throw new TypeError(`The options cannot be read: ${reason(error)}`, { cause: error });
  }
  const definition = plain.taskDefinition;
  if (definition === undefined || typeof definition === 'string') return plain;
  try {
    // What has no JSON form at all, such as a function, is refused by the core.
    plain.taskDefinition = JSON.stringify(definition) ?? null;
  } catch (error) {
    throw new TypeError(`The option taskDefinition cannot be written as JSON: ${reason(error)}`, {
      cause: error,
    });
  }
  return plain;
}

/** @param {unknown} error */
function reason(error) {
  try {
    return error instanceof Error ? error.message : String(error);
  } catch {
    return 'it throws when it is read';
  }
}
