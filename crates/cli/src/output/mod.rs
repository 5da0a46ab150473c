//! The formats of results: text, JSON, annotations and the reports of other tools.

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
use ecs_start_task::internal::{show, shown_name, shows};
use ecs_start_task::{AppliedFix, Fix, FixSelection, InputKind, PatchOperation, Report, Violation};

/// An input and its result.
pub(super) struct Checked {
    /// The name that the user entered.
    pub(super) name: String,
    /// Its name in messages.
    pub(super) shown: String,
    /// Its path in the repository, in GitHub Actions and GitLab CI/CD; elsewhere its name.
    pub(super) workspace: String,
    pub(super) outcome: Outcome,
}

/// The result of an input.
pub(super) enum Outcome {
    Failed(Reason),
    Checked {
        source: Box<SourceText>,
        kind: InputKind,
        report: Report,
        /// Applied fixes. The text and the report are those after the fixes.
        made: Vec<AppliedFix>,
    },
}

/// The results of a run.
pub(super) struct Results<'r> {
    pub(super) all: &'r [Checked],
    /// Messages about entries that accept nothing.
    pub(super) stale: &'r [String],
    /// The number of accepted violations.
    pub(super) accepted: usize,
    /// Whether fixes were applied.
    pub(super) fixing: bool,
    pub(super) which: FixSelection,
}

/// Results in a format.
pub(super) enum Rendered {
    Text(String),
    Annotations(String),
    Json(String),
}

impl Rendered {
    pub(super) fn as_content(&self) -> Content<'_> {
        match self {
            Rendered::Text(text) => Content::Text(text),
            Rendered::Annotations(text) => Content::Annotations(text),
            Rendered::Json(text) => Content::Json(text),
        }
    }
}

/// Writes results in a format, without the summary.
pub(super) fn write(output: Output, results: &Results<'_>, styles: Styles, counts: bool) -> Rendered {
    let each = |of: &dyn Fn(&Checked) -> String| results.all.iter().map(of).collect();
    match output {
        Output::Text | Output::Concise if counts => Rendered::Text(statistics::of(results)),
        Output::Text => Rendered::Text(each(&|checked| text::of(checked, styles))),
        Output::Concise => Rendered::Text(each(&concise::of)),
        Output::GitHub => Rendered::Annotations(each(&github::of)),
        Output::Json => Rendered::Json(json::of(results, counts)),
        Output::Sarif => Rendered::Json(sarif::of(results.all)),
        Output::GitLab => Rendered::Json(gitlab::of(results.all)),
        Output::JUnit => Rendered::Annotations(junit::of(results.all)),
    }
}

/// Returns the message with options of the command line instead of those of the API.
pub(super) fn message(violation: &Violation) -> String {
    violation.message.replace("Use revision \"2026\"", "Use --revision 2026")
}

/// Returns the position and the message in one line: `a.json:1:2: /path: message`.
fn line(name: &str, violation: &Violation, label: &str) -> String {
    let position = violation
        .range
        .map_or(String::new(), |range| format!(":{}:{}", range.start.line, range.start.column));
    let path = if violation.path.is_empty() {
        String::new()
    } else {
        format!("{}: ", show(&shown_name(&violation.path)))
    };
    format!("{name}{position}: {label}{path}{}", message(violation))
}

/// Returns whether a fix contains no value that must not be shown.
fn is_open(fix: &Fix, kind: InputKind) -> bool {
    fix.patch.iter().all(|operation| match operation {
        PatchOperation::Add { path, value } | PatchOperation::Replace { path, value } => {
            shows(kind, path, value)
        }
        PatchOperation::Remove { .. } | PatchOperation::Move { .. } => true,
    })
}
