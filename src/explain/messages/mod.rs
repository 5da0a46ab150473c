//! The catalog of messages of the service, its agents and its clients. One entry per cause, one file per area.

mod account;
mod agent;
mod begun;
mod cli;
mod clients;
mod exceptions;
mod exec;
mod exit_code;
mod failures;
mod init;
mod network;
pub(crate) mod page;
mod pattern;
mod placement;
mod pull;
mod request;
mod rules;
mod services;
mod start;
mod stopped;
mod task_definition;
mod volumes;

pub(crate) use begun::begun;
pub(super) use exit_code::exit_code;
pub(super) use failures::{MISSING, attribute, attributes, resource_name};
use pattern::Pattern;
pub(super) use pattern::Text;
pub(super) use rules::title_of;

use super::ExplanationKind;
use crate::rules::{DOCS, RuleDocs, ServiceMessage};
use crate::sort::sort_by_rank;
use std::sync::OnceLock;

/// A cause and the messages that show it.
#[derive(Debug)]
pub(crate) struct KnownMessage {
    /// The messages. `{}` is a placeholder for the variable parts. A message matches anywhere, ignoring case. One that
    /// starts with `=` matches only as a separate word, with the same case.
    pub(crate) patterns: &'static [&'static str],
    /// How specific the messages are.
    pub(crate) level: Level,
    /// The kind of the explanation.
    pub(crate) kind: ExplanationKind,
    /// What happened, in a few words. `{}` is replaced by the name of the container, if it is known.
    pub(crate) title: &'static str,
    /// What it means.
    pub(crate) meaning: &'static str,
    /// What to do about it.
    pub(crate) action: &'static str,
    /// Whether the same request can succeed later.
    pub(crate) retry: Retry,
    /// Names that can be explained: members, rules, other messages.
    pub(crate) related: &'static [&'static str],
    /// The member that the messages are about. `{}` is replaced by the text that matches the pattern's `{}`.
    pub(crate) member: &'static str,
    /// The page that documents the cause.
    pub(crate) source: &'static str,
}

/// How specific a message is. The highest level in the input counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    /// Only that something ended or was rejected.
    Outcome,
    /// Which step failed, or the name of an error.
    Step,
    /// The area that the cause is in.
    Area,
    /// The cause.
    Cause,
}

/// Whether the same request can succeed later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Retry {
    /// The cause can resolve by itself.
    Later,
    /// The container instance can no longer run the task, but another one can.
    Elsewhere,
    /// The cause stays until it is fixed.
    Never,
    /// The text does not show it.
    Unknown,
}

impl Retry {
    /// Returns the advice; empty if there is none.
    pub(crate) const fn text(self) -> &'static str {
        match self {
            Retry::Later => "The same request can succeed later. Retry with exponential backoff.",
            Retry::Elsewhere => "The same request fails again. Use another container instance.",
            Retry::Never => "The same request fails again until the cause is fixed.",
            Retry::Unknown => "",
        }
    }

    pub(crate) const fn worthwhile(self) -> Option<bool> {
        match self {
            Retry::Later => Some(true),
            Retry::Elsewhere | Retry::Never => Some(false),
            Retry::Unknown => None,
        }
    }
}

/// What entries have in common.
const STOP: KnownMessage = KnownMessage {
    patterns: &[],
    level: Level::Cause,
    kind: ExplanationKind::Stop,
    title: "",
    meaning: "",
    action: "",
    retry: Retry::Never,
    related: &[],
    member: "",
    source: STOPPED_TASKS,
};
const EXCEPTION: KnownMessage = KnownMessage { kind: ExplanationKind::Exception, source: START_TASK, ..STOP };
const FAILURE: KnownMessage = KnownMessage {
    kind: ExplanationKind::Failure,
    level: Level::Step,
    source: guide!("api_failures_messages"),
    ..STOP
};

macro_rules! guide {
    ($page:literal) => {
        concat!("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/", $page, ".html")
    };
}
macro_rules! reference {
    ($page:literal) => {
        concat!("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/", $page, ".html")
    };
}
use {guide, reference};

const STOPPED_TASKS: &str = guide!("stopped-task-errors");
const START_TASK: &str = reference!("API_StartTask");

/// Every entry, in the order of the generated page.
pub(crate) static ALL: &[(&str, &[KnownMessage])] = &[
    ("Failure reasons", failures::ALL),
    ("Placement and service events", placement::ALL),
    ("Stopped tasks", stopped::ALL),
    ("Image pulls", pull::ALL),
    ("Secrets, registry logins and logs", init::ALL),
    ("Networks", network::ALL),
    ("Volumes", volumes::ALL),
    ("Container starts", start::ALL),
    ("Container agent errors", agent::ALL),
    ("ECS Exec", exec::ALL),
    ("API errors", exceptions::ALL),
    ("API errors about your account", account::ALL),
    ("API errors about the request", request::ALL),
    ("API errors about task definitions", task_definition::ALL),
    ("API errors about services", services::ALL),
    ("AWS CLI", cli::ALL),
    ("Clients and tools", clients::ALL),
];

fn entries() -> impl Iterator<Item = &'static KnownMessage> {
    ALL.iter().flat_map(|(_, entries)| entries.iter())
}

impl KnownMessage {
    /// Returns the name of the entry, such as `RESOURCE:MEMORY`, if its first text is one.
    pub(crate) fn name(&self) -> Option<&'static str> {
        name_of(self.patterns.first()?)
    }
}

