//! Commands that are written as one string.

use crate::message::Message;
use crate::model::{ContainerOverride, Model};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::CommandInOneText, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(ContainerOverride::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "command-in-one-text",
    "This item is passed as a single argument, including its spaces. Write each argument as a separate \
        item.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Each argument of a command must be a separate item.",
    why: "Each item is passed as one argument, including its spaces, and no shell splits it. The container \
        then fails to start, because no program has the whole line as its name.",
    how_to_fix: "Write each argument as a separate item, or run a shell: `[\"sh\", \"-c\", \"…\"]`.",
    about: &["overrides.containerOverrides[].command"],
    messages: &[&MESSAGE],
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
        container.report(Diagnostic::new(&RULE, node, &MESSAGE));
    }
}
