//! What a name, a message, a request or an answer means, in plain words.

mod exception;
mod failure;
mod member;
mod message;
mod prose;
mod request;
mod response;
pub(crate) mod rule;
mod stop;
mod subject;
mod violation;

use crate::build::{command_line, envelope, normalize::trim};
use crate::options::{InputKind, ValidateOptions};
use crate::order::order;
use crate::read::{Document, NodeId, NodeKind, json};
use crate::redact::shown_name;
use crate::report::{Severity, Violation, page_of};
use crate::rules::DOCS;
use crate::rules::structural::unknown_member;
use crate::validate::near;
use prose::Prose;
use serde::Serialize;

/// The kind of an explained target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ExplanationKind {
    /// A member of a request or a response.
    Member,
    /// A rule.
    Rule,
    /// Why a task was not started on an instance.
    Failure,
    /// Why a task or a container stopped.
    Stop,
    /// An error that the service answered with.
    Exception,
    /// A violation that `validate` reported.
    Violation,
    /// A request: what it would do.
    Request,
    /// A response: what was started and what was not.
    Response,
    /// Nothing that is known.
    Unknown,
}

impl ExplanationKind {
    /// The name in explanations, such as `member`.
    pub const fn name(self) -> &'static str {
        match self {
            ExplanationKind::Member => "member",
            ExplanationKind::Rule => "rule",
            ExplanationKind::Failure => "failure",
            ExplanationKind::Stop => "stop",
            ExplanationKind::Exception => "exception",
            ExplanationKind::Violation => "violation",
            ExplanationKind::Request => "request",
            ExplanationKind::Response => "response",
            ExplanationKind::Unknown => "unknown",
        }
    }
}

/// The result of `explain`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Explanation {
    /// The kind of the target.
    pub kind: ExplanationKind,
    /// The title.
    pub title: String,
    /// The answer in a sentence or two.
    pub summary: String,
    /// The rest, in labeled parts.
    pub details: Vec<Detail>,
    /// Related names that can be explained. For an unknown target, the nearest known names.
    pub related: Vec<String>,
    /// The page that documents it.
    pub docs: String,
    /// The whole explanation as Markdown.
    pub markdown: String,
}

/// A part of an explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Detail {
    /// The label.
    pub label: String,
    /// The text.
    pub text: String,
}

/// An explanation in the making.
pub(crate) struct Page {
    kind: ExplanationKind,
    title: Prose,
    summary: Prose,
    details: Vec<(Prose, Prose)>,
    related: Vec<String>,
    docs: String,
}

impl Page {
    fn new(kind: ExplanationKind, title: impl Into<Prose>, summary: impl Into<Prose>) -> Self {
        let (title, summary) = (title.into(), summary.into());
        // Until there is a better one, the page of the operation.
        let docs = page_of(InputKind::Request.shape(), "");
        Page { kind, title, summary, details: Vec::new(), related: Vec::new(), docs }
    }

    /// Adds a part, unless it says nothing.
    fn detail(&mut self, label: impl Into<Prose>, text: impl Into<Prose>) {
        let text = text.into();
        if !text.is_empty() {
            self.details.push((label.into(), text));
        }
    }

    fn related(&mut self, name: impl Into<String>) {
        let name = name.into();
        if !self.related.contains(&name) {
            self.related.push(name);
        }
    }

    fn finish(mut self) -> Explanation {
        // Where nothing is near, there is still what everything known belongs to.
        if self.kind == ExplanationKind::Unknown && self.related.is_empty() {
            self.related =
                ["StartTaskRequest", "StartTaskResponse", "ClientException"].map(str::to_owned).to_vec();
        }
        let mut markdown = format!("## {}\n\n{}\n", self.title.markdown(), self.summary.markdown());
        if !self.details.is_empty() {
            markdown.push('\n');
        }
        for (label, text) in &self.details {
            markdown.push_str(&format!("- **{}:** {}\n", label.markdown(), text.markdown()));
        }
        if !self.related.is_empty() {
            let names = Prose::default().values(self.related.iter().map(String::as_str));
            markdown.push_str(&format!("\nRelated: {}\n", names.markdown()));
        }
        markdown.push_str(&format!("\n[Documentation]({})\n", self.docs));
        let details =
            self.details.iter().map(|(label, text)| Detail { label: label.plain(), text: text.plain() });
        Explanation {
            kind: self.kind,
            title: self.title.plain(),
            summary: self.summary.plain(),
            details: details.collect(),
            related: self.related,
            docs: self.docs,
            markdown,
        }
    }
}

/// The developer guide's pages that explanations lead to.
const GUIDE: &str = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/";

/// A page of the developer guide.
fn guide(page: &str) -> String {
    format!("{GUIDE}{page}.html")
}

