//! Network settings that a task with a network interface of its own needs.

use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "network-configuration-missing",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(StartTaskRequest::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A task definition of network mode awsvpc gets a networkConfiguration.",
    why: "Each task of such a definition has a network interface of its own, and ECS has to know \
        the subnets it may be in.",
    how_to_fix: "Give subnets, and the security groups the task is to have, in \
        networkConfiguration.awsvpcConfiguration.",
    about: &["networkConfiguration"],
    service_messages: &[ServiceMessage::about(
        "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
        "networkConfiguration",
    )],
    invalid: Example::request(r#"{}"#)
        .with(r#"{"family": "web", "networkMode": "awsvpc", "containerDefinitions": [{"name": "app"}]}"#),
    valid: Example::request(
        r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"]}}}"#,
    )
    .with(r#"{"family": "web", "networkMode": "awsvpc", "containerDefinitions": [{"name": "app"}]}"#),
};

fn check(request: &mut RuleContext<'_, '_>) {
    if !request.definition().is_some_and(|definition| definition.is_awsvpc()) {
        return;
    }
    let (node, member) = match request.member(StartTaskRequest::network_configuration) {
        None => (request.node(), "networkConfiguration"),
        Some(network) => (network, "awsvpcConfiguration"),
    };
    if request.mentions(node, member) {
        return;
    }
    let message =
        "The task definition has network mode awsvpc, so the request has to name the subnets of its tasks.";
    request.report(Diagnostic::new(&RULE, node, message).absent(member));
}
