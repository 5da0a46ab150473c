//! A task definition is not a request.

use crate::message::Message;
use crate::read::{Document, NodeId, NodeKind};
use crate::report::{Code, Example, Rule, RuleDocs, Source};
use crate::report::{Diagnostic, Severity};

pub(crate) static RULE: Rule = Rule {
    code: Code::TaskDefinitionAsRequest,
    severity: Severity::Error,
    source: Source::Page("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StartTask.html"),
};

static MESSAGE: Message = Message::new(
    "task-definition-as-request",
    "Expected a StartTask request, found a task definition. Provide it as the task definition of the request that \
        runs it.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "The input must be a request, not a task definition.",
    why: "A task definition describes containers. A request names the task definition and the container \
        instances that run it.",
    how_to_fix: "Validate the request, and provide the task definition in the `taskDefinition` option \
        (`--task-definition` on the command line).",
    about: &[],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::whole(
        r#"{"family": "web", "containerDefinitions": [{"name": "app", "image": "nginx"}]}"#,
    ),
    valid: Example::request(r#"{"taskDefinition": "web:7"}"#),
};

pub(in crate::validate) fn diagnostic(root: NodeId) -> Diagnostic {
    Diagnostic::new(&RULE, root, &MESSAGE)
}

/// Returns whether the root is a task definition, or the output of `DescribeTaskDefinition`. What also names container
/// instances is a request with members that do not belong there.
pub(in crate::validate) fn is_task_definition(document: &Document<'_>) -> bool {
    let member = |object, name, kind| {
        document.member(object, name).filter(|&member| document.node(member).kind == kind)
    };
    let described = || member(0, "taskDefinition", NodeKind::Object).unwrap_or(0);
    document.member(0, "containerInstances").is_none()
        && member(described(), "containerDefinitions", NodeKind::List).is_some()
}
