//! Tag keys must differ in more than letter case.

use crate::message::Message;
use crate::model::{EBSTagSpecification, MemberId, Model, StartTaskRequest, Tag};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::{RuleContext, Same};

pub(crate) static RULE: Rule =
    Rule { code: Code::SimilarTagKeys, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[
    Check::requests(StartTaskRequest::SHAPE, |request| check(request, StartTaskRequest::tags)),
    Check::requests(EBSTagSpecification::SHAPE, |tags| check(tags, EBSTagSpecification::tags)),
];

static MESSAGE: Message =
    Message::new("similar-tag-keys", "Tag key \"{name}\" differs from \"{other}\" only in letter case.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Tag keys must differ in more than letter case.",
    why: "Tag keys are case-sensitive. Both tags are kept, and reports that group by one of \
        them miss the other.",
    how_to_fix: "Use one spelling.",
    about: &["tags[].key", "tags", "volumeConfigurations[].managedEBSVolume.tagSpecifications[].tags"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(r#"{"tags": [{"key": "team", "value": "a"}, {"key": "Team", "value": "b"}]}"#),
    valid: Example::request(r#"{"tags": [{"key": "team", "value": "a"}, {"key": "unit", "value": "b"}]}"#),
};

fn check(owner: &mut RuleContext<'_, '_>, tags: MemberId) {
    for [(node, key), (_, other)] in owner.repeated(tags, Tag::key, Same::InAnyCase) {
        // `duplicate-tag-key` reports equal keys.
        if key != other {
            owner.report(
                Diagnostic::new(&RULE, node, &MESSAGE)
                    .with("name", owner.show(key))
                    .with("other", owner.show(other)),
            );
        }
    }
}
