//! The size of `overrides`.

use super::overrides_nearly_full;
use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity, grouped};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::{RuleContext, measure};

pub(crate) static RULE: Rule = Rule {
    code: "overrides-too-long",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(StartTaskRequest::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "`overrides` has at most 8,192 characters.",
    why: "Counted is the whole of `overrides` as JSON without white space, names and punctuation \
        included. How the service counts is not documented to the last detail; this is the \
        measure that clients use.",
    how_to_fix: "Shorten the command, put variables into an environment file in S3, or pass a reference \
        to the data in place of the data.",
    about: &["overrides"],
    service_messages: &[ServiceMessage::about(
        "Container Overrides length must be at most 8192",
        "overrides",
    )],
    invalid: Example::request(include_str!("../data/overrides-8193.json")),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "environmentFiles": [{"value": "arn:aws:s3:::my-bucket/app.env", "type": "s3"}]}]}}"#,
    ),
};

/// The most characters.
pub const MAXIMUM: i64 = 8_192;

fn check(request: &mut RuleContext<'_, '_>) {
    let Some(node) = request.member(StartTaskRequest::overrides) else { return };
    // Most overrides are far shorter, and need no counting.
    if measure::at_most(request.document(), node) < overrides_nearly_full::MINIMUM {
        return;
    }
    let actual = measure::compact_json(request.document(), node);
    if actual <= MAXIMUM {
        overrides_nearly_full::check(request, node, actual);
        return;
    }
    let message =
        format!("Expected at most {} characters of JSON, found {}.", grouped(MAXIMUM), grouped(actual));
    request.report(
        Diagnostic::new(&RULE, node, message).limit([("max", MAXIMUM.into()), ("actual", actual.into())]),
    );
}
