//! Building a request from a draft.

mod advice;
mod changes;
mod command_lines;
mod described_tasks;
mod destination;
mod expressions;
mod normalization;
mod powershell;
mod programs;
mod properties;
mod references;
mod scripts;
mod variables;
mod windows;

use crate::support::checked_build;
use ecs_start_task::{BuildOptions, BuildResult, Change, Format};
use serde_json::{Value, json};

pub(super) fn build(draft: &str, options: &BuildOptions) -> BuildResult {
    checked_build(ecs_start_task::build(draft, options))
}

pub(super) fn build_value(draft: &Value, options: &BuildOptions) -> BuildResult {
    checked_build(ecs_start_task::build_value(draft, options))
}

pub(super) fn as_format(text: &str, format: Format) -> BuildResult {
    build(text, &BuildOptions::new().format(format))
}

pub(super) fn built(draft: &Value) -> BuildResult {
    build_value(draft, &BuildOptions::new())
}

pub(super) fn request(built: &BuildResult) -> Value {
    serde_json::to_value(built.request.as_ref().expect("a request")).expect("JSON")
}

/// Returns the shortest command, followed by more.
pub(super) fn line(more: &str) -> String {
    format!(
        "aws ecs start-task --task-definition web:7 --container-instances 0123456789abcdef0123456789abcdef {more}"
    )
}

/// Returns the path and both values of each change; null if a value is absent.
pub(super) fn changes(result: &BuildResult) -> Vec<[Value; 3]> {
    let told = |change: &Change| [json!(change.path), json!(change.from), json!(change.to)];
    result.changes.iter().map(told).collect()
}
