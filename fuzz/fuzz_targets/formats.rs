//! Every format of a request. Formats that `build` can read result in the same request.

#![no_main]

use ecs_start_task::{BuildOptions, Format, build, build_value};
use ecs_start_task_fuzz::{options, request};
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

/// The draft in the output, for the forms that can be read here.
fn draft(format: Format, output: &str) -> Option<String> {
    match format {
        Format::Json | Format::Cli | Format::CliFile | Format::CliCmd | Format::CliPowerShell => {
            Some(output.to_owned())
        }
        // The state around the request is not one of its members.
        Format::StepFunctions => {
            let state: Value = serde_json::from_str(output).expect("JSON");
            Some(state["Parameters"].to_string())
        }
        _ => None,
    }
}

fn check(data: &[u8]) -> Result<()> {
    let mut u = Unstructured::new(data);
    let mut building = BuildOptions::new().validate(options(u.arbitrary::<u8>()? & 0b1111));
    if u.ratio(1, 3)? {
        building =
            building.region(u.choose(&["eu-west-1", "cn-north-1", "us-gov-west-1"])?).expect("a Region");
    }
    if u.ratio(1, 4)? {
        building = building.endpoint("http://localhost:4566").expect("an address");
    }
    let request = request(&mut u)?;
    let first = build_value(&request, &building);
    for &format in Format::ALL {
        let built = build_value(&request, &building.clone().format(format));
        assert_eq!(built.request, first.request);
        let Some(output) = built.output else { continue };
        assert!(!output.is_empty());
        if let Some(draft) = draft(format, &output) {
            let again = build(&draft, &building);
            assert_eq!(again.request, first.request, "{}: {output}\n{:?}", format.name(), again.report);
        }
    }
    Ok(())
}

fuzz_target!(|data: &[u8]| {
    let _ = check(data);
});
