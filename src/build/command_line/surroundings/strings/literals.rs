//! String literals of other languages: their content, concatenations, and lists of arguments.

use super::View;
use super::expressions::{item_end, operand_end, skip_between};
use std::ops::Range;

/// A single command has fewer arguments.
const MAX_ARGUMENTS: usize = 200;

/// What changes a string that it follows: placeholders get values, or more is joined.
const CHANGES: [&str; 6] = ["% ", "%(", ".format(", ".formatted(", ".replace(", ".concat("];

/// Operators that the parameters of shells also have.
const OPERATORS: [char; 13] = [':', '-', '=', '?', '+', '#', '%', '/', '^', ',', '@', '*', '!'];

/// What can follow joined strings.
const ENDS: [char; 10] = [')', ']', '}', ',', ';', ':', '.', '"', '\'', '`'];

/// The quotes of a string of Rust without escapes.
pub(super) const RAW: (&str, &str) = ("r#\"", "\"#");

/// A string literal.
pub(super) struct Literal {
    pub(super) content: Range<usize>,
    pub(super) quote: &'static str,
    /// Whether `{name}` in it is a variable.
    pub(super) is_format: bool,
}

/// Returns whether a quote starts an f-string of Python.
pub(super) fn is_format(text: &str, quote: usize) -> bool {
    let mut before = text[..quote].chars().rev();
    matches!(before.next(), Some('f' | 'F')) && before.next().is_none_or(|c| !c.is_alphanumeric())
}

/// A part of a joined string.
enum Piece {
    Literal(Literal),
    Variable(Range<usize>),
}

/// Strings and variables that are joined: `"a " + name + " b"`, `"a " "b"`, `"a " . $name`.
struct Joined {
    pieces: Vec<Piece>,
    end: usize,
    /// Whether an expression follows that cannot be read.
    is_cut_off: bool,
}

/// Returns the script in a string and in the strings that are joined with it.
pub(super) fn concatenated(text: &str, first: Literal) -> View<'_> {
    let mut view = View::new();
    let joined = joined(text, Piece::Literal(first));
    for piece in &joined.pieces {
        match piece {
            Piece::Literal(literal) => decode(&mut view, text, literal),
            Piece::Variable(expression) => variable(&mut view, text, expression.clone(), ""),
        }
    }
    let after = skip_between(text, joined.end);
    let rest = &text[after..];
    let is_on_line = !text[joined.end.min(text.len())..after].contains('\n');
    let is_changed = CHANGES.iter().any(|change| rest.starts_with(change));
    // A string alone can also be in prose.
    let continues = joined.pieces.len() > 1 && !rest.is_empty() && !rest.starts_with(ENDS);
    if joined.is_cut_off || is_on_line && (is_changed || continues) {
        view.unread = Some(after);
    }
    view
}

/// Reads the strings and variables that are joined, from the first one.
fn joined(text: &str, first: Piece) -> Joined {
    let mut joined = Joined { end: first.end(), pieces: vec![first], is_cut_off: false };
    while !joined.is_cut_off {
        let start = skip_between(text, joined.end);
        let operator = start + operator(&text[start..]);
        let next = skip_between(text, operator);
        let piece = match literal(text, next) {
            // Without an operator, a string on the next line is a part of the first if that line is indented.
            Some(_) if operator == start && text[..start].ends_with('\n') => break,
            Some(literal) => Piece::Literal(literal),
            None if operator == start => break,
            None => {
                // In PHP, variables begin with a dollar sign.
                let next = next + usize::from(text[next..].starts_with('$'));
                let Some(end) = operand_end(text, next) else {
                    joined.is_cut_off = true;
                    break;
                };
                Piece::Variable(next..end)
            }
        };
        joined.end = piece.end();
        joined.pieces.push(piece);
        joined.is_cut_off = joined.pieces.len() > MAX_ARGUMENTS;
    }
    joined
}

