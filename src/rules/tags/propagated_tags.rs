//! Tags of the request beside those that are copied from the task definition.

use crate::model::{Model, StartTaskRequest, Tag};
use crate::report::{Diagnostic, Severity, grouped, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "propagated-tags",
    severity: Severity::Warning,
    source: Source::Page("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html"),
    checks: &[Check::requests(StartTaskRequest::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "The tags of the request and those copied from the task definition fit together.",
    why: "With propagateTags TASK_DEFINITION the task gets the tags of both. A key that both \
        have gets one value only, and together they may not be more than a task can have.",
    how_to_fix: "Leave out the tags that the task definition has already.",
    about: &["tags[].key", "tags"],
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
    let mut total = definition.tag_keys.len() as i64;
    let mut twice = Vec::new();
    for tag in request.items(StartTaskRequest::tags) {
        match request.text_of(tag, Tag::key) {
            Some((node, key)) if definition.tag_keys.iter().any(|known| *known == key) => {
                twice.push((node, key))
            }
            _ => total += 1,
        }
    }
    for (node, key) in twice {
        let message =
            format!("The task definition has a tag {} too; one of the two values is lost.", quote(key));
        request.report(Diagnostic::new(&RULE, node, message));
    }
    let most = StartTaskRequest::SHAPE.member("tags").map_or(i64::MAX, |member| member.items.max);
    if total > most {
        let message = format!(
            "With those of the task definition the task would have {} tags; {} are allowed.",
            grouped(total),
            grouped(most)
        );
        request.report(
            Diagnostic::new(&RULE, list, message).limit([("max", most.into()), ("actual", total.into())]),
        );
    }
}
