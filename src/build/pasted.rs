//! Tasks as the service answers with them, pasted as a draft: `describe-tasks`, the answer of a start, one task.

use crate::model::{Model, Task as TaskShape};
use crate::read::{Document, NodeId, NodeKind};
use crate::validate::near::plain;

/// A task found in a draft.
pub(crate) struct Task {
    pub(crate) node: NodeId,
    /// Where it is.
    pub(crate) path: &'static str,
    /// What stands beside the list it is in.
    pub(crate) beside: Vec<(&'static str, NodeId)>,
}

/// The task that the draft is or, as the only one, holds.
pub(crate) fn task(document: &Document<'_>) -> Option<Task> {
    let named = |object: NodeId, name: &str| {
        document.children(object).find(|&child| plain(&document.key(child)) == plain(name))
    };
    // Only an answer has these.
    let is_task = |node: NodeId| {
        document.node(node).kind == NodeKind::Object
            && ["taskArn", "taskDefinitionArn", "lastStatus"].iter().any(|name| named(node, name).is_some())
    };
    if is_task(0) {
        return Some(Task { node: 0, path: "", beside: Vec::new() });
    }
    const BESIDE: [&str; 3] = ["failures", "ResponseMetadata", "$metadata"];
    let mut beside = Vec::new();
    let mut tasks = None;
    for child in document.children(0) {
        let key = document.key(child);
        match BESIDE.iter().find(|name| **name == key) {
            Some(name) => beside.push((*name, child)),
            None if key == "tasks" => tasks = Some(child),
            None => return None,
        }
    }
    let tasks = tasks.filter(|&tasks| document.node(tasks).kind == NodeKind::List)?;
    let mut items = document.children(tasks);
    let (only, more) = (items.next()?, items.next());
    (more.is_none() && is_task(only)).then_some(Task { node: only, path: "/tasks/0", beside })
}

/// Where a member of a task belongs in a request.
pub(crate) struct Place {
    pub(crate) member: &'static str,
    /// Whether it is one item of a list there.
    pub(crate) in_list: bool,
}

/// The place of a member of a task; `None` where a request has none.
pub(crate) fn place(key: &str) -> Option<Place> {
    let name = plain(key);
    let member = TaskShape::SHAPE.members.iter().find(|member| plain(member.name) == name)?.name;
    let (member, in_list) = match member {
        "clusterArn" => ("cluster", false),
        "containerInstanceArn" => ("containerInstances", true),
        "taskDefinitionArn" => ("taskDefinition", false),
        "enableExecuteCommand" | "group" | "overrides" | "startedBy" | "tags" => (member, false),
        _ => return None,
    };
    Some(Place { member, in_list })
}
