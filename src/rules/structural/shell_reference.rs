//! A command line holds the values themselves.

use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, Source};

pub(crate) static RULE: Rule = Rule {
    code: "shell-reference",
    severity: Severity::Warning,
    source: Source::Page(
        "https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-parameters-quoting-strings.html",
    ),
    checks: &[],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A command line holds the values themselves.",
    why: "Variables and commands of the shell have no value here; they stay in the request as \
        they are written.",
    how_to_fix: "Put the value in the place of the reference.",
    about: &[],
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
