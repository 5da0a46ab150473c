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
import type { StartTaskRequest } from './model.js';

export type * from './api.js';
export type * from './model.js';
export * from './standard.js';

/**
 * Validates a StartTask request or response and reports every violation.
 *
 * @param input a value, or JSON text; in text, each violation has its position
 * @throws {TypeError} if an option is invalid; never because of the input
 */
export function validate(input: unknown, options?: ValidateOptions): Report;

/**
 * Builds a request from a draft, as forms, scripts and copied snippets produce it. Unambiguous mistakes are fixed and listed
 * in `changes`. Ambiguous values stay and are reported.
 *
 * @param draft a value, JSON text, or an `aws ecs start-task` command line
 * @throws {TypeError} if an option is invalid; never because of the draft
 */
export function build(draft: unknown, options?: BuildOptions): BuildResult;

/** Options of `explain`. */
export type ExplainOptions = ValidateOptions;

/**
 * Explains a member path, a rule code, a failure reason, a stop code, a stopped reason, an exception, a service error
 * message, an SDK error, a violation, a request, a command line or a response.
 *
 * @param target a value, a name, a message, or JSON text
 * @throws {TypeError} if an option is invalid; never because of the target
 */
export function explain(target: unknown, options?: ExplainOptions): Explanation;

/** Options of `describe`. */
export interface DescribeOptions {
  /**
   * The task definition of the request, as in the options of `validate`. Its containers and volumes become options, and
   * fields that it rules out are `hidden`.
   */
  readonly taskDefinition?: unknown;
}

/**
 * Describes the members of a request or response for a form: labels, controls, limits, options. The result is frozen.
 * Without a task definition it is the same object each time.
 *
 * @param kind default: `'request'`
 * @param revision default: `'2023'`
 * @returns the members in documented order; `order` is the suggested order in a form
 * @throws {TypeError} if the kind, the revision or an option is unknown
 */
export function describe(kind?: InputKind, revision?: Revision, options?: DescribeOptions): readonly Field[];

export { describe as describeFields };

/**
 * A value as forms and scripts produce it: read-only, everything optional or blank, numbers and booleans also as
 * strings.
 */
export type FormState<T> =
  | null
  | undefined
  | (T extends Date
      ? T
      : T extends readonly (infer Item)[]
        ? readonly FormState<Item>[]
        : T extends object
          ? { readonly [Name in keyof T]?: FormState<T[Name]> }
          : T extends string
            ? T | ''
            : T | string);

/** Form state of a request: input of `validate` and the Standard Schema with `input: 'form'`. */
export type StartTaskFormState = NonNullable<FormState<StartTaskRequest>>;

/**
 * Input of `build`: form state in which an array can also be its only item, or an object of names and values.
 */
export type StartTaskDraft = NonNullable<Draft<StartTaskRequest>>;

/** Part of a draft. */
export type Draft<T> =
  | null
  | undefined
  | (T extends Date
      ? T
      : T extends readonly (infer Item)[]
        ? | readonly Draft<Item>[]
          | Draft<Item>
          | (Item extends object ? Readonly<Record<string, unknown>> : never)
        : T extends object
          ? { readonly [Name in keyof T]?: Draft<T[Name]> }
          : T extends string
            ? string | number
            : T | string);
