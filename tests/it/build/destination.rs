//! The Region and the endpoint of a request, and how formats write them.

use super::*;
use crate::support::*;
use ecs_start_task::{BuildOptions, Format};
use serde_json::{Value, json};

#[test]
fn where_a_line_goes_is_taken_over() {
    let host = |text: &str| {
        let output = build(text, &BuildOptions::new().format(Format::Http)).output.expect(text);
        output.lines().find_map(|line| line.strip_prefix("Host: ").map(str::to_owned)).expect(text)
    };
    let ireland = "ecs.eu-west-1.amazonaws.com";
    assert_eq!(host(&line("--region eu-west-1")), ireland);
    assert_eq!(host(&format!("AWS_REGION=eu-west-1 {}", line(""))), ireland);
    assert_eq!(host(&format!("cd /; env A=b AWS_DEFAULT_REGION='eu-west-1' {}", line(""))), ireland);
    assert_eq!(host(&format!("AWS_REGION=us-west-2 {}", line("--region eu-west-1"))), ireland);
    let unknown = build(&format!("AWS_REGION=$R {}", line("")), &BuildOptions::new().format(Format::Http));
    assert!(!unknown.ok && unknown.preview.is_some(), "{:#?}", unknown.report.violations);
    assert_eq!(host(&format!("AWS_REGION=eu-west-1 true\n{}", line(""))), "ecs.us-east-1.amazonaws.com");
    assert_eq!(host(&line("--endpoint-url http://localhost:4566")), "localhost:4566");
    assert_eq!(host(&format!("AWS_ENDPOINT_URL=http://localhost:4566 {}", line(""))), "localhost:4566");
    let options = BuildOptions::new().format(Format::Http).region("us-west-2").unwrap();
    let output = build(&line("--region eu-west-1"), &options).output.unwrap();
    assert!(output.contains("Host: ecs.us-west-2."), "{output}");
}

#[test]
fn an_endpoint_is_written_so_that_nothing_acts_on_it() {
    let output = |format, endpoint: &str| {
        let options = BuildOptions::new().format(format).endpoint(endpoint).expect(endpoint);
        build_value(&minimal(), &options).output.expect(endpoint)
    };
    // Between double quotes the command prompt acts on nothing of these.
    for endpoint in [
        "http://x/a&calc",
        "http://x/(a)",
        "http://x/a;b",
        "http://x/a,b=c",
        "http://[::1]:4566",
        "http://x/~*",
    ] {
        let line = output(Format::CliCmd, endpoint);
        assert!(line.contains(&format!("--endpoint-url \"{endpoint}\" ^\n")), "{line}");
    }
    let plain = output(Format::CliCmd, "http://localhost:4566/a_b-c.d");
    assert!(plain.contains("--endpoint-url http://localhost:4566/a_b-c.d ^\n"), "{plain}");
    // For curl, brackets are a pattern of URLs.
    assert!(output(Format::Curl, "http://x/[1-2]").starts_with("curl --globoff 'http://x/[1-2]' \\\n"));
    assert!(
        output(Format::Curl, "http://[::1]:4566").starts_with("curl --globoff 'http://[::1]:4566/' \\\n")
    );
    assert!(output(Format::Curl, "http://x/1-2").starts_with("curl http://x/1-2 \\\n"));
}

#[test]
fn the_command_prompt_gets_no_endpoint_that_it_would_fill_in() {
    for endpoint in ["http://x/%PATH%", "http://x/%PATH%&calc", "http://x/a%2Fb", "http://x/!PATH!"] {
        // As an option it is refused, whichever of the two comes last.
        let options = BuildOptions::new().format(Format::CliCmd).endpoint(endpoint);
        let message = options.expect_err(endpoint).to_string();
        assert!(message.starts_with("Option endpoint must be") && message.contains("% and !"), "{message}");
        let mut options = BuildOptions::new().endpoint(endpoint).expect(endpoint);
        let message = options.clone().set("format", Some("cli-cmd")).expect_err(endpoint).to_string();
        assert!(message.starts_with("Option format must be") && message.contains("endpoint"), "{message}");
        // As that of the draft, or where Rust could not refuse it, it is reported, and nothing is written.
        options = options.format(Format::CliCmd);
        let draft = line(&format!("--endpoint-url '{endpoint}'"));
        for result in
            [build_value(&minimal(), &options), build(&draft, &BuildOptions::new().format(Format::CliCmd))]
        {
            let found: Vec<&str> = result.report.violations.iter().map(|v| v.code.as_str()).collect();
            assert_eq!(found, ["invalid-command-line"]);
            assert!(
                !result.ok && !result.report.valid && result.output.is_none() && result.request.is_none()
            );
            assert!(result.report.violations[0].message.contains("cli-cmd"));
        }
        // Every other form has a way to write it.
        for &format in Format::ALL.iter().filter(|format| **format != Format::CliCmd) {
            assert!(build(&draft, &BuildOptions::new().format(format)).ok, "{}", format.name());
        }
    }
}

