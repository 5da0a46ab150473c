//! Input must be valid JSON.

use crate::message::Message;
use crate::read::document::Syntax;
use crate::report::{Anchor, Diagnostic, Severity};
use crate::report::{Code, Example, Rule, RuleDocs, Source};
use crate::validate::walk::Walk;

pub(crate) static RULE: Rule = Rule {
    code: Code::InvalidJson,
    severity: Severity::Error,
    source: Source::Page("https://www.rfc-editor.org/rfc/rfc8259"),
};

static EMPTY: Message = Message::new("invalid-json/empty", "Expected JSON, found nothing.");
static BYTE_ORDER_MARK: Message = Message::new(
    "invalid-json/byte-order-mark",
    "JSON must not start with a byte order mark. Save the file without one.",
);
static UNEXPECTED_END: Message = Message::new(
    "invalid-json/unexpected-end",
    "Unexpected end of JSON. A string, array or object is not closed.",
);
static UNEXPECTED_CHARACTER: Message =
    Message::new("invalid-json/unexpected-character", "Unexpected character.");
static EXPECTED_MEMBER: Message =
    Message::new("invalid-json/expected-member", "Expected a member name in double quotes.");
static EXPECTED_COLON: Message =
    Message::new("invalid-json/expected-colon", "Expected a colon after the member name.");
static EXPECTED_COMMA: Message =
    Message::new("invalid-json/expected-comma", "Expected a comma, or the end of the array or object.");
static EXPECTED_VALUE: Message = Message::new("invalid-json/expected-value", "Expected a value.");
static TRAILING_COMMA: Message =
    Message::new("invalid-json/trailing-comma", "Trailing comma is not allowed in JSON.");
static MISSING_COMMA: Message = Message::new("invalid-json/missing-comma", "Expected a comma before this.");
static TRAILING_TEXT: Message =
    Message::new("invalid-json/trailing-text", "Unexpected text after the end of the JSON value.");
static COMMENT: Message = Message::new("invalid-json/comment", "Comments are not allowed in JSON.");
static SINGLE_QUOTES: Message =
    Message::new("invalid-json/single-quotes", "Strings must be in double quotes, not single quotes.");
static UNQUOTED_NAME: Message =
    Message::new("invalid-json/unquoted-name", "Member names must be in double quotes.");
static UNKNOWN_WORD: Message = Message::new(
    "invalid-json/unknown-word",
    "Unknown word. The words of JSON are true, false and null; strings must be in double quotes.",
);
static CONTROL_CHARACTER: Message = Message::new(
    "invalid-json/control-character",
    "Strings must not contain line breaks or control characters. Escape them, for example as \\n, \
        or close the string.",
);
static BAD_ESCAPE: Message =
    Message::new("invalid-json/bad-escape", "Unknown escape sequence. Write \\\\ for a backslash.");
static BAD_NUMBER: Message = Message::new(
    "invalid-json/bad-number",
    "Not a JSON number: a plus sign, a leading zero, or a decimal point without digits on both sides is not \
        allowed.",
);

/// Reported by programs that read YAML.
pub(crate) static YAML: Message = Message::new("invalid-json/yaml", "Invalid YAML: {reason}.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Input must be valid JSON.",
    why: "Input that is not valid JSON cannot be read completely. Mistakes with an obvious \
        correction (an extra or a missing comma, a comment) are reported, and the rest of the \
        input is still validated.",
    how_to_fix: "Fix the syntax at the reported position.",
    about: &[],
    messages: &[
        &EMPTY,
        &BYTE_ORDER_MARK,
        &UNEXPECTED_END,
        &UNEXPECTED_CHARACTER,
        &EXPECTED_MEMBER,
        &EXPECTED_COLON,
        &EXPECTED_COMMA,
        &EXPECTED_VALUE,
        &TRAILING_COMMA,
        &MISSING_COMMA,
        &TRAILING_TEXT,
        &COMMENT,
        &SINGLE_QUOTES,
        &UNQUOTED_NAME,
        &UNKNOWN_WORD,
        &CONTROL_CHARACTER,
        &BAD_ESCAPE,
        &BAD_NUMBER,
        &YAML,
    ],
    service_messages: &[],
    invalid: Example::whole(
        r#"{"taskDefinition": "web:7", "containerInstances": ["0123456789abcdef0123456789abcdef",]}"#,
    ),
    valid: Example::whole(
        r#"{"taskDefinition": "web:7", "containerInstances": ["0123456789abcdef0123456789abcdef"]}"#,
    ),
};

/// Reports every syntax error.
pub(in crate::validate) fn check(walk: &mut Walk<'_>) {
    for (index, error) in walk.document.syntax.iter().enumerate() {
        walk.report(Diagnostic::new(&RULE, 0, message(error.problem)).at(Anchor::Syntax(index)));
    }
}

/// Returns the message for a syntax error.
pub(crate) fn message(problem: Syntax) -> &'static Message {
    match problem {
        Syntax::Empty => &EMPTY,
        Syntax::ByteOrderMark => &BYTE_ORDER_MARK,
        Syntax::UnexpectedEnd => &UNEXPECTED_END,
        Syntax::UnexpectedCharacter => &UNEXPECTED_CHARACTER,
        Syntax::ExpectedMember => &EXPECTED_MEMBER,
        Syntax::ExpectedColon => &EXPECTED_COLON,
        Syntax::ExpectedComma => &EXPECTED_COMMA,
        Syntax::ExpectedValue => &EXPECTED_VALUE,
        Syntax::TrailingComma => &TRAILING_COMMA,
        Syntax::MissingComma => &MISSING_COMMA,
        Syntax::TrailingText => &TRAILING_TEXT,
        Syntax::Comment => &COMMENT,
        Syntax::SingleQuotes => &SINGLE_QUOTES,
        Syntax::UnquotedName => &UNQUOTED_NAME,
        Syntax::UnknownWord => &UNKNOWN_WORD,
        Syntax::ControlCharacter => &CONTROL_CHARACTER,
        Syntax::BadEscape => &BAD_ESCAPE,
        Syntax::BadNumber => &BAD_NUMBER,
    }
}
