//! Tag keys must be unique.

use crate::message::Message;
use crate::model::{EBSTagSpecification, MemberId, Model, StartTaskRequest, Tag, Task};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::{RuleContext, Same};

pub(crate) static RULE: Rule =
    Rule { code: Code::DuplicateTagKey, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[
    Check::requests(StartTaskRequest::SHAPE, |request| check(request, StartTaskRequest::tags)),
    Check::requests(EBSTagSpecification::SHAPE, |tags| check(tags, EBSTagSpecification::tags)),
    Check::responses(Task::SHAPE, |task| check(task, Task::tags)),
];

static MESSAGE: Message = Message::new("duplicate-tag-key", "Duplicate tag key \"{name}\".");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Tag keys must be unique.",
    why: "A resource can have each tag key only once.",
    how_to_fix: "Remove one of the tags, or change its key.",
    about: &[
        "tags[].key",
        "tags",
        "volumeConfigurations[].managedEBSVolume.tagSpecifications[].tags",
        "tasks[].tags",
    ],
    messages: &[&MESSAGE],
    service_messages: &[ServiceMessage::about("Duplicate tag keys found", "tags[].key")],
    invalid: Example::request(r#"{"tags": [{"key": "team", "value": "a"}, {"key": "team", "value": "b"}]}"#),
    valid: Example::request(r#"{"tags": [{"key": "team", "value": "a"}, {"key": "unit", "value": "b"}]}"#),
};

fn check(owner: &mut RuleContext<'_, '_>, tags: MemberId) {
    for [(node, key), _] in owner.repeated(tags, Tag::key, Same::Exactly) {
        owner.report(Diagnostic::new(&RULE, node, &MESSAGE).with("name", owner.show(key)));
    }
}
