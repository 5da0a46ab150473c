// Parses `.env` files.

export interface Variable {
  name: string;
  value: string;
}

/** Reads `NAME=value` lines, with comments, `export` and quotes. Other lines are counted. */
export function readDotenv(source: string): { variables: Variable[]; skipped: number } {
  const found = new Map<string, string>();
  let skipped = 0;
  // A quoted value can span several lines.
  const line =
    /^[ \t]*(?:export[ \t]+)?([^\s=#]+)[ \t]*=[ \t]*(?:"((?:\\[^]|[^"\\])*)"|'([^']*)'|([^\n\r]*))[^\n\r]*$|^[ \t]*(?:#[^\n\r]*)?$|^([^\n\r]+)$/gm;
  for (const [, name, double, single, plain, other] of source.matchAll(line)) {
    if (other !== undefined) skipped += 1;
    if (name === undefined) continue;
    const value = double === undefined ? (single ?? unquoted(plain ?? '')) : escaped(double);
    found.delete(name);
    found.set(name, value);
  }
  return { variables: [...found].map(([name, value]) => ({ name, value })), skipped };
}

/** A value without quotes ends before a comment. */
const unquoted = (text: string) => text.replace(/(?:^|\s)#.*$/, '').trim();

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

const escaped = (text: string) =>
  text.replace(/\\([^])/g, (whole, c: string) => ESCAPES[c] ?? ('"\\$'.includes(c) ? c : whole));
