//! A service that checks requests before it starts tasks: `cargo run`, then
//! `curl --data @request.json http://localhost:3000/tasks`

use axum::http::StatusCode;
use axum::routing::post;
use axum::{Json, Router};
use ecs_start_task::{Report, ValidateOptions, parse};

/// Returns the report if the request has errors, with the status 422.
async fn start(body: String) -> Result<String, (StatusCode, Json<Report>)> {
    let request = parse(&body, &ValidateOptions::new())
        .map_err(|report| (StatusCode::UNPROCESSABLE_ENTITY, Json(report)))?
        .into_value();
    // Here, a client of Amazon ECS would send the request.
    let instances = request.container_instances.unwrap_or_default();
    Ok(format!("would start a task on {} container instances\n", instances.len()))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let port = std::env::var("PORT").unwrap_or_else(|_| "3000".to_owned());
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    println!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, Router::new().route("/tasks", post(start))).await
}
