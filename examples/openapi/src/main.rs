//! Prints the OpenAPI document of a service that starts tasks: `cargo run`

use aide::axum::ApiRouter;
use aide::axum::routing::post_with;
use aide::openapi::{Info, OpenApi};
use axum::Json;
use axum::http::StatusCode;
use ecs_start_task::{Report, StartTaskRequest, ValidateOptions};

/// Returns the report if the request has errors, with the status 422.
async fn start(Json(request): Json<StartTaskRequest>) -> Result<String, (StatusCode, Json<Report>)> {
    let report = request.validate(&ValidateOptions::new());
    report.into_result().map_err(|report| (StatusCode::UNPROCESSABLE_ENTITY, Json(report)))?;
    // Here, a client of Amazon ECS would send the request.
    Ok("started".to_owned())
}

fn main() -> serde_json::Result<()> {
    let info = Info { title: "Tasks".to_owned(), version: "1".to_owned(), ..Info::default() };
    let mut document = OpenApi { info, ..OpenApi::default() };
    let route = post_with(start, |operation| {
        operation.id("startTask").response::<200, String>().response::<422, Json<Report>>()
    });
    // A service would serve this router with `axum::serve`.
    let _router: axum::Router = ApiRouter::new().api_route("/tasks", route).finish_api(&mut document);
    println!("{}", serde_json::to_string_pretty(&document)?);
    Ok(())
}
