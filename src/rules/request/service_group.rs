//! Group names of services.

use super::placeholder_value;
use crate::message::Message;
use crate::model::Format;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::ServiceGroup, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::strings(Format::Group, check)];

static MESSAGE: Message = Message::new(
    "service-group",
    "Groups that start with \"service:\" contain the tasks of a service. Use another name.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "`group` must not start with `service:`.",
    why: "Tasks of a service have the group `service:` followed by the name of the service. Another task \
        with such a group looks like a task of the service.",
    how_to_fix: "Use another name, or omit `group`.",
    about: &["group"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(r#"{"group": "service:web"}"#),
    valid: Example::request(r#"{"group": "nightly-batch"}"#),
};

fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if content.starts_with("service:") {
        context.report(Diagnostic::new(&RULE, context.node(), &MESSAGE));
    } else {
        placeholder_value::check(context, content);
    }
}
