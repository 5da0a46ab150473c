//! The keys of a list of tags differ.

use crate::model::{EBSTagSpecification, MemberId, Model, StartTaskRequest, Task};
use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::{RuleContext, Same};

pub(crate) static RULE: Rule = Rule {
    code: "duplicate-tag-key",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[
        Check::requests(StartTaskRequest::SHAPE, |request| check(request, StartTaskRequest::tags)),
        Check::requests(EBSTagSpecification::SHAPE, |tags| check(tags, EBSTagSpecification::tags)),
        Check::responses(Task::SHAPE, |task| check(task, Task::tags)),
    ],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "The keys of a list of tags differ.",
    why: "A resource has each key once.",
    how_to_fix: "Remove one of the tags, or change its key.",
    about: &[
        "tags[].key",
        "tags",
        "volumeConfigurations[].managedEBSVolume.tagSpecifications[].tags",
        "tasks[].tags",
    ],
    service_messages: &[ServiceMessage::about("Duplicate tag keys found", "tags[].key")],
    invalid: Example::request(r#"{"tags": [{"key": "team", "value": "a"}, {"key": "team", "value": "b"}]}"#),
    valid: Example::request(r#"{"tags": [{"key": "team", "value": "a"}, {"key": "unit", "value": "b"}]}"#),
};

fn check(owner: &mut RuleContext<'_, '_>, tags: MemberId) {
    for [(node, key), _] in owner.duplicate_names(tags, Same::Exactly) {
        owner.report(Diagnostic::new(
            &RULE,
            node,
            format!("The key {} is given before already.", quote(key)),
        ));
    }
}
