//! Command lines must be valid for the AWS CLI.

use crate::message::Message;
use crate::report::Severity;
use crate::rules::{Code, Example, Rule, RuleDocs, Source};

pub(crate) static RULE: Rule = Rule {
    code: Code::InvalidCommandLine,
    severity: Severity::Error,
    source: Source::Page("https://docs.aws.amazon.com/cli/latest/reference/ecs/start-task.html"),
};

pub(crate) static UNCLOSED: Message =
    Message::new("invalid-command-line/unclosed-quote", "This quote is not closed.");
pub(crate) static UNREAD: Message = Message::new(
    "invalid-command-line/unread",
    "The command continues with an expression that is not read. Write its value into the command.",
);
pub(crate) static TYPOGRAPHIC: Message = Message::new(
    "invalid-command-line/typographic-quote",
    "Shells do not recognize typographic quotes. Use ' or \" instead.",
);
pub(crate) static RUN_TASK: Message = Message::new(
    "invalid-command-line/run-task",
    "Expected aws ecs start-task, found aws ecs run-task, which chooses instances itself. aws ecs start-task \
        requires --container-instances.",
);
pub(crate) static OTHER_COMMAND: Message = Message::new(
    "invalid-command-line/other-command",
    "Expected aws ecs start-task, found another command of the AWS CLI.",
);
pub(crate) static COMMENT_ENDS_COMMAND: Message = Message::new(
    "invalid-command-line/comment-ends-command",
    "The comment before this option ends the command. Remove the comment.",
);
pub(crate) static LINE_NOT_CONTINUED: Message = Message::new(
    "invalid-command-line/line-not-continued",
    "The command ends before this option. End the line before it with {sign} to continue the command.",
);
pub(crate) static NO_OPTION: Message = Message::new(
    "invalid-command-line/no-option",
    "Unexpected argument. A value that contains spaces must be quoted.",
);
pub(crate) static TYPOGRAPHIC_DASH: Message = Message::new(
    "invalid-command-line/typographic-dash",
    "Options begin with two hyphens. Use -- instead of the typographic dash.",
);
pub(crate) static ONE_HYPHEN: Message = Message::new(
    "invalid-command-line/one-hyphen",
    "Unexpected argument. Options begin with two hyphens, found one.",
);
pub(crate) static OPTIONS_UNKNOWN: Message = Message::new(
    "invalid-command-line/options-unknown",
    "Only the shell knows the options that this reference contains. Replace it with the options.",
);
pub(crate) static BRACES: Message = Message::new(
    "invalid-command-line/braces",
    "The shell expands these braces to several words. Put the value in quotes.",
);
pub(crate) static NOT_JSON: Message = Message::new(
    "invalid-command-line/not-json",
    "The value is not valid \
    JSON.",
);
pub(crate) static OPTION_NOT_JSON: Message = Message::new(
    "invalid-command-line/option-not-json",
    "The value of --{option} begins like JSON but is not valid JSON.",
);
pub(crate) static BACKSLASHES: Message = Message::new(
    "invalid-command-line/backslashes",
    "The value of --{option} begins like JSON but is not valid JSON. The shell keeps backslashes in single \
        quotes. Remove the backslashes before double quotes.",
);
pub(crate) static UNQUOTED_JSON: Message = Message::new(
    "invalid-command-line/unquoted-json",
    "The value of --{option} begins like JSON but is not valid JSON. The shell removes double quotes. Put the \
        whole value in single quotes.",
);
pub(crate) static SINGLE_QUOTES: Message = Message::new(
    "invalid-command-line/single-quotes-in-json",
    "The value of --{option} begins like JSON but is not valid JSON. Strings in JSON are in double quotes. Use \" \
        instead of '.",
);
pub(crate) static TYPOGRAPHIC_IN_JSON: Message = Message::new(
    "invalid-command-line/typographic-quote-in-json",
    "The value of --{option} begins like JSON but is not valid JSON. Typographic quotes are not quotes in \
        JSON. Use \" instead.",
);
pub(crate) static INPUT_NOT_JSON: Message =
    Message::new("invalid-command-line/input-not-json", "The value of --cli-input-json is not valid JSON.");
