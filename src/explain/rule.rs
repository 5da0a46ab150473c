//! Rules.

use super::{ExplanationKind, Page, Prose, subject};
use crate::model::is_same_name;
use crate::read::pointer;
use crate::report::{Severity, docs_of};
use crate::rules::{DOCS, RuleDocs};

/// Returns the rule of this name.
pub(super) fn by_code(code: &str) -> Option<Page> {
    let docs = find(code)?;
    let mut page =
        Page::new(ExplanationKind::Rule, Prose::new("Rule ").value(docs.rule.code.as_str()), docs.title);
    describe(docs, &mut page);
    // Some examples are long because length is what they are about.
    for (id, label, example) in [("invalid", "Invalid", docs.invalid), ("valid", "Valid", docs.valid)] {
        let input = example.input();
        if input.len() <= 300 {
            page.detail(id, label, Prose::default().value(&input));
        }
    }
    subject::members_of(docs).into_iter().for_each(|member| page.related(member));
    Some(page)
}

pub(super) fn find(code: &str) -> Option<&'static RuleDocs> {
    DOCS.iter().copied().find(|docs| is_same_name(docs.rule.code.as_str(), code))
}

/// Adds what every page about a rule has.
pub(super) fn describe(docs: &'static RuleDocs, page: &mut Page) {
    page.detail("action", "How to fix", docs.how_to_fix);
    page.detail("why", "Why", docs.why);
    let severity = match docs.rule.severity {
        Severity::Error => "Error: the input violates a documented limit or cannot be valid.",
        Severity::Warning => "Warning: the service accepts the input, but it is probably not intended.",
    };
    page.detail("severity", "Severity", severity);
    for message in docs.service_messages {
        page.detail(
            "service-message",
            "Service message",
            Prose::default().value(&message.text.replace("{}", "…")),
        );
    }
    page.docs = self::docs(docs);
}

/// Returns the page that documents a rule.
pub fn docs(docs: &RuleDocs) -> String {
    let member = docs.about.first().copied().unwrap_or_default();
    docs_of(docs.rule, docs.invalid.kind, &pointer::of_path(member))
}
