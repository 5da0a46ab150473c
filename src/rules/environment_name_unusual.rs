//! Names of environment variables that no program can read.

use super::{Example, rule};
use crate::read::NodeId;
use crate::report::Finding;
use crate::validate::walk::Walk;

rule! {
    code: "environment-name-unusual",
    severity: Warning,
    title: "The name of an environment variable is not empty and holds neither `=` nor NUL.",
    why: "The environment is a list of `NAME=value` texts that end in NUL, so such a name cannot be read back.",
    remedy: "Change the name. What stands behind `=` belongs into `value`.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "environment": [{"name": "LOG_LEVEL=debug", "value": ""}]}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "environment": [{"name": "LOG_LEVEL", "value": "debug"}]}]}}"#),
}

pub(crate) fn look(walk: &mut Walk<'_>, id: NodeId, name: &str) {
    // What stands behind the sign may be the value, so the name is not repeated.
    let odd = name.bytes().find(|byte| matches!(byte, b'=' | 0));
    let message = if name.is_empty() {
        "The name of this environment variable is empty."
    } else if odd == Some(b'=') {
        "The name of this environment variable holds an equals sign; what stands behind it belongs into value."
    } else if odd == Some(0) {
        "The name of this environment variable holds a NUL character."
    } else {
        return;
    };
    walk.note(Finding::new(&RULE, id, message));
}
