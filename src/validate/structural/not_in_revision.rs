//! Members and values must exist in the selected revision.

use crate::message::Message;
use crate::model::Revision;
use crate::read::NodeId;
use crate::report::{Code, Example, Rule, RuleDocs, Source};
use crate::report::{Diagnostic, Severity, show_value};

pub(crate) static RULE: Rule =
    Rule { code: Code::NotInRevision, severity: Severity::Error, source: Source::Member };

static SINCE: Message = Message::new(
    "not-in-revision",
    "\"{name}\" was added in {introduced, date, ::yMMMM}. Use revision \"{revision}\", the current API.",
);
static LATER: Message = Message::new(
    "not-in-revision/later",
    "\"{name}\" was added after the 2023 documentation. Use revision \"{revision}\", the current API.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Members and values must exist in the selected revision.",
    why: "Revision 2023 is the documentation of early 2023. It does not include what was added \
        to the API later.",
    how_to_fix: "Use revision 2026 (the current API), or remove the member or value.",
    about: &["volumeConfigurations"],
    messages: &[&SINCE, &LATER],
    service_messages: &[],
    invalid: Example::request(r#"{"volumeConfigurations": [{"name": "data"}]}"#),
    valid: Example::request(r#"{"volumeConfigurations": [{"name": "data"}]}"#).in_2026(),
};

/// Returns the diagnostic for a member or value that only the newer revision has. `introduced` is empty
/// if the month is not known.
pub(in crate::validate) fn diagnostic(node: NodeId, name: &str, introduced: &'static str) -> Diagnostic {
    let diagnostic = if introduced.is_empty() {
        Diagnostic::new(&RULE, node, &LATER)
    } else {
        Diagnostic::new(&RULE, node, &SINCE).with("introduced", introduced)
    };
    diagnostic.with("name", show_value(name)).with("revision", Revision::Y2026.name())
}
