//! A command line is one that the AWS CLI takes.

use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};

pub(crate) static RULE: Rule = Rule {
    code: "invalid-command-line",
    severity: Severity::Error,
    source: Source::Page("https://docs.aws.amazon.com/cli/latest/reference/ecs/start-task.html"),
    checks: &[],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A command line is one that the AWS CLI takes.",
    why: "A draft for build may be an aws ecs start-task command. An option that the AWS CLI \
        does not have, a value that is neither JSON nor its shorthand, or one that stands in a \
        file cannot be taken over.",
    how_to_fix: "Correct the line at the place given, or put the content of the file in the place of \
        its name.",
    about: &[],
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
