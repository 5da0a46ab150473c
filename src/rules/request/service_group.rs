//! Group names that services use.

use super::placeholder_value;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: "service-group", severity: Severity::Warning, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A group does not begin with `service:`.",
    why: "Tasks of a service carry `service:` and the service's name as their group. A task of \
        your own with such a group hides among them.",
    how_to_fix: "Choose another name, or leave the group out.",
    about: &["group"],
    service_messages: &[],
    invalid: Example::request(r#"{"group": "service:web"}"#),
    valid: Example::request(r#"{"group": "nightly-batch"}"#),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if content.starts_with("service:") {
        context.report(Diagnostic::new(
            &RULE,
            context.node(),
            "Groups that begin with service: are those of the tasks of services.",
        ));
    } else {
        placeholder_value::check(context, content);
    }
}
