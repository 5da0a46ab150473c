// Generated from the Rust types by `npm run generate`.

import type { MessageParams, ReasonParams, StartTaskRequest, TitleParams } from './model.js';

/** The rule that a message belongs to. */
export type CodeOf<Id extends keyof MessageParams> = Id extends `${infer Code}/${string}` ? Code : Id;

/** Options of `validate`. */
export interface ValidateOptions {
  /** What the input is. Default: `request`. */
  readonly kind?: InputKind | undefined;
  /** The revision of the API. Default: `2023`. */
  readonly revision?: Revision | undefined;
  /** The launch type, which determines the size limits of `overrides.cpu` and `overrides.memory`. Default: `EC2`. */
  readonly launchType?: LaunchType | undefined;
  /** The task definition that the request runs, which enables the checks that need it: `DescribeTaskDefinition` output, its `taskDefinition` member, or a `RegisterTaskDefinition` input, as an object or JSON text. */
  readonly taskDefinition?: unknown;
  /** How the input is read. `form`: `''`, `null`, `{}`, `[]` and blank rows count as absent, numeric strings as integers where an integer is required, and `'true'` and `'false'` as booleans. Paths and patches refer to the form state. Default: `api`. */
  readonly input?: InputFormat | undefined;
}

/** The result of `validate`. */
export interface Report {
  /** Whether no violation has the severity `error`. */
  valid: boolean;
  /** What was validated: `request` or `response`. */
  kind: InputKind;
  /** The revision of the API: `2023` or `2026`. */
  revision: Revision;
  /** The violations in input order, at most 1,000. */
  violations: Violation[];
  /** Whether more violations exist than are listed. */
  truncated: boolean;
}

/** Options of `build`. Only requests are built: `kind` must be `request`. */
export interface BuildOptions {
  /** What the input is. Default: `request`. */
  readonly kind?: InputKind | undefined;
  /** The revision of the API. Default: `2023`. */
  readonly revision?: Revision | undefined;
  /** The launch type, which determines the size limits of `overrides.cpu` and `overrides.memory`. Default: `EC2`. */
  readonly launchType?: LaunchType | undefined;
  /** The task definition that the request runs, which enables the checks that need it: `DescribeTaskDefinition` output, its `taskDefinition` member, or a `RegisterTaskDefinition` input, as an object or JSON text. */
  readonly taskDefinition?: unknown;
  /** How the input is read. `form`: `''`, `null`, `{}`, `[]` and blank rows count as absent, numeric strings as integers where an integer is required, and `'true'` and `'false'` as booleans. Paths and patches refer to the form state. Default: `api`. */
  readonly input?: InputFormat | undefined;
  /** The format of the output. Default: `json`. */
  readonly format?: Format | undefined;
  /** The Region. Default: the Region of the pasted command or of the request's ARNs, if there is one. */
  readonly region?: string | undefined;
  /** A custom endpoint, such as LocalStack, moto or a VPC endpoint. Default: the endpoint of the pasted command, if there is one. */
  readonly endpoint?: string | undefined;
  /** Whether sensitive values appear as `•••` in the output and the preview. Default: false. */
  readonly mask?: boolean | undefined;
}

/** What every `BuildResult` has. */
export interface BuildResultBase {
  /** The normalized draft, with errors or without: the input of `report` and its fixes. Absent if the draft cannot be read. With `input: 'form'`, paths and fixes of the report apply to the form state instead. */
  draft?: unknown;
  /** The output even if the request has errors, for display only. Absent if the draft cannot be read as a request. */
  preview?: string | undefined;
  /** The Region. Absent if none is known, and the format does not require one. */
  region?: Region | undefined;
  /** The custom endpoint, if there is one. */
  endpoint?: CustomEndpoint | undefined;
  /** The values that only the shell knows. */
  references: ReferencePlace[];
  /** Every change made to the draft. */
  changes: Change[];
  /** The report about the normalized draft. */
  report: Report;
}

/** The result of `build`. */
export type BuildResult = BuildSuccess | BuildFailure;

/** A `BuildResult` whose `ok` is `true`. */
export interface BuildSuccess extends BuildResultBase {
  ok: true;
  /** The request with its members in documented order and nothing empty. Only if `ok`. */
  request: StartTaskRequest;
  /** The request in the chosen format, ready to paste and run. Only if `ok`. */
  output: string;
}

