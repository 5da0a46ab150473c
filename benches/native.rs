//! `cargo bench --manifest-path benches/Cargo.toml`: native `validate` of JSON text beside serde_json and the
//! `jsonschema` crate, and beside botocore's ParamValidator on the parsed value where `BENCH_PYTHON` names a Python
//! that has it (`npm run bench -- native` sees to that). Ratios count.

use ecs_start_task::{ValidateOptions, validate};
use serde::de::IgnoredAny;
use serde_json::Value;
use std::hint::black_box;
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Returns a valid request of about this many bytes.
fn request(bytes: usize) -> String {
    let mut environment = Vec::new();
    let mut tags = vec![serde_json::json!({ "key": "team", "value": "payments" })];
    loop {
        let text = serde_json::json!({
            "cluster": "production",
            "containerInstances": ["0123456789abcdef0123456789abcdef", "123456789abcdef0123456789abcdef0"],
            "enableECSManagedTags": true,
            "group": "nightly-batch",
            "overrides": {
                "containerOverrides": [
                    {
                        "name": "app",
                        "command": ["run", "--once"],
                        "cpu": 256,
                        "environment": environment,
                        "memory": 512
                    },
                ],
                "cpu": "1 vCPU",
                "memory": "2 GB",
            },
            "startedBy": "nightly-job-7",
            "tags": tags,
            "taskDefinition": "arn:aws:ecs:us-east-1:123456789012:task-definition/web:7",
        })
        .to_string();
        if text.len() >= bytes {
            return text;
        }
        let index = environment.len();
        if index < 90 {
            let value = format!("the value of setting {index}, long enough");
            environment.push(serde_json::json!({ "name": format!("SETTING_{index}"), "value": value }));
        } else {
            let value = format!("what label {} stands for", tags.len());
            tags.push(serde_json::json!({ "key": format!("label-{}", tags.len()), "value": value }));
        }
    }
}

/// The median time of a run.
fn time(mut work: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..60)
        .map(|_| {
            let start = Instant::now();
            (0..100).for_each(|_| work());
            start.elapsed() / 100
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}

/// The time that botocore's validation takes for each text, where there is a Python that has it.
fn botocore(texts: &[String]) -> Option<Vec<f64>> {
    let mut python = Command::new(std::env::var_os("BENCH_PYTHON")?)
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/param_validator.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Python starts");
    let lines = texts.iter().map(|text| format!("{text}\n")).collect::<String>();
    python.stdin.take()?.write_all(lines.as_bytes()).expect("Python reads");
    let output = python.wait_with_output().expect("Python ends");
    assert!(output.status.success(), "botocore could not be measured");
    let times = String::from_utf8(output.stdout).expect("times are text");
    Some(times.lines().map(|time| time.parse().expect("a time is a number")).collect())
}

fn main() {
    let schema = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../schema/start-task-request-2023.json"
    ))
    .expect("the schema is there");
    let schema: Value = serde_json::from_str(&schema).expect("the schema is JSON");
    let schema = jsonschema::validator_for(&schema).expect("the schema is right");
    let options = ValidateOptions::new();
    let texts = [1000, 2000, 8000].map(request);
    let botocore = botocore(&texts);
    println!(
        "size    validate   IgnoredAny  ratio (1.5)  Value + jsonschema  ratio (0.5)  botocore    ratio"
    );
    for (index, text) in texts.iter().enumerate() {
        assert_eq!(validate(text, &options).violations, []);
        let ours = time(|| {
            black_box(validate(black_box(text), &options));
        });
        let ignored = time(|| {
            black_box(serde_json::from_str::<IgnoredAny>(black_box(text)).is_ok());
        });
        let peer = time(|| {
            let value: Value = serde_json::from_str(black_box(text)).expect("it is JSON");
            black_box(schema.is_valid(&value));
        });
        let micros = |time: Duration| time.as_secs_f64() * 1e6;
        println!(
            "{} kB  {:7.1} µs  {:7.1} µs  {:8.2} ×  {:14.1} µs  {:8.2} ×  {}",
            text.len() / 1000,
            micros(ours),
            micros(ignored),
            micros(ours) / micros(ignored),
            micros(peer),
            micros(ours) / micros(peer),
            match &botocore {
                Some(times) => format!("{:7.1} µs  {:6.3} ×", times[index], micros(ours) / times[index]),
                None => "not to be had".to_owned(),
            },
        );
    }
}
