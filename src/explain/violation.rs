//! Violations that `validate` reported.

use super::target::string;
use super::{ExplanationKind, Page, Prose, counted, rule};
use crate::options::InputKind;
use crate::read::{Document, NodeKind};
use crate::redact::shown_name;
use crate::rules::RuleDocs;

/// Returns the page of a violation. Its patches are not shown: they may contain the value of an environment
/// variable.
pub(super) fn page(document: &Document<'_>, docs: &'static RuleDocs) -> Page {
    let text = |name| string(document, 0, name).unwrap_or_default();
    let message = text("message");
    let summary = if message.is_empty() { Prose::new(docs.title) } else { Prose::default().words(message) };
    let mut page = Page::new(ExplanationKind::Violation, docs.title, summary);
    rule::describe(docs, &mut page);
    page.detail("where", "Where", place(text("path")));
    let fixes = document.items(document.member(0, "fixes"));
    for title in fixes.filter_map(|fix| string(document, fix, "title")) {
        page.detail("fix", "Fix", Prose::default().words(title));
    }
    if let Some(address) = Some(text("docs")).filter(|address| is_documentation(address)) {
        page.docs = address.to_owned();
    }
    page.related(docs.rule.code.as_str());
    page
}

/// Returns the page of a report: every violation in it.
pub(super) fn of_report(document: &Document<'_>) -> Page {
    let violations: Vec<_> = document.items(document.member(0, "violations")).collect();
    let severity = |name: &str| {
        let of = |&&node: &&u32| string(document, node, "severity") == Some(name);
        violations.iter().filter(of).count()
    };
    let is = |name, kind| document.member(0, name).is_some_and(|node| document.node(node).kind == kind);
    let errors = severity("error");
    let listed: Vec<String> = [("error", errors), ("warning", severity("warning"))]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| counted(count, name))
        .collect();
    let mut listed = listed.join(" and ");
    if is("truncated", NodeKind::True) {
        listed.push_str(", and more that the report does not list");
    }
    let is_response = string(document, 0, "kind") == Some(InputKind::Response.name());
    let summary = match (errors, is("valid", NodeKind::False)) {
        (0, false) if listed.is_empty() => "No violations.".to_owned(),
        _ if is_response => format!("{listed}."),
        (0, false) => format!("No errors and {listed}: you can send the request."),
        (1, _) => format!("{listed}: fix the error before you send the request."),
        _ => format!("{listed}: fix the errors before you send the request."),
    };
    let mut page = Page::new(ExplanationKind::Violation, "A report", summary);
    for node in violations {
        let text = |name| string(document, node, name).unwrap_or_default();
        page.detail("violation", place(text("path")), Prose::default().words(text("message")));
        if let Some(docs) = rule::find(text("code")) {
            page.related(docs.rule.code.as_str());
        }
    }
    page
}

fn place(path: &str) -> Prose {
    if path.is_empty() { Prose::new("The whole input") } else { Prose::default().value(&shown_name(path)) }
}

/// Returns whether an address is one that our reports contain.
fn is_documentation(address: &str) -> bool {
    let known = ["https://docs.aws.amazon.com/", "https://www.rfc-editor.org/"];
    known.iter().any(|prefix| address.starts_with(prefix))
        && address.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.:/#".contains(&byte))
}
