//! Tags in the request must not conflict with tags that are copied from the task definition.

use crate::message::Message;
use crate::model::{Model, StartTaskRequest, Tag};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;
use std::collections::HashSet;

pub(crate) static RULE: Rule = Rule {
    code: Code::PropagatedTags,
    severity: Severity::Warning,
    source: Source::Page("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html"),
};

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static SAME_KEY: Message = Message::new(
    "propagated-tags/same-key",
    "The task definition also has a tag \"{name}\", and only one of the two values is kept.",
);
static TOO_MANY: Message = Message::new(
    "propagated-tags/too-many",
    "Must have at most {max, plural, one {# tag} other {# tags}} together with those of the task definition, \
        found {actual, number}.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Tags in the request must not conflict with tags that are copied from the task definition.",
    why: "With `propagateTags` set to `TASK_DEFINITION`, a task gets the tags of the task \
        definition and of the request. If both have the same key, only one of the values is \
        kept. Together they must not exceed the number of tags that a task can have.",
    how_to_fix: "Omit the tags that the task definition already has.",
    about: &["tags[].key", "tags"],
    messages: &[&SAME_KEY, &TOO_MANY],
    service_messages: &[],
    invalid: Example::request(
        r#"{"propagateTags": "TASK_DEFINITION", "tags": [{"key": "team", "value": "payments"}]}"#,
    )
    .with(
        r#"{"family": "web", "containerDefinitions": [{"name": "app"}], "tags": [{"key": "team",
            "value": "core"}]}"#,
    ),
    valid: Example::request(
        r#"{"propagateTags": "TASK_DEFINITION", "tags": [{"key": "run", "value": "nightly"}]}"#,
    )
    .with(
        r#"{"family": "web", "containerDefinitions": [{"name": "app"}], "tags": [{"key": "team",
            "value": "core"}]}"#,
    ),
};

fn check(request: &mut RuleContext<'_, '_>) {
    let Some(definition) = request.definition() else { return };
    if request.text(StartTaskRequest::propagate_tags).is_none_or(|(_, from)| from != "TASK_DEFINITION") {
        return;
    }
    let Some(list) = request.member(StartTaskRequest::tags) else { return };
    let known: HashSet<&str> = definition.tag_keys.iter().map(String::as_str).collect();
    let mut actual = definition.tag_keys.len() as i64;
    for tag in request.items(StartTaskRequest::tags) {
        match request.text_of(tag, Tag::key) {
            Some((node, key)) if known.contains(key) => {
                request.report(Diagnostic::new(&RULE, node, &SAME_KEY).with("name", request.show(key)));
            }
            _ => actual += 1,
        }
    }
    let max = StartTaskRequest::SHAPE.member("tags").map_or(i64::MAX, |member| member.items.max);
    if actual > max {
        request.report(Diagnostic::new(&RULE, list, &TOO_MANY).with("max", max).with("actual", actual));
    }
}
