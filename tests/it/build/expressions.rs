//! References as formats express them, or cannot.

use super::*;
use crate::support::*;
use ecs_start_task::{BuildOptions, Format};
use serde_json::json;

const INSTANCE: &str = "0123456789abcdef0123456789abcdef";

#[test]
fn a_value_within_an_item_is_not_split() {
    let text = line("--tags key=k,value=$V");
    for (format, part) in [
        (Format::Rust, ".value(std::env::var(\"V\")?)"),
        (Format::Java, ".value(System.getenv(\"V\"))"),
        (Format::Boto3, "\"value\": os.environ[\"V\"]"),
    ] {
        let output = as_format(&text, format).output.expect("an output");
        assert!(output.contains(part), "{format:?}:\n{output}");
    }
}

#[test]
fn a_boolean_of_a_variable_has_no_flag() {
    let text = format!(
        r#"aws ecs start-task --cli-input-json "{{\"enableExecuteCommand\": $X, \"taskDefinition\": \"web:7\", \
            \"containerInstances\": [\"{INSTANCE}\"]}}""#
    );
    for (format, part) in [
        (Format::Cli, "--cli-input-json '{\"enableExecuteCommand\":'\"$X\"'}'"),
        (Format::CliPowerShell, "enableExecuteCommand"),
        (Format::CliCmd, "enableExecuteCommand"),
        (Format::Boto3, "enableExecuteCommand=os.environ[\"X\"] == \"true\""),
    ] {
        let output = as_format(&text, format).output.expect("an output");
        assert!(output.contains(part) && !output.contains("execute-command"), "{format:?}:\n{output}");
    }
    // What is not a boolean has none either.
    let draft = with(json!({ "enableExecuteCommand": "perhaps" })).to_string();
    let preview = as_format(&draft, Format::Cli).preview.expect("a preview");
    assert!(preview.contains("\"enableExecuteCommand\":\"perhaps\""), "{preview}");
}

#[test]
fn a_name_that_begins_with_a_digit_is_no_identifier() {
    let text = format!(
        "aws ecs start-task --task-definition web:7 --container-instances {INSTANCE} --group \"$env:2FA_GROUP\""
    );
    let output = |format| as_format(&text, format).output;
    assert!(output(Format::Js).expect("an output").contains("process.env[\"2FA_GROUP\"]"));
    assert!(output(Format::CliPowerShell).expect("an output").contains("${env:2FA_GROUP}"));
    // POSIX shells have no such variables.
    assert_eq!((output(Format::Cli), output(Format::Curl)), (None, None));
}

#[test]
fn a_mask_leaves_references_of_any_type() {
    let masked = |text: &str, format| build(text, &BuildOptions::new().format(format).mask(true));
    let text = line(
        "--network-configuration \"$NET\" --tags \"$A,$B\" --overrides \
            '{\"containerOverrides\":[{\"name\":\"app\",\"cpu\":'$CPU',\"memory\":\"x'$MEMORY'\", \
            \"environment\":'$ENV'}]}'",
    );
    let preview = masked(&text, Format::Cli).preview.expect("a preview");
    for part in ["\"$NET\"", "\"cpu\":\"$CPU\"", "\"memory\":\"•••\"", "\"environment\":\"•••\""]
    {
        assert!(preview.replace("'\"$", "\"$").contains(part), "{part}\n{preview}");
    }
    let state = r#"{"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:ecs:startTask",
        "Parameters": {"TaskDefinition": "web:7", "ContainerInstances.$": "$.x"}}"#;
    let output = masked(state, Format::StepFunctions).output.expect("an output");
    assert!(output.contains(r#""ContainerInstances.$": "$.x""#), "{output}");
}
