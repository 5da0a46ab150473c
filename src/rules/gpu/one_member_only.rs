//! Unions: objects that have exactly one member.

use crate::message::Message;
use crate::model::{Model, SharingStrategy};
use crate::read::NodeKind;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::OneMemberOnly, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::both(SharingStrategy::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "one-member-only",
    "Must contain exactly one member, found {actual, plural, =0 {none} other {#}}.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "An object that offers a choice between members must have exactly one of them.",
    why: "The member that is present selects the sharing strategy. Without a member, or with several, \
        there is no strategy.",
    how_to_fix: "Set exactly one member.",
    about: &["overrides.containerOverrides[].resourceRequirements[].sharingStrategy"],
    messages: &[&MESSAGE],
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
    // In a response, null counts as absent.
    let is_present = |kind| union.is_request() || kind != NodeKind::Null;
    let members = document.children(object).map(|child| document.node(child));
    let actual = members.filter(|node| node.named && is_present(node.kind)).count() as i64;
    // A response may have members that the model does not know.
    let is_wrong = if union.is_request() { !union.has_members() || actual > 1 } else { actual == 0 };
    if is_wrong {
        union.report(Diagnostic::new(&RULE, object, &MESSAGE).with("actual", actual));
    }
}

#[cfg(test)]
mod tests {
    use crate::InputKind;
    use crate::support::*;
    use serde_json::{Value, json};

    #[test]
    fn null_is_not_a_member_of_a_response() {
        let of_response = |strategy: Value| {
            let container =
                json!({ "resourceRequirements": [{ "type": "GPU", "sharingStrategy": strategy }] });
            json!({ "tasks": [{ "overrides": { "containerOverrides": [container] } }], "failures": [] })
        };
        let path = "/tasks/0/overrides/containerOverrides/0/resourceRequirements/0/sharingStrategy";
        for absent in [json!({}), json!({ "nvidiaMps": null })] {
            let found = format!("one-member-only@{path}");
            assert_found(&of_response(absent), in_2026().kind(InputKind::Response), &[&found]);
        }
    }

    #[test]
    fn a_sharing_strategy_has_exactly_one_member() {
        let strategy = |strategy: Value| {
            container(json!({ "resourceRequirements": [{ "type": "GPU", "sharingStrategy": strategy }] }))
        };
        let mps = || json!({ "memory": 4096 });
        assert_found(&strategy(json!({ "nvidiaMps": mps() })), in_2026(), &[]);
        for (wrong, found, actual) in
            [(json!({}), "found none", 0), (json!({ "nvidiaMps": mps(), "x": 1 }), "found 2", 2)]
        {
            let violations = report_for(&strategy(wrong), in_2026()).violations;
            let violation =
                violations.iter().find(|violation| violation.code == "one-member-only").expect("one");
            assert!(violation.message.contains(found), "{}", violation.message);
            assert_eq!(serde_json::to_value(&violation.params).expect("JSON"), json!({ "actual": actual }));
        }
    }
}
