//! Tasks on EC2 must not request a public IP address.

use crate::message::Message;
use crate::model::{AwsVpcConfiguration, Model};
use crate::options::Target;
use crate::report::{Diagnostic, NodeFix, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::PublicIpOnEc2, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(AwsVpcConfiguration::SHAPE, check)];

static MESSAGE: Message =
    Message::new("public-ip-on-ec2", "Tasks on EC2 and external instances do not get a public IP address.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Tasks on EC2 must not request a public IP address.",
    why: "The network interfaces of tasks on EC2 instances do not get one. Other calls reject \
        `ENABLED` for EC2, but an AWS CLI example for StartTask shows it as accepted.",
    how_to_fix: "Use `DISABLED`, and a NAT gateway for outbound traffic.",
    about: &["networkConfiguration.awsvpcConfiguration.assignPublicIp"],
    messages: &[&MESSAGE],
    service_messages: &[ServiceMessage::about(
        "Assign public IP is not supported for this launch type.",
        "networkConfiguration.awsvpcConfiguration.assignPublicIp",
    )],
    invalid: Example::request(
        r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"],
            "assignPublicIp": "ENABLED"}}}"#,
    ),
    valid: Example::request(
        r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"],
            "assignPublicIp": "DISABLED"}}}"#,
    ),
};

fn check(network: &mut RuleContext<'_, '_>) {
    if let Some((node, "ENABLED")) = network.text(AwsVpcConfiguration::assign_public_ip)
        && network.launch_type() != Target::Fargate
    {
        network.report(Diagnostic::new(&RULE, node, &MESSAGE).fix(NodeFix::change_to(node, "DISABLED")));
    }
}
