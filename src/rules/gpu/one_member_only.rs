//! Structures of which exactly one member is given.

use crate::model::{Model, SharingStrategy};
use crate::report::{Diagnostic, Severity, grouped};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "one-member-only",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::both(SharingStrategy::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "Of a choice between members exactly one is given.",
    why: "The structure says which way of sharing is meant by the member it has; with none, or \
        with more, it says nothing.",
    how_to_fix: "Give one member.",
    about: &["overrides.containerOverrides[].resourceRequirements[].sharingStrategy"],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "resourceRequirements": [{"type": "GPU", "sharingStrategy": {}}]}]}}"#,
    )
    .in_2026(),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "resourceRequirements": [{"type": "GPU",
            "sharingStrategy": {"nvidiaMps": {"memory": 4096}}}]}]}}"#,
    )
    .in_2026(),
};

fn check(union: &mut RuleContext<'_, '_>) {
    let (document, object) = (union.document(), union.node());
    let given = document.children(object).filter(|&child| document.node(child).named).count() as i64;
    // A response may have members that are not known here.
    if given == 0 || (given > 1 && union.is_request()) {
        let message = format!(
            "Expected exactly one member, found {}.",
            if given == 0 { "none".into() } else { grouped(given) }
        );
        union.report(Diagnostic::new(&RULE, object, message).limit([
            ("min", 1.into()),
            ("max", 1.into()),
            ("actual", given.into()),
        ]));
    }
}

#[cfg(test)]
mod tests {
    use crate::support::*;
    use serde_json::{Value, json};

    #[test]
    fn a_share_of_a_gpu_is_said_in_exactly_one_way() {
        let strategy = |strategy: Value| {
            container(json!({ "resourceRequirements": [{ "type": "GPU", "sharingStrategy": strategy }] }))
        };
        let mps = || json!({ "memory": 4096 });
        assert_found(&strategy(json!({ "nvidiaMps": mps() })), in_2026(), &[]);
        for (wrong, said, actual) in
            [(json!({}), "found none", 0), (json!({ "nvidiaMps": mps(), "x": 1 }), "found 2", 2)]
        {
            let violations = judge(&strategy(wrong), in_2026()).violations;
            let violation =
                violations.iter().find(|violation| violation.code == "one-member-only").expect("one");
            assert!(violation.message.contains(said), "{}", violation.message);
            assert_eq!(
                serde_json::to_value(&violation.limit).expect("JSON"),
                json!({ "min": 1, "max": 1, "actual": actual })
            );
        }
    }
}
