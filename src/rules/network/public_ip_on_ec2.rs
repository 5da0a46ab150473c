//! Public addresses of tasks on EC2.

use crate::model::{AwsVpcConfiguration, Model};
use crate::options::Target;
use crate::report::{Diagnostic, Remedy, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "public-ip-on-ec2",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[Check::requests(AwsVpcConfiguration::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A task on EC2 asks for no public IP address.",
    why: "The network interfaces of tasks on EC2 instances get none. Other calls refuse \
        `ENABLED` for EC2, while an example of the AWS CLI for StartTask shows it as accepted.",
    how_to_fix: "Use `DISABLED`, and a NAT gateway for the way out.",
    about: &["networkConfiguration.awsvpcConfiguration.assignPublicIp"],
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
    if let Some((node, wanted)) = network.text(AwsVpcConfiguration::assign_public_ip)
        && wanted == "ENABLED"
        && network.launch_type() != Target::Fargate
    {
        network.report(
            Diagnostic::new(&RULE, node, "Tasks on EC2 and external instances get no public IP address.")
                .fix(Remedy::replace("Change to DISABLED", node, "DISABLED")),
        );
    }
}
