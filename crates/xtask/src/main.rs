//! The tasks of the project that need its Rust code: `cargo xtask generate` writes the generated files (with
//! `--check` it reports those that are stale), and `cargo xtask model` prints the newer revision of the model as
//! JSON, to be compared with other sources.

mod aws;
mod composer_link;
mod describe;
mod form_layout;
mod generate;
mod inventory;
mod limits;
mod maybe_setters;
mod messages;
mod rule_limits;
mod rules_page;
#[cfg(test)]
mod tests;
mod typescript;

use ecs_start_task::{InputKind, Revision};
use generate::files;
use inventory::inventory;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["generate"] => generate(false),
        ["generate", "--check"] => generate(true),
        ["model"] => {
            let of = |kind| inventory(kind, Revision::Y2026);
            let model = json!({ "request": of(InputKind::Request), "response": of(InputKind::Response) });
            println!("{model}");
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!("Usage: cargo xtask generate [--check] | cargo xtask model");
            ExitCode::FAILURE
        }
    }
}

/// Returns the project's folder.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Writes the generated files, or only checks them.
fn generate(check: bool) -> ExitCode {
    let mut stale = 0;
    for (path, content) in files() {
        let full = root().join(&path);
        if std::fs::read_to_string(&full).is_ok_and(|present| present == content) {
            continue;
        }
        stale += 1;
        if check {
            eprintln!("{path} is stale");
            continue;
        }
        let written = full
            .parent()
            .map_or(Ok(()), std::fs::create_dir_all)
            .and_then(|()| std::fs::write(&full, content));
        if let Err(error) = written {
            eprintln!("{path} cannot be written: {error}");
            return ExitCode::FAILURE;
        }
        println!("wrote {path}");
    }
    if check && stale > 0 {
        eprintln!("Run `npm run generate` and commit the result.");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
