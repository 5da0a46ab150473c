import type { ValidateOptions, Violation } from './index.js';
import type { StartTaskRequest, StartTaskResponse } from './model.js';

/** The interface of Standard Schema 1.1, as https://standardschema.dev has it; copied, so that nothing need be installed. */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  /** The Standard Schema properties. */
  readonly '~standard': StandardSchemaV1.Props<Input, Output>;
}

export declare namespace StandardSchemaV1 {
  /** The Standard Schema properties. */
  interface Props<Input = unknown, Output = Input> {
    /** The version of the standard. */
    readonly version: 1;
    /** The name of this library. */
    readonly vendor: string;
    /** Checks a value. Here always at once, never by a promise. */
    readonly validate: (value: unknown, options?: Options | undefined) => Result<Output>;
    /** Types for inference; they exist for the compiler only. */
    readonly types?: Types<Input, Output> | undefined;
  }
  /** The answer of `validate`. */
  type Result<Output> = SuccessResult<Output> | FailureResult;
  /** The answer for a value without errors. */
  interface SuccessResult<Output> {
    /** The value as it was given. */
    readonly value: Output;
    readonly issues?: undefined;
  }
  /** The answer for a value with errors. */
  interface FailureResult {
    /** Every error found. */
    readonly issues: ReadonlyArray<Issue>;
  }
  /** An error. */
  interface Issue {
    /** What is wrong, the limit, and what was found. */
    readonly message: string;
    /** Where: names of members, and numbers of items. */
    readonly path?: ReadonlyArray<PropertyKey | PathSegment> | undefined;
  }
  /** A step of a path in its longer form, which is not used here. */
  interface PathSegment {
    readonly key: PropertyKey;
  }
  /** What a caller can hand over besides the value. */
  interface Options {
    /** Options of this library, for this call: those of `StartTaskSchemaOptions`. */
    readonly libraryOptions?: Record<string, unknown> | undefined;
  }
  /** Types for inference. */
  interface Types<Input = unknown, Output = Input> {
    /** What is put in. */
    readonly input: Input;
    /** What comes out. */
    readonly output: Output;
  }
  /** The type that a schema takes. */
  type InferInput<Schema extends StandardSchemaV1> = NonNullable<Schema['~standard']['types']>['input'];
  /** The type that a schema gives. */
  type InferOutput<Schema extends StandardSchemaV1> = NonNullable<Schema['~standard']['types']>['output'];
}

/** An error of one of these schemas: a violation, with its path as steps. */
export interface StartTaskIssue extends Omit<Violation, 'path'> {
  /** Where: names of members, and indices of items. */
  readonly path: ReadonlyArray<string | number>;
}

/** How a schema judges. */
export type StartTaskSchemaOptions = Omit<ValidateOptions, 'kind'>;

/**
 * A schema by Standard Schema v1. It answers at once, with the value as it was given or with every error; warnings never
 * fail a value. A string is a value too, and no request: JSON text is for `validate`.
 */
export interface StartTaskSchema<T> extends StandardSchemaV1<T, T> {
  /** The options that differ from the defaults of `validate`. */
  readonly options: Readonly<StartTaskSchemaOptions>;
  /**
   * The same schema with other options.
   *
   * @throws {TypeError} not here but at the first value, if an option is wrong: nothing is compiled before
   */
  readonly with: (options: StartTaskSchemaOptions) => StartTaskSchema<T>;
}

/** Requests of `StartTask`. */
export declare const startTaskRequest: StartTaskSchema<StartTaskRequest>;

/** Responses of `StartTask`. */
export declare const startTaskResponse: StartTaskSchema<StartTaskResponse>;
