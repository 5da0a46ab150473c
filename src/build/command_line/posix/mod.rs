//! Commands of POSIX shells: words, assignments, redirections, here-documents, comments.

mod here_documents;
mod references;
mod words;

pub(super) use references::{enclosed_end, read};
pub(super) use words::placeholder;

use super::variables::Scope;
use super::words::{Command, Word, span};
use std::collections::HashSet;
use std::ops::Range;

/// More here-documents than these that are not closed are not searched for an end.
const MAX_OPEN: usize = 20;

/// Separates the items of an array that is inserted: each becomes a word, also in quotes.
const ITEM_END: char = '\u{FDD3}';

/// What ends a simple command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Text,
    Line,
    Separator,
    CaseBranch,
    OpenParenthesis,
    CloseParenthesis,
}

/// A redirection of a command.
pub(super) struct Redirection {
    pub(super) is_output: bool,
    pub(super) appends: bool,
    pub(super) target: Word,
}

/// A command and what else the lexer found in it.
pub(super) struct Statement {
    pub(super) command: Command,
    pub(super) start: usize,
    pub(super) end: End,
    pub(super) redirections: Vec<Redirection>,
    /// The content of its last here-document or here-string.
    pub(super) input: Option<String>,
    /// The position of that here-document.
    pub(super) input_at: Range<usize>,
    /// The commands in `$(…)` and backticks.
    pub(super) substitutions: Vec<Range<usize>>,
    /// Arrays that are assigned: `NAME=(a b)`.
    pub(super) arrays: Vec<(String, Vec<Word>)>,
}

pub(super) struct Lexer<'t, 's> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    pub(super) scope: &'s mut Scope,
    /// Comments, from the sign that begins them.
    pub(super) comments: Vec<Range<usize>>,
    /// Delimiters of here-documents that nothing closes.
    open: HashSet<String>,
    /// Here-documents whose content begins on the next line.
    pending: Vec<(String, bool, bool)>,
    substitutions: Vec<Range<usize>>,
    unclosed: Option<usize>,
    braces: Vec<crate::read::Span>,
    is_in_backticks: bool,
}

impl<'t, 's> Lexer<'t, 's> {
    pub(super) fn new(
        text: &'t str,
        range: Range<usize>,
        is_in_backticks: bool,
        scope: &'s mut Scope,
    ) -> Self {
        Lexer {
            text: &text[..range.end],
            at: range.start,
            scope,
            comments: Vec::new(),
            open: HashSet::new(),
            pending: Vec::new(),
            substitutions: Vec::new(),
            unclosed: None,
            braces: Vec::new(),
            is_in_backticks,
        }
    }

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

    /// Returns the length of a backslash and the line break after it.
    fn continuation(&self) -> Option<usize> {
        ["\\\n", "\\\r\n"].iter().find(|text| self.starts_with(text)).map(|text| text.len())
    }

    fn space(&mut self) {
        loop {
            if let Some(length) = self.continuation() {
                self.at += length;
            } else if self.peek() == Some('\\') && self.text[self.at + 1..].trim_start().is_empty() {
                // The line continues, and what follows was not copied.
                self.at = self.text.len();
            } else if self.peek() == Some('\\') && self.blank_after_backslash() {
                // Copied from a page, a continued line often has spaces at its end.
                while self.next() != Some('\n') {}
            } else if matches!(self.peek(), Some(' ' | '\t' | '\r' | '\u{A0}')) {
                self.next();
            } else {
                return;
            }
        }
    }

    /// Returns whether only spaces follow a backslash on its line, and an option the line break.
    fn blank_after_backslash(&self) -> bool {
        let rest = &self.text[self.at + 1..];
        let line = rest.trim_start_matches([' ', '\t', '\r']);
        line.len() < rest.len() && line.starts_with('\n') && line.trim_start().starts_with("--")
    }

