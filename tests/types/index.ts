// The public types, as a consumer uses them. What must not compile is marked so.

import {
  build,
  describe,
  explain,
  validate,
  type BuildOptions,
  type BuildResult,
  type Change,
  type Explanation,
  type Field,
  type Fix,
  type Format,
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
isTrue<Equal<IsAny<Violation['params']>, false>>();
isTrue<Equal<Extract<Violation, { messageId: 'too-many-items' }>['code'], 'too-many-items'>>();
isTrue<Equal<Extract<Violation, { messageId: 'ebs-iops/missing' }>['params'], { type: string }>>();
isTrue<
  Equal<
    Extract<Violation, { code: 'ebs-iops' }>['messageId'],
    `ebs-iops/${'missing' | 'not-allowed' | 'out-of-range'}`
  >
>();
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

// A draft is form state.
const built: BuildResult = build(
  { TaskDefinition: 'web' },
  { format: 'cli-powershell', region: 'eu-west-1' },
);
isTrue<Equal<BuildResult['request'], StartTaskRequest | undefined>>();
isTrue<Equal<BuildResult['output'], string | undefined>>();
isTrue<Equal<BuildResult['draft'], unknown>>();
isTrue<Equal<Change['from'], unknown>>();
for (const change of built.changes) {
  if (change.whyId === 'change/of-the-cli') isTrue<Equal<typeof change.params, { option: string }>>();
}
isTrue<Equal<IsAny<BuildResult['report']>, false>>();
if (built.ok) void [built.request?.overrides?.cpu, built.output?.length];
const formats: Format[] = ['json', 'step-functions'];
// @ts-expect-error no such form
build({}, { format: 'yaml' });
// Options of `validate` are options of `build`. That only requests are built is checked at run time.
const inherited: BuildOptions = { ...options, format: 'cli' };
isTrue<Equal<BuildOptions['kind'], ValidateOptions['kind']>>();

const explanation: Explanation = explain(new Error('AGENT'), { revision: '2026' });
isTrue<Equal<Parameters<typeof explain>[0], unknown>>();
isTrue<Equal<IsAny<Explanation['kind']>, false>>();
// @ts-expect-error an explanation has no form
explain('AGENT', { format: 'json' });
const fields: readonly Field[] = describe('response', '2026');
const [first] = describe();
isTrue<Equal<Field['since'], '2026' | undefined>>();
// @ts-expect-error a description is shared, and not to be changed
if (first) first.label = 'other';
// @ts-expect-error no such revision
describe('request', '2024');
void [fields.map(({ name, limits }) => [name, limits?.maxItems])];
void [explanation.details.map(({ label, text }) => label + text), formats];
void [incomplete, wrongType, wrongValue, inherited];
