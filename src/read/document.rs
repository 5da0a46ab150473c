//! The input as a flat tree of nodes, which is the same for JSON text and JavaScript values.

use super::number::{self, Decimal};
use crate::model::Member;
use std::borrow::Cow;
use std::ops::Range;

/// An input: its text and its nodes in document order.
#[derive(Clone, Debug, Default)]
pub struct Document<'t> {
    /// JSON text, or the concatenated strings of a value.
    pub(crate) text: Cow<'t, str>,
    /// The nodes; a container is followed by what it contains.
    pub(crate) nodes: Vec<Node>,
    /// Whether `text` is JSON text, with quotes and escapes.
    pub(crate) is_json: bool,
    /// Whether positions in `text` are meaningful to the caller.
    pub(crate) has_places: bool,
    /// Byte offsets of characters of `text` that replace unpaired surrogates, ascending.
    pub(crate) ill_formed: Vec<u32>,
    /// Syntax errors of the text.
    pub(crate) syntax: Vec<SyntaxError>,
    /// Members that a later one of the same name replaced.
    pub(crate) replaced: Vec<Replaced>,
    /// Unescaped strings and names.
    pub(crate) decoded: Decoded,
    /// In form state, the index of each node among its siblings, including omitted ones; otherwise empty.
    pub(crate) rows: Vec<u32>,
}

/// Unescaped strings and names. Those without escapes are read from the text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Decoded {
    text: String,
    /// Where their tokens begin, ascending, and where in `text` they are.
    pieces: Vec<(u32, Span)>,
}

impl Decoded {
    /// Adds the content of the string token at an offset, after all earlier ones.
    pub(crate) fn add(&mut self, at: u32, token: &str) {
        let start = self.text.len() as u32;
        unescape(inner(token), &mut self.text);
        self.pieces.push((at, Span { start, end: self.text.len() as u32 }));
    }

    fn get(&self, token: Span) -> &str {
        let found = self.pieces.binary_search_by_key(&token.start, |(at, _)| *at);
        found.map_or("", |index| {
            let Span { start, end } = self.pieces[index].1;
            &self.text[start as usize..end as usize]
        })
    }
}

/// A syntax error.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SyntaxError {
    pub(crate) problem: Syntax,
    pub(crate) at: Span,
}

/// The kind of error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Syntax {
    Empty,
    ByteOrderMark,
    UnexpectedEnd,
    UnexpectedCharacter,
    ExpectedMember,
    ExpectedColon,
    ExpectedComma,
    ExpectedValue,
    TrailingComma,
    MissingComma,
    TrailingText,
    Comment,
    SingleQuotes,
    UnquotedName,
    UnknownWord,
    ControlCharacter,
    BadEscape,
    BadNumber,
}

/// A member that a later one of the same name replaced.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Replaced {
    /// The member that counts.
    pub(crate) node: NodeId,
    /// The name of the replaced member.
    pub(crate) key: Span,
}

/// A node's number.
pub(crate) type NodeId = u32;

/// A part of the text, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl Span {
    /// Returns the part of the text.
    pub(crate) fn of(self, text: &str) -> &str {
        &text[self.start as usize..self.end as usize]
    }
}

/// A value, with its name if it is a member.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node {
    pub(crate) kind: NodeKind,
    /// Whether it is a member; the name may be empty.
    pub(crate) named: bool,
    /// Whether its text and its name contain escapes. Most do not, so their bytes need not be scanned.
    pub(crate) escaped: Escaped,
    /// The index after the last node inside this one.
    pub(crate) end: NodeId,
    /// The number of items of an array, or of members of an object.
    pub(crate) count: u32,
    /// In JSON text, the whole token or container; otherwise the content.
    pub(crate) at: Span,
    /// The name; in JSON text with its quotes.
    pub(crate) key: Span,
}

/// Which parts of a node have escapes.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Escaped {
    pub(crate) text: bool,
    pub(crate) key: bool,
}

/// The kind of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(all(target_arch = "wasm32", feature = "wasm")),
    expect(dead_code, reason = "dates and holes come from JavaScript only")
)]
pub(crate) enum NodeKind {
    Null,
    True,
    False,
    Number,
    Text,
    List,
    Object,
    /// A `Date`. Its content is an ISO 8601 string, or empty if it is invalid.
    Date,
    /// A value that JSON cannot represent. The content describes it.
    NonJson,
    /// A hole or `undefined` in an array.
    Undefined,
    /// A token that is not JSON, which is reported as a syntax error.
    Broken,
}

