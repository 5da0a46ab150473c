//! Task CPU on EC2 and external instances.

use super::task_size::TaskSize;
use crate::message::Message;
use crate::model::{Model, PerRevision, Revision, StartTaskRequest};
use crate::options::Target;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::TaskCpuOutOfRange, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "task-cpu-out-of-range",
    "Task CPU on {launchType, select, EC2 {EC2} EXTERNAL {external} other {}} instances must be {min, number} \
        to {max, number} CPU units, found {actual, number}.",
);
static IN_REVISION: Message = Message::new(
    "task-cpu-out-of-range/in-revision",
    "Task CPU on {launchType, select, EC2 {EC2} EXTERNAL {external} other {}} instances must be {min, number} \
        to {max, number} CPU units, found {actual, number}. The limit was raised to {newer, number} in \
        February 2025. Use revision \"{revision}\", the current API.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Task CPU on EC2 and external instances must be within the documented limits.",
    why: "The minimum is 128 CPU units, an eighth of a vCPU. The maximum is 10,240 units (10 vCPU) in \
        revision 2023 and, since February 2025, 196,608 units (192 vCPU) in revision 2026.",
    how_to_fix: "Choose a size within the limits, or omit `cpu`, which is optional on these instances.",
    about: &["overrides.cpu", "overrides"],
    messages: &[&MESSAGE, &IN_REVISION],
    service_messages: &[ServiceMessage::about("Invalid 'cpu' setting for task.", "overrides.cpu")],
    invalid: Example::request(r#"{"overrides": {"cpu": "64"}}"#),
    valid: Example::request(r#"{"overrides": {"cpu": "128"}}"#),
};

/// The smallest number of CPU units.
const MINIMUM: i64 = 128;

/// The largest number of CPU units.
const MAXIMUM: PerRevision<i64> = PerRevision::changed(10_240, 196_608);

fn check(request: &mut RuleContext<'_, '_>) {
    if request.launch_type() == Target::Fargate {
        return;
    }
    let Some(overrides) = request.member(StartTaskRequest::overrides) else { return };
    let Some(cpu) = TaskSize::cpu(request, Some(overrides)) else { return };
    let Some(node) = cpu.node else { return };
    let (max, newer) = (MAXIMUM.at(request.revision()), MAXIMUM.at(Revision::Y2026));
    if (MINIMUM..=max).contains(&cpu.amount) {
        return;
    }
    let diagnostic = if (max..=newer).contains(&cpu.amount) {
        Diagnostic::new(&RULE, node, &IN_REVISION)
            .with("newer", newer)
            .with("revision", Revision::Y2026.name())
    } else {
        Diagnostic::new(&RULE, node, &MESSAGE)
    };
    request.report(
        diagnostic
            .with("launchType", request.launch_type().name())
            .with("min", MINIMUM)
            .with("max", max)
            .with("actual", cpu.shown(request)),
    );
}

#[cfg(test)]
mod tests {
    use crate::Target;
    use crate::support::*;
    use serde_json::json;

    #[test]
    fn the_upper_limit_of_task_cpu_on_ec2_depends_on_the_revision() {
        let cpu = |text: &str| with(json!({ "overrides": { "cpu": text } }));
        let at = "task-cpu-out-of-range@/overrides/cpu";
        boundary(&both(), cpu("128"), cpu("127"), at);
        boundary(&both(), cpu(".125 vCPU"), cpu("0.1249 vCPU"), at);
        boundary(&[in_2023()], cpu("10240"), cpu("10241"), at);
        boundary(&[in_2023()], cpu("10 vCPU"), cpu("10.001 vCPU"), at);
        boundary(&[in_2026()], cpu("196608"), cpu("196609"), at);
        boundary(&[on(Target::External)], cpu("10240"), cpu("10241"), at);
    }

    #[test]
    fn a_size_too_large_to_count_is_shown_as_written() {
        let message = |text: &str| {
            let report = report_for(&with(json!({ "overrides": { "cpu": text } })), in_2023());
            report.violations.into_iter().map(|violation| violation.message).collect::<String>()
        };
        let shown = |text: &str, shown: &str| {
            let message = message(text);
            assert!(message.ends_with(&format!(" 10,240 CPU units, found {shown}.")), "{message}");
        };
        shown("300000", "300,000");
        shown("9223372036854775807", "9223372036854775807");
        shown("99999999999999999999 vCPU", "99999999999999999999 vCPU");
    }
}
