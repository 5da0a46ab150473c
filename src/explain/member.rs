//! Members of requests and responses, by path.

use super::{ExplanationKind, Page, Prose, is_name, subject};
use crate::model::{
    ContainerOverride, EnumDocs, EnumShape, Kind, LaunchTypes, Member, MemberDocs, Model, Range, Revision,
    Shape, ShapeDocs, StartTaskRequest, StartTaskResponse, deprecation_reason, is_same_name,
};
use crate::options::InputKind;
use crate::read::pointer;
use crate::report::{grouped, page_of};
use crate::sort::sort_by_rank;
use crate::validate::misplaced;

/// A member and its path.
pub(super) struct Entry {
    /// Its path, such as `overrides.containerOverrides[].cpu`.
    pub(super) path: String,
    pub(super) input: InputKind,
    pub(super) parent: &'static ShapeDocs,
    pub(super) member: &'static Member,
    docs: &'static MemberDocs,
}

impl Entry {
    /// Returns the names on its path.
    fn steps(&self) -> Vec<String> {
        self.path.replace("[]", "").split('.').map(str::to_owned).collect()
    }
}

/// Returns every member: those of the request, then those of the response, each in documented order.
pub(super) fn all() -> Vec<Entry> {
    let mut found = Vec::new();
    collect(InputKind::Request, StartTaskRequest::DOCS, "", &mut found);
    collect(InputKind::Response, StartTaskResponse::DOCS, "", &mut found);
    found
}

fn collect(input: InputKind, parent: &'static ShapeDocs, prefix: &str, found: &mut Vec<Entry>) {
    for (member, docs) in parent.shape.members.iter().zip(parent.members) {
        let path = format!("{prefix}{}", member.name);
        let inner = if matches!(member.kind, Kind::List(_)) { "[]." } else { "." };
        let inner = format!("{path}{inner}");
        found.push(Entry { path, input, parent, member, docs });
        if let Some(structure) = docs.structure {
            collect(input, structure, &inner, found);
        }
    }
}

/// Returns the path of every member.
pub(super) fn paths() -> Vec<String> {
    all().into_iter().map(|entry| entry.path).collect()
}

/// A place in a request that a message names.
pub(super) struct Place {
    /// As the message has it.
    pub(super) shown: String,
    /// The path of the member that it is or is in; empty if it is in none.
    pub(super) known: String,
}

/// Returns the place that a path leads to, if it is one.
pub(super) fn place(path: &str) -> Option<Place> {
    let names = steps(path);
    let (mut known, mut is_whole, mut is_secret) = (String::new(), true, false);
    let mut inside = Some((StartTaskRequest::SHAPE, ""));
    for name in &names {
        let of_name =
            |(shape, step): (&'static Shape, &'static str)| Some((shape.member_in_any_spelling(name)?, step));
        let Some((member, step)) = inside.and_then(of_name) else {
            is_whole = false;
            break;
        };
        known.push_str(step);
        known.push_str(member.name);
        is_secret |= member.sensitive;
        inside = match member.kind {
            Kind::Structure(shape) => Some((shape, ".")),
            Kind::List(Kind::Structure(shape)) => Some((shape, "[].")),
            _ => None,
        };
    }
    // What is unknown in a structure of secrets may be one. An option of the AWS CLI is shown as its member.
    let is_shown = !path.starts_with("--") && (is_whole || !is_secret);
    let shown = if is_shown { path.strip_prefix("input.").unwrap_or(path) } else { &known };
    // An empty step is a name that the message does not contain.
    let is_complete = path.split('.').all(|step| !step.is_empty());
    (is_complete && !names.is_empty() && is_name(shown))
        .then(|| Place { shown: shown.to_owned(), known: known.clone() })
}

