//! Code in Markdown: fenced blocks and spans between backticks.

use super::{View, lines};
use crate::build::command_line::program::OPERATION;
use std::ops::Range;

/// Returns the fenced code blocks of a draft; `None` without any.
pub(in super::super) fn code_blocks(text: &str) -> Option<Vec<View<'_>>> {
    let mut views = Vec::new();
    let mut open: Option<(&str, usize)> = None;
    for (at, line) in lines(text) {
        let start = line.trim_start_matches([' ', '\t', '>']);
        let fence = ["```", "~~~"].into_iter().find(|fence| start.starts_with(fence));
        match (open, fence) {
            (None, Some(fence)) if !start[3..].contains('`') => {
                open = Some((fence, (at + line.len() + 1).min(text.len())));
            }
            (Some((opening, content)), Some(fence)) if fence == opening => {
                views.push(block(text, content..at));
                open = None;
            }
            _ => {}
        }
    }
    if let Some((_, content)) = open {
        views.push(block(text, content..text.len()));
    }
    (!views.is_empty()).then_some(views)
}

/// Returns a block without the quotation signs before its lines.
fn block(text: &str, range: Range<usize>) -> View<'_> {
    let content = &text[range.clone()];
    if !content.lines().all(|line| line.trim_start().starts_with('>')) {
        return View::of(text, range);
    }
    let mut view = View::new();
    for (at, line) in lines(content) {
        let bare = line.trim_start().trim_start_matches('>');
        let start = range.start + at + line.len() - bare.len();
        view.push(text, start..start + bare.len());
        view.push_text("\n", start + bare.len());
    }
    view
}

/// Returns the code spans of a draft that contain the operation.
pub(in super::super) fn code_spans(text: &str) -> Vec<View<'_>> {
    /// Notes about a single request contain fewer.
    const MAX_SPANS: usize = 100;
    let mut views = Vec::new();
    for (at, line) in lines(text) {
        if !line.contains(OPERATION) {
            continue;
        }
        let mut ticks = line.match_indices('`').map(|(tick, _)| at + tick);
        while let (Some(open), Some(close)) = (ticks.next(), ticks.next()) {
            if text[open..close].contains(OPERATION) && views.len() < MAX_SPANS {
                views.push(View::of(text, open + 1..close));
            }
        }
    }
    views
}
