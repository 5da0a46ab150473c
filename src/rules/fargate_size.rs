//! Task sizes on Fargate.

use super::{Example, rule};
use crate::model::{Revision, StartTaskRequest};
use crate::options::Target;
use crate::report::{Finding, Json, Severity, alternatives, grouped};
use crate::validate::size::{self, FARGATE, FARGATE_LARGEST};
use crate::validate::{Scope, scope};

rule! {
    code: "fargate-size",
    severity: Error,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html",
    check: check on StartTaskRequest,
    title: "Task CPU and memory on Fargate are one of the pairs that Fargate offers.",
    why: "CPU is 256, 512, 1,024, 2,048, 4,096, 8,192 or 16,384 units (since 2026, in some Regions, 32,768), and each goes with certain amounts of memory only.",
    remedy: "Choose a pair of the table in the Amazon ECS Developer Guide.",
    service: "No Fargate configuration exists for given values.",
    invalid: Example::request(r#"{"overrides": {"cpu": "256", "memory": "4096"}}"#).on(Target::Fargate),
    valid: Example::request(r#"{"overrides": {"cpu": "512", "memory": "4096"}}"#).on(Target::Fargate),
}

fn check(request: &mut Scope<'_, '_>) {
    if request.launch_type() != Target::Fargate {
        return;
    }
    let document = request.document();
    let Some(overrides) = request.member("overrides") else { return };
    let read = |member, units: fn(&str) -> Option<i64>| {
        let (node, text) = scope::member_text(document, overrides, member)?;
        Some((node, units(&text)?))
    };
    let cpu = read("cpu", size::cpu_units);
    let memory = read("memory", size::memory_mib);
    let sizes = match request.revision() {
        Revision::Y2023 => &FARGATE[..FARGATE.len() - 1],
        Revision::Y2026 => &FARGATE[..],
    };
    let row = cpu.map(|(node, units)| (node, units, sizes.iter().find(|(size, _)| *size == units)));
    match (row, memory) {
        (Some((node, units, None)), _) => {
            let all: Vec<String> = sizes.iter().map(|(size, _)| grouped(*size)).collect();
            let message = format!(
                "Task CPU on Fargate is {} units, found {}.",
                alternatives(all.iter().map(String::as_str)),
                grouped(units)
            );
            request.report(
                Finding::new(&RULE, node, message)
                    .limit([("allowed", sizes.iter().map(|(size, _)| *size).collect::<Json>()), ("actual", units.into())]),
            );
        }
        (Some((_, units, Some((_, ranges)))), Some((node, mib))) if !size::offers(ranges, mib) => {
            let message = format!(
                "With {} CPU units Fargate offers {}; found {} MiB.",
                grouped(units),
                offered(ranges),
                grouped(mib)
            );
            request.report(Finding::new(&RULE, node, message).limit([("cpu", units.into()), ("actual", mib.into())]));
        }
        (None, Some((node, mib))) if !sizes.iter().any(|(_, ranges)| size::offers(ranges, mib)) => {
            let message = format!("No size of Fargate has {} MiB of memory.", grouped(mib));
            request.report(Finding::new(&RULE, node, message).limit([("actual", mib.into())]));
        }
        _ => {}
    }
    if let Some((node, units, Some(_))) = row
        && units == FARGATE_LARGEST
    {
        let mut finding = Finding::new(&RULE, node, "Not every Region offers 32,768 CPU units on Fargate.");
        finding.severity = Severity::Warning;
        request.report(finding);
    }
}

/// The amounts of memory, such as `2,048 to 8,192 MiB in steps of 1,024`.
fn offered(ranges: &[size::Amounts]) -> String {
    if let [(min, max, step)] = ranges {
        return format!("{} to {} MiB in steps of {}", grouped(*min), grouped(*max), grouped(*step));
    }
    let amounts: Vec<String> = ranges
        .iter()
        .flat_map(|&(min, max, step)| (min..=max).step_by(step as usize))
        .map(grouped)
        .collect();
    format!("{} MiB", alternatives(amounts.iter().map(String::as_str)))
}