/// Returns the length of the operator that joins strings here; 0 if there is none.
fn operator(text: &str) -> usize {
    let is_string = |text: &str| text.trim_start_matches(' ').starts_with(['$', '"', '\'']);
    match text.as_bytes() {
        [b'+', ..] => 1,
        [b'.', b'.', b' ', ..] => 2,
        [b'.', ..] if is_string(&text[1..]) => 1,
        _ => 0,
    }
}

/// Returns the command whose arguments are the items of a list: `["aws", "ecs", "start-task", "--cluster", name]`.
/// `operation` is the third of these strings.
pub(super) fn arguments<'t>(text: &'t str, operation: &Literal) -> Option<View<'t>> {
    // The first word can be before the list, as in `execFile('aws', ['ecs', …])`, or be what is called.
    let before = text[..operation.content.start - operation.quote.len()].trim_end();
    let before = before.strip_suffix(',')?.trim_end().strip_suffix(operation.quote)?;
    let service = before.strip_suffix("ecs")?.strip_suffix(operation.quote)?.len() + operation.quote.len();
    let mut view = View { is_posix: true, ..View::new() };
    view.push_text("aws ", service);
    view.push(text, service..service + "ecs".len());
    view.push_text(" ", operation.content.start);
    view.push(text, operation.content.clone());
    let mut at = operation.end();
    for _ in 0..MAX_ARGUMENTS {
        let Some((start, is_unpacked)) = next_item(text, at) else {
            at = skip_between(text, at);
            view.unread = Some(at).filter(|_| !is_list_end(&text[at..]));
            return Some(view);
        };
        // The last item can have a comma after it.
        if is_list_end(&text[start..]) {
            return Some(view);
        }
        let Some(end) = item(&mut view, text, start, is_unpacked) else {
            at = start;
            break;
        };
        at = end;
    }
    view.unread = Some(at);
    Some(view)
}

fn is_list_end(text: &str) -> bool {
    text.is_empty() || text.starts_with([')', ']', '}'])
}

/// Returns where the next item of a list begins, and whether its value is several items.
fn next_item(text: &str, at: usize) -> Option<(usize, bool)> {
    const CALLS: [(&str, bool); 4] =
        [(".arg(", false), (".args([", false), (".args(&[", false), (".args(", true)];
    /// A variable can follow them: `$cluster` in PHP, `&cluster` in Rust.
    const SIGNS: [char; 2] = ['$', '&'];
    let comma = skip_between(text, at);
    if text[comma..].starts_with(',') {
        let start = skip_between(text, comma + 1);
        let unpacked = ["...", "*"].iter().find_map(|sign| text[start..].strip_prefix(sign));
        let expression = unpacked.unwrap_or(&text[start..]).trim_start_matches(SIGNS);
        return Some((text.len() - expression.len(), unpacked.is_some()));
    }
    // In Rust, another call adds arguments: `.arg("--cluster").arg("prod")`.
    let rest = text[comma..].trim_start_matches([')', ']', ' ', '\t', '\r', '\n']);
    let (rest, is_unpacked) =
        CALLS.iter().find_map(|(call, is_unpacked)| Some((rest.strip_prefix(call)?, *is_unpacked)))?;
    let start = skip_between(text, text.len() - rest.len());
    Some((text.len() - text[start..].trim_start_matches(SIGNS).len(), is_unpacked))
}

