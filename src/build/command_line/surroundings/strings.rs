//! Commands in strings of other languages: Groovy, HCL, Python, JavaScript and their like.

use super::View;
use super::comments::content;
use crate::build::command_line::program::OPERATION;
use std::ops::Range;

/// More are not those of a program that starts one task.
const MAX_STRINGS: usize = 50;

/// Returns the strings of a text that contain the operation.
pub(in super::super) fn strings(text: &str) -> Vec<View<'_>> {
    let mut views: Vec<View<'_>> = Vec::new();
    let mut done = 0;
    for (at, _) in text.match_indices(OPERATION).take(MAX_STRINGS) {
        let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
        if at < done || content(&text[line..]).is_some() {
            continue;
        }
        if let Some((range, quote, is_format)) = around(text, line, at) {
            done = range.end;
            views.push(decoded(text, range, quote, is_format));
        }
    }
    views
}

/// Returns the content of the string around a place, its quote, and whether `{name}` in it is a variable.
fn around(text: &str, line: usize, at: usize) -> Option<(Range<usize>, &'static str, bool)> {
    for quote in ["\"\"\"", "'''"] {
        let (mut last, mut count) = (None, 0);
        for (start, _) in text[..at].match_indices(quote) {
            (last, count) = (Some(start), count + 1);
        }
        if let Some(open) = last.filter(|_| count % 2 == 1) {
            let start = open + quote.len();
            let end = text[at..].find(quote).map_or(text.len(), |length| at + length);
            return Some((start..end, quote, is_format(text, open)));
        }
    }
    // Which quote is open at this place, read from the beginning of the line; a template may begin on one before.
    let mut open: Option<(char, usize)> = None;
    let mut is_escaped = false;
    for (index, c) in text[line..at].char_indices() {
        match (open, c) {
            _ if is_escaped => is_escaped = false,
            (_, '\\') => is_escaped = true,
            (Some((quote, _)), _) if c == quote => open = None,
            (None, '"' | '\'' | '`') => open = Some((c, line + index)),
            _ => {}
        }
    }
    let open = open.or_else(|| {
        let tick = text[..at].rfind('`')?;
        (text[..at].matches('`').count() % 2 == 1).then_some(('`', tick))
    });
    let (quote, start) = open?;
    let quote = match quote {
        '"' => "\"",
        '\'' => "'",
        _ => "`",
    };
    let mut end = at;
    let mut is_escaped = false;
    for (index, byte) in text.as_bytes()[at..].iter().enumerate() {
        end = at + index;
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            byte if *byte == quote.as_bytes()[0] => {
                return Some((start + 1..end, quote, is_format(text, start)));
            }
            _ => {}
        }
    }
    Some((start + 1..end + 1, quote, is_format(text, start)))
}

/// Returns whether a quote starts an f-string of Python.
fn is_format(text: &str, quote: usize) -> bool {
    let mut before = text[..quote].chars().rev();
    matches!(before.next(), Some('f' | 'F')) && before.next().is_none_or(|c| !c.is_alphanumeric())
}

/// Returns the string without escapes.
fn decoded<'t>(text: &'t str, range: Range<usize>, quote: &str, is_format: bool) -> View<'t> {
    let mut view = View::new();
    let (mut done, mut at) = (range.start, range.start);
    while let Some(found) = text[at..range.end].find(['\\', '{', '}']).map(|length| at + length) {
        let rest = &text[found..range.end];
        let mut characters = rest.chars();
        let replaced = match (characters.next(), characters.next()) {
            // A line that continues does so in both languages.
            (Some('\\'), Some('\n')) => None,
            (Some('\\'), Some('n')) => Some(("\n".to_owned(), 2)),
            (Some('\\'), Some('t')) => Some(("\t".to_owned(), 2)),
            (Some('\\'), Some(c)) if quote.starts_with(c) || matches!(c, '\\' | '$') => {
                Some((c.to_string(), 2))
            }
            (Some(brace @ ('{' | '}')), Some(next)) if is_format && brace == next => {
                Some((brace.to_string(), 2))
            }
            (Some('{'), _) if is_format => {
                let name = &rest[1..rest.find('}').unwrap_or(rest.len())];
                let is_name =
                    !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "_.[]'\"".contains(c));
                is_name.then(|| (format!("${{{name}}}"), name.len() + 2))
            }
            _ => None,
        };
        at = found + 1;
        if let Some((plain, length)) = replaced {
            view.push(text, done..found);
            view.push_text(&plain, found);
            at = (found + length).min(range.end);
            done = at;
        }
    }
    view.push(text, done..range.end);
    view
}
