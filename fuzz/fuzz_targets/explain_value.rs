//! Explains requests, responses and violations. Values of variables are never shown.

#![no_main]

use ecs_start_task::model::Model;
use ecs_start_task::{StartTaskResponse, explain, explain_value, validate};
use ecs_start_task_fuzz::{explains_no_secret, options, request, structure, with_canary};
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;

fn check(data: &[u8]) -> Result<()> {
    let mut u = Unstructured::new(data);
    let options = options(u.arbitrary()?);
    let value = if u.ratio(1, 3)? {
        structure(&mut u, StartTaskResponse::SHAPE)?
    } else {
        let mut value = request(&mut u)?;
        with_canary(&mut u, &mut value)?;
        value
    };
    let explanation = explain_value(&value, &options);
    explains_no_secret(&explanation);
    assert_eq!(explain(&value.to_string(), &options), explanation);
    for violation in validate(&value.to_string(), &options).violations.iter().take(4) {
        explains_no_secret(&explain_value(violation, &options));
    }
    Ok(())
}

fuzz_target!(|data: &[u8]| {
    let _ = check(data);
});
