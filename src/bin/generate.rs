//! Writes the generated files; with `--check` says which are stale; with `--model` prints the newer revision of
//! the model as JSON, to be compared with other sources.

use ecs_start_task::generate::files;
use ecs_start_task::inventory::inventory;
use ecs_start_task::{InputKind, Revision};
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let argument = std::env::args().nth(1);
    if argument.as_deref() == Some("--model") {
        let of = |kind| inventory(kind, Revision::Y2026);
        println!(
            "{}",
            serde_json::json!({ "request": of(InputKind::Request), "response": of(InputKind::Response) })
        );
        return ExitCode::SUCCESS;
    }
    let check = argument.as_deref() == Some("--check");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut stale = 0;
    for (path, content) in files() {
        let full = root.join(&path);
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
