//! Commands that are commented out.

use super::{View, lines};
use crate::build::command_line::program::OPERATION;
use crate::build::command_line::words::starts_with_ignoring_case;

/// Returns the comments of a draft that contain the operation, each run of lines in one view.
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
    if starts_with_ignoring_case(start, "rem ") {
        return Some(&start["rem ".len()..]);
    }
    let sign = ["#", "//", "::"].into_iter().find(|sign| start.starts_with(sign))?;
    Some(start.trim_start_matches(&sign[..1]))
}
