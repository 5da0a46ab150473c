//! Environment variable names must not be empty or contain `=` or NUL.

use crate::message::Message;
use crate::model::Format;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::EnvironmentNameUnusual, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::strings(Format::EnvironmentName, check)];

static EMPTY: Message =
    Message::new("environment-name-unusual/empty", "Environment variable names must not be empty.");
// What follows the sign may be the value, so the messages do not repeat the name.
static EQUALS_SIGN: Message = Message::new(
    "environment-name-unusual/equals-sign",
    "Environment variable names must not contain an equals sign. Put the part after it into value.",
);
static NUL: Message = Message::new(
    "environment-name-unusual/nul",
    "Environment variable names must not contain a NUL character.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Environment variable names must not be empty or contain `=` or NUL.",
    why: "A process receives its environment as `NAME=value` strings that end in NUL, so it \
        cannot read such a name.",
    how_to_fix: "Change the name. Put the part after `=` into `value`.",
    about: &["overrides.containerOverrides[].environment[].name"],
    messages: &[&EMPTY, &EQUALS_SIGN, &NUL],
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

/// Validates the name of an environment variable.
fn check(context: &mut RuleContext<'_, '_>, name: &str) {
    let message = match name.bytes().find(|byte| matches!(byte, b'=' | b'\0')) {
        Some(b'=') => &EQUALS_SIGN,
        Some(_) => &NUL,
        None if name.is_empty() => &EMPTY,
        None => return,
    };
    context.report(Diagnostic::new(&RULE, context.node(), message));
}

#[cfg(test)]
mod tests {
    use crate::support::*;
    use serde_json::json;

    #[test]
    fn names_are_not_empty_and_contain_no_equals_sign_or_nul() {
        let named = |name: &str| container(json!({ "environment": [{ "name": name, "value": "on" }] }));
        let unusual = "environment-name-unusual@/overrides/containerOverrides/0/environment/0/name";
        for name in ["", "=", "=A", "A=", "LONG_ENOUGH=1", "\0", "\0A", "A\0", "LONG_ENOUGH\0", "=\0"] {
            boundary(&both(), named("A"), named(name), unusual);
        }
        // Any other name is valid.
        for name in ["a.b-c", "\u{1}", "é", "LONG ENOUGH\u{7f}"] {
            assert_found(&named(name), in_2023(), &[]);
        }
        let message = |name: &str| {
            let report = report_for(&named(name), in_2023());
            report.violations[0].message.clone()
        };
        assert!(message("A=1").contains("equals sign"));
        assert!(message("A\0").contains("NUL"));
        assert!(message("").contains("empty"));
    }
}
