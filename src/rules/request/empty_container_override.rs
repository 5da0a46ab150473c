//! Container overrides that have no members.

use crate::message::Message;
use crate::model::{ContainerOverride, Model};
use crate::report::{Diagnostic, NodeFix, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::EmptyContainerOverride, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(ContainerOverride::SHAPE, check)];

static MESSAGE: Message =
    Message::new("empty-container-override", "This container override is empty and has no effect.");
static REMOVE_OVERRIDE: Message = Message::new("fix/remove-empty-override", "Remove the empty override");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Container overrides must not be empty.",
    why: "An empty override has no effect. It is usually left over from a form or a script.",
    how_to_fix: "Remove the override, or add members to it.",
    about: &["overrides.containerOverrides", "overrides.containerOverrides[].name"],
    messages: &[&MESSAGE, &REMOVE_OVERRIDE],
    service_messages: &[],
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": []}}"#),
};

fn check(container: &mut RuleContext<'_, '_>) {
    let object = container.node();
    if !container.has_members() {
        container
            .report(Diagnostic::new(&RULE, object, &MESSAGE).fix(NodeFix::remove(&REMOVE_OVERRIDE, object)));
    }
}
