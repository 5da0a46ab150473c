//! Words and their quoting, variables, and commands in parentheses.

use super::{MAX_DEPTH, Reader, name_length};
use crate::build::command_line::script::ScriptContent;
use crate::build::command_line::words::{Word, span, starts_with_ignoring_case};
use crate::build::command_line::{posix, program};
use crate::build::references::{Reference, ReferenceKind, Shell};
use std::ops::Range;

impl Reader<'_, '_> {
    /// Returns the word that begins here.
    pub(super) fn word(&mut self, contents: &mut ScriptContent) -> Option<Word> {
        let start = self.at;
        let mut word = Word::default();
        if self.starts_with("@'") || self.starts_with("@\"") {
            self.here_string(&mut word);
        } else {
            self.rest(&mut word, contents);
        }
        word.at = span(start, self.at);
        (self.at > start).then_some(word)
    }

    pub(super) fn rest(&mut self, word: &mut Word, contents: &mut ScriptContent) {
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
                '(' if self.at == start => self.parenthesized(start, word, contents),
                '@' if self.at == start && self.starts_with("@(") => {
                    self.next();
                    self.parenthesized(start, word, contents);
                }
                // A hash table that is computed.
                '@' if self.at == start && self.starts_with("@{") => {
                    let end = posix::enclosed_end(self.text, start + 1, '}', &mut self.scope.open);
                    if self.text[..end].ends_with('}') {
                        self.at = end;
                        self.push(word, start, end, None, ReferenceKind::Command, false);
                    } else {
                        word.text.extend(self.next());
                    }
                }
                '$' => self.reference(word, false, contents),
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
                Some('$') => self.reference(word, true, &mut ScriptContent::default()),
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
        rest.find(['\n', '"']).is_some_and(|at| rest[at..].starts_with('"'))
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
                    '$' => self.reference(word, true, &mut ScriptContent::default()),
                    _ => word.text.extend(self.next()),
                }
            }
            self.text = text;
        }
        self.at = end + "\n'@".len();
    }

    /// Returns the range between the parenthesis here and the one that closes it, and where that ends.
    pub(super) fn enclosed(&mut self) -> (Range<usize>, usize) {
        let end = posix::enclosed_end(self.text, self.at, ')', &mut self.scope.open);
        let start = self.at + 1;
        (start..end - usize::from(self.text[start..end].ends_with(')')), end)
    }

    /// Reads the string in quotes that begins here, if there is one.
    pub(super) fn string(&mut self) -> Option<Word> {
        let mut word = Word::default();
        match self.peek()? {
            '\'' => self.single_quoted(&mut word),
            '"' => self.double_quoted(&mut word),
            _ => return None,
        }
        Some(word)
    }

    /// Reads the variable that begins here, outside of a string.
    pub(super) fn variable(&mut self) -> Word {
        let mut word = Word::default();
        self.reference(&mut word, false, &mut ScriptContent::default());
        word
    }

    /// Reads a command in parentheses, whose output is the value.
    pub(super) fn parenthesized(&mut self, start: usize, word: &mut Word, contents: &mut ScriptContent) {
        let (inside, end) = self.enclosed();
        if let Some(name) = variable(&self.text[inside.clone()]).map(str::to_owned) {
            self.at = end;
            return self.push(word, start, end, Some(&name), ReferenceKind::Variable, true);
        }
        if let Some(json) = self.json(inside.clone()) {
            self.at = end + escaped_quotes(&self.text[end..]).unwrap_or(0);
            word.text.push_str(&json.text);
            word.substituted.extend(json.substituted);
            word.is_quoted = true;
            return;
        }
        self.inner(inside, contents);
        self.at = end;
        // The items of an array are arguments of their own.
        self.push(word, start, end, None, ReferenceKind::Command, true);
    }

    pub(super) fn inner(&mut self, range: Range<usize>, contents: &mut ScriptContent) {
        if self.depth >= MAX_DEPTH || !self.text[range.clone()].contains(program::OPERATION) {
            return;
        }
        Reader::new(self.text, range, self.scope, self.depth + 1).statements(contents);
    }

    /// Reads `$name`, `$env:NAME`, `${name}` or `$(…)`.
    pub(super) fn reference(&mut self, word: &mut Word, is_quoted: bool, contents: &mut ScriptContent) {
        let start = self.at;
        self.next();
        if self.peek() == Some('(') {
            let (inside, end) = self.enclosed();
            let name = variable(&self.text[inside.clone()]).map(str::to_owned);
            self.inner(inside, contents);
            self.at = end;
            let kind = if name.is_some() { ReferenceKind::Variable } else { ReferenceKind::Command };
            return self.push(word, start, end, name.as_deref(), kind, !is_quoted);
        }
        if self.starts_with("{{") {
            // A CI system inserts it before PowerShell sees the line.
            let length =
                self.text[self.at..].find("}}").map_or(self.text.len() - self.at, |length| length + 2);
            self.at += length;
            let mut reference = posix::read(&self.text[start..self.at], false, Shell::Posix);
            (reference.at, reference.splits) = (span(start, self.at), !is_quoted);
            return self.scope.insert(None, ' ', reference, word);
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
        self.at += name_length(&self.text[self.at..]);
        let name = self.text[start + 1..self.at].to_owned();
        if name.is_empty() {
            word.text.push('$');
            return;
        }
        if !is_quoted && let Some(length) = escaped_quotes(&self.text[self.at..]) {
            self.at += length;
            let end = self.at;
            return self.push(word, start, end, Some(&name), ReferenceKind::Variable, true);
        }
        let mut is_plain = true;
        // Outside of strings its members belong to it.
        while !is_quoted && (self.starts_with(".") || self.starts_with("[")) {
            let rest = &self.text[self.at + 1..];
            let length = if self.starts_with("[") {
                rest.find(']').map(|length| length + 1).filter(|&length| length < 40)
            } else {
                Some(name_length(rest)).filter(|&length| length > 0)
            };
            let Some(length) = length else { break };
            self.at += 1 + length;
            is_plain = false;
            if self.starts_with("(") {
                self.at = posix::enclosed_end(self.text, self.at, ')', &mut self.scope.open);
            }
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
        let shown = if kind == ReferenceKind::Command { "$(…)" } else { written };
        let bare = name.map(|name| name.rsplit(':').next().unwrap_or(name).to_owned());
        let reference = Reference {
            text: written.to_owned(),
            shown: shown.to_owned(),
            is_shown: false,
            kind,
            shell: Shell::PowerShell,
            name: bare.filter(|name| !name.is_empty() && name_length(name) == name.len()),
            default: None,
            splits,
            conversion: Default::default(),
            at: span(start, end),
        };
        let variable = name.map(scope_name);
        let known = word.substituted.len();
        self.scope.insert(variable.as_deref(), ' ', reference, word);
        word.is_quoted |= word.substituted.len() > known;
    }
}

/// Returns the name of the variable that an expression is: `$name`, `$name.Replace('"', '\"')`.
fn variable(expression: &str) -> Option<&str> {
    let rest = expression.trim().strip_prefix('$')?;
    let length = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"_:".contains(c)).unwrap_or(rest.len());
    let (name, rest) = rest.split_at(length);
    (rest.is_empty() || escaped_quotes(rest) == Some(rest.len())).then_some(name)
}

