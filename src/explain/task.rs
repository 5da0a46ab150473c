//! Explains tasks and containers: whether they run, and why they stopped.

use super::cause::{self, advise, exit_code, filled, lower};
use super::messages::{self, Cause, Found, Level, Retry, Text};
use super::target::{Container, Task};
use super::{ExplanationKind, Outcome, Page, Prose, guide, member, short};
use crate::build::described_task;
use crate::options::InputKind;
use crate::read::make::Maker;
use crate::redact::share::{Shareable, shareable};
use crate::report::Json;

/// Of more containers only the first are read; a task definition has at most 10.
const CONTAINERS: usize = 100;

/// Why a task or a container stopped.
pub(super) struct Verdict<'t> {
    pub(super) cause: Cause,
    /// The container that it is about.
    container: Option<&'t str>,
    exit_code: Option<i64>,
    /// The text that shows it.
    found: Vec<Found>,
}

impl Verdict<'_> {
    /// Returns what happened, such as `container app ran out of memory (exit 137)`.
    pub(super) fn title(&self) -> Prose {
        // `Stopped: by a user`, not `Stopped: stopped by a user`.
        let title = self.cause.title();
        let title = title.strip_prefix("Stopped ").unwrap_or(title);
        let name = self.container.filter(|name| !name.is_empty());
        let (before, after) = match title.split_once("{}") {
            Some((before, after)) => (before, Some(after)),
            None => (title, None),
        };
        let mut prose = Prose::new(lower(before));
        if let Some(after) = after {
            prose = match name {
                Some(name) => Prose::new(format!("{} ", lower(before))).value(name),
                None => Prose::new(lower(&filled(title, None))),
            };
            if name.is_some() {
                prose = prose.own(after);
            }
        }
        let exit = self.exit_code.map(|code| format!("exit {code}"));
        let named = name.filter(|_| after.is_none()).map(|name| Prose::new("container ").value(name));
        match (named, exit) {
            (Some(named), Some(exit)) => prose.own(" (").then(named).own(format!(", {exit})")),
            (Some(named), None) => prose.own(" (").then(named).own(")"),
            (None, Some(exit)) => prose.own(format!(" ({exit})")),
            (None, None) => prose,
        }
    }

    fn relate(&self, page: &mut Page) {
        for found in &self.found {
            if let Cause::Message(message) = found.cause
                && let Some(name) = message.name()
            {
                page.related(name);
            }
        }
    }
}

/// Returns how much an exit code shows. A container that received a signal usually follows another one.
fn weight(code: i64) -> u8 {
    match code {
        0 => 0,
        143 => 1,
        137 => 2,
        _ => 3,
    }
}

impl<'t> Container<'t> {
    fn verdict(&self) -> Option<Verdict<'t>> {
        let text = Text::new(self.reason.unwrap_or_default());
        let found = messages::find(&text);
        let code = self.exit_code.or_else(|| exit_code(&text));
        let by_code = code.and_then(messages::exit_code).map(Cause::Message);
        let by_text = found.first().map(|found| found.cause);
        let cause = match (by_text, by_code) {
            (Some(text), Some(code)) if text.level() < Level::Step => code,
            (Some(text), _) => text,
            (None, code) => code?,
        };
        Some(Verdict { cause, container: self.name, exit_code: code, found })
    }
}

impl<'t> Task<'t> {
    /// Returns the outcome of the task.
    pub(super) fn outcome(&self) -> Outcome {
        let status = self.status.unwrap_or_default();
        let has_reason = self.stop_code.is_some() || self.stopped_reason.is_some();
        match status {
            "STOPPED" | "DELETED" => Outcome::Stopped,
            _ if self.has_stopped_at => Outcome::Stopped,
            "STOPPING" | "DEACTIVATING" | "DEPROVISIONING" => Outcome::Stopping,
            _ if self.desired == Some("STOPPED") => Outcome::Stopping,
            "" if has_reason => Outcome::Stopped,
            _ if has_reason => Outcome::Stopping,
            _ => Outcome::Started,
        }
    }

