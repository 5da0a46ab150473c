//! Expressions of other languages: where they end, and how a shell can write them.

use super::literals::{RAW, literal};
use crate::build::command_line::posix;

/// A longer expression is probably not closed.
const MAX_LENGTH: usize = 1_000;

/// Skips spaces, line breaks, line continuations and comments.
pub(super) fn skip_between(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    loop {
        let rest = &text[at..];
        at += rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n', '\\']).len();
        match comment_end(text, at) {
            Some(end) => at = end,
            None => return at,
        }
    }
}

/// Returns the end of the comment that begins here.
fn comment_end(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    if let Some(inside) = rest.strip_prefix("/*") {
        return inside.find("*/").map(|length| at + length + "/**/".len());
    }
    // `this.#name` is a member in JavaScript.
    let is_separate = text[..at].ends_with(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | '[' | '{'));
    let is_comment = rest.starts_with("//") || rest.starts_with('#') && is_separate;
    is_comment.then(|| at + rest.find('\n').unwrap_or(rest.len()))
}

/// Returns the end of the item of a list that begins here.
pub(super) fn item_end(text: &str, at: usize) -> Option<usize> {
    end(text, at, |c| c == ',')
}

/// Returns the end of a variable with its members and calls, or of an expression in parentheses: `task.family`,
/// `ids[0]`, `json.dumps(overrides)`.
pub(super) fn operand_end(text: &str, at: usize) -> Option<usize> {
    end(text, at, |c| !c.is_alphanumeric() && !matches!(c, '_' | '.' | '(' | '['))
}

/// Returns the end of the expression that begins here, before a bracket that it does not open or a character that ends
/// it outside of brackets. Returns `None` if it is empty, not closed, or if a shell would read another end.
fn end(text: &str, from: usize, ends: impl Fn(char) -> bool) -> Option<usize> {
    let (mut at, mut end) = (from, from);
    let mut closing = Vec::new();
    while let Some(c) = text[at..].chars().next() {
        if at - from > MAX_LENGTH {
            return None;
        }
        let is_closing = matches!(c, ')' | ']' | '}');
        if closing.is_empty() && (is_closing || ends(c)) {
            break;
        }
        if let Some(after) = comment_end(text, at) {
            at = after;
            continue;
        }
        if matches!(c, '"' | '\'' | '`') || text[at..].starts_with(RAW.0) {
            at = literal(text, at)?.end();
            end = at;
            continue;
        }
        match c {
            '(' => closing.push(')'),
            '[' => closing.push(']'),
            '{' => closing.push('}'),
            _ if is_closing && closing.pop() != Some(c) => return None,
            _ => {}
        }
        at += c.len_utf8();
        end = if c.is_whitespace() { end } else { at };
    }
    let enclosed = format!("{{{}}}", &text[from..end]);
    let is_read = posix::enclosed_end(&enclosed, 0, '}', &mut 0) == enclosed.len();
    (end > from && closing.is_empty() && is_read).then_some(end)
}
