//! The program, run with command lines that contain a secret.

#[path = "../../../tests/it/spellings.rs"]
mod spellings;

use spellings::{SECRET, spellings};
use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn no_spelling_of_a_command_puts_a_secret_into_a_log() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("command_lines");
    fs::create_dir_all(&folder).expect("a folder");
    let lines = spellings();
    let names: Vec<String> = (0..lines.len()).map(|number| format!("{number}.sh")).collect();
    for (name, line) in names.iter().zip(&lines) {
        fs::write(folder.join(name), line).expect("a file");
    }
    for arguments in [
        ["validate", "-o", "text"],
        ["validate", "-o", "github"],
        ["validate", "-o", "sarif"],
        ["build", "-o", "text"],
    ] {
        for names in names.chunks(1_000) {
            let mut command = Command::new(env!("CARGO_BIN_EXE_ecs-start-task"));
            let output = command.args(arguments).args(names).current_dir(&folder).output().expect("a run");
            let said = match arguments[0] {
                // What is built is data.
                "build" => output.stderr,
                _ => [output.stdout, output.stderr].concat(),
            };
            let said = String::from_utf8(said).expect("UTF-8");
            let line = said.lines().find(|line| line.contains(SECRET));
            assert_eq!(line, None, "{arguments:?}");
            assert!(said.len() > 10_000, "{said}");
        }
    }
}
