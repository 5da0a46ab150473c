//! Starts the task of a request in a file with the AWS SDK, if the request is valid: `cargo run -- task.json`

use aws_config::BehaviorVersion;
use ecs_start_task::{InputKind, Report, Revision, ValidateOptions, explain_value, parse};
use ecs_start_task_aws::{StartTaskExt, explain_error, response, task_definition};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args().nth(1).ok_or("usage: aws FILE")?;
    let text = std::fs::read_to_string(file)?;
    let options = ValidateOptions::new().revision(Revision::Y2026);
    let request = parse(&text, &options)?.into_value();

    // The task definition enables more checks.
    let client = aws_sdk_ecs::Client::new(&aws_config::load_defaults(BehaviorVersion::latest()).await);
    let name = request.task_definition.clone().unwrap_or_default();
    let described = client.describe_task_definition().task_definition(name).send().await?;
    let definition = described.task_definition().ok_or("the response has no task definition")?;
    let definition = task_definition(definition, described.tags())?;
    let report: Report = request.validate(&options.clone().with_task_definition(definition));
    report.into_result()?;

    match client.start_task().with_request(request)?.send().await {
        Ok(output) => {
            let options = options.kind(InputKind::Response);
            println!("{}", explain_value(&response(output), &options).markdown);
            Ok(())
        }
        Err(error) => Err(explain_error(&error, &options).markdown.into()),
    }
}
