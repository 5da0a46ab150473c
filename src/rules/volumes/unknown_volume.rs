//! Settings for volumes that the task definition does not leave open.

use crate::model::{Model, TaskVolumeConfiguration};
use crate::report::{Diagnostic, Remedy, Severity, quote, sequence};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::{RuleContext, suggest};

pub(crate) static RULE: Rule = Rule {
    code: "unknown-volume",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(TaskVolumeConfiguration::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A volume that the request configures is one that the task definition leaves to the launch.",
    why: "Only a volume that is registered with configuredAtLaunch takes its settings from the \
        request.",
    how_to_fix: "Use the volume's name in the task definition, or register it with configuredAtLaunch.",
    about: &["volumeConfigurations[].name"],
    service_messages: &[
        ServiceMessage::about(
            "The volume name {} in your request does not have a matching volume in your Task \
            Definition",
            "volumeConfigurations[].name",
        ),
        ServiceMessage::about(
            "Volume configuration provided but no matching configuredAtLaunch volume found in \
            task definition.",
            "volumeConfigurations[].name",
        ),
    ],
    invalid: Example::request(r#"{"volumeConfigurations": [{"name": "date"}]}"#).in_2026().with(
        r#"{"family": "web", "volumes": [{"name": "data", "configuredAtLaunch": true},
            {"name": "scratch"}], "containerDefinitions": [{"name": "app"}]}"#,
    ),
    valid: Example::request(r#"{"volumeConfigurations": [{"name": "data"}]}"#).in_2026().with(
        r#"{"family": "web", "volumes": [{"name": "data", "configuredAtLaunch": true},
            {"name": "scratch"}], "containerDefinitions": [{"name": "app"}]}"#,
    ),
};

fn check(volume: &mut RuleContext<'_, '_>) {
    let (Some(definition), Some((node, name))) =
        (volume.definition(), volume.text(TaskVolumeConfiguration::name))
    else {
        return;
    };
    let open = || definition.volumes_at_launch.iter().map(String::as_str);
    if name.is_empty() || open().any(|known| known == name) {
        return;
    }
    let message = if definition.volumes.iter().any(|known| *known == name) {
        format!(
            "The task definition does not leave volume {} to the launch (configuredAtLaunch).",
            quote(name)
        )
    } else if definition.volumes_at_launch.is_empty() {
        format!("The task definition has no volume {}, nor any that is configured at launch.", quote(name))
    } else {
        format!(
            "The task definition has no volume {}; configured at launch is {}.",
            quote(name),
            sequence(open())
        )
    };
    let mut diagnostic = Diagnostic::new(&RULE, node, message).limit([("allowed", open().collect())]);
    if let Some(nearest) = suggest::nearest(open(), name) {
        diagnostic = diagnostic.fix(Remedy::replace(format!("Change to {nearest}"), node, nearest));
    }
    volume.report(diagnostic);
}
