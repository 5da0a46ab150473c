//! Only task definitions with network mode `awsvpc` can have a `networkConfiguration`.

use crate::message::Message;
use crate::model::{Model, NetworkConfiguration, StartTaskRequest};
use crate::report::{Diagnostic, NodeFix, Severity, show_value};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::NetworkConfigurationNotAllowed, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "network-configuration-not-allowed",
    "networkConfiguration requires network mode awsvpc, but the task definition has network mode \
        \"{actual}\".",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Only task definitions with network mode `awsvpc` can have a `networkConfiguration`.",
    why: "In the network modes `bridge` (the default), `host` and `none`, a task uses the \
        network of its container instance, and the service rejects subnets and security groups.",
    how_to_fix: "Remove `networkConfiguration`, or register a revision of the task definition \
        with network mode `awsvpc`.",
    about: &["networkConfiguration"],
    messages: &[&MESSAGE],
    service_messages: &[ServiceMessage::about(
        "Network Configuration is not valid for the given networkMode of this task definition.",
        "networkConfiguration",
    )],
    invalid: Example::request(
        r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"]}}}"#,
    )
    .with(r#"{"family": "web", "networkMode": "bridge", "containerDefinitions": [{"name": "app"}]}"#),
    valid: Example::request(r"{}")
        .with(r#"{"family": "web", "networkMode": "bridge", "containerDefinitions": [{"name": "app"}]}"#),
};

fn check(request: &mut RuleContext<'_, '_>) {
    let Some(definition) = request.definition().filter(|definition| !definition.is_awsvpc()) else { return };
    let Some(network) = request.member(StartTaskRequest::network_configuration) else { return };
    if request.member_of(network, NetworkConfiguration::awsvpc_configuration).is_none() {
        return;
    }
    request.report(
        Diagnostic::new(&RULE, network, &MESSAGE)
            .with("actual", show_value(&definition.network_mode))
            .fix(NodeFix::remove_member(network, "networkConfiguration")),
    );
}
