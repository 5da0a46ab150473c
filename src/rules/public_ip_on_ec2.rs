//! Public addresses of tasks on EC2.

use super::{Example, rule};
use crate::model::AwsVpcConfiguration;
use crate::options::Target;
use crate::report::{Finding, Remedy};
use crate::validate::Scope;

rule! {
    code: "public-ip-on-ec2",
    severity: Warning,
    check: check on AwsVpcConfiguration, when assign_public_ip,
    title: "A task on EC2 asks for no public IP address.",
    why: "The network interfaces of tasks on EC2 instances get none. Other calls refuse `ENABLED` for EC2, while an example of the AWS CLI for StartTask shows it as accepted.",
    remedy: "Use `DISABLED`, and a NAT gateway for the way out.",
    service: "Assign public IP is not supported for this launch type." about "networkConfiguration.awsvpcConfiguration.assignPublicIp",
    invalid: Example::request(r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"], "assignPublicIp": "ENABLED"}}}"#),
    valid: Example::request(r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"], "assignPublicIp": "DISABLED"}}}"#),
}

fn check(network: &mut Scope<'_, '_>) {
    if let Some((node, wanted)) = network.text(AwsVpcConfiguration::assign_public_ip)
        && wanted == "ENABLED"
        && network.launch_type() != Target::Fargate
    {
        network.report(
            Finding::new(&RULE, node, "Tasks on EC2 and external instances get no public IP address.")
                .fix(Remedy::replace("Change to DISABLED", node, "DISABLED")),
        );
    }
}