/** A `BuildResult` whose `ok` is `false`. */
export interface BuildFailure extends BuildResultBase {
  ok: false;
  request?: undefined;
  output?: undefined;
}

/** The result of `explain`. */
export interface Explanation {
  /** The kind of the target. */
  kind: ExplanationKind;
  /** The title. */
  title: string;
  /** The explanation in one or two sentences. */
  summary: string;
  /** Further details, with labels. What to do comes first. */
  details: Detail[];
  /** Related names that can be explained. For an unknown target, the nearest known names. */
  related: string[];
  /** The page that documents it. */
  docs: string;
  /** The outcome of the tasks; only for responses and tasks. */
  outcome?: Outcome | undefined;
  /** Whether the same request can succeed later. Absent if that is not known. */
  retry?: RetryAdvice | undefined;
  /** The whole explanation as Markdown. */
  markdown: string;
}

/** What every `Field` has. */
export interface FieldBase {
  /** The member's name in JSON; empty for the items of an array. */
  readonly name: string;
  /** The path, as `explain` accepts it, such as `overrides.containerOverrides[].cpu`. */
  readonly path: string;
  /** The label, such as `Container overrides`. */
  readonly label: string;
  /** A short description, in Markdown. */
  readonly help: string;
  /** The description as plain text. */
  readonly helpText: string;
  /** The title of the field's section. */
  readonly group: string;
  /** The position among the members of the object, in the suggested order of the form. */
  readonly order: number;
  /** Whether the field is shown by default or on demand, or is deprecated. */
  readonly importance: Importance;
  /** Whether the object that contains it requires it. */
  readonly required?: boolean | undefined;
  /** The condition under which it is required: completes `Required when …`. */
  readonly requiredWhen?: string | undefined;
  /** Whether the task definition does not allow it. Set only if a task definition is provided. */
  readonly hidden?: boolean | undefined;
  /** The revision that added it. Absent for members of revision 2023. */
  readonly since?: '2026' | undefined;
  /** Why it is deprecated. */
  readonly deprecated?: string | undefined;
  /** Whether it can contain secrets. */
  readonly sensitive?: boolean | undefined;
  /** Whether it affects only tasks on Fargate. */
  readonly fargateOnly?: boolean | undefined;
  /** The limits of the value. */
  readonly limits?: Limits | undefined;
  /** The value that the service uses if the member is absent. */
  readonly default?: unknown;
  /** An example value. */
  readonly example?: unknown;
  /** The URL of the documentation. */
  readonly docs: string;
}

/** A form field: a member, or an item of an array. */
export type Field = TextField | IntegerField | BooleanField | SelectField | TimestampField | GroupField | ListField;

/** A `Field` whose `control` is `text`. */
export interface TextField extends FieldBase {
  readonly control: 'text';
  /** Whether an empty string is a value. Otherwise, it counts as absent. */
  readonly verbatim?: boolean | undefined;
  /** A regular expression (ECMA-262, flag `u`) that the string must match. */
  readonly pattern?: string | undefined;
  readonly unit?: undefined;
  /** An example for an empty input. */
  readonly placeholder?: string | undefined;
  /** The allowed values (`select`) or suggested values (`text`). */
  readonly options?: readonly FieldOption[] | undefined;
  readonly members?: undefined;
  readonly item?: undefined;
}

/** A `Field` whose `control` is `integer`. */
export interface IntegerField extends FieldBase {
  readonly control: 'integer';
  readonly verbatim?: undefined;
  readonly pattern?: undefined;
  /** The unit of an integer, such as `MiB`. */
  readonly unit?: string | undefined;
  /** An example for an empty input. */
  readonly placeholder?: string | undefined;
  readonly options?: undefined;
  readonly members?: undefined;
  readonly item?: undefined;
}

/** A `Field` whose `control` is `boolean`. */
export interface BooleanField extends FieldBase {
  readonly control: 'boolean';
  readonly verbatim?: undefined;
  readonly pattern?: undefined;
  readonly unit?: undefined;
  readonly placeholder?: undefined;
  readonly options?: undefined;
  readonly members?: undefined;
  readonly item?: undefined;
}

