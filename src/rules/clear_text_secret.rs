//! Secrets in clear text.

use super::{Example, rule};
use crate::model::{ContainerOverride, EnvironmentVariable};
use crate::read::NodeId;
use crate::report::{Finding, quote_name};
use crate::validate::{Scope, walk::Walk};

rule! {
    code: "clear-text-secret",
    severity: Warning,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
    check: check on ContainerOverride, when environment,
    title: "An environment variable holds no secret.",
    why: "Values of environment variables come back in `DescribeTasks` and stand in CloudTrail, where everyone with read access sees them. Looked for are names that end in password, secret, token or the like, access keys and private keys. The value itself is never repeated.",
    remedy: "Keep it in Secrets Manager or Parameter Store and name it under `secrets` in the task definition.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "environment": [{"name": "DB_PASSWORD", "value": "correct horse"}]}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "environment": [{"name": "DB_PASSWORD_FILE", "value": "/run/secrets/db"}]}]}}"#),
}

/// Endings of names that announce a secret.
const ENDINGS: [&str; 10] =
    ["PASSWORD", "PASSWD", "SECRET", "TOKEN", "APIKEY", "API_KEY", "PRIVATE_KEY", "SECRET_KEY", "ACCESS_KEY", "CREDENTIALS"];

/// A bit for each letter that they end in: most names end in another already.
const LAST_LETTERS: u32 = {
    let (mut letters, mut index) = (0, 0);
    while index < ENDINGS.len() {
        if let [.., last] = ENDINGS[index].as_bytes() {
            letters |= 1 << (*last - b'A');
        }
        index += 1;
    }
    letters
};

fn check(container: &mut Scope<'_, '_>) {
    // Most names announce nothing.
    if !container.names_in(ContainerOverride::environment).iter().any(|(_, name)| announces(name)) {
        return;
    }
    for variable in container.items(ContainerOverride::environment) {
        let Some((_, name)) = container.text_of(variable, EnvironmentVariable::name).filter(|(_, name)| announces(name)) else { continue };
        // What looks like a key has been reported as that.
        if let Some((node, value)) = container.text_of(variable, EnvironmentVariable::value)
            && !value.is_empty()
            && !holds_key(value.as_bytes())
        {
            let message = format!("The name {} announces a secret, and the value stands here in clear text.", quote_name(name));
            container.report(Finding::new(&RULE, node, message));
        }
    }
}

pub(crate) fn look(walk: &mut Walk<'_>, id: NodeId, value: &str) {
    if holds_key(value.as_bytes()) {
        let message = "The value looks like an access key or a private key, and stands here in clear text.";
        walk.note(Finding::new(&RULE, id, message));
    }
}

/// Whether a name ends in one of them, in any letter case.
fn announces(name: &str) -> bool {
    let name = name.as_bytes();
    let last = name.last().map_or(u32::MAX, |last| u32::from(last.to_ascii_uppercase().wrapping_sub(b'A')));
    LAST_LETTERS.checked_shr(last).is_some_and(|letters| letters & 1 == 1)
        && ENDINGS.iter().any(|ending| {
            let end = name.len().checked_sub(ending.len()).and_then(|start| name.get(start..));
            end.is_some_and(|end| end.eq_ignore_ascii_case(ending.as_bytes()))
        })
}

/// Whether a key stands in the text: the ID of an AWS access key, AKIA or ASIA and 16 capital letters or digits, or a
/// private key in PEM.
fn holds_key(text: &[u8]) -> bool {
    let is_access_key = |rest: &[u8]| {
        let digits = rest.strip_prefix(b"AKIA").or(rest.strip_prefix(b"ASIA")).and_then(|rest| rest.get(..16));
        digits.is_some_and(|digits| digits.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()))
    };
    let begins = text.iter().enumerate().filter(|(_, byte)| matches!(byte, b'A' | b'-'));
    begins.map(|(at, _)| &text[at..]).any(|rest| is_access_key(rest) || rest.starts_with(b"-----BEGIN "))
}
