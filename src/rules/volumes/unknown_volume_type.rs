//! The types of EBS volumes.

use crate::message::Message;
use crate::model::Format;
use crate::report::{Diagnostic, Json, NodeFix, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::{RuleContext, suggest};

pub(crate) static RULE: Rule =
    Rule { code: Code::UnknownVolumeType, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::strings(Format::VolumeType, check)];

static MESSAGE: Message = Message::new("unknown-volume-type", "Must be one of {allowed}, found \"{value}\".")
    .with_arrays(&["allowed"]);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A volume must have a type that Amazon EBS offers.",
    why: "The API accepts any string. Amazon EBS creates the volume later, and only then rejects the \
        type.",
    how_to_fix: "Use one of `gp2`, `gp3`, `io1`, `io2`, `st1`, `sc1`, `standard`.",
    about: &["volumeConfigurations[].managedEBSVolume.volumeType"],
    messages: &[&MESSAGE],
    service_messages: &[ServiceMessage::about(
        "ECS managed EBS volume configuration was invalid",
        "volumeConfigurations[].managedEBSVolume.volumeType",
    )],
    invalid: Example::request(
        r#"{"volumeConfigurations": [{"name": "data",
            "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
            "sizeInGiB": 100, "volumeType": "gp9"}}]}"#,
    )
    .in_2026(),
    valid: Example::request(
        r#"{"volumeConfigurations": [{"name": "data",
            "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
            "sizeInGiB": 100, "volumeType": "gp3"}}]}"#,
    )
    .in_2026(),
};

/// All volume types.
pub(crate) const TYPES: [&str; 7] = ["gp2", "gp3", "io1", "io2", "st1", "sc1", "standard"];

fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if TYPES.contains(&content) {
        return;
    }
    let node = context.node();
    let fix = suggest::nearest(&TYPES, content)
        .map(|nearest| NodeFix::change_to(node, nearest).safe_if(suggest::is_misspelling(content, nearest)));
    context.report(
        Diagnostic::new(&RULE, node, &MESSAGE)
            .with("allowed", TYPES.into_iter().collect::<Json>())
            .with("value", context.show(content))
            .fix(fix),
    );
}
