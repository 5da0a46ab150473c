//! Task definitions with network mode `awsvpc` require a `networkConfiguration`.

use crate::message::Message;
use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::NetworkConfigurationMissing, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "network-configuration-missing",
    "The task definition has network mode awsvpc, so the request must specify subnets in \
        networkConfiguration.awsvpcConfiguration.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Task definitions with network mode `awsvpc` require a `networkConfiguration`.",
    why: "Each task of such a task definition has its own network interface, which Amazon ECS creates in \
        one of the subnets.",
    how_to_fix: "Add `networkConfiguration.awsvpcConfiguration` with the subnets and, if \
        required, the security groups of the task.",
    about: &["networkConfiguration.awsvpcConfiguration.subnets", "networkConfiguration"],
    messages: &[&MESSAGE],
    service_messages: &[ServiceMessage::about(
        "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
        "networkConfiguration",
    )],
    invalid: Example::request(r"{}")
        .with(r#"{"family": "web", "networkMode": "awsvpc", "containerDefinitions": [{"name": "app"}]}"#),
    valid: Example::request(
        r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"]}}}"#,
    )
    .with(r#"{"family": "web", "networkMode": "awsvpc", "containerDefinitions": [{"name": "app"}]}"#),
};

fn check(request: &mut RuleContext<'_, '_>) {
    if !request.definition().is_some_and(crate::task_definition::TaskDefinition::is_awsvpc) {
        return;
    }
    let (node, member, subnets) = match request.member(StartTaskRequest::network_configuration) {
        None => (request.node(), "networkConfiguration", "networkConfiguration/awsvpcConfiguration/subnets"),
        Some(network) => (network, "awsvpcConfiguration", "awsvpcConfiguration/subnets"),
    };
    if !request.mentions(node, member) {
        request.report(Diagnostic::new(&RULE, node, &MESSAGE).at_missing(subnets));
    }
}
