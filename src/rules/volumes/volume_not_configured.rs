//! A volume that waits for settings which the request does not give.

use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "volume-not-configured",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[Check::requests(StartTaskRequest::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A volume that the task definition leaves to the launch is configured by the request.",
    why: "A volume registered with configuredAtLaunch has no settings of its own; without them \
        there is nothing to create and to mount.",
    how_to_fix: "Configure it in volumeConfigurations (revision 2026).",
    about: &["volumeConfigurations"],
    service_messages: &[],
    invalid: Example::request(r#"{}"#).in_2026().with(
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
        let message = format!(
            "The task definition leaves volume {} to the launch, and the request does not configure it.",
            quote(name)
        );
        request.report(Diagnostic::new(&RULE, node, message).absent("volumeConfigurations"));
    }
}
