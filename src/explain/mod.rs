//! What a name, a message, a request or an answer means, in plain words.

mod exception;
mod failure;
mod member;
mod prose;
mod request;
mod response;
pub(crate) mod rule;
mod stop;
mod violation;

use crate::build::{command_line, normalise::trim};
use crate::options::{InputKind, ValidateOptions};
use crate::read::{Document, NodeId, NodeKind, json};
use crate::rules::DOCS;
use crate::validate::{near, scope};
use prose::Prose;
use serde::Serialize;

/// What an explanation is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
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

/// An explanation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Explanation {
    /// What it is about.
    pub kind: ExplanationKind,
    /// Its title.
    pub title: String,
    /// The answer in a sentence or two.
    pub summary: String,
    /// The rest, each part with a label.
    pub details: Vec<Detail>,
    /// Names that can be explained as well.
    pub related: Vec<String>,
    /// The page to read on.
    pub docs: String,
    /// All of it as Markdown.
    pub markdown: String,
}

/// A part of an explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Detail {
    /// What it says something about.
    pub label: String,
    /// What it says.
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
        Page { kind, title, summary, details: Vec::new(), related: Vec::new(), docs: String::new() }
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

    fn finish(self) -> Explanation {
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
        if !self.docs.is_empty() {
            markdown.push_str(&format!("\n[Documentation]({})\n", self.docs));
        }
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

/// Explains a text: a name, a message, JSON, or a command line.
pub(crate) fn text(target: &str, options: &ValidateOptions) -> Explanation {
    let target = trim(target);
    if target.starts_with(['{', '[']) {
        let document = json::read(target);
        if document.syntax.is_empty() && !document.nodes.is_empty() {
            return value(&document, options);
        }
    }
    if command_line::is_one(target) {
        let line = command_line::read(target);
        if line.starts_a_task {
            let mut page = request::explain(&line.draft, options);
            for problem in line.problems {
                page.detail("The command line", Prose::default().words(&problem.message));
            }
            return page.finish();
        }
    }
    let quoted = target.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    word(quoted.unwrap_or(target), options).finish()
}

/// Explains a value.
pub(crate) fn value(document: &Document<'_>, options: &ValidateOptions) -> Explanation {
    let page = match document.nodes.first().map(|node| node.kind) {
        Some(NodeKind::Object) => object(document, options),
        Some(NodeKind::Text) => return text(&document.content(0), options),
        Some(NodeKind::Number) => stop::by_exit_code(&document.content(0)).unwrap_or_else(|| unknown("")),
        Some(NodeKind::List) => response::of_list(document).unwrap_or_else(|| unknown("")),
        _ => unknown(""),
    };
    page.finish()
}

fn object(document: &Document<'_>, options: &ValidateOptions) -> Page {
    let text = |name| member_text(document, 0, name);
    let has = |name| scope::member(document, 0, name).is_some();
    if has("violations") && has("valid") {
        return violation::of_report(document);
    }
    if let (Some(code), true) = (text("code"), has("severity"))
        && let Some(page) = violation::explain(document, &code)
    {
        return page;
    }
    if let Some((name, message)) = exception::of_object(document) {
        return exception::explain(&name, &message).unwrap_or_else(|| unknown(&name));
    }
    // Events of EventBridge hold the task as their detail.
    if let (true, Some(task)) = (has("detail-type"), scope::member(document, 0, "detail")) {
        return response::of_task(document, task);
    }
    if has("tasks") || has("failures") {
        return response::explain(document);
    }
    if let (Some(reason), false) = (text("reason"), has("containerInstances")) {
        return failure::explain(&reason).unwrap_or_else(|| failure::other(&reason));
    }
    if ["taskArn", "lastStatus", "stopCode", "stoppedReason"].iter().any(|name| has(name)) {
        return response::of_task(document, 0);
    }
    if options.kind == InputKind::Response {
        return response::explain(document);
    }
    request::explain(document, options)
}

fn member_text(document: &Document<'_>, object: NodeId, name: &str) -> Option<String> {
    scope::member_text(document, object, name).map(|(_, text)| text.into_owned())
}

/// Explains a name or a message. Names come before what only holds one, and the agent's errors before the
/// service's, which they may quote.
fn word(target: &str, options: &ValidateOptions) -> Page {
    let target = trim(target);
    if target.is_empty() {
        return unknown(target);
    }
    rule::by_code(target)
        .or_else(|| failure::explain(target))
        .or_else(|| stop::by_code(target))
        .or_else(|| exception::explain(target, ""))
        .or_else(|| stop::by_exit_code(target))
        .or_else(|| stop::by_error_name(target))
        .or_else(|| member::explain(target, options.revision))
        .or_else(|| member::by_value(target, options.revision))
        .or_else(|| stop::by_sentence(target))
        .or_else(|| exception::by_message(target))
        .or_else(|| stop::by_hint(target))
        .unwrap_or_else(|| unknown(target))
}

/// Every name that can be explained, members apart.
fn names() -> impl Iterator<Item = &'static str> {
    let rules = DOCS.iter().map(|docs| docs.rule.code);
    rules.chain(failure::names()).chain(stop::names()).chain(exception::names())
}

fn unknown(target: &str) -> Page {
    let mut page = Page::new(
        ExplanationKind::Unknown,
        "Not known",
        "This is no member, rule, failure reason, stop code, exception or message that is known here.",
    );
    // A long text is no name; comparing it would say nothing.
    if !target.is_empty() && target.len() <= 100 {
        page.title = Prose::new("Not known: ").value(target);
        let paths = member::paths();
        let mut all: Vec<&str> = names().collect();
        all.extend(paths.iter().map(String::as_str));
        for near in near::several(all.into_iter(), target, 5) {
            page.related(near);
        }
        let last_name =
            |path: &str| path.rsplit('.').next().unwrap_or(path).trim_end_matches("[]").to_owned();
        let lasts: Vec<String> = paths.iter().map(|path| last_name(path)).collect();
        let wanted = last_name(&target.replace('/', "."));
        for near in near::several(lasts.iter().map(|last| &**last), &wanted, 3) {
            if let Some(index) = lasts.iter().position(|last| last == near) {
                page.related(paths[index].clone());
            }
        }
    }
    page.detail(
        "What can be explained",
        "A member's path (`overrides.cpu`), a rule (`too-many-items`), a failure reason (`RESOURCE:MEMORY`), a stop code (`EssentialContainerExited`), a stopped reason, an exception (`ClientException`), a message of the service, a violation, a request or a response.",
    );
    page.docs = guide("api_failures_messages");
    page
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
    text.as_bytes().windows(part.len()).any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}
