//! Overrides of a container that change nothing.

use super::{Example, rule};
use crate::model::ContainerOverride;
use crate::report::{Finding, Remedy};
use crate::validate::Scope;

rule! {
    code: "empty-container-override",
    severity: Warning,
    check: check on ContainerOverride, without name,
    title: "A container override is not empty.",
    why: "An empty entry changes nothing; a form or a script left it behind.",
    remedy: "Remove the entry, or fill it in.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": []}}"#),
}

fn check(container: &mut Scope<'_, '_>) {
    let object = container.node();
    if !container.has_members() {
        container.report(
            Finding::new(&RULE, object, "This container override is empty and changes nothing.")
                .fix(Remedy::remove("Remove the empty override", object)),
        );
    }
}
