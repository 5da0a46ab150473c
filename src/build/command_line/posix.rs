//! Words of POSIX shells: quoting, parameters, substitutions, here-documents.

use super::variables::{Scope, Value};
use super::words::{Command, Word, span};
use crate::build::references::{Reference, ReferenceKind, Shell, mark};
use std::collections::HashSet;
use std::ops::Range;

/// More references than this are not those of a single request.
const MAX_REFERENCES: usize = 1_000;

/// More here-documents than these that are not closed are not searched for an end.
const MAX_OPEN: usize = 20;

/// How often values may be inserted into one another.
const MAX_INSERTED: usize = 1 << 20;

/// How many characters braces are matched in.
const MAX_BRACES: usize = 1_000;

/// How deep here-documents may be nested.
const MAX_DEPTH: usize = 4;

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
    /// Where that here-document is.
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

    /// The length of a backslash and the line break after it.
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

    /// Whether only spaces follow a backslash on its line, and an option the line break.
    fn blank_after_backslash(&self) -> bool {
        let rest = &self.text[self.at + 1..];
        let line = rest.trim_start_matches([' ', '\t', '\r']);
        line.len() < rest.len() && line.starts_with('\n') && line.trim_start().starts_with("--")
    }

    /// The next command; `None` at the end of the text.
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
                // `cat <<END | command`: the rest of the line is read first, and then the content once more.
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

    /// The name that is assigned to here.
    fn assigned_name(&self) -> Option<&'t str> {
        let rest = &self.text[self.at..];
        let length = rest.bytes().take_while(|&byte| byte.is_ascii_alphanumeric() || byte == b'_').count();
        let begins_name = rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
        (begins_name && rest[length..].starts_with('=')).then(|| &rest[..length])
    }

    /// The items of an array.
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
        // Nobody names a file like an option: the redirection was meant otherwise, and what follows the option belongs to it.
        if !matches!(self.peek(), None | Some('\n' | ';' | '|' | '&' | ')')) && !self.starts_with("--") {
            let target = self.words().into_iter().next();
            statement.redirections.extend(target.map(|target| Redirection { is_output, appends, target }));
        }
    }

    /// Reads the delimiter of a here-document.
    fn delimiter(&mut self) -> bool {
        let rest = &self.text[self.at + "<<".len()..];
        let strips_tabs = rest.starts_with('-');
        let word = rest.trim_start_matches(['-', '~']).trim_start_matches([' ', '\t']);
        let is_quoted = word.starts_with(['\'', '"', '\\']);
        let bare = word.trim_start_matches(['\'', '"', '\\']);
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '!');
        let length = bare.find(|c| !is_name(c)).unwrap_or(bare.len());
        let name = &bare[..length];
        if name.is_empty() || self.open.contains(name) || self.pending.len() >= MAX_OPEN {
            return false;
        }
        let after = bare[length..].trim_start_matches(['\'', '"']);
        self.pending.push((name.to_owned(), is_quoted, strips_tabs));
        self.at = self.text.len() - after.len();
        true
    }

    /// Reads the here-documents that begin on this line, and returns the content of the last one.
    fn here_documents(&mut self) -> Option<String> {
        let mut content = None;
        for (name, is_quoted, strips_tabs) in std::mem::take(&mut self.pending) {
            if self.open.len() >= MAX_OPEN || self.open.contains(&name) {
                continue;
            }
            let Some((body, end)) = here_document(self.text, self.at, &name) else {
                self.open.insert(name);
                continue;
            };
            let body = self.at..body;
            content = Some(if is_quoted {
                without_tabs(&self.text[body], strips_tabs)
            } else {
                let (text, outside) = (self.text, (self.at, self.is_in_backticks));
                (self.text, self.at, self.is_in_backticks) = (&text[..body.end], body.start, false);
                let mut word = Word::default();
                self.expanded(&mut word, None);
                (self.text, self.at, self.is_in_backticks) = (text, outside.0, outside.1);
                without_tabs(&word.text, strips_tabs)
            });
            self.at = end;
        }
        content
    }

    /// The word that begins here; several where a value that is inserted is split.
    pub(super) fn words(&mut self) -> Vec<Word> {
        let start = self.at;
        let mut word = Word::default();
        let mut words = self.rest(&mut word, false);
        if self.at > start && (words.is_empty() || !word.text.is_empty() || word.is_quoted) {
            words.push(word);
        }
        let at = span(start, self.at);
        words.iter_mut().for_each(|word| word.at = at);
        // A value of spaces alone is not a word.
        words.retain(|word| !word.text.is_empty() || word.is_quoted || word.substituted.is_empty());
        words
    }

    fn rest(&mut self, word: &mut Word, is_assignment: bool) -> Vec<Word> {
        let mut split = Vec::new();
        let start = self.at;
        while let Some(next) = self.peek() {
            if let Some(length) = self.continuation() {
                self.at += length;
                continue;
            }
            if let Some(length) = self.placeholder() {
                word.text.push_str(&self.text[self.at..self.at + length]);
                self.at += length;
                continue;
            }
            match next {
                ' ' | '\t' | '\r' | '\n' | ';' | '&' | '|' | '<' | '>' | ')' | '\u{A0}' => break,
                '(' if self.at == start => break,
                '(' if self.is_function() => break,
                '\\' => {
                    self.next();
                    word.text.push(self.next().unwrap_or('\\'));
                    word.is_quoted = true;
                }
                '\'' => self.single_quoted(word),
                '"' => self.double_quoted(word),
                '$' if self.starts_with("$'") => self.ansi_quoted(word),
                '$' if self.starts_with("$\"") => {
                    self.next();
                    self.double_quoted(word);
                }
                '`' if self.is_in_backticks => break,
                '`' if self.at == start && !self.text[self.at + 1..].contains('`') => break,
                '$' | '`' => {
                    let before = word.text.len();
                    self.reference(word, false);
                    if !is_assignment && !word.substituted.is_empty() {
                        split_inserted(word, before, &mut split);
                    }
                }
                '{' if !is_assignment => {
                    let at = self.at;
                    if self.braces.is_empty() && self.expands_braces() {
                        self.braces.push(span(at, at + 1));
                    }
                    word.text.extend(self.next());
                }
                _ => word.text.extend(self.next()),
            }
        }
        split
    }

    /// Whether `()` of a function's definition follows.
    fn is_function(&self) -> bool {
        self.text[self.at + 1..].trim_start_matches(' ').starts_with(')')
    }

    /// Whether a brace opens here that the shell expands to several words: one with a comma or two dots in it, unquoted.
    fn expands_braces(&self) -> bool {
        let mut depth = 0_usize;
        let mut quote = None;
        let mut has_comma = false;
        let mut previous = ' ';
        for c in self.text[self.at..].chars().take(MAX_BRACES) {
            match (quote, c) {
                (Some(open), _) if c == open => quote = None,
                (Some(_), _) => {}
                (None, '\'' | '"') => quote = Some(c),
                (None, _) if c.is_whitespace() || matches!(c, ';' | '&' | '|' | '<' | '>') => return false,
                (None, '{') => depth += 1,
                (None, '}') => {
                    depth -= 1;
                    if depth == 0 {
                        return has_comma;
                    }
                }
                (None, ',') if depth == 1 => has_comma = true,
                (None, '.') if depth == 1 && previous == '.' => has_comma = true,
                _ => {}
            }
            previous = c;
        }
        false
    }

    /// The length of `<cluster name>`, as documentation writes what the reader is to fill in. A shell would take it for
    /// two redirections, the second of which swallows the word after it.
    fn placeholder(&self) -> Option<usize> {
        placeholder(&self.text[self.at..])
    }

    fn never_closed(&mut self, start: usize) {
        self.unclosed.get_or_insert(start);
    }

    fn single_quoted(&mut self, word: &mut Word) {
        let start = self.at;
        self.next();
        word.is_quoted = true;
        match self.text[self.at..].find('\'') {
            Some(length) => {
                word.text.push_str(&self.text[self.at..self.at + length]);
                self.at += length + 1;
            }
            None => {
                word.text.push_str(&self.text[self.at..]);
                self.at = self.text.len();
                self.never_closed(start);
            }
        }
    }

    fn double_quoted(&mut self, word: &mut Word) {
        let start = self.at;
        self.next();
        word.is_quoted = true;
        if !self.expanded(word, Some('"')) {
            self.never_closed(start);
        }
    }

    /// Reads text in which the shell expands parameters, up to the end or a closing character.
    fn expanded(&mut self, word: &mut Word, closing: Option<char>) -> bool {
        loop {
            if let Some(length) = self.continuation() {
                self.at += length;
                continue;
            }
            match self.peek() {
                None => return closing.is_none(),
                found if found == closing => {
                    self.next();
                    return true;
                }
                Some('\\') => {
                    self.next();
                    match self.peek() {
                        Some(escaped @ ('$' | '`' | '\\')) => {
                            word.text.push(escaped);
                            self.next();
                        }
                        Some(escaped) if Some(escaped) == closing => {
                            word.text.push(escaped);
                            self.next();
                        }
                        _ => word.text.push('\\'),
                    }
                }
                Some('$' | '`') => self.reference(word, true),
                Some(other) => {
                    word.text.push(other);
                    self.next();
                }
            }
        }
    }

    /// `$'…'`, as bash and zsh read it.
    fn ansi_quoted(&mut self, word: &mut Word) {
        let start = self.at;
        self.at += 2;
        word.is_quoted = true;
        loop {
            match self.next() {
                None => return self.never_closed(start),
                Some('\'') => return,
                Some('\\') => {
                    let escaped = match self.next() {
                        Some('n') => '\n',
                        Some('t') => '\t',
                        Some('r') => '\r',
                        Some('a') => '\u{7}',
                        Some('b') => '\u{8}',
                        Some('e' | 'E') => '\u{1b}',
                        Some('f') => '\u{c}',
                        Some('v') => '\u{b}',
                        Some('x') => self.code_point(2, 16),
                        Some('u') => self.code_point(4, 16),
                        Some('U') => self.code_point(8, 16),
                        Some(digit @ '0'..='7') => {
                            self.at -= digit.len_utf8();
                            self.code_point(3, 8)
                        }
                        Some(other @ ('\\' | '\'' | '"' | '?')) => other,
                        Some(other) => {
                            word.text.push('\\');
                            other
                        }
                        None => return self.never_closed(start),
                    };
                    word.text.push(escaped);
                }
                Some(other) => word.text.push(other),
            }
        }
    }

    fn code_point(&mut self, most: usize, radix: u32) -> char {
        let mut code = 0;
        for _ in 0..most {
            let Some(digit) = self.peek().and_then(|c| c.to_digit(radix)) else { break };
            code = code * radix + digit;
            self.next();
        }
        char::from_u32(code).unwrap_or('\u{FFFD}')
    }

    /// Reads `$NAME`, `${…}`, `$(…)` or `` `…` ``: the value, if it is known, or a mark.
    fn reference(&mut self, word: &mut Word, is_quoted: bool) {
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
            if let Some(printed) = self.printed(&self.text[inside.clone()]) {
                word.text.push_str(&printed);
                word.is_quoted |= !is_quoted;
                return;
            }
            if !is_arithmetic {
                self.substitutions.push(inside);
            }
        }
        let written = &self.text[start..self.at];
        // A dollar sign alone is one.
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
    fn insert(&mut self, reference: Reference, word: &mut Word) {
        let name = reference.name.as_deref().or_else(|| all_items(&reference.text));
        if let Some(value) = name.and_then(|name| self.scope.get(name))
            && word.text.len() + value.len() <= MAX_INSERTED
            && self.scope.inserted + value.len() <= MAX_INSERTED
        {
            word.text.push_str(&value.text());
            word.substituted.push(reference.shown.clone());
            self.scope.inserted += value.len();
            return;
        }
        if self.scope.references.len() >= MAX_REFERENCES || !self.scope.takes_references {
            word.text.push_str(&reference.text);
            return;
        }
        word.text.push_str(&mark(self.scope.references.len()));
        self.scope.references.push(reference);
    }

    /// What a command that only prints a here-document or a known file prints.
    fn printed(&mut self, command: &str) -> Option<String> {
        let command = command.trim();
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
        let mut inner = Lexer::new(command, 0..command.len(), false, self.scope);
        let statement = inner.statement();
        let is_all = inner.text[inner.at..].trim().is_empty();
        self.scope.depth -= 1;
        let statement = statement?;
        let content = statement.input.filter(|_| is_all && statement.command.words.len() == 1)?;
        Some(content.trim_end_matches('\n').to_owned())
    }
}

