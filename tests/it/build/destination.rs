//! The Region and the endpoint of a request, and how formats write them.

use super::*;
use crate::support::*;
use ecs_start_task::{BuildOptions, Format, build, build_value};

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
    // To curl what stands between brackets is a pattern of addresses.
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
        assert!(message.starts_with("The option endpoint takes") && message.contains("% and !"), "{message}");
        let mut options = BuildOptions::new().endpoint(endpoint).expect(endpoint);
        let message = options.clone().set("format", Some("cli-cmd")).expect_err(endpoint).to_string();
        assert!(message.starts_with("The option format takes") && message.contains("endpoint"), "{message}");
        // As that of the draft, or where Rust could not refuse it, it is reported, and nothing is written.
        options = options.format(Format::CliCmd);
        let draft = line(&format!("--endpoint-url '{endpoint}'"));
        for result in
            [build_value(&minimal(), &options), build(&draft, &BuildOptions::new().format(Format::CliCmd))]
        {
            let found: Vec<&str> = result.report.violations.iter().map(|v| v.code).collect();
            assert_eq!(found, ["invalid-command-line"]);
            assert!(
                !result.ok && !result.report.valid && result.output.is_none() && result.request.is_none()
            );
            assert!(result.report.violations[0].message.contains("cli-cmd"));
        }
        // Every other form has a way to write it.
        for format in Format::ALL.into_iter().filter(|format| *format != Format::CliCmd) {
            assert!(build(&draft, &BuildOptions::new().format(format)).ok, "{}", format.name());
        }
    }
}
