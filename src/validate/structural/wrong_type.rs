//! Values must have the type of their member.

use crate::message::Message;
use crate::model::{Kind, Member};
use crate::read::number::Decimal;
use crate::read::{Document, NodeId, NodeKind, json};
use crate::report::{Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::report::{Diagnostic, HIDDEN, Json, NodeFix, Severity, show_value, titles};
use crate::validate::types::is_of_type;
use crate::validate::walk::Walk;

pub(crate) static RULE: Rule =
    Rule { code: Code::WrongType, severity: Severity::Error, source: Source::Member };

static MESSAGE: Message = Message::new(
    "wrong-type",
    "Expected {expected, select, \
        string {a string} \
        integer {an integer} \
        boolean {true or false} \
        timestamp {a timestamp (epoch seconds or an ISO 8601 string)} \
        array {an array} \
        object {an object} \
        other {}\
    }, found {actual, select, \
        string {the string \"{value}\"} \
        number {the number {value}} \
        boolean {{value}} \
        null {null} \
        array {an array} \
        object {an object} \
        Date {a Date} \
        undefined {undefined} \
        other {}\
    }.",
);
static WRITE_AS_STRING: Message = Message::new("fix/write-as-string", "Change to the string \"{value}\"");
static WRITE_AS_NUMBER: Message = Message::new("fix/write-as-number", "Change to the number {value}");
static WRITE_AS_BOOLEAN: Message = Message::new("fix/write-as-boolean", "Change to the boolean {value}");
static WRITE_AS_ARRAY: Message = Message::new("fix/write-as-array", "Change to the array in the string");
static WRITE_AS_OBJECT: Message = Message::new("fix/write-as-object", "Change to the object in the string");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Values must have the type of their member.",
    why: "The service accepts one type for each member. `cpu` and `memory` of the task are \
        strings, but those of a container are numbers. The number of GPUs is a string.",
    how_to_fix: "Change the value to the type named in the message.",
    about: &["overrides.memory"],
    messages: &[
        &MESSAGE,
        &WRITE_AS_STRING,
        &WRITE_AS_NUMBER,
        &WRITE_AS_BOOLEAN,
        &WRITE_AS_ARRAY,
        &WRITE_AS_OBJECT,
    ],
    service_messages: &[
        ServiceMessage::new("SerializationException"),
        ServiceMessage::about("Invalid type for parameter {}, value: {}, type: {}, valid types: {}", "{}"),
        ServiceMessage::new("invalid literal for int() with base 10: {}"),
    ],
    invalid: Example::request(r#"{"overrides": {"memory": 2048}}"#),
    valid: Example::request(r#"{"overrides": {"memory": "2048"}}"#),
};

pub(in crate::validate) fn diagnostic(
    walk: &Walk<'_>,
    node: NodeId,
    member: &'static Member,
    kind: Kind,
) -> Diagnostic {
    let document = walk.document;
    let leaf = if let Kind::List(item) = kind { *item } else { kind };
    let is_shown = !walk.is_secret() && is_of_type(leaf, document, node);
    let expected = match kind {
        Kind::Text | Kind::Enum(_) => "string",
        Kind::Integer | Kind::Long => "integer",
        Kind::Boolean => "boolean",
        Kind::Timestamp => "timestamp",
        Kind::Structure(_) => "object",
        Kind::List(_) => "array",
    };
    let (actual, value) = match document.node(node).kind {
        NodeKind::Null => ("null", Some("null".to_owned())),
        NodeKind::True => ("boolean", Some("true".to_owned())),
        NodeKind::False => ("boolean", Some("false".to_owned())),
        NodeKind::Number => ("number", Some(document.written_number(node))),
        NodeKind::Text => ("string", Some(show_value(document.content(node)))),
        NodeKind::List => ("array", None),
        NodeKind::Object => ("object", None),
        NodeKind::Date => ("Date", None),
        // The walk never comes here for what is not JSON.
        NodeKind::Undefined | NodeKind::NonJson | NodeKind::Broken => ("undefined", None),
    };
    let diagnostic = Diagnostic::new(&RULE, node, &MESSAGE).with("expected", expected).with("actual", actual);
    let is_constant = document.node(node).kind == NodeKind::Null;
    let diagnostic = match value {
        Some(value) if is_shown || is_constant => diagnostic.with("value", value),
        Some(_) => diagnostic.with("value", HIDDEN),
        None => diagnostic,
    };
    diagnostic.fix(conversion(document, node, member, kind, is_shown))
}

/// Returns the diagnostic for a number with a fraction where an integer is expected.
pub(in crate::validate) fn not_an_integer(walk: &Walk<'_>, node: NodeId) -> Diagnostic {
    Diagnostic::new(&RULE, node, &MESSAGE)
        .with("expected", "integer")
        .with("actual", "number")
        .with("value", walk.show_number(node))
}

/// Returns the fix that converts the value to the expected type, if only one conversion is possible: a
/// number and the string with the same digits, a single item and its array, or a string with JSON text and its value.
fn conversion(
    document: &Document<'_>,
    node: NodeId,
    member: &'static Member,
    kind: Kind,
    is_shown: bool,
) -> Option<NodeFix> {
    let content = document.content(node);
    let title = |value: String| if is_shown { show_value(&value) } else { HIDDEN.to_owned() };
    let as_string =
        |text: String| NodeFix::replace(&WRITE_AS_STRING, node, text.clone()).with("value", title(text));
    match (kind, document.node(node).kind) {
        (Kind::Text, NodeKind::Number) => {
            // The version 1.10 is not 1.1, but the integer 1.0 is 1.
            let number = Decimal::read(content);
            let text = if member.verbatim { content.to_owned() } else { number.written() };
            let is_exact = (text == content || number.is_integer()) && is_exact_in_javascript(content);
            Some(as_string(text).safe_if(is_exact))
        }
        (Kind::Text, NodeKind::True) => Some(as_string("true".to_owned())),
        (Kind::Text, NodeKind::False) => Some(as_string("false".to_owned())),
        (Kind::Integer | Kind::Long, NodeKind::Text) => {
            let integer = Decimal::plain_integer(content)?;
            (integer.unsigned_abs() < 1 << 53).then(|| {
                NodeFix::replace(&WRITE_AS_NUMBER, node, integer)
                    .with("value", title(integer.to_string()))
                    .safe_if(true)
            })
        }
        (Kind::Boolean, NodeKind::Text) => {
            let value = content.to_ascii_lowercase().parse::<bool>().ok()?;
            Some(
                NodeFix::replace(&WRITE_AS_BOOLEAN, node, Json::Boolean(value))
                    .with("value", title(value.to_string())),
            )
        }
        (Kind::List(Kind::Text), NodeKind::Text) if is_one_item(content) => Some(
            NodeFix::replace(&titles::WRAP_IN_ARRAY, node, Json::List(vec![content.into()])).safe_if(true),
        ),
        (Kind::List(_), NodeKind::Text) => {
            json_text(content, NodeKind::List).map(|array| NodeFix::replace(&WRITE_AS_ARRAY, node, array))
        }
        (Kind::Structure(_), NodeKind::Text) => json_text(content, NodeKind::Object)
            .map(|object| NodeFix::replace(&WRITE_AS_OBJECT, node, object)),
        _ => None,
    }
}

/// Returns whether JavaScript reads a number exactly. A longer one may have been rounded before it was
/// passed as a value.
fn is_exact_in_javascript(content: &str) -> bool {
    content.bytes().filter(u8::is_ascii_digit).count() <= 15
}

/// Returns whether a string can only be a single item of an array. With spaces or commas, it may be
/// several items; with an opening bracket or brace, it may be JSON.
pub(crate) fn is_one_item(text: &str) -> bool {
    !text.is_empty() && !text.starts_with(['[', '{']) && !text.contains([' ', '\t', '\r', '\n', ',', ';'])
}

/// Returns the value of a string that contains an array or an object as JSON text.
fn json_text(content: &str, expected: NodeKind) -> Option<Json> {
    let value = json::read(content);
    let is_expected = value.nodes.first().is_some_and(|root| root.kind == expected);
    let is_exact = value.syntax.is_empty() && value.replaced.is_empty();
    (is_expected && is_exact).then(|| Json::of(&value, 0)).flatten()
}
