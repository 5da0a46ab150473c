//! Explains names, messages, requests and responses.
//!
//! `unwrap` recognizes the target and opens what it is wrapped in. Each kind of target is a variant of `Target`, and a
//! file writes the page of each. `messages` is the catalog of known texts.

mod cause;
mod command_line;
mod event;
mod failure;
mod member;
pub(crate) mod messages;
mod page;
mod prose;
mod request;
mod response;
pub(crate) mod rule;
mod subject;
mod target;
mod task;
mod unknown;
mod unwrap;
mod violation;

use crate::options::ValidateOptions;

use crate::names::names;
use crate::redact::shown_name;
use crate::report::{Report, Severity, Violation};
use page::Page;
use prose::Prose;
use serde::Serialize;
use target::Target;

/// The kind of an explained target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum ExplanationKind {
    /// A member of a request or a response.
    Member,
    /// A rule.
    Rule,
    /// Why a task was not started on a container instance.
    Failure,
    /// Why a task or a container stopped.
    Stop,
    /// An error of the service or a client.
    Exception,
    /// A violation that `validate` reported.
    Violation,
    /// A request: what it would do.
    Request,
    /// A response: what was started and what was not.
    Response,
    /// An unknown target.
    Unknown,
}

names! {
    ExplanationKind, "kind of explanation", name:
    Member = "member",
    Rule = "rule",
    Failure = "failure",
    Stop = "stop",
    Exception = "exception",
    Violation = "violation",
    Request = "request",
    Response = "response",
    Unknown = "unknown",
}

/// The outcome of a task, or of the tasks in a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Outcome {
    /// Every task was started.
    Started,
    /// Some tasks were started and others were not.
    Partial,
    /// No task was started.
    Failed,
    /// The task is about to stop.
    Stopping,
    /// The task has stopped.
    Stopped,
}

names! {
    Outcome, "outcome", name:
    Started = "started",
    Partial = "partial",
    Failed = "failed",
    Stopping = "stopping",
    Stopped = "stopped",
}

/// Whether a retry helps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RetryAdvice {
    /// Whether the same request can succeed later.
    pub worthwhile: bool,
    /// The container instances for the next request. Absent if all of them can be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub container_instances: Option<Vec<String>>,
}

/// The result of `explain`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Explanation {
    /// The kind of the target.
    pub kind: ExplanationKind,
    /// The title.
    pub title: String,
    /// The explanation in one or two sentences.
    pub summary: String,
    /// Further details, with labels. What to do comes first.
    pub details: Vec<Detail>,
    /// Related names that can be explained. For an unknown target, the nearest known names.
    pub related: Vec<String>,
    /// The page that documents it.
    pub docs: String,
    /// The outcome of the tasks; only for responses and tasks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// Whether the same request can succeed later. Absent if that is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry: Option<RetryAdvice>,
    /// The whole explanation as Markdown.
    pub markdown: String,
}

/// A part of an explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Detail {
    /// The stable kebab-case ID of what the part is about. The parts of an array, such as tasks, share one.
    pub id: String,
    /// The label.
    pub label: String,
    /// The text.
    pub text: String,
}

/// Explains a string: a name, a message, JSON, or a command line.
pub(crate) fn text(target: &str, options: &ValidateOptions) -> Explanation {
    unwrap::text(target, options, &mut |target| write(target, options)).finish()
}

/// Explains a value.
pub(crate) fn value(document: &crate::read::Document<'_>, options: &ValidateOptions) -> Explanation {
    unwrap::value(document, options, &mut |target| write(target, options)).finish()
}

fn write(target: Target<'_>, options: &ValidateOptions) -> Page {
    match target {
        Target::Name(name) => cause::of_name(name, options.revision),
        Target::Message(message) => cause::of_message(&message),
        Target::ExitCode(code) => cause::of_exit_code(code),
        Target::Failure(failure) => failure::page(&failure),
        Target::Task(task) => task::page(&task),
        Target::Container(container) => task::of_container(&container),
        Target::Response(response) => response::page(&response),
        Target::Event(event) => event::page(&event),
        Target::Request(document) => request::page(document, options),
        Target::CommandLine(line) => command_line::page(line, options),
        Target::Violation(document, docs) => violation::page(document, docs),
        Target::Report(document) => violation::of_report(document),
        Target::Unknown(text) => unknown::page(text),
    }
}

/// Returns a page of the developer guide.
fn guide(page: &str) -> String {
    format!("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/{page}.html")
}

/// More violations than this are only counted.
const LISTED: usize = 20;

/// Returns the number of errors of an invalid input. A truncated report may not list all of them, or any.
fn counted_errors(report: &Report) -> String {
    let errors = report.violations.iter().filter(|violation| violation.severity == Severity::Error).count();
    match (errors, report.truncated) {
        (0, _) => "errors".to_owned(),
        (count, true) => format!("at least {}", counted(count, "error")),
        (count, false) => counted(count, "error"),
    }
}

/// Adds violations of a report, as many as are listed.
fn list(violations: &[&Violation], report: &Report, whole: &'static str, page: &mut Page) {
    for violation in violations.iter().take(LISTED) {
        let label = match violation.severity {
            Severity::Error => "Error at ",
            Severity::Warning => "Warning at ",
        };
        let path = match violation.path.as_str() {
            "" => Prose::new(whole),
            path => Prose::default().value(&shown_name(path)),
        };
        page.detail("violation", Prose::new(label).then(path), Prose::default().words(&violation.message));
    }
    if violations.len() > LISTED {
        let all = counted(violations.len(), "problem");
        let in_total = if report.truncated {
            format!("At least {all} in total; `validate` lists the first 1,000.")
        } else {
            format!("{all} in total; `validate` lists them.")
        };
        page.detail("more", "More", in_total);
    }
}

/// Returns whether a string is a plain name or path as a target. Anything else is not repeated: it can be a part of a
/// request, or an assignment such as `NAME: value`, and contain the value of an environment variable.
fn is_name(text: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || "-_./[]*$#".contains(c);
    !text.is_empty() && text.len() <= 100 && text.chars().all(fits)
}

/// Returns a number with its noun: `1 task`, `2 tasks`.
fn counted(number: usize, noun: &str) -> String {
    format!("{} {noun}{}", crate::report::grouped(number as i64), if number == 1 { "" } else { "s" })
}

/// Returns the last part of an ARN, or the whole text if it is not an ARN.
fn short(arn: &str) -> &str {
    if arn.starts_with("arn:") { arn.rsplit('/').next().unwrap_or(arn) } else { arn }
}
