//! Members that are of no use any more.

use super::{Example, rule};
use crate::model::Member;
use crate::read::NodeId;
use crate::report::Finding;

rule! {
    code: "deprecated-member",
    severity: Warning,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-inference.html",
    title: "A request does without members that are deprecated.",
    why: "Elastic Inference takes no new customers since April 2023 and is withdrawn. The service still accepts the member, but no accelerator comes of it.",
    remedy: "Remove it, and use GPU or Neuron instances for inference.",
    invalid: Example::request(r#"{"overrides": {"inferenceAcceleratorOverrides": [{"deviceName": "device_1", "deviceType": "eia2.medium"}]}}"#),
    valid: Example::request("{}"),
}

pub(crate) fn finding(id: NodeId, member: &Member) -> Finding {
    Finding::new(&RULE, id, format!("{} is deprecated: Elastic Inference is withdrawn.", member.name)).at_name()
}
