//! Task CPU on EC2 and external instances.

use crate::model::{Model, Revision, StartTaskRequest, TaskOverride};
use crate::options::Target;
use crate::report::{Diagnostic, Severity, accepted_since, grouped};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::{RuleContext, size};

pub(crate) static RULE: Rule = Rule {
    code: "task-cpu-out-of-range",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(StartTaskRequest::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "Task CPU on EC2 and external instances is 128 CPU units or more.",
    why: "128 units are an eighth of a vCPU. The upper limit was 10,240 units (10 vCPU) in 2023 \
        and is 196,608 (192 vCPU) since February 2025, which revision 2026 knows.",
    how_to_fix: "Choose a size within the limits, or leave it out: on EC2 it is optional.",
    about: &["overrides.cpu", "overrides"],
    service_messages: &[ServiceMessage::about("Invalid 'cpu' setting for task.", "overrides.cpu")],
    invalid: Example::request(r#"{"overrides": {"cpu": "64"}}"#),
    valid: Example::request(r#"{"overrides": {"cpu": "128"}}"#),
};

fn check(request: &mut RuleContext<'_, '_>) {
    if request.launch_type() == Target::Fargate {
        return;
    }
    let Some(overrides) = request.member(StartTaskRequest::overrides) else { return };
    let Some((node, text)) = request.text_of(overrides, TaskOverride::cpu) else { return };
    let Some(actual) = size::cpu_units(text) else { return };
    let (min, since_2026) = (128, 196_608);
    let max = if request.revision() >= Revision::Y2026 { since_2026 } else { 10_240 };
    if !(min..=max).contains(&actual) {
        let (shown, data) = size::found(actual);
        let newer = (max..=since_2026).contains(&actual);
        let since =
            if newer { accepted_since("The larger limit", "in February 2025") } else { String::new() };
        let message = format!(
            "Task CPU on {} is {min} to {} CPU units, found {}.{}",
            request.launch_type().name(),
            grouped(max),
            shown,
            since
        );
        request.report(Diagnostic::new(&RULE, node, message).limit([
            ("min", min.into()),
            ("max", max.into()),
            ("actual", data),
        ]));
    }
}

#[cfg(test)]
mod tests {
    use crate::Target;
    use crate::support::*;
    use serde_json::json;

    #[test]
    fn task_cpu_on_ec2_has_another_ceiling_since_2026() {
        let cpu = |text: &str| with(json!({ "overrides": { "cpu": text } }));
        let at = "task-cpu-out-of-range@/overrides/cpu";
        boundary(&both(), cpu("128"), cpu("127"), at);
        boundary(&both(), cpu(".125 vCPU"), cpu("0.1249 vCPU"), at);
        boundary(&[in_2023()], cpu("10240"), cpu("10241"), at);
        boundary(&[in_2023()], cpu("10 vCPU"), cpu("10.001 vCPU"), at);
        boundary(&[in_2026()], cpu("196608"), cpu("196609"), at);
        boundary(&[on(Target::External)], cpu("10240"), cpu("10241"), at);
    }
}
