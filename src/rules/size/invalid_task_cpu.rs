//! The format of task CPU.

use crate::message::Message;
use crate::model::Format;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::{RuleContext, size};

pub(crate) static RULE: Rule =
    Rule { code: Code::InvalidTaskCpu, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::all_strings(Format::TaskCpu, check)];

static MESSAGE: Message = Message::new(
    "invalid-task-cpu",
    "Must be a number of CPU units, such as 1024, or of vCPUs, such as 1 \
        vCPU, found \"{value}\".",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Task CPU must be in CPU units or vCPUs.",
    why: "A plain number means CPU units; 1,024 units are one vCPU. A number followed by `vCPU` means \
        vCPUs. Both are strings. The service rejects other formats.",
    how_to_fix: "Specify CPU units, such as `1024`, or vCPUs, such as `1 vCPU`.",
    about: &["overrides.cpu"],
    messages: &[&MESSAGE],
    service_messages: &[ServiceMessage::about("Invalid 'cpu' setting for task.", "overrides.cpu")],
    invalid: Example::request(r#"{"overrides": {"cpu": "1 core"}}"#),
    valid: Example::request(r#"{"overrides": {"cpu": "1 vCPU"}}"#),
};

fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if size::cpu_units(content).is_none() {
        let diagnostic = Diagnostic::new(&RULE, context.node(), &MESSAGE);
        context.report(diagnostic.with("value", context.show(content)));
    }
}
