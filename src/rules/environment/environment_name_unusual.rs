//! Names of environment variables that no program can read.

use crate::report::{Diagnostic, Severity};
use crate::rules::{Example, Rule, RuleDocs, Source};
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
    let odd = name.bytes().find(|byte| matches!(byte, b'=' | 0));
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

#[cfg(test)]
mod tests {
    use crate::support::*;
    use serde_json::json;

    #[test]
    fn a_variable_is_named_without_an_equals_sign_or_nul() {
        let named = |name: &str| container(json!({ "environment": [{ "name": name, "value": "on" }] }));
        let unusual = "environment-name-unusual@/overrides/containerOverrides/0/environment/0/name";
        for name in ["", "=", "=A", "A=", "LONG_ENOUGH=1", "\0", "\0A", "A\0", "LONG_ENOUGH\0", "=\0"] {
            boundary(&both(), named("A"), named(name), unusual);
        }
        // What else a name may hold is the container's affair.
        for name in ["a.b-c", "\u{1}", "é", "LONG ENOUGH\u{7f}"] {
            assert_found(&named(name), in_2023(), &[]);
        }
        let message = |name: &str| {
            let report = judge(&named(name), in_2023());
            report.violations[0].message.clone()
        };
        assert!(message("A=1").contains("equals sign"));
        assert!(message("A\0").contains("NUL"));
        assert!(message("").contains("empty"));
    }
}
