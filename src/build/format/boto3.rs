//! Python, with boto3.

use super::expression::{enclosed, has, joined};
use super::literal::{self, Item, Style, literal_text, push_short_escape};
use super::{ROOT, Target};
use crate::build::references::{Conversion, has_any};

pub(super) fn write(target: &Target<'_>) -> String {
    let style = Style {
        indent: Some("    "),
        level: 1,
        text,
        key: text,
        yes: "True",
        no: "False",
        null: "None",
        items,
    };
    let mut arguments = String::new();
    for member in target.request.children(ROOT) {
        let value = literal::write_with(target, member, &style);
        arguments.push_str(&format!("    {}={value},\n", target.request.key(member)));
    }
    let mut client = String::from("\"ecs\"");
    if let Some(region) = target.region {
        client.push_str(&format!(", region_name={}", text(region)));
    }
    if let Some(address) = target.custom_address() {
        client.push_str(&format!(", endpoint_url={}", text(&address)));
    }
    let mut imports = String::new();
    if has(target.references, Conversion::Json) {
        imports.push_str("import json\n");
    }
    if has_any(&arguments) || has_any(&client) {
        imports.push_str("import os\n");
    }
    if !imports.is_empty() {
        imports.push('\n');
    }
    format!(
        r#"{imports}import boto3

ecs = boto3.client({client})
response = ecs.start_task(
{arguments})
for task in response["tasks"]:
    print("started", task["taskArn"], "on", task["containerInstanceArn"])
# A successful response can still contain failures.
for failure in response["failures"]:
    print("not started on", failure.get("arn"), failure.get("reason"), failure.get("detail", ""))
"#
    )
}

/// Returns a string literal of Python.
fn text(text: &str) -> String {
    joined(text, |text| literal_text(text, push_short_escape))
}

/// Returns the items of an array, some of which are split into several.
fn items(items: &[Item]) -> String {
    match items {
        [Item::Split(value)] => format!("{}.split()", enclosed(value)),
        items => {
            let items: Vec<String> = items
                .iter()
                .map(|item| match item {
                    Item::One(value) => value.clone(),
                    Item::Split(value) => format!("*{}.split()", enclosed(value)),
                })
                .collect();
            format!("[{}]", items.join(", "))
        }
    }
}
