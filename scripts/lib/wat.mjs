// Works on a module in WebAssembly's text form, as Binaryen prints it: one field of the module begins with one space
// and a bracket, and what belongs to it follows further in.

const ID = String.raw`\$(?:"(?:[^"\\]|\\.)*"|[^\s()]+)`;

/**
 * A field of a module: its kind (`func`, `data` …), its name and its text.
 *
 * @typedef {{ kind: string, name: string, text: string }} Field
 */

/**
 * @param {string} text
 * @returns {Field[]}
 */
export function parse(text) {
  return text
    .slice(text.indexOf('\n'), text.lastIndexOf(')'))
    .split(/\n(?= \()/)
    .slice(1)
    .map((field) => {
      const [, kind, name = ''] = field.match(new RegExp(String.raw`^ \((\w+)(?: (${ID}))?`)) ?? [];
      return { kind, name, text: field.trimEnd() };
    });
}

/** @param {Field[]} fields */
export const print = (fields) => `(module\n${fields.map(({ text }) => text).join('\n')}\n)\n`;

/** The function without what it does. @param {Field} field @returns {Field} */
function emptied(field) {
  return { ...field, text: `${field.text.split('\n', 1)[0]}\n  (unreachable)\n )` };
}

/** What Rust runs to put a panic into words, by its mangled name: nobody hears it, and a trap follows in any case. */
const PANIC =
  /core9panicking|core4cell\d+panic_|core(?:3str|5slice\S*)\d+slice_\w*fail|17len_mismatch_fail|core(?:6option|6result)\d+\w+_failed|alloc7raw_vec(?:12handle_error|17capacity_overflow)|18handle_alloc_error|17rust_begin_unwind|std9panicking|18panic_access_error|5alloc8rust_oom|26___rust_end_short_backtrace/;

/** @param {string} name */
export const isPanic = (name) => PANIC.test(name);

/**
 * Makes every panic a bare trap.
 *
 * @param {Field[]} fields
 */
export function withoutPanicMessages(fields) {
  return fields.map((field) => (field.kind === 'func' && isPanic(field.name) ? emptied(field) : field));
}

/**
 * Keeps these exports only.
 *
 * @param {Field[]} fields
 * @param {(name: string) => boolean} wanted
 */
export function withExports(fields, wanted) {
  return fields.filter(({ kind, text }) => kind !== 'export' || wanted(text.match(/"([^"]+)"/)?.[1] ?? ''));
}
