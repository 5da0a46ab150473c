//! Task sizes on Fargate.

use crate::model::{Model, Revision, StartTaskRequest};
use crate::options::Target;
use crate::report::{Diagnostic, Json, Severity, accepted_since, alternatives, grouped};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::size::{FARGATE, FARGATE_LARGEST};
use crate::validate::{RuleContext, size};

pub(crate) static RULE: Rule = Rule {
    code: "fargate-size",
    severity: Severity::Error,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html",
    ),
    checks: &[Check::requests(StartTaskRequest::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "Task CPU and memory on Fargate are one of the pairs that Fargate offers.",
    why: "CPU is 256, 512, 1,024, 2,048, 4,096, 8,192 or 16,384 units (since 2026, in some \
        Regions, 32,768), and each goes with certain amounts of memory only.",
    how_to_fix: "Choose a pair of the table in the Amazon ECS Developer Guide.",
    about: &["overrides.memory"],
    service_messages: &[
        ServiceMessage::new("No Fargate configuration exists for given values."),
        ServiceMessage::about("Fargate requires that {} be defined at the task level", "overrides.{}"),
    ],
    invalid: Example::request(r#"{"overrides": {"cpu": "256", "memory": "4096"}}"#).on(Target::Fargate),
    valid: Example::request(r#"{"overrides": {"cpu": "512", "memory": "4096"}}"#).on(Target::Fargate),
};

/// The fewest CPU units that a Windows task on Fargate can have.
const WINDOWS_LEAST: i64 = 1024;

fn check(request: &mut RuleContext<'_, '_>) {
    if request.launch_type() != Target::Fargate {
        return;
    }
    let (document, definition) = (request.document(), request.definition());
    let overrides = request.member(StartTaskRequest::overrides);
    // What the request does not override is as the task definition has it, and then the definition is to
    // blame.
    let origin = request.member(StartTaskRequest::task_definition).unwrap_or(request.node());
    let read = |member, units: fn(&str) -> Option<i64>, registered: Option<i64>| match overrides
        .and_then(|overrides| document.member(overrides, member))
    {
        Some(node) => Some((node, units(document.text_of(node)?)?)),
        None => Some((origin, registered?)),
    };
    let cpu = read("cpu", size::cpu_units, definition.and_then(|definition| definition.cpu));
    let memory = read("memory", size::memory_mib, definition.and_then(|definition| definition.memory));
    if definition.is_some() {
        for (member, value) in [("cpu", cpu), ("memory", memory)] {
            let given = overrides.is_some_and(|overrides| document.member(overrides, member).is_some());
            if value.is_none() && !given {
                let message = format!(
                    "Fargate needs {member} for the task, and neither the task definition nor \
                        overrides.{member} has it."
                );
                request.report(Diagnostic::new(&RULE, origin, message));
            }
        }
    }
    if let (Some(definition), Some((node, units))) = (definition, cpu)
        && definition.is_windows
        && units < WINDOWS_LEAST
    {
        let message = format!(
            "Windows on Fargate starts at {} CPU units, found {}.",
            grouped(WINDOWS_LEAST),
            grouped(units)
        );
        request.report(
            Diagnostic::new(&RULE, node, message)
                .limit([("min", WINDOWS_LEAST.into()), ("actual", units.into())]),
        );
        return;
    }
    let sizes = match request.revision() {
        Revision::Y2023 => &FARGATE[..FARGATE.len() - 1],
        Revision::Y2026 => &FARGATE[..],
    };
    let row = cpu.map(|(node, units)| (node, units, sizes.iter().find(|(size, _)| *size == units)));
    match (row, memory) {
        (Some((node, units, None)), _) => {
            let (shown, data) = size::found(units);
            let newer = units == FARGATE_LARGEST;
            let since = if newer { accepted_since("This size", "in October 2026") } else { String::new() };
            let all: Vec<String> = sizes.iter().map(|(size, _)| grouped(*size)).collect();
            let message = format!(
                "Task CPU on Fargate is {} units, found {}.{}",
                alternatives(all.iter().map(String::as_str)),
                shown,
                since
            );
            request.report(Diagnostic::new(&RULE, node, message).limit([
                ("allowed", sizes.iter().map(|(size, _)| *size).collect::<Json>()),
                ("actual", data),
            ]));
        }
        (Some((cpu, units, Some((_, ranges)))), Some((memory, mib))) if !size::offers(ranges, mib) => {
            let node = if memory == origin { cpu } else { memory };
            let (shown, data) = size::found(mib);
            let message = format!(
                "With {} CPU units Fargate offers {}; found {} MiB.",
                grouped(units),
                offered(ranges),
                shown
            );
            request.report(
                Diagnostic::new(&RULE, node, message).limit([("cpu", units.into()), ("actual", data)]),
            );
        }
        (None, Some((node, mib))) if !sizes.iter().any(|(_, ranges)| size::offers(ranges, mib)) => {
            let (shown, data) = size::found(mib);
            let message = format!("No size of Fargate has this much memory: found {shown} MiB.");
            request.report(Diagnostic::new(&RULE, node, message).limit([("actual", data)]));
        }
        _ => {}
    }
    if let Some((node, units, Some(_))) = row
        && units == FARGATE_LARGEST
    {
        let mut diagnostic =
            Diagnostic::new(&RULE, node, "Not every Region offers 32,768 CPU units on Fargate.");
        diagnostic.severity = Severity::Warning;
        request.report(diagnostic);
    }
}

/// The amounts of memory, such as `2,048 to 8,192 MiB in steps of 1,024`.
fn offered(ranges: &[size::Amounts]) -> String {
    if let [(min, max, step)] = ranges {
        return format!("{} to {} MiB in steps of {}", grouped(*min), grouped(*max), grouped(*step));
    }
    let amounts: Vec<String> =
        ranges.iter().flat_map(|&(min, max, step)| (min..=max).step_by(step as usize)).map(grouped).collect();
    format!("{} MiB", alternatives(amounts.iter().map(String::as_str)))
}

#[cfg(test)]
mod tests {
    use crate::Target;
    use crate::ValidateOptions;
    use crate::support::*;
    use serde_json::json;

    #[test]
    fn every_fargate_pair_is_accepted_and_its_neighbours_are_not() {
        let judge = |options: ValidateOptions, cpu: i64, memory: i64| {
            let request =
                with(json!({ "overrides": { "cpu": cpu.to_string(), "memory": memory.to_string() } }));
            crate::support::judge(&request, options.launch_type(Target::Fargate)).valid
        };
        let steps = |from: i64, to: i64, step: usize| (from..=to).step_by(step).collect::<Vec<_>>();
        let table = [
            (256, vec![512, 1024, 2048]),
            (512, steps(1024, 4096, 1024)),
            (1024, steps(2048, 8192, 1024)),
            (2048, steps(4096, 16_384, 1024)),
            (4096, steps(8192, 30_720, 1024)),
            (8192, steps(16_384, 61_440, 4096)),
            (16_384, steps(32_768, 122_880, 8192)),
            (32_768, vec![61_440, 122_880, 249_856]),
        ];
        for (cpu, memories) in table {
            for options in both() {
                let exists = cpu < 32_768 || options == in_2026();
                for memory in (512..=262_144).step_by(512).chain(memories.iter().flat_map(|m| [m - 1, m + 1]))
                {
                    let expected = exists && memories.contains(&memory);
                    assert_eq!(judge(options.clone(), cpu, memory), expected, "{cpu} {memory}");
                }
            }
        }
        for cpu in [255, 257, 1023, 4097, 16_385, 65_536] {
            assert!(!judge(in_2026(), cpu, 2048), "{cpu}");
        }
    }

    #[test]
    fn memory_alone_is_that_of_some_fargate_size() {
        let memory = |text: &str| with(json!({ "overrides": { "memory": text } }));
        let at = "fargate-size@/overrides/memory";
        for options in both().map(|options| options.launch_type(Target::Fargate)) {
            let options = [options];
            boundary(&options, memory("512"), memory("511"), at);
            boundary(&options, memory("1 GB"), memory("1023"), at);
            boundary(&options, memory("122880"), memory("122881"), at);
        }
        let options = both().map(|options| options.launch_type(Target::Fargate));
        let [then, now] = options;
        assert_found(&memory("249856"), then, &[at]);
        boundary(&[now], memory("249856"), memory("249857"), at);
    }
}
