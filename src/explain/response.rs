//! Responses: per instance what was started and what was not, why, and what to do about it; and single tasks.

use super::{ExplanationKind, Page, Prose, counted, failure, guide, member, member_text, short, stop};
use crate::model::Revision;
use crate::options::{InputKind, ValidateOptions};
use crate::read::{Document, NodeId, NodeKind};
use crate::report::{Severity, Violation};
use crate::validate;

/// A response.
pub(super) fn explain(document: &Document<'_>) -> Page {
    let list = |name| -> Vec<NodeId> { document.items(document.member_in_any_case(0, name)).collect() };
    let mut page = lists(document, &list("tasks"), &list("failures"));
    // The service answers by the newest model, whichever judges requests.
    let options = ValidateOptions::new().kind(InputKind::Response).revision(Revision::Y2026);
    let report = validate::check(document, &options);
    let errors: Vec<&Violation> =
        report.violations.iter().filter(|violation| violation.severity == Severity::Error).collect();
    if !errors.is_empty() {
        page.title = page.title.own(", as far as it can be read");
        let malformed = format!(" The response is malformed: it has {}.", counted(errors.len(), "error"));
        page.summary = page.summary.own(malformed);
        super::list(&errors, "the whole response", &mut page);
        errors.iter().for_each(|violation| page.related(violation.code));
    }
    page
}

/// A list of tasks or of failures.
pub(super) fn of_list(document: &Document<'_>) -> Option<Page> {
    let items: Vec<NodeId> = document.items(Some(0)).collect();
    let has = |name: &str| items.iter().any(|&item| document.member_in_any_case(item, name).is_some());
    if has("taskArn") {
        Some(lists(document, &items, &[]))
    } else if has("reason") {
        Some(lists(document, &[], &items))
    } else {
        None
    }
}

fn lists(document: &Document<'_>, tasks: &[NodeId], failures: &[NodeId]) -> Page {
    let stopped = tasks.iter().filter(|&&task| is_stopped(document, task)).count();
    let summary = match (tasks.len(), failures.len()) {
        (0, 0) => {
            "The response names no task and no failure: nothing is known to have been started.".to_owned()
        }
        (0, 1) => "A failure: nothing was started, although the HTTP status is 200.".to_owned(),
        (0, failed) => format!(
            "A failure: nothing was started on any of {failed} instances, although the HTTP status is 200."
        ),
        (1, 0) => "The task was started.".to_owned(),
        (started, 0) => format!("All {started} tasks were started."),
        (started, failed) => format!(
            "A part failed: {started} of {} tasks started, {failed} did not, although the HTTP status is 200.",
            started + failed
        ),
    };
    let title = if failures.is_empty() && !tasks.is_empty() {
        "Started"
    } else if tasks.is_empty() {
        "Nothing was started"
    } else {
        "Started in part"
    };
    let mut page = Page::new(ExplanationKind::Response, title, summary);
    if stopped > 0 {
        let verb = if stopped == 1 { "has" } else { "have" };
        page.summary = page.summary.own(format!(" {} {verb} stopped since.", counted(stopped, "task")));
    }
    for &task in tasks {
        let label = match member_text(document, task, "containerInstanceArn") {
            Some(instance) => Prose::new("On ").value(short(&instance)),
            None => Prose::new("On an instance that is not named"),
        };
        page.detail(label, task_line(document, task));
        of_containers(document, task, &mut page);
        if let Some(code) =
            member_text(document, task, "stopCode").filter(|code| stop::code_meaning(code).is_some())
        {
            page.related(code);
        }
    }
    for &failed in failures {
        of_failure(document, failed, &mut page);
    }
    let may_pass = |&&node: &&NodeId| {
        member_text(document, node, "reason").is_some_and(|reason| failure::may_pass(&reason))
    };
    let passing: Vec<String> =
        failures.iter().filter(may_pass).filter_map(|&node| member_text(document, node, "arn")).collect();
    if !failures.is_empty() {
        let text = if passing.is_empty() {
            Prose::new("Not without a change: the same request fails again.")
        } else {
            let names =
                Prose::new("Worth it after a pause, with only ").values(passing.iter().map(|arn| short(arn)));
            names.own(" as container instances: naming those that succeeded would start a second copy there.")
        };
        page.detail("Try again?", text);
    }
    if !tasks.is_empty() && stopped < tasks.len() {
        page.detail("Next", "Started means accepted. `aws ecs describe-tasks` shows whether a task runs, and for at least an hour why it stopped.");
    }
    page.docs = guide("api_failures_messages");
    page
}

