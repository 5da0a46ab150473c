//! Any text as JSON: validates it, compares with serde_json what is valid JSON, and builds it.

#![no_main]

use ecs_start_task::{
    BuildOptions, FixSelection, InputKind, apply_selected_fixes, build, parse, parse_response, validate,
    validate_value,
};
use ecs_start_task_fuzz::{assert_fixes, is_consistent, is_settled, options, without_places};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|data: &[u8]| {
    let Some((&choice, text)) = data.split_first() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let options = options(choice);
    let report = validate(text, &options);
    is_consistent(text, &report);
    let accepted = !report.violations.iter().any(|violation| violation.code == "invalid-json");
    let theirs = serde_json::from_str::<Value>(text);
    // serde_json gives up on depth, on numbers beyond its range and on half a surrogate pair.
    if let Ok(value) = theirs {
        assert!(accepted || report.truncated, "{report:?}");
        // Only text can contain duplicate members, and digits that a float loses.
        let same = value.to_string();
        if validate(&same, &options).violations.len() == report.violations.len() {
            assert_eq!(without_places(validate(&same, &options)), validate_value(&value, &options));
        }
        assert_fixes(&value, &options);
    }
    for kind in [InputKind::Request, InputKind::Response] {
        let options = options.clone().kind(kind);
        let report = validate(text, &options);
        let again = match kind {
            InputKind::Request => parse(text, &options).map(|checked| checked.value().validate(&options)),
            InputKind::Response => {
                parse_response(text, &options).map(|checked| checked.value().validate(&options))
            }
        };
        // Input is parsed exactly if it has no errors.
        assert_eq!(again.map(|report| report.valid).ok(), report.valid.then_some(true));
    }
    let _ = apply_selected_fixes(text, &report, FixSelection::Unsafe);
    let building = BuildOptions::new().validate(options);
    is_settled(&build(text, &building), &building);
});
