//! The characters of `startedBy`.

use super::{placeholder_value, service_deployment_name};
use crate::message::Message;
use crate::model::{Format, Revision};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;
use crate::validate::arn::is_name_byte;

pub(crate) static RULE: Rule =
    Rule { code: Code::InvalidStartedBy, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::strings(Format::StartedBy, check)];

static MESSAGE: Message = Message::new(
    "invalid-started-by",
    "Must contain only letters, digits, hyphens and underscores, found \"{value}\".",
);
static WITH_SLASHES: Message = Message::new(
    "invalid-started-by/with-slashes",
    "Must contain only letters, digits, hyphens, underscores and slashes, found \"{value}\".",
);
static IN_REVISION: Message = Message::new(
    "invalid-started-by/in-revision",
    "Must contain only letters, digits, hyphens and underscores, found \"{value}\". Slashes were \
        added after the 2023 documentation. Use revision \"{revision}\", the current API.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "`startedBy` must contain only letters, digits, hyphens and underscores.",
    why: "Revision 2026 also documents slashes. Dots, colons, spaces and all other characters are \
        rejected.",
    how_to_fix: "Use hyphens or underscores instead.",
    about: &["startedBy"],
    messages: &[&MESSAGE, &WITH_SLASHES, &IN_REVISION],
    service_messages: &[],
    invalid: Example::request(r#"{"startedBy": "nightly job"}"#),
    valid: Example::request(r#"{"startedBy": "nightly-job"}"#),
};

fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    let allows_slashes = context.revision() >= Revision::Y2026;
    let invalid = |allows_slashes: bool| {
        content.chars().find(|&c| !(is_name_character(c) || (allows_slashes && c == '/')))
    };
    let Some(character) = invalid(allows_slashes) else {
        service_deployment_name::check(context, content);
        // An empty value is valid.
        if !content.is_empty() {
            placeholder_value::check(context, content);
        }
        return;
    };
    let node = context.node();
    let diagnostic = if allows_slashes {
        Diagnostic::new(&RULE, node, &WITH_SLASHES)
    } else if invalid(true).is_none() {
        Diagnostic::new(&RULE, node, &IN_REVISION).with("revision", Revision::Y2026.name())
    } else {
        Diagnostic::new(&RULE, node, &MESSAGE)
    };
    context.report(diagnostic.with("value", context.show(&character.to_string())));
}

fn is_name_character(character: char) -> bool {
    character.is_ascii() && is_name_byte(character as u8)
}
