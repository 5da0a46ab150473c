//! The kinds of targets, with what their pages need of them.

use crate::build::command_line::CommandLine;
use crate::read::{Document, NodeId, NodeKind};
use crate::rules::RuleDocs;
use std::borrow::Cow;

/// A recognized target.
pub(super) enum Target<'t> {
    /// A single word or path: a member, a rule, a reason, an exception.
    Name(&'t str),
    /// A message, with the name of its error before it if there is one.
    Message(Cow<'t, str>),
    /// An exit code.
    ExitCode(i64),
    /// An item of `failures`.
    Failure(Failure<'t>),
    /// A task.
    Task(Task<'t>),
    /// A container of a task.
    Container(Container<'t>),
    /// A response.
    Response(Response<'t>),
    /// An event that is not about a task.
    Event(Event<'t>),
    /// A request, or a draft of one.
    Request(&'t Document<'t>),
    /// A command that starts a task.
    CommandLine(&'t CommandLine),
    /// A violation of a rule.
    Violation(&'t Document<'t>, &'static RuleDocs),
    /// A report of `validate`.
    Report(&'t Document<'t>),
    /// An unknown target, with its text if it has one.
    Unknown(&'t str),
}

/// An item of `failures`.
#[derive(Clone, Copy, Default)]
pub(super) struct Failure<'t> {
    pub(super) arn: Option<&'t str>,
    pub(super) reason: Option<&'t str>,
    pub(super) detail: Option<&'t str>,
}

/// A container of a task.
#[derive(Clone, Copy, Default)]
pub(super) struct Container<'t> {
    pub(super) name: Option<&'t str>,
    pub(super) exit_code: Option<i64>,
    pub(super) reason: Option<&'t str>,
}

/// A task.
pub(super) struct Task<'t> {
    pub(super) document: &'t Document<'t>,
    pub(super) node: NodeId,
    pub(super) arn: Option<&'t str>,
    pub(super) definition: Option<&'t str>,
    pub(super) instance: Option<&'t str>,
    pub(super) status: Option<&'t str>,
    pub(super) desired: Option<&'t str>,
    pub(super) stop_code: Option<&'t str>,
    pub(super) stopped_reason: Option<&'t str>,
    /// What the attachments, such as EBS volumes, report.
    pub(super) attachment_reasons: Vec<&'t str>,
    pub(super) has_stopped_at: bool,
    pub(super) containers: Vec<Container<'t>>,
}

/// A response, or a part of one.
pub(super) struct Response<'t> {
    /// The response to validate, if it is whole.
    pub(super) document: Option<&'t Document<'t>>,
    pub(super) tasks: Vec<Task<'t>>,
    pub(super) failures: Vec<Failure<'t>>,
    /// The request of the response, if it is known.
    pub(super) request: Option<&'t Document<'t>>,
}

/// An event that is not about a task.
pub(super) enum Event<'t> {
    /// A container instance changed.
    Instance { arn: Option<&'t str>, status: Option<&'t str>, is_connected: Option<bool> },
    /// A service or a deployment did something.
    Service { name: &'t str, reason: Option<&'t str> },
}

/// Returns a member of a response, whose name may start with a capital in another language.
pub(super) fn member(document: &Document<'_>, object: NodeId, name: &str) -> Option<NodeId> {
    /// Objects of the service have fewer members; only repeated ones would be missed.
    const MEMBERS: usize = 1000;
    if document.node(object).kind != NodeKind::Object {
        return None;
    }
    let mut similar = None;
    for child in document.children(object).take(MEMBERS) {
        let key = document.key(child);
        let is_present = !matches!(document.node(child).kind, NodeKind::Null | NodeKind::Broken);
        if is_present && key == name {
            return Some(child);
        }
        if is_present && similar.is_none() && key.eq_ignore_ascii_case(name) {
            similar = Some(child);
        }
    }
    similar
}

/// Returns a member that is a string and not empty.
pub(super) fn string<'t>(document: &'t Document<'_>, object: NodeId, name: &str) -> Option<&'t str> {
    document.text_of(member(document, object, name)?).filter(|text| !text.is_empty())
}

impl<'t> Failure<'t> {
    pub(super) fn read(document: &'t Document<'t>, node: NodeId) -> Self {
        let string = |name| string(document, node, name);
        Failure { arn: string("arn"), reason: string("reason"), detail: string("detail") }
    }
}

impl<'t> Container<'t> {
    pub(super) fn read(document: &'t Document<'t>, node: NodeId) -> Self {
        let number = |id| document.integer(id).or_else(|| document.content(id).trim().parse().ok());
        Container {
            name: string(document, node, "name"),
            exit_code: member(document, node, "exitCode").and_then(number),
            reason: string(document, node, "reason"),
        }
    }
}

impl<'t> Task<'t> {
    pub(super) fn read(document: &'t Document<'t>, node: NodeId) -> Self {
        let string = |name| string(document, node, name);
        let containers = document.items(member(document, node, "containers"));
        Task {
            document,
            node,
            arn: string("taskArn"),
            definition: string("taskDefinitionArn"),
            instance: string("containerInstanceArn"),
            status: string("lastStatus"),
            desired: string("desiredStatus"),
            stop_code: string("stopCode"),
            stopped_reason: string("stoppedReason"),
            attachment_reasons: attachment_reasons(document, member(document, node, "attachments")),
            has_stopped_at: member(document, node, "stoppedAt").is_some(),
            containers: containers.map(|container| Container::read(document, container)).collect(),
        }
    }
}

/// Returns the `statusReason` of each attachment.
fn attachment_reasons<'t>(document: &'t Document<'t>, attachments: Option<NodeId>) -> Vec<&'t str> {
    /// A task has a network interface and a volume.
    const MOST: usize = 10;
    let details = document
        .items(attachments)
        .take(MOST)
        .filter_map(|attachment| member(document, attachment, "details"));
    let details = details.flat_map(|details| document.items(Some(details)).take(MOST));
    details
        .filter(|&detail| string(document, detail, "name") == Some("statusReason"))
        .filter_map(|detail| string(document, detail, "value"))
        .collect()
}
