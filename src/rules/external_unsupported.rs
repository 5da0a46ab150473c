//! What external instances cannot do.

use super::{Example, rule};
use crate::model::{NetworkConfiguration, StartTaskRequest};
use crate::options::Target;
use crate::report::Finding;
use crate::validate::Scope;

rule! {
    code: "external-unsupported",
    severity: Warning,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html",
    check: check on StartTaskRequest, when network_configuration | volume_configurations,
    title: "A request for external instances asks for no network interface and no EBS volume.",
    why: "Both are things of EC2. An external instance lacks the attribute for them, and the answer is the failure ATTRIBUTE.",
    remedy: "Remove the member, or start the task on an EC2 instance.",
    invalid: Example::request(r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"]}}}"#).on(Target::External),
    valid: Example::request(r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"]}}}"#),
}

fn check(request: &mut Scope<'_, '_>) {
    if request.launch_type() != Target::External {
        return;
    }
    let network = request.member(StartTaskRequest::network_configuration);
    let network = network.and_then(|node| request.member_of(node, NetworkConfiguration::awsvpc_configuration));
    for (node, what) in [(network, "network interfaces of their own"), (request.member(StartTaskRequest::volume_configurations), "EBS volumes")] {
        if let Some(node) = node {
            request.report(Finding::new(&RULE, node, format!("External instances cannot give tasks {what}.")).at_name());
        }
    }
}
