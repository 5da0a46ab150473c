// A command in one string, split as a shell would.

/** Characters with a meaning in a shell: operators, expansions, patterns. */
const SHELL = /[|&;<>()$`*?[\]{}~#!\n]/;

/** A part of a word: quoted, escaped or plain. */
const PART = /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)/y;

/** Returns the words of a command; `undefined` if only a shell can read it. */
export function splitCommand(command: string): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let isPlain = true;
  for (let at = 0; at < command.length;) {
    if (/\s/.test(command.charAt(at))) {
      if (word !== undefined) words.push(word);
      word = undefined;
      at += 1;
      continue;
    }
    PART.lastIndex = at;
    const found = PART.exec(command);
    if (!found) return undefined;
    const [whole, single, double, escaped, plain] = found;
    if (double !== undefined && /[$`]/.test(double)) isPlain = false;
    if (plain !== undefined && SHELL.test(plain)) isPlain = false;
    word = (word ?? '') + (single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? plain ?? '');
    at += whole.length;
  }
  if (word !== undefined) words.push(word);
  // A line break between words separates commands.
  return isPlain && !command.trim().includes('\n') ? words : undefined;
}