/// Splits what was inserted into a word at its spaces, as a shell does outside of quotes.
fn split_inserted(word: &mut Word, from: usize, split: &mut Vec<Word>) {
    let inserted = word.text.split_off(from);
    if !inserted.contains([' ', '\t', '\n']) {
        word.text.push_str(&inserted);
        return;
    }
    let mut parts = inserted.split([' ', '\t', '\n']).peekable();
    while let Some(part) = parts.next() {
        word.text.push_str(part);
        if parts.peek().is_some() && (!word.text.is_empty() || word.is_quoted) {
            let next = Word { substituted: word.substituted.clone(), ..Word::default() };
            split.push(std::mem::replace(word, next));
        }
    }
}

/// The name in `${NAME[@]}` and `${NAME[*]}`.
fn all_items(reference: &str) -> Option<&str> {
    let inside = reference.strip_prefix("${")?.strip_suffix('}')?;
    inside.strip_suffix("[@]").or_else(|| inside.strip_suffix("[*]"))
}

/// Reads a reference as written.
pub(super) fn read(written: &str, is_command: bool, shell: Shell) -> Reference {
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

/// Where what opens at a bracket or backtick ends, after the sign that closes it. Brackets inside count, but not in
/// quotes or here-documents. `open` counts here-documents that nothing closes.
pub(super) fn enclosed_end(text: &str, from: usize, closing: char, open: &mut usize) -> usize {
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

/// Where a quoted string ends, on the same line or on one of the next.
fn quoted_end(text: &str, from: usize, quote: char) -> Option<usize> {
    /// Longer strings in a substitution are rather ones that are not closed.
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

/// Where the content of a here-document ends, and where the text goes on after its delimiter.
fn here_document(text: &str, from: usize, name: &str) -> Option<(usize, usize)> {
    let mut start = from;
    for line in text.get(from..)?.split_inclusive('\n') {
        if line.trim() == name {
            return Some((start, start + line.len()));
        }
        start += line.len();
    }
    None
}

fn without_tabs(content: &str, strips_tabs: bool) -> String {
    if !strips_tabs {
        return content.to_owned();
    }
    content.split_inclusive('\n').map(|line| line.trim_start_matches('\t')).collect()
}

/// The length of `<cluster name>` at the beginning of a text.
pub(super) fn placeholder(text: &str) -> Option<usize> {
    const MAX_NAME: usize = 60;
    let rest = text.strip_prefix('<')?;
    let is_name = |c: char| c.is_alphanumeric() || " _-.:/|".contains(c);
    let name: &str = &rest[..rest.find(|c| !is_name(c)).filter(|&end| end <= MAX_NAME)?];
    let after = rest[name.len()..].strip_prefix('>')?;
    // After a redirection a file's name or another sign of the shell would follow.
    let ends_word = after.chars().next().is_none_or(|c| c.is_whitespace() || "`)]\\^;:,@/\"'".contains(c));
    let is_trimmed = !name.is_empty() && name.trim() == name;
    (is_trimmed && ends_word).then_some(name.len() + "<>".len())
}

impl Value {
    fn text(&self) -> String {
        match self {
            Value::Text(text) => text.clone(),
            Value::Array(items) => items.join(" "),
        }
    }

    fn len(&self) -> usize {
        match self {
            Value::Text(text) => text.len(),
            Value::Array(items) => items.iter().map(|item| item.len() + 1).sum(),
        }
    }
}
