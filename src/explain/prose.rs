//! Text made of our own words and of values from outside: as plain text, and as Markdown in which a value has no
//! effect.

use crate::report::show;
use std::borrow::Cow;

/// A string in pieces.
#[derive(Clone, Debug, Default)]
pub(crate) struct Prose(Vec<Piece>);

#[derive(Clone, Debug)]
enum Piece {
    Own(Cow<'static, str>),
    Value(String),
    Words(String),
    Code(String),
}

impl Prose {
    pub(crate) fn new(text: impl Into<Cow<'static, str>>) -> Self {
        Prose(vec![Piece::Own(text.into())])
    }

    /// Adds trusted text, which may contain Markdown.
    pub(crate) fn own(mut self, text: impl Into<Cow<'static, str>>) -> Self {
        self.0.push(Piece::Own(text.into()));
        self
    }

    /// Adds an untrusted value.
    pub(crate) fn value(mut self, text: &str) -> Self {
        self.0.push(Piece::Value(show(text)));
        self
    }

    /// Adds an untrusted sentence, which is escaped in Markdown.
    pub(crate) fn words(mut self, text: &str) -> Self {
        self.0.push(Piece::Words(show(text)));
        self
    }

    /// Adds generated code, such as a request, in full length.
    pub(crate) fn code(mut self, text: &str) -> Self {
        self.0.push(Piece::Code(text.to_owned()));
        self
    }

    /// Returns the text with a capital at its start.
    pub(crate) fn capitalized(mut self) -> Self {
        if let Some(Piece::Own(text)) = self.0.first_mut() {
            let mut characters = text.chars();
            if let Some(first) = characters.next() {
                *text = Cow::Owned(first.to_uppercase().chain(characters).collect());
            }
        }
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
            Piece::Value(text) | Piece::Words(text) | Piece::Code(text) => text,
        });
        pieces.collect()
    }

    pub(crate) fn markdown(&self) -> String {
        let pieces = self.0.iter().map(|piece| match piece {
            Piece::Own(text) => text.to_string(),
            Piece::Value(text) | Piece::Code(text) => code(text),
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

/// Escapes Markdown and HTML. What renderers turn into links by themselves becomes code: no escape prevents that
/// in all of them.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        if is_link(bare) {
            out.push_str(&code(bare));
            out.push_str(&word[bare.len()..]);
            continue;
        }
        for c in word.chars() {
            if "\\`*_{}[]<>#|~&!".contains(c) {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}

/// Returns whether a word looks like a web or mail address: it has a scheme, an at sign, or a domain.
fn is_link(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let has_scheme = ["//", "mailto:", "xmpp:", "tel:"].iter().any(|scheme| lower.contains(scheme));
    let is_domain = |part: &[u8]| {
        part[0].is_ascii_alphanumeric() && part[1] == b'.' && part[2..].iter().all(u8::is_ascii_alphabetic)
    };
    has_scheme
        || word.contains('@')
        || word.as_bytes().windows(4).any(is_domain)
        || (word.contains('.') && !word.is_ascii())
}

/// Returns a code span: its fence is longer than any run of backticks inside.
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

    #[test]
    fn nothing_in_a_sentence_becomes_a_link() {
        for (word, shown) in [
            ("http://evil.example/x", "`http://evil.example/x`"),
            ("HTTPS://evil", "`HTTPS://evil`"),
            ("//evil.example", "`//evil.example`"),
            ("www.evil.example", "`www.evil.example`"),
            ("evil.example,", "`evil.example,`"),
            ("me@evil.example", "`me@evil.example`"),
            ("mailto:me", "`mailto:me`"),
            ("<http://a`b>", "``<http://a`b>``"),
            ("<b>", "\\<b\\>"),
            ("[a](b)", "\\[a\\](b)"),
            ("1.5", "1.5"),
            ("end.", "end."),
        ] {
            let text = Prose::new("Says ").words(&format!("go {word} now"));
            assert_eq!(text.markdown(), format!("Says go {shown} now"));
            assert_eq!(text.plain(), format!("Says go {word} now"));
        }
    }
}
