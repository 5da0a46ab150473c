//! Sizes of parts of the input.

use super::scope;
use crate::read::number::Decimal;
use crate::read::{Document, NodeId, NodeKind, Span};
use crate::search::escaped_at_most;

/// Whether a value can have this many characters as compact JSON: for a short one the answer is no without counting. A
/// byte becomes six characters at most, an escape; a node adds six at most, the quotes of its name and text, colon and
/// comma.
pub(crate) fn may_reach(document: &Document<'_>, root: NodeId, characters: i64) -> bool {
    let node = document.node(root);
    let nodes = i64::from(node.end - root);
    if document.is_json && document.syntax.is_empty() {
        // JSON text has its escapes already; only a number such as 1e20 grows when it is written out.
        let text = i64::from(node.at.end - node.at.start);
        let is_number = |id: &NodeId| document.node(*id).kind == NodeKind::Number;
        return text + nodes * 24 >= characters
            && text + (root..node.end).filter(is_number).count() as i64 * 24 >= characters;
    }
    // The texts of what is in it stand one behind the other, behind its own name.
    let mut ends =
        (root..node.end).rev().map(|id| document.node(id)).map(|node| node.at.end.max(node.key.end));
    let text = Span { start: node.key.end, end: ends.find(|end| *end > 0).unwrap_or_default() };
    let text = document.text.as_bytes().get(text.start as usize..text.end as usize).unwrap_or_default();
    let least = text.len() as i64 + nodes * 6;
    least >= characters || least + 5 * escaped_at_most(text) as i64 >= characters
}

/// The characters of the node's compact JSON, as `JSON.stringify` writes it, counted as Unicode characters.
pub(crate) fn compact_json(document: &Document<'_>, root: NodeId) -> i64 {
    let mut total = 0;
    let end = document.node(root).end;
    let mut id = root;
    while id < end {
        let node = document.node(id);
        if id != root && node.named {
            total += quoted(document, node.key, node.escaped.key, &|| document.key(id)) + 1;
        } else if node.kind == NodeKind::Broken && id != root {
            // A member that a later one replaced: neither it nor its comma is part of the value.
            total -= 1;
            id = node.end;
            continue;
        }
        total += match node.kind {
            NodeKind::Null | NodeKind::True | NodeKind::Undefined | NodeKind::Foreign => 4,
            NodeKind::False => 5,
            NodeKind::Number => Decimal::read(document.content(id)).written().len() as i64,
            NodeKind::Text | NodeKind::Date => {
                quoted(document, node.at, node.escaped.text, &|| document.content(id))
            }
            NodeKind::Broken => document.content(id).chars().count() as i64,
            NodeKind::List | NodeKind::Object => 2 + i64::from(node.count).saturating_sub(1).max(0),
        };
        id += 1;
    }
    total
}

/// The characters of a JSON string, quotes and escapes included.
fn quoted<'d>(document: &'d Document<'_>, span: Span, escaped: bool, content: &dyn Fn() -> &'d str) -> i64 {
    if document.is_compact(span, escaped) {
        let slice = document.slice(span);
        let characters = if slice.is_ascii() { slice.len() } else { slice.chars().count() };
        return characters as i64 + if document.is_json { 0 } else { 2 };
    }
    let mut total = 2;
    for byte in content().bytes() {
        total += match byte {
            b'"' | b'\\' | 0x08 | 0x0C | b'\n' | b'\r' | b'\t' => 2,
            0..=0x1F => 6,
            // Only the first byte of a character counts.
            0x80..=0xBF => 0,
            _ => 1,
        };
    }
    total
}

/// The tags of a list that AWS did not add itself.
pub(crate) fn own_tags(document: &Document<'_>, list: NodeId) -> i64 {
    let key = |tag| scope::text(document, scope::member(document, tag, "key")?);
    document.children(list).filter(|&tag| !key(tag).is_some_and(is_reserved)).count() as i64
}

/// Whether the text begins with the prefix that AWS keeps for itself.
pub(crate) fn is_reserved(text: &str) -> bool {
    text.get(..4).is_some_and(|prefix| prefix.eq_ignore_ascii_case("aws:"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{json, make::Maker};

    #[test]
    fn a_text_is_as_long_as_it_is_written_in_json_however_it_came() {
        for (text, json) in [("", r#""""#), ("web", r#""web""#), ("é€", r#""é€""#), ("a\"\n", r#""a\"\n""#)]
        {
            let mut maker = Maker::default();
            maker.leaf(None, NodeKind::Text, text);
            let length = json.chars().count() as i64;
            assert_eq!(compact_json(&maker.finish(), 0), length, "{json} as a value");
            assert_eq!(compact_json(&json::read(json), 0), length, "{json} as text");
        }
    }

    #[test]
    fn what_may_be_reached_is_never_guessed_too_low() {
        // JSON text: numbers that are longer when they are written out.
        let text = format!("[{}]", vec!["1e20"; 100].join(","));
        let numbers = json::read(&text);
        assert_eq!(compact_json(&numbers, 0), 100 * 22 + 1);
        assert!(may_reach(&numbers, 0, 100 * 22 + 1));
        assert!(!may_reach(&numbers, 0, 7_500));
        // A value: a text of which each character is escaped, and lists of nothing but brackets and commas.
        for text in ["\u{1}", "\"", "a", "", "\n\n\n\n\n\n\n", "a rather long text \u{1}\u{2}"] {
            let mut maker = Maker::default();
            maker.open(None, NodeKind::Object);
            maker.leaf(Some("before"), NodeKind::Text, text);
            maker.open(Some("list"), NodeKind::List);
            for _ in 0..100 {
                maker.leaf(None, NodeKind::Text, text);
                maker.open(None, NodeKind::List);
                maker.close();
            }
            let value = maker.finish();
            let length = compact_json(&value, 2);
            assert!(may_reach(&value, 2, length), "{text:?}");
            assert!(!may_reach(&value, 2, 5 * length + 100), "{text:?}");
            assert!(may_reach(&value, 1, compact_json(&value, 1)), "{text:?}");
        }
    }
}