/// Returns the names on a path, in any notation: `a.b[0].c`, `/a/b/0/c`, `$.a["b"][*].c`, `request.a`, `--a`.
fn names(target: &str) -> Option<Vec<&str>> {
    /// Common names for the root of a path.
    const ROOTS: [&str; 7] = ["$", "request", "response", "input", "output", "params", "event"];
    let target = target.strip_prefix("--").unwrap_or(target);
    let target = target.strip_prefix('#').unwrap_or(target);
    let mut names: Vec<&str> = pointer::names(target).collect();
    let is_whole = |name: &str| {
        let shapes = [StartTaskRequest::SHAPE, StartTaskResponse::SHAPE];
        ROOTS.contains(&name) || shapes.iter().any(|shape| is_same_name(shape.name, name))
    };
    if names.len() > 1 && is_whole(names[0]) {
        names.remove(0);
    }
    let is_name =
        |name: &&str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
    (!names.is_empty() && names.len() <= 10 && names.iter().all(is_name)).then_some(names)
}

/// Returns the names on a path; none, if the text cannot be one.
pub(super) fn steps(target: &str) -> Vec<String> {
    let target = target.replace("->", ".");
    names(&target).unwrap_or_default().into_iter().map(str::to_owned).collect()
}

/// Returns why a request has no member of this name or at the end of this path, if it is a common mistake.
pub(super) fn misplaced(target: &str) -> Option<&'static str> {
    let steps = steps(target);
    let name = steps.last()?;
    let in_container = || misplaced::advice(ContainerOverride::SHAPE.name, name);
    let of_request = misplaced::advice(StartTaskRequest::SHAPE.name, name);
    if steps.len() > 1 { in_container().or(of_request) } else { of_request.or_else(in_container) }
}

/// Returns the operation itself: what its request is made of.
pub(super) fn operation(target: &str, revision: Revision) -> Option<Page> {
    let name = target.strip_prefix("ecs:").unwrap_or(target);
    is_same_name(name, "StartTask").then(|| whole(StartTaskRequest::DOCS, revision))
}

/// Returns the member that a path names, whole or from its end; or the structure of this name.
pub(super) fn explain(target: &str, revision: Revision) -> Option<Page> {
    let names = steps(target);
    names.last()?;
    let all = all();
    let steps: Vec<Vec<String>> = all.iter().map(Entry::steps).collect();
    let ends = |index: usize| {
        let steps = &steps[index];
        let Some(skipped) = steps.len().checked_sub(names.len()) else { return false };
        steps[skipped..].iter().zip(&names).all(|(step, name)| is_same_name(step, name))
    };
    let mut fitting: Vec<usize> = (0..all.len()).filter(|&index| ends(index)).collect();
    // A path may start with the name of a structure: `ContainerOverride.cpu`.
    if let (true, [structure, rest @ ..]) = (fitting.is_empty(), &*names) {
        let is_called =
            |shape: &Shape| is_same_name(shape.name, structure) || is_same_name(shape.api_name, structure);
        let in_structure = |entry: &Entry| is_called(entry.parent.shape);
        match rest {
            [] => {
                let input = [StartTaskRequest::DOCS, StartTaskResponse::DOCS];
                if let Some(docs) = input.into_iter().find(|docs| is_called(docs.shape)) {
                    return Some(whole(docs, revision));
                }
                let contains = |entry: &Entry| entry.docs.structure.is_some_and(|docs| is_called(docs.shape));
                fitting = (0..all.len()).filter(|&index| contains(&all[index])).collect();
            }
            [name] => {
                let fits = |entry: &Entry| in_structure(entry) && is_same_name(entry.member.name, name);
                fitting = (0..all.len()).filter(|&index| fits(&all[index])).collect();
            }
            _ => {}
        }
    }
    // The exact spelling comes first, then the request, then the shortest path.
    let exact = |index: &usize| steps[*index].last() == names.last();
    let rank = |index: &usize| {
        let (strange, response) = (!exact(index), all[*index].input != InputKind::Request);
        (usize::from(strange) * 2 + usize::from(response)) * 100 + steps[*index].len()
    };
    sort_by_rank(&mut fitting, rank);
    let (&first, others) = fitting.split_first()?;
    let mut page = page(&all[first], revision);
    if names.len() == 1
        && all[first].input == InputKind::Response
        && let Some(reason) = misplaced(target)
    {
        page.detail("in-a-request", "In a request", Prose::new("Not a member: ").own(reason));
    }
    for &other in others.iter().take(4) {
        page.related(all[other].path.clone());
    }
    Some(page)
}

