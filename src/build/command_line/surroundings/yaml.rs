//! Scripts in YAML: block scalars, literal and folded, and scalars after a key or in a list.

use super::{View, indentation, lines};
use crate::build::command_line::program::OPERATION;
use std::ops::Range;

/// Returns the scalars of a draft that contain the operation.
pub(in super::super) fn scalars(text: &str) -> Vec<View<'_>> {
    let lines: Vec<(usize, &str)> = lines(text).collect();
    let mut views = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let (start, line) = lines[at];
        let next = at + 1;
        if is_item(line, OPERATION)
            && let Some((view, end)) = sequence(text, &lines, at)
        {
            views.push(view);
            at = end;
            continue;
        }
        let (header, value) = (block_header(line), value(line));
        if header.is_none() && value.is_none_or(|value| !line.contains(OPERATION) && !starts_command(value)) {
            at = next;
            continue;
        }
        let parent = parent_column(line);
        let after = lines[next..].iter();
        let end =
            next + after.take_while(|(_, line)| line.trim().is_empty() || indentation(line) > parent).count();
        if let Some(is_folded) = header {
            let content = &lines[next..end];
            if content.iter().any(|(_, line)| line.contains(OPERATION)) {
                views.push(block(text, content, is_folded));
            }
            at = end;
        } else if let Some(value) = value {
            let content = &lines[next..end];
            let has_operation = |(_, line): &(usize, &str)| line.contains(OPERATION);
            if line.contains(OPERATION) || (starts_command(value) && content.iter().any(has_operation)) {
                views.push(flow(text, start + line.len() - value.len(), value, content));
                at = end;
            } else {
                at = next;
            }
        } else {
            at = next;
        }
    }
    views
}

/// Returns the item on a line of a list.
fn item(line: &str) -> Option<&str> {
    let item = line.trim_start().strip_prefix("- ")?.trim_start();
    let item = if item.starts_with(['"', '\'']) { item } else { item.split(" #").next()? };
    Some(item.trim_end())
}

/// Returns whether a line is an item of this value, in quotes or not.
fn is_item(line: &str, value: &str) -> bool {
    item(line).is_some_and(|item| item.trim_matches(['"', '\'']) == value)
}

