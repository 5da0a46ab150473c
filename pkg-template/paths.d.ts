import type { Applicability, Field, InputKind, JsonPatchOperation, Revision } from './api.js';

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
 * Returns the path of the form input at which to show a violation: that of the innermost field around it that is not a
 * group.
 *
 * @param path the path of a violation, or its segments
 * @param kind default: `'request'`
 * @param revision default: `'2023'`
 * @returns a JSON Pointer, or `''` if the violation belongs to no input
 * @throws {TypeError} if the kind or the revision is unknown
 */
export function inputAt(
  path: string | readonly (string | number)[],
  kind?: InputKind,
  revision?: Revision,
): string;

/**
 * Sets the value at a path, and returns a new value. Unchanged parts are shared, and absent objects and arrays on the
 * path are created.
 */
export function setAt<Value>(
  value: Value,
  path: string | readonly (string | number)[],
  newValue: unknown,
): Value;

/** A change as an RFC 6902 JSON Patch. */
export interface Patched {
  readonly patch: readonly JsonPatchOperation[];
}

/**
 * Applies a fix to the value that was validated, and returns a new value. Unchanged parts are shared. The other fixes of
 * the report may not apply to the new value: for several, use `applyFixes`.
 *
 * @returns the new value
 * @throws {RangeError} if the fix does not apply to the value
 */
export function applyFix<Value>(value: Value, fix: Patched): Value;

/**
 * Applies the safe fixes of a report to the value that was validated, and returns a new value. Unchanged parts are
 * shared. Of fixes that change the same part, the first is applied. A fix can make another one possible, so validate
 * again.
 *
 * @param report the report of `validate`, or some of its violations in the same order
 * @param options `unsafe`: whether the only fix of a violation is also applied if it is a suggestion; default: `false`
 * @returns the new value
 * @throws {RangeError} if a fix does not apply to the value
 */
export function applyFixes<Value>(
  value: Value,
  report: {
    readonly violations: readonly {
      readonly fixes?: readonly (Patched & { readonly applicability: Applicability })[] | undefined;
    }[];
  },
  options?: { readonly unsafe?: boolean | undefined },
): Value;
