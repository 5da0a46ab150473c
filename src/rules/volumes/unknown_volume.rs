//! Configurations of volumes that the task definition does not configure at launch.

use crate::message::Message;
use crate::model::{Model, TaskVolumeConfiguration};
use crate::report::{Diagnostic, NodeFix, Severity, show_names};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::{RuleContext, suggest};

pub(crate) static RULE: Rule =
    Rule { code: Code::UnknownVolume, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(TaskVolumeConfiguration::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "unknown-volume",
    "The task definition has no volume \"{value}\". Volumes configured at launch: {known}{more, plural, \
        =0 {} other {, and # more}}.",
)
.with_arrays(&["known"]);
static NONE_AT_LAUNCH: Message = Message::new(
    "unknown-volume/none-at-launch",
    "The task definition has no volumes that are configured at launch, found \"{value}\".",
);
static NOT_AT_LAUNCH: Message = Message::new(
    "unknown-volume/not-at-launch",
    "Volume \"{value}\" is not configured at launch. The task definition does not set \
        configuredAtLaunch for it.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A volume that the request configures must be configured at launch in the task definition.",
    why: "Only a volume that is registered with `configuredAtLaunch` takes its settings from the request.",
    how_to_fix: "Use the volume's name in the task definition, or register the volume with \
        `configuredAtLaunch`.",
    about: &["volumeConfigurations[].name"],
    messages: &[&MESSAGE, &NONE_AT_LAUNCH, &NOT_AT_LAUNCH],
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
    if name.is_empty() || definition.volumes_at_launch.iter().any(|known| known == name) {
        return;
    }
    let at_launch: Vec<&str> = definition.volumes_at_launch.iter().map(String::as_str).collect();
    let diagnostic = if definition.volumes.iter().any(|known| known == name) {
        Diagnostic::new(&RULE, node, &NOT_AT_LAUNCH)
    } else if at_launch.is_empty() {
        Diagnostic::new(&RULE, node, &NONE_AT_LAUNCH)
    } else {
        let (known, more) = show_names(&at_launch);
        Diagnostic::new(&RULE, node, &MESSAGE).with("known", known).with("more", more)
    };
    let fix = suggest::nearest(&at_launch, name).map(|nearest| NodeFix::change_to(node, nearest));
    volume.report(diagnostic.with("value", volume.show(name)).fix(fix));
}
