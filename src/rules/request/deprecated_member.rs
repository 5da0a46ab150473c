//! Members that have no effect anymore.

use crate::message::Message;
use crate::model::Member;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: Code::DeprecatedMember,
    severity: Severity::Warning,
    source: Source::Page("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-inference.html"),
};

pub(crate) static CHECKS: &[Check] = &[Check::members(check)];

static MESSAGE: Message =
    Message::new("deprecated-member", "\"{name}\" is deprecated. AWS has discontinued {service}.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A request must not contain deprecated members.",
    why: "AWS closed Elastic Inference to new customers in April 2023 and has discontinued it. The \
        service still accepts the member, but the task gets no accelerator.",
    how_to_fix: "Remove the member, and use GPU or Neuron instances for inference.",
    about: &["overrides.inferenceAcceleratorOverrides"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"inferenceAcceleratorOverrides": [{"deviceName": "device_1",
            "deviceType": "eia2.medium"}]}}"#,
    ),
    valid: Example::request("{}"),
};

fn check(context: &mut RuleContext<'_, '_>, member: &Member) {
    if let Some(service) = member.deprecated {
        context.report(
            Diagnostic::new(&RULE, context.node(), &MESSAGE)
                .with("name", member.name)
                .with("service", service)
                .at_name(),
        );
    }
}
