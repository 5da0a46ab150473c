//! Containers that are overridden twice.

use super::{Example, rule};
use crate::model::{ContainerOverride, TaskOverride};
use crate::order::Same;
use crate::report::{Finding, quote};
use crate::validate::Scope;

rule! {
    code: "duplicate-container-override",
    severity: Warning,
    check: check on TaskOverride, when container_overrides,
    title: "Each container is overridden in one entry.",
    why: "Whether two entries for one container are merged, or one of them is lost, is not documented.",
    remedy: "Put both into one entry.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "cpu": 256}, {"name": "app", "memory": 512}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "cpu": 256, "memory": 512}]}}"#),
}

fn check(overrides: &mut Scope<'_, '_>) {
    for [(node, name), _] in overrides.repeated(TaskOverride::container_overrides, ContainerOverride::name, Same::Exactly) {
        if !name.is_empty() {
            overrides.report(Finding::new(&RULE, node, format!("The container {} is overridden in an entry before.", quote(name))));
        }
    }
}
