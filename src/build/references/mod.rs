//! Values that only the shell knows: variables and commands that it substitutes.
//!
//! In the strings of a draft, each is a mark: an index into the table of references between two noncharacters, which
//! have no meaning in shells, JSON or shorthand syntax. Formats replace marks with expressions at the very end.

mod display;
mod parameters;
mod places;
mod states;

pub(crate) use display::{displayed, displayed_json, displayed_text, rewritten};
pub(crate) use places::{Conversion, Place, Role, find, report};
pub(crate) use states::{is_jsonata, take as take_states};

use crate::names::names;
use crate::read::Span;
use serde::Serialize;

/// A value that only the shell knows, in the result of `build`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReferencePlace {
    /// The place in the request as an RFC 6901 JSON Pointer; empty for the Region and the endpoint.
    pub path: String,
    /// The reference as written, such as `$CLUSTER`.
    pub text: String,
    /// Whether it is a variable or a command.
    pub kind: ReferenceKind,
}

/// What a reference is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum ReferenceKind {
    /// A variable: `$NAME`, `${NAME:-default}`, `%NAME%`, `$env:NAME`.
    Variable,
    /// The output of a command: `$(command)`.
    Command,
}

names! { ReferenceKind, "kind of reference", name: Variable = "variable", Command = "command", }

/// The shell that a reference is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::enum_variant_names, reason = "PowerShell is its name")]
pub(crate) enum Shell {
    Posix,
    PowerShell,
    Cmd,
    /// Not a shell: the expressions of a state machine.
    StepFunctions,
}

/// A reference in a command line.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    /// As written.
    pub(crate) text: String,
    /// As messages show it: without a default or a command, which may contain a secret.
    pub(crate) shown: String,
    /// Whether a message may show it at all.
    pub(crate) is_shown: bool,
    pub(crate) kind: ReferenceKind,
    pub(crate) shell: Shell,
    /// The name of the variable if only its value, or a literal default, is inserted.
    pub(crate) name: Option<String>,
    /// The default of `${NAME:-default}`.
    pub(crate) default: Option<String>,
    /// Whether the shell splits the value into words.
    pub(crate) splits: bool,
    /// The type that the value is converted to.
    pub(crate) conversion: Conversion,
    pub(crate) at: Span,
}

const OPEN: char = '\u{FDD0}';
const CLOSE: char = '\u{FDD1}';
/// Starts the mark of a value that is not a string.
const OPEN_BARE: char = '\u{FDD2}';

/// Returns the mark of the reference with an index.
pub(crate) fn mark(index: usize) -> String {
    format!("{OPEN}{index}{CLOSE}")
}

/// Returns the same for a value that is not a string.
pub(crate) fn bare_mark(index: usize) -> String {
    format!("{OPEN_BARE}{index}{CLOSE}")
}

/// Returns whether a character belongs to a mark.
pub(crate) fn is_of_mark(c: char) -> bool {
    matches!(c, OPEN | CLOSE | OPEN_BARE)
}

/// Returns whether a string may contain something that looks like a mark but is not one.
pub(crate) fn has_lookalike(text: &str) -> bool {
    // In JSON the noncharacters can also be escapes.
    let is_reserved = |c: char| ('\u{FDD0}'..='\u{FDEF}').contains(&c);
    text.contains(is_reserved)
        || text.as_bytes().windows(5).any(|escape| escape.eq_ignore_ascii_case(b"\\ufdd"))
}

/// A part of a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'t> {
    Text(&'t str),
    Reference { index: usize, is_bare: bool },
}

/// Splits a string at its marks.
pub(crate) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut done = 0;
    let mut from = 0;
    while let Some(found) = text[from..].find([OPEN, OPEN_BARE]) {
        let open = from + found;
        let start = open + OPEN.len_utf8();
        from = start;
        let digits = text[start..].bytes().take_while(u8::is_ascii_digit).count();
        let end = start + digits;
        if let Ok(index) = text[start..end].parse()
            && text[end..].starts_with(CLOSE)
        {
            if done < open {
                pieces.push(Piece::Text(&text[done..open]));
            }
            pieces.push(Piece::Reference { index, is_bare: text[open..].starts_with(OPEN_BARE) });
            from = end + CLOSE.len_utf8();
            done = from;
        }
    }
    if done < text.len() {
        pieces.push(Piece::Text(&text[done..]));
    }
    pieces
}

/// Returns the indices of the references in a string.
pub(crate) fn indices(text: &str) -> impl Iterator<Item = usize> + '_ {
    pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Reference { index, .. } => Some(index),
        Piece::Text(_) => None,
    })
}

/// Returns whether a string contains references.
pub(crate) fn has_any(text: &str) -> bool {
    text.contains([OPEN, OPEN_BARE]) && indices(text).next().is_some()
}

/// Returns JSON in which each reference outside of strings is a string with a bare mark, so that it can be
/// parsed.
pub(crate) fn quoted_in_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut in_string = false;
    for piece in pieces(json) {
        match piece {
            Piece::Text(text) => {
                out.push_str(text);
                let mut is_escaped = false;
                for byte in text.bytes() {
                    match byte {
                        _ if is_escaped => is_escaped = false,
                        b'\\' if in_string => is_escaped = true,
                        b'"' => in_string = !in_string,
                        _ => {}
                    }
                }
            }
            Piece::Reference { index, .. } if in_string => out.push_str(&mark(index)),
            Piece::Reference { index, .. } => {
                out.push('"');
                out.push_str(&bare_mark(index));
                out.push('"');
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_split_at_its_marks() {
        let text = format!("a{}{}b\u{FDD0}x\u{FDD1}", mark(0), bare_mark(12));
        let (first, second) =
            (Piece::Reference { index: 0, is_bare: false }, Piece::Reference { index: 12, is_bare: true });
        assert_eq!(pieces(&text), [Piece::Text("a"), first, second, Piece::Text("b\u{FDD0}x\u{FDD1}")]);
        assert!(pieces("").is_empty());
        for text in ["\u{FDD0}", "\u{FDD0}1", "\u{FDD0}\u{FDD1}", "\u{FDD0}99999999999999999999999\u{FDD1}"] {
            assert_eq!(pieces(text), [Piece::Text(text)]);
        }
    }

    #[test]
    fn references_outside_of_strings_are_quoted() {
        let json = format!(r#"{{"a\"":{},"b":"{}"}}"#, mark(0), mark(1));
        let expected = format!(r#"{{"a\"":"{}","b":"{}"}}"#, bare_mark(0), mark(1));
        assert_eq!(quoted_in_json(&json), expected);
    }
}
