//! Values as the model has them, with anything in between: text and value agree, and secrets stay secret.

#![no_main]

use ecs_start_task::model::Model;
use ecs_start_task::{
    BuildOptions, InputKind, StartTaskRequest, StartTaskResponse, build, build_value, validate,
    validate_value,
};
use ecs_start_task_fuzz::{
    assert_fixes, is_settled, keeps_secrets, options, request, structure, with_canary, without_places,
};
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;

fn check(data: &[u8]) -> Result<()> {
    let mut u = Unstructured::new(data);
    let options = options(u.arbitrary()?);
    let value = match u.int_in_range(0..=3)? {
        0 => structure(&mut u, StartTaskResponse::SHAPE)?,
        1 => structure(&mut u, StartTaskRequest::SHAPE)?,
        2 => request(&mut u)?,
        _ => {
            let mut value = request(&mut u)?;
            with_canary(&mut u, &mut value)?;
            value
        }
    };
    let text = value.to_string();
    let report = validate_value(&value, &options);
    assert_eq!(without_places(validate(&text, &options)), report);
    // Only requests contain variables.
    keeps_secrets(&validate_value(&value, &options.clone().kind(InputKind::Request)));
    keeps_secrets(&report);
    assert_fixes(&value, &options);
    let building = BuildOptions::new().validate(options.kind(InputKind::Request));
    let built = build_value(&value, &building);
    is_settled(&built, &building);
    keeps_secrets(&built.report);
    assert_eq!(build(&text, &building), built);
    Ok(())
}

fuzz_target!(|data: &[u8]| {
    // Too few bytes for a value.
    let _ = check(data);
});
