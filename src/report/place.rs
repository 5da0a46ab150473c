//! Turns diagnostics into violations: nodes into JSON Pointers, byte offsets into lines and columns.

use super::{
    Anchor, Diagnostic, Edit, Fix, Json, NodeFix, PatchOperation, Rule, Source, TextRange, Violation,
};
use crate::line_index::LineIndex;
use crate::message::Sentence;
use crate::model::{Kind, Shape};
use crate::options::{InputKind, ValidateOptions};
use crate::read::pointer::{self, pointers};
use crate::read::{Document, NodeId, Span};

/// Converts diagnostics, which are in input order, to violations.
pub(crate) fn render(
    diagnostics: Vec<Diagnostic>,
    document: &Document<'_>,
    options: &ValidateOptions,
) -> Vec<Violation> {
    if diagnostics.is_empty() {
        return Vec::new();
    }
    let mut wanted = Vec::new();
    for diagnostic in &diagnostics {
        wanted.push(diagnostic.node);
        wanted.extend(diagnostic.fixes.iter().flat_map(|fix| &fix.edits).map(Edit::node));
    }
    let pointers = pointers(document, &wanted);
    let pointer = |node: NodeId| at(&pointers, node).unwrap_or_default();
    let lines = document.has_places.then(|| LineIndex::new(&document.text));
    let violation = |diagnostic: Diagnostic| {
        let path = match diagnostic.anchor {
            Anchor::MissingMember(path) => [&pointer(diagnostic.node), "/", path].concat(),
            Anchor::Syntax(_) => String::new(),
            Anchor::Value | Anchor::Key | Anchor::Replaced(_) => pointer(diagnostic.node),
        };
        Violation {
            severity: diagnostic.severity,
            range: lines.as_ref().map(|lines| range(lines, span(document, &diagnostic))),
            fixes: fixes(diagnostic.fixes, &pointer),
            ..Violation::new(diagnostic.rule, options.kind, path, diagnostic.message)
        }
    };
    diagnostics.into_iter().map(violation).collect()
}

/// A diagnostic about input that is not JSON.
pub(crate) struct TextDiagnostic {
    pub(crate) rule: &'static Rule,
    /// The member it is about.
    pub(crate) path: String,
    pub(crate) message: Sentence,
    pub(crate) at: Span,
}

/// Converts diagnostics about input that is not JSON to violations.
pub(crate) fn render_text(diagnostics: Vec<TextDiagnostic>, text: &str) -> Vec<Violation> {
    let lines = LineIndex::new(text);
    let violation = |diagnostic: TextDiagnostic| Violation {
        range: Some(range(&lines, diagnostic.at)),
        ..Violation::new(diagnostic.rule, InputKind::Request, diagnostic.path, diagnostic.message)
    };
    diagnostics.into_iter().map(violation).collect()
}

impl Violation {
    /// Creates a violation without fixes and a place in the text.
    pub(crate) fn new(rule: &Rule, kind: InputKind, path: String, message: Sentence) -> Self {
        Violation {
            code: rule.code,
            severity: rule.severity,
            docs: docs_of(rule, kind, &path),
            path,
            message: message.render(),
            message_id: message.id().into(),
            params: Json::object(message.params),
            fixes: None,
            range: None,
        }
    }
}

/// Returns the page that documents the rule: its own, or that of the innermost known member on the path.
pub(crate) fn docs_of(rule: &Rule, kind: InputKind, path: &str) -> String {
    match rule.source {
        Source::Page(address) => address.to_owned(),
        Source::Member => page_of(kind.shape(), path),
    }
}

/// Returns the page that documents the innermost known member on the path.
pub fn page_of(root: &'static Shape, path: &str) -> String {
    let (mut found, mut kind) = (None, Kind::Structure(root));
    for step in pointer::steps(path) {
        match kind {
            Kind::List(item) => kind = *item,
            Kind::Structure(shape) => {
                let Some(member) = shape.member(&step) else { break };
                found = Some((shape, member));
                kind = member.kind;
            }
            _ => break,
        }
    }
    match found {
        Some((shape, member)) => shape.page_of_member(member.name),
        None => root.page(),
    }
}

fn fixes(fixes: Vec<NodeFix>, pointer: &impl Fn(NodeId) -> String) -> Option<Vec<Fix>> {
    let operation = |edit: Edit| match edit {
        Edit::Replace(node, value) => PatchOperation::Replace { path: pointer(node), value },
        Edit::Remove(node) => PatchOperation::Remove { path: pointer(node) },
        Edit::AddMember(node, member, value) => {
            PatchOperation::Add { path: child(pointer(node), member), value }
        }
        Edit::Rename(node, name) => {
            let from = pointer(node);
            let parent = from.rfind('/').map_or("", |slash| &from[..slash]).to_owned();
            PatchOperation::Move { from, path: child(parent, name) }
        }
    };
    let fix = |fix: NodeFix| Fix {
        title: fix.title.render(),
        title_id: fix.title.id().into(),
        params: Json::object(fix.title.params),
        patch: fix.edits.into_iter().map(operation).collect(),
        applicability: fix.applicability,
    };
    (!fixes.is_empty()).then(|| fixes.into_iter().map(fix).collect())
}

/// Returns the pointer of a member.
fn child(mut parent: String, name: &str) -> String {
    pointer::push(&mut parent, name);
    parent
}

/// Returns the value of a key, in pairs that are sorted by key.
fn at<T: Clone>(pairs: &[(u32, T)], key: u32) -> Option<T> {
    let index = pairs.binary_search_by_key(&key, |(other, _)| *other).ok()?;
    Some(pairs[index].1.clone())
}

/// Returns the span in lines and columns.
fn range(lines: &LineIndex, span: Span) -> TextRange {
    lines.range(span.start as usize, span.end as usize)
}

/// Returns the part of the text that a diagnostic is about.
fn span(document: &Document<'_>, diagnostic: &Diagnostic) -> Span {
    let node = diagnostic.node;
    match diagnostic.anchor {
        Anchor::Syntax(index) => document.syntax[index].at,
        Anchor::Replaced(index) => document.replaced[index].key,
        Anchor::Value => document.node(node).at,
        Anchor::Key => document.node(node).key,
        // A missing member is reported at the opening bracket.
        Anchor::MissingMember(_) => {
            let at = document.node(node).at;
            Span { start: at.start, end: at.end.min(at.start + 1) }
        }
    }
}
