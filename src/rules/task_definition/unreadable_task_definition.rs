//! A task definition that is passed as an option must be readable.

use crate::message::Message;
use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::task_definition::TaskDefinitionError;
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: Code::UnreadableTaskDefinition,
    severity: Severity::Error,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html",
    ),
};

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static NOT_JSON: Message = Message::new(
    "unreadable-task-definition/not-json",
    "The provided task definition is not valid JSON. The checks that need it are skipped.",
);

static NOT_OBJECT: Message = Message::new(
    "unreadable-task-definition/not-object",
    "The provided task definition must be an object. The checks that need it are skipped.",
);

static NO_CONTAINERS: Message = Message::new(
    "unreadable-task-definition/no-containers",
    "The provided task definition has no \"containerDefinitions\" array. The checks that need it are skipped.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "The provided task definition must be readable.",
    why: "Container names, network settings and sizes cannot be checked against a task definition that cannot \
        be read.",
    how_to_fix: "Provide `DescribeTaskDefinition` output, its `taskDefinition` member or a \
        `RegisterTaskDefinition` input, as an object or JSON text.",
    about: &["taskDefinition"],
    messages: &[&NOT_JSON, &NOT_OBJECT, &NO_CONTAINERS],
    service_messages: &[],
    invalid: Example::request(r"{}").with(r#"{"family": "web", "revision": 7}"#),
    valid: Example::request(r"{}")
        .with(r#"{"family": "web", "revision": 7, "containerDefinitions": [{"name": "app"}]}"#),
};

fn check(request: &mut RuleContext<'_, '_>) {
    let message = match request.definition_error() {
        None => return,
        Some(TaskDefinitionError::NotJson) => &NOT_JSON,
        Some(TaskDefinitionError::NotObject) => &NOT_OBJECT,
        Some(TaskDefinitionError::NoContainers) => &NO_CONTAINERS,
    };
    request.report(match request.member(StartTaskRequest::task_definition) {
        Some(node) => Diagnostic::new(&RULE, node, message),
        None => Diagnostic::new(&RULE, request.node(), message).at_missing("taskDefinition"),
    });
}
