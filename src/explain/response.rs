//! Explains responses: which tasks started on which container instances, which did not, why, and what to do.

use super::cause::{self, action_label, advise, filled, lower};
use super::messages::{Cause, Retry};
use super::target::{Failure, Response, Task};
use super::task::{self, name_instances, offered};
use super::{
    ExplanationKind, Outcome, Page, Prose, RetryAdvice, counted, counted_errors, guide, member, short,
};
use crate::model::Revision;
use crate::options::{InputKind, ValidateOptions};
use crate::read::make::Maker;
use crate::read::{Document, NodeKind};
use crate::redact::share::{Shareable, shareable};
use crate::report::{Json, Severity, Violation};
use crate::rules;

/// More tasks and failures than this are only counted; `DescribeTasks` lists at most 100.
const MOST: usize = 100;

/// Returns the page of a response.
pub(super) fn page(response: &Response<'_>) -> Page {
    let mut page = match (&*response.tasks, &*response.failures) {
        ([], []) => empty(),
        ([task], []) => one_task(task),
        (tasks, []) => several_tasks(tasks),
        (tasks, failures) => with_failures(response, tasks, failures),
    };
    page.kind = ExplanationKind::Response;
    if let Some(document) = response.document {
        check(document, &mut page);
    }
    page
}

fn empty() -> Page {
    let mut page = Page::new(
        ExplanationKind::Response,
        "Nothing was started",
        "The response contains no task and no failure.",
    );
    page.detail(
        "action",
        "How to fix",
        "Check that the request specifies container instances, and that the cluster is correct.",
    );
    page.outcome = Some(Outcome::Failed);
    page.docs = guide("api_failures_messages");
    page
}

fn one_task(task: &Task<'_>) -> Page {
    let mut page = task::page(task);
    if page.outcome == Some(Outcome::Started) {
        page.title = Prose::new("Started 1 task");
        page.summary = match task.status.and_then(member::state) {
            Some(state) => Prose::new("The task was started. ").own(state),
            None => Prose::new("The task was started."),
        };
    }
    page
}

