//! Commands of the AWS CLI, `aws ecs start-task …`, as copied from a shell, a script or a page.

mod arguments;
mod cmd;
mod effects;
mod locate;
pub(crate) mod options;
mod posix;
mod powershell;
mod program;
mod script;
mod shorthand;
mod shown;
mod surroundings;
mod typed;
mod values;
mod variables;
mod words;

pub(crate) use options::{flag_name, negative_flag_name};

use crate::build::Change;
use crate::build::references::{self, Reference};
use crate::message::Sentence;
use crate::read::{Document, Span, json};

/// The content of a command line.
pub(crate) struct CommandLine {
    /// Whether it starts tasks. Nothing else is read from a line that does not.
    pub(crate) starts_a_task: bool,
    /// The request, its values as the AWS CLI would read them, with marks for references.
    pub(crate) draft: Document<'static>,
    pub(crate) references: Vec<Reference>,
    pub(crate) changes: Vec<Change>,
    pub(crate) diagnostics: Vec<LineDiagnostic>,
    /// Whether some of its options are not known: only the shell knows them, or a file that is not read.
    pub(crate) has_unknown_options: bool,
    /// Members with a value that may not be shown.
    pub(crate) unshown: Vec<&'static str>,
    /// The Region and the endpoint that it names.
    pub(crate) region: Option<String>,
    pub(crate) endpoint: Option<String>,
}

impl CommandLine {
    /// Returns the request with its references as written.
    pub(crate) fn displayed(&self) -> Document<'static> {
        references::displayed(&self.draft, &self.references)
    }

    /// Returns the violations about it.
    pub(crate) fn messages(&self) -> impl Iterator<Item = String> + '_ {
        let diagnostics = self.diagnostics.iter().map(|diagnostic| diagnostic.message.render());
        diagnostics.chain(self.references.iter().map(|reference| reference.message().render()))
    }
}

/// A part of a command line that cannot be used.
pub(crate) struct LineDiagnostic {
    pub(crate) message: Sentence,
    /// The member it is about; empty for the line as a whole.
    pub(crate) path: String,
    pub(crate) at: Span,
}

/// Returns whether the text is a command line rather than JSON.
pub(crate) fn is_one(text: &str) -> bool {
    !is_json_like(text) && locate::locate(text).is_some()
}

/// Returns whether the text is JSON, or invalid JSON.
pub(crate) fn is_json_like(text: &str) -> bool {
    let trimmed = super::normalize::trim(text);
    match (trimmed.strip_prefix('{'), trimmed.strip_prefix('[')) {
        // `{ aws …; }` begins like JSON, which has no word there.
        (Some(rest), _) => {
            !rest.starts_with([' ', '\t'])
                || !rest.trim_start().starts_with(|c: char| c.is_ascii_alphabetic())
        }
        // So do `[ -n "$X" ] && aws …`, `[user@host ~]$ aws …`, `[string]$name = …` and `[Service]`. An array of
        // objects with a mistake is still JSON.
        (_, Some(rest)) => {
            rest.trim_start().starts_with('{') || !text.contains("aws") || json::read(text).syntax.is_empty()
        }
        _ => trimmed.is_empty(),
    }
}

/// Reads the command in a draft that starts a task; `None` if the draft contains no such command.
pub(crate) fn read(text: &str) -> Option<CommandLine> {
    locate::locate(text).map(|located| arguments::read(text, located))
}

/// Returns the words of the command that may be shown.
pub(crate) fn shown_words(text: &str) -> Vec<Span> {
    let Some(located) = locate::locate(text).filter(|located| located.starts_a_task && located.has_places)
    else {
        return Vec::new();
    };
    let command = &located.command;
    // An unclosed quote includes everything that follows.
    let end = command.unclosed.map_or(u32::MAX, |quote| quote.start);
    let shown = shown::shown(&command.words, &located.scope.references);
    let words = command.words.iter().zip(shown).filter(|(word, shows)| {
        *shows == shown::Shows::All && word.at.end <= end && word.substituted.is_empty()
    });
    words.map(|(word, _)| word.at).collect()
}

#[cfg(test)]
mod tests {
    /// Reading any short command terminates. `tests/it/command_lines.rs` tests the public functions.
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
                let diagnostics = super::read(&text).map_or(0, |line| line.diagnostics.len());
                assert!(diagnostics <= 10, "{text:?}");
            }
        }
    }
}