/// Returns the Region and the endpoint of the result.
fn destination(text: &str, options: &BuildOptions) -> (Value, Value) {
    let built = build(text, options);
    (json!(built.region), json!(built.endpoint))
}

#[test]
fn the_region_is_that_of_the_option_else_of_the_command_else_of_an_arn() {
    let arn = "--cluster arn:aws:ecs:eu-west-1:123456789012:cluster/c";
    let region = |text: &str, options: &BuildOptions| destination(text, options).0;
    let plain = BuildOptions::new();
    let option = BuildOptions::new().region("eu-west-1").unwrap();
    assert_eq!(region(&line(""), &plain), Value::Null);
    assert_eq!(region(&line(arn), &plain), json!({ "name": "eu-west-1", "source": "arn" }));
    let named = json!({ "name": "eu-west-1", "source": "command-line" });
    assert_eq!(region(&line(&format!("{arn} --region eu-west-1")), &plain), named);
    assert_eq!(region(&format!("export AWS_REGION=eu-west-1\n{}", line(arn)), &plain), named);
    let given = json!({ "name": "eu-west-1", "source": "option" });
    assert_eq!(region(&line("--region us-east-1"), &option), given);
    for format in [Format::Http, Format::Curl] {
        let options = BuildOptions::new().format(format);
        assert_eq!(region(&line(""), &options), json!({ "name": "us-east-1", "source": "assumed" }));
        assert_eq!(region(&line(arn), &options)["source"], "arn");
    }
    // Without one, programs leave it to the client.
    for (format, part) in [
        (Format::Boto3, "boto3.client(\"ecs\")"),
        (Format::Js, "new ECSClient({});"),
        (Format::Go, "LoadDefaultConfig(ctx)"),
        (Format::Java, "EcsClient.builder().build()"),
        (Format::Rust, "BehaviorVersion::latest())\n        .load()"),
    ] {
        let output = build(&line(""), &BuildOptions::new().format(format)).output.unwrap();
        assert!(output.contains(part) && !output.contains("us-east-1"), "{output}");
    }
}

#[test]
fn a_region_that_contradicts_an_arn_is_an_error() {
    let arn = "arn:aws:ecs:eu-west-1:123456789012:cluster/c";
    let found = |text: &str, options: &BuildOptions| {
        let report = build(text, options).report;
        let found = report.violations.iter().map(|found| format!("{}@{}", found.code, found.path));
        found.collect::<Vec<_>>()
    };
    let cluster = line(&format!("--cluster {arn}"));
    let options = |region: &str| BuildOptions::new().region(region).unwrap();
    assert_eq!(
        found(&format!("{cluster} --region us-east-1"), &BuildOptions::new()),
        ["region-mismatch@/cluster"]
    );
    assert_eq!(found(&cluster, &options("us-east-1")), ["region-mismatch@/cluster"]);
    assert!(found(&cluster, &options("eu-west-1")).is_empty());
    // The option takes precedence.
    assert!(found(&format!("{cluster} --region us-east-1"), &options("eu-west-1")).is_empty());
    // Of an unknown Region nothing can be said.
    assert_eq!(found(&format!("{cluster} --region $R"), &BuildOptions::new()), ["shell-reference@"]);
    // An ARN of which a part is unknown still has its Region.
    let partly = line("--cluster \"arn:aws:ecs:eu-west-1:$ACCOUNT:cluster/c\"");
    let built = build(&partly, &BuildOptions::new().format(Format::Boto3));
    assert_eq!(json!(built.region), json!({ "name": "eu-west-1", "source": "arn" }));
    assert!(
        built
            .output
            .unwrap()
            .contains("\"arn:aws:ecs:eu-west-1:\" + os.environ[\"ACCOUNT\"] + \":cluster/c\"")
    );
}

#[test]
fn the_endpoint_is_that_of_the_option_else_of_the_command() {
    let endpoint = |text: &str, options: &BuildOptions| destination(text, options).1;
    let given = line("--endpoint-url http://localhost:4566");
    let of_command = json!({ "url": "http://localhost:4566", "source": "command-line" });
    assert_eq!(endpoint(&line(""), &BuildOptions::new()), Value::Null);
    assert_eq!(endpoint(&given, &BuildOptions::new()), of_command);
    let option = BuildOptions::new().endpoint("http://localhost:5000").unwrap();
    assert_eq!(endpoint(&given, &option), json!({ "url": "http://localhost:5000", "source": "option" }));
    for &format in Format::ALL {
        let built = build(&given, &BuildOptions::new().format(format));
        let output = built.output.unwrap();
        let is_part = matches!(format, Format::Json | Format::StepFunctions);
        assert!(is_part || output.contains("localhost:4566"), "{format:?}\n{output}");
    }
}

