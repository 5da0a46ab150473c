//! Secrets in clear text.

use crate::model::{ContainerOverride, EnvironmentVariable, Model};
use crate::report::{Diagnostic, Severity, quote_name};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "clear-text-secret",
    severity: Severity::Warning,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
    ),
    checks: &[Check::requests(ContainerOverride::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "An environment variable holds no secret.",
    why: "Values of environment variables come back in `DescribeTasks` and stand in CloudTrail, \
        where everyone with read access sees them. Looked for are names that end in password, \
        secret, token or the like, access keys and private keys. The value itself is never \
        repeated.",
    how_to_fix: "Keep it in Secrets Manager or Parameter Store and name it under `secrets` in the task \
        definition.",
    about: &[
        "overrides.containerOverrides[].environment[].value",
        "overrides.containerOverrides[].environment",
    ],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "environment": [{"name": "DB_PASSWORD", "value": "correct horse"}]}]}}"#,
    ),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "environment": [{"name": "DB_PASSWORD_FILE", "value": "/run/secrets/db"}]}]}}"#,
    ),
};

/// Endings of names that announce a secret.
const ENDINGS: [&str; 10] = [
    "PASSWORD",
    "PASSWD",
    "SECRET",
    "TOKEN",
    "APIKEY",
    "API_KEY",
    "PRIVATE_KEY",
    "SECRET_KEY",
    "ACCESS_KEY",
    "CREDENTIALS",
];

/// The letters that they end in.
const LAST_LETTERS: &[u8] = b"DNSTY";

fn check(container: &mut RuleContext<'_, '_>) {
    // Most names announce nothing.
    if !container.names_in(ContainerOverride::environment).iter().any(|(_, name)| announces(name)) {
        return;
    }
    for variable in container.items(ContainerOverride::environment) {
        let Some((_, name)) =
            container.text_of(variable, EnvironmentVariable::name).filter(|(_, name)| announces(name))
        else {
            continue;
        };
        // What looks like a key has been reported as that.
        if let Some((node, value)) = container.text_of(variable, EnvironmentVariable::value)
            && !value.is_empty()
            && !holds_key(value.as_bytes())
        {
            let message = format!(
                "The name {} announces a secret, and the value stands here in clear text.",
                quote_name(name)
            );
            container.report(Diagnostic::new(&RULE, node, message));
        }
    }
}

pub(crate) fn check_value(context: &mut RuleContext<'_, '_>, value: &str) {
    if holds_key(value.as_bytes()) {
        let message = "The value looks like an access key or a private key, and stands here in clear text.";
        context.report(Diagnostic::new(&RULE, context.node(), message));
    }
}

/// Whether a name ends in one of them, in any letter case.
fn announces(name: &str) -> bool {
    // Most names end in another letter: asking that first makes validation of a request of 8 kB a fifth faster.
    let name = name.as_bytes();
    name.last().is_some_and(|last| LAST_LETTERS.contains(&last.to_ascii_uppercase()))
        && ENDINGS.iter().any(|ending| {
            let start = name.len().checked_sub(ending.len());
            start.is_some_and(|start| name[start..].eq_ignore_ascii_case(ending.as_bytes()))
        })
}

/// Whether a key stands in the text: the ID of an AWS access key, AKIA or ASIA and 16 capital letters or
/// digits, or a private key in PEM.
fn holds_key(text: &[u8]) -> bool {
    let is_access_key = |rest: &[u8]| {
        let digits =
            rest.strip_prefix(b"AKIA").or(rest.strip_prefix(b"ASIA")).and_then(|rest| rest.get(..16));
        digits.is_some_and(|digits| {
            digits.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        })
    };
    let begins = text.iter().enumerate().filter(|(_, byte)| matches!(byte, b'A' | b'-'));
    begins.map(|(at, _)| &text[at..]).any(|rest| is_access_key(rest) || rest.starts_with(b"-----BEGIN "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ending_is_found_in_any_letter_case() {
        for ending in ENDINGS {
            assert!(announces(ending) && announces(&format!("db_{}", ending.to_lowercase())), "{ending}");
            assert!(!announces(&ending[1..]), "{ending}");
            assert!(!announces(&format!("{ending}_FILE")), "{ending}");
        }
    }
}
