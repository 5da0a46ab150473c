//! Task definitions that run on Fargate alone.

use super::{Example, rule};
use crate::model::StartTaskRequest;
use crate::options::Target;
use crate::report::Finding;
use crate::validate::Scope;

rule! {
    code: "fargate-only-definition",
    severity: Error,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/scheduling_tasks.html",
    check: check on StartTaskRequest, with definition, when task_definition,
    title: "The task definition can run on container instances.",
    why: "StartTask puts tasks on container instances. A definition whose requiresCompatibilities names FARGATE alone never runs there.",
    remedy: "Use RunTask with launch type FARGATE, or register a revision that is compatible with EC2 or EXTERNAL.",
    invalid: Example::request(r#"{}"#).with(r#"{"family": "web", "requiresCompatibilities": ["FARGATE"], "containerDefinitions": [{"name": "app"}]}"#),
    valid: Example::request(r#"{}"#).with(r#"{"family": "web", "requiresCompatibilities": ["EC2", "FARGATE"], "containerDefinitions": [{"name": "app"}]}"#),
}

fn check(request: &mut Scope<'_, '_>) {
    let Some(definition) = request.definition() else { return };
    let fargate_only = !definition.requires.is_empty() && definition.requires.iter().all(|target| target == "FARGATE");
    if let Some(node) = request.member(StartTaskRequest::task_definition)
        && fargate_only
        && request.launch_type() != Target::Fargate
    {
        let message = "The task definition is for Fargate alone (requiresCompatibilities), and StartTask never runs tasks there.";
        request.report(Finding::new(&RULE, node, message));
    }
}