    /// Returns why the task stopped or is about to: the most specific cause of the task and its containers.
    pub(super) fn verdict(&self) -> Option<Verdict<'t>> {
        let mut written = vec![self.stopped_reason.unwrap_or_default(), self.stop_code.unwrap_or_default()];
        written.extend(&self.attachment_reasons);
        let found = messages::find(&Text::new(&written.join("\n")));
        let of_task = found.first().map(|first| first.cause);
        let of_task = of_task.map(|cause| Verdict { cause, container: None, exit_code: None, found });
        let of_containers = self.containers.iter().take(CONTAINERS).filter_map(Container::verdict);
        let rank = |verdict: &Verdict<'_>| {
            let level = verdict.cause.level();
            let code = verdict.exit_code.map_or(0, |code| weight(code) + 1);
            // The cause of the task comes first if it is equally specific, unless it only reports an end.
            (
                level,
                if level == Level::Outcome { code } else { 0 },
                verdict.container.is_none() && level > Level::Outcome,
            )
        };
        let mut best: Option<Verdict<'t>> = None;
        for verdict in of_task.into_iter().chain(of_containers) {
            if best.as_ref().is_none_or(|best| rank(&verdict) > rank(best)) {
                best = Some(verdict);
            }
        }
        best
    }

    /// Returns the task in one line: `Task 0123 of web:7, PENDING: …`.
    pub(super) fn line(&self) -> Prose {
        let mut line = match self.arn {
            Some(arn) => Prose::new("Task ").value(short(arn)),
            None => Prose::new("Task"),
        };
        if let Some(definition) = self.definition {
            line = line.own(" of ").value(short(definition));
        }
        if let Some(status) = self.status {
            line = line.own(", ").value(status);
        }
        match self.outcome() {
            Outcome::Started => match self.status.and_then(member::state) {
                Some(meaning) => line.own(": ").own(meaning),
                None => line.own("."),
            },
            _ => match self.verdict() {
                Some(verdict) => line.own(": ").then(verdict.title()).own(". ").own(verdict.cause.action()),
                None => line.own("."),
            },
        }
    }

    /// Returns the request that starts the task again.
    fn request(&self) -> Option<Shareable> {
        self.instance.and(self.definition)?;
        let mut maker = Maker::without_replaced();
        maker.copy(None, self.document, self.node);
        let mut request = shareable("", &maker.finish(), InputKind::Request)?;
        self.name_not_returned(&mut request);
        Some(request)
    }

    /// Adds what the request needs and a response does not contain to the values to fill in.
    pub(super) fn name_not_returned(&self, request: &mut Shareable) {
        let members = described_task::not_returned(self.document, self.node);
        request.omitted.splice(0..0, members.into_iter().map(|member| format!("/{member}")));
    }
}

/// Returns the page of a task.
pub(super) fn page(task: &Task<'_>) -> Page {
    let outcome = task.outcome();
    let verdict = task.verdict().filter(|_| outcome != Outcome::Started);
    let retry = verdict.as_ref().map(|verdict| verdict.cause.retry());
    let mut page = match (outcome, verdict) {
        (Outcome::Started, _) => running(task),
        (_, Some(verdict)) => {
            let start = if outcome == Outcome::Stopping { "Stopping: " } else { "Stopped: " };
            let mut page = Page::new(
                ExplanationKind::Stop,
                Prose::new(start).then(verdict.title()),
                verdict.cause.meaning(),
            );
            advise(&verdict.cause, &mut page);
            verdict.relate(&mut page);
            page
        }
        (_, None) => stopped_without_a_reason(outcome),
    };
    page.outcome = Some(outcome);
    if let Some(name) = task.stop_code.and_then(messages::by_name).and_then(messages::KnownMessage::name) {
        page.related(name);
    }
    page.detail("task", "Task", task.line_of_state());
    containers(task, &mut page);
    if outcome != Outcome::Started
        && let Some(mut request) = task.request()
    {
        if retry == Some(Retry::Elsewhere) {
            name_instances(&mut request, &[]);
        }
        page.detail("request", "Request to start it again", offered(&request));
    }
    page
}

