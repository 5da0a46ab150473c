//! Features that external instances do not support.

use crate::message::Message;
use crate::model::{Model, NetworkConfiguration, StartTaskRequest};
use crate::options::Target;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: Code::ExternalUnsupported,
    severity: Severity::Warning,
    source: Source::Page("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html"),
};

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static NETWORK_INTERFACE: Message = Message::new(
    "external-unsupported/network-interface",
    "Tasks on external instances cannot have their own network interface.",
);
static VOLUME: Message =
    Message::new("external-unsupported/volume", "Tasks on external instances cannot have EBS volumes.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A request for external instances must not configure a network interface or an EBS volume.",
    why: "Both require EC2. External instances do not have the required attributes, so the response \
        contains an ATTRIBUTE failure.",
    how_to_fix: "Remove the member, or start the task on an EC2 instance.",
    about: &["networkConfiguration.awsvpcConfiguration", "networkConfiguration", "volumeConfigurations"],
    messages: &[&NETWORK_INTERFACE, &VOLUME],
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
    let volumes = request.member(StartTaskRequest::volume_configurations);
    for (node, message) in [(network, &NETWORK_INTERFACE), (volumes, &VOLUME)] {
        if let Some(node) = node {
            request.report(Diagnostic::new(&RULE, node, message).at_name());
        }
    }
}