/// Returns the name that a pattern is; `None` for a sentence.
fn name_of(pattern: &'static str) -> Option<&'static str> {
    match pattern.strip_prefix('=') {
        Some(name) => Some(name),
        None => (!pattern.contains([' ', '{'])).then_some(pattern),
    }
}

/// Returns a string as it is shown where its values are not known.
pub(crate) fn shown(pattern: &str) -> String {
    pattern.strip_prefix('=').unwrap_or(pattern).replace("{}", "…")
}

/// What a message shows.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Cause {
    /// An entry of the catalog.
    Message(&'static KnownMessage),
    /// A rule whose message the service or a client sends.
    Rule(&'static RuleDocs),
}

impl Cause {
    pub(crate) fn kind(&self) -> ExplanationKind {
        match self {
            Cause::Message(message) => message.kind,
            Cause::Rule(_) => ExplanationKind::Exception,
        }
    }

    pub(crate) fn level(&self) -> Level {
        match self {
            Cause::Message(message) => message.level,
            Cause::Rule(_) => Level::Cause,
        }
    }

    pub(crate) fn title(&self) -> &'static str {
        match self {
            Cause::Message(message) => message.title,
            Cause::Rule(docs) => title_of(docs),
        }
    }

    pub(crate) fn meaning(&self) -> &'static str {
        match self {
            Cause::Message(message) => message.meaning,
            Cause::Rule(docs) => docs.why,
        }
    }

    pub(crate) fn action(&self) -> &'static str {
        match self {
            Cause::Message(message) => message.action,
            Cause::Rule(docs) => docs.how_to_fix,
        }
    }

    /// Returns the advice on a retry; empty if what to do already includes it.
    pub(crate) fn retry_text(&self) -> &'static str {
        const ADVICE: [&str; 4] = ["retry", "again", "Retry", "Wait"];
        let is_given =
            self.retry() == Retry::Later && ADVICE.iter().any(|words| self.action().contains(words));
        if is_given { "" } else { self.retry().text() }
    }

    pub(crate) fn retry(&self) -> Retry {
        match self {
            Cause::Message(message) => message.retry,
            Cause::Rule(_) => Retry::Never,
        }
    }
}

/// A cause that a message shows, and where.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    pub(crate) cause: Cause,
    pub(crate) pattern: &'static str,
    /// The path of the member that the text is about, with placeholders.
    pub(crate) member: &'static str,
    at: usize,
}

impl Found {
    /// Returns the name that the text contains, if it is a name of an entry and not a sentence.
    pub(crate) fn name(&self) -> Option<&'static str> {
        name_of(self.pattern).filter(|_| matches!(self.cause, Cause::Message(_)))
    }

    /// Returns the number of letters of the pattern that the text contains.
    pub(crate) fn letters(&self) -> usize {
        self.pattern.len() - 2 * self.pattern.matches("{}").count()
    }

    /// Sorts in the order of choosing: the most specific first; of causes the longest text, of the rest the first one.
    pub(crate) fn sort(found: &mut Vec<Found>) {
        // A later sort keeps the order of the one before.
        sort_by_rank(found, |found| usize::MAX - found.letters());
        sort_by_rank(found, |found| found.at);
        sort_by_rank(found, |found| match found.cause.level() {
            level if level >= Level::Area => usize::MAX - found.letters(),
            _ => usize::MAX,
        });
        sort_by_rank(found, |found| usize::MAX - found.cause.level() as usize);
    }
}

/// Calls `look` with every text of the catalog and of the rules.
fn each(mut look: impl FnMut(&'static str, &'static str, Cause)) {
    for message in entries() {
        for pattern in message.patterns {
            look(pattern, message.member, Cause::Message(message));
        }
    }
    // The name of an exception, or a message that several rules can be about, has an entry of its own.
    let has_entry = |text| entries().any(|entry| entry.patterns.contains(&text));
    for docs in DOCS {
        for ServiceMessage { text, member } in
            docs.service_messages.iter().filter(|message| !has_entry(message.text))
        {
            look(text, member, Cause::Rule(docs));
        }
    }
}

/// Returns every pattern with what it shows.
fn index() -> &'static [(Pattern, Found)] {
    static INDEX: OnceLock<Vec<(Pattern, Found)>> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut all = Vec::new();
        each(|pattern, member, cause| {
            all.push((Pattern::new(pattern), Found { cause, pattern, member, at: 0 }));
        });
        all
    })
}

/// Returns everything that the text shows, the most specific cause first.
pub(crate) fn find(text: &Text) -> Vec<Found> {
    let mut found = Vec::new();
    for (found_by, known) in index() {
        if let Some(at) = text.find(found_by) {
            found.push(Found { at, ..*known });
        }
    }
    // An agent quotes the errors of services, whose own advice would be about another call.
    let is_agent = |found: &Found| {
        let Cause::Message(message) = found.cause else { return false };
        message.kind == ExplanationKind::Stop && message.level == Level::Step && message.name().is_some()
    };
    if found.iter().any(is_agent) {
        found.retain(|found| found.cause.kind() != ExplanationKind::Exception);
    }
    Found::sort(&mut found);
    found
}

/// Returns the entry of this name.
pub(crate) fn by_name(name: &str) -> Option<&'static KnownMessage> {
    named(name).map(|(message, _)| message)
}

/// Returns the entry of this name, and the name as the catalog writes it.
pub(crate) fn named(name: &str) -> Option<(&'static KnownMessage, &'static str)> {
    // The wire may write the namespace of the service model before the name.
    let name = name.rsplit('#').next().unwrap_or(name).trim_end_matches('.');
    entries().find_map(|message| {
        let mut names = message.patterns.iter().filter_map(|pattern| name_of(pattern));
        names
            .find(|known| known.trim_end_matches('.').eq_ignore_ascii_case(name))
            .map(|known| (message, known))
    })
}

/// Returns the name of every entry that has one.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    entries().filter_map(KnownMessage::name)
}
