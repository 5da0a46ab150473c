//! The grammar of an environment file's ARN.

use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;
use crate::validate::arn;

pub(crate) static RULE: Rule =
    Rule { code: "invalid-environment-file", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "An environment file is named by the ARN of an S3 object whose key ends in `.env`.",
    why: "The form is `arn:aws:s3:::<bucket>/<key>`, without Region and account. Addresses that \
        begin with `s3://` or `https://` are refused.",
    how_to_fix: "Write the ARN, and give the object a key that ends in `.env`.",
    about: &["overrides.containerOverrides[].environmentFiles[].value"],
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

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    let message = match arn::environment_file(content) {
        Some(true) => return,
        Some(false) => format!("The key of an environment file ends in .env, found {}.", quote(content)),
        None => format!(
            "Expected the ARN of an S3 object, as arn:aws:s3:::bucket/name.env, found {}.",
            quote(content)
        ),
    };
    context.report(Diagnostic::new(&RULE, context.node(), message));
}
