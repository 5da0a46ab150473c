import type { RuleCode, StartTaskRequest } from './model.js';

export type * from './model.js';
export * from './standard.js';

/** How `validate` judges. */
export interface ValidateOptions {
  /** What the input is. Default: `'request'`. */
  kind?: 'request' | 'response';
  /** Which state of the API judges. Default: `'2023'`. */
  revision?: '2023' | '2026';
  /** Which size limits `overrides.cpu` and `overrides.memory` have to meet. Default: `'EC2'`. */
  launchType?: 'EC2' | 'EXTERNAL' | 'FARGATE';
  /**
   * The task definition that the request runs: turns on the checks that need it. The answer of
   * `DescribeTaskDefinition`, its member `taskDefinition`, or what `RegisterTaskDefinition` takes, as an object
   * or JSON text.
   */
  taskDefinition?: unknown;
}

/** The answer of `validate`. */
export interface Report {
  /** Whether no violation is an error. */
  valid: boolean;
  /** What was checked. */
  kind: 'request' | 'response';
  /** Which revision judged. */
  revision: '2023' | '2026';
  /** What was found, in the order of the input; 1,000 at most. */
  violations: Violation[];
  /** Whether there are more violations than listed. */
  truncated: boolean;
}

/** One thing that is wrong, or probably not meant. */
export interface Violation {
  /** The rule's stable name, such as `'too-many-items'`. */
  code: RuleCode | 'internal-error';
  /** `'error'`: a documented limit is broken; `'warning'`: accepted, but probably not what was meant. */
  severity: 'error' | 'warning';
  /** Where, as an RFC 6901 JSON Pointer; `''` is the whole input. */
  path: string;
  /** What is wrong here, the limit, and what was found. */
  message: string;
  /** The limit as data, such as `{ max: 10, actual: 11 }`. */
  limit?: unknown;
  /** Changes that mend it, each on its own. */
  fixes?: Fix[];
  /** Where in the JSON text; only if the input was text. */
  range?: Range;
  /** The page that documents the rule. */
  docs: string;
}

/** A change that mends a violation. */
export interface Fix {
  /** What the change does. */
  title: string;
  /** The change, as an RFC 6902 JSON Patch of the input as given. */
  patch: JsonPatchOperation[];
  /**
   * `'safe'`: the input can mean nothing else, and nothing in it is lost; `'suggestion'`: probably what was meant, but
   * the change may give the input another meaning or remove a part of it.
   */
  applicability: 'safe' | 'suggestion';
}

/** An operation of a JSON Patch (RFC 6902), of the kinds that fixes use. */
export type JsonPatchOperation =
  | { op: 'add'; path: string; value: unknown }
  | { op: 'replace'; path: string; value: unknown }
  | { op: 'remove'; path: string }
  | { op: 'move'; from: string; path: string };

/** A part of the JSON text. */
export interface Range {
  /** The first character. */
  start: Position;
  /** The place behind the last character. */
  end: Position;
}

/** A place in the JSON text, in UTF-16 units. */
export interface Position {
  /** Units in front of it. */
  offset: number;
  /** Its line, from 1. */
  line: number;
  /** Its column, from 1. */
  column: number;
}

/**
 * Checks a request or a response of Amazon ECS `StartTask` and reports everything found.
 *
 * @param input a value, or JSON text: then every violation also carries its place in the text
 * @throws {TypeError} if an option is wrong; never for bad input
 */
export function validate(input: unknown, options?: ValidateOptions): Report;

/** The forms that `build` writes a request in. */
export type Format =
  | 'json'
  | 'cli'
  | 'cli-powershell'
  | 'cli-cmd'
  | 'cli-file'
  | 'boto3'
  | 'js'
  | 'rust'
  | 'go'
  | 'java'
  | 'http'
  | 'curl'
  | 'step-functions';

/** How `build` judges and writes. Only requests are built: the kind `'response'` throws a `TypeError`. */
export interface BuildOptions extends ValidateOptions {
  /** The form of the output. Default: `'json'`. */
  format?: Format;
  /** The Region for forms that name an endpoint or a client. Default: `'us-east-1'`. */
  region?: string;
  /** An endpoint of your own: LocalStack, moto, a VPC endpoint. */
  endpoint?: string;
}

/** The answer of `build`. */
export interface BuildResult {
  /** Whether the request has no errors. */
  ok: boolean;
  /** The request: members in documented order, nothing empty. Only if `ok`. */
  request?: StartTaskRequest;
  /**
   * What the draft became, errors or not: what `report` and the fixes in it are about. Absent if the draft could not
   * be read at all.
   */
  draft?: unknown;
  /** The request in the form asked for, ready to run. Only if `ok`. */
  output?: string;
  /** Every change made to the draft. */
  changes: Change[];
  /** What is wrong with the request that the draft became. */
  report: Report;
}

