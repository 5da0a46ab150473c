//! An explanation in the making.

use super::prose::Prose;
use super::{Detail, Explanation, ExplanationKind, Outcome, RetryAdvice};
use crate::options::InputKind;
use crate::report::page_of;

/// A page that is being written.
pub(super) struct Page {
    pub(super) kind: ExplanationKind,
    pub(super) title: Prose,
    pub(super) summary: Prose,
    details: Vec<Part>,
    pub(super) related: Vec<String>,
    pub(super) docs: String,
    pub(super) outcome: Option<Outcome>,
    pub(super) retry: Option<RetryAdvice>,
}

struct Part {
    id: &'static str,
    label: Prose,
    text: Prose,
}

impl Page {
    pub(super) fn new(kind: ExplanationKind, title: impl Into<Prose>, summary: impl Into<Prose>) -> Self {
        Page {
            kind,
            title: title.into(),
            summary: summary.into(),
            details: Vec::new(),
            related: Vec::new(),
            // Until there is a better one, the page of the operation.
            docs: page_of(InputKind::Request.shape(), ""),
            outcome: None,
            retry: None,
        }
    }

    /// Adds a detail, unless its text is empty.
    pub(super) fn detail(&mut self, id: &'static str, label: impl Into<Prose>, text: impl Into<Prose>) {
        let text = text.into();
        if !text.is_empty() {
            self.details.push(Part { id, label: label.into(), text });
        }
    }

    /// Adds a name that can be explained.
    pub(super) fn related(&mut self, name: impl Into<String>) {
        let name = name.into();
        if !self.related.contains(&name) {
            self.related.push(name);
        }
    }

    pub(super) fn finish(mut self) -> Explanation {
        // If nothing is similar, the operation is related.
        if self.kind == ExplanationKind::Unknown && self.related.is_empty() {
            self.related =
                ["StartTaskRequest", "StartTaskResponse", "ClientException"].map(str::to_owned).to_vec();
        }
        let mut markdown = format!("## {}\n\n{}\n", self.title.markdown(), self.summary.markdown());
        if !self.details.is_empty() {
            markdown.push('\n');
        }
        for part in &self.details {
            markdown.push_str(&format!("- **{}:** {}\n", part.label.markdown(), part.text.markdown()));
        }
        if !self.related.is_empty() {
            let names = Prose::default().values(self.related.iter().map(String::as_str));
            markdown.push_str(&format!("\nRelated: {}\n", names.markdown()));
        }
        markdown.push_str(&format!("\n[Documentation]({})\n", self.docs));
        let details = self.details.iter().map(|part| Detail {
            id: part.id.to_owned(),
            label: part.label.plain(),
            text: part.text.plain(),
        });
        Explanation {
            kind: self.kind,
            title: self.title.plain(),
            summary: self.summary.plain(),
            details: details.collect(),
            related: self.related,
            docs: self.docs,
            outcome: self.outcome,
            retry: self.retry,
            markdown,
        }
    }
}
