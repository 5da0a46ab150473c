//! Scripts and lines of PowerShell.

use super::posix;
use super::program;
use super::script::Finds;
use super::variables::Scope;
use super::words::{Command, Word, span};
use crate::build::references::{Reference, ReferenceKind, Shell, mark};
use std::ops::Range;

/// How deep commands in parentheses may be nested.
const MAX_DEPTH: usize = 6;

/// Walks through a script.
pub(super) fn walk(text: &str, range: Range<usize>, scope: &mut Scope, finds: &mut Finds) {
    let mut reader = Reader { text: &text[..range.end], at: range.start, scope, unclosed: None, depth: 0 };
    while reader.at < reader.text.len() {
        reader.statement(finds);
    }
}

/// Whether a text is written for PowerShell: lines continued by a backtick, assignments to variables with a dollar sign,
/// variables of the environment, its prompt.
pub(super) fn is_likely(text: &str) -> bool {
    text.contains("$env:")
        || text.contains("$PSNativeCommandArgumentPassing")
        || text.lines().any(|line| {
            let start = line.trim_start();
            is_assignment(start) || prompt(start).is_some() || is_continued(line)
        })
}

/// Whether a backtick after a space ends a line, and nothing in the line opens it.
fn is_continued(line: &str) -> bool {
    let line = line.trim_end_matches('\r');
    line.ends_with(" `") && line.matches('`').count() == 1
}

/// Whether a line assigns to a variable: `$name = …`.
fn is_assignment(line: &str) -> bool {
    let Some(rest) = line.strip_prefix('$') else { return false };
    let name = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(0);
    name > 0 && rest[name..].trim_start().starts_with('=') && !rest[name..].trim_start().starts_with("==")
}

/// The length of a prompt such as `PS C:\>`.
fn prompt(line: &str) -> Option<usize> {
    const MAX_PROMPT: usize = 200;
    if !line.starts_with("PS ") && !line.starts_with("PS>") {
        return None;
    }
    line.find('>').map(|at| at + 1).filter(|&length| length < MAX_PROMPT && !line[..length].contains('\n'))
}

struct Reader<'t, 's> {
    text: &'t str,
    at: usize,
    scope: &'s mut Scope,
    unclosed: Option<usize>,
    depth: usize,
}

