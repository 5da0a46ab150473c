// Problems that only the page can find: values that a link left out, and shell references.

import type { Position, Report, Violation } from 'ecs-start-task';
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import { LENIENT, pathIn } from './edits.ts';
import { leftOutOf } from './left-out.ts';
import { referencesIn } from './references.ts';

/** The codes of problems that the page itself finds; they are not rules. */
export const OWN_CODES: ReadonlySet<string> = new Set(['left-out', 'shell-variable']);

interface OwnProblem {
  path: string;
  code: string;
  severity: 'error' | 'warning';
  message: string;
}

/** The maximum number of problems in a report. */
const MAX = 1_000;

/** Returns a function that finds the position of an offset. */
function positionsIn(text: string) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset: number): Position => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { offset, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function violation(
  problem: OwnProblem,
  position: (offset: number) => Position,
  root: Node | undefined,
  value: unknown,
): Violation {
  const { path, code, severity, message } = problem;
  const node = root && findNodeAtLocation(root, [...pathIn(value, path)]);
  const range = node && {
    start: position(node.offset),
    end: position(node.offset + node.length),
  };
  const own = {
    code,
    severity,
    path,
    message,
    messageId: code,
    params: {},
    docs: '',
    ...(range ? { range } : {}),
  };
  // The types contain only the codes of rules.
  return own as unknown as Violation;
}

/** Returns a report with these problems. Violations of the same values are left out, because the values are unknown. */
export function withOwnProblems(
  report: Report,
  text: string,
  value: unknown,
  references: readonly string[],
): Report {
  const own: OwnProblem[] = leftOutOf(value).map((path) => ({
    path,
    code: 'left-out',
    severity: 'error',
    message: 'This value was left out when the request was shared. Enter it.',
  }));
  const leftOut = new Set(own.map(({ path }) => path));
  for (const { path, text: reference } of referencesIn(value, references)) {
    if (leftOut.has(path)) continue;
    const message = `"${reference}" is a shell variable or command. The shell inserts the value.`;
    own.push({ path, code: 'shell-variable', severity: 'warning', message });
  }
  if (own.length === 0) return report;
  const places = new Set(own.map(({ path }) => path));
  const root = parseTree(text, [], LENIENT);
  const position = positionsIn(text);
  const violations = report.violations
    .filter(({ path }) => !places.has(path))
    .concat(own.slice(0, MAX).map((problem) => violation(problem, position, root, value)))
    .sort((a, b) => (a.range?.start.offset ?? 0) - (b.range?.start.offset ?? 0));
  return {
    ...report,
    violations: violations.slice(0, MAX),
    // Errors may be among what is not listed.
    valid: (report.valid || !report.truncated) && violations.every(({ severity }) => severity !== 'error'),
    truncated: report.truncated || own.length > MAX || violations.length > MAX,
  };
}
