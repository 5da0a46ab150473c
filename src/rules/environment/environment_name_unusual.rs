//! Names of environment variables that no program can read.

use crate::report::{Diagnostic, Severity};
use crate::rules::{Example, Rule, RuleDocs, Source};
use crate::search::either;
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "environment-name-unusual",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "The name of an environment variable is not empty and holds neither `=` nor NUL.",
    why: "The environment is a list of `NAME=value` texts that end in NUL, so such a name cannot \
        be read back.",
    how_to_fix: "Change the name. What stands behind `=` belongs into `value`.",
    about: &["overrides.containerOverrides[].environment[].name"],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "environment": [{"name": "LOG_LEVEL=debug", "value": ""}]}]}}"#,
    ),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "environment": [{"name": "LOG_LEVEL",
            "value": "debug"}]}]}}"#,
    ),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, name: &str) {
    // What stands behind the sign may be the value, so the name is not repeated.
    let odd = either(name.as_bytes(), 0, [b'=', 0]).map(|at| name.as_bytes()[at]);
    let message = if name.is_empty() {
        "The name of this environment variable is empty."
    } else if odd == Some(b'=') {
        "The name of this environment variable holds an equals sign; what stands behind it belongs \
            into value."
    } else if odd == Some(0) {
        "The name of this environment variable holds a NUL character."
    } else {
        return;
    };
    context.report(Diagnostic::new(&RULE, context.node(), message));
}
