//! Tests of the wasm in Node and in browsers.

use ecs_start_task::internal::rule_examples;
use ecs_start_task::rules::DOCS;
use ecs_start_task::{ValidateOptions, validate};
use js_sys::JSON;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn examples_of_rules_have_the_same_violations_as_natively() {
    for rule in DOCS.iter().filter(|rule| rule.rule.code != "not-json") {
        for (example, expected) in [(rule.invalid, vec![rule.rule.code]), (rule.valid, vec![])] {
            let report = rule_examples::report(&example);
            let codes = report.violations.iter().map(|violation| violation.code);
            // Two rules are about deprecated members, whose use is another violation.
            let codes: Vec<_> = codes
                .filter(|code| rule.rule.code == "deprecated-member" || *code != "deprecated-member")
                .collect();
            assert_eq!(codes, expected, "{}", rule.rule.code);
        }
    }
}

#[wasm_bindgen_test]
fn deep_and_long_texts_are_read_without_recursion() {
    for text in ["[".repeat(100_000), "{\"a\":".repeat(100_000), format!("\"{}\"", "x".repeat(10_000_000))] {
        assert!(!validate(&text, &ValidateOptions::new()).valid);
    }
}

#[wasm_bindgen_test]
fn places_are_counted_in_utf_16_units() {
    let report = validate("{\"😀\": 1}", &ValidateOptions::new());
    let range = report.violations.last().and_then(|violation| violation.range).expect("text has places");
    assert_eq!((range.start.offset, range.end.offset), (1, 5));
}

#[wasm_bindgen_test]
fn reports_become_the_objects_that_their_json_describes() {
    for text in DOCS
        .iter()
        .map(|rule| rule_examples::text(&rule.invalid))
        .chain(["{\"gr\u{1}\u{7f}é😀\\\"\": [".to_owned()])
    {
        let report = validate(&text, &ValidateOptions::new());
        let object = report.serialize(&Serializer::json_compatible()).expect("reports can be serialized");
        let json = JSON::parse(&serde_json::to_string(&report).unwrap()).expect("serde_json writes JSON");
        assert_eq!(JSON::stringify(&object), JSON::stringify(&json), "{text}");
    }
}
