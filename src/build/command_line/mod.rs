//! Command lines of the AWS CLI, `aws ecs start-task …`, as copied from a shell or a script.

pub(crate) mod arguments;
mod shorthand;
pub(crate) mod words;

pub(crate) use arguments::{flag_name, negative_flag_name};

use crate::build::Change;
use crate::read::{Document, Span};

/// What a command line says.
pub(crate) struct CommandLine {
    /// Whether it starts tasks; nothing else is read of a line that does not.
    pub(crate) starts_a_task: bool,
    /// The request, its values as the AWS CLI would read them.
    pub(crate) draft: Document<'static>,
    pub(crate) changes: Vec<Change>,
    pub(crate) problems: Vec<Problem>,
    /// The Region and the endpoint that it names.
    pub(crate) region: Option<String>,
    pub(crate) endpoint: Option<String>,
}

/// Something that cannot be taken over from a command line.
pub(crate) struct Problem {
    pub(crate) kind: ProblemKind,
    pub(crate) message: String,
    /// The member it is about; empty for the line as a whole.
    pub(crate) path: String,
    pub(crate) at: Span,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum ProblemKind {
    /// The AWS CLI would refuse it, or it needs what is not here.
    Invalid,
    /// A value that only the shell knows.
    Reference,
}

/// Whether the text is a command line rather than JSON.
pub(crate) fn is_one(text: &str) -> bool {
    let trimmed = super::normalise::trim(text);
    !trimmed.starts_with(['{', '[', '"'])
        && (NAMES.iter().any(|name| trimmed.starts_with(name)) || find(text, 0).is_some())
}

/// Reads the first `aws ecs start-task` in the text.
pub(crate) fn read(text: &str) -> CommandLine {
    let start = find(text, 0).unwrap_or(text.len() - text.trim_start().len());
    let command = words::command(text, start);
    let end = command.end;
    let mut line = arguments::read(command);
    if find(text, end).is_some() {
        line.changes
            .push(Change::of_line("A second aws ecs start-task follows; only the first one is read."));
    }
    line
}

/// What the AWS CLI is called, with what stands behind it.
const NAMES: [&str; 6] = ["aws ", "aws\t", "aws\\", "awslocal ", "aws.exe ", "aws.cmd "];

/// How far into a command its operation is looked for, in bytes, and at how many places. A text of megabytes is
/// no command line.
const LOOKED_AT: usize = 4096;
const MAX_PLACES: usize = 1000;

/// Where a command begins that starts a task.
pub(crate) fn find(text: &str, from: usize) -> Option<usize> {
    let places = text.get(from..)?.match_indices("aws").take(MAX_PLACES);
    places.map(|(found, _)| from + found).find(|&start| {
        let before = text[..start].chars().next_back();
        let begins_word = before.is_none_or(|c| !(c.is_ascii_alphanumeric() || "-_.:=$\"'{".contains(c)));
        let mut end = text.len().min(start + LOOKED_AT);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let head = &text[start..end];
        begins_word
            && NAMES.iter().any(|name| head.starts_with(name))
            && arguments::starts_a_task(&words::command(head, 0).words)
    })
}
