//! Values as literals in JSON, Python and JavaScript.

use super::Target;
use crate::build::references::{Piece, is_of_mark, pieces};
use crate::read::{Document, NodeId, NodeKind};
use crate::report::is_hidden;

/// The syntax of literals.
#[derive(Clone, Copy)]
pub(super) struct Style {
    /// The indentation of a level. Without one, everything is on one line.
    pub(super) indent: Option<&'static str>,
    /// The number of levels around the text.
    pub(super) level: usize,
    pub(super) text: fn(&str) -> String,
    pub(super) key: fn(&str) -> String,
    pub(super) yes: &'static str,
    pub(super) no: &'static str,
    pub(super) null: &'static str,
    /// Writes an array, some items of which are split into several.
    pub(super) items: fn(&[Item]) -> String,
}

/// A rendered item of an array.
pub(super) enum Item {
    One(String),
    /// A value that is split at its spaces.
    Split(String),
}

/// JSON.
pub(super) const JSON: Style = Style {
    indent: None,
    level: 0,
    text: json_text,
    key: json_text,
    yes: "true",
    no: "false",
    null: "null",
    items: |items| {
        let items: Vec<&str> = items
            .iter()
            .map(|item| match item {
                Item::One(value) | Item::Split(value) => value.as_str(),
            })
            .collect();
        format!("[{}]", items.join(","))
    },
};

/// The maximum number of levels. Requests have fewer.
const MAX_LEVEL: usize = 64;

/// Writes a value.
pub(super) fn write(document: &Document<'_>, node: NodeId, style: &Style) -> String {
    let mut out = String::new();
    value(document, |_| false, node, style, style.level, &mut out);
    out
}

/// Writes a value of a request in a language that can split strings.
pub(super) fn write_with(target: &Target<'_>, node: NodeId, style: &Style) -> String {
    let mut out = String::new();
    value(target.request, |node| target.splits(node), node, style, style.level, &mut out);
    out
}

fn value(
    document: &Document<'_>,
    splits: impl Fn(NodeId) -> bool + Copy,
    id: NodeId,
    style: &Style,
    level: usize,
    out: &mut String,
) {
    let node = document.node(id);
    match node.kind {
        NodeKind::Null => out.push_str(style.null),
        NodeKind::List | NodeKind::Object if level > MAX_LEVEL => out.push_str(&(style.text)("…")),
        NodeKind::List if document.children(id).any(splits) => {
            let items: Vec<Item> = document
                .children(id)
                .map(|child| {
                    let mut item = String::new();
                    value(document, splits, child, style, level + 1, &mut item);
                    if splits(child) { Item::Split(item) } else { Item::One(item) }
                })
                .collect();
            out.push_str(&(style.items)(&items));
        }
        NodeKind::True => out.push_str(style.yes),
        NodeKind::False => out.push_str(style.no),
        NodeKind::Number => out.push_str(&document.written_number(id)),
        NodeKind::List | NodeKind::Object => {
            let is_list = node.kind == NodeKind::List;
            out.push(if is_list { '[' } else { '{' });
            for (index, child) in document.children(id).enumerate() {
                if index > 0 {
                    out.push(',');
                }
                new_line(style, level + 1, out);
                if !is_list {
                    out.push_str(&(style.key)(document.key(child)));
                    out.push(':');
                    if style.indent.is_some() {
                        out.push(' ');
                    }
                }
                value(document, splits, child, style, level + 1, out);
            }
            if node.count > 0 {
                new_line(style, level, out);
            }
            out.push(if is_list { ']' } else { '}' });
        }
        // A valid request contains no other kinds.
        _ => out.push_str(&(style.text)(document.content(id))),
    }
}

fn new_line(style: &Style, level: usize, out: &mut String) {
    if let Some(indent) = style.indent {
        out.push('\n');
        (0..level).for_each(|_| out.push_str(indent));
    }
}

/// Appends a character as `\uXXXX`, or as a surrogate pair.
pub(super) fn push_utf16_escape(c: char, out: &mut String) {
    for unit in c.encode_utf16(&mut [0; 2]) {
        out.push_str(&format!("\\u{unit:04x}"));
    }
}

/// Returns a JSON string.
pub(super) fn json_text(text: &str) -> String {
    if is_bare(text) {
        return text.to_owned();
    }
    literal_text(text, |c, out| if is_hidden(c) { push_utf16_escape(c, out) } else { out.push(c) })
}

/// Returns a JSON string of ASCII characters without a special meaning in the shells of Windows; the others are
/// escapes. The question mark is one of them, because commands of cmd.exe interpret `/?` as a request for help.
pub(super) fn shy_json_text(text: &str) -> String {
    quoted(text, |c, out| push_shy(c, " -_.:/=+@,#*~[]{};$", out))
}

/// Returns such a JSON string without spaces.
pub(super) fn spaceless_json_text(text: &str) -> String {
    quoted(text, |c, out| push_shy(c, "-_.:/=+@,#*~[]{};$", out))
}

/// Returns a JSON string of ASCII characters that have no special meaning in cmd.exe.
pub(super) fn bare_json_text(text: &str) -> String {
    quoted(text, |c, out| push_shy(c, "-_./@+", out))
}

fn push_shy(c: char, harmless: &str, out: &mut String) {
    if c.is_ascii_alphanumeric() || harmless.contains(c) || is_of_mark(c) {
        out.push(c);
    } else {
        push_utf16_escape(c, out);
    }
}

/// Returns a string literal as in most languages; `write` appends the characters that differ between them.
pub(super) fn literal_text(text: &str, write: fn(char, &mut String)) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c => write(c, &mut out),
        }
    }
    out.push('"');
    out
}

/// Appends an invisible character as an escape of four digits.
pub(super) fn push_short_escape(c: char, out: &mut String) {
    if is_hidden(c) {
        out.push_str(&format!("\\u{:04x}", c as u32));
    } else {
        out.push(c);
    }
}

/// Returns whether the text is a reference whose value is not a string.
fn is_bare(text: &str) -> bool {
    matches!(*pieces(text), [Piece::Reference { is_bare: true, .. }])
}

fn quoted(text: &str, write: fn(char, &mut String)) -> String {
    if is_bare(text) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    text.chars().for_each(|c| write(c, &mut out));
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_read_back_as_json() {
        let text = "a\"b\\c\n\r\t\0\u{7f}\u{2028}é𠀀%!^&|<>()'`$;";
        for written in [json_text(text), shy_json_text(text), spaceless_json_text(text), bare_json_text(text)]
        {
            assert_eq!(crate::read::document::decode(&written), text, "{written}");
        }
        assert!(shy_json_text(text).is_ascii() && spaceless_json_text(text).is_ascii());
        assert_eq!(shy_json_text("a b"), "\"a b\"");
        assert_eq!(spaceless_json_text("a b"), "\"a\\u0020b\"");
        assert!(
            !shy_json_text(text)[1..]
                .trim_end_matches('"')
                .contains(['"', '%', '!', '^', '&', '|', '<', '>', '\'', '`'])
        );
    }
}
