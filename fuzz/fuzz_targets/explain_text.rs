//! Any text, explained.

#![no_main]

use ecs_start_task::explain;
use ecs_start_task_fuzz::options;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((&choice, text)) = data.split_first() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let explanation = explain(text, &options(choice));
    assert!(
        !explanation.title.is_empty() && !explanation.summary.is_empty() && !explanation.markdown.is_empty()
    );
    assert!(explanation.docs.starts_with("https://"), "{explanation:?}");
});
