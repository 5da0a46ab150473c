declare module '*.css';

/** The redaction of a string, which the package contains only for this page. */
declare module 'ecs-start-task/redact' {
  export interface Redaction {
    /** Parts of the text that may not be shown, in UTF-16 units, ascending. */
    ranges: [start: number, end: number][];
    /** The pointers of the values in these ranges; for an unknown member, only its own. */
    covered: string[];
    /** The request as JSON without values that may not be shared; null if the text cannot be read as one. */
    shared: string | null;
    /** The pointers of values that are left out of it. */
    omitted: string[];
  }
  export function redact(text: string, kind?: 'request' | 'response'): Redaction;
}
