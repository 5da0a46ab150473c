//! Classifies which parts of an input may be shown or shared: in messages, excerpts, explanations, and in the
//! composer's masking and links. A value may be shown only if the model knows its member as a single value of that
//! type and the member is not sensitive. Everything else may be the value of an environment variable under another
//! name, so it is masked.

mod place;
pub(crate) mod share;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub(crate) use crate::report::shown_name;
pub(crate) use crate::validate::types::is_of_type;

use crate::build::command_line;
use crate::model::{Kind, Model, Shape, StartTaskRequest, StartTaskResponse, is_same_name};
use crate::options::InputKind;
use crate::read::document::{Syntax, decode};
use crate::read::{Document, NodeId, NodeKind, Span, pointer};
use crate::report::Json;
use crate::sort::sort_by_rank;
use place::Place;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::OnceLock;

/// The replacement for covered parts.
const COVER: &str = "***";

/// A string in which the parts that may not be shown are covered.
#[derive(Debug)]
pub struct Shown {
    /// The text.
    pub text: String,
    /// The covered parts of the original, ascending, without overlap.
    covered: Vec<Covered>,
}

#[derive(Debug)]
struct Covered {
    original: Range<usize>,
    /// The position of its cover in the text.
    at: usize,
}

impl Shown {
    /// Returns the position in this text of a byte of the original.
    pub fn at(&self, original: usize) -> usize {
        let index = self.covered.partition_point(|part| part.original.start <= original);
        let Some(part) = index.checked_sub(1).and_then(|before| self.covered.get(before)) else {
            return original;
        };
        match original.checked_sub(part.original.end) {
            Some(after) => part.at + COVER.len() + after,
            // Inside a covered part, its start is the only place to point at.
            None => part.at,
        }
    }
}

/// Returns the text with covered parts.
pub fn cover(text: &str, document: &Document<'_>, kind: InputKind) -> Shown {
    cover_ranges(text, hidden_ranges(text, document, kind))
}

/// Returns the parts of the text that may not be shown, in bytes, ascending and apart.
pub fn hidden_ranges(text: &str, document: &Document<'_>, kind: InputKind) -> Vec<Range<usize>> {
    hidden(text, document, kind).ranges
}

/// Returns the text without these parts, in any order.
pub fn cover_ranges(text: &str, ranges: Vec<Range<usize>>) -> Shown {
    let covered = Hidden { ranges, nodes: Vec::new() }.finish().ranges;
    let mut shown =
        Shown { text: String::with_capacity(text.len()), covered: Vec::with_capacity(covered.len()) };
    let mut at = 0;
    for original in covered {
        shown.text.push_str(&text[at..original.start]);
        at = original.end;
        shown.covered.push(Covered { original, at: shown.text.len() });
        shown.text.push_str(COVER);
    }
    shown.text.push_str(&text[at..]);
    shown
}

/// Returns whether a value may be shown that belongs to the place at this pointer.
pub fn shows(kind: InputKind, pointer: &str, value: &Json) -> bool {
    let mut place = Place::root(kind);
    for step in pointer::steps(pointer) {
        place = match place {
            Place::Known(Kind::List(_)) | Place::Variables if pointer::is_index(&step) => place.item(),
            _ => place.member(&step),
        };
    }
    place.shows_json(value)
}

/// The parts of an input that may not be shown.
#[derive(Default)]
struct Hidden {
    /// The ranges in bytes, ascending, without overlap.
    ranges: Vec<Range<usize>>,
    /// The nodes that they belong to; for parts of an unknown node, only that node.
    nodes: Vec<NodeId>,
}

impl Hidden {
    /// Sorts the ranges and joins those that overlap.
    fn finish(mut self) -> Self {
        self.ranges.retain(|range| !range.is_empty());
        sort_by_rank(&mut self.ranges, |range| range.start);
        self.ranges.dedup_by(|next, before| {
            let overlaps = next.start < before.end;
            if overlaps {
                before.end = before.end.max(next.end);
            }
            overlaps
        });
        self
    }
}

fn hidden(text: &str, document: &Document<'_>, kind: InputKind) -> Hidden {
    if !document.nodes.is_empty() {
        return in_document(document, kind);
    }
    let ranges = if command_line::is_one(text) { in_command_line(text) } else { in_tokens(text) };
    Hidden { ranges, nodes: Vec::new() }.finish()
}