    /// Returns the next command; `None` at the end of the text.
    pub(super) fn statement(&mut self) -> Option<Statement> {
        loop {
            self.space();
            match self.peek()? {
                '\n' => {
                    self.next();
                    self.here_documents();
                }
                ';' | '&' | '|' => {
                    self.next();
                }
                '#' => self.comment(),
                '/' if self.starts_with("//") => self.comment(),
                '/' if self.starts_with("/*") => self.comment_up_to("*/"),
                '<' if self.starts_with("<!--") => self.comment_up_to("-->"),
                _ => break,
            }
        }
        let start = self.at;
        let known = self.pending.len();
        let mut statement = Statement {
            command: Command::default(),
            start,
            end: End::Text,
            redirections: Vec::new(),
            input: None,
            input_at: 0..0,
            substitutions: Vec::new(),
            arrays: Vec::new(),
        };
        loop {
            self.space();
            statement.end = match self.peek() {
                None => End::Text,
                Some('\n') => End::Line,
                Some(';') if self.starts_with(";;") => {
                    self.at += 2;
                    End::CaseBranch
                }
                Some(';' | '|') => {
                    self.next();
                    End::Separator
                }
                Some('&') if self.starts_with("&>") => {
                    self.next();
                    self.redirection(&mut statement);
                    continue;
                }
                Some('&') => {
                    self.next();
                    End::Separator
                }
                Some('(') => {
                    self.next();
                    End::OpenParenthesis
                }
                Some(')') => {
                    self.next();
                    End::CloseParenthesis
                }
                Some('`') if self.is_in_backticks => {
                    self.at = self.text.len();
                    End::Text
                }
                Some('#') => {
                    self.comment();
                    continue;
                }
                Some('<' | '>') if self.placeholder().is_none() => {
                    self.redirection(&mut statement);
                    continue;
                }
                Some(_) => {
                    self.word_of(&mut statement);
                    continue;
                }
            };
            break;
        }
        statement.command.unclosed = self.unclosed.take().map(|start| span(start, start + 1));
        statement.command.braces = std::mem::take(&mut self.braces);
        statement.substitutions = std::mem::take(&mut self.substitutions);
        // What a here-document contains is known once its lines are read.
        if self.pending.len() > known
            && let Some(length) = self.text[self.at..].find('\n')
        {
            let (rest, pending) = (self.at, self.pending.clone());
            self.at += length + 1;
            let start = self.at;
            statement.input = self.here_documents();
            statement.input_at = start..self.at;
            if statement.end != End::Line {
                // `cat <<END | command`: the rest of the line is read first, then the content again.
                (self.at, self.pending) = (rest, pending);
            }
        }
        Some(statement)
    }

    fn comment(&mut self) {
        let start = self.at;
        self.at = self.text[start..].find('\n').map_or(self.text.len(), |length| start + length);
        self.comments.push(start..self.at);
    }

    /// Reads a comment of another language, which may have several lines.
    fn comment_up_to(&mut self, end: &str) {
        let start = self.at;
        let length = self.text[start..].find(end).map(|length| length + end.len());
        self.at = length.map_or(self.text.len(), |length| start + length);
        self.comments.push(start..self.at);
    }

    fn word_of(&mut self, statement: &mut Statement) {
        let is_first = statement.command.words.is_empty();
        if is_first && let Some(name) = self.assigned_name() {
            let name = name.to_owned();
            self.at += name.len() + "=".len();
            if self.peek() == Some('(') {
                let words = self.array();
                statement.arrays.push((name, words));
                return;
            }
            let start = self.at;
            let mut word = Word::default();
            self.rest(&mut word, true);
            word.at = span(start, self.at);
            statement.command.assignments.push((name, word));
            return;
        }
        let start = self.at;
        let mut words = self.words();
        if self.at == start {
            // No character may stop the reader.
            self.next();
            return;
        }
        // `2>` and the like: the number belongs to the redirection.
        if let [word] = &*words
            && matches!(self.peek(), Some('<' | '>'))
            && word.text.bytes().all(|byte| byte.is_ascii_digit())
        {
            return;
        }
        if self.text[start..].starts_with(['“', '”', '„', '‘', '’']) {
            statement.command.typographic.get_or_insert(span(start, self.at));
        }
        statement.command.words.append(&mut words);
    }

    /// Returns the name that is assigned to here.
    fn assigned_name(&self) -> Option<&'t str> {
        let rest = &self.text[self.at..];
        let length = rest.bytes().take_while(|&byte| byte.is_ascii_alphanumeric() || byte == b'_').count();
        let begins_name = rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
        (begins_name && rest[length..].starts_with('=')).then(|| &rest[..length])
    }

    /// Returns the items of an array.
    fn array(&mut self) -> Vec<Word> {
        let mut items = Vec::new();
        self.next();
        loop {
            while matches!(self.peek(), Some(c) if c.is_whitespace()) || self.continuation().is_some() {
                self.at += self.continuation().unwrap_or(1);
            }
            match self.peek() {
                None => break,
                Some(')') => {
                    self.next();
                    break;
                }
                Some('#') => self.comment(),
                Some(_) => {
                    let start = self.at;
                    items.extend(self.words());
                    if self.at == start {
                        self.next();
                    }
                }
            }
        }
        items
    }

    /// Reads `> file`, `2>&1`, `<<END` and the like.
    fn redirection(&mut self, statement: &mut Statement) {
        if self.starts_with("<<<") {
            self.at += 3;
            self.space();
            statement.input = self.words().into_iter().next().map(|word| word.text + "\n");
            return;
        }
        if self.starts_with("<<") && self.delimiter() {
            return;
        }
        let is_output = self.starts_with(">") && !self.starts_with(">&");
        let appends = self.starts_with(">>");
        while matches!(self.peek(), Some('<' | '>' | '&')) {
            self.next();
        }
        self.space();
        // A file is not named like an option, so this is not a redirection, and the words after the option are its
        // values.
        if !matches!(self.peek(), None | Some('\n' | ';' | '|' | '&' | ')')) && !self.starts_with("--") {
            let target = self.words().into_iter().next();
            statement.redirections.extend(target.map(|target| Redirection { is_output, appends, target }));
        }
    }
}
