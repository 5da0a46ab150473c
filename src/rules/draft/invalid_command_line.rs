//! Command lines must be valid for the AWS CLI.

use crate::message::Message;
use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};

pub(crate) static RULE: Rule = Rule {
    code: "invalid-command-line",
    severity: Severity::Error,
    source: Source::Page("https://docs.aws.amazon.com/cli/latest/reference/ecs/start-task.html"),
};

pub(crate) static MESSAGE: Message = Message::new("invalid-command-line", "{message}");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "Command lines must be valid for the AWS CLI.",
    why: "`build` accepts an `aws ecs start-task` command as a draft. It cannot read options \
        that the AWS CLI does not have, values that are neither JSON nor shorthand syntax, or \
        values that are in a file.",
    how_to_fix: "Fix the command at the reported position. Replace the name of a file with its content.",
    about: &[],
    messages: &[&MESSAGE],
    service_messages: &[
        ServiceMessage::about("Error parsing parameter {}: Expected: {}, received: {} for input:", "{}"),
        ServiceMessage::new("Unknown options: {}"),
    ],
    invalid: Example::draft(
        "aws ecs start-task --task-definition web:7 --container-instance \
        0123456789abcdef0123456789abcdef --launch-type EC2",
    ),
    valid: Example::draft(
        "aws ecs start-task --task-definition web:7 --container-instances 0123456789abcdef0123456789abcdef",
    ),
};
