//! Commands written as one text.

use super::{Example, rule};
use crate::model::ContainerOverride;
use crate::report::Finding;
use crate::validate::Scope;

rule! {
    code: "command-in-one-text",
    severity: Warning,
    check: check on ContainerOverride, when command,
    title: "A command is a list of its arguments.",
    why: "Each item is one argument, spaces included, and no shell takes it apart: a program whose name is the whole line is looked for and not found.",
    remedy: "Write each argument as an item of its own, or run a shell: `[\"sh\", \"-c\", \"…\"]`.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "command": ["python job.py"]}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "command": ["python", "job.py"]}]}}"#),
}

fn check(container: &mut Scope<'_, '_>) {
    let mut texts = container.texts(ContainerOverride::command);
    if let (Some((node, only)), None) = (texts.next(), texts.next())
        && only.trim().contains(char::is_whitespace)
    {
        let message = "This one item is taken as a single argument, spaces included; give each argument as an item of its own.";
        container.report(Finding::new(&RULE, node, message));
    }
}
