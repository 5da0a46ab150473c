//! ARNs of task definitions name a revision.

use crate::report::{Diagnostic, Severity};
use crate::rules::{Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "task-definition-without-revision",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "The ARN of a task definition names its revision.",
    why: "The documented form of the ARN ends in a revision; without one it is the output of a \
        tool, and it is not documented that the service takes it.",
    how_to_fix: "Add the revision, or give the family alone for its newest active revision.",
    about: &["taskDefinition"],
    service_messages: &[],
    invalid: Example::request(
        r#"{"taskDefinition": "arn:aws:ecs:us-east-1:123456789012:task-definition/web"}"#,
    ),
    valid: Example::request(
        r#"{"taskDefinition": "arn:aws:ecs:us-east-1:123456789012:task-definition/web:7"}"#,
    ),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, revision: Option<&str>) {
    if revision.is_none() {
        context.report(Diagnostic::new(
            &RULE,
            context.node(),
            "The ARN of a task definition ends in a revision, such as :7; this one has none.",
        ));
    }
}
