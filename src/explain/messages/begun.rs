//! Truncated messages: `reason` ends after 1,024 characters, and users copy parts.

use super::{Cause, KnownMessage, each, shown};
use crate::rules::RuleDocs;

/// Fewer letters can begin anything.
const LEAST: usize = 12;
/// What is longer than any message is not the start of one.
const MOST: usize = 1000;

/// Returns names for what the message is about that the text ends in the middle of; several, if it fits several. A
/// message of which the text has fewer than `least` letters does not count.
pub(crate) fn begun(text: &str, least: usize) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    if text.len() > MOST || !text.contains(' ') {
        return names;
    }
    let mut best = LEAST.max(least);
    each(|pattern, _, cause| {
        if !pattern.contains(' ') {
            return;
        }
        let same = same_letters(text, pattern.strip_prefix('=').unwrap_or(pattern));
        if same > best {
            best = same;
            names.clear();
        }
        if same == best {
            names.push(match cause {
                Cause::Rule(RuleDocs { rule, .. }) => rule.code.to_string(),
                Cause::Message(message) => subject(message, pattern),
            });
        }
    });
    names
}

fn subject(message: &KnownMessage, pattern: &str) -> String {
    match message.name() {
        Some(name) => name.to_owned(),
        None => shown(pattern),
    }
}

/// Returns how many letters of the pattern, from its start, the text has at its end, values between them apart.
fn same_letters(text: &str, pattern: &str) -> usize {
    let mut most = 0;
    let mut is_inside = false;
    for (at, character) in text.char_indices() {
        if !is_inside {
            most = most.max(ends_within(&text[at..], pattern));
        }
        is_inside = character.is_alphanumeric();
    }
    most
}

/// Returns the same for a string that starts as the pattern does.
fn ends_within(text: &str, pattern: &str) -> usize {
    let (mut rest, mut same) = (text, 0);
    for (index, part) in pattern.split("{}").enumerate() {
        let at = match part {
            "" => None,
            _ if index == 0 => starts_with(rest, part).then_some(0),
            _ => position(rest, part),
        };
        let Some(at) = at else {
            // After the first part, a value precedes what the text ends with.
            let last = if index == 0 { 0 } else { rest.len() };
            let begins = |from: &usize| rest.get(*from..).is_some_and(|end| starts_with(part, end));
            return (0..=last).find(begins).map_or(0, |from| same + rest.len() - from);
        };
        rest = &rest[at + part.len()..];
        same += part.len();
    }
    // A string that continues after the pattern is not truncated in it.
    if rest.is_empty() { same } else { 0 }
}

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

fn position(text: &str, part: &str) -> Option<usize> {
    text.as_bytes().windows(part.len()).position(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}
