//! Requests must not contain `null`.

use crate::message::{Message, Sentence};
use crate::read::{NodeId, NodeKind};
use crate::report::{Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::report::{Diagnostic, NodeFix, Severity};
use crate::validate::walk::Walk;

pub(crate) static RULE: Rule =
    Rule { code: Code::NullValue, severity: Severity::Error, source: Source::Member };

static MEMBER: Message = Message::new("null-value", "null is not allowed. Omit the member.");
static ITEM: Message = Message::new("null-value/item", "null is not allowed. Omit the item.");
static REQUIRED: Message =
    Message::new("null-value/required", "null is not allowed, and \"{name}\" is required. Provide a value.");
static VALUE_REQUIRED: Message = Message::new("null-value/needed", "null is not allowed. Provide a value.");
static EMPTY_SLOT: Message =
    Message::new("null-value/empty-slot", "An empty slot in an array cannot be sent. Omit the item.");
static SLOT_REQUIRED: Message =
    Message::new("null-value/needed-slot", "An empty slot in an array cannot be sent. Provide a value.");
static REMOVE_NULL: Message = Message::new("fix/remove-null", "Remove null");
static REMOVE_SLOT: Message = Message::new("fix/remove-slot", "Remove the empty slot");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Requests must not contain `null`.",
    why: "The service rejects `null`. To leave a member without a value, omit it.",
    how_to_fix: "Omit the member.",
    about: &["startedBy"],
    messages: &[
        &MEMBER,
        &ITEM,
        &REQUIRED,
        &VALUE_REQUIRED,
        &EMPTY_SLOT,
        &SLOT_REQUIRED,
        &REMOVE_NULL,
        &REMOVE_SLOT,
    ],
    service_messages: &[ServiceMessage::about("Override argument cannot be null", "overrides")],
    invalid: Example::request(r#"{"startedBy": null}"#),
    valid: Example::request(r"{}"),
};

/// What depends on a null value.
#[derive(Clone, Copy, Default)]
pub(in crate::validate) struct Null {
    /// The member is required.
    pub(in crate::validate) required: bool,
    /// The array would have too few items without it.
    pub(in crate::validate) needed: bool,
    /// The order of the items is significant.
    pub(in crate::validate) ordered: bool,
}

pub(in crate::validate) fn diagnostic(walk: &Walk<'_>, node: NodeId, null: Null) -> Diagnostic {
    let found = walk.document.node(node);
    if null.required {
        // Removing it would report the member as missing.
        return Diagnostic::new(&RULE, node, &REQUIRED).with("name", walk.document.key(node));
    }
    if null.needed {
        let is_slot = found.kind == NodeKind::Undefined;
        return Diagnostic::new(&RULE, node, if is_slot { &SLOT_REQUIRED } else { &VALUE_REQUIRED });
    }
    let (message, title) = match (found.kind, found.named) {
        (NodeKind::Undefined, _) => (&EMPTY_SLOT, &REMOVE_SLOT),
        (_, true) => (&MEMBER, &REMOVE_NULL),
        (_, false) => (&ITEM, &REMOVE_NULL),
    };
    let diagnostic = Diagnostic::new(&RULE, node, message);
    if node == 0 { diagnostic } else { diagnostic.fix(NodeFix::remove(title, node).safe_if(!null.ordered)) }
}

/// Changes a diagnostic that suggests omitting a null into one that requires a value.
pub(in crate::validate) fn require_value(diagnostic: &mut Diagnostic) {
    if [MEMBER.id, ITEM.id].contains(&diagnostic.message.id()) {
        diagnostic.message = Sentence::from(&VALUE_REQUIRED);
        diagnostic.fixes.clear();
    }
}
