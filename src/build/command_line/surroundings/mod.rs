//! Commands inside other texts: Markdown, YAML, Makefiles, strings of other languages, comments, prose. Each part
//! that can be a script is a view: its text as a shell receives it, and its position in the original.

mod comments;
mod make;
mod markdown;
mod strings;
mod yaml;

pub(super) use comments::comments;
pub(super) use make::recipes;
pub(super) use markdown::{code_blocks, code_spans};
pub(super) use strings::strings;
pub(super) use yaml::scalars;

use crate::read::Span;
use std::borrow::Cow;
use std::ops::Range;

/// A script in a draft.
pub(super) struct View<'t> {
    pub(super) text: Cow<'t, str>,
    /// Offsets in the view and in the original from which on the two agree.
    places: Vec<(usize, usize)>,
    /// Its end in the original.
    end: usize,
    /// Where the command continues in the original with an expression that cannot be read.
    pub(super) unread: Option<usize>,
    /// Whether its words are quoted for a POSIX shell.
    pub(super) is_posix: bool,
}

impl<'t> View<'t> {
    /// Returns an unchanged part of a draft.
    pub(super) fn of(text: &'t str, range: Range<usize>) -> Self {
        let places = vec![(0, range.start)];
        View { text: text[range.clone()].into(), places, end: range.end, unread: None, is_posix: false }
    }

    fn new() -> Self {
        View { text: "".into(), places: Vec::new(), end: 0, unread: None, is_posix: false }
    }

    /// Appends a part of the original.
    fn push(&mut self, original: &str, range: Range<usize>) {
        self.end = self.end.max(range.end);
        self.push_text(&original[range.clone()], range.start);
    }

    /// Appends text that replaces a part of the original.
    fn push_text(&mut self, text: &str, at: usize) {
        self.places.push((self.text.len(), at));
        self.text.to_mut().push_str(text);
    }

    /// Appends a value as one word of a shell, after a space. With `expands`, variables in it are expanded.
    fn push_argument(&mut self, value: View<'_>, place: Range<usize>, expands: bool) {
        self.push_text(" ", place.start);
        self.push_quoted(value, place, expands);
    }

    /// Appends a value in quotes.
    fn push_quoted(&mut self, value: View<'_>, place: Range<usize>, expands: bool) {
        self.is_posix = true;
        let (quote, special) = if expands { ("\"", &['"', '\\', '`'][..]) } else { ("'", &['\''][..]) };
        self.push_text(quote, place.start);
        if value.text.contains(special) {
            let escape = |c: char| match c {
                '\'' if !expands => "'\\''".to_owned(),
                c if special.contains(&c) => format!("\\{c}"),
                c => c.to_string(),
            };
            self.push_text(&value.text.chars().map(escape).collect::<String>(), place.start);
        } else {
            let length = self.text.len();
            self.places.extend(value.places.iter().map(|(at, original)| (at + length, *original)));
            self.text.to_mut().push_str(&value.text);
        }
        self.push_text(quote, place.end);
        self.end = self.end.max(place.end);
    }

    /// Returns the view without the beginning of each line, of the length that a function returns.
    pub(super) fn without_line_starts(&self, length: fn(&str) -> usize) -> View<'static> {
        let mut kept = View { end: self.end, unread: self.unread, is_posix: self.is_posix, ..View::new() };
        let mut at = 0;
        for line in self.text.split_inclusive('\n') {
            let start = at + length(line);
            let begins =
                |offset: usize| self.original(Span { start: offset as u32, end: offset as u32 }).start;
            at += line.len();
            let first = self.places.partition_point(|(offset, _)| *offset <= start);
            let inside =
                self.places[first..].iter().map(|(offset, _)| *offset).take_while(|&offset| offset < at);
            for offset in std::iter::once(start).chain(inside) {
                kept.places.push((kept.text.len() + offset - start, begins(offset) as usize));
            }
            kept.text.to_mut().push_str(&self.text[start..at]);
        }
        kept
    }

    /// Returns the position in the original of a position in the view.
    pub(super) fn original(&self, at: Span) -> Span {
        let of = |offset: u32| {
            let offset = offset as usize;
            let index = self.places.partition_point(|(start, _)| *start <= offset).saturating_sub(1);
            let (start, original) = self.places.get(index).copied().unwrap_or_default();
            // Inserted text may be longer than the text that it replaces.
            let next = self.places.get(index + 1).map_or(usize::MAX, |(_, original)| *original);
            (original + offset.saturating_sub(start)).min(next.max(original))
        };
        let start = of(at.start).min(self.end);
        // The end is after the last character.
        let end = if at.end > at.start { (of(at.end - 1) + 1).min(self.end) } else { start };
        Span { start: start as u32, end: end.max(start) as u32 }
    }
}

/// Returns the lines of a draft without their breaks, and where each begins.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let at = start;
        start += line.len();
        (at, line.trim_end_matches(['\n', '\r']))
    })
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}
