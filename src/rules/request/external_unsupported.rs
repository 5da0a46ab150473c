//! What external instances cannot do.

use crate::model::{Model, NetworkConfiguration, StartTaskRequest};
use crate::options::Target;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "external-unsupported",
    severity: Severity::Warning,
    source: Source::Page("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html"),
    checks: &[Check::requests(StartTaskRequest::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A request for external instances asks for no network interface and no EBS volume.",
    why: "Both are things of EC2. An external instance lacks the attribute for them, and the \
        answer is the failure ATTRIBUTE.",
    how_to_fix: "Remove the member, or start the task on an EC2 instance.",
    about: &["networkConfiguration.awsvpcConfiguration", "networkConfiguration", "volumeConfigurations"],
    service_messages: &[],
    invalid: Example::request(
        r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"]}}}"#,
    )
    .on(Target::External),
    valid: Example::request(
        r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"]}}}"#,
    ),
};

fn check(request: &mut RuleContext<'_, '_>) {
    if request.launch_type() != Target::External {
        return;
    }
    let network = request.member(StartTaskRequest::network_configuration);
    let network =
        network.and_then(|node| request.member_of(node, NetworkConfiguration::awsvpc_configuration));
    for (node, what) in [
        (network, "network interfaces of their own"),
        (request.member(StartTaskRequest::volume_configurations), "EBS volumes"),
    ] {
        if let Some(node) = node {
            request.report(
                Diagnostic::new(&RULE, node, format!("External instances cannot give tasks {what}."))
                    .at_name(),
            );
        }
    }
}
