//! Explains names, messages and exit codes.

use super::messages::{self, Cause, Found, KnownMessage, Level, Text};
use super::{ExplanationKind, Page, Prose, RetryAdvice, is_name, member, rule, unknown};
use crate::model::Revision;
use crate::options::InputKind;
use crate::read::pointer;
use crate::report::{docs_of, page_of};

/// Returns the page of a name.
pub(super) fn of_name(name: &str, revision: Revision) -> Page {
    rule::by_code(name)
        .or_else(|| of_known_name(name))
        .or_else(|| of_attribute(name))
        .or_else(|| member::by_value(name, revision))
        .or_else(|| member::explain(name, revision))
        .or_else(|| member::operation(name, revision))
        .unwrap_or_else(|| of_message(name))
}

/// Returns the page of an entry of the catalog that has this name.
fn of_known_name(name: &str) -> Option<Page> {
    let of_resource = || Some((messages::by_name("RESOURCE:*")?, messages::resource_name(name)?));
    let (message, name) = messages::named(name).or_else(of_resource)?;
    let mut page = about(&Cause::Message(message));
    page.title = titled(name, message.title);
    if let Some(place) = member::place(message.member) {
        page.detail("where", "Where", Prose::default().value(&place.shown));
        page.docs = docs(&Cause::Message(message), &pointer::of_path(&place.known));
    }
    if let Some(other) = message.name().filter(|other| *other != name && !other.ends_with('*')) {
        page.related(other);
    }
    if name == "ATTRIBUTE" {
        for attribute in messages::attributes().take(13) {
            if let Some((purpose, _)) = messages::attribute(attribute) {
                let text = Prose::new("Required for ").own(purpose).own(".");
                page.detail("attribute", Prose::default().value(attribute), text);
            }
        }
    }
    Some(page)
}

/// Returns the page of an attribute of container instances.
fn of_attribute(name: &str) -> Option<Page> {
    let (purpose, docs) = messages::attribute(name)?;
    let title = if is_name(name) { Prose::new("Attribute ").value(name) } else { Prose::new("An attribute") };
    let summary = Prose::new("Container instances need this attribute for ").own(purpose).own(
        ". A task definition that requires it starts on no container instance without it: the failure \
            reason is `ATTRIBUTE`.",
    );
    let mut page = Page::new(ExplanationKind::Failure, title, summary);
    page.detail(
        "action",
        "How to fix",
        "Update or reconfigure the agent, or use a container instance that has the attribute; `aws ecs \
            describe-container-instances` lists attributes.",
    );
    page.retry = Some(RetryAdvice { worthwhile: false, container_instances: None });
    page.related("ATTRIBUTE");
    page.docs = docs.to_owned();
    Some(page)
}

/// Returns the page of an exit code.
pub(super) fn of_exit_code(code: i64) -> Page {
    match messages::exit_code(code) {
        Some(message) => {
            let mut page = about(&Cause::Message(message));
            page.title = Prose::new(format!("Exit code {code}: {}", lower(&filled(message.title, None))));
            page
        }
        None => unknown::page(""),
    }
}

/// Returns the page of a message.
pub(super) fn of_message(message: &str) -> Page {
    let text = Text::new(message);
    let found = messages::find(&text);
    let level = found.first().map(|found| found.cause.level());
    if level.is_none_or(|level| level < Level::Step) {
        if let Some(page) = text.name_with("RESOURCE:").and_then(of_known_name) {
            return page;
        }
        if let Some(code) = exit_code(&text) {
            return of_exit_code(code);
        }
    }
    let mut page = if found.is_empty() { return unknown::page(message) } else { of_found(&found, &text) };
    if matches!(level, Some(Level::Outcome | Level::Area)) {
        // The text may be the start of a message that is more specific than the one that was found.
        let known = found.first().map_or(0, Found::letters);
        let mut names = messages::begun(message, known + 1);
        names.retain(|name| !page.related.contains(name));
        page.related.splice(0..0, names);
    }
    page
}

/// Returns the exit code that a string reports.
pub(super) fn exit_code(text: &Text) -> Option<i64> {
    const WORDS: [&str; 7] = [
        "exit code",
        "exitcode",
        "exited with code",
        "exit status",
        "exited with exit code",
        "exited (",
        "exit",
    ];
    text.number_after(&WORDS).filter(|&code| messages::exit_code(code).is_some())
}

