//! Words and their quoting, variables, and commands in parentheses.

use super::Reader;
use crate::build::command_line::script::Finds;
use crate::build::command_line::words::{Word, span};
use crate::build::command_line::{posix, program};
use crate::build::references::{Reference, ReferenceKind, Shell, mark};
use std::ops::Range;

/// How deep commands in parentheses may be nested.
const MAX_DEPTH: usize = 6;

impl Reader<'_, '_> {
    /// Returns the word that begins here.
    pub(super) fn word(&mut self, finds: &mut Finds) -> Option<Word> {
        let start = self.at;
        let mut word = Word::default();
        if self.starts_with("@'") || self.starts_with("@\"") {
            self.here_string(&mut word);
        } else {
            self.rest(&mut word, finds);
        }
        word.at = span(start, self.at);
        (self.at > start).then_some(word)
    }

    pub(super) fn rest(&mut self, word: &mut Word, finds: &mut Finds) {
        let start = self.at;
        while let Some(next) = self.peek() {
            if let Some(length) = posix::placeholder(&self.text[self.at..]) {
                word.text.push_str(&self.text[self.at..self.at + length]);
                self.at += length;
                continue;
            }
            match next {
                ' ' | '\t' | '\r' | '\n' | ';' | '|' | '>' | ')' | '\u{A0}' => break,
                '}' | '{' if word.text.is_empty() => break,
                // Outside of quotes, it separates the items of an array, but not in shorthand syntax.
                ',' if word.is_quoted && word.text.is_empty() => break,
                '\'' => {
                    self.single_quoted(word);
                    if self.peek() == Some(',') {
                        break;
                    }
                }
                '"' => {
                    self.double_quoted(word);
                    if self.peek() == Some(',') {
                        break;
                    }
                }
                '`' => {
                    if self.starts_with("`\n") || self.starts_with("`\r\n") {
                        break;
                    }
                    self.next();
                    word.text.extend(self.next());
                }
                '(' if self.at == start => self.parenthesized(start, word, finds),
                '@' if self.at == start && self.starts_with("@(") => {
                    // The items of an array are words of their own.
                    self.at += 2;
                    break;
                }
                '$' => self.reference(word, false, finds),
                _ => word.text.extend(self.next()),
            }
        }
    }

    pub(super) fn single_quoted(&mut self, word: &mut Word) {
        let start = self.at;
        self.next();
        word.is_quoted = true;
        loop {
            match self.next() {
                None => {
                    self.unclosed.get_or_insert(start);
                    return;
                }
                Some('\'') if self.peek() == Some('\'') => {
                    self.next();
                    word.text.push('\'');
                }
                Some('\'') => return,
                Some(other) => word.text.push(other),
            }
        }
    }

    pub(super) fn double_quoted(&mut self, word: &mut Word) {
        let start = self.at;
        self.next();
        word.is_quoted = true;
        loop {
            match self.peek() {
                None => {
                    self.unclosed.get_or_insert(start);
                    return;
                }
                Some('"') => {
                    self.next();
                    if self.peek() != Some('"') {
                        return;
                    }
                    self.next();
                    word.text.push('"');
                }
                // A backslash before a double quote is for the program. PowerShell itself ends the string there, but
                // the intention is clear.
                Some('\\') if self.starts_with("\\\"") && self.is_escaped_json() => {
                    self.at += 2;
                    word.text.push('"');
                }
                Some('`') => {
                    self.next();
                    let escaped = self.next();
                    word.text.extend(escaped.map(|c| match c {
                        'n' => '\n',
                        'r' => '\r',
                        't' => '\t',
                        '0' => '\0',
                        other => other,
                    }));
                }
                Some('$') => self.reference(word, true, &mut Finds::default()),
                Some(other) => {
                    word.text.push(other);
                    self.next();
                }
            }
        }
    }

    /// Returns whether a backslash and a double quote are followed by more of the same string.
    pub(super) fn is_escaped_json(&self) -> bool {
        let rest = &self.text[self.at + 2..];
        let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
        line.contains('"')
    }

    pub(super) fn here_string(&mut self, word: &mut Word) {
        let start = self.at;
        let is_literal = self.starts_with("@'");
        let end = if is_literal { "\n'@" } else { "\n\"@" };
        let Some(line) = self.text[start..].find('\n').map(|length| start + length + 1) else {
            self.unclosed.get_or_insert(start);
            self.at = self.text.len();
            return;
        };
        // The break of the last line belongs to the end, even if there are no lines.
        let found = self.text[line - 1..].find(end).map(|length| line - 1 + length);
        let Some(end) = found else {
            self.unclosed.get_or_insert(start);
            self.at = self.text.len();
            return;
        };
        let content = line.min(end)..end;
        word.is_quoted = true;
        if is_literal {
            word.text.push_str(self.text[content].trim_end_matches('\r'));
        } else {
            let text = self.text;
            self.text = &text[..end];
            self.at = content.start;
            while let Some(next) = self.peek() {
                match next {
                    '`' => {
                        self.next();
                        word.text.extend(self.next());
                    }
                    '$' => self.reference(word, true, &mut Finds::default()),
                    _ => word.text.extend(self.next()),
                }
            }
            self.text = text;
        }
        self.at = end + "\n'@".len();
    }

