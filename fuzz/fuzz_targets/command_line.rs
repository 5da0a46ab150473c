//! Any text as a command line: reads it, builds it, and reads the words that a shell would pass.

#![no_main]

use ecs_start_task::{BuildOptions, Format, build};
use ecs_start_task_fuzz::{is_settled, options};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((&choice, text)) = data.split_first() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let minimal =
        "aws ecs start-task --task-definition web:7 --container-instances 0123456789abcdef0123456789abcdef ";
    let line = match choice >> 5 {
        0..2 => text.to_owned(),
        2..4 => format!("aws ecs start-task {text}"),
        _ => format!("{minimal}{text}"),
    };
    let building = BuildOptions::new().validate(options(choice & 0b1111));
    let built = build(&line, &building);
    if let Some(output) = &built.output {
        // A reference is listed for a command line only; in the output it is plain text.
        is_settled(&build(output, &building), &building);
        let line = build(output, &building.clone().format(Format::Cli)).output.expect("a line");
        let again = build(&line, &building);
        assert_eq!(again.request, built.request, "{line}");
        assert!(again.changes.is_empty(), "{line}\n{:?}", again.changes);
    }
});