fn several_tasks(tasks: &[Task<'_>]) -> Page {
    let count = |outcome| tasks.iter().filter(|task| task.outcome() == outcome).count();
    let (stopped, stopping) = (count(Outcome::Stopped), count(Outcome::Stopping));
    let outcome = match (stopped, stopping) {
        (0, 0) => Outcome::Started,
        (stopped, _) if stopped == tasks.len() => Outcome::Stopped,
        (stopped, stopping) if stopped + stopping == tasks.len() => Outcome::Stopping,
        _ => Outcome::Started,
    };
    let all = counted(tasks.len(), "task");
    let (title, summary) = match outcome {
        Outcome::Started => (format!("Started {all}"), format!("All {all} were started.")),
        _ => (format!("{all} stopped or stopping"), format!("All {all} have stopped or are about to stop.")),
    };
    let mut page = Page::new(ExplanationKind::Response, title, summary);
    page.docs = guide("task-lifecycle-explanation");
    if stopped + stopping > 0 && outcome == Outcome::Started {
        let ended = counted(stopped + stopping, "task");
        page.summary = page.summary.own(format!(" {ended} stopped or will stop soon."));
    }
    let verdict =
        tasks.iter().take(MOST).filter(|task| task.outcome() != Outcome::Started).find_map(Task::verdict);
    match verdict {
        Some(verdict) => {
            page.title = page.title.own(": ").then(verdict.title());
            advise(&verdict.cause, &mut page);
        }
        None => page.detail(
            "action",
            "What to do",
            "Use `aws ecs describe-tasks` to see whether the tasks keep running and, for at least an hour \
                after they stop, why they stopped.",
        ),
    }
    page.outcome = Some(outcome);
    list_tasks(tasks, &mut page);
    page
}

fn with_failures(response: &Response<'_>, tasks: &[Task<'_>], failures: &[Failure<'_>]) -> Page {
    let causes: Vec<Option<Cause>> = failures.iter().take(MOST).map(Failure::cause).collect();
    let first = failures.iter().zip(&causes).find_map(|(failure, cause)| Some((failure, (*cause)?)));
    let all = tasks.len() + failures.len();
    let start = match (tasks.len(), failures.len()) {
        (0, _) => Prose::new("Nothing was started: "),
        (started, _) => Prose::new(format!("Started {started} of {all}: ")),
    };
    let title = match first {
        Some((failure, cause)) => {
            let reason = failure.shown_reason().map(|reason| Prose::new(" (").value(reason).own(")"));
            start.own(lower(&filled(cause.title(), None))).then(reason.unwrap_or_default())
        }
        None => start.own("unknown reason"),
    };
    let meaning = first.map_or("The reason is unknown.", |(_, cause)| cause.meaning());
    let total = match tasks.len() {
        0 if failures.len() == 1 => "The call failed, although its HTTP status is 200. ".to_owned(),
        0 => format!("The call failed for all {all} resources, although its HTTP status is 200. "),
        started => {
            format!("Only {started} of {all} tasks were started, although the HTTP status is 200. ")
        }
    };
    let mut page = Page::new(ExplanationKind::Response, title, Prose::new(total).own(meaning));
    let action = first.map_or(
        "Read `detail` of the failures, and check the state of the container instances.",
        |(_, cause)| cause.action(),
    );
    page.detail("action", action_label(ExplanationKind::Failure), action);
    page.outcome = Some(if tasks.is_empty() { Outcome::Failed } else { Outcome::Partial });
    page.docs = guide("api_failures_messages");
    if let Some((_, cause)) = first {
        let about = cause::about(&cause);
        page.docs = about.docs;
    }
    retry(failures, &causes, &mut page);
    for failure in failures.iter().take(MOST) {
        let label = match failure.arn {
            Some(arn) => Prose::new("Failed: ").value(short(arn)),
            None => Prose::new("Failed"),
        };
        page.detail("failure", label, failure.line(first.map(|(_, cause)| cause)));
        if let Some(name) = failure.shown_reason().filter(|name| super::messages::by_name(name).is_some()) {
            page.related(name);
        }
        if let Some((name, _)) = failure.attribute() {
            page.related(name);
        }
    }
    list_tasks(tasks, &mut page);
    more(failures.len(), "failure", &mut page);
    if let Some(request) = next_request(response, &causes) {
        page.detail("request", "Request for the failed instances", offered(&request));
    }
    page
}

/// Advises on a retry, for the whole response and for each container instance.
fn retry(failures: &[Failure<'_>], causes: &[Option<Cause>], page: &mut Page) {
    let passing = failures
        .iter()
        .zip(causes)
        .filter(|(_, cause)| cause.is_some_and(|cause| cause.retry() == Retry::Later));
    let passing: Vec<&Failure<'_>> = passing.map(|(failure, _)| failure).collect();
    if passing.is_empty() {
        // An unknown cause may resolve by itself.
        if causes.iter().all(|cause| cause.and_then(|cause| cause.retry().worthwhile()) == Some(false)) {
            page.detail("retry", "Retry", Retry::Never.text());
            page.retry = Some(RetryAdvice { worthwhile: false, container_instances: None });
        }
        return;
    }
    let named: Vec<&str> =
        passing.iter().filter(|failure| failure.is_of_instance()).filter_map(|failure| failure.arn).collect();
    let mut text = Prose::new("It can succeed later. Retry with exponential backoff.");
    if !named.is_empty() {
        text = text.own(" Name only ").values(named.iter().map(|arn| short(arn)));
        text = text.own(": other container instances would get a second copy of the task.");
    }
    page.detail("retry", "Retry", text);
    let named = (!named.is_empty()).then(|| named.into_iter().map(str::to_owned).collect());
    page.retry = Some(RetryAdvice { worthwhile: true, container_instances: named });
}

/// Returns the request for the container instances that failed, if the task definition is known: for those that can
/// succeed later, or else for those that can succeed at all.
fn next_request(response: &Response<'_>, causes: &[Option<Cause>]) -> Option<Shareable> {
    let retry = |cause: &Option<Cause>| cause.map_or(Retry::Unknown, |cause| cause.retry());
    let failed = response.failures.iter().zip(causes).filter(|(failure, _)| failure.is_of_instance());
    let failed = failed.filter_map(|(failure, cause)| Some((failure.arn?, retry(cause))));
    let mut failed: Vec<(&str, Retry)> = failed.collect();
    if failed.is_empty() {
        return None;
    }
    let can_pass = failed.iter().any(|(_, retry)| *retry == Retry::Later);
    failed.retain(|(_, retry)| if can_pass { *retry == Retry::Later } else { *retry != Retry::Elsewhere });
    if failed.len() > 10 {
        return None;
    }
    let instances: Vec<&str> = failed.into_iter().map(|(arn, _)| arn).collect();
    let mut request = if let Some(request) = response.request {
        shareable("", request, InputKind::Request)?
    } else {
        let task = response.tasks.iter().find(|task| task.definition.is_some())?;
        let mut maker = Maker::without_replaced();
        maker.copy(None, task.document, task.node);
        let mut request = shareable("", &maker.finish(), InputKind::Request)?;
        task.name_not_returned(&mut request);
        request
    };
    let Json::Object(members) = &request.request else { return None };
    if !members.iter().any(|(name, _)| name == "taskDefinition") {
        return None;
    }
    name_instances(&mut request, &instances);
    Some(request)
}

fn list_tasks(tasks: &[Task<'_>], page: &mut Page) {
    for task in tasks.iter().take(MOST) {
        let label = match task.instance {
            Some(instance) => Prose::new("On ").value(short(instance)),
            None => Prose::new("Task"),
        };
        page.detail("task", label, task.line());
        if task.outcome() != Outcome::Started {
            if let Some(code) = task.stop_code.filter(|code| super::messages::by_name(code).is_some()) {
                page.related(code);
            }
            task::containers(task, page);
        }
    }
    more(tasks.len(), "task", page);
}

fn more(count: usize, noun: &str, page: &mut Page) {
    if count > MOST {
        page.detail("more", "More", format!("{} in total.", counted(count, noun)));
    }
}

/// Adds what is malformed.
fn check(document: &Document<'_>, page: &mut Page) {
    if document.nodes.first().is_none_or(|root| root.kind != NodeKind::Object) {
        return;
    }
    // The service responds with the newest model, whichever revision requests are validated against.
    let options = ValidateOptions::new().kind(InputKind::Response).revision(Revision::Y2026);
    let report = rules::validate(document, &options);
    if report.valid {
        return;
    }
    let malformed = format!(" The response is malformed: it has {}.", counted_errors(&report));
    page.summary = std::mem::take(&mut page.summary).own(malformed);
    let errors: Vec<&Violation> =
        report.violations.iter().filter(|violation| violation.severity == Severity::Error).collect();
    super::list(&errors, &report, "the whole response", page);
    errors.iter().for_each(|violation| page.related(violation.code.as_str()));
}
