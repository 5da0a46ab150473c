//! Task sizes for Windows containers.

use crate::model::{Model, TaskOverride};
use crate::options::Target;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "windows-task-size",
    severity: Severity::Warning,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    ),
    checks: &[Check::requests(TaskOverride::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "CPU and memory of the task are not set for Windows containers.",
    why: "Windows containers on instances do not read the size of the task, only their own.",
    how_to_fix: "Set cpu and memory of the containers instead.",
    about: &["overrides.memory", "overrides.cpu"],
    service_messages: &[],
    invalid: Example::request(r#"{"overrides": {"memory": "2048"}}"#).with(
        r#"{"family": "web", "runtimePlatform": {"operatingSystemFamily": "WINDOWS_SERVER_2022_CORE"},
            "containerDefinitions": [{"name": "app"}]}"#,
    ),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "memory": 2048}]}}"#)
        .with(
            r#"{"family": "web", "runtimePlatform": {"operatingSystemFamily": "WINDOWS_SERVER_2022_CORE"},
            "containerDefinitions": [{"name": "app"}]}"#,
        ),
};

fn check(overrides: &mut RuleContext<'_, '_>) {
    let is_windows = overrides.definition().is_some_and(|definition| definition.is_windows);
    if !is_windows || overrides.launch_type() == Target::Fargate {
        return;
    }
    for (member, name) in [(TaskOverride::cpu, "cpu"), (TaskOverride::memory, "memory")] {
        if let Some(node) = overrides.member(member) {
            let message =
                format!("Windows containers do not read the {name} of the task; set that of the container.");
            overrides.report(Diagnostic::new(&RULE, node, message));
        }
    }
}