/** A `Field` whose `control` is `select`. */
export interface SelectField extends FieldBase {
  readonly control: 'select';
  readonly verbatim?: undefined;
  readonly pattern?: undefined;
  readonly unit?: undefined;
  readonly placeholder?: undefined;
  /** The allowed values (`select`) or suggested values (`text`). */
  readonly options: readonly FieldOption[];
  readonly members?: undefined;
  readonly item?: undefined;
}

/** A `Field` whose `control` is `timestamp`. */
export interface TimestampField extends FieldBase {
  readonly control: 'timestamp';
  readonly verbatim?: undefined;
  readonly pattern?: undefined;
  readonly unit?: undefined;
  /** An example for an empty input. */
  readonly placeholder?: string | undefined;
  readonly options?: undefined;
  readonly members?: undefined;
  readonly item?: undefined;
}

/** A `Field` whose `control` is `group`. */
export interface GroupField extends FieldBase {
  readonly control: 'group';
  readonly verbatim?: undefined;
  readonly pattern?: undefined;
  readonly unit?: undefined;
  readonly placeholder?: undefined;
  readonly options?: undefined;
  /** The members of a `group`. */
  readonly members: readonly Field[];
  readonly item?: undefined;
}

/** A `Field` whose `control` is `list`. */
export interface ListField extends FieldBase {
  readonly control: 'list';
  readonly verbatim?: undefined;
  readonly pattern?: undefined;
  readonly unit?: undefined;
  readonly placeholder?: undefined;
  readonly options?: undefined;
  readonly members?: undefined;
  /** The items of a `list`. */
  readonly item: Field;
}

/** The kind of an input. */
export type InputKind = 'request' | 'response';

/** A revision of the `StartTask` API. */
export type Revision = '2023' | '2026';

/** The launch type, which determines the size limits of `overrides.cpu` and `overrides.memory`. */
export type LaunchType = 'EC2' | 'EXTERNAL' | 'FARGATE';

/** How an input is read. */
export type InputFormat = 'api' | 'form';

/** A violation of a rule at one place in the input. */
export type Violation = { [Id in keyof MessageParams]: ViolationOf<Id> }[keyof MessageParams];

/** The violation of one ID. */
export interface ViolationOf<Id extends keyof MessageParams> {
  /** The stable name of the rule, such as `too-many-items`. */
  code: CodeOf<Id>;
  /** `error`: a documented limit is violated. `warning`: accepted by the service, but probably not intended. */
  severity: Severity;
  /** The place in the input as an RFC 6901 JSON Pointer. The empty string is the whole input. */
  path: string;
  /** What is wrong, the limit, and what was found. */
  message: string;
  /** The ID of the message: the code of the rule, optionally followed by a slash and a word, such as `ebs-iops/missing`. */
  messageId: Id;
  /** The parameters of the message, such as `{ "max": 10, "actual": 11 }`. */
  params: MessageParams[Id];
  /** Alternative changes that fix it. */
  fixes?: Fix[] | undefined;
  /** The place in the JSON text. Absent if the input is not text. */
  range?: TextRange | undefined;
  /** The page that documents the rule. */
  docs: string;
}

/** An output format of `build`. */
export type Format = 'json' | 'cli' | 'cli-powershell' | 'cli-cmd' | 'cli-file' | 'boto3' | 'js' | 'rust' | 'go' | 'java' | 'http' | 'curl' | 'step-functions';

/** The Region that a request is for. */
export interface Region {
  /** The name, or the reference as written in the draft. */
  name: string;
  /** The source of the name. */
  source: RegionSource;
}

/** A custom endpoint. */
export interface CustomEndpoint {
  /** The URL, or the reference as written in the draft. */
  url: string;
  /** The source of the address. */
  source: EndpointSource;
}

/** A value that only the shell knows, in the result of `build`. */
export interface ReferencePlace {
  /** The place in the request as an RFC 6901 JSON Pointer; empty for the Region and the endpoint. */
  path: string;
  /** The reference as written, such as `$CLUSTER`. */
  text: string;
  /** Whether it is a variable or a command. */
  kind: ReferenceKind;
}

/** A change that `build` made to the draft. */
export type Change = { [Id in keyof ReasonParams]: ChangeOf<Id> }[keyof ReasonParams];