/// Returns a value of a closed set, or a state of a task.
pub(super) fn by_value(target: &str, revision: Revision) -> Option<Page> {
    let all = all();
    let fits = |entry: &&Entry| {
        entry.member.known.contains(&target)
            || entry.docs.enumeration.is_some_and(|docs| docs.shape.find(target).is_some())
    };
    let depth = |entry: &&Entry| (entry.input != InputKind::Request, entry.path.matches('.').count());
    let entry = all.iter().filter(fits).min_by_key(depth)?;
    let mut page = page(entry, revision);
    let meaning = match entry.docs.enumeration {
        Some(docs) => choice_meaning(docs, target),
        None => state(target),
    };
    page.title = Prose::default().value(target).own(" of ").value(&entry.path);
    if let Some(meaning) = meaning {
        page.summary = Prose::new(meaning);
    }
    page.related(entry.path.clone());
    Some(page)
}

fn choice_meaning(docs: &'static EnumDocs, value: &str) -> Option<&'static str> {
    let index = docs.shape.values.iter().position(|choice| choice.value == value)?;
    Some(docs.values[index].trim())
}

/// The states that a task goes through.
static STATES: [(&str, &str); 9] = [
    ("PROVISIONING", "Amazon ECS is preparing resources for the task, such as its network interface."),
    ("PENDING", "The task is waiting for the container agent, or for resources on the container instance."),
    ("ACTIVATING", "The task is being registered with service discovery or several target groups."),
    ("RUNNING", "The task is running."),
    ("DEACTIVATING", "The task is being deregistered from several target groups."),
    (
        "STOPPING",
        "The containers received SIGTERM. Those that do not exit are killed after their stop timeout.",
    ),
    ("DEPROVISIONING", "The network interface of the task is being detached and deleted."),
    ("STOPPED", "The task has stopped. It can be described for at least an hour."),
    ("DELETED", "The task was deleted. This state is visible only for a moment."),
];

/// Returns the meaning of a state.
pub(super) fn state(name: &str) -> Option<&'static str> {
    STATES.iter().find(|(state, _)| *state == name).map(|(_, meaning)| *meaning)
}

/// Returns a whole request or response.
fn whole(docs: &'static ShapeDocs, revision: Revision) -> Page {
    let title = Prose::default().value(docs.shape.name);
    let mut page = Page::new(ExplanationKind::Member, title, docs.description.trim());
    members(docs, revision, &mut page);
    let input = if docs.shape.name == StartTaskRequest::SHAPE.name {
        InputKind::Request
    } else {
        InputKind::Response
    };
    page.docs = page_of(input.shape(), "");
    for member in docs.shape.members {
        page.related(member.name);
    }
    page
}

fn page(entry: &Entry, revision: Revision) -> Page {
    let Entry { member, docs, .. } = entry;
    let title = Prose::default().value(&entry.path);
    let mut page = Page::new(ExplanationKind::Member, title, docs.description.trim());
    page.detail("type", "Type", type_of(member.kind));
    page.detail("required", "Required", required(entry, revision));
    if entry.input.limits(entry.parent.shape) {
        page.detail("limits", "Limits", limits(member, revision));
    }
    if let Some(choices) = docs.enumeration {
        page.detail("values", "Values", values(choices, revision));
    } else {
        let values: Vec<String> = member
            .known
            .iter()
            .map(|value| match state(value) {
                Some(meaning) => format!("`{value}`: {meaning}"),
                None => format!("`{value}`"),
            })
            .collect();
        page.detail("values", "Values", values.join(" "));
    }
    if let Some(structure) = docs.structure {
        if structure.shape.union {
            page.detail("union", "Union", "Exactly one of the members must be set.");
        }
        members(structure, revision, &mut page);
    }
    page.detail("default", "Default", docs.default.map(|json| format!("`{json}`")).unwrap_or_default());
    page.detail("example", "Example", docs.example.map(|json| format!("`{json}`")).unwrap_or_default());
    if member.since > Revision::Y2023 {
        page.detail("since", "Since", "Revision 2026. Revision 2023 does not have this member.");
    }
    if let Some(service) = member.deprecated {
        let reason = deprecation_reason(service);
        page.detail(
            "deprecated",
            "Deprecated",
            format!("{reason} Amazon ECS still accepts the member, but it has no effect."),
        );
    }
    if member.launch_types == LaunchTypes::Fargate {
        page.detail(
            "launch-types",
            "Launch types",
            "Fargate only. `StartTask` starts tasks on EC2 and external instances.",
        );
    }
    if member.sensitive {
        page.detail("secret", "Secret", "Reports and explanations never show its values.");
    }
    for rule in subject::rules_about(entry, revision) {
        page.detail("rule", Prose::new("Rule ").value(rule.rule.code.as_str()), rule.title);
        page.related(rule.rule.code.as_str());
    }
    page.docs = page_of(entry.input.shape(), &pointer::of_path(&entry.path));
    page
}

