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
  /** The launch type, which decides the size limits that `overrides.cpu` and `overrides.memory` must meet. Default: `EC2`. */
  readonly launchType?: LaunchType | undefined;
  /** The task definition that the request runs, which enables the checks that need it: `DescribeTaskDefinition` output, its `taskDefinition` member, or a `RegisterTaskDefinition` input, as an object or JSON text. */
  readonly taskDefinition?: unknown;
  /** How the input is read. `form`: `''`, `null`, `{}`, `[]` and blank rows count as absent, numeric strings as integers where an integer is required, and `'true'` and `'false'` as booleans. Paths and patches are those of the form. Default: `api`. */
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
  /** The launch type, which decides the size limits that `overrides.cpu` and `overrides.memory` must meet. Default: `EC2`. */
  readonly launchType?: LaunchType | undefined;
  /** The task definition that the request runs, which enables the checks that need it: `DescribeTaskDefinition` output, its `taskDefinition` member, or a `RegisterTaskDefinition` input, as an object or JSON text. */
  readonly taskDefinition?: unknown;
  /** How the input is read. `form`: `''`, `null`, `{}`, `[]` and blank rows count as absent, numeric strings as integers where an integer is required, and `'true'` and `'false'` as booleans. Paths and patches are those of the form. Default: `api`. */
  readonly input?: InputFormat | undefined;
  /** The format of the output. Default: `json`. */
  readonly format?: Format | undefined;
  /** The Region. Default: that of the pasted command, else that of the request's ARNs, else none. */
  readonly region?: string | undefined;
  /** A custom endpoint: LocalStack, moto, a VPC endpoint. Default: that of the pasted command. */
  readonly endpoint?: string | undefined;
  /** Whether sensitive values appear as `•••` in the output and the preview. Default: false. */
  readonly mask?: boolean | undefined;
}

/** What every `BuildResult` has. */
export interface BuildResultBase {
  /** The normalized draft, with errors or without: the input of `report` and its fixes. Absent if the draft cannot be read. */
  draft?: unknown;
  /** The same although the request has errors, for display only. Absent if the draft cannot be read as a request. */
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
  /** The answer in a sentence or two. */
  summary: string;
  /** The rest, in labeled parts. What to do comes first. */
  details: Detail[];
  /** Related names that can be explained. For an unknown target, the nearest known names. */
  related: string[];
  /** The page that documents it. */
  docs: string;
  /** What became of the tasks; for responses and tasks only. */
  outcome?: Outcome | undefined;
  /** Whether a retry helps, if that is known. */
  retry?: RetryAdvice | undefined;
  /** The whole explanation as Markdown. */
  markdown: string;
}

/** What every `Field` has. */
export interface FieldBase {
  /** The member's name on the wire; empty for the items of a list. */
  readonly name: string;
  /** The path that `explain` takes, such as `overrides.containerOverrides[].cpu`. */
  readonly path: string;
  /** The name for people, such as `Container overrides`. */
  readonly label: string;
  /** What it is for, in Markdown: a sentence or a few. */
  readonly help: string;
  /** The same as plain text. */
  readonly helpText: string;
  /** The title of the section that it belongs to. */
  readonly group: string;
  /** The position among the members of the structure, in the order in which people fill them in. */
  readonly order: number;
  /** How much it matters. */
  readonly importance: Importance;
  /** Whether the structure around it cannot go without it. */
  readonly required?: boolean | undefined;
  /** When it is required although it is not always: completes `Required when …`. */
  readonly requiredWhen?: string | undefined;
  /** Whether the task definition rules it out. Only with a task definition. */
  readonly hidden?: boolean | undefined;
  /** The first revision that has it, unless it is the first of all. */
  readonly since?: '2026' | undefined;
  /** Why it has no effect, if it is deprecated. */
  readonly deprecated?: string | undefined;
  /** Whether it can contain secrets. */
  readonly sensitive?: boolean | undefined;
  /** Whether only tasks on Fargate read it. */
  readonly fargateOnly?: boolean | undefined;
  /** Its limits. */
  readonly limits?: Limits | undefined;
  /** What the service assumes where it is absent. */
  readonly default?: unknown;
  /** A value of it. */
  readonly example?: unknown;
  /** The page that documents it. */
  readonly docs: string;
}

