//! Batch files and lines of the Windows command prompt (cmd.exe).

mod control;
mod words;

use super::posix;
use super::program;
use super::script::ScriptContent;
use super::variables::Scope;
use super::words::{Command, TYPOGRAPHIC_QUOTES, Word, is_descriptor, span, without_strings};
use std::ops::Range;

/// Walks through a batch file.
pub(super) fn walk(text: &str, range: Range<usize>, scope: &mut Scope, contents: &mut ScriptContent) {
    let text = &text[..range.end];
    let expands_later = text.to_ascii_lowercase().contains("enabledelayedexpansion");
    let depth = scope.depth();
    let mut reader = Reader {
        text,
        at: range.start,
        scope,
        unclosed: None,
        expands_later,
        has_operators: true,
        is_batch: text.lines().any(is_of_batch),
        loops: loops(text),
        parentheses: 0,
        line_end: end_of_line(text, range.start),
    };
    while reader.at < reader.text.len() {
        reader.command(contents);
    }
    reader.scope.close_blocks(depth);
}

/// Reads the words that a program receives of a line that no shell interprets, except for variables between percent
/// signs: what follows `--%` in PowerShell.
pub(super) fn uninterpreted(text: &str, range: Range<usize>, scope: &mut Scope) -> Vec<Word> {
    let mut reader = Reader {
        text: &text[..range.end],
        at: range.start,
        scope,
        unclosed: None,
        expands_later: false,
        has_operators: false,
        is_batch: false,
        loops: Vec::new(),
        parentheses: 0,
        line_end: end_of_line(&text[..range.end], range.start),
    };
    let mut words = Vec::new();
    loop {
        while reader.peek().is_some_and(char::is_whitespace) {
            reader.next();
        }
        if reader.peek().is_none() {
            return words;
        }
        words.extend(reader.words());
    }
}

/// Returns whether a script is written for cmd.exe: it has lines continued by a caret, or syntax of batch
/// files.
pub(super) fn is_likely(text: &str) -> bool {
    let is_sign = |line: &str| {
        let line = line.trim_end();
        let start = line.trim_start().trim_start_matches('@').to_ascii_lowercase();
        line.ends_with(" ^")
            || ["echo off", "rem ", "setlocal"].iter().any(|word| start.starts_with(word))
            || !loops(line).is_empty()
            || is_prompt(line)
    };
    without_strings(text).lines().any(is_sign)
        // Percent signs have no meaning in other shells, except in formats of `date` or `printf`.
        || !text.contains(['$', '\'', '`']) && !text.contains("\\\n") && text.lines().any(has_variable_at_any)
}

/// Returns whether a line begins with a prompt such as `C:\Users\me>`.
fn is_prompt(line: &str) -> bool {
    prompt(line).is_some()
}

/// Returns the length of a prompt at the beginning of a line, and of the space before it.
fn prompt(line: &str) -> Option<usize> {
    let bytes = line.trim_start().as_bytes();
    let [letter, b':', b'\\', path @ ..] = bytes else { return None };
    // `MAX_PATH` of Windows.
    let end = path.iter().take(260).position(|byte| matches!(byte, b'>' | b' '))?;
    let command = path[end + 1..].iter().any(|byte| !byte.is_ascii_whitespace());
    let is_prompt = letter.is_ascii_alphabetic() && path[end] == b'>' && command;
    is_prompt.then(|| line.len() - path.len() + end + 1)
}

/// Returns whether a value contains an argument of the batch file: `%1`, `%~2`, `%*`, or the variable of a loop, `%%i`.
fn has_argument(value: &str) -> bool {
    value.match_indices('%').any(|(at, _)| {
        value[at + 1..].starts_with(|c: char| c.is_ascii_digit() || matches!(c, '~' | '*' | '%'))
    })
}

fn has_variable_at_any(line: &str) -> bool {
    line.match_indices('%').any(|(at, _)| variable(&line[at..]).is_some())
        || line.split_whitespace().any(|word| {
            let word = word.trim_matches('"');
            words::argument(word).is_some_and(|length| length == word.len())
        })
}

/// Returns whether a line is one of a batch file rather than of the prompt, which leaves `%%` unchanged.
fn is_of_batch(line: &str) -> bool {
    let start = line.trim_start().trim_start_matches('@').to_ascii_lowercase();
    ["echo off", "setlocal", "rem ", ":", "goto ", "exit /b"].iter().any(|word| start.starts_with(word))
        || start.starts_with("for ") && start.contains("%%")
}

