//! Values in command lines must be literal.

use crate::message::Message;
use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, Source};

pub(crate) static RULE: Rule = Rule {
    code: "shell-reference",
    severity: Severity::Warning,
    source: Source::Page(
        "https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-parameters-quoting-strings.html",
    ),
};

pub(crate) static MESSAGE: Message = Message::new("shell-reference", "{message}");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "Values in command lines must be literal.",
    why: "Shell variables and command substitutions are not evaluated. They remain in the \
        request as written.",
    how_to_fix: "Replace the reference with its value.",
    about: &[],
    messages: &[&MESSAGE],
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