fn in_document(document: &Document<'_>, kind: InputKind) -> Hidden {
    struct Around {
        end: NodeId,
        is_object: bool,
        place: Place,
    }
    let mut hidden = Hidden::default();
    let mut around: Vec<Around> = Vec::new();
    let mut id = 0;
    while let Some(node) = document.nodes.get(id as usize) {
        while around.pop_if(|container| container.end <= id).is_some() {}
        let outside = around.last().map(|container| container.place);
        let place = match around.last() {
            None => Place::root(kind),
            Some(container) if !container.is_object => container.place.item(),
            Some(container) if node.named => container.place.member(document.key(id)),
            Some(_) => Place::Unknown,
        };
        let at = node.at.start as usize..node.at.end as usize;
        let ranges = hidden.ranges.len();
        hidden.ranges.extend(after_equals(document, id, Part::Key));
        match node.kind {
            NodeKind::List => around.push(Around { end: node.end, is_object: false, place }),
            NodeKind::Object => {
                around.push(Around { end: node.end, is_object: true, place: place.object(document, id) });
            }
            _ if place.shows(document, id) => {
                if matches!(place, Place::VariableName) {
                    hidden.ranges.extend(after_equals(document, id, Part::Value));
                }
            }
            NodeKind::Text if at.len() >= 2 => hidden.ranges.push(at.start + 1..at.end - 1),
            _ => hidden.ranges.push(at),
        }
        let is_unknown = matches!(place, Place::Unknown);
        let is_inside = matches!(outside, Some(Place::Unknown));
        if !is_inside && (is_unknown || hidden.ranges.len() > ranges) {
            hidden.nodes.push(id);
        }
        // A member that a later one of the same name replaced is covered completely.
        id = if node.kind == NodeKind::Broken { node.end } else { id + 1 };
    }
    let comments = document.syntax.iter().filter(|error| error.problem == Syntax::Comment);
    hidden.ranges.extend(comments.map(|error| error.at.start as usize..error.at.end as usize));
    hidden.finish()
}

enum Part {
    Key,
    Value,
}

/// Returns the part of a name, or of a value that is a name, from an equals sign on.
fn after_equals(document: &Document<'_>, id: NodeId, part: Part) -> Option<Range<usize>> {
    let node = document.node(id);
    let (span, is_escaped, content) = match part {
        Part::Key => (node.key, node.escaped.key, document.key(id)),
        Part::Value => (node.at, node.escaped.text, document.content(id)),
    };
    let equals = content.find('=')?;
    let (start, end) = (span.start as usize, span.end as usize);
    let quotes = usize::from(document.slice(span).starts_with('"'));
    // With escapes, positions in the text differ from those in its content.
    let skipped = if is_escaped { 0 } else { equals };
    Some(start + quotes + skipped..end - quotes)
}

/// Returns the hidden ranges of a string that cannot be parsed: everything except names of known members, because the
/// members of values are unknown.
fn in_tokens(text: &str) -> Vec<Range<usize>> {
    let mut covered: Vec<Range<usize>> = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut sign = b'{';
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        if byte.is_ascii_whitespace() {
            at += 1;
            continue;
        }
        if matches!(byte, b'{' | b'}' | b'[' | b']' | b',' | b':') {
            sign = byte;
            at += 1;
            continue;
        }
        let is_quoted = byte == b'"';
        at = if is_quoted { end_of_string(bytes, start) } else { end_of_word(bytes, start) };
        let is_closed = is_quoted && at - start >= 2 && bytes[at - 1] == b'"';
        let token = &text[start..at];
        let name = if is_closed { decode(token) } else { token.into() };
        let is_name =
            matches!(sign, b'{' | b',') && is_known_name(&name) && text[at..].trim_start().starts_with(':');
        if !is_name {
            covered.push(if is_closed { start + 1..at - 1 } else { start..at });
        }
        sign = if is_name { sign } else { b'"' };
    }
    covered
}

fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// Returns the end of a bare word: the next sign of the grammar.
fn end_of_word(bytes: &[u8], start: usize) -> usize {
    let is_sign = |byte: &u8| matches!(byte, b'{' | b'}' | b'[' | b']' | b',' | b':' | b'"' | b'\n' | b'\r');
    bytes[start + 1..].iter().position(is_sign).map_or(bytes.len(), |length| start + 1 + length)
}

/// Returns whether some structure has a member of this name.
fn is_known_name(name: &str) -> bool {
    static NAMES: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let shapes =
            [StartTaskRequest::SHAPE, StartTaskResponse::SHAPE].into_iter().flat_map(Shape::structures);
        shapes.flat_map(|shape| shape.members).map(|member| member.name).collect()
    });
    names.iter().any(|known| is_same_name(known, name))
}

/// Returns the hidden ranges of a command line: everything except words that can be shown.
fn in_command_line(text: &str) -> Vec<Range<usize>> {
    let mut covered = Vec::new();
    let mut at = 0;
    // Line by line, so that an excerpt has the lines of the text.
    let mut cover = |mut from: usize, to: usize| {
        for line in text[from..to].split_inclusive('\n') {
            let (begin, end) = (line.len() - line.trim_start().len(), line.trim_end().len());
            if begin < end {
                covered.push(from + begin..from + end);
            }
            from += line.len();
        }
    };
    for open in open_words(text) {
        // Words that another language's code implies have no text of their own.
        if open.start as usize >= at {
            cover(at, open.start as usize);
            at = open.end as usize;
        }
    }
    cover(at, text.len());
    covered
}

/// Returns the words of the command that may be shown.
fn open_words(text: &str) -> Vec<Span> {
    command_line::shown_words(text)
}
