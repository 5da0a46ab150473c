//! Sizes of parts of the input.

use crate::read::{Document, NodeId, NodeKind, Span};

/// Returns whether the node's compact JSON is certainly shorter than `length`, without counting its
/// characters.
pub(crate) fn is_shorter(document: &Document<'_>, root: NodeId, length: i64) -> bool {
    const LONGEST_NUMBER: i64 = 24;
    /// `\u001f`; and what surrounds a member or an item takes no more.
    const LONGEST_CHARACTER: i64 = 6;
    let long = |span: Span| i64::from(span.end - span.start);
    let nodes = (root..document.node(root).end).map(|id| document.node(id));
    let longest: i64 = if document.is_json {
        // JSON text already has its escapes; only a number such as `1e20` is longer when it is written out.
        long(document.node(root).at)
            + LONGEST_NUMBER * nodes.filter(|node| node.kind == NodeKind::Number).count() as i64
    } else {
        nodes.map(|node| LONGEST_CHARACTER * (1 + long(node.key) + long(node.at))).sum()
    };
    document.syntax.is_empty() && longest < length
}

/// Returns the length of the node's compact JSON, as `JSON.stringify` writes it, in Unicode characters.
pub(crate) fn compact_json(document: &Document<'_>, root: NodeId) -> i64 {
    let mut total = 0;
    let end = document.node(root).end;
    let mut id = root;
    while id < end {
        let node = document.node(id);
        if id != root && node.named {
            total += written_length(document.key(id)) + 3;
        } else if node.kind == NodeKind::Broken && id != root {
            // A replaced member and its comma are not part of the value.
            total -= 1;
            id = node.end;
            continue;
        }
        total += match node.kind {
            NodeKind::Null | NodeKind::True | NodeKind::Undefined | NodeKind::NonJson => 4,
            NodeKind::False => 5,
            NodeKind::Number => document.written_number(id).len() as i64,
            NodeKind::Text | NodeKind::Date => written_length(document.content(id)) + 2,
            NodeKind::Broken => document.content(id).chars().count() as i64,
            NodeKind::List | NodeKind::Object => 2 + i64::from(node.count).saturating_sub(1).max(0),
        };
        id += 1;
    }
    total
}

/// Returns the length of a string in JSON, without the quotes.
fn written_length(text: &str) -> i64 {
    text.bytes().map(|byte| u32::from(LENGTHS[usize::from(byte)])).sum::<u32>().into()
}

/// The number of characters for each byte. With a `match` instead, `validate` takes 6 % longer for a value.
const LENGTHS: [u8; 256] = {
    let mut lengths = [1; 256];
    let mut byte = 0;
    while byte < 256 {
        match byte as u8 {
            b'"' | b'\\' | b'\x08' | b'\x0C' | b'\n' | b'\r' | b'\t' => lengths[byte] = 2,
            0..0x20 => lengths[byte] = 6,
            // All but the first byte of a character.
            0x80..0xC0 => lengths[byte] = 0,
            _ => {}
        }
        byte += 1;
    }
    lengths
};

/// Returns the tags of a list that AWS did not add itself.
pub(crate) fn own_tags(document: &Document<'_>, list: NodeId) -> i64 {
    let key = |tag| document.text_of(document.member(tag, "key")?);
    document.children(list).filter(|&tag| !key(tag).is_some_and(is_reserved)).count() as i64
}

/// Returns whether the text begins with the prefix that is reserved for AWS.
pub(crate) fn is_reserved(text: &str) -> bool {
    text.get(..4).is_some_and(|prefix| prefix.eq_ignore_ascii_case("aws:"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{json, make::Maker};

    #[test]
    fn a_string_has_the_same_length_as_text_and_as_a_value() {
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
    fn values_are_measured_as_compact_json() {
        let value = json::read(r#"[ 1e20, [], {"a": true, "b": false, "c": null} ]"#);
        let compact = r#"[100000000000000000000,[],{"a":true,"b":false,"c":null}]"#;
        assert_eq!(compact_json(&value, 0), compact.len() as i64);
    }
}
