//! Which values of environment variables are taken for secrets in clear text.

use crate::support::*;
use serde_json::json;

/// Returns whether the value of a variable of this name is taken for a secret.
fn is_told(name: &str, value: &str) -> bool {
    let variable = json!({ "name": name, "value": value });
    let found = found(&container(json!({ "environment": [variable] })), in_2023());
    match &*found {
        [] => false,
        [one] => one == "clear-text-secret@/overrides/containerOverrides/0/environment/0/value",
        more => panic!("{more:?}"),
    }
}

#[test]
fn names_that_announce_a_secret() {
    for name in [
        "DB_PASSWORD",
        "db_password",
        "PASSWORD",
        "PASSWD",
        "CLIENT_SECRET",
        "GITHUB_TOKEN",
        "STRIPE_API_KEY",
        "STRIPE_APIKEY",
        "PRIVATE_KEY",
        "AWS_SECRET_KEY",
        "AWS_SECRET_ACCESS_KEY",
        "CREDENTIALS",
    ] {
        assert!(is_told(name, "x"), "{name}");
        assert!(!is_told(name, ""), "{name}");
    }
    for name in ["PASSWORD_FILE", "TOKENS", "ASSWORD", "SECRE", "SECRET_", "LEVEL"] {
        assert!(!is_told(name, "x"), "{name}");
    }
}

#[test]
fn values_that_are_not_secrets() {
    for value in [
        "true",
        "False",
        "1",
        "3600",
        "-1",
        "0.5",
        "dummy",
        "DISABLED",
        "enabled",
        "none",
        "yes",
        "no",
        "on",
        "off",
        "$TOKEN",
        "${TOKEN}",
        "{{ token }}",
        "$(get-token)",
        "%TOKEN%",
        "<token>",
        "/run/secrets/token",
        "./token",
        "../token",
        "~/token",
        "file:token",
        "arn:aws:secretsmanager:us-east-1:123456789012:secret:token",
        "ssm:/app/token",
        "secretsmanager:token",
    ] {
        assert!(!is_told("API_TOKEN", value), "{value}");
    }
    for value in [
        "truth",
        "1x",
        "dummy1",
        "x disabled",
        "$",
        "$1abc",
        "a$TOKEN",
        "$TO-KEN",
        "${TOKEN",
        "%TOKEN",
        "/run",
        "/9j/4AAQSkZJRg",
        "/Run/token",
        "a/b",
        "x arn:aws",
        "correct horse",
    ] {
        assert!(is_told("API_TOKEN", value), "{value}");
    }
}

#[test]
fn ids_of_access_keys() {
    for value in [
        "AKIAIOSFODNN7EXAMPLE",
        "ASIAIOSFODNN7EXAMPLE",
        "AKIA0123456789012345",
        "AKIAABCDEFGHIJKLMNOP",
        "AAKIAIOSFODNN7EXAMPLE",
        "key=AKIAIOSFODNN7EXAMPLE;",
        "é AKIAIOSFODNN7EXAMPLE",
    ] {
        assert!(is_told("LEVEL", value), "{value}");
    }
    for value in [
        "AKIAIOSFODNN7EXAMPL",
        "AKIAIOSFODNN7EXAMPLe",
        "AKIAiosfodnn7example",
        "AKIAiOSFODNN7EXAMPLE",
        "AKIAIOSFODNN-EXAMPLE",
        "AIDAIOSFODNN7EXAMPLE",
        "AAAAAAAAAAAAAAAAAAAAAAAA",
        "XKIAIOSFODNN7EXAMPLE",
        "A word, and then some more of them",
    ] {
        assert!(!is_told("LEVEL", value), "{value}");
    }
}

#[test]
fn private_keys() {
    assert!(is_told("LEVEL", "-----BEGIN RSA PRIVATE KEY-----\nMIIEow"));
    assert!(is_told("LEVEL", "KEY: -----BEGIN PRIVATE KEY-----"));
    assert!(!is_told("LEVEL", "----BEGIN PRIVATE KEY----"));
    assert!(!is_told("LEVEL", "-----END PRIVATE KEY-----"));
}
