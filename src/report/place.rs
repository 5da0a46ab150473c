//! Turns diagnostics into violations: nodes into JSON Pointers, byte offsets into lines and columns.

use super::message::write;
use super::{Change, Diagnostic, Fix, PatchOperation, Place, Remedy, TextRange, Violation};
use crate::line_index::LineIndex;
use crate::model::{Kind, Shape};
use crate::options::{InputKind, ValidateOptions};
use crate::read::pointer::{self, pointers};
use crate::read::{Document, NodeId, Span};
use crate::rules::{Rule, Source};

/// Puts the diagnostics, which are in the order of the input, into the form of the report.
pub(crate) fn render(
    diagnostics: Vec<Diagnostic>,
    document: &Document<'_>,
    options: &ValidateOptions,
) -> Vec<Violation> {
    struct Draft {
        diagnostic: (NodeId, Place),
        rule: &'static Rule,
        severity: super::Severity,
        written: super::Written,
    }
    if diagnostics.is_empty() {
        return Vec::new();
    }
    let mut wanted = Vec::new();
    let mut drafts = Vec::with_capacity(diagnostics.len());
    for diagnostic in diagnostics {
        let (node, place) = (diagnostic.node, diagnostic.place);
        let (rule, severity) = (diagnostic.rule, diagnostic.severity);
        let written = write(diagnostic, document, options.revision);
        wanted.push(node);
        for change in written.remedies.iter().flat_map(|remedy| &remedy.changes) {
            wanted.push(match *change {
                Change::Replace(node, _)
                | Change::Remove(node)
                | Change::AddMember(node, ..)
                | Change::Rename(node, _) => node,
            });
        }
        drafts.push(Draft { diagnostic: (node, place), rule, severity, written });
    }
    let pointers = pointers(document, &wanted);
    let pointer = |node: NodeId| at(&pointers, node).unwrap_or_default();

    let lines = document.has_places.then(|| LineIndex::new(&document.text));

    drafts
        .into_iter()
        .map(|draft| {
            let span = span(document, draft.diagnostic.0, draft.diagnostic.1);
            let path = match draft.diagnostic.1 {
                Place::Absent(member) => child(pointer(draft.diagnostic.0), member),
                Place::Syntax(_) => String::new(),
                Place::Value | Place::Key | Place::Replaced(_) => pointer(draft.diagnostic.0),
            };
            Violation {
                code: draft.rule.code,
                severity: draft.severity,
                docs: docs(draft.rule, options.kind.shape(), &path),
                path,
                message: draft.written.message,
                limit: draft.written.limit,
                fixes: fixes(draft.written.remedies, &pointer),
                range: lines.as_ref().map(|lines| range(lines, span)),
            }
        })
        .collect()
}

/// Something found in a text that is not JSON.
pub(crate) struct TextFinding {
    pub(crate) rule: &'static Rule,
    /// The member it is about.
    pub(crate) path: String,
    pub(crate) message: String,
    pub(crate) at: Span,
}

/// Puts what was found in a text that is not JSON into the form of the report.
pub(crate) fn render_text(findings: Vec<TextFinding>, text: &str) -> Vec<Violation> {
    let lines = LineIndex::new(text);
    let violation = |finding: TextFinding| Violation {
        code: finding.rule.code,
        severity: finding.rule.severity,
        docs: docs(finding.rule, InputKind::Request.shape(), &finding.path),
        path: finding.path,
        message: finding.message,
        limit: None,
        fixes: None,
        range: Some(range(&lines, finding.at)),
    };
    findings.into_iter().map(violation).collect()
}

/// Where the API reference keeps its pages.
const REFERENCE: &str = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/";

/// The page that documents a rule, as it concerns the place in an input.
pub(crate) fn docs_of(rule: &Rule, kind: InputKind, path: &str) -> String {
    docs(rule, kind.shape(), path)
}

/// The page that documents the rule: its own, or that of the innermost known member on the path.
fn docs(rule: &Rule, root: &'static Shape, path: &str) -> String {
    match rule.source {
        Source::Page(address) => address.to_owned(),
        Source::Member => page_of(root, path),
    }
}

/// The page that documents the innermost known member on the path.
pub(crate) fn page_of(root: &'static Shape, path: &str) -> String {
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
        Some((shape, member)) => [REFERENCE, shape.page, ".html#", shape.anchor, member.name].concat(),
        None => [REFERENCE, root.page, ".html"].concat(),
    }
}

fn fixes(remedies: Vec<Remedy>, pointer: &impl Fn(NodeId) -> String) -> Option<Vec<Fix>> {
    let fix = |remedy: Remedy| Fix {
        title: remedy.title,
        patch: remedy
            .changes
            .into_iter()
            .map(|change| match change {
                Change::Replace(node, value) => PatchOperation::Replace { path: pointer(node), value },
                Change::Remove(node) => PatchOperation::Remove { path: pointer(node) },
                Change::AddMember(node, member, value) => {
                    PatchOperation::Add { path: child(pointer(node), member), value }
                }
                Change::Rename(node, name) => {
                    let from = pointer(node);
                    let parent = pointer::split_last(&from).map_or("", |(parent, _)| parent).to_owned();
                    PatchOperation::Move { from, path: child(parent, name) }
                }
            })
            .collect(),
        applicability: remedy.applicability,
    };
    (!remedies.is_empty()).then(|| remedies.into_iter().map(fix).collect())
}

/// The pointer of a member.
fn child(mut parent: String, name: &str) -> String {
    pointer::push(&mut parent, name);
    parent
}

/// What belongs to the key, in pairs sorted by it.
fn at<T: Clone>(pairs: &[(u32, T)], key: u32) -> Option<T> {
    let index = pairs.binary_search_by_key(&key, |(other, _)| *other).ok()?;
    Some(pairs[index].1.clone())
}

/// The span in lines and columns.
fn range(lines: &LineIndex, span: Span) -> TextRange {
    TextRange { start: lines.position(span.start as usize), end: lines.position(span.end as usize) }
}

/// The part of the text that a diagnostic is about.
fn span(document: &Document<'_>, node: NodeId, place: Place) -> Span {
    match place {
        Place::Syntax(index) => document.syntax[index].at,
        Place::Replaced(index) => document.replaced[index].key,
        Place::Value => document.node(node).at,
        Place::Key => document.node(node).key,
        // The opening bracket stands for what is not there.
        Place::Absent(_) => {
            let at = document.node(node).at;
            Span { start: at.start, end: at.end.min(at.start + 1) }
        }
    }
}
