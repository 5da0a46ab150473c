//! The grammar of task memory.

use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;
use crate::validate::size;

pub(crate) static RULE: Rule =
    Rule { code: "invalid-task-memory", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "Task memory is given in MiB or GB.",
    why: "A plain number counts MiB; a number with `GB` behind it counts GB of 1,024 MiB each. \
        Both stand in quotes.",
    how_to_fix: "Write it as MiB `2048` or GB `2 GB`.",
    about: &["overrides.memory"],
    service_messages: &[],
    invalid: Example::request(r#"{"overrides": {"memory": "2 GiB"}}"#),
    valid: Example::request(r#"{"overrides": {"memory": "2 GB"}}"#),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if size::memory_mib(content).is_none() {
        context.report(Diagnostic::new(
            &RULE,
            context.node(),
            format!("Expected task memory as MiB (2048) or GB (2 GB), found {}.", quote(content)),
        ));
    }
}
