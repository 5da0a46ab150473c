//! Scripts and lines of PowerShell.

mod arrays;
mod detect;
mod tables;
mod words;

pub(super) use detect::{continued_prompts, is_likely};

use super::script::ScriptContent;
use super::variables::{Block, Scope};
use super::words::{Command, TYPOGRAPHIC_QUOTES, Word, is_descriptor, span, starts_with_ignoring_case};
use super::{cmd, program};
use std::ops::Range;
use words::scope_name;

/// Walks through a script.
pub(super) fn walk(text: &str, range: Range<usize>, scope: &mut Scope, contents: &mut ScriptContent) {
    Reader::new(text, range, scope, 0).statements(contents);
}

/// How deep commands may be nested in parentheses and strings.
const MAX_DEPTH: usize = 6;

struct Reader<'t, 's> {
    text: &'t str,
    at: usize,
    scope: &'s mut Scope,
    unclosed: Option<usize>,
    depth: usize,
}

impl<'t, 's> Reader<'t, 's> {
    fn new(text: &'t str, range: Range<usize>, scope: &'s mut Scope, depth: usize) -> Self {
        Reader { text: &text[..range.end], at: range.start, scope, unclosed: None, depth }
    }
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

    fn statements(&mut self, contents: &mut ScriptContent) {
        while self.at < self.text.len() {
            self.statement(contents);
        }
    }

    /// Reads a statement, up to the line, semicolon or bracket that ends it.
    fn statement(&mut self, contents: &mut ScriptContent) {
        self.skip_to_statement(contents);
        let known = (self.scope.references.len(), self.scope.kept);
        if let Some(name) = loop_variable(&self.text[self.at..]) {
            self.scope.forget(&name);
        }
        for name in changed(&self.text[self.at..]) {
            self.scope.forget(&name);
        }
        let assigned = detect::assignment(&self.text[self.at..])
            .map(|it| (scope_name(it.name), it.appends, self.text.len() - it.value.len()));
        if let Some((_, _, value)) = assigned {
            self.at = value;
        }
        let (mut command, is_array) = self.command(contents);
        let is_value = !command.words.is_empty() && command.words.iter().all(|word| word.is_quoted);
        if let Some((index, runs)) = program::find(&command.words, &self.scope.references) {
            command.begin_at(index);
            contents.found(command, self.scope, runs);
        } else if let Some((name, appends, _)) = assigned {
            match &*command.words {
                _ if self.is_piped() => self.scope.forget(&name),
                words if appends && is_value => self.scope.append(&name, words),
                _ if appends => self.scope.forget(&name),
                [word] if !is_array && (is_value || is_literal(&word.text)) => {
                    self.scope.assign(&name, word);
                }
                words if is_value => self.scope.assign_array(&name, words),
                _ => self.scope.forget(&name),
            }
        } else if is_value && command.words.len() == 1 {
            // A string alone is printed, mostly into a file.
            let content = std::mem::take(&mut command.words[0].text);
            self.piped(content);
        } else if let Some((name, content)) = written(&command.words) {
            self.scope.write_file(name, content.to_owned(), false);
        } else {
            self.followed(command, contents);
        }
        // References survive from one statement to the next only in files and JSON.
        if self.scope.kept == known.1 {
            self.scope.references.truncate(known.0);
        }
    }

    /// Follows a command that is not read: what it may change is unknown from here on.
    fn followed(&mut self, command: Command, contents: &mut ScriptContent) {
        let Some((first, arguments)) = command.words.split_first() else { return };
        if let [.., script] = arguments
            && runs_script(&first.text)
        {
            self.nested(script, contents);
        }
        if first.text == "." || runs_script(&first.text) {
            self.scope.forget_variables();
        }
        if SETTERS.iter().any(|setter| first.text.eq_ignore_ascii_case(setter)) {
            arguments.iter().for_each(|word| self.scope.forget(&scope_name(&word.text)));
        }
        if !READERS.iter().any(|reader| first.text.eq_ignore_ascii_case(reader))
            && !program::prints(&first.text)
        {
            let is_writer = first.text.to_ascii_lowercase().ends_with("-content");
            command.words.iter().for_each(|word| self.scope.forget_files(word, is_writer));
        }
        if contents.other.is_none() && program::is_named(first) {
            contents.other = Some(command);
        }
    }

    /// Returns whether a value is passed on to a command that changes it.
    fn is_piped(&self) -> bool {
        let rest = self.text[self.at..].strip_prefix('|').map(str::trim_start);
        rest.is_some_and(|rest| {
            !["ConvertTo-Json", "Out-String"].iter().any(|name| starts_with_ignoring_case(rest, name))
        })
    }

    /// Skips comments, separators and the beginnings and ends of blocks, up to the next statement.
    fn skip_to_statement(&mut self, contents: &mut ScriptContent) {
        loop {
            self.space();
            match self.peek() {
                None => return,
                Some('\n' | ';' | '|' | ')' | '(' | '&') => {
                    self.next();
                }
                Some('{') => {
                    self.next();
                    self.scope.open_block(Block::Braces);
                }
                Some('}') => {
                    self.next();
                    self.scope.close_block(&[Block::Braces]);
                }
                Some('#') => {
                    let start = self.at;
                    self.at = self.text[start..].find('\n').map_or(self.text.len(), |length| start + length);
                    contents.comments.push(start..self.at);
                }
                _ if self.starts_with("<#") => {
                    let end = self.text[self.at..].find("#>").map(|length| self.at + length + 2);
                    self.at = end.unwrap_or(self.text.len());
                }
                _ => break,
            }
        }
        if let Some(length) = detect::prompt(&self.text[self.at..]) {
            self.at += length;
            self.space();
        }
    }

