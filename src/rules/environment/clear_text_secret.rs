//! Environment variables must not contain secrets in plain text.

use crate::message::Message;
use crate::model::{ContainerOverride, EnvironmentVariable, Format, Model};
use crate::report::{Diagnostic, Severity, show_name};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: Code::ClearTextSecret,
    severity: Severity::Warning,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
    ),
};

pub(crate) static CHECKS: &[Check] = &[
    Check::requests(ContainerOverride::SHAPE, check),
    Check::strings(Format::EnvironmentValue, check_value),
];

static NAME: Message = Message::new(
    "clear-text-secret",
    "\"{name}\" looks like a secret in plain text. Use secrets in the task definition instead.",
);
static KEY: Message = Message::new(
    "clear-text-secret/key",
    "The value looks like an access key or a private key in plain text. Use secrets in the task \
        definition instead.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Environment variables must not contain secrets in plain text.",
    why: "The values of environment variables are visible in `DescribeTasks` and CloudTrail to \
        everyone with read access. This rule looks for names that end in password, secret, \
        token or similar, for access keys, and for private keys. It ignores `true`, `false`, numbers, \
        `dummy`, `disabled` and similar words, references such as `${TOKEN}` or an ARN, and file paths. It \
        never repeats the value itself.",
    how_to_fix: "Store the secret in Secrets Manager or Parameter Store, and reference it in \
        `secrets` in the task definition.",
    about: &[
        "overrides.containerOverrides[].environment[].value",
        "overrides.containerOverrides[].environment",
    ],
    messages: &[&NAME, &KEY],
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

/// Endings of names whose value is a secret.
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

fn check(container: &mut RuleContext<'_, '_>) {
    for variable in container.items(ContainerOverride::environment) {
        if let Some((_, name)) = container.text_of(variable, EnvironmentVariable::name)
            && is_secret_name(name)
            && let Some((node, value)) = container.text_of(variable, EnvironmentVariable::value)
            && !is_harmless(value)
            // `check_value` reports these.
            && !contains_key(value)
        {
            container.report(Diagnostic::new(&RULE, node, &NAME).with("name", show_name(name)));
        }
    }
}

/// Validates the value of an environment variable on its own.
fn check_value(context: &mut RuleContext<'_, '_>, value: &str) {
    if contains_key(value) {
        context.report(Diagnostic::new(&RULE, context.node(), &KEY));
    }
}

/// Returns whether a name ends in one of [`ENDINGS`], in any letter case.
fn is_secret_name(name: &str) -> bool {
    let name = name.as_bytes();
    ENDINGS.iter().any(|ending| {
        let start = name.len().checked_sub(ending.len());
        start.is_some_and(|start| name[start..].eq_ignore_ascii_case(ending.as_bytes()))
    })
}

/// Words that are not secrets, in any letter case.
const WORDS: [&str; 10] = ["true", "false", "yes", "no", "on", "off", "none", "dummy", "disabled", "enabled"];

/// Beginnings and endings of values that are references to a secret, not the secret itself.
const REFERENCES: [(&str, &str); 8] = [
    ("${", "}"),
    ("$(", ")"),
    ("{{", "}}"),
    ("<", ">"),
    ("%", "%"),
    ("arn:", ""),
    ("ssm:", ""),
    ("secretsmanager:", ""),
];

/// Returns whether a value is known not to be a secret: empty, a number, one of [`WORDS`], a reference, or a file path.
fn is_harmless(value: &str) -> bool {
    value.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'))
        || WORDS.iter().any(|word| word.eq_ignore_ascii_case(value))
        || REFERENCES.iter().any(|(start, end)| value.starts_with(start) && value.ends_with(end))
        || is_variable(value)
        || is_path(value)
}

/// Returns whether a value is a reference to a variable: `$NAME`.
fn is_variable(value: &str) -> bool {
    value.strip_prefix('$').is_some_and(|name| {
        name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    })
}

/// Returns whether a value is a file path: relative, in the home folder, or in a folder of the root whose name consists
/// of lowercase letters, which Base64 rarely starts with.
fn is_path(value: &str) -> bool {
    let is_absolute = || {
        let folder = value.strip_prefix('/').and_then(|path| path.split_once('/'));
        folder.is_some_and(|(folder, _)| {
            folder.len() > 1 && folder.bytes().all(|byte| byte.is_ascii_lowercase())
        })
    };
    ["./", "../", "~/", "file:"].iter().any(|start| value.starts_with(start)) || is_absolute()
}

/// Returns whether a value contains a private key in PEM format or the ID of an AWS access key: `AKIA` or
/// `ASIA` followed by 16 uppercase letters or digits.
fn contains_key(value: &str) -> bool {
    let value = value.as_bytes();
    value.iter().enumerate().any(|(at, byte)| match byte {
        b'A' => is_access_key_id(&value[at..]),
        b'-' => value[at..].starts_with(b"-----BEGIN "),
        _ => false,
    })
}

fn is_access_key_id(text: &[u8]) -> bool {
    let id = text.strip_prefix(b"AKIA").or(text.strip_prefix(b"ASIA")).and_then(|rest| rest.get(..16));
    id.is_some_and(|id| id.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ending_is_found_in_any_letter_case() {
        for ending in ENDINGS {
            assert!(is_secret_name(ending), "{ending}");
            assert!(is_secret_name(&format!("db_{}", ending.to_lowercase())), "{ending}");
            assert!(!is_secret_name(&ending[1..]), "{ending}");
            assert!(!is_secret_name(&format!("{ending}_FILE")), "{ending}");
        }
    }

    #[test]
    fn the_first_folder_of_a_path_has_at_least_2_lowercase_letters() {
        for (value, expected) in [("/ab/cd", true), ("/a/cd", false), ("/aB/cd", false), ("/ab", false)] {
            assert_eq!(is_path(value), expected, "{value}");
        }
    }

    #[test]
    fn keys_are_found_anywhere_in_a_value() {
        let id = "0123456789ABCDEF";
        for key in ["AKIA", "ASIA"].map(|prefix| format!("{prefix}{id}")) {
            for value in [key.clone(), format!("id={key};"), format!("{key}{key}"), format!("AKIÄ{key}")] {
                assert!(contains_key(&value), "{value}");
            }
            assert!(!contains_key(&key[1..]), "{key}");
            assert!(!contains_key(&key[..19]), "{key}");
            assert!(!contains_key(&key.to_lowercase()), "{key}");
        }
        // A prefix may overlap with the one before it.
        assert!(contains_key(&format!("AKIAKIA{id}")) && contains_key(&format!("ASIA-AKIA{id}")));
        assert!(contains_key("x -----BEGIN RSA PRIVATE KEY-----") && !contains_key("-----BEGIN"));
    }
}
