//! Member names in an object must be unique.

use crate::message::Message;
use crate::report::{Anchor, Diagnostic, Severity, show_name};
use crate::report::{Code, Example, Rule, RuleDocs, Source};
use crate::validate::walk::Walk;

pub(crate) static RULE: Rule = Rule {
    code: Code::DuplicateMember,
    severity: Severity::Warning,
    source: Source::Page("https://www.rfc-editor.org/rfc/rfc8259#section-4"),
};

static MESSAGE: Message =
    Message::new("duplicate-member", "Duplicate member \"{name}\". Only the last one takes effect.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Member names in an object must be unique.",
    why: "Of several members with the same name, only the last one takes effect. The others are \
        lost without an error.",
    how_to_fix: "Keep one of them.",
    about: &[],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(r#"{"group": "batch", "group": "nightly"}"#),
    valid: Example::request(r#"{"group": "nightly"}"#),
};

/// Reports each member that a later one replaced.
pub(in crate::validate) fn check(walk: &mut Walk<'_>) {
    let document = walk.document;
    for (index, replaced) in document.replaced.iter().enumerate() {
        walk.report(
            Diagnostic::new(&RULE, replaced.node, &MESSAGE)
                .with("name", show_name(document.key(replaced.node)))
                .at(Anchor::Replaced(index)),
        );
    }
}