/// Something that has a name, what it means and what to do about it.
struct Entry {
    name: &'static str,
    meaning: &'static str,
    remedy: &'static str,
}

impl Entry {
    const fn new(name: &'static str, meaning: &'static str, remedy: &'static str) -> Self {
        Entry { name, meaning, remedy }
    }

    /// A page that says just that.
    fn page(&self, kind: ExplanationKind, title: Prose) -> Page {
        let mut page = Page::new(kind, title, self.meaning);
        page.detail("What to do", self.remedy);
        page
    }
}

/// More problems than this are counted only.
const LISTED: usize = 20;

/// Explains a text: a name, a message, JSON, or a command line.
pub(crate) fn text(target: &str, options: &ValidateOptions) -> Explanation {
    let target = trim(target);
    if target.starts_with(['{', '[']) {
        let document = json::read(target);
        if document.is_readable() {
            return value(&document, options);
        }
    }
    if !command_line::is_json_like(target)
        && let Some(line) = command_line::read(target).filter(|line| line.starts_a_task)
    {
        let draft = line.displayed();
        let options = ValidateOptions { unshown: line.unshown.clone(), ..options.clone() };
        let mut page = request::explain(&draft, &options);
        for message in line.messages().take(LISTED) {
            page.detail("The command line", Prose::default().words(&message));
        }
        return page.finish();
    }
    word(unquoted(target), options).finish()
}

/// Explains a value.
pub(crate) fn value(document: &Document<'_>, options: &ValidateOptions) -> Explanation {
    let page = match document.nodes.first().map(|node| node.kind) {
        Some(NodeKind::Object) => object(document, options),
        Some(NodeKind::Text) => return text(document.content(0), options),
        Some(NodeKind::Number) => stop::by_exit_code(document.content(0)).unwrap_or_else(|| unknown("")),
        Some(NodeKind::List) => response::of_list(document).unwrap_or_else(|| unknown("")),
        _ => unknown(""),
    };
    page.finish()
}

fn object(document: &Document<'_>, options: &ValidateOptions) -> Page {
    let text = |name| member_text(document, 0, name);
    let has = |name| member(document, 0, name).is_some();
    // Some writers put null where a list is empty.
    let names = |name: &str| document.children(0).any(|child| document.key(child).eq_ignore_ascii_case(name));
    if has("violations") && has("valid") {
        return violation::of_report(document);
    }
    if let Some(page) = text("code").and_then(|code| violation::explain(document, &code)) {
        return page;
    }
    if let Some((name, message)) = exception::of_object(document) {
        return exception::explain(&name, &message)
            .or_else(|| exception::by_message(&name))
            .unwrap_or_else(|| unknown(&name));
    }
    // Events of EventBridge hold the task as their detail.
    if let (true, Some(task)) = (has("detail-type"), member(document, 0, "detail")) {
        return response::of_task(document, task);
    }
    if names("tasks") || names("failures") {
        return response::explain(document);
    }
    if let (Some(reason), false) = (text("reason"), has("containerInstances")) {
        return failure::explain(&reason)
            .or_else(|| stop::by_error_name(&reason))
            .or_else(|| stop::by_sentence(&reason))
            .or_else(|| within(&reason))
            .unwrap_or_else(|| failure::other(&reason));
    }
    if let Some(page) =
        member(document, 0, "exitCode").and_then(|code| stop::by_exit_code(document.content(code)))
    {
        return page;
    }
    if ["taskArn", "lastStatus", "stopCode", "stoppedReason"].iter().any(|name| has(name)) {
        return response::of_task(document, 0);
    }
    // In a request such a member is unknown, and its value may be anything.
    let is_request = names("taskDefinition") || names("containerInstances");
    if let Some(message) = ["message", "errorMessage", "error"].iter().find_map(|name| text(name))
        && !is_request
    {
        return word(&message, options);
    }
    if options.kind == InputKind::Response {
        return response::explain(document);
    }
    match envelope::open(document) {
        Some(envelope) => request::explain(&envelope.request, options),
        None => request::explain(document, options),
    }
}

/// The member of an answer, which writers in other languages spell with a capital.
fn member(document: &Document<'_>, object: NodeId, name: &str) -> Option<NodeId> {
    document.member(object, name).or_else(|| {
        let is_object = document.node(object).kind == NodeKind::Object;
        let is_meant = |child: &NodeId| {
            let is_there = !matches!(document.node(*child).kind, NodeKind::Null | NodeKind::Broken);
            is_there && document.key(*child).eq_ignore_ascii_case(name)
        };
        document.children(object).filter(|_| is_object).find(is_meant)
    })
}

fn member_text(document: &Document<'_>, object: NodeId, name: &str) -> Option<String> {
    document.text_of(member(document, object, name)?).map(str::to_owned)
}

