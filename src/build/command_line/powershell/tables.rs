//! Hash tables, which `ConvertTo-Json` turns into JSON.

use super::Reader;
use crate::build::command_line::words::{Word, span, starts_with_ignoring_case};
use crate::report::Json;
use std::ops::Range;

/// How deep hash tables and arrays may be nested: no request is nested deeper.
const MAX_NESTED: usize = 20;

impl Reader<'_, '_> {
    /// Reads a hash table here, or an array of them, as a word with its JSON. Returns `None`, and reads nothing, if no
    /// hash table begins here or if a part of it is computed.
    pub(super) fn table(&mut self) -> Option<Word> {
        let start = self.at;
        if !self.starts_with("@{") && !self.starts_with("@(") && self.cast() == 0 {
            return None;
        }
        let known = self.scope.references.len();
        match self.value(0).filter(|_| self.unclosed.is_none()) {
            Some(value) if has_table(&value) => Some(Word {
                text: value.to_string(),
                is_quoted: true,
                at: span(start, self.at),
                ..Word::default()
            }),
            _ => {
                self.at = start;
                self.unclosed = None;
                self.scope.references.truncate(known);
                None
            }
        }
    }

    /// Reads what is between parentheses if it is JSON: `@{ … } | ConvertTo-Json`, `$table | ConvertTo-Json`,
    /// `ConvertTo-Json $table`.
    pub(super) fn json(&mut self, inside: Range<usize>) -> Option<Word> {
        let known = self.scope.references.len();
        let mut inner = Reader::new(self.text, inside, self.scope, self.depth);
        inner.space();
        let is_called = inner.skips("ConvertTo-Json ");
        if is_called {
            inner.space();
            inner.skips("-InputObject ");
        }
        let word = if inner.starts_with("$") {
            Some(inner.variable()).filter(|word| !word.substituted.is_empty())
        } else {
            inner.table()
        };
        inner.space();
        let is_piped = inner.skips("|") && {
            inner.space();
            inner.skips("ConvertTo-Json")
        };
        // Options such as `-Depth 9`.
        let is_option = |word: &str| word.starts_with('-') || word.bytes().all(|it| it.is_ascii_digit());
        let is_all = inner.text[inner.at..].split_whitespace().all(is_option);
        if word.is_none() || !is_all || is_called == is_piped {
            self.scope.references.truncate(known);
            return None;
        }
        word
    }

    /// Skips a string, in any letter case, and returns whether it is here.
    fn skips(&mut self, text: &str) -> bool {
        let skips = starts_with_ignoring_case(&self.text[self.at..], text);
        self.at += if skips { text.len() } else { 0 };
        skips
    }

    /// Returns the length of a type before a hash table. It does not affect the JSON.
    fn cast(&self) -> usize {
        let rest = &self.text[self.at..];
        ["[ordered]", "[pscustomobject]", "[hashtable]"]
            .iter()
            .find(|cast| starts_with_ignoring_case(rest, cast) && rest[cast.len()..].starts_with("@{"))
            .map_or(0, |cast| cast.len())
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        if depth > MAX_NESTED {
            return None;
        }
        self.at += self.cast();
        match self.peek()? {
            '@' if self.starts_with("@{") => self.members(depth),
            '@' if self.starts_with("@(") => self.list(depth),
            '@' => {
                let mut word = Word::default();
                self.here_string(&mut word);
                Some(Json::Text(word.text))
            }
            '\'' | '"' => self.string().map(|word| Json::Text(word.text)),
            '$' => {
                let constants =
                    [("$true", Json::Boolean(true)), ("$false", Json::Boolean(false)), ("$null", Json::Null)];
                let constant = constants.into_iter().find(|(name, _)| self.skips(name));
                Some(constant.map_or_else(|| Json::Text(self.variable().text), |(_, value)| value))
            }
            c if c.is_ascii_digit() || c == '-' => {
                let rest = &self.text[self.at..];
                let length = rest[1..].bytes().take_while(u8::is_ascii_digit).count() + 1;
                self.at += length;
                Some(Json::number(&rest[..length])).filter(|_| rest[..length] != *"-")
            }
            _ => None,
        }
    }

    /// Reads `@{ name = value; … }`.
    fn members(&mut self, depth: usize) -> Option<Json> {
        self.at += "@{".len();
        let mut members = Vec::new();
        loop {
            self.skip_separators();
            if self.skips("}") {
                return Some(Json::Object(members));
            }
            let name = self.string().unwrap_or_else(|| {
                let rest = &self.text[self.at..];
                let length = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
                self.at += length;
                Word { text: rest[..length].to_owned(), ..Word::default() }
            });
            self.space();
            if name.text.is_empty() || name.has_references() || !self.skips("=") {
                return None;
            }
            // Several values are an array.
            let mut values = Vec::new();
            while values.is_empty() || self.skips(",") {
                self.skip_lines();
                values.push(self.value(depth + 1)?);
                self.space();
            }
            let value = if values.len() == 1 { values.remove(0) } else { Json::List(values) };
            members.push((name.text, value));
            if !matches!(self.peek()?, '\n' | ';' | '}' | '#') {
                return None;
            }
        }
    }

    /// Reads `@( value, … )`.
    fn list(&mut self, depth: usize) -> Option<Json> {
        self.at += "@(".len();
        let mut items = Vec::new();
        loop {
            self.skip_separators();
            if self.skips(")") {
                return Some(Json::List(items));
            }
            items.push(self.value(depth + 1)?);
            self.space();
            if !matches!(self.peek()?, '\n' | ';' | ',' | ')' | '#') {
                return None;
            }
        }
    }

    fn skip_lines(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.next();
        }
    }

    /// Skips what separates members and items, and comments.
    fn skip_separators(&mut self) {
        while let Some(c) = self.peek().filter(|c| c.is_whitespace() || matches!(c, ',' | ';' | '#')) {
            let rest = &self.text[self.at..];
            self.at += match c {
                '#' => rest.find('\n').unwrap_or(rest.len()),
                _ => c.len_utf8(),
            };
        }
    }
}

/// Returns whether a value is a hash table or an array of them.
fn has_table(value: &Json) -> bool {
    match value {
        Json::Object(_) => true,
        Json::List(items) => !items.is_empty() && items.iter().all(has_table),
        _ => false,
    }
}
