//! Commands of POSIX shells: words, assignments, redirections, here-documents, comments.

mod here_documents;
mod prompt;
mod references;
mod words;

pub(super) use references::{enclosed_end, read};
pub(super) use words::placeholder;

use super::variables::Scope;
use super::words::{Command, TYPOGRAPHIC_QUOTES, Word, is_descriptor, span};
use std::collections::HashSet;
use std::ops::Range;

/// More here-documents than these that are not closed are not searched for an end.
const MAX_OPEN: usize = 20;

/// Separates the items of an array that is inserted: each becomes a word, also in quotes.
const ITEM_END: char = '\u{FDD3}';

/// Words after which a command begins.
const KEYWORDS: [&str; 11] =
    ["if", "then", "elif", "else", "while", "until", "do", "{", "!", "time", "function"];

/// Commands whose arguments are assignments.
pub(super) const DECLARATIONS: [&str; 5] = ["export", "local", "declare", "readonly", "typeset"];

/// What ends a simple command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Text,
    Line,
    Separator,
    /// `&&`
    And,
    /// `||`
    Or,
    /// `|`
    Pipe,
    /// `&`
    Background,
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

/// A command and everything else that the lexer found in it.
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
    /// What is added to variables: `NAME+=a`, `NAME+=(a b)`.
    pub(super) appended: Vec<(String, Vec<Word>)>,
    /// Whether an assignment can follow the words so far.
    takes_assignments: bool,
}

impl Statement {
    fn add(&mut self, word: Word) {
        let words = &mut self.command.words;
        let is_option = word.text.starts_with('-') && !words.is_empty();
        let follows_function = words.last().is_some_and(|word| word.text == "function");
        let takes = |text: &str| KEYWORDS.contains(&text) || DECLARATIONS.contains(&text);
        self.takes_assignments &= !word.is_quoted && (takes(&word.text) || is_option || follows_function);
        words.push(word);
    }

    /// Returns whether parentheses after its words make it the definition of a function: `name()`, `function name()`.
    fn names_function(&mut self) -> bool {
        let words = &mut self.command.words;
        if words.len() == 1 && !words[0].is_quoted {
            words.insert(0, Word { text: "function".to_owned(), ..Word::default() });
            self.takes_assignments = true;
        }
        words.len() == 2 && words[0].text == "function"
    }
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
    /// Whether a parenthesis was closed, so that what follows it ends a list.
    closes_parenthesis: bool,
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
            closes_parenthesis: false,
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
                // The line continues, but the next line was not copied.
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
        self.prompt();
        let closes_parenthesis = std::mem::take(&mut self.closes_parenthesis);
        loop {
            self.space();
            match self.peek()? {
                '\n' if closes_parenthesis => break,
                '\n' => {
                    self.next();
                    self.here_documents();
                    self.prompt();
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
            appended: Vec::new(),
            takes_assignments: true,
        };
        loop {
            self.space();
            statement.end = match self.peek() {
                None => End::Text,
                Some('\n') => End::Line,
                Some('&') if self.starts_with("&>") => {
                    self.next();
                    self.redirection(&mut statement);
                    continue;
                }
                Some(';' | '&' | '|') => self.operator(),
                Some('(') if self.is_function() && statement.names_function() => {
                    self.scope.begin_repeated();
                    self.at = self.text[self.at..].find(')').map_or(self.text.len(), |at| self.at + at + 1);
                    continue;
                }
                Some('(') => {
                    self.next();
                    End::OpenParenthesis
                }
                Some(')') => {
                    self.next();
                    self.closes_parenthesis = true;
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

    /// Reads what separates two commands.
    fn operator(&mut self) -> End {
        let operators = [
            (";;", End::CaseBranch),
            (";&", End::CaseBranch),
            ("&&", End::And),
            ("||", End::Or),
            ("|&", End::Pipe),
            ("|", End::Pipe),
            ("&", End::Background),
            (";", End::Separator),
        ];
        let found = operators.into_iter().find(|(operator, _)| self.starts_with(operator));
        let (operator, end) = found.unwrap_or(("", End::Separator));
        self.at += operator.len();
        end
    }

    /// Skips the prompt of a shell at the beginning of a line.
    fn prompt(&mut self) {
        if self.at == 0 || self.text[..self.at].ends_with('\n') {
            let line = self.text[self.at..].trim_start_matches([' ', '\t']);
            if let Some(length) = prompt::prompt(line) {
                self.at = self.text.len() - line.len() + length;
            }
        }
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
        if statement.takes_assignments
            && let Some(name) = self.assigned_name()
        {
            let name = name.to_owned();
            self.at += name.len();
            let appends = self.starts_with("+");
            self.at += if appends { "+=".len() } else { "=".len() };
            if self.peek() == Some('(') {
                let words = self.array();
                let list = if appends { &mut statement.appended } else { &mut statement.arrays };
                list.push((name, words));
                return;
            }
            let start = self.at;
            let mut word = Word::default();
            self.rest(&mut word, true);
            word.at = span(start, self.at);
            if appends {
                statement.appended.push((name, vec![word]));
            } else {
                statement.command.assignments.push((name, word));
            }
            return;
        }
        let start = self.at;
        let words = self.words();
        if self.at == start {
            // Every character must advance the reader.
            self.next();
            return;
        }
        if let [word] = &*words
            && is_descriptor(word, self.peek())
        {
            return;
        }
        if self.text[start..].starts_with(TYPOGRAPHIC_QUOTES) {
            statement.command.typographic.get_or_insert(span(start, self.at));
        }
        if statement.takes_assignments
            && let [word] = &*words
            && matches!(&*word.text, "function" | "for" | "select" | "while" | "until")
        {
            self.scope.begin_repeated();
        }
        words.into_iter().for_each(|word| statement.add(word));
    }

    /// Returns the name that is assigned to here, with `=` or `+=`.
    fn assigned_name(&self) -> Option<&'t str> {
        let rest = &self.text[self.at..];
        let length = rest.bytes().take_while(|&byte| byte.is_ascii_alphanumeric() || byte == b'_').count();
        let begins_name = rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
        let after = &rest[length..];
        (begins_name && (after.starts_with('=') || after.starts_with("+="))).then(|| &rest[..length])
    }

    /// Returns the items of an array.
    fn array(&mut self) -> Vec<Word> {
        let mut items = Vec::new();
        self.next();
        loop {
            while matches!(self.peek(), Some(c) if c.is_whitespace()) || self.continuation().is_some() {
                self.at += self.continuation().unwrap_or_else(|| self.peek().map_or(1, char::len_utf8));
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
