//! Overrides of a container that change nothing.

use crate::model::{ContainerOverride, Model};
use crate::report::{Diagnostic, Remedy, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "empty-container-override",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[Check::requests(ContainerOverride::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A container override is not empty.",
    why: "An empty entry changes nothing; a form or a script left it behind.",
    how_to_fix: "Remove the entry, or fill it in.",
    about: &["overrides.containerOverrides", "overrides.containerOverrides[].name"],
    service_messages: &[],
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": []}}"#),
};

fn check(container: &mut RuleContext<'_, '_>) {
    let object = container.node();
    if !container.has_members() {
        container.report(
            Diagnostic::new(&RULE, object, "This container override is empty and changes nothing.")
                .fix(Remedy::remove("Remove the empty override", object)),
        );
    }
}
