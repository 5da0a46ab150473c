//! The cost of a validation, counted in allocations instead of time. A valid request of any size causes a few
//! allocations per array, none per value, and all memory is freed.
#![cfg(not(target_arch = "wasm32"))]

use allocation_counter::{AllocationInfo, measure};
use ecs_start_task::{ValidateOptions, validate};

fn request(variables: usize, tags: usize) -> String {
    let variable = |index| format!(r#"{{"name":"SETTING_{index}","value":"the value of setting {index}"}}"#);
    let tag = |index| format!(r#"{{"key":"label-{index}","value":"what label {index} stands for"}}"#);
    format!(
        r#"{{"cluster":"production","containerInstances":["0123456789abcdef0123456789abcdef"],
        "overrides":{{"containerOverrides":[{{"name":"app","command":["run"],"cpu":256,"environment":[{}]}}]}},
        "tags":[{}],"taskDefinition":"arn:aws:ecs:us-east-1:123456789012:task-definition/web:7"}}"#,
        (0..variables).map(variable).collect::<Vec<_>>().join(","),
        (0..tags).map(tag).collect::<Vec<_>>().join(",")
    )
}

fn cost(text: &str) -> AllocationInfo {
    let options = ValidateOptions::new();
    let check = || assert!(validate(text, &options).violations.is_empty());
    // One-time allocations do not count.
    check();
    measure(check)
}

#[test]
fn a_valid_request_of_any_size_costs_few_allocations() {
    let (small, large) = (cost(&request(2, 2)), cost(&request(100, 48)));
    eprintln!("{} and {} allocations", small.count_total, large.count_total);
    assert!(small.count_total <= 20, "{small:?}");
    // Lists that double as they fill.
    assert!(large.count_total <= small.count_total + 20, "{large:?} beside {small:?}");
    assert_eq!((small.count_current, large.count_current), (0, 0));
}

#[test]
fn peak_memory_is_linear_in_the_text() {
    for variables in [10, 100, 1_000] {
        let text = request(variables, 10).replace(r#""app""#, r#""app","memory":512"#);
        let text = text.replace("SETTING", "S");
        let options = ValidateOptions::new();
        let _ = validate(&text, &options);
        let info = measure(|| {
            let _ = validate(&text, &options);
        });
        assert!(
            info.bytes_max <= 8 * text.len() as u64 + 4_096,
            "{variables}: {info:?} for {} bytes",
            text.len()
        );
    }
}