    /// Reads the words of a statement, and whether an array is among them.
    fn command(&mut self, contents: &mut ScriptContent) -> (Command, bool) {
        let mut command = Command::default();
        let mut is_array = false;
        loop {
            self.space();
            let start = self.at;
            match self.peek() {
                None | Some('\n' | ';' | '|' | ')' | '}') => break,
                Some('{') if !command.words.iter().any(|word| word.text == program::OPERATION) => break,
                Some('#') => {
                    self.at += self.text[self.at..].find('\n').unwrap_or(self.text.len() - self.at);
                    break;
                }
                Some('>') => {
                    while matches!(self.peek(), Some('>' | '&' | ' ')) {
                        self.next();
                    }
                    if let Some(target) = self.word(contents) {
                        self.scope.forget_files(&target, !self.text[start..].starts_with(">>"));
                    }
                }
                Some('&' | ',') => {
                    self.next();
                }
                Some(_) if self.starts_with("--% ") => {
                    let rest = &self.text[start..];
                    self.at = start + rest.find(['\n', '|']).unwrap_or(rest.len());
                    let line = start + "--%".len()..self.at;
                    command.words.extend(cmd::uninterpreted(self.text, line, self.scope));
                }
                Some(_) => {
                    if let Some(words) = self.items() {
                        is_array = true;
                        command.words.extend(words);
                    } else if let Some(table) = self.table() {
                        command.words.push(table);
                    } else if let Some(word) = self.word(contents) {
                        if self.text[start..].starts_with(TYPOGRAPHIC_QUOTES) {
                            command.typographic.get_or_insert(word.at);
                        }
                        if !is_descriptor(&word, self.peek().filter(|&next| next == '>')) {
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
        (command, is_array)
    }

    /// Walks through the script in a string that runs.
    fn nested(&mut self, script: &Word, contents: &mut ScriptContent) {
        if self.depth >= MAX_DEPTH || !script.text.contains(program::OPERATION) {
            return;
        }
        let first = self.scope.references.len();
        let mut inner = ScriptContent::default();
        Reader::new(&script.text, 0..script.text.len(), self.scope, self.depth + 1).statements(&mut inner);
        inner.place(script.at, first);
        contents.add(inner);
    }

    /// Follows `'…' | Set-Content file` and `'…' | Out-File file`.
    fn piped(&mut self, content: String) {
        let rest = &self.text[self.at..];
        let after = rest.trim_start_matches(|c: char| c != '\n' && c.is_whitespace());
        let Some(writer) = after.strip_prefix('|') else { return };
        let writer = writer[..writer.find('\n').unwrap_or(writer.len())].trim_end();
        let mut words = writer.split_whitespace();
        let is_writer = words.next().is_some_and(|name| {
            ["set-content", "out-file"].iter().any(|writer| name.eq_ignore_ascii_case(writer))
        });
        let text = writer.to_owned();
        self.scope.forget_files(&Word { text, is_quoted: true, ..Word::default() }, true);
        let is_parameter =
            |word: &str, names: &[&str]| names.iter().any(|name| word.eq_ignore_ascii_case(name));
        let mut target = None;
        let mut appends = false;
        while let Some(word) = words.next() {
            if is_parameter(word, &["-path", "-filepath", "-literalpath"]) {
                target = words.next();
            } else if is_parameter(word, &["-append"]) {
                appends = true;
            } else if !word.starts_with('-') {
                target = target.or(Some(word));
            } else if !is_parameter(word, &["-nonewline", "-force", "-noclobber"]) {
                words.next();
            }
        }
        if let Some(name) = target.filter(|_| is_writer && !appends) {
            self.scope.write_file(name.trim_matches(['\'', '"']), content, false);
        }
        self.at += rest.find('\n').unwrap_or(rest.len());
    }
}

/// Commands that write no file that they name.
const READERS: [&str; 6] = ["Get-Content", "gc", "cat", "type", "Test-Path", "Get-Item"];

/// Commands that assign the variables that they name.
const SETTERS: [&str; 5] = ["Set-Variable", "New-Variable", "Clear-Variable", "Remove-Variable", "sv"];

/// Returns whether a command runs a script in a string.
fn runs_script(name: &str) -> bool {
    ["iex", "Invoke-Expression"].iter().any(|runs| name.eq_ignore_ascii_case(runs))
}

/// Returns the length of the name of a variable at the beginning of a string.
fn name_length(text: &str) -> usize {
    text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(text.len())
}

/// Returns the variable of a loop: `foreach ($name in …)`.
fn loop_variable(text: &str) -> Option<String> {
    let rest = text.strip_prefix("foreach")?.trim_start_matches(' ').strip_prefix("($")?;
    Some(scope_name(&rest[..name_length(rest)]))
}

/// Returns the variables that a statement changes without assigning a single value: `$table.name = …`, `$a, $b = …`,
/// `$number++`.
fn changed(statement: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = statement;
    while let Some(name) = rest.strip_prefix('$') {
        let length =
            name.find(|c: char| !c.is_ascii_alphanumeric() && !"_:".contains(c)).unwrap_or(name.len());
        let after = name[length..].trim_start_matches(' ');
        let is_list = after.starts_with(',');
        if is_list
            || [".", "[", "++", "--", "-=", "*=", "/=", "%="].iter().any(|sign| after.starts_with(sign))
        {
            names.push(scope_name(&name[..length]));
        }
        rest = after.trim_start_matches([',', ' ']);
        if !is_list {
            // The last one of a list.
            if !names.is_empty() && after.starts_with('=') {
                names.push(scope_name(&name[..length]));
            }
            break;
        }
    }
    names
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
