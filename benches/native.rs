//! `npm run bench -- native`: `validate` compared with serde_json and the `jsonschema` crate, and with botocore's
//! ParamValidator on the parsed value if `BENCH_PYTHON` names a Python that has it. Compare ratios, because times
//! depend on the machine.

use ecs_start_task::{ValidateOptions, validate};
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

/// Returns the median time of each work. They take turns, so that what else the machine does affects all of them.
fn times<const N: usize>(works: [&dyn Fn(); N]) -> [Duration; N] {
    let mut times = works.map(|_| Vec::new());
    for _ in 0..60 {
        for (work, times) in works.iter().zip(&mut times) {
            let start = Instant::now();
            (0..100).for_each(|_| work());
            times.push(start.elapsed() / 100);
        }
    }
    times.map(|mut times| {
        times.sort();
        times[times.len() / 2]
    })
}

/// Returns the time that botocore's validation takes for each text, where there is a Python that has it.
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
    let micros = |time: Duration| time.as_secs_f64() * 1e6;
    println!("size   validate    Value + jsonschema, ratio (at most 0.55)    botocore, ratio");
    for (index, text) in texts.iter().enumerate() {
        assert_eq!(validate(text, &options).violations, []);
        let ours = || {
            black_box(validate(black_box(text), &options));
        };
        let peer = || {
            let value: Value = serde_json::from_str(black_box(text)).expect("it is JSON");
            black_box(schema.is_valid(&value));
        };
        let [ours, peer] = times([&ours, &peer]).map(micros);
        println!(
            "{} kB  {ours:7.1} µs  {peer:18.1} µs  {:20.2} ×  {}",
            text.len() / 1000,
            ours / peer,
            match &botocore {
                Some(times) => format!("{:17.1} µs  {:6.3} ×", times[index], ours / times[index]),
                None => "                  none".to_owned(),
            },
        );
    }
    for megabytes in [0.1, 1.0, 10.0] {
        let text = huge(megabytes);
        let start = Instant::now();
        black_box(validate(&text, &options));
        let per_byte = start.elapsed().as_secs_f64() * 1e9 / text.len() as f64;
        println!("{megabytes} MB: {per_byte:.1} ns a byte");
    }
}

/// Returns an array of this many megabytes: growth is measured with it.
fn huge(megabytes: f64) -> String {
    let count = (megabytes * 1e6 / 70.0) as usize;
    let item =
        |index| format!(r#"{{"name":"SETTING_{index:07}","value":"the value of a setting, long enough"}},"#);
    let items: String = (0..count).map(item).collect();
    format!(
        r#"{{"overrides":{{"containerOverrides":[{{"name":"app","environment":[{items}{{"name":"","value":""}}]}}]}}}}"#
    )
}
