//! Envelopes of requests: Step Functions states, events, and targets of schedules.

use super::why;
use crate::message::Message;
use crate::read::make::Maker;
use crate::read::pointer;
use crate::read::{Document, NodeId, NodeKind, json};

/// A request without its envelope.
pub(crate) struct Opened {
    pub(crate) request: Document<'static>,
    /// The JSON Pointer of the request in the draft.
    pub(crate) path: String,
    pub(crate) why: &'static Message,
    /// Whether the envelope calls `RunTask`.
    pub(crate) runs_task: bool,
}

/// What an envelope is, and whether it calls `RunTask`.
#[derive(Clone, Copy)]
struct Envelope {
    why: &'static Message,
    runs_task: bool,
}

/// A state machine in a pipeline is nested a few levels deep.
const MAX_DEPTH: usize = 6;

/// Extracts a request from its envelope; `None` if there is none.
pub(crate) fn open(document: &Document<'_>) -> Option<Opened> {
    if document.nodes.first()?.kind != NodeKind::Object {
        return None;
    }
    find(document, 0, &mut Vec::new(), 0)
}

fn find<'d>(
    document: &'d Document<'_>,
    object: NodeId,
    steps: &mut Vec<&'d str>,
    depth: usize,
) -> Option<Opened> {
    if depth > MAX_DEPTH || document.node(object).kind != NodeKind::Object {
        return None;
    }
    let member = |name: &'static str| document.member(object, name).map(|node| (name, node));
    let is = |name: &'static str, kind| member(name).filter(|(_, node)| document.node(*node).kind == kind);
    let runs_task = |node: NodeId| runs_task(document.content(node));
    if let Some((_, resource)) = is("Resource", NodeKind::Text)
        && (starts_task(document.content(resource)) || runs_task(resource))
    {
        let envelope = Envelope { why: &why::STATE, runs_task: runs_task(resource) };
        let parameters = is("Parameters", NodeKind::Object).or_else(|| is("Arguments", NodeKind::Object));
        return parameters.map(|(name, node)| opened(document, node, steps, name, envelope));
    }
    if let Some((name, node)) = is("requestParameters", NodeKind::Object) {
        let event = is("eventName", NodeKind::Text).map(|(_, event)| document.content(event));
        let envelope = Envelope { why: &why::EVENT, runs_task: event == Some("RunTask") };
        return Some(opened(document, node, steps, name, envelope));
    }
    if let (Some((_, arn)), Some((name, input))) = (is("Arn", NodeKind::Text), is("Input", NodeKind::Text))
        && (starts_task(document.content(arn)) || runs_task(arn))
    {
        let text = json::read(document.content(input));
        let is_request = text.is_readable() && text.node(0).kind == NodeKind::Object;
        let envelope = Envelope { why: &why::TARGET, runs_task: runs_task(arn) };
        return is_request.then(|| opened(&text, 0, steps, name, envelope));
    }
    for name in ["detail", "Target"] {
        if let Some((name, node)) = is(name, NodeKind::Object) {
            return deeper(document, node, steps, name, depth);
        }
    }
    if let Some((name, records)) = is("Records", NodeKind::List) {
        let mut items = document.children(records);
        let only = items.next().filter(|_| items.next().is_none())?;
        steps.push(name);
        return deeper(document, only, steps, "0", depth);
    }
    // In a state machine, the state that starts a task.
    let states = is("States", NodeKind::Object).map(|(name, states)| {
        steps.push(name);
        states
    });
    let states = states.or_else(|| (depth == 0 && document.node(object).count == 1).then_some(object))?;
    let calling = |calls: fn(&str) -> bool| -> Vec<NodeId> {
        let resource = |state| document.member(state, "Resource").and_then(|node| document.text_of(node));
        document.children(states).filter(|&state| resource(state).is_some_and(calls)).collect()
    };
    let mut found = calling(starts_task);
    if found.is_empty() {
        found = calling(self::runs_task);
    }
    let [state] = *found else { return None };
    deeper(document, state, steps, document.key(state), depth)
}

fn deeper<'d>(
    document: &'d Document<'_>,
    node: NodeId,
    steps: &mut Vec<&'d str>,
    name: &'d str,
    depth: usize,
) -> Option<Opened> {
    steps.push(name);
    find(document, node, steps, depth + 1)
}

/// Returns whether an ARN is that of an integration that calls `StartTask`.
fn starts_task(arn: &str) -> bool {
    arn.starts_with("arn:") && arn.contains(":ecs:startTask")
}

/// Returns whether an ARN is that of an integration that calls `RunTask`.
fn runs_task(arn: &str) -> bool {
    arn.starts_with("arn:") && arn.contains(":ecs:runTask")
}

fn opened(document: &Document<'_>, node: NodeId, steps: &[&str], name: &str, envelope: Envelope) -> Opened {
    let mut maker = Maker::default();
    maker.copy(None, document, node);
    let mut path = String::new();
    steps.iter().chain([&name]).for_each(|step| pointer::push(&mut path, step));
    let Envelope { why, runs_task } = envelope;
    Opened { request: maker.finish(), path, why, runs_task }
}
