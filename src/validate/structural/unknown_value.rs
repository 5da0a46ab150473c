//! Members with a fixed set of values must have one of these values.

use crate::message::Message;
use crate::model::EnumShape;
use crate::read::NodeId;
use crate::report::{Code, Example, Rule, RuleDocs, Source};
use crate::report::{Diagnostic, Json, NodeFix, Severity};
use crate::validate::walk::Walk;

pub(crate) static RULE: Rule =
    Rule { code: Code::UnknownValue, severity: Severity::Error, source: Source::Member };

static MESSAGE: Message =
    Message::new("unknown-value", "Must be one of {allowed}, found \"{value}\".").with_arrays(&["allowed"]);
static UNDOCUMENTED: Message = Message::new(
    "unknown-value/undocumented",
    "Expected one of the documented values {known}, found \
        \"{value}\".",
)
.with_arrays(&["known"]);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Members with a fixed set of values must have one of these values.",
    why: "The service compares values exactly, including case, and SDKs send any string. In a \
        response, an undocumented value is a warning.",
    how_to_fix: "Use one of the values listed in the message.",
    about: &["propagateTags"],
    messages: &[&MESSAGE, &UNDOCUMENTED],
    service_messages: &[],
    invalid: Example::request(r#"{"propagateTags": "task_definition"}"#),
    valid: Example::request(r#"{"propagateTags": "TASK_DEFINITION"}"#),
};

/// Returns the diagnostic for a value that is not one of the allowed values.
pub(in crate::validate) fn diagnostic(
    walk: &Walk<'_>,
    node: NodeId,
    choices: &'static EnumShape,
    nearest: Option<(&'static str, bool)>,
) -> Diagnostic {
    let allowed: Json = choices.at(walk.options.revision).collect();
    let fix = nearest.map(|(nearest, is_certain)| NodeFix::change_to(node, nearest).safe_if(is_certain));
    Diagnostic::new(&RULE, node, &MESSAGE)
        .with("allowed", allowed)
        .with("value", walk.show(walk.document.content(node)))
        .fix(fix)
}

/// Returns the diagnostic for a value that is not documented.
pub(in crate::validate) fn undocumented(
    walk: &Walk<'_>,
    node: NodeId,
    known: &'static [&'static str],
) -> Diagnostic {
    Diagnostic::new(&RULE, node, &UNDOCUMENTED)
        .with("known", known.iter().copied().collect::<Json>())
        .with("value", walk.show(walk.document.content(node)))
}
