//! The format of a cluster.

use super::trim;
use crate::message::Message;
use crate::model::Format;
use crate::report::{Diagnostic, Severity};
use crate::rules::request::placeholder_value;
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;
use crate::validate::arn;

pub(crate) static RULE: Rule =
    Rule { code: Code::InvalidCluster, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::strings(Format::Cluster, check)];

static MESSAGE: Message = Message::new(
    "invalid-cluster",
    "Must be a cluster name (1 to 255 letters, digits, hyphens or underscores) or a cluster ARN, found \
        \"{value}\".",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "`cluster` must be a cluster name or ARN.",
    why: "The service rejects other strings. A name consists of 1 to 255 letters, digits, hyphens and \
        underscores. An ARN has the format `arn:aws:ecs:<Region>:<account>:cluster/<name>`.",
    how_to_fix: "Use the name or the ARN of a cluster. `ListClusters` returns the ARNs.",
    about: &["cluster"],
    messages: &[&MESSAGE],
    service_messages: &[ServiceMessage::about(
        "Invalid identifier: Unexpected number of separators",
        "cluster",
    )],
    invalid: Example::request(r#"{"cluster": "my cluster"}"#),
    valid: Example::request(r#"{"cluster": "my-cluster"}"#),
};

fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if is_valid(content) {
        placeholder_value::check(context, content);
        return;
    }
    let node = context.node();
    context.report(
        Diagnostic::new(&RULE, node, &MESSAGE)
            .with("value", context.show(content))
            .fix(trim(node, content, is_valid)),
    );
}

/// Returns whether the string is the name or the ARN of a cluster.
pub(crate) fn is_valid(text: &str) -> bool {
    if text.starts_with("arn:") { arn::cluster(text).is_some() } else { arn::is_name(text) }
}
