//! Text made of our own words and of values that somebody else wrote: as plain text, and as Markdown in which a
//! value can do no harm.

use crate::report::show;
use std::borrow::Cow;

/// A text in pieces.
#[derive(Clone, Debug, Default)]
pub(crate) struct Prose(Vec<Piece>);

#[derive(Clone, Debug)]
enum Piece {
    Own(Cow<'static, str>),
    Value(String),
    Words(String),
}

impl Prose {
    pub(crate) fn new(text: impl Into<Cow<'static, str>>) -> Self {
        Prose(vec![Piece::Own(text.into())])
    }

    /// Adds words of our own, which may hold Markdown.
    pub(crate) fn own(mut self, text: impl Into<Cow<'static, str>>) -> Self {
        self.0.push(Piece::Own(text.into()));
        self
    }

    /// Adds something that came from outside.
    pub(crate) fn value(mut self, text: &str) -> Self {
        self.0.push(Piece::Value(show(text)));
        self
    }

    /// Adds a sentence that came from outside: in Markdown without any effect of its own.
    pub(crate) fn words(mut self, text: &str) -> Self {
        self.0.push(Piece::Words(show(text)));
        self
    }

    /// Adds values with commas between.
    pub(crate) fn values<'a>(mut self, texts: impl IntoIterator<Item = &'a str>) -> Self {
        for (index, text) in texts.into_iter().enumerate() {
            if index > 0 {
                self = self.own(", ");
            }
            self = self.value(text);
        }
        self
    }

    /// Adds another text.
    pub(crate) fn then(mut self, other: Prose) -> Self {
        self.0.extend(other.0);
        self
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|piece| matches!(piece, Piece::Own(text) if text.is_empty()))
    }

    pub(crate) fn plain(&self) -> String {
        let pieces = self.0.iter().map(|piece| match piece {
            Piece::Own(text) => &**text,
            Piece::Value(text) | Piece::Words(text) => text,
        });
        pieces.collect()
    }

    pub(crate) fn markdown(&self) -> String {
        let pieces = self.0.iter().map(|piece| match piece {
            Piece::Own(text) => text.to_string(),
            Piece::Value(text) => code(text),
            Piece::Words(text) => escaped(text),
        });
        pieces.collect()
    }
}

impl From<&'static str> for Prose {
    fn from(text: &'static str) -> Self {
        Prose::new(text)
    }
}

impl From<String> for Prose {
    fn from(text: String) -> Self {
        Prose::new(text)
    }
}

/// A text whose signs of Markdown and HTML are shown as they are.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*_{}[]<>#|~&!".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A code span: its fence is longer than any run of backticks inside.
fn code(text: &str) -> String {
    let mut longest = 0;
    let mut run = 0;
    for c in text.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    if text.is_empty() {
        return "(empty)".to_owned();
    }
    let fence = "`".repeat(longest + 1);
    let space = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stay_values_in_markdown() {
        let text = Prose::new("Runs ").value("<b>`x`</b>\n[a](b)").own(".");
        assert_eq!(text.plain(), "Runs <b>`x`</b>\\n[a](b).");
        assert_eq!(text.markdown(), "Runs ``<b>`x`</b>\\n[a](b)``.");
    }
}
