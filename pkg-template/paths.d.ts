import type { Field, InputKind, JsonPatchOperation, Revision } from './api.js';

/**
 * Splits a path into its segments. Indices of arrays become numbers.
 *
 * @param path a JSON Pointer such as `/tags/0/key`, or a path such as `tags[0].key`
 */
export function segments(path: string): (string | number)[];

/** Joins segments into a JSON Pointer (RFC 6901). */
export function pointer(segments: readonly (string | number)[]): string;

/**
 * Returns the field of `describe` at a path.
 *
 * @param path the path of a violation, its segments, or the path of a field such as `overrides.containerOverrides[].cpu`
 * @param kind default: `'request'`
 * @param revision default: `'2023'`
 * @returns `undefined` if there is no field
 * @throws {TypeError} if the kind or the revision is unknown
 */
export function fieldAt(
  path: string | readonly (string | number)[],
  kind?: InputKind,
  revision?: Revision,
): Field | undefined;

/**
 * Applies a fix to the value that was validated, and returns a new value. Unchanged parts are shared.
 *
 * @returns the new value
 * @throws {RangeError} if the fix does not apply to the value
 */
export function applyFix<Value>(value: Value, fix: { readonly patch: readonly JsonPatchOperation[] }): Value;
