import type { FormInput, StandardSchemaV1, StartTaskSchema, StartTaskSchemaOptions } from './index.js';
import type { StartTaskRequest, StartTaskResponse } from './model.js';

/** The interface of Standard JSON Schema 1.1 (https://standardschema.dev). */
export interface StandardJSONSchemaV1<Input = unknown, Output = Input> {
  /** The Standard JSON Schema properties. */
  readonly '~standard': StandardJSONSchemaV1.Props<Input, Output>;
}

export declare namespace StandardJSONSchemaV1 {
  /** The Standard JSON Schema properties. */
  interface Props<Input = unknown, Output = Input> {
    /** The version of the standard. */
    readonly version: 1;
    /** The name of this library. */
    readonly vendor: string;
    /** Returns the JSON Schema. */
    readonly jsonSchema: Converter;
    /** Types for inference; they exist for the compiler only. */
    readonly types?: StandardSchemaV1.Types<Input, Output> | undefined;
  }
  /** Returns the JSON Schema of the input or of the output; both are the same. */
  interface Converter {
    readonly input: (options: Options) => Record<string, unknown>;
    readonly output: (options: Options) => Record<string, unknown>;
  }
  /** A version of JSON Schema. `'draft-2020-12'` and `'draft-07'` are available. */
  type Target = 'draft-2020-12' | 'draft-07' | 'openapi-3.0' | ({} & string);
  /** Options of the JSON Schema. */
  interface Options {
    /** The version of JSON Schema. An unavailable one throws a `TypeError`. */
    readonly target: Target;
    /** Options of this library, for this call: `revision`. */
    readonly libraryOptions?: Record<string, unknown> | undefined;
  }
}

/** A Standard Schema with a JSON Schema. */
export interface StartTaskJsonSchema<Output, Input = Output> {
  readonly '~standard': StandardSchemaV1.Props<Input, Output> & StandardJSONSchemaV1.Props<Input, Output>;
  /** The options that differ from the defaults of `validate`. */
  readonly options: StartTaskSchema<Output>['options'];
  /** The same schema with other options. */
  readonly with: {
    (
      options: StartTaskSchemaOptions & { readonly input: 'form' },
    ): StartTaskJsonSchema<Output, FormInput<Output>>;
    (options: StartTaskSchemaOptions): StartTaskJsonSchema<Output, Input>;
  };
}

/** Requests of `StartTask`. */
export declare const startTaskRequest: StartTaskJsonSchema<StartTaskRequest>;

/** Responses of `StartTask`. */
export declare const startTaskResponse: StartTaskJsonSchema<StartTaskResponse>;