/** The change of one ID. */
export interface ChangeOf<Id extends keyof ReasonParams> {
  /** The place in the draft as an RFC 6901 JSON Pointer. For a command line, the place in the request. */
  path: string;
  /** The previous value. Absent if there was none, if JSON cannot represent it, and for parts of a command line that may be secrets. */
  from: unknown;
  /** The new value. Absent if there is none. */
  to: unknown;
  /** The reason. */
  why: string;
  /** The ID of the reason, such as `change/empty`. */
  whyId: Id;
  /** The parameters of the reason. */
  params: ReasonParams[Id];
}

/** The kind of an explained target. */
export type ExplanationKind = 'member' | 'rule' | 'failure' | 'stop' | 'exception' | 'violation' | 'request' | 'response' | 'unknown';

/** A part of an explanation. */
export interface Detail {
  /** The stable kebab-case ID of what the part is about. The parts of an array, such as tasks, share one. */
  id: string;
  /** The label. */
  label: string;
  /** The text. */
  text: string;
}

/** The outcome of a task, or of the tasks in a response. */
export type Outcome = 'started' | 'partial' | 'failed' | 'stopping' | 'stopped';

/** Whether a retry helps. */
export interface RetryAdvice {
  /** Whether the same request can succeed later. */
  worthwhile: boolean;
  /** The container instances for the next request. Absent if all of them can be used. */
  containerInstances?: string[] | undefined;
}

/** The kind of control that a member requires. */
export type Control = 'text' | 'integer' | 'boolean' | 'select' | 'timestamp' | 'group' | 'list';

/** The importance of a member in a form. */
export type Importance = 'primary' | 'advanced' | 'deprecated';

/** Inclusive limits. A limit that is absent is not documented. */
export interface Limits {
  /** The minimum number of items of an array. */
  readonly minItems?: number | undefined;
  /** The maximum number of items of an array. */
  readonly maxItems?: number | undefined;
  /** The minimum length of a string, in Unicode characters. */
  readonly minLength?: number | undefined;
  /** The maximum length of a string, in Unicode characters. */
  readonly maxLength?: number | undefined;
  /** The smallest integer. */
  readonly minimum?: number | undefined;
  /** The largest integer. */
  readonly maximum?: number | undefined;
  /** The maximum length of its compact JSON, in Unicode characters. */
  readonly maxJsonLength?: number | undefined;
}

/** A value to select. */
export interface FieldOption {
  /** The value in JSON. */
  readonly value: string;
  /** The meaning of the value. */
  readonly help?: string | undefined;
}

/** The severity of a violation. */
export type Severity = 'error' | 'warning';

/** A change that fixes a violation. */
export type Fix = { [Id in keyof TitleParams]: FixOf<Id> }[keyof TitleParams];

/** The fix of one ID. */
export interface FixOf<Id extends keyof TitleParams> {
  /** What the change does. */
  title: string;
  /** The ID of the title, such as `fix/rename`. */
  titleId: Id;
  /** The parameters of the title, such as `{ "name": "overrides" }`. */
  params: TitleParams[Id];
  /** The change as an RFC 6902 JSON Patch, which applies to the input as passed. */
  patch: JsonPatchOperation[];
  /** Whether the change can be applied without review. `safe`: the input can mean nothing else, and nothing in it is lost. `suggestion`: it may change the meaning of the input or remove a part of it. */
  applicability: Applicability;
}

/** A range of the JSON text. */
export interface TextRange {
  /** The start, inclusive. */
  start: Position;
  /** The end, exclusive. */
  end: Position;
}

/** The source of a Region. */
export type RegionSource = 'option' | 'command-line' | 'arn' | 'assumed';

/** The source of a custom endpoint. */
export type EndpointSource = 'option' | 'command-line';

/** What a reference is. */
export type ReferenceKind = 'variable' | 'command';

/** An operation of a JSON Patch (RFC 6902). */
export type JsonPatchOperation = { op: 'add'; path: string; value: unknown } | { op: 'replace'; path: string; value: unknown } | { op: 'remove'; path: string } | { op: 'move'; from: string; path: string };

/** Whether a fix can be applied without review. */
export type Applicability = 'safe' | 'suggestion';

/** A position in the JSON text, in UTF-16 code units. */
export interface Position {
  /** The offset from the start of the text. */
  offset: number;
  /** The line, starting at 1. */
  line: number;
  /** The column, starting at 1. */
  column: number;
}