/// Explains a name or a message. Names come before what only holds one, and the agent's errors before the
/// service's, which they may quote. A single word may mean anything, and counts where nothing else is known.
fn word(target: &str, options: &ValidateOptions) -> Page {
    let target = without_label(trim(beginning(target)));
    if target.is_empty() {
        return unknown(target);
    }
    rule::by_code(target)
        .or_else(|| failure::explain(target))
        .or_else(|| stop::by_code(target))
        .or_else(|| exception::explain(target, ""))
        .or_else(|| stop::by_exit_code(target))
        .or_else(|| stop::by_error_name(target))
        .or_else(|| member::by_value(target, options.revision))
        .or_else(|| member::explain(target, options.revision))
        .or_else(|| member::operation(target, options.revision))
        .or_else(|| stop::by_sentence(target))
        .or_else(|| exception::by_message(target))
        .or_else(|| stop::by_hint(target))
        .or_else(|| within(target))
        .unwrap_or_else(|| unknown(target))
}

/// The failure reason, or else the stop code, that stands in a text as a word of its own.
fn within(text: &str) -> Option<Page> {
    failure::within(text).or_else(|| stop::within(text))
}

/// Adds what was found wrong, as much of it as is listed.
fn list(violations: &[&Violation], whole: &'static str, page: &mut Page) {
    for violation in violations.iter().take(LISTED) {
        let label = match violation.severity {
            Severity::Error => "Error at ",
            Severity::Warning => "Warning at ",
        };
        let path = if violation.path.is_empty() {
            Prose::new(whole)
        } else {
            Prose::default().value(&shown_name(&violation.path))
        };
        page.detail(Prose::new(label).then(path), Prose::default().words(&violation.message));
    }
    if violations.len() > LISTED {
        page.detail(
            "More",
            format!("{} in all; `validate` lists them.", counted(violations.len(), "problem")),
        );
    }
}

/// As much of a text as can be a message, with the log it stands in.
fn beginning(text: &str) -> &str {
    const MOST: usize = 64 * 1024;
    let mut end = text.len().min(MOST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// The text without the name of the member that it was copied with: `"stopCode": "UserInitiated",`.
fn without_label(text: &str) -> &str {
    const LABELS: [&str; 9] = [
        "reason",
        "stopCode",
        "stoppedReason",
        "lastStatus",
        "code",
        "rule",
        "message",
        "error",
        "Uncaught Error",
    ];
    let Some((label, rest)) = text.split_once([':', '=']) else { return text };
    let label = unquoted(trim(label));
    let is_label = LABELS.iter().any(|known| known.eq_ignore_ascii_case(label));
    let rest = unquoted(trim(trim(rest).trim_end_matches(',')));
    if is_label && !rest.is_empty() { rest } else { text }
}

/// The text without quotes around the whole of it.
fn unquoted(text: &str) -> &str {
    let inner = |quote| {
        let inner = text.strip_prefix(quote)?.strip_suffix(quote)?;
        (!inner.contains(quote)).then_some(inner)
    };
    ['"', '\'', '`'].into_iter().find_map(inner).unwrap_or(text)
}

/// Whether a text is a plain name or path that somebody asks for. Anything else is not repeated: it may be a part of a
/// request, or an assignment such as `NAME: value`, and contain the value of an environment variable.
fn is_name(text: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || "-_./[]*$#".contains(c);
    !text.is_empty() && text.len() <= 100 && text.chars().all(fits)
}

/// Every name that can be explained, members apart.
fn names() -> impl Iterator<Item = &'static str> {
    let rules = DOCS.iter().map(|docs| docs.rule.code);
    rules.chain(failure::names()).chain(stop::names()).chain(exception::names())
}

/// Something unknown leads to at most as many names.
const MOST: usize = 5;

fn unknown(target: &str) -> Page {
    let mut page = Page::new(
        ExplanationKind::Unknown,
        "Not known",
        "This is no member, rule, failure reason, stop code, exception or message that is known here.",
    );
    if is_name(target) {
        page.title = Prose::new("Not known: ").value(target);
    }
    if let Some(reason) = member::foreign(target) {
        page.summary = Prose::new("This is no member of a request: ").own(reason);
        page.related(unknown_member::RULE.code);
    }
    message::begun(target).into_iter().take(MOST).for_each(|name| page.related(name));
    nearest(target, &mut page);
    page.detail(
        "What can be explained",
        "A member's path (`overrides.cpu`), a rule (`too-many-items`), a failure reason (`RESOURCE:MEMORY`), a stop code (`EssentialContainerExited`), a stopped reason, an exception (`ClientException`), a message of the service, a violation, a request or a response.",
    );
    page.docs = guide("api_failures_messages");
    page
}

/// Leads to the names that are nearest: by spelling, by where a path leads, by words.
fn nearest(target: &str, page: &mut Page) {
    let paths = member::paths();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let mut all: Vec<&str> = names().collect();
    all.extend(&paths);
    // A path is the same however it is written.
    let steps = member::steps(target);
    let joined = steps.join(".");
    let wanted = if steps.is_empty() { target } else { &joined };
    let by_spelling = near::several(&all, wanted, MOST);
    let lasts: Vec<&str> = paths.iter().map(|path| last_name(path)).collect();
    let mut by_last = near::several(&lasts, last_name(wanted), 3);
    for near in &mut by_last {
        *near = lasts.iter().position(|last| last == near).map_or(*near, |index| paths[index]);
    }
    let (is_inside, inside) = beside(&paths, &steps);
    let inside = near::in_order(&inside, wanted);
    // What a path leads into says more than its spelling; what a request and a response have says least.
    let mut found: Vec<&str> = Vec::new();
    if is_inside {
        found.extend(by_spelling.iter().filter(|name| inside.contains(name)));
        found.extend(&by_last);
        found.extend(&inside);
    }
    for names in [by_spelling, by_last, of_words(&all, target), inside] {
        found.extend(&names);
    }
    for name in found {
        if page.related.len() < MOST {
            page.related(name);
        }
    }
}

fn last_name(path: &str) -> &str {
    member::listless(&path[path.rfind('.').map_or(0, |at| at + 1)..])
}

/// The members of the structure that a path leads into, as far as it is known; whether any of it is.
fn beside<'p>(paths: &[&'p str], steps: &[String]) -> (bool, Vec<&'p str>) {
    let parent = |path: &'p str| &path[..path.rfind('.').unwrap_or_default()];
    for length in (0..steps.len()).rev() {
        let leads = |path: &&&'p str| {
            let mut own = parent(path).rsplit('.').map(member::listless);
            steps[..length].iter().rev().all(|step| own.next().is_some_and(|name| near::is_same(name, step)))
        };
        if let Some(first) = paths.iter().find(leads) {
            let inside = paths.iter().copied().filter(|path| parent(path) == parent(first));
            return (length > 0, inside.collect());
        }
    }
    (false, Vec::new())
}

