//! The keys of a list of tags differ by more than their case.

use crate::model::{EBSTagSpecification, MemberId, Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::{RuleContext, Same};

pub(crate) static RULE: Rule = Rule {
    code: "similar-tag-keys",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[
        Check::requests(StartTaskRequest::SHAPE, |request| check(request, StartTaskRequest::tags)),
        Check::requests(EBSTagSpecification::SHAPE, |tags| check(tags, EBSTagSpecification::tags)),
    ],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "The keys of a list of tags differ by more than their case.",
    why: "Keys are case-sensitive: both are kept, and reports that group by one of them miss the \
        other.",
    how_to_fix: "Settle on one spelling.",
    about: &["tags[].key", "tags", "volumeConfigurations[].managedEBSVolume.tagSpecifications[].tags"],
    service_messages: &[],
    invalid: Example::request(r#"{"tags": [{"key": "team", "value": "a"}, {"key": "Team", "value": "b"}]}"#),
    valid: Example::request(r#"{"tags": [{"key": "team", "value": "a"}, {"key": "unit", "value": "b"}]}"#),
};

fn check(owner: &mut RuleContext<'_, '_>, tags: MemberId) {
    for [(node, key), (_, other)] in owner.duplicate_names(tags, Same::InAnyCase) {
        // The same key twice is an error of its own.
        if key != other {
            let message = format!("The key {} differs from {} in case only.", quote(key), quote(other));
            owner.report(Diagnostic::new(&RULE, node, message));
        }
    }
}
