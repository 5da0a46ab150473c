// The public types, as a consumer uses them. What must not compile is marked so.

import {
  validate,
  type Fix,
  type Report,
  type RuleCode,
  type StartTaskRequest,
  type StartTaskResponse,
  type ValidateOptions,
  type Violation,
} from 'ecs-start-task';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function isTrue<T extends true>(): T | undefined {
  return undefined;
}

// Nothing is `any`.
type IsAny<T> = 0 extends 1 & T ? true : false;
isTrue<Equal<IsAny<Report>, false>>();
isTrue<Equal<IsAny<Violation['limit']>, false>>();
isTrue<Equal<IsAny<Violation['code']>, false>>();
isTrue<Equal<IsAny<StartTaskRequest['overrides']>, false>>();
isTrue<Equal<Parameters<typeof validate>[0], unknown>>();
isTrue<Equal<ReturnType<typeof validate>, Report>>();

const request: StartTaskRequest = {
  taskDefinition: 'web:7',
  containerInstances: ['0123456789abcdef0123456789abcdef'],
  propagateTags: 'TASK_DEFINITION',
  overrides: { cpu: '1 vCPU', containerOverrides: [{ name: 'app', cpu: 256 }] },
};
// @ts-expect-error taskDefinition is required
const incomplete: StartTaskRequest = { containerInstances: [] };
// @ts-expect-error the task's cpu is text
const wrongType: StartTaskRequest = { ...request, overrides: { cpu: 1024 } };
// @ts-expect-error the set is closed
const wrongValue: StartTaskRequest = { ...request, propagateTags: 'ALL' };

const response: StartTaskResponse = {
  tasks: [{ createdAt: new Date(), version: 1 }],
  failures: [{ reason: 'AGENT' }],
};

const options: ValidateOptions = { kind: 'response', revision: '2026', launchType: 'EXTERNAL' };
// @ts-expect-error there are two revisions
validate(request, { revision: '2024' });
// @ts-expect-error options are known by name
validate(request, { revison: '2023' });

const report = validate(JSON.stringify(response), options);
for (const violation of report.violations) {
  const code: RuleCode | 'internal-error' = violation.code;
  const line: number | undefined = violation.range?.start.line;
  const fixes: Fix[] = violation.fixes ?? [];
  for (const operation of fixes.flatMap((fix) => fix.patch)) {
    if (operation.op === 'move') isTrue<Equal<typeof operation.from, string>>();
    if (operation.op === 'replace') isTrue<Equal<typeof operation.value, unknown>>();
  }
  void [code, line];
}
void [incomplete, wrongType, wrongValue];
