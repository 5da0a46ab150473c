//! Python, with boto3.

use super::literal::{self, Style, is_hidden, push_hex};
use super::{ROOT, Target};

pub(super) fn write(target: &Target<'_>) -> String {
    let style = Style { indent: Some("    "), level: 1, text, key: text, yes: "True", no: "False" };
    let mut arguments = String::new();
    for member in target.request.children(ROOT) {
        let value = literal::write(target.request, member, &style);
        arguments.push_str(&format!("    {}={value},\n", target.request.key(member)));
    }
    let mut client = format!("\"ecs\", region_name={}", text(target.region));
    if target.own_endpoint.is_some() {
        client.push_str(&format!(", endpoint_url={}", text(target.endpoint().url().trim_end_matches('/'))));
    }
    format!(
        r#"import boto3

ecs = boto3.client({client})
response = ecs.start_task(
{arguments})
for task in response["tasks"]:
    print("started", task["taskArn"], "on", task["containerInstanceArn"])
# A request that is answered may still have started nothing on some instances.
for failure in response["failures"]:
    print("not started on", failure.get("arn"), failure.get("reason"), failure.get("detail", ""))
"#
    )
}

/// A string literal of Python.
fn text(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if is_hidden(c) => {
                out.push_str("\\u");
                push_hex(c as u32, 4, &mut out);
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