/// Returns the command whose arguments are the items of a list, and the line after it. `operation` is the line of the
/// operation, which follows `- ecs`.
fn sequence<'t>(text: &'t str, lines: &[(usize, &'t str)], operation: usize) -> Option<(View<'t>, usize)> {
    let indent = indentation(lines[operation].1);
    let is_sibling = |line: &str| indentation(line) == indent && item(line).is_some();
    let (service, line) = *lines[..operation].last()?;
    if !is_sibling(line) || !is_item(line, "ecs") {
        return None;
    }
    let mut view = View::new();
    view.push_text("aws ecs", service);
    let siblings = lines[operation..].iter().take_while(|(_, line)| is_sibling(line));
    let mut end = operation;
    for &(start, line) in siblings {
        let written = item(line)?;
        let begin = start + line.find(written)?;
        let quote = written.chars().next().filter(|c| matches!(c, '\'' | '"') && written.ends_with(*c));
        let skip = usize::from(quote.is_some() && written.len() > 1);
        let range = begin + skip..begin + written.len() - skip;
        let mut value = View::new();
        unescaped(text, range.clone(), quote, &mut value);
        let expands = value.text.contains('$');
        view.push_argument(value, range, expands);
        end += 1;
    }
    Some((view, end))
}

fn starts_command(value: &str) -> bool {
    value.trim_start_matches(['\'', '"']).starts_with("aws")
}

/// Returns whether the line opens a block scalar, and whether that is folded.
fn block_header(line: &str) -> Option<bool> {
    let line = line.split(" #").next()?.trim();
    let bare = line.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
    let before = bare.strip_suffix(['|', '>'])?.trim_end();
    let is_item = before.chars().all(|c| matches!(c, '-' | ' ')) && !before.is_empty();
    (is_item || is_key(before)).then(|| bare.ends_with('>'))
}

/// Returns whether a string is a key with its colon, perhaps of an item.
fn is_key(text: &str) -> bool {
    let text = text.trim_start_matches("- ");
    text.strip_suffix(':').is_some_and(|key| {
        let is_name = |c: char| c.is_alphanumeric() || "_-.$/'\"".contains(c);
        !key.is_empty() && key.chars().all(is_name)
    })
}

/// Returns the key and the value of an item or a member on a line.
fn member(line: &str) -> Option<(&str, &str)> {
    let item = line.trim_start().trim_start_matches("- ").trim_start();
    item.split_once(": ").filter(|(key, _)| is_key(&format!("{key}:")))
}

/// Returns the column that the lines of a scalar are indented more than: that of its key, or of its dash.
fn parent_column(line: &str) -> usize {
    let item = line.trim_start().trim_start_matches("- ").trim_start();
    let has_key = member(line).is_some() || is_key(item);
    if has_key { line.len() - item.len() } else { indentation(line) }
}

/// Returns what follows the key or the dash on a line.
fn value(line: &str) -> Option<&str> {
    let content = line.trim_start();
    let item = content.trim_start_matches("- ").trim_start();
    let value = match member(line) {
        Some((_, value)) => value.trim_start(),
        None if item.len() < content.len() => item,
        None => return None,
    };
    // A backtick cannot begin a scalar, and brackets are lists and maps.
    (!value.is_empty() && !value.starts_with(['`', '[', '{', '#', '|', '>', '&', '*'])).then_some(value)
}

/// Returns a block scalar without its indentation.
fn block<'t>(text: &'t str, lines: &[(usize, &'t str)], is_folded: bool) -> View<'t> {
    let first = lines.iter().find(|(_, line)| !line.trim().is_empty());
    let indent = first.map_or(0, |(_, line)| indentation(line));
    let mut view = View::new();
    let mut pending: Option<(&str, usize)> = None;
    let mut was_deeper = false;
    for &(at, line) in lines {
        let stripped = indentation(line).min(indent);
        let content = &line[stripped..];
        let is_deeper = content.starts_with([' ', '\t']);
        if let Some((separator, place)) = pending.take() {
            // Lines are folded, except blank lines and lines with more indentation.
            let folds = is_folded && !content.trim().is_empty() && !is_deeper && !was_deeper;
            view.push_text(if folds && !view.text.ends_with('\n') { " " } else { separator }, place);
        }
        was_deeper = is_deeper;
        view.push(text, at + stripped..at + line.len());
        pending = Some(("\n", at + line.len()));
    }
    view
}

/// Returns a scalar that begins after a key or a dash and may continue on further lines.
fn flow<'t>(text: &'t str, at: usize, value: &'t str, more: &[(usize, &'t str)]) -> View<'t> {
    let mut view = View::new();
    let quote = value.chars().next().filter(|c| matches!(c, '\'' | '"'));
    let is_quoted = quote.is_some_and(|quote| {
        let last = more.iter().rev().find(|(_, line)| !line.trim().is_empty());
        let last = last.map_or(value, |(_, line)| line).trim_end();
        last.ends_with(quote) && (last.len() > 1 || !more.is_empty())
    });
    let skip = usize::from(is_quoted);
    let is_last = |index: usize| more[index..].iter().all(|(_, line)| line.trim().is_empty());
    let end = at + value.trim_end().len() - usize::from(is_quoted && is_last(0));
    let quote = quote.filter(|_| is_quoted);
    unescaped(text, (at + skip).min(end)..end, quote, &mut view);
    for (index, (start, line)) in more.iter().enumerate() {
        let indent = indentation(line);
        let content = line[indent..].trim_end();
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        let begin = start + indent;
        let end = begin + content.len() - usize::from(is_quoted && is_last(index + 1));
        // A backslash at the end would join the next word. It is intended to continue the line.
        let kept = view.text.trim_end_matches(['\\', ' ']).len();
        view.text.to_mut().truncate(kept);
        view.push_text(" ", begin);
        unescaped(text, begin..end.max(begin), quote, &mut view);
    }
    view
}

/// Appends a part of a scalar, unescaped if it is quoted.
fn unescaped(text: &str, range: Range<usize>, quote: Option<char>, view: &mut View<'_>) {
    let escape = |found: &str| match quote {
        Some('\'') if found.starts_with("''") => Some("'"),
        Some('"') if found.starts_with("\\\"") => Some("\""),
        Some('"') if found.starts_with("\\\\") => Some("\\"),
        Some('"') if found.starts_with("\\n") => Some("\n"),
        _ => None,
    };
    let (mut done, mut from) = (range.start, range.start);
    while let Some(found) = text[from..range.end].find(['\'', '\\']) {
        let found = from + found;
        from = found + 1;
        if let Some(plain) = escape(&text[found..range.end]) {
            view.push(text, done..found);
            view.push_text(plain, found);
            from = found + 2;
            done = from;
        }
    }
    view.push(text, done..range.end);
}
