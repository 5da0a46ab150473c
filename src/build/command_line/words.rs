//! Commands and their words, for all shells.

use crate::build::references::{self, Reference};
use crate::read::Span;
use std::borrow::Cow;

/// A simple command.
#[derive(Default)]
pub(crate) struct Command {
    pub(crate) words: Vec<Word>,
    /// Variables that are set for this command alone: `AWS_REGION=eu-west-1 aws …`.
    pub(crate) assignments: Vec<(String, Word)>,
    /// The position of an unclosed quote.
    pub(crate) unclosed: Option<Span>,
    /// The position of a word that begins with a typographic quote, which is not a quote in a shell.
    pub(crate) typographic: Option<Span>,
    /// Where braces expand to several words.
    pub(crate) braces: Vec<Span>,
    /// Where the program around it continues it with an expression that cannot be read.
    pub(crate) unread: Option<Span>,
}

impl Command {
    /// Removes the words before the call of the AWS CLI. Variables that they set become assignments: `env
    /// AWS_REGION=eu-west-1 aws …`, `docker run -e AWS_REGION=eu-west-1 …`, `aws-vault exec prod --region eu-west-1`.
    pub(super) fn begin_at(&mut self, first: usize) {
        let mut before = self.words.drain(..first).peekable();
        while let Some(word) = before.next() {
            let (name, value) = match (word.text.split_once('='), before.peek()) {
                (Some((name, value)), _) => (name, value),
                (None, Some(value)) => (&*word.text, &*value.text),
                (None, None) => continue,
            };
            let name = match name {
                "--region" => "AWS_REGION",
                _ if word.text.contains('=') => name,
                _ => continue,
            };
            let (name, text) = (name.to_owned(), value.to_owned());
            self.assignments.push((name, Word { text, ..word.clone() }));
        }
    }
}

/// An unquoted word.
#[derive(Clone, Default)]
pub(crate) struct Word {
    /// With a mark for each reference.
    pub(crate) text: String,
    /// Variables whose values are assigned earlier in the same text and inserted here.
    pub(crate) substituted: Vec<String>,
    /// Whether a part of it is quoted.
    pub(crate) is_quoted: bool,
    pub(crate) at: Span,
}

impl Word {
    /// Returns whether it contains something that only the shell knows.
    pub(crate) fn has_references(&self) -> bool {
        references::has_any(&self.text)
    }

    /// Returns whether it is a single variable and nothing else.
    pub(super) fn is_variable(&self, all: &[Reference]) -> bool {
        match *references::pieces(&self.text) {
            [references::Piece::Reference { index, .. }] => {
                all.get(index).is_some_and(Reference::is_variable)
            }
            _ => false,
        }
    }
}

/// Returns whether a string begins with another one, in any case of ASCII letters.
pub(super) fn starts_with_ignoring_case(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))
}

/// Quotes of documents, which are characters like any other in a shell.
pub(super) const TYPOGRAPHIC_QUOTES: [char; 5] = ['“', '”', '„', '‘', '’'];

/// Returns whether a word before this character is the number of a redirection, as in `2>file`.
pub(super) fn is_descriptor(word: &Word, next: Option<char>) -> bool {
    matches!(next, Some('<' | '>')) && !word.is_quoted && word.text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns a span of a string.
pub(super) fn span(start: usize, end: usize) -> Span {
    Span { start: start as u32, end: end as u32 }
}

/// Returns a script without what is in its quotes, or all of it if a quote is not closed, as an apostrophe in prose.
/// Escaped quotes neither begin nor end a string.
pub(super) fn without_strings(text: &str) -> Cow<'_, str> {
    let (mut out, mut quote) = (String::new(), None);
    let mut characters = text.chars();
    while let Some(c) = characters.next() {
        match quote {
            None | Some('"') if matches!(c, '\\' | '`') => {
                let escaped = characters.next();
                if quote.is_none() {
                    out.push(c);
                    out.extend(escaped);
                }
                continue;
            }
            None if matches!(c, '\'' | '"') => quote = Some(c),
            Some(open) if open == c => quote = None,
            Some(_) => continue,
            None => {}
        }
        out.push(c);
    }
    if quote.is_none() { Cow::Owned(out) } else { Cow::Borrowed(text) }
}
