//! Network settings for a task that has no network interface of its own.

use super::{Example, rule};
use crate::model::{NetworkConfiguration, StartTaskRequest};
use crate::report::{Finding, Remedy, quote};
use crate::validate::Scope;

rule! {
    code: "network-configuration-not-allowed",
    severity: Error,
    check: check on StartTaskRequest, with definition, when network_configuration,
    title: "Only a task definition of network mode awsvpc gets a networkConfiguration.",
    why: "In the modes bridge (the default), host and none the task uses the network of its container instance, and the service refuses subnets and security groups for it.",
    remedy: "Remove networkConfiguration, or register a revision of the task definition with network mode awsvpc.",
    service: "Network Configuration is not valid for the given networkMode of this task definition." about "networkConfiguration",
    invalid: Example::request(r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"]}}}"#).with(r#"{"family": "web", "networkMode": "bridge", "containerDefinitions": [{"name": "app"}]}"#),
    valid: Example::request(r#"{}"#).with(r#"{"family": "web", "networkMode": "bridge", "containerDefinitions": [{"name": "app"}]}"#),
}

fn check(request: &mut Scope<'_, '_>) {
    let Some(definition) = request.definition().filter(|definition| !definition.is_awsvpc()) else { return };
    let Some(network) = request.member(StartTaskRequest::network_configuration) else { return };
    if request.member_of(network, NetworkConfiguration::awsvpc_configuration).is_none() {
        return;
    }
    let message = format!(
        "The task definition has network mode {}, which takes no networkConfiguration; only awsvpc does.",
        quote(&definition.network_mode)
    );
    request.report(Finding::new(&RULE, network, message).fix(Remedy::remove("Remove networkConfiguration", network)));
}
