//! Batch files and lines of the Windows command prompt (cmd.exe).

use super::posix;
use super::program;
use super::script::Finds;
use super::variables::Scope;
use super::words::{Command, Word, span};
use crate::build::references::{Reference, ReferenceKind, Shell, mark};
use std::ops::Range;

/// Walks through a batch file.
pub(super) fn walk(text: &str, range: Range<usize>, scope: &mut Scope, finds: &mut Finds) {
    let text = &text[..range.end];
    let expands_later = text.to_ascii_lowercase().contains("enabledelayedexpansion");
    let mut reader = Reader { text, at: range.start, scope, unclosed: None, expands_later };
    while reader.at < reader.text.len() {
        reader.command(finds);
    }
}

/// Returns whether a text is written for cmd.exe: it has lines continued by a caret, or syntax of batch
/// files.
pub(super) fn is_likely(text: &str) -> bool {
    let mut has_variable = false;
    for line in text.lines() {
        let line = line.trim_end();
        let start = line.trim_start().trim_start_matches('@').to_ascii_lowercase();
        if line.ends_with(" ^")
            || start.starts_with("echo off")
            || start.starts_with("rem ")
            || start.starts_with("setlocal")
            || is_prompt(line)
        {
            return true;
        }
        has_variable |= has_variable_at_any(line);
    }
    // Percent signs have no meaning in other shells, except in formats of `date` or `printf`.
    has_variable && !text.contains(['$', '\'', '`']) && !text.contains("\\\n")
}

/// Returns whether a line begins with a prompt such as `C:\Users\me>`.
fn is_prompt(line: &str) -> bool {
    let bytes = line.trim_start().as_bytes();
    bytes.len() > 3 && bytes[0].is_ascii_alphabetic() && bytes[1] == b':' && bytes[2] == b'\\' && {
        line.split_once('>').is_some_and(|(path, command)| !path.contains(' ') && !command.is_empty())
    }
}

/// Returns whether a value contains an argument of the batch file: `%1`, `%~2`, `%*`, or the variable of a loop, `%%i`.
fn has_argument(value: &str) -> bool {
    value.match_indices('%').any(|(at, _)| {
        value[at + 1..].starts_with(|c: char| c.is_ascii_digit() || matches!(c, '~' | '*' | '%'))
    })
}

fn has_variable_at_any(line: &str) -> bool {
    line.match_indices('%').any(|(at, _)| variable(&line[at..]).is_some())
}

/// How long what follows the colon of `%NAME:…%` may be.
const MAX_OPERATION: usize = 1_000;