fn of_failure(document: &Document<'_>, node: NodeId, page: &mut Page) {
    let text = |name| member_text(document, node, name).filter(|text| !text.is_empty());
    let label = match text("arn") {
        Some(arn) => Prose::new("On ").value(short(&arn)),
        None => Prose::new("On an instance that is not named"),
    };
    let mut told = Prose::new("Not started");
    if let Some(reason) = text("reason") {
        if let Some(name) = failure::known_name(&reason) {
            told = told.own(": ").value(name);
            page.related(name);
        } else {
            told = told.own(": ").value(&reason);
        }
        told = match failure::advice(&reason) {
            Some((meaning, remedy)) => told.own(". ").own(meaning).own(" ").own(remedy),
            None => told.own("."),
        };
    } else {
        told = told.own(", without a reason.");
    }
    if let Some(detail) = text("detail") {
        told = told.own(" The service adds: ").words(&detail);
    }
    page.detail(label, told);
}

fn is_stopped(document: &Document<'_>, task: NodeId) -> bool {
    let status = member_text(document, task, "lastStatus");
    status.is_some_and(|status| matches!(&*status, "STOPPED" | "DELETED"))
        || document.member_in_any_case(task, "stoppedAt").is_some()
}

fn task_line(document: &Document<'_>, task: NodeId) -> Prose {
    let text = |name| member_text(document, task, name);
    let mut line = match text("taskArn") {
        Some(arn) => Prose::new("Task ").value(short(&arn)),
        None => Prose::new("A task without an ARN"),
    };
    if let Some(definition) = text("taskDefinitionArn") {
        line = line.own(" of ").value(short(&definition));
    }
    if let Some(status) = text("lastStatus") {
        line = line.own(", ").value(&status);
        if let Some((_, meaning)) = member::STATES.iter().find(|(state, _)| *state == status) {
            line = line.own(": ").own(*meaning);
        } else {
            line = line.own(".");
        }
    } else {
        line = line.own(".");
    }
    let code = text("stopCode");
    let of_code = code.as_deref().and_then(stop::code_meaning).map(|(meaning, _)| meaning);
    if let Some(code) = code {
        line = line.own(" Stop code ").value(&code);
        line = match of_code {
            Some(meaning) => line.own(": ").own(meaning),
            None => line.own("."),
        };
    }
    if let Some((meaning, remedy)) = text("stoppedReason").and_then(|reason| stop::advice(&reason)) {
        // The reason often says the same as the code.
        if of_code != Some(meaning) {
            line = line.own(" Reason: ").own(meaning);
        }
        line = line.own(" ").own(remedy);
    }
    line
}

/// Containers that ended, or that have something to say.
fn of_containers(document: &Document<'_>, task: NodeId, page: &mut Page) {
    for container in document.items(document.member_in_any_case(task, "containers")) {
        let name = member_text(document, container, "name").unwrap_or_else(|| "without a name".to_owned());
        let code = document.member_in_any_case(container, "exitCode").and_then(|node| document.integer(node));
        let reason = member_text(document, container, "reason").filter(|reason| !reason.is_empty());
        let mut told = Prose::default();
        if let Some(code) = code {
            told = told.own(format!("Exit code {code}. "));
            if let Some((meaning, remedy)) = stop::exit_code_advice(code) {
                told = told.own(meaning);
                // What a container says itself is more exact.
                if code != 0 && reason.as_deref().and_then(stop::advice).is_none() {
                    told = told.own(" ").own(remedy);
                }
            }
        }
        if let Some((meaning, remedy)) = reason.as_deref().and_then(stop::advice) {
            let space = if told.is_empty() { "" } else { " " };
            told = told.own(space).own(meaning).own(" ").own(remedy);
        }
        page.detail(Prose::new("Container ").value(&name), told);
    }
}

/// One task: what it does, or why it stopped.
pub(super) fn of_task(document: &Document<'_>, task: NodeId) -> Page {
    if document.node(task).kind != NodeKind::Object {
        return super::unknown("");
    }
    let says = |name| member_text(document, task, name).is_some_and(|text| !text.is_empty());
    let ended = is_stopped(document, task) || says("stopCode") || says("stoppedReason");
    let kind = if ended { ExplanationKind::Stop } else { ExplanationKind::Response };
    let title = if ended { "A task that stopped" } else { "A task" };
    let mut page = Page::new(kind, title, task_line(document, task));
    if let Some(instance) = member_text(document, task, "containerInstanceArn") {
        page.detail("On", Prose::default().value(short(&instance)));
    }
    of_containers(document, task, &mut page);
    if let Some(code) = member_text(document, task, "stopCode")
        && let Some((_, remedy)) = stop::code_meaning(&code)
    {
        page.detail("What to do", remedy);
        page.related(code);
    }
    page.docs = guide(if ended { "stopped-task-error-codes" } else { "task-lifecycle-explanation" });
    page
}
