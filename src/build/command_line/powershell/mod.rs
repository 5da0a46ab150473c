//! Scripts and lines of PowerShell.

mod words;

use super::program;
use super::script::Finds;
use super::variables::Scope;
use super::words::{Command, Word, span};
use std::ops::Range;
use words::scope_name;

/// Walks through a script.
pub(super) fn walk(text: &str, range: Range<usize>, scope: &mut Scope, finds: &mut Finds) {
    let mut reader = Reader { text: &text[..range.end], at: range.start, scope, unclosed: None, depth: 0 };
    while reader.at < reader.text.len() {
        reader.statement(finds);
    }
}

/// Returns whether a text is written for PowerShell: lines continued by a backtick, assignments to variables with a
/// dollar sign, variables of the environment, its prompt.
pub(super) fn is_likely(text: &str) -> bool {
    text.contains("$env:")
        || text.contains("$PSNativeCommandArgumentPassing")
        || text.lines().any(|line| {
            let start = line.trim_start();
            is_assignment(start) || prompt(start).is_some() || is_continued(line)
        })
}

/// Returns whether a backtick after a space ends a line, and nothing in the line opens it.
fn is_continued(line: &str) -> bool {
    let line = line.trim_end_matches('\r');
    line.ends_with(" `") && line.matches('`').count() == 1
}

/// Returns whether a line assigns to a variable: `$name = …`.
fn is_assignment(line: &str) -> bool {
    let Some(rest) = line.strip_prefix('$') else { return false };
    let name = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(0);
    name > 0 && rest[name..].trim_start().starts_with('=') && !rest[name..].trim_start().starts_with("==")
}

/// Returns the length of a prompt such as `PS C:\>`.
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
                    self.at = self.text.len();
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
        // A type can come first, as in `[string]$name`. It does not affect the value.
        let length = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"_:".contains(c))?;
        let after = rest[length..].trim_start_matches([' ', '\t']);
        let value = after.strip_prefix('=')?;
        self.at = self.text.len() - value.len();
        Some(scope_name(&rest[..length]))
    }
}

/// Returns the file and the content of `Set-Content -Path file -Value content`.
fn written(words: &[Word]) -> Option<(&str, &str)> {
    let is_writer = words.first()?.text.eq_ignore_ascii_case("set-content");
    let after = |name: &str| {
        let at = words.iter().position(|word| word.text.eq_ignore_ascii_case(name))?;
        words.get(at + 1).map(|word| word.text.as_str())
    };
    is_writer.then_some((after("-path").or_else(|| after("-literalpath"))?, after("-value")?))
}

/// Returns whether a value that is not quoted is a literal: a number.
fn is_literal(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
