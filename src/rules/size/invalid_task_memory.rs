//! The format of task memory.

use crate::message::Message;
use crate::model::Format;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::{RuleContext, size};

pub(crate) static RULE: Rule =
    Rule { code: Code::InvalidTaskMemory, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::all_strings(Format::TaskMemory, check)];

static MESSAGE: Message = Message::new(
    "invalid-task-memory",
    "Must be a number of MiB, such as 2048, or of GB, such as 2 GB, \
        found \"{value}\".",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Task memory must be in MiB or GB.",
    why: "A plain number means MiB. A number followed by `GB` means GB of 1,024 MiB each. \
        Both are strings. The service rejects other formats.",
    how_to_fix: "Specify MiB, such as `2048`, or GB, such as `2 GB`.",
    about: &["overrides.memory"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(r#"{"overrides": {"memory": "2 GiB"}}"#),
    valid: Example::request(r#"{"overrides": {"memory": "2 GB"}}"#),
};

fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if size::memory_mib(content).is_none() {
        let diagnostic = Diagnostic::new(&RULE, context.node(), &MESSAGE);
        context.report(diagnostic.with("value", context.show(content)));
    }
}
