//! Writes the generated files, or with `--check` says which are stale.

use ecs_start_task::generate::files;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let check = std::env::args().nth(1).as_deref() == Some("--check");
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
