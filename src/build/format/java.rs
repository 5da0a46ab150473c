//! Java, with the AWS SDK v2.

use super::literal::{literal_text, push_utf16_escape};
use super::typed::{indented, members, structure};
use super::{ROOT, Target};
use crate::model::{Model, Shape, StartTaskRequest};
use crate::read::{Document, NodeId, NodeKind};
use crate::report::Json;

pub(super) fn write(target: &Target<'_>) -> String {
    let calls = indented(&setters(target.request, StartTaskRequest::SHAPE, ROOT), "                    ");
    let region = text(target.region);
    let mut client = format!(".region(Region.of({region}))");
    let mut imports = String::new();
    if target.own_endpoint.is_some() {
        imports.push_str("import java.net.URI;\n");
        let address = text(target.endpoint().url().trim_end_matches('/'));
        client.push_str(&format!(".endpointOverride(URI.create({address}))"));
    }
    format!(
        r#"{imports}import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.*;

public class StartTask {{
    public static void main(String[] args) {{
        try (EcsClient ecs = EcsClient.builder(){client}.build()) {{
            StartTaskResponse response = ecs.startTask(StartTaskRequest.builder(){calls}
                    .build());
            for (Task task : response.tasks()) {{
                System.out.println("started " + task.taskArn() + " on " + task.containerInstanceArn());
            }}
            // A request that is answered may still have started nothing on some instances.
            for (Failure failure : response.failures()) {{
                System.err.println("not started on " + failure.arn() + ": " + failure.reason());
            }}
        }}
    }}
}}
"#
    )
}

/// A call for each member, on lines of their own.
fn setters(request: &Document<'_>, shape: &'static Shape, object: NodeId) -> String {
    let mut out = String::new();
    for (member, node) in members(request, shape, object) {
        let inner = structure(member.kind);
        let items: Vec<NodeId> = match request.node(node).kind {
            NodeKind::List => request.children(node).collect(),
            _ => vec![node],
        };
        let values: Vec<String> = items.iter().map(|&item| value(request, inner, item)).collect();
        let values = match inner {
            Some(_) => format!("\n    {}", indented(&values.join(",\n"), "    ")),
            None => values.join(", "),
        };
        out.push_str(&format!("\n.{}({values})", member.name));
    }
    out
}

fn value(request: &Document<'_>, shape: Option<&'static Shape>, node: NodeId) -> String {
    if let Some(shape) = shape {
        let setters = indented(&setters(request, shape, node), "    ");
        return format!("{}.builder(){setters}\n    .build()", shape.api_name());
    }
    match Json::of(request, node) {
        Some(value @ (Json::Boolean(_) | Json::Integer(_))) => value.to_string(),
        _ => text(request.content(node)),
    }
}

/// A string literal of Java, in ASCII whatever the compiler takes the file's encoding for.
fn text(text: &str) -> String {
    literal_text(text, |c, out| match c {
        // The compiler undoes \u before it looks for the end of a line or a literal, so these are octal.
        c if c.is_ascii_control() => out.push_str(&format!("\\{:03o}", c as u32)),
        c if c.is_ascii() => out.push(c),
        c => push_utf16_escape(c, out),
    })
}
