//! The grammar of task CPU.

use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;
use crate::validate::size;

pub(crate) static RULE: Rule =
    Rule { code: "invalid-task-cpu", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "Task CPU is given in CPU units or vCPUs.",
    why: "A plain number counts CPU units, of which 1,024 are one vCPU; a number with `vCPU` \
        behind it counts vCPUs. Both stand in quotes.",
    how_to_fix: "Write it as CPU units `1024` or vCPUs `1 vCPU`.",
    about: &["overrides.cpu"],
    service_messages: &[ServiceMessage::about("Invalid 'cpu' setting for task.", "overrides.cpu")],
    invalid: Example::request(r#"{"overrides": {"cpu": "1 core"}}"#),
    valid: Example::request(r#"{"overrides": {"cpu": "1 vCPU"}}"#),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if size::cpu_units(content).is_none() {
        context.report(Diagnostic::new(
            &RULE,
            context.node(),
            format!("Expected task CPU as CPU units (1024) or vCPUs (1 vCPU), found {}.", quote(content)),
        ));
    }
}
