//! Tasks as the service returns them, pasted as a draft: `describe-tasks`, the response of a start, one task.

use crate::model::{Model, Task as TaskShape, is_same_name};
use crate::read::{Document, NodeId, NodeKind};

/// A task found in a draft.
pub(crate) struct Task {
    pub(crate) node: NodeId,
    /// The names and indices that lead to it.
    pub(crate) steps: Vec<String>,
    /// The other members of the object that contains the array.
    pub(crate) beside: Vec<NodeId>,
}

/// Returns the task that the draft is, or the only one that it contains.
pub(crate) fn task(document: &Document<'_>) -> Option<Task> {
    if is_task(document, 0) {
        return Some(Task { node: 0, steps: Vec::new(), beside: Vec::new() });
    }
    if document.node(0).kind == NodeKind::List {
        // The output of `--query tasks`.
        return Some(Task { node: only(document, 0)?, steps: vec!["0".to_owned()], beside: Vec::new() });
    }
    const BESIDE: [&str; 3] = ["failures", "ResponseMetadata", "$metadata"];
    let mut beside = Vec::new();
    let mut tasks = None;
    for child in document.children(0) {
        let key = document.key(child);
        if is_same_name(key, "tasks") {
            tasks = Some(child);
        } else if BESIDE.iter().any(|name| is_same_name(name, key)) {
            beside.push(child);
        } else {
            return None;
        }
    }
    let tasks = tasks.filter(|&tasks| document.node(tasks).kind == NodeKind::List)?;
    let steps = vec![document.key(tasks).to_owned(), "0".to_owned()];
    Some(Task { node: only(document, tasks)?, steps, beside })
}

/// Returns whether the node is an object with a member that only a response has.
fn is_task(document: &Document<'_>, node: NodeId) -> bool {
    const RETURNED: [&str; 3] = ["taskArn", "taskDefinitionArn", "lastStatus"];
    document.node(node).kind == NodeKind::Object
        && document.children(node).any(|child| {
            let key = document.key(child);
            RETURNED.iter().any(|name| is_same_name(name, key))
        })
}

/// Returns the only item of a list, if it is a task.
fn only(document: &Document<'_>, list: NodeId) -> Option<NodeId> {
    let mut items = document.children(list);
    let (only, more) = (items.next()?, items.next());
    (more.is_none() && is_task(document, only)).then_some(only)
}

/// Returns the name of a task's member in a request; `None` if a request does not have it.
pub(crate) fn name(key: &str) -> Option<&'static str> {
    let member = TaskShape::SHAPE.member_in_any_spelling(key)?.name;
    Some(match member {
        "clusterArn" => "cluster",
        "containerInstanceArn" => "containerInstances",
        "taskDefinitionArn" => "taskDefinition",
        "enableExecuteCommand" | "group" | "overrides" | "startedBy" | "tags" => member,
        _ => return None,
    })
}

/// Returns the members of a request that a task was started with, as its attachments show, but that a response does not
/// contain: it lists subnets without security groups, and volumes without their settings.
pub(crate) fn not_returned(document: &Document<'_>, task: NodeId) -> Vec<&'static str> {
    const OF_ATTACHMENTS: [(&str, &str); 3] = [
        ("ElasticNetworkInterface", "networkConfiguration"),
        // In events of EventBridge.
        ("eni", "networkConfiguration"),
        ("AmazonElasticBlockStorage", "volumeConfigurations"),
    ];
    let attachments = document.member_in_any_case(task, "attachments");
    let types: Vec<&str> = document
        .items(attachments)
        .filter_map(|attachment| document.text_of(document.member_in_any_case(attachment, "type")?))
        .collect();
    let mut members: Vec<&str> =
        OF_ATTACHMENTS.iter().filter(|(kind, _)| types.contains(kind)).map(|(_, member)| *member).collect();
    members.dedup();
    members
}
