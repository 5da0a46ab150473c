// What consoles and forms use, under the strictest options.

import {
  build,
  describe,
  describeFields,
  startTaskRequest,
  validate,
  type Control,
  type Field,
  type StandardSchemaV1,
  type StartTaskDraft,
  type StartTaskFormState,
  type StartTaskRequest,
  type ValidateOptions,
} from 'ecs-start-task';
import { describeFields as alone } from 'ecs-start-task/describe';
import { format, type Catalog } from 'ecs-start-task/messages';
import { applyFix, applyFixes, fieldAt, inputAt, pointer, segments, setAt } from 'ecs-start-task/paths';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function isTrue<T extends true>(): T | undefined {
  return undefined;
}

// Options can be undefined and are read-only.
const revision: '2023' | '2026' | undefined = undefined;
const options: ValidateOptions = { revision, kind: undefined, input: 'form' };
validate({}, Object.freeze({ input: 'form', taskDefinition: undefined }));
// @ts-expect-error there are two ways to read an input
validate({}, { input: 'json' });
// @ts-expect-error options are read-only
options.input = 'api';
const request: StartTaskRequest = { taskDefinition: 'web:7', containerInstances: [], cluster: undefined };

// A result that is ok has the request and the output.
const built = build({}, { format: 'cli', region: undefined });
if (built.ok) {
  isTrue<Equal<typeof built.request, StartTaskRequest>>();
  isTrue<Equal<typeof built.output, string>>();
} else {
  isTrue<Equal<typeof built.request, undefined>>();
}

// A field is what its control says.
function draw(field: Field): unknown {
  switch (field.control) {
    case 'select':
      return field.options.map(({ value }) => value);
    case 'group':
      return field.members.map(draw);
    case 'list':
      return draw(field.item);
    case 'integer':
      return [field.unit, field.limits?.maximum, field.item];
    default:
      isTrue<Equal<typeof field.control, 'text' | 'boolean' | 'timestamp'>>();
      return [field.placeholder, field.requiredWhen, field.helpText, field.hidden];
  }
}
isTrue<Equal<Control, Field['control']>>();
isTrue<Equal<typeof describe, typeof describeFields>>();
isTrue<Equal<typeof describe, typeof alone>>();
describe('request', '2026', { taskDefinition: { family: 'web' } }).map(draw);
// @ts-expect-error no such option
describe('request', '2026', { revison: '2023' });

// Drafts and form state are read-only, with blank fields.
const state: StartTaskFormState = {
  taskDefinition: '',
  containerInstances: ['', null],
  enableExecuteCommand: 'true',
  propagateTags: '',
  overrides: { containerOverrides: [{ name: 'app', cpu: '256', environment: [{}] }] },
} as const;
const draft: StartTaskDraft = state;
const loose: StartTaskDraft = {
  containerInstances: 'a',
  tags: { team: 'payments' },
  overrides: { cpu: 1024, containerOverrides: { app: { environment: { LOG_LEVEL: 'debug' } } } },
};
// @ts-expect-error not a member
const other: StartTaskDraft = { cluster: 'a', clusters: 'b' };
const form = startTaskRequest.with({ revision: '2026', input: 'form' });
isTrue<Equal<StandardSchemaV1.InferOutput<typeof form>, StartTaskRequest>>();
isTrue<Equal<StandardSchemaV1.InferInput<typeof form>, StartTaskFormState>>();
isTrue<Equal<StandardSchemaV1.InferInput<ReturnType<typeof form.with>>, StartTaskFormState>>();

// Violations, fixes and changes are the arguments of the helpers.
const catalog: Catalog = { 'missing-member': 'Fehlt' };
for (const violation of validate(state, { input: 'form' }).violations) {
  isTrue<Equal<ReturnType<typeof segments>, (string | number)[]>>();
  if (violation.code === 'too-many-items') isTrue<Equal<typeof violation.params.max, number>>();
  const field: Field | undefined = fieldAt(violation.path, 'request', '2026');
  const edited = setAt(state, inputAt(violation.path), '');
  void [format(catalog, violation, 'de'), field?.label, pointer(segments(violation.path))];
  for (const fix of violation.fixes ?? []) {
    isTrue<Equal<ReturnType<typeof applyFix<StartTaskFormState>>, StartTaskFormState>>();
    void [format(catalog, fix), applyFix(state, fix)];
    isTrue<Equal<typeof edited, StartTaskFormState>>();
  }
}
const fixed = applyFixes(state, validate(state, { input: 'form' }), { unsafe: true });
isTrue<Equal<typeof fixed, StartTaskFormState>>();
// Some of the violations, or the issues of a Standard Schema.
applyFixes(state, { violations: Object.freeze([]) }, { unsafe: undefined });
// @ts-expect-error not an option
applyFixes(state, built.report, { all: true });
for (const change of built.changes) void format(catalog, change);
const result = form['~standard'].validate(state);
for (const issue of result.issues ?? []) void [issue.message, issue.path];
void [request, draft, loose, other];