impl Reader<'_, '_> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    fn starts_with(&self, text: &str) -> bool {
        self.text[self.at..].starts_with(text)
    }

    fn space(&mut self) {
        loop {
            let continuation = ["`\n", "`\r\n", "\\\n", "\\\r\n", "^\n", "^\r\n"];
            let length = continuation.iter().find(|text| self.starts_with(text)).map(|text| text.len());
            match (length, self.peek()) {
                (Some(length), _) => self.at += length,
                (_, Some('`')) if self.text[self.at + 1..].trim_start().is_empty() => {
                    self.at = self.text.len()
                }
                (_, Some(' ' | '\t' | '\r' | '\u{A0}')) => {
                    self.next();
                }
                _ => return,
            }
        }
    }

    /// Reads a statement, up to the line, semicolon or bracket that ends it.
    fn statement(&mut self, finds: &mut Finds) {
        loop {
            self.space();
            match self.peek() {
                None => return,
                Some('\n' | ';' | '|' | '{' | '}' | ')' | '(' | '&') => {
                    self.next();
                }
                Some('#') => {
                    let start = self.at;
                    self.at = self.text[start..].find('\n').map_or(self.text.len(), |length| start + length);
                    finds.comments.push(start..self.at);
                }
                _ if self.starts_with("<#") => {
                    let end = self.text[self.at..].find("#>").map(|length| self.at + length + 2);
                    self.at = end.unwrap_or(self.text.len());
                }
                _ => break,
            }
        }
        if let Some(length) = prompt(&self.text[self.at..]) {
            self.at += length;
            self.space();
        }
        let first = (self.scope.references.len(), self.scope.writes);
        let assigned = self.assigned_name();
        let mut command = Command::default();
        let mut items = Vec::new();
        loop {
            self.space();
            match self.peek() {
                None | Some('\n' | ';' | '|' | ')' | '}') => break,
                Some('#') => {
                    self.at += self.text[self.at..].find('\n').unwrap_or(self.text.len() - self.at);
                    break;
                }
                Some('>') => {
                    while matches!(self.peek(), Some('>' | '&' | ' ')) {
                        self.next();
                    }
                    self.word(finds);
                }
                Some('&') => {
                    self.next();
                }
                Some(',') => {
                    self.next();
                }
                Some(_) => {
                    let start = self.at;
                    if let Some(word) = self.word(finds) {
                        if self.text[start..].starts_with(['“', '”', '„', '‘', '’']) {
                            command.typographic.get_or_insert(word.at);
                        }
                        let is_number = word.text.bytes().all(|byte| byte.is_ascii_digit());
                        if !(matches!(self.peek(), Some('>')) && is_number && !word.is_quoted) {
                            items.push(word.is_quoted);
                            command.words.push(word);
                        }
                    }
                    if self.at == start {
                        self.next();
                    }
                }
            }
        }
        command.unclosed = self.unclosed.take().map(|at| span(at, at + 1));
        let is_value = items.iter().all(|is_quoted| *is_quoted) && !items.is_empty();
        if let Some((index, runs)) = program::find(&command.words, &self.scope.references) {
            command.words.drain(..index);
            finds.found(command, self.scope, runs);
        } else if let Some(name) = assigned {
            match &*command.words {
                [word] if is_value || is_literal(&word.text) => self.scope.assign(&name, word),
                words if is_value => self.scope.assign_array(&name, words),
                _ => self.scope.forget(&name),
            }
        } else if is_value && command.words.len() == 1 {
            // A string alone is printed, mostly into a file.
            let content = std::mem::take(&mut command.words[0].text);
            self.piped(content);
        } else if let Some((name, content)) = written(&command.words) {
            self.scope.write_file(name, content.to_owned(), false);
        } else if finds.other.is_none() && command.words.first().is_some_and(program::is_named) {
            finds.other = Some(command);
        }
        if self.scope.writes == first.1 {
            self.scope.references.truncate(first.0);
        }
    }

    /// Follows `'…' | Set-Content file` and `'…' | Out-File file`.
    fn piped(&mut self, content: String) {
        let rest = &self.text[self.at..];
        let line = rest[..rest.find('\n').unwrap_or(rest.len())].trim();
        let Some(writer) = line.strip_prefix('|') else { return };
        let mut words = writer.split_whitespace();
        let is_writer = words.next().is_some_and(|name| {
            ["set-content", "out-file"].iter().any(|writer| name.eq_ignore_ascii_case(writer))
        });
        let name = words.rfind(|word| !word.starts_with('-')).filter(|_| is_writer);
        if let Some(name) = name {
            self.scope.write_file(name.trim_matches(['\'', '"']), content, false);
        }
        self.at += rest.find('\n').unwrap_or(rest.len());
    }

    /// Reads `$name =` and returns the name as the scope has it.
    fn assigned_name(&mut self) -> Option<String> {
        let rest = self.text[self.at..].strip_prefix('$')?;
        // A type may come first, as in `[string]$name`, which says nothing about the value.
        let length = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"_:".contains(c))?;
        let after = rest[length..].trim_start_matches([' ', '\t']);
        let value = after.strip_prefix('=')?;
        self.at = self.text.len() - value.len();
        Some(scope_name(&rest[..length]))
    }

    /// The word that begins here.
    fn word(&mut self, finds: &mut Finds) -> Option<Word> {
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

    fn rest(&mut self, word: &mut Word, finds: &mut Finds) {
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
                // Outside of quotes it separates the items of an array, but nobody means that in shorthand syntax.
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

    fn single_quoted(&mut self, word: &mut Word) {
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

    fn double_quoted(&mut self, word: &mut Word) {
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
                // A backslash before a double quote is for the program; PowerShell itself ends the string there, but what
                // was meant is plain.
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

    /// Whether a backslash and a double quote are followed by more of the same string.
    fn is_escaped_json(&self) -> bool {
        let rest = &self.text[self.at + 2..];
        let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
        line.contains('"')
    }

    fn here_string(&mut self, word: &mut Word) {
        let start = self.at;
        let is_literal = self.starts_with("@'");
        let end = if is_literal { "\n'@" } else { "\n\"@" };
        let Some(line) = self.text[start..].find('\n').map(|length| start + length + 1) else {
            self.unclosed.get_or_insert(start);
            self.at = self.text.len();
            return;
        };
        // The break of its last line belongs to the end, also if there is no line.
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
    fn parenthesized(&mut self, start: usize, word: &mut Word, finds: &mut Finds) {
        let end = posix::enclosed_end(self.text, self.at, ')', &mut self.scope.open);
        let inside = self.at + 1..end - usize::from(self.text[self.at + 1..end].ends_with(')'));
        self.inner(inside, finds);
        self.at = end;
        self.push(word, start, end, None, ReferenceKind::Command, false);
    }

    fn inner(&mut self, range: Range<usize>, finds: &mut Finds) {
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
    fn reference(&mut self, word: &mut Word, is_quoted: bool, finds: &mut Finds) {
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
    fn push(
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

/// The file and the content of `Set-Content -Path file -Value content`.
fn written(words: &[Word]) -> Option<(&str, &str)> {
    let is_writer = words.first()?.text.eq_ignore_ascii_case("set-content");
    let after = |name: &str| {
        let at = words.iter().position(|word| word.text.eq_ignore_ascii_case(name))?;
        words.get(at + 1).map(|word| word.text.as_str())
    };
    is_writer.then_some((after("-path").or_else(|| after("-literalpath"))?, after("-value")?))
}

/// Variables have names in any letter case; those of the environment keep their prefix apart.
fn scope_name(name: &str) -> String {
    let lower = name.to_ascii_lowercase();
    match lower.strip_prefix("env:") {
        Some(variable) => variable.to_ascii_uppercase(),
        None => lower.rsplit(':').next().unwrap_or(&lower).to_owned(),
    }
}

/// Whether a value that is not quoted is a literal: a number.
fn is_literal(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
