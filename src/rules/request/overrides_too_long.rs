//! The length of `overrides`.

use super::overrides_nearly_full;
use crate::message::Message;
use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::{RuleContext, measure};

pub(crate) static RULE: Rule =
    Rule { code: Code::OverridesTooLong, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "overrides-too-long",
    "Must be at most {max, number} characters of JSON, found {actual, number}.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "`overrides` must be at most 8,192 characters long.",
    why: "The length is that of the whole `overrides` object as JSON without white space, including \
        names and punctuation. AWS does not document exactly how the service counts.",
    how_to_fix: "Shorten the command, move environment variables to an environment file in S3, or pass a \
        reference to the data instead of the data.",
    about: &["overrides"],
    messages: &[&MESSAGE],
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

/// The maximum length.
pub const MAXIMUM: i64 = 8_192;

fn check(request: &mut RuleContext<'_, '_>) {
    let Some(node) = request.member(StartTaskRequest::overrides) else { return };
    let document = request.document();
    // Most overrides are short. Not counting their characters makes validation of a request of 2 kB a sixth faster.
    if measure::is_shorter(document, node, overrides_nearly_full::MINIMUM) {
        return;
    }
    let actual = measure::compact_json(document, node);
    if actual > MAXIMUM {
        request.report(Diagnostic::new(&RULE, node, &MESSAGE).with("max", MAXIMUM).with("actual", actual));
    } else {
        overrides_nearly_full::check(request, node, actual);
    }
}
