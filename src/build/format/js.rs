//! JavaScript, with the AWS SDK v3.

use super::expression::{enclosed, joined};
use super::literal::{self, Item, JSON, Style, json_text};
use super::{ROOT, Target};

pub(super) fn write(target: &Target<'_>) -> String {
    // Names of members are identifiers and need no quotes.
    let style = Style { indent: Some("  "), key: str::to_owned, text, items, ..JSON };
    let request = literal::write_with(target, ROOT, &style);
    let region = target.region.map(|region| format!("region: {}", text(region)));
    let endpoint = target.custom_address().map(|address| format!("endpoint: {}", text(&address)));
    let options: Vec<String> = region.into_iter().chain(endpoint).collect();
    let client = if options.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", options.join(", ")) };
    format!(
        r#"import {{ ECSClient, StartTaskCommand }} from "@aws-sdk/client-ecs";

const client = new ECSClient({client});
const response = await client.send(new StartTaskCommand({request}));
for (const task of response.tasks ?? []) {{
  console.log("started", task.taskArn, "on", task.containerInstanceArn);
}}
// A successful response can still contain failures.
for (const failure of response.failures ?? []) {{
  console.error("not started on", failure.arn, failure.reason, failure.detail ?? "");
}}
"#
    )
}

/// Returns a string of JavaScript.
fn text(text: &str) -> String {
    joined(text, json_text)
}

/// Returns the items of an array, some of which are split into several.
fn items(items: &[Item]) -> String {
    let split = |value: &str| format!("{}.trim().split(/\\s+/)", enclosed(value));
    match items {
        [Item::Split(value)] => split(value),
        items => {
            let items: Vec<String> = items
                .iter()
                .map(|item| match item {
                    Item::One(value) => value.clone(),
                    Item::Split(value) => format!("...{}", split(value)),
                })
                .collect();
            format!("[{}]", items.join(", "))
        }
    }
}
