//! Containers that have several overrides.

use crate::message::Message;
use crate::model::{ContainerOverride, Model, TaskOverride};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::{RuleContext, Same};

pub(crate) static RULE: Rule =
    Rule { code: Code::DuplicateContainerOverride, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(TaskOverride::SHAPE, check)];

static MESSAGE: Message =
    Message::new("duplicate-container-override", "Duplicate override of container \"{name}\".");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Each container must have at most one override.",
    why: "AWS does not document whether two overrides of one container are merged or one of them is \
        ignored.",
    how_to_fix: "Merge them into one override.",
    about: &["overrides.containerOverrides[].name", "overrides.containerOverrides"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "cpu": 256}, {"name": "app",
            "memory": 512}]}}"#,
    ),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "cpu": 256, "memory": 512}]}}"#,
    ),
};

fn check(overrides: &mut RuleContext<'_, '_>) {
    for [(node, name), _] in
        overrides.repeated(TaskOverride::container_overrides, ContainerOverride::name, Same::Exactly)
    {
        if !name.is_empty() {
            overrides.report(Diagnostic::new(&RULE, node, &MESSAGE).with("name", overrides.show(name)));
        }
    }
}