    /// Reads a command in parentheses, whose output is the value.
    pub(super) fn parenthesized(&mut self, start: usize, word: &mut Word, finds: &mut Finds) {
        let end = posix::enclosed_end(self.text, self.at, ')', &mut self.scope.open);
        let inside = self.at + 1..end - usize::from(self.text[self.at + 1..end].ends_with(')'));
        self.inner(inside, finds);
        self.at = end;
        self.push(word, start, end, None, ReferenceKind::Command, false);
    }

    pub(super) fn inner(&mut self, range: Range<usize>, finds: &mut Finds) {
        if self.depth >= MAX_DEPTH || !self.text[range.clone()].contains(program::OPERATION) {
            return;
        }
        let (text, at, depth) = (&self.text[..range.end], range.start, self.depth + 1);
        let mut inner = Reader { text, at, scope: self.scope, unclosed: None, depth };
        while inner.at < inner.text.len() {
            inner.statement(finds);
        }
    }

    /// Reads `$name`, `$env:NAME`, `${name}` or `$(…)`.
    pub(super) fn reference(&mut self, word: &mut Word, is_quoted: bool, finds: &mut Finds) {
        let start = self.at;
        self.next();
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        if self.peek() == Some('(') {
            let end = posix::enclosed_end(self.text, self.at, ')', &mut self.scope.open);
            let inside = self.at + 1..end - usize::from(self.text[self.at + 1..end].ends_with(')'));
            // `$($task.taskArn)` and `$($name)` name a value.
            let variable = self.text[inside.clone()].trim().strip_prefix('$');
            let name =
                variable.filter(|name| name.chars().all(|c| is_name(c) || c == ':')).map(str::to_owned);
            self.inner(inside, finds);
            self.at = end;
            let kind = if name.is_some() { ReferenceKind::Variable } else { ReferenceKind::Command };
            return self.push(word, start, end, name.as_deref(), kind, !is_quoted);
        }
        if self.peek() == Some('{') {
            let end = self.text[self.at..].find('}').map_or(self.text.len(), |length| self.at + length + 1);
            let name = self.text[self.at + 1..end].trim_end_matches('}').to_owned();
            self.at = end;
            return self.push(word, start, end, Some(&name), ReferenceKind::Variable, !is_quoted);
        }
        let rest = &self.text[self.at..];
        let scoped = ["env:", "script:", "global:", "local:", "Env:", "ENV:"]
            .iter()
            .find(|scope| rest.starts_with(**scope));
        self.at += scoped.map_or(0, |scope| scope.len());
        while self.peek().is_some_and(is_name) {
            self.next();
        }
        let name = self.text[start + 1..self.at].to_owned();
        if name.is_empty() {
            word.text.push('$');
            return;
        }
        let mut is_plain = true;
        // Outside of strings its members belong to it.
        while !is_quoted && (self.starts_with(".") || self.starts_with("[")) {
            let rest = &self.text[self.at + 1..];
            let length = if self.starts_with("[") {
                rest.find(']').map(|length| length + 1).filter(|&length| length < 40)
            } else {
                Some(rest.find(|c| !is_name(c)).unwrap_or(rest.len())).filter(|&length| length > 0)
            };
            let Some(length) = length else { break };
            self.at += 1 + length;
            is_plain = false;
        }
        let end = self.at;
        self.push(
            word,
            start,
            end,
            Some(&name).filter(|_| is_plain).map(String::as_str),
            ReferenceKind::Variable,
            !is_quoted,
        );
    }

    /// Inserts the value of a reference, or its mark.
    pub(super) fn push(
        &mut self,
        word: &mut Word,
        start: usize,
        end: usize,
        name: Option<&str>,
        kind: ReferenceKind,
        splits: bool,
    ) {
        let written = &self.text[start..end];
        if let Some(value) = name.and_then(|name| self.scope.text(&scope_name(name))) {
            word.text.push_str(value);
            word.substituted.push(written.to_owned());
            word.is_quoted = true;
            return;
        }
        if !self.scope.takes_references {
            word.text.push_str(written);
            return;
        }
        word.text.push_str(&mark(self.scope.references.len()));
        let shown = if kind == ReferenceKind::Command { "$(…)".to_owned() } else { written.to_owned() };
        let name = name.map(|name| name.rsplit(':').next().unwrap_or(name).to_owned());
        self.scope.references.push(Reference {
            text: written.to_owned(),
            shown,
            is_shown: false,
            kind,
            shell: Shell::PowerShell,
            name: name.filter(|name| {
                !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
            }),
            default: None,
            splits,
            conversion: Default::default(),
            at: span(start, end),
        });
    }
}

/// Variables have names in any letter case; those of the environment keep their prefix apart.
pub(super) fn scope_name(name: &str) -> String {
    let lower = name.to_ascii_lowercase();
    match lower.strip_prefix("env:") {
        Some(variable) => variable.to_ascii_uppercase(),
        None => lower.rsplit(':').next().unwrap_or(&lower).to_owned(),
    }
}
