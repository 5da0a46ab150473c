// What the page knows of a request and the rules cannot: values that a link left out, and references of a shell.

import type { Report, Violation } from 'ecs-start-task';
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

/** The position of an offset. */
function position(text: string, offset: number) {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { offset, line, column: offset - before.lastIndexOf('\n') };
}

function violation(problem: OwnProblem, text: string, root: Node | undefined, value: unknown): Violation {
  const { path, code, severity, message } = problem;
  const node = root && findNodeAtLocation(root, [...pathIn(value, path)]);
  const range = node && {
    start: position(text, node.offset),
    end: position(text, node.offset + node.length),
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
  // The types know the codes of rules only.
  return own as unknown as Violation;
}

/** A report with these problems. What the rules say of the same values is left out: nothing is known about them. */
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
    const message = `"${reference}" is a shell variable or command. The shell fills it in.`;
    own.push({ path, code: 'shell-variable', severity: 'warning', message });
  }
  if (own.length === 0) return report;
  const places = new Set(own.map(({ path }) => path));
  const root = parseTree(text, [], LENIENT);
  const violations = report.violations
    .filter(({ path }) => !places.has(path))
    .concat(own.map((problem) => violation(problem, text, root, value)))
    .sort((a, b) => (a.range?.start.offset ?? 0) - (b.range?.start.offset ?? 0));
  return { ...report, violations, valid: violations.every(({ severity }) => severity !== 'error') };
}