/** Something that `build` changed. */
export interface Change {
  /** Where in the draft, as a JSON Pointer; of a command line, where in the request. */
  path: string;
  /** What was there; `undefined` for nothing. It may hold a secret where the draft does. */
  from: unknown;
  /** What is there now; `undefined` for nothing. */
  to: unknown;
  /** Why. */
  why: string;
}

/**
 * Makes a request of a draft: of what a form, a script or a copied snippet yields. What can be read in one way only
 * is put right and told in `changes`; what has two readings stays and is reported.
 *
 * @param draft a value, JSON text, or an `aws ecs start-task` command line
 * @throws {TypeError} if an option is wrong; never for a bad draft
 */
export function build(draft: unknown, options?: BuildOptions): BuildResult;

/** How `explain` reads a target: a request is judged the way `validate` does. */
export type ExplainOptions = ValidateOptions;

/** The answer of `explain`. */
export interface Explanation {
  /** What it is about. */
  kind:
    'member' | 'rule' | 'failure' | 'stop' | 'exception' | 'violation' | 'request' | 'response' | 'unknown';
  /** Its title. */
  title: string;
  /** The answer in a sentence or two. */
  summary: string;
  /** The rest, each part with a label. */
  details: Detail[];
  /** Names that can be explained as well; of something unknown, the nearest known ones. */
  related: string[];
  /** The page to read on. */
  docs: string;
  /** All of it as Markdown. */
  markdown: string;
}

/** A part of an explanation. */
export interface Detail {
  /** What it says something about. */
  label: string;
  /** What it says. */
  text: string;
}

/**
 * Explains a member's path, a rule, a failure reason, a stop code, a stopped reason, an exception, a message of the
 * service, an error that an SDK threw, a violation, a request, a command line or a response.
 *
 * @param target a value, a name, a message, or JSON text
 * @throws {TypeError} if an option is wrong; never for a bad target
 */
export function explain(target: unknown, options?: ExplainOptions): Explanation;

/** A member for a form, or the items of a list. */
export interface Field {
  /** The member's name on the wire; empty for the items of a list. */
  readonly name: string;
  /** The path that `explain` takes, such as `overrides.containerOverrides[].cpu`. */
  readonly path: string;
  /** The name for people, such as `Container overrides`. */
  readonly label: string;
  /** What it is for, in Markdown: a sentence or a few. */
  readonly help: string;
  /** How it is filled in. */
  readonly control: 'text' | 'integer' | 'boolean' | 'select' | 'timestamp' | 'group' | 'list';
  /** Whether the structure around it cannot go without it. */
  readonly required?: boolean;
  /** The first revision that has it, unless it is the first of all. */
  readonly since?: '2026';
  /** Whether it is still accepted but of no use any more. */
  readonly deprecated?: boolean;
  /** Whether it holds secrets. */
  readonly sensitive?: boolean;
  /** Whether an empty text is a value of its own, not an absent one. */
  readonly verbatim?: boolean;
  /** Whether only tasks on Fargate read it. */
  readonly fargateOnly?: boolean;
  /** Its limits, each allowed itself; lengths count Unicode characters. */
  readonly limits?: {
    readonly minItems?: number;
    readonly maxItems?: number;
    readonly minLength?: number;
    readonly maxLength?: number;
    readonly minimum?: number;
    readonly maximum?: number;
    /** The most characters of its compact JSON. */
    readonly maxJsonLength?: number;
  };
  /** The values to choose from (`select`) or that are known (`text`). */
  readonly options?: readonly { readonly value: string; readonly help?: string }[];
  /** What the service assumes where it is absent. */
  readonly default?: unknown;
  /** A value of it. */
  readonly example?: unknown;
  /** The members of a `group`, in documented order. */
  readonly members?: readonly Field[];
  /** What the items of a `list` are. */
  readonly item?: Field;
  /** The page that documents it. */
  readonly docs: string;
}

/**
 * Describes the members of a request or a response for a form: labels, controls, limits, values to choose from. The
 * answer is frozen, and the same one each time.
 *
 * @param kind default: `'request'`
 * @param revision default: `'2023'`
 * @returns the members, in documented order
 * @throws {TypeError} if there is no such kind or revision
 */
export function describe(kind?: 'request' | 'response', revision?: '2023' | '2026'): readonly Field[];
