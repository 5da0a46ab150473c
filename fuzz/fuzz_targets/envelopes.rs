//! Messages inside events, logs and responses, also nested: each is found.

#![no_main]

use ecs_start_task::{ExplanationKind, explain};
use ecs_start_task_fuzz::options;
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;
use serde_json::json;

const MESSAGES: [&str; 5] = [
    "ClientException: TaskDefinition not found.",
    "An error occurred (InvalidParameterException) when calling the StartTask operation: Invalid revision number",
    "CannotPullContainerError: pull image manifest has been retried 1 time(s): manifest unknown",
    "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed",
    "OutOfMemoryError: Container killed due to memory usage",
];

fn wrap(u: &mut Unstructured<'_>, text: &str) -> Result<String> {
    Ok(match u.int_in_range(0..=7)? {
        0 => json!({ "Error": "ECS.ClientException", "Cause": text }).to_string(),
        1 => json!({ "Type": "Notification", "Message": text }).to_string(),
        2 => json!({ "Records": [{ "body": text }] }).to_string(),
        3 => json!({ "errorType": "ClientException", "errorMessage": text }).to_string(),
        4 => {
            json!({ "detail-type": "ECS Task State Change", "detail": { "stoppedReason": text } }).to_string()
        }
        5 => format!("2026-11-30T12:00:00.000Z ERROR {text}"),
        6 => json!({ "message": text, "level": "error" }).to_string(),
        _ => format!("{text}\n    at handler (/var/task/index.js:1:1)"),
    })
}

fn check(data: &[u8]) -> Result<()> {
    let mut u = Unstructured::new(data);
    let options = options(u.arbitrary()?);
    let is_known = u.ratio(3, 4)?;
    let mut text = if is_known { (*u.choose(&MESSAGES)?).to_owned() } else { u.arbitrary::<String>()? };
    for _ in 0..u.int_in_range(0..=3)? {
        text = wrap(&mut u, &text)?;
    }
    let explanation = explain(&text, &options);
    assert!(!explanation.summary.is_empty() && explanation.docs.starts_with("https://"), "{text}");
    assert!(!is_known || explanation.kind != ExplanationKind::Unknown, "{text}\n{explanation:?}");
    Ok(())
}

fuzz_target!(|data: &[u8]| {
    // Too few bytes for a string.
    let _ = check(data);
});
