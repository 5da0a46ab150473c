//! Members that are of no use any more.

use crate::model::Member;
use crate::read::NodeId;
use crate::report::{Finding, Severity};
use crate::rules::{Example, Rule, RuleDocs, Source};

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

pub(crate) fn finding(id: NodeId, member: &Member) -> Finding {
    Finding::new(&RULE, id, format!("{} is deprecated: Elastic Inference is withdrawn.", member.name))
        .at_name()
}
