//! Task sizes on Fargate.

use super::task_size::TaskSize;
use crate::message::Message;
use crate::model::{Model, Revision, StartTaskRequest, TaskOverride};
use crate::options::Target;
use crate::report::{Diagnostic, Json, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;
use crate::validate::size::{self, FARGATE, FARGATE_LARGEST};

pub(crate) static RULE: Rule = Rule {
    code: Code::FargateSize,
    severity: Severity::Error,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html",
    ),
};

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static MISSING: Message = Message::new(
    "fargate-size/missing",
    "Fargate requires {name} at the task level. Neither the task definition nor overrides.{name} sets it.",
);
static WINDOWS: Message = Message::new(
    "fargate-size/windows",
    "Windows tasks on Fargate must have at least {min, number} CPU units, found {actual, number}.",
);
static CPU: Message = Message::new(
    "fargate-size/cpu",
    "Task CPU on Fargate must be one of {allowed} CPU units, found {actual, number, ::group-off}.",
)
.with_arrays(&["allowed"]);
static CPU_IN_REVISION: Message = Message::new(
    "fargate-size/cpu-in-revision",
    "Task CPU on Fargate must be one of {allowed} CPU units, found {actual, number, ::group-off}. This \
        size was added in October 2026. Use revision \"{revision}\", the current API.",
)
.with_arrays(&["allowed"]);
static MEMORY_RANGE: Message = Message::new(
    "fargate-size/memory-range",
    "With {cpu, number} CPU units, task memory on Fargate must be {min, number} to {max, number} MiB in \
        steps of {step, number}, found {actual, number}.",
);
static MEMORY: Message = Message::new(
    "fargate-size/memory",
    "With {cpu, number, ::group-off} CPU units, task memory on Fargate must be one of {allowed} MiB, \
        found {actual, number, ::group-off}.",
)
.with_arrays(&["allowed"]);
static UNKNOWN_CPU: Message = Message::new(
    "fargate-size/unknown-cpu",
    "Task memory on Fargate must be one of the sizes from {min, number} to {max, number} MiB that Fargate offers, \
        found {actual, number}.",
);
static SOME_REGIONS: Message =
    Message::new("fargate-size/some-regions", "Not every Region offers {cpu, number} CPU units on Fargate.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Task CPU and memory on Fargate must be a combination that Fargate offers.",
    why: "CPU must be 256, 512, 1,024, 2,048, 4,096, 8,192 or 16,384 units (since 2026, in some Regions, \
        also 32,768). Each size allows only certain amounts of memory.",
    how_to_fix: "Choose a combination from the table in the Amazon ECS Developer Guide.",
    about: &["overrides.memory"],
    messages: &[
        &MISSING,
        &WINDOWS,
        &CPU,
        &CPU_IN_REVISION,
        &MEMORY_RANGE,
        &MEMORY,
        &UNKNOWN_CPU,
        &SOME_REGIONS,
    ],
    service_messages: &[
        ServiceMessage::new("No Fargate configuration exists for given values."),
        ServiceMessage::about("Fargate requires that {} be defined at the task level", "overrides.{}"),
    ],
    invalid: Example::request(r#"{"overrides": {"cpu": "256", "memory": "4096"}}"#).on(Target::Fargate),
    valid: Example::request(r#"{"overrides": {"cpu": "512", "memory": "4096"}}"#).on(Target::Fargate),
};

/// The smallest number of CPU units of a Windows task on Fargate.
const WINDOWS_MINIMUM: i64 = 1024;

fn check(request: &mut RuleContext<'_, '_>) {
    if request.launch_type() != Target::Fargate {
        return;
    }
    let overrides = request.member(StartTaskRequest::overrides);
    // A size that the request does not override is reported at the task definition.
    let origin = request.member(StartTaskRequest::task_definition).unwrap_or(request.node());
    let (cpu, memory) = (TaskSize::cpu(request, overrides), TaskSize::memory(request, overrides));
    if let Some(definition) = request.definition() {
        for (name, path, member, size) in [
            ("cpu", "overrides/cpu", TaskOverride::cpu, &cpu),
            ("memory", "overrides/memory", TaskOverride::memory, &memory),
        ] {
            let is_overridden = overrides.is_some_and(|object| request.member_of(object, member).is_some());
            if size.is_none() && !is_overridden {
                let (node, path) = overrides.map_or((request.node(), path), |overrides| (overrides, name));
                request.report(Diagnostic::new(&RULE, node, &MISSING).with("name", name).at_missing(path));
            }
        }
        if let Some(cpu) = cpu.as_ref().filter(|cpu| definition.is_windows && cpu.amount < WINDOWS_MINIMUM) {
            request.report(
                Diagnostic::new(&RULE, cpu.node.unwrap_or(origin), &WINDOWS)
                    .with("min", WINDOWS_MINIMUM)
                    .with("actual", cpu.amount),
            );
            return;
        }
    }
    let sizes = match request.revision() {
        Revision::Y2023 => &FARGATE[..FARGATE.len() - 1],
        Revision::Y2026 => &FARGATE[..],
    };
    let Some(cpu) = cpu else {
        if let Some(memory) = memory
            && !sizes.iter().any(|(_, ranges)| size::offers(ranges, memory.amount))
        {
            let node = memory.node.unwrap_or(origin);
            let actual = memory.shown(request);
            let amounts = || sizes.iter().flat_map(|(_, ranges)| ranges.iter());
            let min = amounts().map(|(min, ..)| *min).min().unwrap_or_default();
            let max = amounts().map(|(_, max, _)| *max).max().unwrap_or_default();
            let diagnostic = Diagnostic::new(&RULE, node, &UNKNOWN_CPU);
            request.report(diagnostic.with("min", min).with("max", max).with("actual", actual));
        }
        return;
    };
    let node = cpu.node.unwrap_or(origin);
    let Some((_, ranges)) = sizes.iter().find(|(units, _)| *units == cpu.amount) else {
        let diagnostic = if cpu.amount == FARGATE_LARGEST {
            Diagnostic::new(&RULE, node, &CPU_IN_REVISION).with("revision", Revision::Y2026.name())
        } else {
            Diagnostic::new(&RULE, node, &CPU)
        };
        let allowed: Json = sizes.iter().map(|(units, _)| units.to_string()).collect();
        request.report(diagnostic.with("allowed", allowed).with("actual", cpu.shown(request)));
        return;
    };
    if let Some(memory) = memory
        && !size::offers(ranges, memory.amount)
    {
        let node = memory.node.unwrap_or(node);
        let diagnostic = if let [(min, max, step)] = **ranges {
            Diagnostic::new(&RULE, node, &MEMORY_RANGE).with("min", min).with("max", max).with("step", step)
        } else {
            let amounts = |&(min, max, step): &size::Amounts| (min..=max).step_by(step as usize);
            let allowed: Json = ranges.iter().flat_map(amounts).map(|amount| amount.to_string()).collect();
            Diagnostic::new(&RULE, node, &MEMORY).with("allowed", allowed)
        };
        request.report(diagnostic.with("cpu", cpu.amount).with("actual", memory.shown(request)));
    }
    if cpu.amount == FARGATE_LARGEST {
        request.report(
            Diagnostic::new(&RULE, node, &SOME_REGIONS).with("cpu", cpu.amount).severity(Severity::Warning),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::Target;
    use crate::ValidateOptions;
    use crate::report::grouped;
    use crate::support::*;
    use serde_json::json;

    #[test]
    fn every_combination_is_accepted_and_its_neighbors_are_not() {
        let report_for = |options: ValidateOptions, cpu: i64, memory: i64| {
            let request =
                with(json!({ "overrides": { "cpu": cpu.to_string(), "memory": memory.to_string() } }));
            crate::support::report_for(&request, options.launch_type(Target::Fargate)).valid
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
            let request = with(json!({ "overrides": { "cpu": cpu.to_string(), "memory": "1" } }));
            let report = crate::support::report_for(&request, in_2026().launch_type(Target::Fargate));
            let told = match memories[..] {
                [_, _, _] => memories.iter().map(i64::to_string).collect::<Vec<_>>().join(", "),
                [first, second, .., last] => {
                    let [min, max, step] = [first, last, second - first].map(grouped);
                    format!("{min} to {max} MiB in steps of {step}")
                }
                _ => panic!("{cpu}"),
            };
            let message = &report.violations.last().expect("a violation").message;
            assert!(message.contains(&told), "{cpu}: {message}");
            for options in both() {
                let exists = cpu < 32_768 || options == in_2026();
                for memory in (512..=262_144).step_by(512).chain(memories.iter().flat_map(|m| [m - 1, m + 1]))
                {
                    let expected = exists && memories.contains(&memory);
                    assert_eq!(report_for(options.clone(), cpu, memory), expected, "{cpu} {memory}");
                }
            }
        }
        for cpu in [255, 257, 1023, 4097, 16_385, 65_536] {
            assert!(!report_for(in_2026(), cpu, 2048), "{cpu}");
        }
    }

    #[test]
    fn memory_without_cpu_is_that_of_some_size() {
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