impl Task<'_> {
    fn line_of_state(&self) -> Prose {
        let mut line = match self.arn {
            Some(arn) => Prose::default().value(short(arn)),
            None => return Prose::default(),
        };
        if let Some(definition) = self.definition {
            line = line.own(" of ").value(short(definition));
        }
        if let Some(instance) = self.instance {
            line = line.own(" on ").value(short(instance));
        }
        match self.status {
            Some(status) => line.own(", ").value(status),
            None => line,
        }
    }
}

fn running(task: &Task<'_>) -> Page {
    let status = task.status.unwrap_or_default();
    let title = match status {
        "RUNNING" => "Task is running",
        "PENDING" | "PROVISIONING" | "ACTIVATING" => "Task is starting",
        _ => "Task was started",
    };
    let summary = member::state(status).unwrap_or("The service accepted the task.");
    let mut page = Page::new(ExplanationKind::Response, title, summary);
    page.detail(
        "action",
        "What to do",
        "Use `aws ecs describe-tasks` to see whether the task keeps running and, for at least an hour after \
            it stops, why it stopped.",
    );
    page.docs = guide("task-lifecycle-explanation");
    page
}

fn stopped_without_a_reason(outcome: Outcome) -> Page {
    let (title, summary) = match outcome {
        Outcome::Stopping => {
            ("Task is stopping", "The task is stopping. The response does not show the reason yet.")
        }
        _ => ("Task stopped", "The task stopped for an unknown reason."),
    };
    let mut page = Page::new(ExplanationKind::Stop, title, summary);
    page.detail(
        "action",
        "What to do",
        "Read `stoppedReason` of the task, `reason` and `exitCode` of its containers, and their logs.",
    );
    page.related("tasks[].stoppedReason");
    page.docs = guide("stopped-task-errors");
    page
}

/// Adds the containers that ended.
pub(super) fn containers(task: &Task<'_>, page: &mut Page) {
    for container in task.containers.iter().take(CONTAINERS) {
        let label = match container.name {
            Some(name) => Prose::new("Container ").value(name),
            None => Prose::new("Container"),
        };
        let Some(verdict) = container.verdict() else { continue };
        let text = match container.exit_code {
            Some(code) => Prose::new(format!("Exited with exit code {code}: ")).own(verdict.cause.meaning()),
            None => Prose::new(verdict.cause.meaning()),
        };
        page.detail("container", label, text);
    }
}

/// Replaces the container instances of a request. Without any, the request has one to fill in.
pub(super) fn name_instances(request: &mut Shareable, instances: &[&str]) {
    const MEMBER: &str = "containerInstances";
    let Json::Object(members) = &mut request.request else { return };
    members.retain(|(name, _)| name != MEMBER);
    let named: &[&str] = if instances.is_empty() { &[""] } else { instances };
    members.push((MEMBER.to_owned(), Json::List(named.iter().map(|&name| Json::from(name)).collect())));
    if instances.is_empty() {
        request.omitted.push(format!("/{MEMBER}/0"));
    }
}

/// Returns a request, with the values to fill in.
pub(super) fn offered(request: &Shareable) -> Prose {
    let text = Prose::default().code(&request.request.to_string());
    let omitted = request.omitted.iter().map(String::as_str);
    if request.omitted.is_empty() {
        return text;
    }
    text.own(" Enter the values that are not shown: ").values(omitted).own(".")
}

/// Returns the page of a container.
pub(super) fn of_container(container: &Container<'_>) -> Page {
    let Some(verdict) = container.verdict() else {
        let mut page = stopped_without_a_reason(Outcome::Stopped);
        page.title = Prose::new("Container");
        page.summary = Prose::new("The container has no exit code and no known reason.");
        return page;
    };
    let mut page = cause::about(&verdict.cause);
    page.kind = ExplanationKind::Stop;
    let title = verdict.title();
    page.title = title.capitalized();
    verdict.relate(&mut page);
    page
}
