//! The parts of a request that can be shared, for explanations and the composer.

use super::place::Place;
use super::{hidden, shown_name};
use crate::build::command_line;
use crate::build::normalize::normalize;
use crate::line_index::LineIndex;
use crate::model::Kind;
use crate::options::{InputFormat, InputKind};
use crate::read::pointer::{self, pointers};
use crate::read::{Document, NodeId, NodeKind, json};
use crate::report::Json;
use serde::Serialize;
use std::ops::Range;

/// A request without the values that may not be shared.
pub(crate) struct Shareable {
    pub(crate) request: Json,
    /// Where values are left out, as pointers that may be shown.
    pub(crate) omitted: Vec<String>,
}

/// Returns what may be shared of a request: of JSON that can be read, or of a command line without problems.
pub(crate) fn shareable(text: &str, document: &Document<'_>, kind: InputKind) -> Option<Shareable> {
    let line;
    let draft = if command_line::is_one(text) {
        line = command_line::read(text)?;
        if !line.starts_a_task || !line.diagnostics.is_empty() || !line.references.is_empty() {
            return None;
        }
        &line.draft
    } else {
        Some(document).filter(|document| document.is_readable())?
    };
    let request = normalize(draft, kind.shape(), InputFormat::Api, &mut Vec::new());
    if request.nodes.first()?.kind != NodeKind::Object {
        return None;
    }
    let mut sharer = Sharer { document: &request, path: String::new(), omitted: Vec::new() };
    let request = sharer.value(Place::root(kind), 0).unwrap_or(Json::Object(Vec::new()));
    Some(Shareable { request, omitted: sharer.omitted })
}

struct Sharer<'d> {
    document: &'d Document<'d>,
    path: String,
    omitted: Vec<String>,
}

impl Sharer<'_> {
    fn omit(&mut self) {
        self.omitted.push(shown_name(&self.path));
    }

    fn at<T>(&mut self, step: &str, work: impl FnOnce(&mut Self) -> T) -> T {
        let outside = self.path.len();
        pointer::push(&mut self.path, step);
        let result = work(self);
        self.path.truncate(outside);
        result
    }

    /// Returns the part of the value that can be shared; `None` if nothing can. Only known members are visited, so the
    /// model limits the depth of the recursion.
    fn value(&mut self, place: Place, id: NodeId) -> Option<Json> {
        let document = self.document;
        match (place, document.node(id).kind) {
            (Place::Known(Kind::Structure(_)), NodeKind::Object) => self.members(place, id),
            (Place::Known(Kind::List(_)) | Place::Variables, NodeKind::List) => self.items(place, id),
            (Place::Sensitive, NodeKind::Text) if document.content(id).is_empty() => Json::of(document, id),
            // The name stays, so that the recipient of the link sees what to fill in.
            (Place::Sensitive, found) if !matches!(found, NodeKind::Null | NodeKind::Undefined) => {
                self.omit();
                Some(Json::from(""))
            }
            (Place::VariableName, NodeKind::Text) => {
                let (name, value) = match document.content(id).split_once('=') {
                    Some((name, _)) => (name, true),
                    None => (document.content(id), false),
                };
                if value {
                    self.omit();
                }
                Some(Json::from(name))
            }
            _ if place.shows(document, id) => Json::of(document, id),
            _ => {
                self.omit();
                None
            }
        }
    }

    fn members(&mut self, place: Place, id: NodeId) -> Option<Json> {
        let document = self.document;
        let mut members = Vec::new();
        for child in document.children(id) {
            let name = document.key(child);
            let value = self.at(name, |this| this.value(place.member(name), child));
            members.extend(value.map(|value| (name.to_owned(), value)));
        }
        let is_emptied = members.is_empty() && document.children(id).next().is_some();
        (!is_emptied).then_some(Json::Object(members))
    }

    fn items(&mut self, place: Place, id: NodeId) -> Option<Json> {
        let document = self.document;
        let mut items = Vec::new();
        for (index, child) in document.children(id).enumerate() {
            items.extend(self.at(&index.to_string(), |this| this.value(place.item(), child)));
        }
        let is_emptied = items.is_empty() && document.children(id).next().is_some();
        (!is_emptied).then_some(Json::List(items))
    }
}

/// The result for the composer, which masks and shares texts.
#[derive(Serialize)]
pub(crate) struct Redaction {
    /// The ranges that may not be shown, in UTF-16 units.
    pub(crate) ranges: Vec<(u32, u32)>,
    /// The pointers of the values in these ranges.
    pub(crate) covered: Vec<String>,
    /// The request as JSON text without the values that may not be shared; `None` if it cannot be read.
    pub(crate) shared: Option<String>,
    /// The pointers of the values that are left out of it.
    pub(crate) omitted: Vec<String>,
}

/// Returns the parts of a string that may be shown and shared.
#[cfg_attr(
    not(any(test, all(target_arch = "wasm32", feature = "wasm-all"))),
    expect(dead_code, reason = "only the composer asks")
)]
pub(crate) fn redact(text: &str, kind: InputKind) -> Redaction {
    let document = json::read(text);
    let hidden = hidden(text, &document, kind);
    let covered = pointers(&document, &hidden.nodes).into_iter().map(|(_, pointer)| pointer).collect();
    let (shared, omitted) = match shareable(text, &document, kind) {
        Some(Shareable { request, omitted }) => (Some(request.to_string()), omitted),
        None => (None, Vec::new()),
    };
    let lines = LineIndex::new(text);
    let utf16 = |range: &Range<usize>| (lines.utf16_offset(range.start), lines.utf16_offset(range.end));
    Redaction { ranges: hidden.ranges.iter().map(utf16).collect(), covered, shared, omitted }
}
