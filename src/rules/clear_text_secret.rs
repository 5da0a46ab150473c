//! Secrets in clear text.

use super::{Example, rule};
use crate::model::EnvironmentVariable;
use crate::report::{Finding, quote};
use crate::search::holds;
use crate::validate::Scope;

rule! {
    code: "clear-text-secret",
    severity: Warning,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
    check: check on EnvironmentVariable, when value,
    title: "An environment variable holds no secret.",
    why: "Values of environment variables come back in `DescribeTasks` and stand in CloudTrail, where everyone with read access sees them. Looked for are names that end in password, secret, token or the like, access keys and private keys. The value itself is never repeated.",
    remedy: "Keep it in Secrets Manager or Parameter Store and name it under `secrets` in the task definition.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "environment": [{"name": "DB_PASSWORD", "value": "correct horse"}]}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "environment": [{"name": "DB_PASSWORD_FILE", "value": "/run/secrets/db"}]}]}}"#),
}

/// Endings of names that announce a secret.
const ENDINGS: [&str; 10] =
    ["PASSWORD", "PASSWD", "SECRET", "TOKEN", "APIKEY", "API_KEY", "PRIVATE_KEY", "SECRET_KEY", "ACCESS_KEY", "CREDENTIALS"];

fn check(variable: &mut Scope<'_, '_>) {
    let Some((node, value)) = variable.text(EnvironmentVariable::value) else { return };
    let name = variable.text(EnvironmentVariable::name).map(|(_, name)| name).unwrap_or_default();
    let by_name = !value.is_empty() && ENDINGS.iter().any(|ending| ends_with(&name, ending));
    let message = if by_name {
        format!("The name {} announces a secret, and the value stands here in clear text.", quote(&name))
    } else if holds_access_key(&value) || holds(&value, "-----BEGIN ") {
        "The value looks like an access key or a private key, and stands here in clear text.".to_owned()
    } else {
        return;
    };
    variable.report(Finding::new(&RULE, node, message));
}

/// Whether the name ends so, in any letter case.
fn ends_with(name: &str, ending: &str) -> bool {
    let tail = name.len().checked_sub(ending.len()).map(|start| &name.as_bytes()[start..]);
    tail.is_some_and(|tail| tail.eq_ignore_ascii_case(ending.as_bytes()))
}

/// Whether an ID of an AWS access key stands in the text: AKIA or ASIA and 16 capital letters or digits.
fn holds_access_key(text: &str) -> bool {
    let is_key = |window: &[u8]| {
        (window.starts_with(b"AKIA") || window.starts_with(b"ASIA"))
            && window[4..].iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    };
    text.as_bytes().windows(20).any(|window| window[0] == b'A' && is_key(window))
}
