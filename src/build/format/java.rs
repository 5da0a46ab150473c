//! Java, with the AWS SDK v2.

use super::expression::{enclosed, joined};
use super::literal::{literal_text, push_utf16_escape};
use super::typed::{indented, members, structure};
use super::{ROOT, Target};
use crate::model::{Model, Shape, StartTaskRequest};
use crate::read::{NodeId, NodeKind};
use crate::report::Json;

pub(super) fn write(target: &Target<'_>) -> String {
    let calls = indented(&setters(target, StartTaskRequest::SHAPE, ROOT), "                    ");
    let mut client = String::new();
    let mut imports = String::new();
    if let Some(address) = target.custom_address() {
        imports.push_str("import java.net.URI;\n");
        client.push_str(&format!(".endpointOverride(URI.create({}))", text(&address)));
    }
    if let Some(region) = target.region {
        imports.push_str("import software.amazon.awssdk.regions.Region;\n");
        client.insert_str(0, &format!(".region(Region.of({}))", text(region)));
    }
    format!(
        r#"{imports}import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.*;

public class StartTask {{
    public static void main(String[] args) {{
        try (EcsClient ecs = EcsClient.builder(){client}.build()) {{
            StartTaskResponse response = ecs.startTask(StartTaskRequest.builder(){calls}
                    .build());
            for (Task task : response.tasks()) {{
                System.out.println("started " + task.taskArn() + " on " + task.containerInstanceArn());
            }}
            // A successful response can still contain failures.
            for (Failure failure : response.failures()) {{
                System.err.println("not started on " + failure.arn() + ": " + failure.reason());
            }}
        }}
    }}
}}
"#
    )
}

/// Returns a call for each member, on lines of their own.
fn setters(target: &Target<'_>, shape: &'static Shape, object: NodeId) -> String {
    let request = target.request;
    let mut out = String::new();
    for (member, node) in members(request, shape, object) {
        let inner = structure(member.kind);
        let items: Vec<NodeId> = match request.node(node).kind {
            NodeKind::List => request.children(node).collect(),
            _ => vec![node],
        };
        if items.iter().any(|&item| target.splits(item)) {
            out.push_str(&format!("\n.{}({})", member.name, strings(target, &items)));
            continue;
        }
        let values: Vec<String> = items.iter().map(|&item| value(target, inner, item)).collect();
        let values = match inner {
            Some(_) => format!("\n    {}", indented(&values.join(",\n"), "    ")),
            None => values.join(", "),
        };
        out.push_str(&format!("\n.{}({values})", member.name));
    }
    out
}

/// Returns an expression for strings, some of which are split into several.
fn strings(target: &Target<'_>, items: &[NodeId]) -> String {
    let split = |item: NodeId| {
        let value = text(target.request.content(item));
        if target.splits(item) {
            format!("{}.trim().split(\"\\\\s+\")", enclosed(&value))
        } else {
            format!("new String[] {{{value}}}")
        }
    };
    match items {
        [only] => split(*only),
        items => {
            let items: Vec<String> = items.iter().map(|&item| split(item)).collect();
            let items = items.join(", ");
            format!("java.util.stream.Stream.of({items}).flatMap(java.util.Arrays::stream).toList()")
        }
    }
}

fn value(target: &Target<'_>, shape: Option<&'static Shape>, node: NodeId) -> String {
    let request = target.request;
    if let Some(shape) = shape.filter(|_| request.node(node).kind == NodeKind::Object) {
        let setters = indented(&setters(target, shape, node), "    ");
        return format!("{}.builder(){setters}\n    .build()", shape.api_name);
    }
    match Json::of(request, node) {
        Some(value @ (Json::Null | Json::Boolean(_) | Json::Integer(_))) => value.to_string(),
        _ => text(request.content(node)),
    }
}

/// Returns a string literal of Java, in ASCII, so that the file's encoding does not matter.
fn text(text: &str) -> String {
    joined(text, literal)
}

fn literal(text: &str) -> String {
    literal_text(text, |c, out| match c {
        // The compiler undoes \u before it looks for the end of a line or a literal, so these are octal.
        c if c.is_ascii_control() => out.push_str(&format!("\\{:03o}", c as u32)),
        c if c.is_ascii() => out.push(c),
        c => push_utf16_escape(c, out),
    })
}
