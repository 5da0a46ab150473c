import type { FormState, ValidateOptions, ViolationOf } from './index.js';
import type { MessageParams, StartTaskRequest, StartTaskResponse } from './model.js';

/** The interface of Standard Schema 1.1 (https://standardschema.dev), copied so that no dependency is required. */
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
    /** Validates a value. Always synchronous. */
    readonly validate: (value: unknown, options?: Options | undefined) => Result<Output>;
    /** Types for inference, which exist only for the compiler. */
    readonly types?: Types<Input, Output> | undefined;
  }
  /** The result of `validate`. */
  type Result<Output> = SuccessResult<Output> | FailureResult;
  /** The result for a value without errors. */
  interface SuccessResult<Output> {
    /** The value as it was passed; for form state, the request or response that it describes. */
    readonly value: Output;
    readonly issues?: undefined;
  }
  /** The result for a value with errors. */
  interface FailureResult {
    /** All errors. */
    readonly issues: ReadonlyArray<Issue>;
  }
  /** An error. */
  interface Issue {
    /** What is wrong, the limit, and what was found. */
    readonly message: string;
    /** The path: names of members, and indices of items. */
    readonly path?: ReadonlyArray<PropertyKey | PathSegment> | undefined;
  }
  /** A segment of a path in its long form, which these schemas do not use. */
  interface PathSegment {
    readonly key: PropertyKey;
  }
  /** Options of a caller. */
  interface Options {
    /** Options of this library, for this call: those of `StartTaskSchemaOptions`. */
    readonly libraryOptions?: Record<string, unknown> | undefined;
  }
  /** Types for inference. */
  interface Types<Input = unknown, Output = Input> {
    /** The type of the input. */
    readonly input: Input;
    /** The type of the output. */
    readonly output: Output;
  }
  /** The input type of a schema. */
  type InferInput<Schema extends StandardSchemaV1> = NonNullable<Schema['~standard']['types']>['input'];
  /** The output type of a schema. */
  type InferOutput<Schema extends StandardSchemaV1> = NonNullable<Schema['~standard']['types']>['output'];
}

/** An error of these schemas: a violation, with its path as segments. */
export type StartTaskIssue = { [Id in keyof MessageParams]: IssueOf<Id> }[keyof MessageParams];

/** The issue of one ID. */
export type IssueOf<Id extends keyof MessageParams> = Readonly<Omit<ViolationOf<Id>, 'path'>> & {
  /** The path: names of members, and indices of items. */
  readonly path: ReadonlyArray<string | number>;
};

/** Options of a schema. */
export type StartTaskSchemaOptions = Omit<ValidateOptions, 'kind'>;

/**
 * A Standard Schema v1. Validation is synchronous and returns the value or all errors; warnings are ignored. The value is the
 * one that was passed; with `input: 'form'`, it is the request or response of the form state, without blanks. A string is a
 * value, not JSON text.
 */
export interface StartTaskSchema<Output, Input = Output> extends StandardSchemaV1<Input, Output> {
  /** The options that differ from the defaults of `validate`. */
  readonly options: Readonly<StartTaskSchemaOptions>;
  /**
   * The same schema with other options.
   *
   * @throws {TypeError} at the first validation, if an option is invalid
   */
  readonly with: {
    (
      options: StartTaskSchemaOptions & { readonly input: 'form' },
    ): StartTaskSchema<Output, FormInput<Output>>;
    (options: StartTaskSchemaOptions): StartTaskSchema<Output, Input>;
  };
}

/** Form state of a request or response. */
export type FormInput<T> = NonNullable<FormState<T>>;

/** Requests of `StartTask`. */
export declare const startTaskRequest: StartTaskSchema<StartTaskRequest>;

/** Responses of `StartTask`. */
export declare const startTaskResponse: StartTaskSchema<StartTaskResponse>;
