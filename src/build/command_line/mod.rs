//! Command lines of the AWS CLI, `aws ecs start-task …`, as copied from a shell or a script.

mod arguments;
pub(crate) mod heredoc;
pub(crate) mod options;
mod shorthand;
pub(crate) mod shown;
mod typed;
pub(crate) mod words;

pub(crate) use options::{flag_name, negative_flag_name};

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
    /// Members with a value that may not be shown.
    pub(crate) unshown: Vec<&'static str>,
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
    let trimmed = super::normalize::trim(text);
    let is_json = match trimmed.strip_prefix(['{', '[']) {
        // `{ aws …; }` and `[ -n "$X" ] && aws …` begin like JSON, which has no word there.
        Some(rest) => {
            !rest.starts_with(' ')
                || !rest.trim_start().starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
        }
        None => trimmed.starts_with('"'),
    };
    !is_json && (NAMES.iter().any(|name| trimmed.starts_with(name)) || find(text, 0).is_some())
}

/// Reads the first `aws ecs start-task` in the text.
pub(crate) fn read(text: &str) -> CommandLine {
    let Some(start) = find(text, 0) else {
        // It is another command, and its beginning says which.
        let start = text.len() - text.trim_start().len();
        return arguments::read(text, words::command(&text[..looked_at(text, start)], start), Vec::new());
    };
    let command = words::command(text, start);
    let end = command.end;
    let mut files = heredoc::files(text);
    files.extend(heredoc::of_prompts(text));
    let mut line = arguments::read(text, command, files);
    surroundings(text, start, &mut line);
    if find(text, end).is_some() {
        line.changes
            .push(Change::of_line("A second aws ecs start-task follows; only the first one is read."));
    }
    line
}

/// Takes over the Region and the endpoint out of variables that are set in front of the command; its own options
/// count for more.
fn surroundings(text: &str, start: usize, line: &mut CommandLine) {
    let before = &text[..start];
    let from = before.rfind(['\n', ';', '&', '|', '(', '`']).map_or(0, |at| at + 1);
    for word in words::command(before, from).words {
        let Some((name, value)) = word.text.split_once('=').filter(|_| word.references.is_empty()) else {
            continue;
        };
        let place = match name {
            "AWS_REGION" | "AWS_DEFAULT_REGION" => &mut line.region,
            "AWS_ENDPOINT_URL" | "AWS_ENDPOINT_URL_ECS" => &mut line.endpoint,
            _ => continue,
        };
        if *place.get_or_insert(value.to_owned()) != value {
            let why = "What is set in front of this, or by an option, counts for more.";
            let from = Some(word.text.as_str().into());
            line.changes.push(Change { from, ..Change::of_line(why) });
        }
    }
}

/// What the AWS CLI is called, with what stands behind it.
const NAMES: [&str; 7] = ["aws ", "aws\t", "aws\\", "awslocal ", "aws.exe ", "aws.cmd ", "aws-cli "];

/// How far into a command its operation is looked for, in bytes, and at how many places. A text of megabytes is
/// no command line.
const LOOKED_AT: usize = 1024;
const MAX_PLACES: usize = 1000;

/// Where the part of a command that begins at `start` ends that is looked at for its operation.
fn looked_at(text: &str, start: usize) -> usize {
    let mut end = text.len().min(start + LOOKED_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}

/// Where a command begins that starts a task.
pub(crate) fn find(text: &str, from: usize) -> Option<usize> {
    let mut next = from;
    let places = std::iter::from_fn(|| {
        let start = next + text.get(next..)?.find("aws")?;
        next = start + "aws".len();
        Some(start)
    });
    places.take(MAX_PLACES).find(|&start| {
        let before = text[..start].chars().next_back();
        let begins_word = before.is_none_or(|c| !(c.is_ascii_alphanumeric() || "-_.:=$\"'{".contains(c)));
        let head = &text[start..looked_at(text, start)];
        begins_word
            && NAMES.iter().any(|name| head.starts_with(name))
            && arguments::starts_a_task(&words::command(head, 0).words)
    })
}

#[cfg(test)]
mod tests {
    /// Whatever a command begins with, reading it ends; the public functions do the rest in `tests/it/command_lines.rs`.
    #[test]
    fn every_short_command_is_read() {
        const ITEMS: [&str; 8] = [" ", "\n", "'", "\"", "`", "\\", "$(", "<"];
        let mut text = String::new();
        for beginning in ["aws ecs start-task ", "`aws ecs start-task "] {
            for number in 0..ITEMS.len().pow(5) {
                text.clear();
                text.push_str(beginning);
                let mut rest = number;
                for _ in 0..5 {
                    text.push_str(ITEMS[rest % ITEMS.len()]);
                    rest /= ITEMS.len();
                }
                let line = super::read(&text);
                assert!(line.starts_a_task && line.problems.len() <= 10, "{text:?}");
            }
        }
    }
}
