//! `startedBy` values of service deployments.

use crate::message::Message;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::ServiceDeploymentName, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[];

static MESSAGE: Message = Message::new(
    "service-deployment-name",
    "Values that start with \"ecs-svc/\" identify service deployments. Use another value.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "`startedBy` must not look like the deployment of a service.",
    why: "Services set it to their deployment: `ecs-svc/` followed by a number. Another task with such a \
        value looks like a task of the service.",
    how_to_fix: "Use another value.",
    about: &["startedBy"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(r#"{"startedBy": "ecs-svc/0123456789"}"#).in_2026(),
    valid: Example::request(r#"{"startedBy": "deploy/0123456789"}"#).in_2026(),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if content.starts_with("ecs-svc/") {
        context.report(Diagnostic::new(&RULE, context.node(), &MESSAGE));
    }
}
