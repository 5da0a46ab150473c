//! Values must be representable in JSON.

use crate::message::Message;
use crate::read::NodeId;
use crate::report::{Code, Example, Rule, RuleDocs, Source};
use crate::report::{Diagnostic, Severity};
use crate::validate::walk::Walk;

pub(crate) static RULE: Rule = Rule {
    code: Code::NotJson,
    severity: Severity::Error,
    source: Source::Page("https://www.rfc-editor.org/rfc/rfc8259#section-3"),
};

static MESSAGE: Message = Message::new(
    "not-json",
    "JSON cannot represent {value}. Use plain objects, arrays, strings, numbers and booleans.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Values must be representable in JSON.",
    why: "JavaScript has values that cannot be sent as JSON: functions, symbols, BigInt, NaN \
        and Infinity, Map and Set, objects that contain themselves, getters that throw.",
    how_to_fix: "Use plain objects, arrays, strings, numbers and booleans.",
    about: &[],
    messages: &[&MESSAGE],
    service_messages: &[],
    // JSON text cannot contain such a value. The tests of the npm package violate this rule.
    invalid: Example::request(r"{}"),
    valid: Example::request(r"{}"),
};

pub(in crate::validate) fn diagnostic(walk: &Walk<'_>, node: NodeId) -> Diagnostic {
    Diagnostic::new(&RULE, node, &MESSAGE).with("value", walk.document.content(node))
}
