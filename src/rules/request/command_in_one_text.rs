//! Commands written as one text.

use crate::model::{ContainerOverride, Model};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "command-in-one-text",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[Check::requests(ContainerOverride::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A command is a list of its arguments.",
    why: "Each item is one argument, spaces included, and no shell takes it apart: a program \
        whose name is the whole line is looked for and not found.",
    how_to_fix: "Write each argument as an item of its own, or run a shell: `[\"sh\", \"-c\", \"…\"]`.",
    about: &["overrides.containerOverrides[].command"],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "command": ["python job.py"]}]}}"#,
    ),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "command": ["python", "job.py"]}]}}"#,
    ),
};

fn check(container: &mut RuleContext<'_, '_>) {
    let mut texts = container.texts(ContainerOverride::command);
    if let (Some((node, only)), None) = (texts.next(), texts.next())
        && only.trim().contains(char::is_whitespace)
    {
        let message = "This one item is taken as a single argument, spaces included; give each \
            argument as an item of its own.";
        container.report(Diagnostic::new(&RULE, node, message));
    }
}