/// Returns the length of an operation that only puts a backslash before double quotes, because Windows PowerShell takes
/// bare ones away: `.Replace('"', '\"')`, ` -replace '"', '\"'`.
fn escaped_quotes(text: &str) -> Option<usize> {
    const WRITTEN: [&str; 4] =
        [r#"'"','\"'"#, r#"'"','\\"'"#, r#"'([\\]*)"','$1$1\"'"#, r#"'(\\*)"','$1$1\"'"#];
    const MAX_LENGTH: usize = 60;
    let is_method = starts_with_ignoring_case(text, ".Replace(");
    if !is_method && !starts_with_ignoring_case(text, " -replace ") {
        return None;
    }
    let from = if is_method { ".Replace(".len() } else { " -replace ".len() };
    // Spaces around the arguments have no meaning.
    let mut arguments = String::new();
    for (at, c) in text[from..].char_indices().take(MAX_LENGTH) {
        if c != ' ' {
            arguments.push(c);
        }
        let is_end = match arguments.strip_suffix(')').filter(|_| is_method) {
            Some(inside) => WRITTEN.contains(&inside),
            None => !is_method && WRITTEN.contains(&&*arguments),
        };
        if is_end {
            return Some(from + at + c.len_utf8());
        }
    }
    None
}

/// Variables have names in any letter case; those of the environment keep their prefix apart.
pub(super) fn scope_name(name: &str) -> String {
    let lower = name.to_ascii_lowercase();
    match lower.strip_prefix("env:") {
        Some(variable) => variable.to_ascii_uppercase(),
        None => lower.rsplit(':').next().unwrap_or(&lower).to_owned(),
    }
}
