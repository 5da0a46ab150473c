//! Arrays, whose items a program receives as arguments of their own.

use super::words::scope_name;
use super::{Reader, name_length};
use crate::build::command_line::words::{Word, span};

impl Reader<'_, '_> {
    /// Reads an array here: `@('a', 'b')`, `('a', 'b')`, or the name of a known one, `$names` or `@names`. Returns
    /// `None`, and reads nothing, if there is none or if its items are computed.
    pub(super) fn items(&mut self) -> Option<Vec<Word>> {
        match self.peek()? {
            '@' if self.starts_with("@(") => self.listed("@".len()),
            '(' => self.listed(0),
            '$' | '@' => self.named(),
            _ => None,
        }
    }

    /// Reads the items between parentheses, which open after a prefix of this length.
    fn listed(&mut self, prefix: usize) -> Option<Vec<Word>> {
        let start = self.at;
        self.at += prefix;
        let (inside, end) = self.enclosed();
        self.at = start;
        if inside.end == end {
            return None;
        }
        let known = self.scope.references.len();
        let mut inner = Reader::new(self.text, inside, self.scope, self.depth);
        let mut words = Vec::new();
        let is_listed = loop {
            while inner.peek().is_some_and(|c| c.is_whitespace() || matches!(c, ',' | ';')) {
                inner.next();
            }
            match inner.peek() {
                None => break true,
                Some('\'' | '"' | '0'..='9') => {}
                Some('$') if !inner.starts_with("$(") => {}
                Some(_) => break false,
            }
            let Some(mut word) = inner.literal() else { break false };
            word.is_quoted = true;
            words.push(word);
        };
        if is_listed && !words.is_empty() {
            self.at = end;
            return Some(words);
        }
        self.scope.references.truncate(known);
        None
    }

    /// Reads an item: a string, a number or a variable, without an operator after it.
    fn literal(&mut self) -> Option<Word> {
        let start = self.at;
        let mut word = match self.peek()? {
            '\'' | '"' => self.string()?,
            '$' => self.variable(),
            _ => {
                let rest = &self.text[start..];
                let length = rest.bytes().take_while(u8::is_ascii_digit).count();
                self.at += length;
                Word { text: rest[..length].to_owned(), ..Word::default() }
            }
        };
        word.at = span(start, self.at);
        let rest = self.text[self.at..].trim_start_matches([' ', '\t', '\r']);
        (self.unclosed.is_none() && (rest.is_empty() || rest.starts_with([',', ';', '\n']))).then_some(word)
    }

    /// Reads the name of a known array.
    fn named(&mut self) -> Option<Vec<Word>> {
        let name = &self.text[self.at + 1..];
        let (name, after) = name.split_at(name_length(name));
        if !(after.is_empty() || after.starts_with([' ', '\t', '\r', '\n', ';', '|', ')', ','])) {
            return None;
        }
        let items = self.scope.items(&scope_name(name))?;
        let end = self.at + 1 + name.len();
        let at = span(self.at, end);
        let written = &self.text[self.at..end];
        self.at = end;
        let word = |text| Word { text, substituted: vec![written.to_owned()], is_quoted: true, at };
        Some(items.into_iter().map(word).collect())
    }
}
