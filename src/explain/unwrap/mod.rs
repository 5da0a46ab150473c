//! Recognizes a target, and opens what it is wrapped in: events, log lines, JSON in strings and in text.

mod envelope;
mod json_in_text;
mod literal;

use super::Page;
use super::messages;
use super::target::Target;
use crate::build::command_line;
use crate::build::normalize::trim;
use crate::options::ValidateOptions;
use crate::read::{Document, NodeKind, json};
use std::borrow::Cow;

/// Recognizes the target.
pub(super) type Then<'f> = &'f mut dyn FnMut(Target<'_>) -> Page;

/// Objects, arrays and strings inside each other are opened this many times. A queue inside a queue takes four.
const DEPTH: usize = 20;

/// Recognizes a string: JSON, a command line, a name or a message.
pub(super) fn text(text: &str, options: &ValidateOptions, then: Then<'_>) -> Page {
    let text = trim(text);
    if text.is_empty() {
        return then(Target::Unknown(text));
    }
    if text.starts_with(['{', '[']) {
        let document = json::read(text);
        if document.is_readable() {
            return value(&document, options, then);
        }
    }
    if !command_line::is_json_like(text)
        && !reports_an_error(text)
        && let Some(line) = command_line::read(text).filter(|line| line.starts_a_task)
    {
        return then(Target::CommandLine(&line));
    }
    answer_in(text, DEPTH, then).unwrap_or_else(|| words(text, then))
}

/// Recognizes a value.
pub(super) fn value(document: &Document<'_>, options: &ValidateOptions, then: Then<'_>) -> Page {
    let Some(root) = document.nodes.first() else { return then(Target::Unknown("")) };
    match root.kind {
        NodeKind::Object => match envelope::answer(document, 0, DEPTH, then) {
            Some(page) => page,
            None => envelope::rest(document, options, then),
        },
        NodeKind::List => match envelope::answer(document, 0, DEPTH, then) {
            Some(page) => page,
            None => then(Target::Unknown("")),
        },
        NodeKind::Text => text(document.content(0), options, then),
        NodeKind::Number => match document.integer(0) {
            Some(code) => then(Target::ExitCode(code)),
            None => then(Target::Unknown("")),
        },
        _ => then(Target::Unknown("")),
    }
}

/// Recognizes a string in an envelope: JSON of the service, or a message. `error` is the name of the error.
fn string(text: &str, error: Option<&str>, depth: usize, then: Then<'_>) -> Page {
    let text = trim(text);
    if depth > 0
        && let Some(page) = answer_in(text, depth - 1, then)
    {
        return page;
    }
    match error {
        Some(error) => then(Target::Message(Cow::Owned(format!("{error}: {text}")))),
        None => words(text, then),
    }
}

/// Opens JSON that the text is or contains, if it comes from the service.
fn answer_in(text: &str, depth: usize, then: Then<'_>) -> Option<Page> {
    for candidate in json_in_text::candidates(text) {
        let document = json::read(&candidate);
        if document.is_readable() {
            if let Some(page) = envelope::answer(&document, 0, depth, then) {
                return Some(page);
            }
            continue;
        }
        let printed = literal::to_json(&candidate);
        let document = json::read(&printed);
        if document.is_readable()
            && let Some(page) = envelope::answer(&document, 0, depth, then)
        {
            return Some(page);
        }
    }
    None
}

/// Recognizes a name, an exit code, or a message.
fn words(text: &str, then: Then<'_>) -> Page {
    let text = trim(unlabeled(unquoted(text)));
    if text.is_empty() {
        return then(Target::Unknown(text));
    }
    if let Some(code) = exit_code(text) {
        return then(Target::ExitCode(code));
    }
    // A name is short; what has a name inside is a message. Paths may contain spaces: `overrides -> cpu`.
    const LONGEST_NAME: usize = 300;
    if text.len() <= LONGEST_NAME
        && (!text.contains(' ') || messages::by_name(text).is_some() || text.contains("->"))
    {
        return then(Target::Name(text));
    }
    then(Target::Message(Cow::Borrowed(text)))
}

/// Reads an exit code: `137`, `exit code 137`.
fn exit_code(text: &str) -> Option<i64> {
    const WORDS: [&str; 5] = ["exit code", "exit status", "exitcode", "exited with code", "code"];
    let head = |words: &&str| text.get(..words.len()).is_some_and(|head| head.eq_ignore_ascii_case(words));
    let rest = WORDS.iter().find(|words| head(words)).map_or(text, |words| &text[words.len()..]);
    let code: i64 = rest.trim_start_matches([' ', ':', '=']).trim_end_matches('.').parse().ok()?;
    messages::exit_code(code).map(|_| code)
}

/// Returns whether a string with a command also contains its result.
fn reports_an_error(text: &str) -> bool {
    ["An error occurred (", "Parameter validation failed", "aws: error", "Error parsing parameter"]
        .iter()
        .any(|words| text.contains(words))
}

/// Removes the name of the member that a string was copied with: `"stopCode": "UserInitiated",`.
fn unlabeled(text: &str) -> &str {
    const LABELS: [&str; 9] = [
        "reason",
        "stopCode",
        "stoppedReason",
        "lastStatus",
        "code",
        "rule",
        "message",
        "error",
        "Uncaught Error",
    ];
    let Some((label, rest)) = text.split_once([':', '=']) else { return text };
    let label = unquoted(trim(label));
    let is_label = LABELS.iter().any(|known| known.eq_ignore_ascii_case(label));
    let rest = unquoted(trim(trim(rest).trim_end_matches(',')));
    if is_label && !rest.is_empty() { rest } else { text }
}

/// Removes quotes around the whole text.
fn unquoted(text: &str) -> &str {
    let inner = |quote| {
        let inner = text.strip_prefix(quote)?.strip_suffix(quote)?;
        (!inner.contains(quote)).then_some(inner)
    };
    ['"', '\'', '`'].into_iter().find_map(inner).unwrap_or(text)
}