/// Appends an item of a list as one word of a shell, and returns its end.
fn item(view: &mut View<'_>, text: &str, start: usize, is_unpacked: bool) -> Option<usize> {
    let end = item_end(text, start)?;
    view.push_text(" ", start);
    // What is unpacked can be several words.
    let bare = text[start..end].strip_suffix("...").map(|bare| start..start + bare.len());
    if is_unpacked || bare.is_some() {
        variable(view, text, bare.unwrap_or(start..end), "");
        return Some(end);
    }
    let first = match literal(text, start) {
        Some(literal) => Some(Piece::Literal(literal)),
        None => operand_end(text, start).map(|end| Piece::Variable(start..end)),
    };
    let joined =
        first.map(|first| joined(text, first)).filter(|joined| !joined.is_cut_off && joined.end == end);
    let pieces = joined.map_or_else(|| vec![Piece::Variable(start..end)], |joined| joined.pieces);
    for piece in pieces {
        match piece {
            Piece::Literal(literal) => {
                let mut content = View::new();
                decode(&mut content, text, &literal);
                view.push_quoted(content, literal.content.clone(), literal.is_format || literal.quote == "`");
            }
            Piece::Variable(expression) => variable(view, text, expression, "\""),
        }
    }
    Some(end)
}

/// Appends an expression as a variable of a shell.
fn variable(view: &mut View<'_>, text: &str, expression: Range<usize>, quote: &str) {
    if text[expression.clone()].bytes().all(|byte| byte.is_ascii_digit()) {
        return view.push(text, expression);
    }
    // With a space, a shell does not take the operator of another language for one of its own.
    let after = text[expression.clone()].trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
    let space = if after.starts_with(OPERATORS) { " " } else { "" };
    let (start, end) = (expression.start, expression.end);
    view.push_text(&format!("{quote}${{{space}"), start);
    view.push(text, expression);
    view.push_text(&format!("{space}}}{quote}"), end);
}

impl Literal {
    /// Returns the end of the closing quote.
    pub(super) fn end(&self) -> usize {
        self.content.end + self.quote.len()
    }
}

impl Piece {
    fn end(&self) -> usize {
        match self {
            Piece::Literal(literal) => literal.end(),
            Piece::Variable(expression) => expression.end,
        }
    }
}

/// Returns the string literal that begins here.
pub(super) fn literal(text: &str, at: usize) -> Option<Literal> {
    let rest = &text[at..];
    if let Some(inside) = rest.strip_prefix(RAW.0) {
        let start = at + RAW.0.len();
        let content = start..start + inside.find(RAW.1)?;
        return Some(Literal { content, quote: RAW.1, is_format: false });
    }
    let open = at + usize::from(rest.starts_with(['f', 'r', 'F']) && rest[1..].starts_with(['"', '\'']));
    let quote =
        ["\"\"\"", "'\'\'", "\"", "'", "`"].into_iter().find(|quote| text[open..].starts_with(quote))?;
    let start = open + quote.len();
    let content = start..end(text, start, quote)?;
    Some(Literal { content, quote, is_format: is_format(text, open) })
}

/// Returns where the string that is open here ends.
pub(super) fn end(text: &str, from: usize, quote: &str) -> Option<usize> {
    let mut is_escaped = false;
    for (index, byte) in text.bytes().enumerate().skip(from) {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            _ if text.as_bytes()[index..].starts_with(quote.as_bytes()) => return Some(index),
            _ => {}
        }
    }
    None
}

/// Appends a string without escapes.
fn decode(view: &mut View<'_>, text: &str, literal: &Literal) {
    let Literal { content: range, quote, is_format } = literal;
    if *quote == RAW.1 {
        return view.push(text, range.clone());
    }
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
            (Some(brace @ ('{' | '}')), Some(next)) if *is_format && brace == next => {
                Some((brace.to_string(), 2))
            }
            (Some('{'), _) if *is_format => {
                let inside = rest.find('}').map_or("", |end| &rest[1..end]);
                let is_name = inside.chars().all(|c| c.is_alphanumeric() || "_.[]'\"".contains(c));
                // With a space, a shell does not take it for a parameter.
                let space = if is_name { "" } else { " " };
                let is_readable = !inside.is_empty() && !inside.contains(['{', '\n']);
                is_readable.then(|| (format!("${{{space}{inside}{space}}}"), inside.len() + "{}".len()))
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
}
