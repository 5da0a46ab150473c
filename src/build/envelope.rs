//! What a request may be inside of: a Step Functions state, an event, the target of a schedule.

use super::why;
use crate::message::Message;
use crate::read::make::Maker;
use crate::read::pointer;
use crate::read::{Document, NodeId, NodeKind, json};

/// A request without what surrounds it.
pub(crate) struct Opened {
    pub(crate) request: Document<'static>,
    /// The JSON Pointer of the request in the draft.
    pub(crate) path: String,
    pub(crate) why: &'static Message,
}

/// A state machine in a pipeline of drafts is nested a few levels deep.
const MAX_DEPTH: usize = 6;

/// Takes a request out of what surrounds it; `None` if nothing does.
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
    if let Some((_, resource)) = is("Resource", NodeKind::Text)
        && calls_ecs(document.content(resource))
    {
        let parameters = is("Parameters", NodeKind::Object).or_else(|| is("Arguments", NodeKind::Object));
        return parameters.map(|(name, node)| opened(document, node, steps, name, &why::STATE));
    }
    if let Some((name, node)) = is("requestParameters", NodeKind::Object) {
        return Some(opened(document, node, steps, name, &why::EVENT));
    }
    if let (Some((_, arn)), Some((name, input))) = (is("Arn", NodeKind::Text), is("Input", NodeKind::Text))
        && calls_ecs(document.content(arn))
    {
        let text = json::read(document.content(input));
        let is_request = text.is_readable() && text.node(0).kind == NodeKind::Object;
        return is_request.then(|| opened(&text, 0, steps, name, &why::TARGET));
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
    // Of the states of a machine, the one that starts a task.
    let states = is("States", NodeKind::Object).map(|(name, states)| {
        steps.push(name);
        states
    });
    let states = states.or_else(|| (depth == 0 && document.node(object).count == 1).then_some(object))?;
    let mut found = document.children(states).filter(|&state| {
        let resource = document.member(state, "Resource").and_then(|node| document.text_of(node));
        resource.is_some_and(calls_ecs)
    });
    let (state, other) = (found.next()?, found.next());
    if other.is_some() {
        return None;
    }
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

/// Returns whether an ARN is that of an integration that starts a task.
fn calls_ecs(arn: &str) -> bool {
    arn.starts_with("arn:")
        && ["aws-sdk:ecs:startTask", ":ecs:startTask"].iter().any(|call| arn.contains(call))
}

fn opened(
    document: &Document<'_>,
    node: NodeId,
    steps: &[&str],
    name: &str,
    why: &'static Message,
) -> Opened {
    let mut maker = Maker::default();
    maker.copy(None, document, node);
    let mut path = String::new();
    steps.iter().chain([&name]).for_each(|step| pointer::push(&mut path, step));
    Opened { request: maker.finish(), path, why }
}
