//! Parameters and substitutions.

use super::here_documents::here_document;
use super::{ITEM_END, Lexer, MAX_OPEN};
use crate::build::command_line::words::{Word, span};
use crate::build::references::{Reference, ReferenceKind, Shell};
use std::ops::Range;

/// How deep here-documents may be nested.
const MAX_DEPTH: usize = 4;

impl Lexer<'_, '_> {
    /// Reads `$NAME`, `${…}`, `$(…)` or `` `…` ``: the value, if it is known, or a mark.
    pub(super) fn reference(&mut self, word: &mut Word, is_quoted: bool) {
        let start = self.at;
        let first = self.next();
        let is_command = match (first, self.peek()) {
            (Some('`'), _) | (_, Some('(')) => true,
            (_, Some('{')) => {
                self.at = enclosed_end(self.text, self.at, '}', &mut self.scope.open);
                false
            }
            (_, Some(c)) if matches!(c, '?' | '!' | '$' | '#' | '@' | '*' | '-') || c.is_ascii_digit() => {
                self.next();
                false
            }
            _ => {
                while self.peek().is_some_and(|c| c.is_ascii_alphanumeric() || c == '_') {
                    self.next();
                }
                false
            }
        };
        if is_command {
            let is_arithmetic = self.starts_with("((");
            let closing = if first == Some('`') { '`' } else { ')' };
            let inside = if closing == '`' { self.at } else { self.at + 1 };
            self.at = enclosed_end(self.text, self.at, closing, &mut self.scope.open);
            let end = self.at - usize::from(self.text[inside..self.at].ends_with(closing));
            let inside = inside..end.max(inside);
            if let Some(printed) = self.printed(inside.clone()) {
                word.text.push_str(&printed);
                word.is_quoted |= !is_quoted;
                return;
            }
            if !is_arithmetic {
                self.substitutions.push(inside);
            }
        }
        let written = &self.text[start..self.at];
        // A dollar sign alone is a plain character.
        if written.len() == 1 {
            word.text.push_str(written);
            return;
        }
        let mut reference = read(written, is_command, Shell::Posix);
        reference.at = span(start, self.at);
        reference.splits = !is_quoted;
        self.insert(reference, word);
    }

    /// Inserts the value of a reference, or its mark.
    pub(super) fn insert(&mut self, reference: Reference, word: &mut Word) {
        let array = all_items(&reference.text).map(str::to_owned);
        let separator = if array.is_some() && self.scope.takes_references { ITEM_END } else { ' ' };
        let name = reference.name.clone().or(array);
        self.scope.insert(name.as_deref(), separator, reference, word);
    }

    /// Returns what a command that only prints a here-document or a known file prints.
    fn printed(&mut self, inside: Range<usize>) -> Option<String> {
        let command = self.text[inside.clone()].trim_end();
        let end = inside.start + command.len();
        let command = command.trim_start();
        let file = command.strip_prefix("cat ").or_else(|| command.strip_prefix('<'))?.trim();
        if let Some(content) = self.scope.file(file) {
            return Some(content.trim_end_matches('\n').to_owned());
        }
        if !file.starts_with("<<") {
            return None;
        }
        if self.scope.depth >= MAX_DEPTH {
            return None;
        }
        self.scope.depth += 1;
        let mut inner = Lexer::new(self.text, end - command.len()..end, false, self.scope);
        let statement = inner.statement();
        let is_all = inner.text[inner.at..].trim().is_empty();
        self.scope.depth -= 1;
        let statement = statement?;
        let content = statement.input.filter(|_| is_all && statement.command.words.len() == 1)?;
        Some(content.trim_end_matches('\n').to_owned())
    }
}

/// Returns the name in `${NAME[@]}` and `${NAME[*]}`.
pub(super) fn all_items(reference: &str) -> Option<&str> {
    let inside = reference.strip_prefix("${")?.strip_suffix('}')?;
    inside.strip_suffix("[@]").or_else(|| inside.strip_suffix("[*]"))
}

/// Reads a reference as written.
pub(in super::super) fn read(written: &str, is_command: bool, shell: Shell) -> Reference {
    let is_name = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    let mut reference = Reference {
        text: written.to_owned(),
        shown: written.to_owned(),
        is_shown: false,
        kind: if is_command { ReferenceKind::Command } else { ReferenceKind::Variable },
        shell,
        name: None,
        default: None,
        splits: false,
        conversion: Default::default(),
        at: Default::default(),
    };
    if is_command {
        reference.shown = if written.starts_with('`') { "`…`" } else { "$(…)" }.to_owned();
        return reference;
    }
    let Some(inside) = written.strip_prefix("${").and_then(|rest| rest.strip_suffix('}')) else {
        reference.name = written.strip_prefix('$').filter(|name| is_name(name)).map(str::to_owned);
        return reference;
    };
    let length = inside.bytes().take_while(|&byte| byte.is_ascii_alphanumeric() || byte == b'_').count();
    let (name, operation) = inside.split_at(length);
    if !operation.is_empty() {
        reference.shown = format!("${{{name}…}}");
    }
    if is_name(name) {
        let is_literal = |text: &&str| !text.contains(['$', '`', '"', '\'', '\\', '{', '}']);
        let default = operation.strip_prefix(":-").or_else(|| operation.strip_prefix('-'));
        reference.default = default.filter(is_literal).map(str::to_owned);
        let is_plain = operation.is_empty() || operation.starts_with(":?") || operation.starts_with('?');
        reference.name = (is_plain || reference.default.is_some()).then(|| name.to_owned());
    }
    reference
}

/// Returns the end of the expression that starts at a bracket or backtick, after the closing sign. Nested brackets
/// count, except in quotes and here-documents. `open` counts here-documents that nothing closes.
pub(in super::super) fn enclosed_end(text: &str, from: usize, closing: char, open: &mut usize) -> usize {
    let opening = match closing {
        '}' => '{',
        ')' => '(',
        other => other,
    };
    let mut depth = usize::from(closing == '`');
    let mut delimiter: Option<&str> = None;
    let mut at = from;
    while let Some(next) = text[at..].chars().next() {
        at += next.len_utf8();
        match next {
            _ if next == closing => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at;
                }
            }
            _ if next == opening => depth += 1,
            '\\' => at += text[at..].chars().next().map_or(0, char::len_utf8),
            '\'' | '"' if closing != '`' => {
                // A quote that is not closed is a character like any other.
                at = quoted_end(text, at, next).unwrap_or(at);
            }
            '<' if *open < MAX_OPEN
                && delimiter.is_none()
                && text[at..].starts_with('<')
                && closing == ')' =>
            {
                let word = text[at + 1..].trim_start_matches(['-', ' ', '\'', '"', '\\']);
                let length =
                    word.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(word.len());
                delimiter = Some(&word[..length]).filter(|name| !name.is_empty());
                at += 1;
            }
            '\n' => {
                if let Some(name) = delimiter.take() {
                    match here_document(text, at, name) {
                        Some((_, end)) => at = end,
                        None => *open += 1,
                    }
                }
            }
            _ => {}
        }
    }
    at
}

/// Returns where a quoted string ends, on the same line or on one of the next.
pub(super) fn quoted_end(text: &str, from: usize, quote: char) -> Option<usize> {
    /// A longer string in a substitution is probably not closed.
    const MAX_STRING: usize = 10_000;
    let mut is_escaped = false;
    let rest = text.as_bytes()[from..].iter().take(MAX_STRING);
    for (at, &byte) in rest.enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if quote == '"' => is_escaped = true,
            _ if byte == quote as u8 => return Some(from + at + 1),
            _ => {}
        }
    }
    None
}
