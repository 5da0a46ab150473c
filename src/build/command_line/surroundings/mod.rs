//! Texts that contain commands: Markdown, YAML, Makefiles, strings of other languages, comments, prose. Each part that
//! can be a script is a view: its text as a shell receives it, and its position in the original.

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

/// A script in a text.
pub(super) struct View<'t> {
    pub(super) text: Cow<'t, str>,
    /// Offsets in the view and in the original from which on the two agree.
    places: Vec<(usize, usize)>,
    /// Its end in the original.
    end: usize,
}

impl<'t> View<'t> {
    /// Returns an unchanged part of a text.
    pub(super) fn of(text: &'t str, range: Range<usize>) -> Self {
        View { text: text[range.clone()].into(), places: vec![(0, range.start)], end: range.end }
    }

    fn new() -> Self {
        View { text: Cow::Owned(String::new()), places: Vec::new(), end: 0 }
    }

    /// Appends a part of the original.
    fn push(&mut self, original: &str, range: Range<usize>) {
        self.end = self.end.max(range.end);
        self.push_text(&original[range.clone()], range.start);
    }

    /// Appends a text that is in the place of something in the original.
    fn push_text(&mut self, text: &str, at: usize) {
        self.places.push((self.text.len(), at));
        self.text.to_mut().push_str(text);
    }

    /// Returns the position in the original of a position in the view.
    pub(super) fn original(&self, at: Span) -> Span {
        let of = |offset: u32| {
            let offset = offset as usize;
            let index = self.places.partition_point(|(start, _)| *start <= offset).saturating_sub(1);
            let (start, original) = self.places.get(index).copied().unwrap_or_default();
            // What is inserted may be longer than what it is in the place of.
            let next = self.places.get(index + 1).map_or(usize::MAX, |(_, original)| *original);
            (original + offset.saturating_sub(start)).min(next.max(original))
        };
        let start = of(at.start).min(self.end);
        // The end is after the last character.
        let end = if at.end > at.start { (of(at.end - 1) + 1).min(self.end) } else { start };
        Span { start: start as u32, end: end.max(start) as u32 }
    }
}

/// Returns the lines of a text without their breaks, and where each begins.
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
