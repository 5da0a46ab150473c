//! A request as the options of `aws ecs start-task`, before any shell's quoting.

use super::{ROOT, Target};
use crate::build::command_line::{flag_name, negative_flag_name};
use crate::model::{Kind, Member, Model, StartTaskRequest};
use crate::read::{Document, NodeId, NodeKind};
use crate::sort::sort_by_rank;

/// An option and its values.
pub(super) struct Argument {
    /// With its hyphens.
    pub(super) flag: String,
    pub(super) values: Vec<Value>,
}

/// A value of an option.
pub(super) enum Value {
    /// An unchanged text.
    Text(String),
    /// A string that the shell splits into words.
    Words(String),
    /// JSON of a part of the request.
    Json(Json),
}

/// The content of a JSON value.
pub(super) enum Json {
    Node(NodeId),
    /// An object with the members that no separate option can express.
    Members(Vec<NodeId>),
}

/// Returns the options of the request. `fits` returns whether a shell can pass a string unchanged.
pub(super) fn all(target: &Target<'_>, fits: fn(&str) -> bool) -> Vec<Argument> {
    let request = target.request;
    let mut arguments = Vec::new();
    let mut push = |flag: String, values| arguments.push(Argument { flag: format!("--{flag}"), values });
    if let Some(region) = target.region {
        push("region".into(), vec![Value::Text(region.to_owned())]);
    }
    if let Some(address) = target.custom_address() {
        push("endpoint-url".into(), vec![Value::Text(address)]);
    }
    let mut others = Vec::new();
    // The task definition and the instances come first, the rest in documented order.
    let mut members: Vec<(&'static Member, NodeId)> = request
        .children(ROOT)
        .filter_map(|child| Some((StartTaskRequest::SHAPE.member(request.key(child))?, child)))
        .collect();
    let first = ["taskDefinition", "cluster", "containerInstances"];
    let rank = |name| first.iter().position(|other| *other == name).unwrap_or(first.len());
    sort_by_rank(&mut members, |(member, _)| rank(member.name));
    for (member, node) in members {
        match member.kind {
            Kind::Boolean if request.node(node).kind == NodeKind::True => push(flag_name(member), Vec::new()),
            Kind::Boolean if request.node(node).kind == NodeKind::False => {
                push(negative_flag_name(member), Vec::new());
            }
            // No flag expresses a reference or what is not a boolean.
            Kind::Boolean => others.push(node),
            Kind::List(Kind::Text) if request.node(node).kind == NodeKind::List => {
                push(flag_name(member), words(target, node, fits));
            }
            // A string instead of JSON is a reference.
            Kind::Structure(_) | Kind::List(_) if request.node(node).kind == NodeKind::Text => {
                push(flag_name(member), vec![Value::Text(request.content(node).to_owned())]);
            }
            Kind::Structure(_) | Kind::List(_) => {
                push(flag_name(member), vec![Value::Json(Json::Node(node))]);
            }
            _ => {
                let text = request.content(node);
                let is_null = request.node(node).kind == NodeKind::Null;
                if !is_null && is_taken_as_it_is(text) && fits(text) {
                    push(flag_name(member), vec![Value::Text(text.to_owned())]);
                } else {
                    others.push(node);
                }
            }
        }
    }
    if !others.is_empty() {
        push("cli-input-json".into(), vec![Value::Json(Json::Members(others))]);
    }
    arguments
}

/// Returns the items as words, or as JSON if one of them would be misread.
fn words(target: &Target<'_>, list: NodeId, fits: fn(&str) -> bool) -> Vec<Value> {
    let items: Vec<NodeId> = target.request.children(list).collect();
    let is_plain = |text: &str| is_taken_as_it_is(text) && fits(text) && !text.starts_with(['-', '[']);
    let is_split = items.iter().any(|&item| target.splits(item));
    let is_null = |item: NodeId| target.request.node(item).kind == NodeKind::Null;
    if is_split || items.iter().all(|&item| !is_null(item) && is_plain(target.request.content(item))) {
        let value = |item: NodeId| {
            let text = target.request.content(item).to_owned();
            if target.splits(item) { Value::Words(text) } else { Value::Text(text) }
        };
        items.into_iter().map(value).collect()
    } else {
        vec![Value::Json(Json::Node(list))]
    }
}

/// Returns whether the AWS CLI uses the text itself, not the content of a file or URL of this name.
fn is_taken_as_it_is(text: &str) -> bool {
    !["file://", "fileb://", "http://", "https://"].iter().any(|prefix| text.starts_with(prefix))
}

/// Returns a part of the request as JSON.
pub(super) fn json(request: &Document<'_>, part: &Json, text: fn(&str) -> String) -> String {
    let style = super::Style { text, key: text, ..super::JSON };
    match part {
        Json::Node(node) => super::literal::write(request, *node, &style),
        Json::Members(nodes) => {
            let members: Vec<String> = nodes
                .iter()
                .map(|&node| {
                    format!("{}:{}", text(request.key(node)), super::literal::write(request, node, &style))
                })
                .collect();
            format!("{{{}}}", members.join(","))
        }
    }
}
