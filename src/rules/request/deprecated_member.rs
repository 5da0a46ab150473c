//! Members that are of no use any more.

use crate::model::Member;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "deprecated-member",
    severity: Severity::Warning,
    source: Source::Page("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-inference.html"),
    checks: &[],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A request does without members that are deprecated.",
    why: "Elastic Inference takes no new customers since April 2023 and is withdrawn. The \
        service still accepts the member, but no accelerator comes of it.",
    how_to_fix: "Remove it, and use GPU or Neuron instances for inference.",
    about: &["overrides.inferenceAcceleratorOverrides"],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"inferenceAcceleratorOverrides": [{"deviceName": "device_1",
            "deviceType": "eia2.medium"}]}}"#,
    ),
    valid: Example::request("{}"),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, member: &Member) {
    if let Some(reason) = member.deprecated {
        let message = format!("{} is deprecated: {reason}", member.name);
        context.report(Diagnostic::new(&RULE, context.node(), message).at_name());
    }
}
