//! Volumes that are configured at launch, and that the request does not configure.

use crate::message::Message;
use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity, show_value};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::VolumeNotConfigured, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "volume-not-configured",
    "Volume \"{name}\" of the task definition is configured at launch, but the request does not \
        configure it.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A request must configure the volume that the task definition configures at launch.",
    why: "A volume registered with `configuredAtLaunch` has no settings of its own. Without settings from \
        the request, there is no volume to create and mount.",
    how_to_fix: "Configure the volume in `volumeConfigurations` (revision 2026).",
    about: &["volumeConfigurations"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(r"{}").in_2026().with(
        r#"{"family": "web", "volumes": [{"name": "data", "configuredAtLaunch": true}],
            "containerDefinitions": [{"name": "app"}]}"#,
    ),
    valid: Example::request(r#"{"volumeConfigurations": [{"name": "data"}]}"#).in_2026().with(
        r#"{"family": "web", "volumes": [{"name": "data", "configuredAtLaunch": true}],
            "containerDefinitions": [{"name": "app"}]}"#,
    ),
};

fn check(request: &mut RuleContext<'_, '_>) {
    let Some(name) = request.definition().and_then(|definition| definition.volumes_at_launch.first()) else {
        return;
    };
    let node = request.node();
    if !request.mentions(node, "volumeConfigurations") {
        request.report(
            Diagnostic::new(&RULE, node, &MESSAGE)
                .with("name", show_value(name))
                .at_missing("volumeConfigurations"),
        );
    }
}
