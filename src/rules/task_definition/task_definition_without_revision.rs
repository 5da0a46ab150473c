//! Task definition ARNs include a revision.

use crate::message::Message;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::TaskDefinitionWithoutRevision, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[];

static MESSAGE: Message = Message::new(
    "task-definition-without-revision",
    "A task definition ARN must end with a revision, such as :7.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Task definition ARNs must include a revision.",
    why: "The documented ARN format ends with a revision. ARNs without one come from tools, and AWS does \
        not document that the service accepts them.",
    how_to_fix: "Add the revision, or use the family alone for its latest active revision.",
    about: &["taskDefinition"],
    messages: &[&MESSAGE],
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
        context.report(Diagnostic::new(&RULE, context.node(), &MESSAGE));
    }
}
