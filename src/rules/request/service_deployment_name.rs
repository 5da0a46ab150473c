//! `startedBy` values that services use.

use crate::report::{Diagnostic, Severity};
use crate::rules::{Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "service-deployment-name",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "`startedBy` does not look like a deployment of a service.",
    why: "Services put their deployment there, `ecs-svc/` and a number. A task of your own that \
        says the same passes for one of the service.",
    how_to_fix: "Choose another value.",
    about: &["startedBy"],
    service_messages: &[],
    invalid: Example::request(r#"{"startedBy": "ecs-svc/0123456789"}"#).in_2026(),
    valid: Example::request(r#"{"startedBy": "deploy/0123456789"}"#).in_2026(),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if content.starts_with("ecs-svc/") {
        context.report(Diagnostic::new(
            &RULE,
            context.node(),
            "Values that begin with ecs-svc/ are those of service deployments.",
        ));
    }
}
