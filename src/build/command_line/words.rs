//! Commands and their words, for all shells.

use crate::build::references::{self, Reference};
use crate::read::Span;

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
            [references::Piece::Reference { index, .. }] => all
                .get(index)
                .is_some_and(|reference| reference.name.is_some() && reference.default.is_none()),
            _ => false,
        }
    }
}

/// Returns a span of a text.
pub(super) fn span(start: usize, end: usize) -> Span {
    Span { start: start as u32, end: end as u32 }
}