fn members(docs: &'static ShapeDocs, revision: Revision, page: &mut Page) {
    let there = docs.shape.members.iter().filter(|member| member.since <= revision);
    page.detail("members", "Members", Prose::default().values(there.map(|member| member.name)));
}

fn type_of(kind: Kind) -> String {
    match kind {
        Kind::Text => "String.".to_owned(),
        Kind::Enum(_) => "String, one of the values below.".to_owned(),
        Kind::Integer => "32-bit integer.".to_owned(),
        Kind::Long => "64-bit integer.".to_owned(),
        Kind::Boolean => "`true` or `false`.".to_owned(),
        Kind::Timestamp => "Timestamp: epoch seconds as a number, or an ISO 8601 string.".to_owned(),
        Kind::Structure(shape) => format!("Object (`{}`).", shape.api_name),
        Kind::List(item) => match item {
            Kind::Structure(shape) => format!("Array of objects (`{}`).", shape.api_name),
            Kind::Integer | Kind::Long => "Array of integers.".to_owned(),
            _ => "Array of strings.".to_owned(),
        },
    }
}

fn required(entry: &Entry, revision: Revision) -> String {
    let (now, then) = (entry.member.required.at(revision), entry.member.required.at(Revision::Y2023));
    let place = match entry.path.rsplit_once('.') {
        Some((parent, _)) => format!(" in every `{}`", pointer::without_brackets(parent)),
        None => String::new(),
    };
    match (now, then) {
        (true, _) if entry.member.required.at(Revision::Y2026) => format!("Yes{place}."),
        (true, _) => format!("Yes{place}; optional in revision 2026."),
        (false, true) => "No; required in revision 2023.".to_owned(),
        (false, false) => "No.".to_owned(),
    }
}

fn limits(member: &Member, revision: Revision) -> String {
    let mut out = Vec::new();
    let bounds = [
        (member.items, "item", "items"),
        (member.length.at(revision), "character", "characters"),
        (member.range.at(revision), "", ""),
    ];
    for (range, one, many) in bounds {
        if let Some(text) = range_text(range) {
            let unit = if range.max == 1 || (range.max == i64::MAX && range.min == 1) { one } else { many };
            out.push(format!("{text} {unit}").trim_end().to_owned());
        }
    }
    let mut text = out.join("; ");
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
        text.push('.');
    }
    text
}

fn range_text(range: Range) -> Option<String> {
    match (range.min, range.max) {
        (i64::MIN, i64::MAX) => None,
        (min, i64::MAX) => Some(format!("at least {}", grouped(min))),
        (i64::MIN | 0, max) => Some(format!("at most {}", grouped(max))),
        (min, max) => Some(format!("{} to {}", grouped(min), grouped(max))),
    }
}

fn values(docs: &'static EnumDocs, revision: Revision) -> String {
    let choices: &'static EnumShape = docs.shape;
    let pairs = choices.values.iter().zip(docs.values);
    let listed = pairs.map(|(choice, meaning)| {
        let since = if choice.since > revision { " (revision 2026)" } else { "" };
        format!("`{}`{since}: {}", choice.value, meaning.trim())
    });
    listed.collect::<Vec<_>>().join(" ")
}
