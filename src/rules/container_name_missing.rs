//! Overrides of a container name it.

use super::{Example, rule};
use crate::model::ContainerOverride;
use crate::report::Finding;
use crate::validate::Scope;

rule! {
    code: "container-name-missing",
    severity: Error,
    check: check on ContainerOverride, without name,
    title: "A container override that changes anything names its container.",
    why: "Without a name there is no telling which container is meant, even where the task has only one.",
    remedy: "Add `name` with the container's name in the task definition.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"command": ["migrate"]}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "command": ["migrate"]}]}}"#),
}

fn check(container: &mut Scope<'_, '_>) {
    let (document, object) = (container.document(), container.node());
    let gives_something = document.children(object).any(|child| document.node(child).named);
    if gives_something && !container.mentions(object, "name") {
        let message = "The member \"name\" is missing: it is required as soon as anything of a container is overridden.";
        container.report(Finding::new(&RULE, object, message).absent("name"));
    }
}
