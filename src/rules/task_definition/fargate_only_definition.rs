//! Task definitions that run only on Fargate.

use crate::message::Message;
use crate::model::{Model, StartTaskRequest};
use crate::options::Target;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: Code::FargateOnlyDefinition,
    severity: Severity::Error,
    source: Source::Page("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/scheduling_tasks.html"),
};

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "fargate-only-definition",
    "The task definition is compatible only with Fargate (requiresCompatibilities), where StartTask cannot \
        run tasks.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "The task definition must be able to run on container instances.",
    why: "StartTask places tasks on container instances. A task definition whose \
        `requiresCompatibilities` contains only FARGATE cannot run there.",
    how_to_fix: "Use RunTask with launch type FARGATE, or register a revision that is compatible with \
        EC2 or EXTERNAL.",
    about: &["taskDefinition"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(r"{}").with(
        r#"{"family": "web", "requiresCompatibilities": ["FARGATE"],
            "containerDefinitions": [{"name": "app"}]}"#,
    ),
    valid: Example::request(r"{}").with(
        r#"{"family": "web", "requiresCompatibilities": ["EC2", "FARGATE"],
            "containerDefinitions": [{"name": "app"}]}"#,
    ),
};

fn check(request: &mut RuleContext<'_, '_>) {
    let Some(definition) = request.definition() else { return };
    let fargate_only =
        !definition.requires.is_empty() && definition.requires.iter().all(|target| target == "FARGATE");
    if let Some(node) = request.member(StartTaskRequest::task_definition)
        && fargate_only
        && request.launch_type() != Target::Fargate
    {
        request.report(Diagnostic::new(&RULE, node, &MESSAGE));
    }
}
