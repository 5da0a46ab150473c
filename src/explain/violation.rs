//! Violations that `validate` reported.

use super::{ExplanationKind, Page, Prose, counted, member_text, rule};
use crate::read::Document;
use crate::redact::shown_name;

/// A violation of a known rule. Its patches are not shown: they may hold the value of an environment variable.
pub(super) fn explain(document: &Document<'_>, code: &str) -> Option<Page> {
    let docs = rule::find(code)?;
    let message = member_text(document, 0, "message").unwrap_or_default();
    let path = member_text(document, 0, "path").unwrap_or_default();
    let summary = if message.is_empty() { Prose::new(docs.title) } else { Prose::default().words(&message) };
    let mut page = Page::new(ExplanationKind::Violation, docs.title, summary);
    page.detail("Where", place(&path));
    let fixes = document.items(document.member(0, "fixes"));
    for title in fixes.filter_map(|fix| member_text(document, fix, "title")) {
        page.detail("Fix", Prose::default().words(&title));
    }
    rule::say(docs, &mut page);
    if let Some(address) = member_text(document, 0, "docs").filter(|address| is_documentation(address)) {
        page.docs = address;
    }
    page.related(docs.rule.code);
    Some(page)
}

/// A whole report: every violation in it.
pub(super) fn of_report(document: &Document<'_>) -> Page {
    let violations: Vec<_> = document.items(document.member(0, "violations")).collect();
    let severity = |name: &str| {
        let of = |&&node: &&u32| member_text(document, node, "severity").is_some_and(|text| text == name);
        violations.iter().filter(of).count()
    };
    let (errors, warnings) = (severity("error"), severity("warning"));
    let summary = match (errors, warnings) {
        (0, 0) => "Nothing was found wrong.".to_owned(),
        (0, warnings) => format!(
            "No errors and {}: it can be sent, and is worth a second look.",
            counted(warnings, "warning")
        ),
        (errors, 0) => format!("{}: it cannot be sent like this.", counted(errors, "error")),
        (errors, warnings) => {
            format!(
                "{} and {}: it cannot be sent like this.",
                counted(errors, "error"),
                counted(warnings, "warning")
            )
        }
    };
    let mut page = Page::new(ExplanationKind::Violation, "A report", summary);
    for node in violations {
        let text = |name| member_text(document, node, name).unwrap_or_default();
        page.detail(place(&text("path")), Prose::default().words(&text("message")));
        if let Some(docs) = rule::find(&text("code")) {
            page.related(docs.rule.code);
        }
    }
    page
}

fn place(path: &str) -> Prose {
    if path.is_empty() { Prose::new("The whole input") } else { Prose::default().value(&shown_name(path)) }
}

/// Whether an address is one that a report of ours may hold.
fn is_documentation(address: &str) -> bool {
    let known = ["https://docs.aws.amazon.com/", "https://www.rfc-editor.org/"];
    known.iter().any(|prefix| address.starts_with(prefix))
        && address.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.:/#".contains(&byte))
}
