//! Values in command lines must be literal.

use crate::message::Message;
use crate::report::Severity;
use crate::rules::{Code, Example, Rule, RuleDocs, Source};

pub(crate) static RULE: Rule = Rule {
    code: Code::ShellReference,
    severity: Severity::Warning,
    source: Source::Page(
        "https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-parameters-quoting-strings.html",
    ),
};

pub(crate) static KNOWN_ELSEWHERE: Message = Message::new(
    "shell-reference/known-elsewhere",
    "Only {knower, select, step-functions {Step Functions} shell {the shell} \
        program {the program that runs the command} other {}} knows the value of \"{value}\".",
);
pub(crate) static READ: Message = Message::new(
    "shell-reference/read",
    "Only {knower, select, step-functions {Step Functions} shell {the shell} \
        program {the program that runs the command} other {}} knows the value of \"{value}\". The output \
        reads it when it runs.",
);
pub(crate) static INEXPRESSIBLE: Message = Message::new(
    "shell-reference/inexpressible",
    "Only {knower, select, step-functions {Step Functions} shell {the shell} \
        program {the program that runs the command} other {}} knows the value of \"{value}\", and the \
        {format} format cannot express it. Replace it with its value, or choose another format.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Values in command lines must be literal.",
    why: "Only the shell knows the value of a variable or a command substitution. Formats that a shell or a \
        program runs, such as `cli` and `boto3`, read it at run time. Other formats, such as `json`, \
        cannot, so there the reference is an error. No format can express what another program inserts, \
        such as `${{ github.sha }}` in a workflow and `${params.CLUSTER}` in a pipeline.",
    how_to_fix: "Replace the reference with its value.",
    about: &[],
    messages: &[&KNOWN_ELSEWHERE, &READ, &INEXPRESSIBLE],
    service_messages: &[],
    invalid: Example::draft(
        "aws ecs start-task --task-definition web:7 --container-instances \
        0123456789abcdef0123456789abcdef --group nightly-$DAY",
    ),
    valid: Example::draft(
        "aws ecs start-task --task-definition web:7 --container-instances \
        0123456789abcdef0123456789abcdef --group 'nightly-$DAY'",
    ),
};
