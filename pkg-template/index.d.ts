import type {
  BuildOptions,
  BuildResult,
  Explanation,
  Field,
  InputKind,
  Report,
  Revision,
  ValidateOptions,
} from './api.js';

export type * from './api.js';
export type * from './model.js';
export * from './standard.js';

/**
 * Validates a StartTask request or response and reports every violation.
 *
 * @param input a value, or JSON text: then every violation also has its position in the text
 * @throws {TypeError} if an option is invalid; never because of the input
 */
export function validate(input: unknown, options?: ValidateOptions): Report;

/**
 * Builds a request from a draft, as forms, scripts and copied snippets produce it. Normalizes what has one meaning only
 * and lists it in `changes`. What is ambiguous stays and is reported.
 *
 * @param draft a value, JSON text, or an `aws ecs start-task` command line
 * @throws {TypeError} if an option is invalid; never because of the draft
 */
export function build(draft: unknown, options?: BuildOptions): BuildResult;

/** Options of `explain`. */
export type ExplainOptions = ValidateOptions;

/**
 * Explains a member's path, a rule code, a failure reason, a stop code, a stopped reason, an exception, a service error
 * message, an error that an SDK threw, a violation, a request, a command line or a response.
 *
 * @param target a value, a name, a message, or JSON text
 * @throws {TypeError} if an option is invalid; never because of the target
 */
export function explain(target: unknown, options?: ExplainOptions): Explanation;

/**
 * Describes the members of a request or response for a form: labels, controls, limits, options. The result is frozen,
 * and the same object each time.
 *
 * @param kind default: `'request'`
 * @param revision default: `'2023'`
 * @returns the members in documented order
 * @throws {TypeError} if the kind or the revision is unknown
 */
export function describe(kind?: InputKind, revision?: Revision): readonly Field[];
