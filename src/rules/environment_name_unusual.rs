//! Names of environment variables that no program can read.

use super::{Example, rule};
use crate::model::EnvironmentVariable;
use crate::report::Finding;
use crate::search::either;
use crate::validate::Scope;

rule! {
    code: "environment-name-unusual",
    severity: Warning,
    check: check on EnvironmentVariable, when name,
    title: "The name of an environment variable is not empty and holds neither `=` nor NUL.",
    why: "The environment is a list of `NAME=value` texts that end in NUL, so such a name cannot be read back.",
    remedy: "Change the name. What stands behind `=` belongs into `value`.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "environment": [{"name": "LOG_LEVEL=debug", "value": ""}]}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "environment": [{"name": "LOG_LEVEL", "value": "debug"}]}]}}"#),
}

fn check(variable: &mut Scope<'_, '_>) {
    let Some((node, name)) = variable.text(EnvironmentVariable::name) else { return };
    // What stands behind the sign may be the value, so the name is not repeated.
    let odd = either(name.as_bytes(), 0, [b'=', 0]).map(|at| name.as_bytes()[at]);
    let message = if name.is_empty() {
        "The name of this environment variable is empty."
    } else if odd == Some(b'=') {
        "The name of this environment variable holds an equals sign; what stands behind it belongs into value."
    } else if odd == Some(0) {
        "The name of this environment variable holds a NUL character."
    } else {
        return;
    };
    variable.report(Finding::new(&RULE, node, message));
}
