//! Reads a JavaScript value from the tape that `encode.js` writes: one entry per value in document order, and
//! one text with all strings, numbers and names.
//!
//! An entry is four words: the kind, the length of the name plus one (zero: no name), the length of the content or the
//! number of items, and the entry's end. Lengths are in UTF-16 units. The pieces of text have no separators.
//! `encode.js` prevents a high surrogate at the end of one from pairing with a low one at the start of the next.

use super::document::{Document, Escaped, Node, NodeId, NodeKind, Span};
use std::borrow::Cow;

/// The number of words of an entry.
pub(crate) const WORDS: usize = 4;

/// Rebuilds the value. Returns `None` if tape and text do not match, which only a caller that bypasses the package
/// can cause.
pub(crate) fn read<'t>(tape: &[u32], text: &'t str) -> Option<Document<'t>> {
    let mut cursor = Cursor { text, at: 0, ascii: text.is_ascii() };
    let mut nodes = Vec::with_capacity(tape.len() / WORDS);
    for entry in tape.chunks_exact(WORDS) {
        let &[kind, name, size, end] = entry else { return None };
        let kind = kind_of(kind)?;
        let key = match name.checked_sub(1) {
            Some(length) => cursor.take(length)?,
            None => Span::default(),
        };
        let holds_text =
            matches!(kind, NodeKind::Text | NodeKind::Number | NodeKind::Date | NodeKind::NonJson);
        let at = if holds_text { cursor.take(size)? } else { Span::default() };
        let count = if holds_text { 0 } else { size };
        if end as usize > tape.len() / WORDS || (end as usize) <= nodes.len() {
            return None;
        }
        nodes.push(Node {
            kind,
            named: name > 0,
            escaped: Escaped::default(),
            end: end as NodeId,
            count,
            at,
            key,
        });
    }
    let fits = cursor.at <= text.len() as u64;
    fits.then(|| Document { text: Cow::Borrowed(text), nodes, ..Document::default() })
}

/// Returns the kinds in the order of the constants in `encode.js`.
fn kind_of(word: u32) -> Option<NodeKind> {
    Some(match word {
        0 => NodeKind::Null,
        1 => NodeKind::True,
        2 => NodeKind::False,
        3 => NodeKind::Number,
        4 => NodeKind::Text,
        5 => NodeKind::List,
        6 => NodeKind::Object,
        7 => NodeKind::Date,
        8 => NodeKind::NonJson,
        9 => NodeKind::Undefined,
        _ => return None,
    })
}

struct Cursor<'t> {
    text: &'t str,
    /// Wide enough for the sum of all lengths, which is compared with the text at the end.
    at: u64,
    ascii: bool,
}

impl Cursor<'_> {
    /// Returns the next piece, `units` UTF-16 units long.
    #[inline(always)]
    fn take(&mut self, units: u32) -> Option<Span> {
        let start = self.at;
        // ASCII is a byte a unit.
        self.at = if self.ascii { start + u64::from(units) } else { self.end_of(units)? as u64 };
        Some(Span { start: start as u32, end: self.at as u32 })
    }

    fn end_of(&self, units: u32) -> Option<usize> {
        let mut left = units as usize;
        let mut at = self.at as usize;
        let bytes = self.text.as_bytes();
        while left > 0 {
            // The first byte determines the length of a character, and whether UTF-16 requires two units for
            // it.
            let (length, width) = match *bytes.get(at)? {
                0..0x80 => (1, 1),
                0x80..0xE0 => (2, 1),
                0xE0..0xF0 => (3, 1),
                _ => (4, 2),
            };
            at += length;
            left = left.checked_sub(width)?;
        }
        Some(at)
    }
}
