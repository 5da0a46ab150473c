declare module '*.css';

/** What the core says of a text; the package has it for this page alone. */
declare module 'ecs-start-task/redact' {
  export interface Redaction {
    /** Parts of the text that may not be shown, in UTF-16 units, ascending. */
    ranges: [start: number, end: number][];
    /** The pointers of what is in them; of an unknown member, of it alone. */
    covered: string[];
    /** The request as JSON without what may not be shared; null where the text cannot be read as one. */
    shared: string | null;
    /** Where values are left out of it, as pointers that may be shown. */
    omitted: string[];
  }
  export function redact(text: string, kind?: 'request' | 'response'): Redaction;
}
