//! Task sizes for Windows containers.

use crate::message::Message;
use crate::model::{Model, TaskOverride};
use crate::options::Target;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: Code::WindowsTaskSize,
    severity: Severity::Warning,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    ),
};

pub(crate) static CHECKS: &[Check] = &[Check::requests(TaskOverride::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "windows-task-size",
    "Windows containers ignore the task's {name}. Set the container's {name} instead.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A task with Windows containers must not have its own CPU or memory.",
    why: "Windows containers on instances ignore the task's size and use only their own.",
    how_to_fix: "Set `cpu` and `memory` of the containers instead.",
    about: &["overrides.memory", "overrides.cpu"],
    messages: &[&MESSAGE],
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
            overrides.report(Diagnostic::new(&RULE, node, &MESSAGE).with("name", name));
        }
    }
}
