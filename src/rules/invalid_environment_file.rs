//! The grammar of an environment file's ARN.

use super::{Example, rule};
use crate::read::NodeId;
use crate::report::{Finding, quote};
use crate::validate::{arn, walk::Walk};

rule! {
    code: "invalid-environment-file",
    severity: Error,
    title: "An environment file is named by the ARN of an S3 object whose key ends in `.env`.",
    why: "The form is `arn:aws:s3:::<bucket>/<key>`, without Region and account. Addresses that begin with `s3://` or `https://` are refused.",
    remedy: "Write the ARN, and give the object a key that ends in `.env`.",
    service: "Invalid arn syntax." about "overrides.containerOverrides[].environmentFiles[].value",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "environmentFiles": [{"value": "s3://my-bucket/app.env", "type": "s3"}]}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "environmentFiles": [{"value": "arn:aws:s3:::my-bucket/app.env", "type": "s3"}]}]}}"#),
}

pub(crate) fn look(walk: &mut Walk<'_>, id: NodeId, content: &str) {
    let message = match arn::environment_file(content) {
        Some(true) => return,
        Some(false) => format!("The key of an environment file ends in .env, found {}.", quote(content)),
        None => format!("Expected the ARN of an S3 object, as arn:aws:s3:::bucket/name.env, found {}.", quote(content)),
    };
    walk.note(Finding::new(&RULE, id, message));
}
