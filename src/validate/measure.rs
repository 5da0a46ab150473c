//! Sizes of parts of the input.

use crate::read::number::Decimal;
use crate::read::{Document, NodeId, NodeKind};

/// As many characters as a value has at most as compact JSON, told without counting; `i64::MAX` where that cannot be.
pub(crate) fn at_most(document: &Document<'_>, root: NodeId) -> i64 {
    let node = document.node(root);
    let inside = || (root..node.end).map(|id| document.node(id));
    if document.is_json {
        if !document.syntax.is_empty() {
            return i64::MAX;
        }
        // JSON text has its escapes already; only a number such as 1e20 grows when it is written out.
        let numbers = inside().filter(|node| node.kind == NodeKind::Number).count() as i64;
        return i64::from(node.at.end - node.at.start) + 24 * numbers;
    }
    // The texts of a value stand one behind the other. What else is written are quotes, colons and commas, brackets and
    // words: six characters a node at most.
    let end = inside().rev().map(|node| node.at.end.max(node.key.end)).find(|end| *end > 0);
    let text = document.text.as_bytes().get(node.key.end as usize..end.unwrap_or_default() as usize);
    let text = text.unwrap_or_default();
    if text.iter().all(|byte| matches!(byte, b' ' | b'!' | b'#'..=b'[' | b']'..=0x7F)) {
        text.len() as i64 + 6 * i64::from(node.end - root)
    } else {
        i64::MAX
    }
}

/// The characters of the node's compact JSON, as `JSON.stringify` writes it, counted as Unicode characters.
pub(crate) fn compact_json(document: &Document<'_>, root: NodeId) -> i64 {
    let mut total = 0;
    let end = document.node(root).end;
    let mut id = root;
    while id < end {
        let node = document.node(id);
        if id != root && node.named {
            total += written_length(document.key(id)) + 3;
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
            NodeKind::Text | NodeKind::Date => written_length(document.content(id)) + 2,
            NodeKind::Broken => document.content(id).chars().count() as i64,
            NodeKind::List | NodeKind::Object => 2 + i64::from(node.count).saturating_sub(1).max(0),
        };
        id += 1;
    }
    total
}

/// The characters that JSON writes a text in, between the quotes.
fn written_length(text: &str) -> i64 {
    let length_of = |character| match character {
        '"' | '\\' | '\x08' | '\x0C' | '\n' | '\r' | '\t' => 2,
        '\0'..'\x20' => 6,
        _ => 1,
    };
    text.chars().map(length_of).sum()
}

/// The tags of a list that AWS did not add itself.
pub(crate) fn own_tags(document: &Document<'_>, list: NodeId) -> i64 {
    let key = |tag| document.text_of(document.member(tag, "key")?);
    document.children(list).filter(|&tag| !key(tag).is_some_and(is_reserved)).count() as i64
}

/// Whether the text begins with the prefix that AWS keeps for itself.
pub(crate) fn is_reserved(text: &str) -> bool {
    text.get(..4).is_some_and(|prefix| prefix.eq_ignore_ascii_case("aws:"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Span, json, make::Maker};

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
    fn a_short_value_is_known_to_be_short() {
        let mut maker = Maker::default();
        maker.open(None, NodeKind::Object);
        maker.leaf(Some("before"), NodeKind::Text, "a text that does not count\n");
        maker.open(Some("list"), NodeKind::List);
        maker.leaf(None, NodeKind::Text, "plain");
        maker.open(None, NodeKind::List);
        let value = maker.finish();
        assert_eq!(compact_json(&value, 2), 12);
        assert_eq!(at_most(&value, 2), 5 + 3 * 6);
        assert_eq!(at_most(&value, 0), i64::MAX, "a line feed is written as an escape");
        assert_eq!(at_most(&json::read("[1e20,]"), 0), i64::MAX, "who knows what a slip hides");
        let late = json::read(r#"["a text in front of it that does not count", {}]"#);
        assert_eq!(at_most(&late, 2), 2);
    }

    #[test]
    fn a_value_of_little_text_is_not_taken_for_a_short_one() {
        let mut maker = Maker::default();
        maker.open(None, NodeKind::List);
        maker.leaf(None, NodeKind::Text, &"text".repeat(200));
        for _ in 0..100 {
            maker.open(None, NodeKind::List);
            maker.close();
        }
        let mut lists = maker.finish();
        // What has no text has no place in it, as in a value of JavaScript.
        lists.nodes[2..].iter_mut().for_each(|node| node.at = Span::default());
        let length = compact_json(&lists, 0);
        assert_eq!(length, 2 + 802 + 100 * 3);
        assert!(at_most(&lists, 0) >= length);
    }

    #[test]
    fn what_may_be_reached_is_never_guessed_too_low() {
        // Numbers that are longer when they are written out.
        let text = format!("[{}]", vec!["1e20"; 100].join(","));
        let numbers = json::read(&text);
        assert_eq!(compact_json(&numbers, 0), 100 * 22 + 1);
        assert!((100 * 22 + 1..7_500).contains(&at_most(&numbers, 0)));
    }
}