fn of_found(found: &[Found], text: &Text) -> Page {
    let Some(first) = found.first() else { return unknown::page("") };
    let mut page = about(&first.cause);
    let name = first.name();
    if let Some(name) = name {
        page.title = titled(name, first.cause.title());
    }
    let mut members = Vec::new();
    let others = found.iter().filter(|found| found.cause.level() == Level::Cause);
    let mut titles: Vec<&str> = Vec::new();
    for found in others {
        let places = places(text, found);
        let title = found.cause.title();
        if let Cause::Rule(docs) = found.cause {
            page.related(docs.rule.code.as_str());
        }
        if !places.is_empty() && !titles.contains(&title) {
            let is_first = titles.is_empty();
            let label = if is_first { Prose::new("Where") } else { Prose::new(title) };
            page.detail("where", label, Prose::default().values(places.iter().map(|place| &*place.shown)));
            if !is_first {
                let label = Prose::new(title).own(": ").own(lower(action_label(found.cause.kind())));
                page.detail("action", label, found.cause.action());
            }
            titles.push(title);
        }
        if members.is_empty()
            && let Some(place) = places.first()
            && std::ptr::eq(found, first)
        {
            page.docs = docs(&first.cause, &pointer::of_path(&place.known));
        }
        members.extend(places.into_iter().map(|place| place.known));
    }
    for found in found {
        if let Cause::Message(message) = found.cause
            && let Some(other) = message.name().filter(|other| name != Some(*other))
        {
            page.related(other);
        }
    }
    members.into_iter().filter(|member| !member.is_empty()).for_each(|member| page.related(member));
    page
}

/// Returns the page that a cause has wherever it is found.
pub(super) fn about(cause: &Cause) -> Page {
    let mut page = Page::new(cause.kind(), filled(cause.title(), None), cause.meaning());
    advise(cause, &mut page);
    page
}

/// Adds what to do, whether a retry helps, and where to read on.
pub(super) fn advise(cause: &Cause, page: &mut Page) {
    page.detail("action", action_label(cause.kind()), cause.action());
    page.detail("retry", "Retry", cause.retry_text());
    let worthwhile = cause.retry().worthwhile();
    page.retry = worthwhile.map(|worthwhile| RetryAdvice { worthwhile, container_instances: None });
    page.docs = docs(cause, "");
    match cause {
        Cause::Message(message) => message.related.iter().for_each(|name| page.related(*name)),
        Cause::Rule(docs) => page.related(docs.rule.code.as_str()),
    }
}

/// Returns the label of the advice: not everything that ends is an error.
pub(super) const fn action_label(kind: ExplanationKind) -> &'static str {
    match kind {
        ExplanationKind::Stop => "What to do",
        _ => "How to fix",
    }
}

fn docs(cause: &Cause, pointer: &str) -> String {
    match cause {
        Cause::Rule(docs) => docs_of(docs.rule, InputKind::Request, pointer),
        Cause::Message(KnownMessage { source, .. })
            if !pointer.is_empty() && source.ends_with("/API_StartTask.html") =>
        {
            page_of(InputKind::Request.shape(), pointer)
        }
        Cause::Message(message) => message.source.to_owned(),
    }
}

/// Returns a title with the name of the container, if it is known.
pub(super) fn filled(title: &str, container: Option<&str>) -> String {
    match container {
        Some(name) => title.replace("{}", &format!(" {name}")),
        None => title.replace("container{}", "the container").replace("{}", ""),
    }
}

/// Returns a title that starts with a name.
fn titled(name: &str, title: &str) -> Prose {
    Prose::default().value(name.trim_end_matches('.')).own(": ").own(lower(&filled(title, None)))
}

/// Returns a title as the end of another one.
pub(super) fn lower(title: &str) -> String {
    let mut characters = title.chars();
    match (characters.next(), characters.next()) {
        // An abbreviation, such as EFS, stays.
        (Some(first), Some(second)) if first.is_uppercase() && !second.is_uppercase() => {
            let names =
                ["Amazon", "Airflow", "Fargate", "Linux", "Docker", "Service Connect", "Cloud Map", "Spot"];
            if names.iter().any(|name| title.starts_with(name)) {
                title.to_owned()
            } else {
                first.to_lowercase().chain(title.chars().skip(1)).collect()
            }
        }
        _ => title.to_owned(),
    }
}

/// Returns the members that a message is about, as far as it shows.
fn places(text: &Text, found: &Found) -> Vec<member::Place> {
    /// More are not listed.
    const MOST: usize = 10;
    if !found.member.contains("{}") {
        return member::place(found.member).into_iter().collect();
    }
    let mut places = Vec::new();
    // A client reports several problems in one message.
    for values in text.values(found.pattern, MOST) {
        let [first, others @ ..] = &*values else { break };
        // What is in the first place may be a list.
        for item in first.split(',').take(MOST) {
            let mut path = found.member.replacen("{}", name_in(item), 1);
            for value in others {
                path = path.replacen("{}", name_in(value.split(',').next().unwrap_or_default()), 1);
            }
            places.extend(member::place(&path));
        }
    }
    places.truncate(MOST);
    places
}

/// Returns the path that a value starts with, without quotes.
fn name_in(value: &str) -> &str {
    let value = value.trim_start_matches([' ', '"', '\'', '`', '\\']);
    let is_path = |c: char| c.is_ascii_alphanumeric() || "-_.[]".contains(c);
    let length = value.find(|c| !is_path(c)).unwrap_or(value.len());
    value[..length].trim_end_matches('.')
}