/// The names that hold a word of a text: first those whose words few others hold.
fn of_words<'n>(names: &[&'n str], text: &str) -> Vec<&'n str> {
    let mut scores = vec![0; names.len()];
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).map(|word| word.trim_end_matches('s'));
    for word in words.filter(|word| word.len() > 3).take(20) {
        let having: Vec<usize> = (0..names.len()).filter(|&index| holds(names[index], word)).collect();
        for &index in &having {
            scores[index] += 1000 / having.len();
        }
    }
    let mut found = order(names.len(), &|a, b| scores[a] > scores[b]);
    found.retain(|&index| scores[index] > 0);
    found.into_iter().map(|index| names[index]).collect()
}

/// `1 task`, `2 tasks`.
fn counted(number: usize, noun: &str) -> String {
    format!("{} {noun}{}", crate::report::grouped(number as i64), if number == 1 { "" } else { "s" })
}

/// The last part of an ARN, or the whole text where it is none.
fn short(arn: &str) -> &str {
    if arn.starts_with("arn:") { arn.rsplit('/').next().unwrap_or(arn) } else { arn }
}

/// Whether `text` begins with `name`, in any letter case, and what follows.
fn after<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let head = text.get(..name.len())?;
    head.eq_ignore_ascii_case(name).then(|| &text[name.len()..])
}

/// Whether `text` holds `part`, in any letter case.
fn holds(text: &str, part: &str) -> bool {
    position(text, part).is_some()
}

/// Where `part`, which is not empty, first stands in `text`, in any letter case.
fn position(text: &str, part: &str) -> Option<usize> {
    let part = part.as_bytes();
    text.as_bytes().windows(part.len()).position(|window| window.eq_ignore_ascii_case(part))
}

/// The name that first stands in `text` as a word of its own, in this letter case.
fn standing(text: &str, names: &mut dyn Iterator<Item = &'static str>) -> Option<&'static str> {
    let mut first = None;
    for name in names {
        if let Some(at) = stands(text, name.trim_end_matches('.'))
            && first.is_none_or(|(before, _)| at < before)
        {
            first = Some((at, name));
        }
    }
    first.map(|(_, name)| name)
}

/// Where `name`, which is not empty, first stands in `text` as a word of its own.
fn stands(text: &str, name: &str) -> Option<usize> {
    let joins = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii() || b"_-/".contains(byte);
    let bytes = text.as_bytes();
    let mut end = 0;
    while let Some(at) = text[end..].find(name).map(|at| end + at) {
        end = at + name.len();
        if !bytes[..at].last().is_some_and(joins) && !bytes.get(end).is_some_and(joins) {
            return Some(at);
        }
    }
    None
}
