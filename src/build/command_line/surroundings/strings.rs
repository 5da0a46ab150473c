//! Commands in strings of other languages, such as Groovy, HCL, Python and JavaScript.

mod expressions;
mod literals;

use super::View;
use super::comments::content;
use crate::build::command_line::program::OPERATION;
use literals::{Literal, is_format};

/// A program that starts one task contains fewer.
const MAX_STRINGS: usize = 50;

/// Returns the strings of a draft that contain the operation.
pub(in super::super) fn strings(text: &str) -> Vec<View<'_>> {
    let mut views: Vec<View<'_>> = Vec::new();
    let mut done = 0;
    for (at, _) in text.match_indices(OPERATION).take(MAX_STRINGS) {
        let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
        if at < done || content(&text[line..]).is_some() {
            continue;
        }
        if let Some(string) = around(text, line, at) {
            done = string.content.end;
            let view = if text[string.content.clone()] == *OPERATION {
                literals::arguments(text, &string)
            } else {
                Some(literals::concatenated(text, string))
            };
            views.extend(view.map(|mut view| {
                view.unread = view.unread.or_else(|| extended(text, at, view.end));
                view
            }));
        }
    }
    views
}

/// Returns where more is added to the variable that a command is assigned to: `cmd += […]`, `cmd.append(…)`.
fn extended(text: &str, operation: usize, end: usize) -> Option<usize> {
    /// How far before the operation the variable can be.
    const MAX_BEFORE: usize = 200;
    let equals = text[..operation].rfind('=').filter(|equals| operation - equals < MAX_BEFORE)?;
    let is_of_name = |c: char| c.is_alphanumeric() || c == '_';
    let before = text[..equals].trim_end_matches([' ', ':']);
    let name = &before[before.trim_end_matches(is_of_name).len()..];
    if name.is_empty() || text[equals..].starts_with("=>") {
        return None;
    }
    let end = end.min(text.len());
    let mut places = text[end..].match_indices(name).map(|(at, _)| end + at);
    places.find(|&at| {
        let (before, after) = (&text[..at], text[at + name.len()..].trim_start_matches(' '));
        let adds = ["+=", "<<", ".append(", ".extend(", ".push(", ".insert(", ".arg(", ".args("];
        let is_name = !before.ends_with(|c: char| is_of_name(c) || c == '.');
        // In Go, `cmd = append(cmd, …)`.
        let is_appended = before.ends_with("append(") && after.starts_with(',');
        is_name && (is_appended || adds.iter().any(|sign| after.starts_with(sign)))
    })
}

/// Returns the string around a place.
fn around(text: &str, line: usize, at: usize) -> Option<Literal> {
    for quote in ["\"\"\"", "'''"] {
        let (mut last, mut count) = (None, 0);
        for (start, _) in text[..at].match_indices(quote) {
            (last, count) = (Some(start), count + 1);
        }
        if let Some(open) = last.filter(|_| count % 2 == 1) {
            let start = open + quote.len();
            let end = text[at..].find(quote).map_or(text.len(), |length| at + length);
            return Some(Literal { content: start..end, quote, is_format: is_format(text, open) });
        }
    }
    // The quote that is open at this position, read from the start of the line, or of the lines that a backslash
    // continues. A template literal may start on an earlier line.
    let mut line = line;
    while let Some(before) = text[..line].strip_suffix("\\\n").or_else(|| text[..line].strip_suffix("\\\r\n"))
    {
        line = before.rfind('\n').map_or(0, |end| end + 1);
    }
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
    let end = literals::end(text, at, quote).unwrap_or(text.len());
    Some(Literal { content: start + 1..end, quote, is_format: is_format(text, start) })
}
