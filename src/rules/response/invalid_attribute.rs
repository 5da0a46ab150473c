//! The characters of attributes.

use crate::message::Message;
use crate::model::Format;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::InvalidAttribute, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[
    Check::all_strings(Format::AttributeName, check_name),
    Check::all_strings(Format::AttributeValue, check_value),
];

static NAME: Message = Message::new(
    "invalid-attribute/name",
    "Attribute names must contain only letters, digits and \"-_/\\.\", found \"{value}\".",
);
static VALUE: Message = Message::new(
    "invalid-attribute/value",
    "Attribute values must contain only letters, digits, spaces and \"-_.@/\\:\", found \"{value}\".",
);
static SURROUNDING_SPACE: Message = Message::new(
    "invalid-attribute/surrounding-space",
    "Attribute values must not start or end with a space.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Attribute names must contain only letters, digits and `-_/\\.`, values only letters, digits, \
        spaces and `-_.@/\\:`.",
    why: "The API reference allows no other characters. A value must also not start or end with a space.",
    how_to_fix: "Check the program that produced the response.",
    about: &["tasks[].attributes[].name"],
    messages: &[&NAME, &VALUE, &SURROUNDING_SPACE],
    service_messages: &[],
    invalid: Example::response(
        r#"{"tasks": [{"attributes": [{"name": "cpu architecture", "value": "x86_64"}]}]}"#,
    ),
    valid: Example::response(
        r#"{"tasks": [{"attributes": [{"name": "ecs.cpu-architecture", "value": "x86_64"}]}]}"#,
    ),
};

fn check_name(context: &mut RuleContext<'_, '_>, content: &str) {
    check_characters(context, content, &NAME, r"-_/\.");
}

fn check_value(context: &mut RuleContext<'_, '_>, content: &str) {
    if content.starts_with(' ') || content.ends_with(' ') {
        context.report(Diagnostic::new(&RULE, context.node(), &SURROUNDING_SPACE));
    }
    check_characters(context, content, &VALUE, r"-_.@/\: ");
}

fn check_characters(
    context: &mut RuleContext<'_, '_>,
    content: &str,
    message: &'static Message,
    punctuation: &str,
) {
    let is_invalid = |&c: &char| !c.is_ascii_alphanumeric() && !punctuation.contains(c);
    if let Some(character) = content.chars().find(is_invalid) {
        context.report(
            Diagnostic::new(&RULE, context.node(), message)
                .with("value", context.show(&character.to_string())),
        );
    }
}
