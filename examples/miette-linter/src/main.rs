//! A linter that prints excerpts: `cargo run -- task.json …`

use ecs_start_task::{ValidateOptions, validate};
use miette::{IntoDiagnostic, WrapErr};
use std::fs::read_to_string;

fn main() -> miette::Result<()> {
    let mut invalid = false;
    for file in std::env::args().skip(1) {
        let text = read_to_string(&file).into_diagnostic().wrap_err(format!("cannot read {file}"))?;
        let report = validate(&text, &ValidateOptions::new());
        invalid |= !report.valid;
        if !report.violations.is_empty() {
            eprintln!("{:?}", miette::Report::new(report.with_source(file, &text)));
        }
    }
    std::process::exit(i32::from(invalid));
}
