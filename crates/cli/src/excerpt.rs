//! Renders a violation with an excerpt of its source.

use super::style::Styles;
use annotate_snippets::{AnnotationKind, Element, Level, Snippet, normalize_untrusted_str};
use ecs_start_task::internal::{LineIndex, Shown, shown_name};
use ecs_start_task::{Applicability, Severity, Violation};
use std::ops::Range;

/// A source and its line index.
pub(crate) struct Source<'s> {
    pub(crate) name: &'s str,
    pub(crate) shown: &'s Shown,
    pub(crate) lines: &'s LineIndex,
}

/// The maximum number of lines of a part. Of longer parts, only the first line is shown.
const MAX_LINES: usize = 6;

/// The number of bytes of a long line that are shown around the part.
const AROUND: usize = 60;

/// The number of bytes of a long part that are shown.
const MAX_PART: usize = 120;

/// Renders the violation, with a line break at the end.
pub(crate) fn render(violation: &Violation, source: &Source<'_>, styles: Styles) -> String {
    let level = match violation.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let place = normalize_untrusted_str(&shown_name(&violation.path));
    let mut elements: Vec<Element<'_>> = Vec::new();
    let mut indent = 1;
    let origin = match violation.range {
        Some(range) => {
            let at = |utf16| source.shown.at(source.lines.byte_offset(utf16));
            let part = at(range.start.offset)..at(range.end.offset);
            let (text, part) = window(&source.shown.text, part);
            let last_line = range.start.line as usize + text.matches('\n').count();
            indent = last_line.to_string().len();
            let annotation = AnnotationKind::Primary.span(part).label(place);
            let snippet = Snippet::source(text).line_start(range.start.line as usize).fold(false);
            elements.push(snippet.annotation(annotation).into());
            format!("{}:{}:{}", source.name, range.start.line, range.start.column)
        }
        None if place.is_empty() => source.name.to_owned(),
        None => format!("{} {place}", source.name),
    };
    for fix in violation.fixes.iter().flatten() {
        let title = normalize_untrusted_str(&fix.title);
        let name = match fix.applicability {
            Applicability::Safe => "fix",
            Applicability::Suggestion => "suggestion",
        };
        elements.push(Level::HELP.with_name(name).message(title).into());
    }
    elements.push(Level::NOTE.with_name("see").message(&*violation.docs).into());
    let message = super::output::message(violation);
    let group = level.primary_title(message).id(violation.code.as_str()).elements(elements);
    let rendered = styles.renderer().render(&[group]);
    // The position is inserted here, because it is that of the original, which is longer than the excerpt.
    let (title, rest) = rendered.split_once('\n').unwrap_or((&rendered, ""));
    format!("{title}\n{}{} {origin}\n{rest}\n\n", " ".repeat(indent), styles.faint("-->"))
}

/// Returns the lines around a part of the text, and the part in them. Only the surroundings of the part are searched
/// and shown, because a line can be a whole large input.
fn window(text: &str, part: Range<usize>) -> (String, Range<usize>) {
    const BREAKS: [char; 2] = ['\n', '\r'];
    let (start, mut end) = (part.start.min(text.len()), part.end.min(text.len()));
    if text[start..end].matches('\n').nth(MAX_LINES - 1).is_some() {
        end = start + text[start..end].find(BREAKS).unwrap_or_default();
    }
    if end - start > MAX_PART && !text[start..end].contains(BREAKS) {
        end = boundary(text, start + MAX_PART);
    }
    let before = boundary(text, start.saturating_sub(2 * AROUND));
    let (from, front) = match text[before..start].rfind(BREAKS) {
        Some(line_break) => (before + line_break + 1, ""),
        None if before == 0 => (0, ""),
        None => (boundary(text, start - AROUND), "…"),
    };
    let behind = boundary(text, (end + 2 * AROUND).min(text.len()));
    let (to, back) = match text[end..behind].find(BREAKS) {
        Some(line_break) => (end + line_break, ""),
        None if behind == text.len() => (behind, ""),
        None => (boundary(text, end + AROUND), "…"),
    };
    let shift = |at: usize| at - from + front.len();
    (format!("{front}{}{back}", &text[from..to]), shift(start)..shift(end))
}

/// Returns the nearest character boundary at or before an offset.
fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
