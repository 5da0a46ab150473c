//! The types of EBS volumes.

use crate::report::{Diagnostic, Json, Remedy, Severity, quote};
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;
use crate::validate::suggest;

pub(crate) static RULE: Rule =
    Rule { code: "unknown-volume-type", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A volume is of a type that Amazon EBS has.",
    why: "The API takes any text here; the volume is created later, and only then the type turns \
        out to be wrong.",
    how_to_fix: "Use one of `gp2`, `gp3`, `io1`, `io2`, `st1`, `sc1`, `standard`.",
    about: &["volumeConfigurations[].managedEBSVolume.volumeType"],
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

/// Every volume type.
pub(crate) const TYPES: [&str; 7] = ["gp2", "gp3", "io1", "io2", "st1", "sc1", "standard"];

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if TYPES.contains(&content) {
        return;
    }
    let mut diagnostic = Diagnostic::new(
        &RULE,
        context.node(),
        format!("Expected one of {}, found {}.", TYPES.join(", "), quote(content)),
    )
    .limit([("allowed", TYPES.into_iter().collect::<Json>())]);
    if let Some(nearest) = suggest::nearest(TYPES.into_iter(), content) {
        diagnostic = diagnostic.fix(
            Remedy::replace(format!("Change to {nearest}"), context.node(), nearest)
                .safe_if(suggest::is_misspelling(content, nearest)),
        );
    }
    context.report(diagnostic);
}
