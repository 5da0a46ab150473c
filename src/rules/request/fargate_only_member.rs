//! Members that only tasks on Fargate read.

use crate::model::{LaunchTypes, Member};
use crate::options::Target;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "fargate-only-member",
    severity: Severity::Warning,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html",
    ),
    checks: &[],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A request for EC2 or external instances does without members that only Fargate reads.",
    why: "StartTask runs tasks on EC2 and external instances, and there the instance's own disk \
        is what a task gets.",
    how_to_fix: "Remove the member. For more disk on EC2 use a larger instance volume or an EBS volume.",
    about: &["overrides.ephemeralStorage"],
    service_messages: &[ServiceMessage::about(
        "Tasks using the EC2 launch type do not support EphemeralStorage.",
        "overrides.ephemeralStorage",
    )],
    invalid: Example::request(r#"{"overrides": {"ephemeralStorage": {"sizeInGiB": 100}}}"#),
    valid: Example::request(r#"{"overrides": {"ephemeralStorage": {"sizeInGiB": 100}}}"#).on(Target::Fargate),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, member: &Member) {
    let target = context.launch_type();
    if member.launch_types == LaunchTypes::Fargate && target != Target::Fargate {
        let message =
            format!("Only tasks on Fargate read {}; on {} it does nothing.", member.name, target.name());
        context.report(Diagnostic::new(&RULE, context.node(), message).at_name());
    }
}