impl Document<'_> {
    /// Returns whether everything could be read, apart from syntax errors with one possible correction. Members that
    /// a later duplicate replaced are only marked.
    pub(crate) fn is_readable(&self) -> bool {
        let broken = self.nodes.iter().filter(|node| node.kind == NodeKind::Broken).count();
        !self.nodes.is_empty() && broken <= self.replaced.len()
    }

    /// Returns a document with one value that JSON cannot represent.
    pub(crate) fn non_json<'t>(what: impl Into<Cow<'t, str>>) -> Document<'t> {
        let what = what.into();
        let at = Span { start: 0, end: what.len() as u32 };
        let node = Node {
            kind: NodeKind::NonJson,
            named: false,
            escaped: Escaped::default(),
            end: 1,
            count: 0,
            at,
            key: Span::default(),
        };
        Document { text: what, nodes: vec![node], ..Document::default() }
    }

    /// Replaces what no JSON text contains with null, which is as invalid in a request.
    pub(crate) fn replace_non_json(&mut self) {
        for node in &mut self.nodes {
            if matches!(node.kind, NodeKind::NonJson | NodeKind::Date | NodeKind::Undefined) {
                node.kind = NodeKind::Null;
                node.at = Span::default();
            }
        }
    }

    #[inline(always)]
    pub(crate) fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id as usize]
    }

    /// Returns the content of a string, a number, a date, or a value that JSON cannot represent.
    pub(crate) fn content(&self, id: NodeId) -> &str {
        self.content_of(self.node(id))
    }

    /// Returns the content of a node that the caller has already read.
    #[inline(always)]
    pub(crate) fn content_of(&self, node: &Node) -> &str {
        if node.kind != NodeKind::Text {
            return self.slice(node.at);
        }
        if node.escaped.text { self.decoded.get(node.at) } else { self.unquoted(node.at) }
    }

    /// Returns a number as JavaScript writes it, so that text and value give the same result.
    pub(crate) fn written_number(&self, id: NodeId) -> String {
        Decimal::read(self.content(id)).written()
    }

    /// Returns the content of a string; `None` for other values and for strings with an unpaired surrogate.
    pub(crate) fn text_of(&self, id: NodeId) -> Option<&str> {
        let node = self.node(id);
        if node.kind != NodeKind::Text {
            return None;
        }
        if !node.escaped.text && self.ill_formed.is_empty() {
            return Some(self.unquoted(node.at));
        }
        (!self.is_ill_formed(id)).then(|| self.content(id))
    }

    /// Returns the name of a member, even if a later duplicate replaced it; empty for other nodes.
    pub(crate) fn key(&self, id: NodeId) -> &str {
        let node = self.node(id);
        if node.escaped.key { self.decoded.get(node.key) } else { self.unquoted(node.key) }
    }

    /// Returns the bytes of the name: each is compared with many, which needs no look at where characters
    /// begin.
    #[inline(always)]
    fn key_bytes(&self, id: NodeId) -> &[u8] {
        let node = self.node(id);
        if node.escaped.key {
            return self.decoded.get(node.key).as_bytes();
        }
        self.text.as_bytes().get(self.inside(node.key)).unwrap_or_default()
    }

    /// Returns the number of the known member that a node is by its name, looked for from `first` on.
    #[inline(always)]
    pub(crate) fn position(&self, id: NodeId, known: &[Member], first: usize) -> Option<usize> {
        let name = self.key_bytes(id);
        let is_it = |index: &usize| known[*index].name.as_bytes() == name;
        (first..known.len()).find(is_it).or_else(|| (0..first.min(known.len())).find(is_it))
    }

    /// Returns whether it is a member of this name.
    pub(crate) fn is_named(&self, id: NodeId, name: &str) -> bool {
        self.node(id).named && self.key_bytes(id) == name.as_bytes()
    }

    /// Returns whether a member of the object is `$schema` at the root: editors read from it which schema a file
    /// follows.
    pub(crate) fn is_schema_reference(&self, object: NodeId, member: NodeId) -> bool {
        object == 0 && self.node(member).kind == NodeKind::Text && self.is_named(member, "$schema")
    }

    /// Items of a list or members of an object.
    pub(crate) fn children(&self, id: NodeId) -> Children<'_> {
        let end = self.node(id).end;
        Children { document: self, next: id + 1, end }
    }

    /// Returns a member of an object. Null and invalid values count as absent.
    pub(crate) fn member(&self, object: NodeId, name: &str) -> Option<NodeId> {
        if self.node(object).kind != NodeKind::Object {
            return None;
        }
        self.children(object).find(|&child| {
            self.is_named(child, name) && !matches!(self.node(child).kind, NodeKind::Null | NodeKind::Broken)
        })
    }

    /// Returns the task definition that a request names.
    pub(crate) fn task_definition(&self) -> Option<&str> {
        (!self.nodes.is_empty()).then(|| self.text_of(self.member(0, "taskDefinition")?))?
    }

    /// Returns the same for a document whose names may be capitalized. Exact names take precedence.
    pub(crate) fn member_in_any_case(&self, object: NodeId, name: &str) -> Option<NodeId> {
        self.member(object, name).or_else(|| {
            let is_meant = |child: &NodeId| {
                self.key(*child).eq_ignore_ascii_case(name)
                    && !matches!(self.node(*child).kind, NodeKind::Null | NodeKind::Broken)
            };
            self.children(object).filter(|_| self.node(object).kind == NodeKind::Object).find(is_meant)
        })
    }

    /// Returns the integer of a node; `None` for numbers of more than 32 bits.
    pub(crate) fn integer(&self, id: NodeId) -> Option<i64> {
        if self.node(id).kind != NodeKind::Number {
            return None;
        }
        let value = number::integer(self.content(id))?;
        i32::try_from(value).is_ok().then_some(value)
    }

    /// Returns the items of an array; none if the node is not an array.
    pub(crate) fn items(&self, list: Option<NodeId>) -> Children<'_> {
        match list {
            Some(id) if self.node(id).kind == NodeKind::List => self.children(id),
            _ => Children { document: self, next: 0, end: 0 },
        }
    }

    /// Returns whether the content contains an unpaired surrogate.
    #[inline(always)]
    pub(crate) fn is_ill_formed(&self, id: NodeId) -> bool {
        let node = self.node(id);
        (!self.ill_formed.is_empty() && self.has_ill_formed_content(node.at))
            || (node.escaped.text && has_unpaired_escape(self.slice(node.at)))
    }

    /// Returns whether the name contains an unpaired surrogate. Then no pointer can address the member.
    pub(crate) fn has_ill_formed_name(&self, id: NodeId) -> bool {
        let node = self.node(id);
        self.has_ill_formed_content(node.key)
            || (node.escaped.key && has_unpaired_escape(self.slice(node.key)))
    }

    fn has_ill_formed_content(&self, span: Span) -> bool {
        let first = self.ill_formed.partition_point(|&offset| offset < span.start);
        self.ill_formed.get(first).is_some_and(|&offset| offset < span.end)
    }

    pub(crate) fn slice(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// Returns the content of a string token without escapes.
    #[inline(always)]
    fn unquoted(&self, span: Span) -> &str {
        self.text.get(self.inside(span)).unwrap_or_default()
    }

    /// Returns the span of a string token without its quotes, which only JSON text has.
    #[inline(always)]
    fn inside(&self, span: Span) -> Range<usize> {
        let quotes = usize::from(self.is_json);
        span.start as usize + quotes..(span.end as usize).saturating_sub(quotes)
    }
}

