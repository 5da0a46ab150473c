// The model for forms. It is data without a core, and bundles without `describe` omit it.

import descriptions from '#descriptions';

/** @typedef {import('../index.js').Field} Field */

export { describe as describeFields };

/** @type {Record<string, Record<string, unknown>> | undefined} */
let kinds;

/** @type {typeof import('../index.js').describe} */
export function describe(kind = 'request', revision = '2023', options = {}) {
  kinds ??= /** @type {Record<string, Record<string, unknown>>} */ (JSON.parse(descriptions));
  const revisions = choice('kind', kinds, kind);
  const fields = /** @type {readonly Field[]} */ (frozen(choice('revision', revisions, revision)));
  const { taskDefinition, ...others } = options ?? {};
  const [other] = Object.keys(others);
  if (other !== undefined) {
    throw new TypeError(`Unknown option '${other}'. The only option is taskDefinition.`);
  }
  if (kind !== 'request' || taskDefinition === undefined || taskDefinition === null) return fields;
  const changes = changesFor(taskDefinition);
  return changes ? frozen(fields.map((field) => changed(field, changes))) : fields;
}

/** Changes of a task definition to fields, by path. @typedef {Record<string, Record<string, unknown>>} Changes */

/**
 * @param {unknown} taskDefinition
 * @returns {Changes | undefined} `undefined` if it cannot be read, which `validate` reports
 */
function changesFor(taskDefinition) {
  let definition;
  try {
    const text = typeof taskDefinition === 'string' ? taskDefinition : JSON.stringify(taskDefinition);
    const whole = JSON.parse(text);
    definition = member(whole, 'taskDefinition') ?? whole;
  } catch {
    return undefined;
  }
  const containers = items(definition, 'containerDefinitions');
  if (containers.length === 0) return undefined;
  const options = (/** @type {unknown[]} */ list, /** @type {string} */ name) =>
    list
      .map((item) => member(item, name))
      .filter((value) => typeof value === 'string')
      .map((value) => ({ value }));
  const isAwsvpc = member(definition, 'networkMode') === 'awsvpc';
  const volumes = items(definition, 'volumes').filter(
    (volume) => member(volume, 'configuredAtLaunch') === true,
  );
  const accelerators = items(definition, 'inferenceAccelerators');
  const isForFargate = items(definition, 'requiresCompatibilities').includes('FARGATE');
  const hiddenIf = (/** @type {boolean} */ isHidden) => (isHidden ? { hidden: true } : {});
  const requiredOrHidden = (/** @type {boolean} */ isRequired) =>
    isRequired ? { required: true, requiredWhen: undefined } : { hidden: true };
  const family = member(definition, 'family');
  const revision = member(definition, 'revision');
  const name = revision === undefined ? family : `${family}:${revision}`;
  return {
    taskDefinition: typeof family === 'string' ? { options: [{ value: name }] } : {},
    networkConfiguration: requiredOrHidden(isAwsvpc),
    'networkConfiguration.awsvpcConfiguration': requiredOrHidden(isAwsvpc),
    volumeConfigurations: requiredOrHidden(volumes.length > 0),
    'volumeConfigurations[].name': { options: options(volumes, 'name') },
    'overrides.containerOverrides[].name': { options: options(containers, 'name') },
    'overrides.ephemeralStorage': hiddenIf(!isForFargate),
    'overrides.inferenceAcceleratorOverrides': hiddenIf(accelerators.length === 0),
    'overrides.inferenceAcceleratorOverrides[].deviceName': { options: options(accelerators, 'deviceName') },
  };
}

/**
 * Returns a member of a task definition. Some tools write names with a capital first letter.
 *
 * @param {any} object
 * @param {string} name
 */
const member = (object, name) => object?.[name] ?? object?.[name[0].toUpperCase() + name.slice(1)];

/** @param {unknown} object @param {string} name @returns {unknown[]} */
function items(object, name) {
  const list = member(object, name);
  return Array.isArray(list) ? list : [];
}

/**
 * Returns a field with the changes of the task definition to it and to its members.
 *
 * @param {Field} field
 * @param {Changes} changes
 * @returns {Field}
 */
function changed(field, changes) {
  const { members, item } = field;
  return /** @type {Field} */ ({
    ...field,
    ...changes[field.path],
    ...(members && { members: members.map((inner) => changed(inner, changes)) }),
    ...(item && { item: changed(item, changes) }),
  });
}

/**
 * @template T
 * @param {string} what
 * @param {Record<string, T>} choices
 * @param {string} wanted
 * @returns {T}
 */
function choice(what, choices, wanted) {
  // Only strings are accepted: as a property name, the number 2023 would equal '2023'.
  if (typeof wanted !== 'string' || !Object.hasOwn(choices, wanted)) {
    const allowed = Object.keys(choices).map((name) => `'${name}'`);
    throw new TypeError(`Argument ${what} must be one of ${allowed.join(', ')}.`);
  }
  return choices[wanted];
}

/**
 * @template T
 * @param {T} value
 * @returns {T}
 */
function frozen(value) {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
