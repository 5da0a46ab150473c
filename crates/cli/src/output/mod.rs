//! The formats of results: what was found in each input, as text, JSON, annotations and reports of other tools.

pub(super) mod concise;
pub(super) mod diff;
pub(super) mod github;
pub(super) mod gitlab;
pub(super) mod json;
pub(super) mod junit;
pub(super) mod sarif;
pub(super) mod statistics;
pub(super) mod text;

use super::arguments::Output;
use super::inputs::Reason;
use super::source::SourceText;
use super::style::Styles;
use super::terminal::Content;
use ecs_start_task::internal::{shown_name, shows};
use ecs_start_task::{AppliedFix, Fix, FixSelection, InputKind, PatchOperation, Report, Violation};

/// An input and what was found in it.
pub(super) struct Checked {
    /// As the user named it.
    pub(super) name: String,
    /// Its name in messages.
    pub(super) shown: String,
    /// Its path in the repository that GitHub Actions runs for; elsewhere its name.
    pub(super) workspace: String,
    pub(super) outcome: Outcome,
}

/// What was found in an input.
pub(super) enum Outcome {
    Unreadable(Reason),
    Checked {
        source: Box<SourceText>,
        kind: InputKind,
        report: Report,
        /// What was fixed; the text and the report are those of afterwards.
        made: Vec<AppliedFix>,
    },
}

/// What a run found.
pub(super) struct Results<'r> {
    pub(super) all: &'r [Checked],
    /// What is reported about entries that accept nothing.
    pub(super) stale: &'r [String],
    /// How many violations were accepted.
    pub(super) accepted: usize,
    /// Whether fixes were applied, and which.
    pub(super) fixing: bool,
    pub(super) which: FixSelection,
}

/// A written format.
pub(super) enum Written {
    Text(String),
    Annotations(String),
    Json(String),
}

impl Written {
    pub(super) fn as_content(&self) -> Content<'_> {
        match self {
            Written::Text(text) => Content::Text(text),
            Written::Annotations(text) => Content::Annotations(text),
            Written::Json(text) => Content::Json(text),
        }
    }
}

/// Writes results in a format, without the summary of the formats for people.
pub(super) fn write(output: Output, results: &Results<'_>, styles: Styles, counts: bool) -> Written {
    let each = |of: &dyn Fn(&Checked) -> String| results.all.iter().map(of).collect();
    match output {
        Output::Text | Output::Concise if counts => Written::Text(statistics::of(results)),
        Output::Text => Written::Text(each(&|checked| text::of(checked, styles))),
        Output::Concise => Written::Text(each(&concise::of)),
        Output::GitHub => Written::Annotations(each(&github::of)),
        Output::Json => Written::Json(json::of(results, counts)),
        Output::Sarif => Written::Json(sarif::of(results.all)),
        Output::GitLab => Written::Json(gitlab::of(results.all)),
        Output::JUnit => Written::Annotations(junit::of(results.all)),
    }
}

/// Returns the message as the command line puts it: with its own options in place of those of the API.
pub(super) fn message(violation: &Violation) -> String {
    violation.message.replace("Use revision \"2026\"", "Use --revision 2026")
}

/// Returns the position and what is wrong there, in one line: `a.json:1:2: /path: message`.
fn line(name: &str, violation: &Violation, label: &str) -> String {
    let position = violation
        .range
        .map_or(String::new(), |range| format!(":{}:{}", range.start.line, range.start.column));
    let path =
        if violation.path.is_empty() { String::new() } else { format!("{}: ", shown_name(&violation.path)) };
    format!("{name}{position}: {label}{path}{}", message(violation))
}

/// Whether a fix repeats nothing of what has to be covered.
fn is_open(fix: &Fix, kind: InputKind) -> bool {
    fix.patch.iter().all(|operation| match operation {
        PatchOperation::Add { path, value } | PatchOperation::Replace { path, value } => {
            shows(kind, path, value)
        }
        PatchOperation::Remove { .. } | PatchOperation::Move { .. } => true,
    })
}