/// Returns the variables of the loops in a script: `%%i` in a batch file, `%i` at the prompt.
fn loops(text: &str) -> Vec<&str> {
    let is_variable = |word: &str| {
        let name = word.trim_start_matches('%').as_bytes();
        matches!(word.len() - name.len(), 1 | 2) && matches!(name, [name] if name.is_ascii_alphabetic())
    };
    let words = text.split_whitespace().zip(text.split_whitespace().skip(1));
    let mut loops: Vec<&str> = words
        .filter(|(word, next)| next.eq_ignore_ascii_case("in") && is_variable(word))
        .map(|it| it.0)
        .collect();
    loops.truncate(MAX_LOOPS);
    loops
}

/// More loops are not distinguished.
const MAX_LOOPS: usize = 20;

/// How long what follows the colon of `%NAME:…%` may be.
const MAX_OPERATION: usize = 1_000;

/// Returns the name and the length of `%NAME%` or `%NAME:…%` at the beginning of a string.
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
    /// Whether `&`, `|`, `<`, `>` and carets have a meaning outside of strings.
    has_operators: bool,
    /// Whether `%%` is a percent sign.
    is_batch: bool,
    /// The variables of loops, with their percent signs.
    loops: Vec<&'t str>,
    /// How many parentheses are open.
    parentheses: usize,
    /// Where the current line ends.
    line_end: usize,
}

fn end_of_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |length| at + length)
}

impl<'t> Reader<'t, '_> {
    /// Returns the rest of the line. Its end is searched for once, because a line can have many commands.
    fn line(&mut self) -> &'t str {
        if self.at > self.line_end {
            self.line_end = end_of_line(self.text, self.at);
        }
        &self.text[self.at..self.line_end]
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    fn continuation(&self) -> Option<usize> {
        words::continuation(&self.text[self.at..])
    }

    /// Reads what separates commands, or a command, up to the operator or line that ends it.
    fn command(&mut self, contents: &mut ScriptContent) {
        if !self.begins_command(contents) {
            return;
        }
        let line = self.line();
        if let Some((name, piece)) =
            line.strip_prefix("<nul >").and_then(|rest| rest.split_once(" set /p \"="))
        {
            let (name, appends) = (name.trim_start_matches('>'), name.starts_with('>'));
            let piece = piece.trim_end();
            self.scope.write_file(name, piece.strip_suffix('"').unwrap_or(piece).to_owned(), appends);
            self.at += line.len();
            return;
        }
        let mut command = Command::default();
        let first = self.scope.references.len();
        loop {
            while matches!(self.peek(), Some(' ' | '\t' | '\r' | '\u{A0}')) || self.continuation().is_some() {
                self.at += self.continuation().unwrap_or_else(|| self.peek().map_or(1, char::len_utf8));
            }
            match self.peek() {
                None | Some('\n' | '&' | '|') => break,
                Some(')') if self.parentheses > 0 => break,
                Some('<' | '>') if posix::placeholder(&self.text[self.at..]).is_none() => {
                    let sign = self.at;
                    while matches!(self.peek(), Some('<' | '>' | '&' | ' ')) {
                        self.next();
                    }
                    if !self.text[self.at..].starts_with("--") {
                        let target = self.words().into_iter().next().unwrap_or_default();
                        if self.text[sign..].starts_with('>') {
                            self.scope.forget_files(&target, !self.text[sign..].starts_with(">>"));
                        }
                    }
                }
                Some(_) => {
                    let start = self.at;
                    let words = self.words();
                    if self.at == start {
                        self.next();
                        continue;
                    }
                    if let [word] = &*words
                        && is_descriptor(word, self.peek())
                    {
                        continue;
                    }
                    if self.text[start..].starts_with(TYPOGRAPHIC_QUOTES) {
                        command.typographic.get_or_insert(span(start, self.at));
                    }
                    command.words.extend(words);
                }
            }
        }
        command.unclosed = self.unclosed.take().map(|at| span(at, at + 1));
        if let Some((index, runs)) = program::find(&command.words, &self.scope.references) {
            command.begin_at(index);
            contents.found(command, self.scope, runs);
        } else if let Some((first, arguments)) = command.words.split_first() {
            let is_one_of = |names: &[&str]| names.iter().any(|name| first.text.eq_ignore_ascii_case(name));
            if !is_one_of(&["type", "findstr", "more", "dir"]) && !program::prints(&first.text) {
                let is_writer = is_one_of(&["copy", "xcopy", "move", "ren", "del"]);
                arguments.iter().for_each(|word| self.scope.forget_files(word, is_writer));
            }
            if contents.other.is_none() && program::is_named(first) {
                contents.other = Some(command);
            }
        }
        self.scope.references.truncate(first);
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
}
