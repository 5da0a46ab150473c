//! The text that editors show below the description of a member: its limits, and a link to its documentation.

use crate::model::{Kind, Member, Range, Revision, Shape};

/// Returns the limits of a member in a sentence, if it has any.
pub(super) fn limits(member: &Member, revision: Revision) -> Option<String> {
    match member.kind {
        Kind::List(_) => bounds("Items", member.items),
        Kind::Text => bounds("Characters", member.length.at(revision)),
        Kind::Integer | Kind::Long => bounds("Values", member.range.at(revision)),
        _ => None,
    }
}

fn bounds(what: &str, range: Range) -> Option<String> {
    // A minimum of 0 items or characters is not a limit.
    let least = if what == "Values" { Range::ANY.min } else { 0 };
    let (has_min, has_max) = (range.min > least, range.max < Range::ANY.max);
    match (has_min, has_max) {
        (true, true) => Some(format!("{what}: {} to {}.", range.min, range.max)),
        (true, false) => Some(format!("{what}: at least {}.", range.min)),
        (false, true) => Some(format!("{what}: at most {}.", range.max)),
        (false, false) => None,
    }
}

/// Returns the text after the description, in Markdown.
pub(super) fn footer(shape: &Shape, member: &Member, limits: Option<String>) -> String {
    let limits = limits.map_or(String::new(), |limits| format!("{limits} "));
    format!("\n\n{limits}[API reference]({})", shape.page_of_member(member.name))
}