pub(crate) static INPUT_NOT_OBJECT: Message = Message::new(
    "invalid-command-line/input-not-object",
    "The value of --cli-input-json is not a JSON object.",
);
pub(crate) static INPUT_UNKNOWN: Message = Message::new(
    "invalid-command-line/input-unknown",
    "Only the shell knows the value of --cli-input-json. Replace the reference with the JSON.",
);
pub(crate) static YAML: Message = Message::new(
    "invalid-command-line/yaml",
    "YAML input is not supported. Use --cli-input-json with JSON \
        instead.",
);
pub(crate) static FILE: Message = Message::new(
    "invalid-command-line/file",
    "The value is in a file, which is not read. Replace the file name with the content of the file.",
);
pub(crate) static NOT_SHORTHAND: Message = Message::new(
    "invalid-command-line/not-shorthand",
    "The value is neither JSON nor the AWS CLI shorthand: expected {expected, select, \
        value {a value} new-key {another key} less-nesting {less nesting} equals-sign {an equals sign} \
        comma {a comma} opening-bracket {an opening bracket} comma-or-bracket {a comma or a closing bracket} \
        opening-brace {an opening brace} comma-or-brace {a comma or a closing brace} \
        closing-quote {a closing quote} other {}} at character {column, number}.",
);
pub(crate) static NEEDS_VALUE: Message =
    Message::new("invalid-command-line/needs-value", "--{option} requires a value.");
pub(crate) static TAKES_NO_VALUE: Message = Message::new(
    "invalid-command-line/takes-no-value",
    "--{option} takes no value. Its opposite is --{opposite}.",
);
pub(crate) static REGION: Message =
    Message::new("invalid-command-line/region", "--region must be a Region code, such as us-east-1.");
pub(crate) static ENDPOINT: Message = Message::new(
    "invalid-command-line/endpoint",
    "--endpoint-url must be a URL such as http://localhost:4566, without a query string.",
);
pub(crate) static UNKNOWN_OPTION: Message =
    Message::new("invalid-command-line/unknown-option", "Unknown option.");
pub(crate) static SIMILAR_OPTION: Message =
    Message::new("invalid-command-line/similar-option", "Unknown option. Did you mean --{suggestion}?");
pub(crate) static OPTION_OF_RUN_TASK: Message = Message::new(
    "invalid-command-line/option-of-run-task",
    "Unknown option --{option}. It belongs to RunTask: aws ecs start-task starts one task on each container \
        instance that you name.",
);
pub(crate) static BELONGS_IN_OVERRIDES: Message = Message::new(
    "invalid-command-line/belongs-in-overrides",
    "Unknown option --{option}. It belongs in the value of --overrides.",
);
pub(crate) static BELONGS_IN_NETWORK: Message = Message::new(
    "invalid-command-line/belongs-in-network-configuration",
    "Unknown option --{option}. It belongs in the value of --network-configuration.",
);
pub(crate) static NEITHER: Message = Message::new(
    "invalid-command-line/neither",
    "Expected a request as JSON or an aws ecs start-task command, found neither.",
);
pub(crate) static CMDLET: Message = Message::new(
    "invalid-command-line/cmdlet",
    "The cmdlet {name} is not read. Enter the request as JSON or an aws ecs start-task command.",
);
pub(crate) static ENDPOINT_FOR_CMD: Message = Message::new(
    "invalid-command-line/endpoint-for-cmd",
    "The {format} format cannot express this endpoint, because cmd.exe expands text between percent signs \
        or exclamation marks. Choose another format.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Command lines must be valid for the AWS CLI.",
    why: "`build` accepts an `aws ecs start-task` command as a draft. It cannot read options \
        that the AWS CLI does not have, values that are neither JSON nor shorthand syntax, or \
        values that are in a file.",
    how_to_fix: "Fix the command at the reported position. Replace the name of a file with its content.",
    about: &[],
    messages: &[
        &UNCLOSED,
        &UNREAD,
        &TYPOGRAPHIC,
        &RUN_TASK,
        &OTHER_COMMAND,
        &COMMENT_ENDS_COMMAND,
        &LINE_NOT_CONTINUED,
        &NO_OPTION,
        &TYPOGRAPHIC_DASH,
        &ONE_HYPHEN,
        &OPTIONS_UNKNOWN,
        &BRACES,
        &NOT_JSON,
        &OPTION_NOT_JSON,
        &BACKSLASHES,
        &UNQUOTED_JSON,
        &SINGLE_QUOTES,
        &TYPOGRAPHIC_IN_JSON,
        &INPUT_NOT_JSON,
        &INPUT_NOT_OBJECT,
        &INPUT_UNKNOWN,
        &YAML,
        &FILE,
        &NOT_SHORTHAND,
        &NEEDS_VALUE,
        &TAKES_NO_VALUE,
        &REGION,
        &ENDPOINT,
        &UNKNOWN_OPTION,
        &SIMILAR_OPTION,
        &OPTION_OF_RUN_TASK,
        &BELONGS_IN_OVERRIDES,
        &BELONGS_IN_NETWORK,
        &NEITHER,
        &CMDLET,
        &ENDPOINT_FOR_CMD,
    ],
    service_messages: &[],
    invalid: Example::draft(
        "aws ecs start-task --task-definition web:7 --container-instance \
        0123456789abcdef0123456789abcdef --launch-type EC2",
    ),
    valid: Example::draft(
        "aws ecs start-task --task-definition web:7 --container-instances 0123456789abcdef0123456789abcdef",
    ),
};
