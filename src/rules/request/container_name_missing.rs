//! Overrides of a container name it.

use crate::model::{ContainerOverride, Model};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "container-name-missing",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(ContainerOverride::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A container override that changes anything names its container.",
    why: "Without a name there is no telling which container is meant, even where the task has \
        only one.",
    how_to_fix: "Add `name` with the container's name in the task definition.",
    about: &["overrides.containerOverrides[].name"],
    service_messages: &[],
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"command": ["migrate"]}]}}"#),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "command": ["migrate"]}]}}"#,
    ),
};

fn check(container: &mut RuleContext<'_, '_>) {
    let (document, object) = (container.document(), container.node());
    let gives_something = document.children(object).any(|child| document.node(child).named);
    if gives_something && !container.mentions(object, "name") {
        let message = "The member \"name\" is missing: it is required as soon as anything of a \
            container is overridden.";
        container.report(Diagnostic::new(&RULE, object, message).absent("name"));
    }
}