/// The nodes directly inside another.
pub(crate) struct Children<'d> {
    document: &'d Document<'d>,
    next: NodeId,
    end: NodeId,
}

impl Iterator for Children<'_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        if self.next >= self.end {
            return None;
        }
        let id = self.next;
        self.next = self.document.node(id).end;
        Some(id)
    }
}

/// Reads four hexadecimal digits at the start of `text`.
fn hex4(text: &str) -> Option<u32> {
    text.get(..4).and_then(|digits| u32::from_str_radix(digits, 16).ok())
}

/// Returns the code point of the `\u` escape whose digits `text` starts with, and the bytes read; `None` for
/// an unpaired surrogate.
fn unicode_escape(text: &str) -> (Option<char>, usize) {
    let Some(first) = hex4(text) else { return (None, 0) };
    if (0xD800..0xDC00).contains(&first)
        && let Some(second) = text.get(4..).and_then(|rest| rest.strip_prefix("\\u")).and_then(hex4)
        && (0xDC00..0xE000).contains(&second)
    {
        return (char::from_u32(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)), 10);
    }
    (char::from_u32(first), 4)
}

/// Returns the text between the quotes of a JSON string token; empty for an empty token.
fn inner(token: &str) -> &str {
    token.get(1..token.len().saturating_sub(1)).unwrap_or_default()
}

/// Returns the content of a JSON string token.
pub(crate) fn decode(token: &str) -> Cow<'_, str> {
    let inner = inner(token);
    if !inner.as_bytes().contains(&b'\\') {
        return Cow::Borrowed(inner);
    }
    let mut out = String::with_capacity(inner.len());
    unescape(inner, &mut out);
    Cow::Owned(out)
}

fn unescape(inner: &str, out: &mut String) {
    let mut rest = inner;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let escape = rest[at + 1..].chars().next().unwrap_or('\\');
        rest = rest.get(at + 1 + escape.len_utf8()..).unwrap_or("");
        match escape {
            'b' => out.push('\u{8}'),
            'f' => out.push('\u{c}'),
            'n' => out.push('\n'),
            'r' => out.push('\r'),
            't' => out.push('\t'),
            'u' => {
                let (character, length) = unicode_escape(rest);
                out.push(character.unwrap_or('\u{FFFD}'));
                rest = &rest[length..];
            }
            other => out.push(other),
        }
    }
    out.push_str(rest);
}

fn has_unpaired_escape(slice: &str) -> bool {
    let mut rest = slice;
    while let Some(at) = rest.find('\\') {
        let escaped = &rest[at + 1..];
        if let Some(digits) = escaped.strip_prefix('u') {
            let (character, length) = unicode_escape(digits);
            if character.is_none() && length > 0 {
                return true;
            }
            rest = &digits[length..];
        } else {
            let skip = escaped.chars().next().map_or(0, char::len_utf8);
            rest = &escaped[skip..];
        }
    }
    false
}
