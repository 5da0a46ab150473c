//! JavaScript, with the AWS SDK v3.

use super::literal::{self, JSON, Style, json_text};
use super::{ROOT, Target};

pub(super) fn write(target: &Target<'_>) -> String {
    // Names of members are identifiers and need no quotes.
    let style = Style { indent: Some("  "), key: str::to_owned, ..JSON };
    let request = literal::write(target.request, ROOT, &style);
    let mut client = format!("region: {}", json_text(target.region));
    if target.own_endpoint.is_some() {
        client.push_str(&format!(", endpoint: {}", json_text(target.endpoint().url().trim_end_matches('/'))));
    }
    format!(
        r#"import {{ ECSClient, StartTaskCommand }} from "@aws-sdk/client-ecs";

const client = new ECSClient({{ {client} }});
const response = await client.send(new StartTaskCommand({request}));
for (const task of response.tasks ?? []) {{
  console.log("started", task.taskArn, "on", task.containerInstanceArn);
}}
// A request that is answered may still have started nothing on some instances.
for (const failure of response.failures ?? []) {{
  console.error("not started on", failure.arn, failure.reason, failure.detail ?? "");
}}
"#
    )
}
