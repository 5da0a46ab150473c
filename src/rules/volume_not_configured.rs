//! A volume that waits for settings which the request does not give.

use super::{Example, rule};
use crate::model::StartTaskRequest;
use crate::report::{Finding, quote};
use crate::validate::Scope;

rule! {
    code: "volume-not-configured",
    severity: Warning,
    check: check on StartTaskRequest, with definition, without volume_configurations,
    title: "A volume that the task definition leaves to the launch is configured by the request.",
    why: "A volume registered with configuredAtLaunch has no settings of its own; without them there is nothing to create and to mount.",
    remedy: "Configure it in volumeConfigurations (revision 2026).",
    invalid: Example::request(r#"{}"#).in_2026().with(r#"{"family": "web", "volumes": [{"name": "data", "configuredAtLaunch": true}], "containerDefinitions": [{"name": "app"}]}"#),
    valid: Example::request(r#"{"volumeConfigurations": [{"name": "data"}]}"#).in_2026().with(r#"{"family": "web", "volumes": [{"name": "data", "configuredAtLaunch": true}], "containerDefinitions": [{"name": "app"}]}"#),
}

fn check(request: &mut Scope<'_, '_>) {
    let Some(name) = request.definition().and_then(|definition| definition.volumes_at_launch.first()) else {
        return;
    };
    let node = request.node();
    if !request.mentions(node, "volumeConfigurations") {
        let message = format!(
            "The task definition leaves volume {} to the launch, and the request does not configure it.",
            quote(name)
        );
        request.report(Finding::new(&RULE, node, message).absent("volumeConfigurations"));
    }
}
