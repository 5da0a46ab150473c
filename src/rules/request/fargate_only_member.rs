//! Members that only tasks on Fargate use.

use crate::message::Message;
use crate::model::{LaunchTypes, Member};
use crate::options::Target;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: Code::FargateOnlyMember,
    severity: Severity::Warning,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html",
    ),
};

pub(crate) static CHECKS: &[Check] = &[Check::members(check)];

static MESSAGE: Message = Message::new(
    "fargate-only-member",
    "Only tasks on Fargate use \"{name}\". It has no effect with launch type {launchType}.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A request for EC2 or external instances must not contain members that only Fargate uses.",
    why: "StartTask runs tasks on EC2 and external instances, where a task uses the disk of the instance.",
    how_to_fix: "Remove the member. For more disk space on EC2, use a larger instance volume or an EBS \
        volume.",
    about: &["overrides.ephemeralStorage"],
    messages: &[&MESSAGE],
    service_messages: &[ServiceMessage::about(
        "Tasks using the EC2 launch type do not support EphemeralStorage.",
        "overrides.ephemeralStorage",
    )],
    invalid: Example::request(r#"{"overrides": {"ephemeralStorage": {"sizeInGiB": 100}}}"#),
    valid: Example::request(r#"{"overrides": {"ephemeralStorage": {"sizeInGiB": 100}}}"#).on(Target::Fargate),
};

fn check(context: &mut RuleContext<'_, '_>, member: &Member) {
    let target = context.launch_type();
    if member.launch_types == LaunchTypes::Fargate && target != Target::Fargate {
        context.report(
            Diagnostic::new(&RULE, context.node(), &MESSAGE)
                .with("name", member.name)
                .with("launchType", target.name())
                .at_name(),
        );
    }
}