/** A member for a form, or the items of an array. */
export type Field = TextField | IntegerField | BooleanField | SelectField | TimestampField | GroupField | ListField;

/** A `Field` whose `control` is `text`. */
export interface TextField extends FieldBase {
  readonly control: 'text';
  /** Whether an empty text is a value of its own, not an absent one. */
  readonly verbatim?: boolean | undefined;
  /** A regular expression (ECMA-262, flag `u`) that the string must match. */
  readonly pattern?: string | undefined;
  readonly unit?: undefined;
  /** An example to show while nothing is filled in. */
  readonly placeholder?: string | undefined;
  /** The values to choose from (`select`) or that are known (`text`). */
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
  /** An example to show while nothing is filled in. */
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
  /** The values to choose from (`select`) or that are known (`text`). */
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
  /** An example to show while nothing is filled in. */
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
  /** What the items of a `list` are. */
  readonly item: Field;
}

/** What an input is. */
export type InputKind = 'request' | 'response';

/** A revision of the `StartTask` API. */
export type Revision = '2023' | '2026';

/** The launch type, which decides the size limits that `overrides.cpu` and `overrides.memory` must meet. */
export type LaunchType = 'EC2' | 'EXTERNAL' | 'FARGATE';

/** How an input is read. */
export type InputFormat = 'api' | 'form';

/** A broken rule at one place of the input. */
export type Violation = { [Id in keyof MessageParams]: ViolationOf<Id> }[keyof MessageParams];

/** The violation of one ID. */
export interface ViolationOf<Id extends keyof MessageParams> {
  /** The stable name of the rule, such as `too-many-items`. */
  code: CodeOf<Id>;
  /** `error`: a documented limit is broken. `warning`: accepted by the service, but probably not intended. */
  severity: Severity;
  /** The place in the input as an RFC 6901 JSON Pointer. The empty string is the whole input. */
  path: string;
  /** What is wrong, the limit, and what was found. */
  message: string;
  /** Which of the rule's messages it is: the code, or the code, a slash and a word, such as `ebs-iops/missing`. */
  messageId: Id;
  /** What the message is made of, such as `{ "max": 10, "actual": 11 }`. */
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
  /** Its name, or the reference to it as written. */
  name: string;
  /** Where the name is from. */
  source: RegionSource;
}

/** A custom endpoint. */
export interface CustomEndpoint {
  /** Its address, or the reference to it as written. */
  url: string;
  /** Where the address is from. */
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
  /** Which reason it is, such as `change/empty`. */
  whyId: Id;
  /** What the reason is made of. */
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

/** What became of the tasks in a response, or of a task. */
export type Outcome = 'started' | 'partial' | 'failed' | 'stopping' | 'stopped';

/** Whether a retry helps. */
export interface RetryAdvice {
  /** Whether the same request can succeed later. */
  worthwhile: boolean;
  /** The container instances to name in the next request. Absent if all of them are meant. */
  containerInstances?: string[] | undefined;
}

/** How a member is filled in. */
export type Control = 'text' | 'integer' | 'boolean' | 'select' | 'timestamp' | 'group' | 'list';

/** How much a member matters in a form. */
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

/** A value to choose. */
export interface FieldOption {
  /** The value on the wire. */
  readonly value: string;
  /** What it means. */
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
  /** Which title it is, such as `fix/rename`. */
  titleId: Id;
  /** What the title is made of, such as `{ "name": "overrides" }`. */
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

/** Where the Region of a request is from. */
export type RegionSource = 'option' | 'command-line' | 'arn' | 'assumed';

/** Where a custom endpoint is from. */
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