#[test]
fn what_is_not_valid_has_a_preview() {
    for &format in Format::ALL {
        let options = BuildOptions::new().format(format);
        let built = build(&line("--started-by ''").replace("web:7", "w:e:b"), &options);
        assert!(!built.ok && built.output.is_none(), "{format:?}");
        assert!(built.preview.expect("a preview").contains("w:e:b"), "{format:?}");
        let built = build("{\"cluster\": null, \"a\": [1]}", &options);
        assert!(!built.ok && built.preview.is_some(), "{format:?}");
        // What cannot be read as a request has none.
        for text in ["[]", "{", "aws ecs run-task", "neither"] {
            assert!(build(text, &options).preview.is_none(), "{text}");
        }
        let built = build(&line(""), &options);
        assert_eq!(built.output, built.preview);
    }
}

#[test]
fn sensitive_values_are_masked_on_request() {
    let text = line(
        "--overrides \
            '{\"containerOverrides\":[{\"name\":\"app\",\"environment\":[{\"name\":\"T\",\"value\":\"hunter2\"}]}]}'",
    );
    for &format in Format::ALL {
        let built = build(&text, &BuildOptions::new().format(format).mask(true));
        for shown in [built.output.unwrap(), built.preview.unwrap()] {
            assert!(!shown.contains("hunter2") && shown.contains("app"), "{format:?}\n{shown}");
            assert!(shown.contains("•••") && !shown.contains("2022"), "{format:?}\n{shown}");
        }
        assert!(json!(built.request).to_string().contains("hunter2"));
    }
    // Overrides that a missing line break made part of another member.
    let slip = line("--cluster \"$C\"X='{\"environment\": [{\"name\": \"T\", \"value\": \"hunter2\"}]}'");
    let built = build(&slip, &BuildOptions::new().mask(true));
    assert!(!built.preview.unwrap().contains("hunter2"));
    assert!(!json!(built.report).to_string().contains("hunter2"));
    // A value after the name of a variable, and instead of a number.
    for (members, shown) in [
        (r#""environment": [{"name": "T=hunter2"}]"#, "T=•••"),
        (r#""cpu": "T=hunter2""#, "\"cpu\": \"•••\""),
        (r#""environment": [{"name": "T", "value": "x"}], "cpu": 256"#, "\"cpu\": 256"),
    ] {
        let text = format!(r#"{{"overrides": {{"containerOverrides": [{{"name": "app", {members}}}]}}}}"#);
        let preview = build(&text, &BuildOptions::new().mask(true)).preview.unwrap();
        assert!(!preview.contains("hunter2") && preview.contains(shown), "{preview}");
    }
    let mut options = BuildOptions::new();
    for value in [Some("true"), Some("yes"), None] {
        let error = options.set("mask", value).unwrap_err().to_string();
        assert_eq!(error, "Option mask must be true or false.");
    }
    options.set_flag("mask", true).unwrap();
    assert_eq!(options, BuildOptions::new().mask(true));
    let error = options.set_flag("region", true).unwrap_err().to_string();
    assert_eq!(error, "Option region must be a Region code, such as 'us-east-1'.");
}

#[test]
fn a_region_of_references_is_one_host_label() {
    for (region, is_one) in [
        ("\"$AWS_REGION\"", true),
        ("\"eu-$PLACE-1\"", true),
        ("\"$(aws configure get region)\"", true),
        ("\"$AWS_REGION --overrides {}\"", false),
    ] {
        let built = build(&line(&format!("--region {region}")), &BuildOptions::new().format(Format::Cli));
        assert_eq!(built.ok && built.region.is_some(), is_one, "{region}\n{:?}", built.report);
    }
}

#[test]
fn references_may_be_any_part_of_an_endpoint() {
    for (endpoint, is_one) in [
        ("\"$URL\"", true),
        ("\"http://$HOST:$PORT\"", true),
        ("\"$URL\"/ecs", true),
        ("\"$URL --overrides x\"", false),
        ("\"$URL{x}\"", false),
    ] {
        let text = line(&format!("--endpoint-url {endpoint}"));
        let built = build(&text, &BuildOptions::new().format(Format::Cli));
        assert_eq!(built.ok && built.endpoint.is_some(), is_one, "{endpoint}\n{:?}", built.report);
    }
}
