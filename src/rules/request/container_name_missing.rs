//! Container overrides name their container.

use crate::message::Message;
use crate::model::{ContainerOverride, Model};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::ContainerNameMissing, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(ContainerOverride::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "container-name-missing",
    "Required member \"name\" is missing. A container override must name its container.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A container override that has members must name its container.",
    why: "Without a name, the service cannot tell which container to override, even if the task has only \
        one.",
    how_to_fix: "Add `name` with the name of the container in the task definition.",
    about: &["overrides.containerOverrides[].name"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"command": ["migrate"]}]}}"#),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "command": ["migrate"]}]}}"#,
    ),
};

fn check(container: &mut RuleContext<'_, '_>) {
    let (document, object) = (container.document(), container.node());
    let has_members = document.children(object).any(|child| document.node(child).named);
    if has_members && !container.mentions(object, "name") {
        container.report(Diagnostic::new(&RULE, object, &MESSAGE).at_missing("name"));
    }
}
