//! Strings must consist of Unicode characters.

use crate::message::Message;
use crate::read::NodeId;
use crate::report::{Code, Example, Rule, RuleDocs, Source};
use crate::report::{Diagnostic, Severity};

pub(crate) static RULE: Rule = Rule {
    code: Code::IllFormedText,
    severity: Severity::Error,
    source: Source::Page("https://www.rfc-editor.org/rfc/rfc8259#section-8.2"),
};

static MESSAGE: Message = Message::new(
    "ill-formed-text",
    "The string contains an unpaired surrogate, which is not a Unicode character and cannot be sent.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Strings must consist of Unicode characters.",
    why: "Half of a surrogate pair is not a character. UTF-8 cannot encode it, so it cannot be \
        sent. It usually comes from cutting a string in the middle of a character.",
    how_to_fix: "Remove the unpaired surrogate, or complete the pair.",
    about: &[],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(r#"{"group": "batch-\ud83d"}"#),
    valid: Example::request(r#"{"group": "batch-\ud83d\ude80"}"#),
};

pub(in crate::validate) fn diagnostic(node: NodeId) -> Diagnostic {
    Diagnostic::new(&RULE, node, &MESSAGE)
}
