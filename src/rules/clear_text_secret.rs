//! Secrets in clear text.

use super::{Example, rule};
use crate::model::EnvironmentVariable;
use crate::report::{Finding, quote};
use crate::validate::Scope;

rule! {
    code: "clear-text-secret",
    severity: Warning,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
    check: check on EnvironmentVariable,
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
    let Some((node, value)) = variable.text("value") else { return };
    let name = variable.text("name").map(|(_, name)| name).unwrap_or_default();
    let upper = name.to_ascii_uppercase();
    let by_name = !value.is_empty() && ENDINGS.iter().any(|ending| upper.ends_with(ending));
    let message = if by_name {
        format!("The name {} announces a secret, and the value stands here in clear text.", quote(&name))
    } else if holds_access_key(&value) || value.contains("-----BEGIN ") {
        "The value looks like an access key or a private key, and stands here in clear text.".to_owned()
    } else {
        return;
    };
    variable.report(Finding::new(&RULE, node, message));
}

/// Whether an ID of an AWS access key stands in the text: AKIA or ASIA and 16 capital letters or digits.
fn holds_access_key(text: &str) -> bool {
    text.match_indices("AKIA").chain(text.match_indices("ASIA")).any(|(at, _)| {
        let rest = &text.as_bytes()[at + 4..];
        rest.len() >= 16 && rest[..16].iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    })
}