/// Returns the name and the length of `!NAME!` at the beginning of a text.
fn delayed(text: &str) -> Option<(&str, usize)> {
    let rest = text.strip_prefix('!')?;
    let name = &rest[..rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_')?];
    (!name.is_empty() && rest[name.len()..].starts_with('!')).then_some((name, name.len() + 2))
}

/// Returns the name and the length of `%NAME%` or `%NAME:…%` at the beginning of a text.
fn variable(text: &str) -> Option<(&str, usize)> {
    let rest = text.strip_prefix('%')?.as_bytes();
    let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || b"_-.()".contains(byte);
    let name = rest.iter().take_while(is_name).count();
    let mut end = name;
    if rest.get(end) == Some(&b':') {
        end +=
            rest[end..].iter().take(MAX_OPERATION).take_while(|&&byte| byte != b'%' && byte != b'\n').count();
    }
    // After a digit, it would be an escape in a URL, or an argument of a batch file.
    let begins_name = rest.first().is_some_and(|&byte| byte.is_ascii_alphabetic() || byte == b'_');
    (begins_name && rest.get(end) == Some(&b'%')).then(|| (&text[1..=name], end + 2))
}

struct Reader<'t, 's> {
    text: &'t str,
    at: usize,
    scope: &'s mut Scope,
    unclosed: Option<usize>,
    /// Whether variables between exclamation marks are expanded.
    expands_later: bool,
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

    /// Returns the length of a caret and the line break after it, or of a line break that has no meaning here.
    fn continuation(&self) -> Option<usize> {
        let rest = &self.text[self.at..];
        ["^\n", "^\r\n", "\\\n", "\\\r\n"].iter().find(|text| rest.starts_with(**text)).map(|text| text.len())
    }

    /// Reads a command, up to the operator or line that ends it.
    fn command(&mut self, finds: &mut Finds) {
        loop {
            match self.peek() {
                Some(c) if c.is_whitespace() || matches!(c, '@' | '(' | ')' | '&' | '|') => {
                    self.next();
                }
                _ => break,
            }
        }
        let start = self.at;
        let line_end = self.text[start..].find('\n').map_or(self.text.len(), |length| start + length);
        let line = self.text[start..line_end].trim_end();
        let lower: String = line.chars().take(8).collect::<String>().to_ascii_lowercase();
        if lower.starts_with("rem ") || lower == "rem" || lower.starts_with("::") {
            finds.comments.push(start..line_end);
            self.at = line_end;
            return;
        }
        if let Some((name, piece)) =
            line.strip_prefix("<nul >").and_then(|rest| rest.split_once(" set /p \"="))
        {
            let (name, appends) = (name.trim_start_matches('>'), name.starts_with('>'));
            self.scope.write_file(name, piece.strip_suffix('"').unwrap_or(piece).to_owned(), appends);
            self.at = line_end;
            return;
        }
        if lower.starts_with("set ") && !lower.starts_with("set /") {
            self.at = start + "set ".len();
            self.assignment(line_end);
            return;
        }
        if is_prompt(line) {
            self.at = start + line.find('>').map_or(0, |at| at + 1);
        }
        let mut command = Command::default();
        let first = self.scope.references.len();
        loop {
            while matches!(self.peek(), Some(' ' | '\t' | '\r' | '\u{A0}')) || self.continuation().is_some() {
                self.at += self.continuation().unwrap_or_else(|| self.peek().map_or(1, char::len_utf8));
            }
            match self.peek() {
                None | Some('\n' | '&' | '|') => break,
                Some('<' | '>') if posix::placeholder(&self.text[self.at..]).is_none() => {
                    while matches!(self.peek(), Some('<' | '>' | '&' | ' ')) {
                        self.next();
                    }
                    if !self.text[self.at..].starts_with("--") {
                        self.word();
                    }
                }
                Some(_) => {
                    let start = self.at;
                    let word = self.word();
                    if self.at == start {
                        self.next();
                        continue;
                    }
                    // `2>` and the like: the number belongs to the redirection.
                    let is_number = word.text.bytes().all(|byte| byte.is_ascii_digit());
                    if matches!(self.peek(), Some('<' | '>')) && is_number && !word.is_quoted {
                        continue;
                    }
                    if self.text[start..].starts_with(['“', '”', '„', '‘', '’']) {
                        command.typographic.get_or_insert(word.at);
                    }
                    command.words.push(word);
                }
            }
        }
        command.unclosed = self.unclosed.take().map(|at| span(at, at + 1));
        if let Some((index, runs)) = program::find(&command.words, &self.scope.references) {
            command.words.drain(..index);
            finds.found(command, self.scope, runs);
        } else if finds.other.is_none() && command.words.first().is_some_and(program::is_named) {
            finds.other = Some(command);
        }
        self.scope.references.truncate(first);
    }

    /// Reads `NAME=value` or `"NAME=value"` after `set`.
    fn assignment(&mut self, line_end: usize) {
        let line = &self.text[self.at..line_end];
        let line = line.trim();
        let (content, is_quoted) = match line.strip_prefix('"').and_then(|rest| rest.rsplit_once('"')) {
            Some((inside, _)) => (inside, true),
            None => (line.split(['&', '|']).next().unwrap_or_default(), false),
        };
        if let Some((name, value)) = content.split_once('=') {
            let value = if is_quoted { value } else { value.trim_end() };
            let first = self.scope.references.len();
            let word = self.expanded(value);
            let name = name.trim().to_ascii_uppercase();
            // An argument of the batch file is known when it runs.
            if has_argument(value) {
                self.scope.forget(&name);
            } else {
                self.scope.assign(&name, &word);
            }
            self.scope.references.truncate(first);
        }
        self.at = line_end;
    }

    fn expanded(&mut self, text: &str) -> Word {
        let mut word = Word::default();
        let mut rest = text;
        while let Some(found) = rest.find('%') {
            word.text.push_str(&rest[..found]);
            rest = &rest[found..];
            let length = self.reference(rest, 0, &mut word);
            rest = &rest[length..];
        }
        word.text.push_str(rest);
        word
    }

    /// Reads what begins with a percent sign, and returns its length.
    fn reference(&mut self, text: &str, at: usize, word: &mut Word) -> usize {
        let found = variable(text).or_else(|| delayed(text).filter(|_| self.expands_later));
        let Some((name, length)) = found else {
            word.text.push_str(&text[..1]);
            return 1;
        };
        let written = &text[..length];
        let is_plain = length == name.len() + "%%".len();
        let shown = if is_plain { written.to_owned() } else { format!("%{name}:…%") };
        if is_plain && let Some(value) = self.scope.text(&name.to_ascii_uppercase()) {
            word.text.push_str(value);
            word.substituted.push(shown);
        } else if self.scope.takes_references {
            word.text.push_str(&mark(self.scope.references.len()));
            self.scope.references.push(Reference {
                text: written.to_owned(),
                shown,
                is_shown: false,
                kind: ReferenceKind::Variable,
                shell: Shell::Cmd,
                name: is_plain.then(|| name.to_owned()),
                default: None,
                splits: !word.is_quoted,
                conversion: Default::default(),
                at: span(at, at + length),
            });
        } else {
            word.text.push_str(written);
        }
        length
    }

    /// Returns the word that a program receives from cmd.exe. Only double quotes are quotes. For the program, a double
    /// quote after a backslash is a character, and so are two of them between quotes. For cmd.exe, each one opens or
    /// closes a string, and a caret outside of strings is an escape.
    fn word(&mut self) -> Word {
        let start = self.at;
        let mut word = Word::default();
        let mut opened = None;
        let mut is_quoted = false;
        while let Some(next) = self.peek() {
            let rest = &self.text[self.at..];
            if opened.is_none()
                && let Some(length) = posix::placeholder(rest)
            {
                word.text.push_str(&rest[..length]);
                self.at += length;
                continue;
            }
            match next {
                ' ' | '\t' | '\r' | '\n' | '&' | '|' | '<' | '>' | '\u{A0}' if opened.is_none() => break,
                '^' if !is_quoted => {
                    if let Some(length) = self.continuation() {
                        self.at += length;
                    } else {
                        self.next();
                        word.text.extend(self.next());
                    }
                }
                '"' if opened.is_some() && rest.starts_with("\"\"") => {
                    self.at += 2;
                    word.text.push('"');
                }
                '"' => {
                    is_quoted = !is_quoted;
                    word.is_quoted = true;
                    opened = if opened.is_none() { Some(self.at) } else { None };
                    self.next();
                }
                '\\' => {
                    let count = rest.bytes().take_while(|&byte| byte == b'\\').count();
                    self.at += count;
                    let is_before_quote = self.peek() == Some('"');
                    let kept = if is_before_quote { count / 2 } else { count };
                    word.text.push_str(&rest[..kept]);
                    if is_before_quote && count % 2 == 1 {
                        is_quoted = !is_quoted;
                        word.text.extend(self.next());
                    }
                }
                '$' if self.scope.interpolates && rest.starts_with("${") => {
                    // Another language inserts it before cmd.exe sees the line.
                    let end = posix::enclosed_end(self.text, self.at + 1, '}', &mut self.scope.open);
                    let mut reference = posix::read(&self.text[self.at..end], false, Shell::Posix);
                    reference.at = span(self.at, end);
                    word.text.push_str(&mark(self.scope.references.len()));
                    self.scope.references.push(reference);
                    self.at = end;
                }
                '%' | '!' => {
                    let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
                    self.at += self.reference(line, self.at, &mut word);
                }
                _ => word.text.extend(self.next()),
            }
        }
        self.unclosed = self.unclosed.or(opened);
        word.at = span(start, self.at);
        word
    }
}
