//! Commands that are commented out.

use super::{View, lines};
use crate::build::command_line::program::OPERATION;

/// Returns the comments of a text that contain the operation, each run of lines in one view.
pub(in super::super) fn comments(text: &str) -> Vec<View<'_>> {
    let mut views: Vec<View<'_>> = Vec::new();
    let mut view: Option<View<'_>> = None;
    for (at, line) in lines(text) {
        match content(line) {
            Some(content) => {
                let start = at + line.len() - content.len();
                let view = view.get_or_insert_with(View::new);
                view.push(text, start..at + line.len());
                view.push_text("\n", at + line.len());
            }
            None => views.extend(view.take()),
        }
    }
    views.extend(view);
    views.retain(|view| view.text.contains(OPERATION));
    views
}

/// Returns the text after the comment sign at the beginning of a line.
pub(super) fn content(line: &str) -> Option<&str> {
    let start = line.trim_start();
    let is_rem = start.get(..4).is_some_and(|word| word.eq_ignore_ascii_case("rem "));
    if is_rem {
        return Some(&start[4..]);
    }
    let sign = ["#", "//", "::"].into_iter().find(|sign| start.starts_with(sign))?;
    Some(start.trim_start_matches(&sign[..1]))
}
