//! The grammar of a cluster.

use crate::read::NodeId;
use crate::report::{Diagnostic, Remedy, Severity};
use crate::rules::request::placeholder_value;
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;
use crate::validate::arn;

pub(crate) static RULE: Rule =
    Rule { code: "invalid-cluster", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A cluster is named by its short name or by its ARN.",
    why: "A short name is 1 to 255 letters, digits, hyphens and underscores. An ARN is \
        `arn:aws:ecs:<Region>:<account>:cluster/<name>`.",
    how_to_fix: "Give one of the two forms; `ListClusters` lists the ARNs.",
    about: &["cluster"],
    service_messages: &[ServiceMessage::about(
        "Invalid identifier: Unexpected number of separators",
        "cluster",
    )],
    invalid: Example::request(r#"{"cluster": "my cluster"}"#),
    valid: Example::request(r#"{"cluster": "my-cluster"}"#),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if is_valid(content) {
        placeholder_value::check(context, content);
        return;
    }
    let diagnostic = Diagnostic::new(
        &RULE,
        context.node(),
        format!(
            "Expected a cluster's short name (1 to 255 letters, digits, hyphens, underscores) or \
                its ARN, found {}.",
            context.quote(content)
        ),
    );
    context.report(trim_fix(diagnostic, context.node(), content, is_valid));
}

/// Whether the text is a cluster's name or ARN.
pub(crate) fn is_valid(text: &str) -> bool {
    if text.starts_with("arn:") { arn::cluster(text).is_some() } else { arn::is_name(text) }
}

/// Offers the text without the space around it where that is right; what is wrong for another reason is wrong
/// without.
pub(crate) fn trim_fix(
    diagnostic: Diagnostic,
    id: NodeId,
    content: &str,
    right: impl Fn(&str) -> bool,
) -> Diagnostic {
    let trimmed = content.trim();
    if right(trimmed) {
        diagnostic.fix(Remedy::replace("Remove the space around it", id, trimmed))
    } else {
        diagnostic
    }
}
