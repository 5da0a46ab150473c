//! Rust, with aws-sdk-ecs.

use super::literal::literal_text;
use super::typed::{indented, members, structure};
use super::{ROOT, Target};
use crate::build::references::{Piece, has_any, mark, pieces};
use crate::model::{Kind, Model, Shape, StartTaskRequest};
use crate::read::{NodeId, NodeKind};
use crate::report::Json;
use crate::report::is_hidden;

pub(super) fn write(target: &Target<'_>) -> String {
    let mut types = Vec::new();
    let calls = indented(&setters(target, StartTaskRequest::SHAPE, ROOT, &mut types), "        ");
    types.sort_unstable();
    types.dedup();
    let imports = match &*types {
        [] => String::new(),
        [only] => format!("use aws_sdk_ecs::types::{only};\n\n"),
        several => format!("use aws_sdk_ecs::types::{{{}}};\n\n", several.join(", ")),
    };
    let mut config = String::new();
    if let Some(region) = target.region {
        let name = text(region);
        let region = if has_any(region) { format!("aws_config::Region::new({name})") } else { name };
        config.push_str(&format!("\n        .region({region})"));
    }
    if let Some(address) = target.custom_address() {
        config.push_str(&format!("\n        .endpoint_url({})", text(&address)));
    }
    format!(
        r#"// Cargo.toml: aws-config = "1", aws-sdk-ecs = "1", tokio = {{ version = "1", features = ["full"] }}
{imports}#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {{
    let config = aws_config::defaults(aws_config::BehaviorVersion::latest()){config}
        .load()
        .await;
    let response = aws_sdk_ecs::Client::new(&config)
        .start_task(){calls}
        .send()
        .await?;
    for task in response.tasks() {{
        println!("started {{:?}} on {{:?}}", task.task_arn(), task.container_instance_arn());
    }}
    // A successful response can still contain failures.
    for failure in response.failures() {{
        eprintln!("not started on {{:?}}: {{:?}} {{:?}}", failure.arn(), failure.reason(), failure.detail());
    }}
    Ok(())
}}
"#
    )
}

/// Returns a call for each member, on lines of their own.
fn setters(target: &Target<'_>, shape: &'static Shape, object: NodeId, types: &mut Vec<String>) -> String {
    let request = target.request;
    let mut out = String::new();
    for (member, node) in members(request, shape, object) {
        // Items of a list are added one by one.
        let items = match (member.kind, request.node(node).kind) {
            (Kind::List(_), NodeKind::List) => request.children(node).collect(),
            _ => vec![node],
        };
        if items.iter().any(|&item| target.splits(item)) {
            out.push_str(&format!("\n.set_{}(Some({}))", member.field(), strings(target, &items)));
            continue;
        }
        for item in items {
            let value = value(target, member.kind, item, types);
            let value =
                if value.contains('\n') { format!("\n    {},\n", indented(&value, "    ")) } else { value };
            out.push_str(&format!("\n.{}({value})", member.field()));
        }
    }
    out
}

/// Returns an expression for strings, some of which are split into several.
fn strings(target: &Target<'_>, items: &[NodeId]) -> String {
    let parts: Vec<String> = items
        .chunk_by(|&one, &next| !target.splits(one) && !target.splits(next))
        .map(|part| {
            let items: Vec<String> = part.iter().map(|&item| text(target.request.content(item))).collect();
            match part {
                [item] if target.splits(*item) => {
                    format!("{}.split_whitespace().map(str::to_owned).collect::<Vec<_>>()", items.concat())
                }
                _ => format!(
                    "vec![{}]",
                    items.iter().map(|item| format!("{item}.to_string()")).collect::<Vec<_>>().join(", ")
                ),
            }
        })
        .collect();
    match &*parts {
        [only] => only.clone(),
        parts => format!("[{}].concat()", parts.join(", ")),
    }
}

fn value(target: &Target<'_>, kind: Kind, node: NodeId, types: &mut Vec<String>) -> String {
    let request = target.request;
    if let Some(shape) = structure(kind).filter(|_| request.node(node).kind == NodeKind::Object) {
        return built(target, shape, node, types);
    }
    let is_choice = matches!(kind, Kind::Enum(_) | Kind::List(Kind::Enum(_)));
    match Json::of(request, node) {
        Some(Json::Text(content)) if is_choice && has_any(&content) => {
            format!("{}.as_str().into()", text(&content))
        }
        Some(Json::Text(content)) if is_choice => format!("{}.into()", text(&content)),
        Some(Json::Text(content)) => text(&content),
        Some(value @ (Json::Boolean(_) | Json::Integer(_))) => value.to_string(),
        _ => String::new(),
    }
}

fn built(target: &Target<'_>, shape: &'static Shape, object: NodeId, types: &mut Vec<String>) -> String {
    let request = target.request;
    let name = type_name(shape.api_name);
    types.push(name.clone());
    if shape.union {
        // Exactly one member is there, and it is a variant.
        let variant = members(request, shape, object).next();
        return variant.map_or(String::new(), |(member, node)| {
            let variant = super::step_functions::capitalized(member.name);
            format!("{name}::{variant}({})", value(target, member.kind, node, types))
        });
    }
    let setters = indented(&setters(target, shape, object, types), "    ");
    let question = if is_checked(shape) { "?" } else { "" };
    format!("{name}::builder(){setters}\n    .build(){question}")
}

/// Returns whether the builder of the SDK checks required members, and so can fail.
fn is_checked(shape: &Shape) -> bool {
    // The size of ephemeral storage is a plain number there, 0 if it is absent.
    shape.api_name != "EphemeralStorage"
        && shape.members.iter().any(|member| member.required.at(crate::model::Revision::Y2026))
}

/// Returns the name of a type in the SDK, which writes abbreviations as words.
fn type_name(api: &str) -> String {
    api.replace("EBS", "Ebs")
}

/// Returns a string literal of Rust.
fn text(text: &str) -> String {
    match *pieces(text) {
        [] | [Piece::Text(_)] => literal(text),
        [Piece::Reference { index, .. }] => mark(index),
        ref pieces => {
            let mut format = String::new();
            let mut values = String::new();
            for piece in pieces {
                match piece {
                    Piece::Text(text) => format.push_str(&text.replace('{', "{{").replace('}', "}}")),
                    Piece::Reference { index, .. } => {
                        format.push_str("{}");
                        values.push_str(&format!(", {}", mark(*index)));
                    }
                }
            }
            format!("format!({}{values})", literal(&format))
        }
    }
}

fn literal(text: &str) -> String {
    literal_text(text, |c, out| {
        if is_hidden(c) {
            out.extend(c.escape_unicode());
        } else {
            out.push(c);
        }
    })
}
