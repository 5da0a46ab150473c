//! Values that only the shell knows.

use super::*;
use crate::support::*;
use ecs_start_task::{BuildOptions, BuildResult, Format};
use serde_json::{Value, json};

#[test]
fn references_stay_and_are_listed_without_their_content() {
    for (reference, shown) in [
        ("$TOKEN", "$TOKEN"),
        ("${TOKEN}", "${TOKEN}"),
        ("${TOKEN:-hunter2}", "${TOKEN…}"),
        ("$(echo hunter2)", "$(…)"),
        ("`echo hunter2`", "`…`"),
    ] {
        let value = format!(r#"[{{"name":"app","environment":[{{"name":"T","value":"'"{reference}"'"}}]}}]"#);
        let text = line(&format!(r#"--overrides '{{"containerOverrides":{value}}}'"#));
        let result = build(&text, &BuildOptions::new().format(Format::Cli));
        assert!(result.ok, "{text}: {:#?}", result.report.violations);
        let wanted = container(json!({ "environment": [{ "name": "T", "value": reference }] }));
        assert_eq!(request(&result), wanted);
        let told = result.report.violations.iter().find(|v| v.code == "shell-reference").expect(reference);
        assert!(told.message.contains(shown) && !told.message.contains("hunter2"), "{}", told.message);
    }
}

const INSTANCE: &str = "0123456789abcdef0123456789abcdef";

#[test]
fn each_format_reads_a_variable_in_its_own_idiom() {
    let text = format!(
        "aws ecs start-task --cluster \"$CLUSTER\" --task-definition web:7 --container-instances {INSTANCE} \
        --group \"nightly-${{DAY}}\" --region $REGION"
    );
    for (format, parts) in [
        (Format::Cli, vec!["--cluster \"$CLUSTER\"", "--group nightly-\"${DAY}\"", "--region \"$REGION\""]),
        (Format::CliPowerShell, vec!["--cluster \"${env:CLUSTER}\"", "\"nightly-${env:DAY}\""]),
        (Format::CliCmd, vec!["--cluster \"%CLUSTER%\"", "\"nightly-%DAY%\"", "--region \"%REGION%\""]),
        (
            Format::Boto3,
            vec![
                "import os\n\nimport boto3",
                "cluster=os.environ[\"CLUSTER\"],",
                "group=\"nightly-\" + os.environ[\"DAY\"],",
                "region_name=os.environ[\"REGION\"]",
            ],
        ),
        (
            Format::Js,
            vec![
                "cluster: process.env.CLUSTER",
                "\"nightly-\" + process.env.DAY",
                "region: process.env.REGION",
            ],
        ),
        (
            Format::Rust,
            vec![
                ".cluster(std::env::var(\"CLUSTER\")?)",
                "format!(\"nightly-{}\", std::env::var(\"DAY\")?)",
                ".region(aws_config::Region::new(std::env::var(\"REGION\")?))",
            ],
        ),
        (
            Format::Go,
            vec![
                "\t\"os\"\n",
                "aws.String(os.Getenv(\"CLUSTER\"))",
                "aws.String(\"nightly-\" + os.Getenv(\"DAY\"))",
                "config.WithRegion(os.Getenv(\"REGION\"))",
            ],
        ),
        (
            Format::Java,
            vec![
                ".cluster(System.getenv(\"CLUSTER\"))",
                ".group(\"nightly-\" + System.getenv(\"DAY\"))",
                "Region.of(System.getenv(\"REGION\"))",
            ],
        ),
        (Format::Curl, vec!["\"cluster\":\"'\"$CLUSTER\"'\"", "https://ecs.\"$REGION\".amazonaws.com"]),
    ] {
        let result = as_format(&text, format);
        assert!(result.ok, "{format:?}: {:#?}", result.report.violations);
        let output = result.output.expect("an output");
        for part in parts {
            assert!(output.contains(part), "{format:?} lacks {part}:\n{output}");
        }
        assert!(!output.contains(['\u{FDD0}', '\u{FDD1}', '\u{FDD2}']), "{output}");
        let listed: Vec<Value> = result.references.iter().map(|reference| json!(reference)).collect();
        assert_eq!(
            listed,
            [
                json!({ "path": "", "text": "$REGION", "kind": "variable" }),
                json!({ "path": "/cluster", "text": "$CLUSTER", "kind": "variable" }),
                json!({ "path": "/group", "text": "${DAY}", "kind": "variable" }),
            ]
        );
        assert!(result.report.violations.iter().all(|found| found.code == "shell-reference"));
    }
    for format in [Format::Json, Format::Http, Format::StepFunctions, Format::CliFile] {
        let result = as_format(&text, format);
        assert!(!result.ok && result.output.is_none(), "{format:?}");
        assert!(result.preview.expect("a preview").contains("$CLUSTER"), "{format:?}");
    }
}

#[test]
fn a_command_is_for_shells_only() {
    let text = line("--cluster $(terraform output -raw cluster)");
    assert!(
        as_format(&text, Format::Cli)
            .output
            .expect("an output")
            .contains("--cluster \"$(terraform output -raw cluster)\"")
    );
    assert!(as_format(&text, Format::Curl).ok);
    for format in [
        Format::Boto3,
        Format::Js,
        Format::Rust,
        Format::Go,
        Format::Java,
        Format::CliCmd,
        Format::CliPowerShell,
    ] {
        let result = as_format(&text, format);
        assert!(!result.ok && result.preview.is_some(), "{format:?}");
        assert_eq!(json!(result.references[0].kind), "command");
    }
}

#[test]
fn an_unquoted_reference_in_a_list_is_split() {
    let text =
        format!("aws ecs start-task --task-definition web:7 --container-instances $INSTANCES {INSTANCE}");
    let alone = "aws ecs start-task --task-definition web:7 --container-instances $INSTANCES";
    for (format, both, one) in [
        (
            Format::Cli,
            format!("--container-instances $INSTANCES {INSTANCE}"),
            "--container-instances $INSTANCES\n",
        ),
        (Format::CliCmd, format!("--container-instances %INSTANCES% {INSTANCE}"), "%INSTANCES%\n"),
        (Format::CliPowerShell, "(-split \"${env:INSTANCES}\")".to_owned(), "(-split \"${env:INSTANCES}\")"),
        (
            Format::Boto3,
            format!("[*os.environ[\"INSTANCES\"].split(), \"{INSTANCE}\"]"),
            "containerInstances=os.environ[\"INSTANCES\"].split(),",
        ),
        (
            Format::Js,
            format!("[...process.env.INSTANCES.trim().split(/\\s+/), \"{INSTANCE}\"]"),
            "containerInstances: process.env.INSTANCES.trim().split(/\\s+/)",
        ),
        (
            Format::Go,
            "slices.Concat(strings.Fields(os.Getenv(\"INSTANCES\")), []string{".to_owned(),
            "strings.Fields(os.Getenv(\"INSTANCES\")),",
        ),
        (
            Format::Rust,
            ".set_container_instances(Some([std::env::var(\"INSTANCES\")?.split_whitespace()".to_owned(),
            "Some(std::env::var(\"INSTANCES\")?.split_whitespace().map(str::to_owned).collect::<Vec<_>>())",
        ),
        (
            Format::Java,
            "Stream.of(System.getenv(\"INSTANCES\").trim().split(\"\\\\s+\"), new String[] {".to_owned(),
            ".containerInstances(System.getenv(\"INSTANCES\").trim().split(\"\\\\s+\"))",
        ),
    ] {
        let output = as_format(&text, format).output.expect("an output");
        assert!(output.contains(&both), "{format:?} lacks {both}:\n{output}");
        let output = as_format(alone, format).output.expect("an output");
        assert!(output.contains(one), "{format:?} lacks {one}:\n{output}");
    }
    // In quotes it is one instance.
    let output =
        as_format(&text.replace("$INSTANCES", "\"$INSTANCES\""), Format::Boto3).output.expect("an output");
    assert!(output.contains("os.environ[\"INSTANCES\"],\n"), "{output}");
    // An array in JSON has a fixed number of items.
    assert!(!as_format(&text, Format::Curl).ok);
}

#[test]
fn values_that_are_not_strings_are_converted() {
    let text = line("--overrides '{\"containerOverrides\":[{\"name\":\"app\",\"memory\":'$MEMORY'}]}'");
    for (format, part) in [
        (Format::Cli, "\"memory\":'\"$MEMORY\"'}"),
        (Format::Boto3, "\"memory\": int(os.environ[\"MEMORY\"])"),
        (Format::Js, "memory: Number(process.env.MEMORY)"),
        (Format::Rust, ".memory(std::env::var(\"MEMORY\")?.parse()?)"),
        (Format::Go, "aws.Int32(number(os.Getenv(\"MEMORY\")))"),
        (Format::Java, ".memory(Integer.valueOf(System.getenv(\"MEMORY\")))"),
    ] {
        let result = as_format(&text, format);
        let output = result.output.unwrap_or_else(|| panic!("{:#?}", result.report.violations));
        assert!(output.contains(part), "{format:?} lacks {part}:\n{output}");
    }
    let whole = line("--overrides \"$OVERRIDES\" --tags \"$TAGS\"");
    for (format, part) in [
        (Format::Cli, "--overrides \"$OVERRIDES\""),
        (Format::CliPowerShell, "--overrides \"${env:OVERRIDES}\""),
        (Format::Boto3, "overrides=json.loads(os.environ[\"OVERRIDES\"])"),
        (Format::Js, "overrides: JSON.parse(process.env.OVERRIDES)"),
        (Format::Curl, "\"overrides\":'\"$OVERRIDES\"'"),
    ] {
        let result = as_format(&whole, format);
        let output = result.output.unwrap_or_else(|| panic!("{:#?}", result.report.violations));
        assert!(output.contains(part), "{format:?} lacks {part}:\n{output}");
    }
    // Their SDKs do not read JSON.
    for format in [Format::Rust, Format::Go, Format::Java] {
        assert!(!as_format(&whole, format).ok);
    }
}

#[test]
fn defaults_are_kept() {
    for (format, part) in [
        (Format::Cli, "--cluster \"${CLUSTER:-prod}\""),
        (Format::Boto3, "cluster=(os.environ.get(\"CLUSTER\") or \"prod\")"),
        (Format::Js, "(process.env.CLUSTER || \"prod\")"),
        (Format::Go, "cmp.Or(os.Getenv(\"CLUSTER\"), \"prod\")"),
        (Format::Java, ".orElse(\"prod\")"),
        (Format::Rust, "unwrap_or_else(|| \"prod\".into())"),
        (Format::CliPowerShell, "$(if ($env:CLUSTER) { $env:CLUSTER } else { 'prod' })"),
    ] {
        for reference in ["${CLUSTER:-prod}", "\"${CLUSTER:-prod}\""] {
            let text = line(&format!("--cluster {reference}"));
            let output = as_format(&text, format).output.expect("an output");
            assert!(output.contains(part), "{format:?} lacks {part}:\n{output}");
        }
    }
}

#[test]
fn assignments_in_the_same_text_are_inserted() {
    let overrides = r#"{"containerOverrides":[{"name":"app","command":["a"]}]}"#;
    let wanted = with(
        json!({ "cluster": "production", "overrides": serde_json::from_str::<Value>(overrides).expect("JSON") }),
    );
    let tail = "--task-definition web:7 --container-instances";
    for text in [
        format!(
            "CLUSTER=production\nOVERRIDES='{overrides}'\naws ecs start-task --cluster $CLUSTER --overrides \
                \"$OVERRIDES\" {tail} {INSTANCE}"
        ),
        format!(
            "export CLUSTER=\"production\"; aws ecs start-task --cluster ${{CLUSTER}} {tail} {INSTANCE} \
                --overrides \"$(cat <<'EOF'\n{overrides}\nEOF\n)\""
        ),
        format!(
            "I={INSTANCE}\nC=production\ncat > o.json <<EOF\n{}\nEOF\naws ecs start-task --cluster \"$C\" \
                {tail} $I --overrides file://o.json",
            overrides.replace("\"a\"", "\"$A\"").replace("$A", "a")
        ),
        format!(
            "A=a\ncat > o.json <<EOF\n{}\nEOF\naws ecs start-task --cluster production {tail} {INSTANCE} \
                --overrides file://o.json",
            overrides.replace("\"a\"", "\"$A\"")
        ),
        format!(
            "IDS=({INSTANCE})\naws ecs start-task --cluster production {tail} \"${{IDS[@]}}\" --overrides '{overrides}'"
        ),
        format!(
            "set CLUSTER=production\r\naws ecs start-task --cluster %cluster% {tail} {INSTANCE} --overrides \"{}\"\r\n",
            overrides.replace('"', "\\\"")
        ),
        format!(
            "$cluster = 'production'\n$overrides = @'\n{overrides}\n'@\naws ecs start-task --cluster $Cluster \
                {tail} {INSTANCE} --overrides $overrides"
        ),
    ] {
        let result = as_format(&text, Format::Json);
        assert!(result.ok, "{text}\n{:#?}", result.report.violations);
        assert_eq!(request(&result), wanted, "{text}");
        assert!(result.references.is_empty() && !result.changes.is_empty(), "{text}");
    }
    let instances = as_format(
        &format!("I=\"{INSTANCE} {}\"\naws ecs start-task {tail} $I", INSTANCE.replace('0', "1")),
        Format::Json,
    );
    assert_eq!(request(&instances)["containerInstances"].as_array().map(Vec::len), Some(2));
    // What may have been assigned or not is not known, nor what contains values that only the shell knows.
    for text in [
        format!("C=\"$A-1\"\naws ecs start-task --cluster $C {tail} {INSTANCE}"),
        format!(
            "O=\"{{\\\"cpu\\\":\\\"$CPU\\\"}}\"\nCPU=512\naws ecs start-task --overrides \"$O\" {tail} {INSTANCE}"
        ),
        format!(
            "O=\"{{\\\"cpu\\\":\\\"$(nproc)\\\"}}\"\naws ecs start-task --overrides \"$O\" {tail} {INSTANCE}"
        ),
        format!(
            "$o = \"{{`\"cpu`\":`\"$Cpu`\"}}\"\n$cpu = 512\naws ecs start-task --overrides $o {tail} {INSTANCE}"
        ),
        format!(
            "if [ \"$1\" = prod ]; then C=production; fi\naws ecs start-task --cluster $C {tail} {INSTANCE}"
        ),
        format!("C=a\nread C\naws ecs start-task --cluster $C {tail} {INSTANCE}"),
        format!("C=$(cat x)\naws ecs start-task --cluster $C {tail} {INSTANCE}"),
        format!("for C in a b; do\n  aws ecs start-task --cluster $C {tail} {INSTANCE}\ndone"),
        format!("aws ecs start-task --cluster $C {tail} {INSTANCE}\nC=production"),
    ] {
        let result = as_format(&text, Format::Cli);
        assert!(result.ok, "{text}\n{:#?}", result.report.violations);
        assert_eq!(result.references.len(), 1, "{text}");
    }
}

/// In JSON, each reference has a place of its own, and the rest can be checked.
#[test]
fn json_in_a_variable_keeps_its_references() {
    for text in [
        line("--overrides \"$O\"").replacen(
            "aws",
            "O=$(cat <<EOF\n{\"cpu\": \"$CPU\", \"memory\": \"$MEMORY\"}\nEOF\n)\naws",
            1,
        ),
        line("--overrides \"$O\"").replacen(
            "aws",
            "O='{\"cpu\": \"'$CPU'\", \"memory\": \"'$MEMORY'\"}'\nP=\"$X\"\naws",
            1,
        ),
        line("--overrides $o").replacen(
            "aws",
            "$o = \"{`\"cpu`\": `\"$CPU`\", `\"memory`\": `\"$MEMORY`\"}\"\naws",
            1,
        ),
    ] {
        let result = as_format(&text, Format::Boto3);
        assert!(result.ok, "{text}\n{:#?}", result.report.violations);
        let references: Vec<_> = result.references.iter().map(|it| (&*it.path, &*it.text)).collect();
        assert_eq!(references, [("/overrides/cpu", "$CPU"), ("/overrides/memory", "$MEMORY")], "{text}");
    }
}

#[test]
fn what_is_written_for_a_shell_reads_back_with_its_references() {
    let text = line(
        "--cluster \"$CLUSTER\" --overrides \
            '{\"containerOverrides\":[{\"name\":\"app\",\"memory\":'$MEMORY',\
            \"environment\":[{\"name\":\"T\",\"value\":\"a \
            '$TOKEN' \\\"b\\\"\"}]}]}' --region \"$REGION\"",
    );
    let names = |result: &BuildResult| -> Vec<String> {
        let all = result.references.iter();
        all.map(|reference| {
            let name = reference.text.trim_matches(['$', '{', '}', '%']);
            format!("{} {}", reference.path, name.trim_start_matches("env:"))
        })
        .collect()
    };
    for format in [Format::Cli, Format::CliPowerShell, Format::CliCmd] {
        let first = as_format(&text, format);
        let output = first.output.clone().unwrap_or_else(|| panic!("{:#?}", first.report.violations));
        let again = as_format(&output, format);
        assert_eq!(again.output.as_ref(), Some(&output), "{:#?}", again.report.violations);
        assert_eq!(names(&again), names(&first), "{output}");
    }
}

#[test]
fn no_text_can_be_taken_for_a_mark() {
    for forged in ["\u{FDD0}0\u{FDD1}", "\\ufdd00\\uFDD1"] {
        let text = line(&format!("--cluster $C --group 'a' --overrides '{{\"cpu\":\"{forged}\"}}'"));
        let result = as_format(&text, Format::Cli);
        let preview = result.preview.expect("a preview");
        assert!(preview.contains("$C") && result.references.is_empty(), "{preview}");
    }
}

#[test]
fn expressions_of_step_functions_stay_in_a_state() {
    let instances = json!([INSTANCE]);
    let state = |parameters: &str, members: Value| {
        let resource = "arn:aws:states:::aws-sdk:ecs:startTask";
        json!({ "Type": "Task", "Resource": resource, parameters: members, "End": true }).to_string()
    };
    for (draft, parts) in [
        (
            state("Parameters", json!({ "ContainerInstances.$": "$.instances", "TaskDefinition": "web:7" })),
            vec!["\"ContainerInstances.$\": \"$.instances\"", "\"Parameters\""],
        ),
        (
            json!({ "Cluster.$": "States.Format('c-{}', $.env)", "ContainerInstances": instances,
                "TaskDefinition": "web:7" })
            .to_string(),
            vec!["\"Cluster.$\": \"States.Format('c-{}', $.env)\""],
        ),
        (
            state(
                "Arguments",
                json!({ "ContainerInstances": instances, "TaskDefinition": "{% $states.input.td %}" }),
            ),
            vec![
                "\"TaskDefinition\": \"{% $states.input.td %}\"",
                "\"Arguments\"",
                "\"QueryLanguage\": \"JSONata\"",
            ],
        ),
    ] {
        let built = as_format(&draft, Format::StepFunctions);
        let output = built.output.unwrap_or_else(|| panic!("{draft}\n{:#?}", built.report.violations));
        for part in parts {
            assert!(output.contains(part), "{output}");
        }
        assert_eq!(as_format(&output, Format::StepFunctions).output.as_ref(), Some(&output));
        for &format in Format::ALL.iter().filter(|format| **format != Format::StepFunctions) {
            let built = as_format(&draft, format);
            assert!(!built.ok && built.preview.is_some(), "{format:?}");
            let found = &built.report.violations;
            assert!(found.len() == 1 && found[0].message.contains("Step Functions"), "{found:#?}");
            assert_eq!(built.references.len(), 1);
        }
    }
    // Elsewhere a string may begin like an expression.
    let template = line("--group '{% a %}'");
    assert!(as_format(&template, Format::Json).references.is_empty());
}

#[test]
fn a_value_that_looks_like_a_mark_is_a_value() {
    let draft = with(json!({ "overrides": { "containerOverrides": [
        { "name": "app", "environment": [{ "name": "A", "value": "x\u{FDD0}0\u{FDD1}y\u{FDD2}1\u{FDD1}" }] }
    ] } }));
    for &format in Format::ALL {
        let output = as_format(&draft.to_string(), format).output.expect("an output");
        let escaped = output.to_ascii_lowercase().replace("\\ufdd", "");
        assert!(output.contains('\u{FDD0}') || escaped.len() < output.len(), "{format:?}\n{output}");
        assert!(!output.contains('\u{FDEE}') && !output.contains("\\ufdee"), "{format:?}\n{output}");
    }
    let back =
        as_format(&as_format(&draft.to_string(), Format::CliCmd).output.expect("an output"), Format::Json);
    assert_eq!(request(&back), draft);
}
