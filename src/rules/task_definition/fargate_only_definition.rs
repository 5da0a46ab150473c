//! Task definitions that run on Fargate alone.

use crate::model::{Model, StartTaskRequest};
use crate::options::Target;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "fargate-only-definition",
    severity: Severity::Error,
    source: Source::Page("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/scheduling_tasks.html"),
    checks: &[Check::requests(StartTaskRequest::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "The task definition can run on container instances.",
    why: "StartTask puts tasks on container instances. A definition whose \
        requiresCompatibilities names FARGATE alone never runs there.",
    how_to_fix: "Use RunTask with launch type FARGATE, or register a revision that is compatible with \
        EC2 or EXTERNAL.",
    about: &["taskDefinition"],
    service_messages: &[],
    invalid: Example::request(r#"{}"#).with(
        r#"{"family": "web", "requiresCompatibilities": ["FARGATE"],
            "containerDefinitions": [{"name": "app"}]}"#,
    ),
    valid: Example::request(r#"{}"#).with(
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
        let message = "The task definition is for Fargate alone (requiresCompatibilities), and \
            StartTask never runs tasks there.";
        request.report(Diagnostic::new(&RULE, node, message));
    }
}
