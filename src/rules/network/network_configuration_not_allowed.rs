//! Network settings for a task that has no network interface of its own.

use crate::model::{Model, NetworkConfiguration, StartTaskRequest};
use crate::report::{Diagnostic, Remedy, Severity, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "network-configuration-not-allowed",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(StartTaskRequest::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "Only a task definition of network mode awsvpc gets a networkConfiguration.",
    why: "In the modes bridge (the default), host and none the task uses the network of its \
        container instance, and the service refuses subnets and security groups for it.",
    how_to_fix: "Remove networkConfiguration, or register a revision of the task definition with \
        network mode awsvpc.",
    about: &["networkConfiguration"],
    service_messages: &[ServiceMessage::about(
        "Network Configuration is not valid for the given networkMode of this task definition.",
        "networkConfiguration",
    )],
    invalid: Example::request(
        r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"]}}}"#,
    )
    .with(r#"{"family": "web", "networkMode": "bridge", "containerDefinitions": [{"name": "app"}]}"#),
    valid: Example::request(r#"{}"#)
        .with(r#"{"family": "web", "networkMode": "bridge", "containerDefinitions": [{"name": "app"}]}"#),
};

fn check(request: &mut RuleContext<'_, '_>) {
    let Some(definition) = request.definition().filter(|definition| !definition.is_awsvpc()) else { return };
    let Some(network) = request.member(StartTaskRequest::network_configuration) else { return };
    if request.member_of(network, NetworkConfiguration::awsvpc_configuration).is_none() {
        return;
    }
    let message = format!(
        "The task definition has network mode {}, which takes no networkConfiguration; only awsvpc does.",
        quote(&definition.network_mode)
    );
    request.report(
        Diagnostic::new(&RULE, network, message).fix(Remedy::remove("Remove networkConfiguration", network)),
    );
}
