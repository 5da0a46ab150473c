//! Python, with boto3.

use super::literal::{self, Style, literal_text, push_short_escape};
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
    literal_text(text, push_short_escape)
}
