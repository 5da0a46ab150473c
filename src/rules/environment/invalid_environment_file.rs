//! Environment files must be ARNs of S3 objects whose keys end in `.env`.

use crate::message::Message;
use crate::model::Format;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;
use crate::validate::arn;

pub(crate) static RULE: Rule =
    Rule { code: Code::InvalidEnvironmentFile, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::strings(Format::EnvironmentFileArn, check)];

static MESSAGE: Message = Message::new(
    "invalid-environment-file",
    "Must be the ARN of an S3 object, such as arn:aws:s3:::my-bucket/app.env, found \"{value}\".",
);
static EXTENSION: Message = Message::new(
    "invalid-environment-file/extension",
    "The key of an environment file must end in .env, found \"{value}\".",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Environment files must be ARNs of S3 objects whose keys end in `.env`.",
    why: "The format is `arn:aws:s3:::<bucket>/<key>`, without Region and account. The service \
        rejects URLs that start with `s3://` or `https://`.",
    how_to_fix: "Use the ARN of the object, and give the object a key that ends in `.env`.",
    about: &["overrides.containerOverrides[].environmentFiles[].value"],
    messages: &[&MESSAGE, &EXTENSION],
    service_messages: &[ServiceMessage::about(
        "Invalid arn syntax.",
        "overrides.containerOverrides[].environmentFiles[].value",
    )],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "environmentFiles": [{"value": "s3://my-bucket/app.env", "type": "s3"}]}]}}"#,
    ),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "environmentFiles": [{"value": "arn:aws:s3:::my-bucket/app.env", "type": "s3"}]}]}}"#,
    ),
};

/// Validates the ARN of an environment file.
fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    let message = match arn::environment_file(content) {
        Some(true) => return,
        Some(false) => &EXTENSION,
        None => &MESSAGE,
    };
    context.report(Diagnostic::new(&RULE, context.node(), message).with("value", context.show(content)));
}
