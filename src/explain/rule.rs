//! Rules.

use super::{ExplanationKind, Page, Prose, subject};
use crate::read::pointer;
use crate::report::{Severity, docs_of};
use crate::rules::{DOCS, RuleDocs};
use crate::validate::suggest::is_same_name;

/// The rule of this name.
pub(super) fn by_code(code: &str) -> Option<Page> {
    let docs = find(code)?;
    let mut page = Page::new(ExplanationKind::Rule, Prose::new("Rule ").value(docs.rule.code), docs.title);
    say(docs, &mut page);
    // Some examples are long because length is what they are about.
    for (label, example) in [("Breaks it", docs.invalid), ("Keeps it", docs.valid)] {
        let input = example.input();
        if input.len() <= 300 {
            page.detail(label, Prose::default().value(&input));
        }
    }
    subject::members_of(docs).into_iter().for_each(|member| page.related(member));
    Some(page)
}

pub(super) fn find(code: &str) -> Option<&'static RuleDocs> {
    DOCS.iter().copied().find(|docs| is_same_name(docs.rule.code, code))
}

/// What is said about a rule wherever it comes up.
pub(super) fn say(docs: &'static RuleDocs, page: &mut Page) {
    page.detail("Why", docs.why);
    page.detail("What to do", docs.how_to_fix);
    let severity = match docs.rule.severity {
        Severity::Error => "Error: the service refuses it, or it cannot mean anything.",
        Severity::Warning => "Warning: accepted, but probably not what was meant.",
    };
    page.detail("Severity", severity);
    for message in docs.service_messages {
        page.detail("What the service says", Prose::default().value(&message.text.replace("{}", "…")));
    }
    page.docs = self::docs(docs);
}

/// The page that documents a rule.
pub(crate) fn docs(docs: &RuleDocs) -> String {
    let member = docs.about.first().copied().unwrap_or_default();
    docs_of(docs.rule, docs.invalid.kind, &pointer::of_path(member))
}
