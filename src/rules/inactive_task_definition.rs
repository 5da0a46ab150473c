//! Task definitions that are no longer there to be run.

use super::{Example, rule};
use crate::model::StartTaskRequest;
use crate::report::{Finding, quote};
use crate::validate::Scope;

rule! {
    code: "inactive-task-definition",
    severity: Error,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deregister-task-definition-v2.html",
    check: check on StartTaskRequest, with definition, when task_definition,
    title: "The task definition is active.",
    why: "A revision that was deregistered goes on in tasks and services that run it, but no new task can be started from it.",
    remedy: "Name another revision, or register the definition again.",
    service: "TaskDefinition is inactive" about "taskDefinition",
    invalid: Example::request(r#"{}"#).with(r#"{"family": "web", "revision": 7, "status": "INACTIVE", "containerDefinitions": [{"name": "app"}]}"#),
    valid: Example::request(r#"{}"#).with(r#"{"family": "web", "revision": 7, "status": "ACTIVE", "containerDefinitions": [{"name": "app"}]}"#),
}

fn check(request: &mut Scope<'_, '_>) {
    let gone = request.definition().and_then(|definition| definition.gone.as_deref());
    if let (Some(status), Some(node)) = (gone, request.member(StartTaskRequest::task_definition)) {
        let message = format!("The task definition has status {}; only an ACTIVE one can be started.", quote(status));
        request.report(Finding::new(&RULE, node, message));
    }
}
