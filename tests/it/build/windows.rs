//! Commands for the shells of Windows: variables of cmd.exe, and prompts and arrays of PowerShell.

use super::*;
use ecs_start_task::{BuildOptions, Format};
use serde_json::{Value, json};

const START: &str =
    "aws ecs start-task --task-definition web:7 --container-instances 0123456789abcdef0123456789abcdef";

/// Returns the commands that a batch file sends, and whether it is read without errors.
fn command(batch: &str) -> (Value, bool) {
    let built = build(batch, &BuildOptions::new());
    let draft = serde_json::to_value(&built.draft).expect("JSON");
    (draft["overrides"]["containerOverrides"][0]["command"].clone(), built.ok)
}

#[test]
fn quotes_in_a_variable_of_cmd_are_those_of_the_line() {
    let json = r#"{"containerOverrides":[{"name":"job","command":["run","C:\\a"]}]}"#;
    let escaped = json.replace('"', "\\\"");
    let wanted = json!(["run", "C:\\a"]);
    for (before, value) in [
        (format!("set OVERRIDES={escaped}"), "\"%OVERRIDES%\""),
        (format!("set OVERRIDES=\"{escaped}\""), "%OVERRIDES%"),
        (format!("setlocal enabledelayedexpansion\nset OVERRIDES={escaped}"), "\"!OVERRIDES!\""),
    ] {
        let batch = format!("@echo off\r\n{before}\r\n{START} --overrides {value}\r\n");
        assert_eq!(command(&batch), (wanted.clone(), true), "{batch}");
    }
    // Without backslashes, the program does not receive the quotes.
    let batch = format!("@echo off\r\nset OVERRIDES={json}\r\n{START} --overrides \"%OVERRIDES%\"\r\n");
    assert!(!command(&batch).1);
    // A backslash at the end of a value is before the quote that follows it.
    let batch = format!("set DIR=C:\\logs\\\r\n{START} ^\r\n  --group \"%DIR%\"\r\n");
    let built = build(&batch, &BuildOptions::new());
    assert_eq!(built.report.violations[0].message_id, "invalid-command-line/unclosed-quote");
}

#[test]
fn spaces_in_a_variable_of_cmd_separate_arguments() {
    let (first, second) = ("0123456789abcdef0123456789abcdef", "1123456789abcdef0123456789abcdef");
    for (value, instances) in [
        ("%IDS%", json!([first, second])),
        ("!IDS!", json!([first, second])),
        ("\"%IDS%\"", json!([format!("{first} {second}")])),
        ("%NONE%%IDS%", json!([first, second])),
    ] {
        let batch = format!(
            "setlocal enabledelayedexpansion\nset NONE=\nset IDS={first} {second}\n\
            aws ecs start-task --task-definition web:7 --container-instances {value}\n"
        );
        let draft = serde_json::to_value(build(&batch, &BuildOptions::new()).draft).expect("JSON");
        assert_eq!(draft["containerInstances"], instances, "{value}");
    }
}

#[test]
fn two_percent_signs_are_one_in_a_batch_file() {
    let more = r#"--overrides "{\"containerOverrides\":[{\"name\":\"a\",\"command\":[\"date\",\"+%%Y\"]}]}""#;
    for (before, format) in [("@echo off\r\n", "+%Y"), ("rem a\r\n", "+%Y"), ("C:\\>", "+%%Y")] {
        let batch = format!("{before}{START} ^\r\n  {more}\r\n");
        assert_eq!(command(&batch), (json!(["date", format]), true), "{batch}");
    }
}

#[test]
fn arguments_and_loop_variables_of_a_batch_file_are_references() {
    for (batch, path, reference) in [
        (format!("@echo off\r\n{START} --cluster %1"), "/cluster", "%1"),
        (format!("@echo off\r\n{START} --cluster \"%~2\""), "/cluster", "%~2"),
        (format!("{START} --cluster %1"), "/cluster", "%1"),
        (format!("{START} ^\r\n  --group nightly-%~n1"), "/group", "%~n1"),
        (format!("for %%C in (a b) do {START} --cluster %%C"), "/cluster", "%%C"),
        (format!("for %C in (a b) do {START} --cluster %C"), "/cluster", "%C"),
        (format!("for /f %%x in (a.txt) do {START} --cluster %%~nx"), "/cluster", "%%~nx"),
        (
            "aws ecs start-task --task-definition web:7 --container-instances %*".to_owned(),
            "/containerInstances/0",
            "%*",
        ),
        (
            "for %%i in (a b) do (\r\n  aws ecs start-task --task-definition web:7 --container-instances %%i\r\n)"
                .to_owned(),
            "/containerInstances/0",
            "%%i",
        ),
    ] {
        let built = build(&batch, &BuildOptions::new().format(Format::CliCmd));
        let references: Vec<_> = built.references.iter().map(|it| (&*it.path, &*it.text)).collect();
        assert_eq!(references, [(path, reference)], "{batch}\n{:#?}", built.report.violations);
        let output = built.output.unwrap_or_else(|| panic!("{batch}: {:#?}", built.report.violations));
        assert!(output.contains(reference), "{output}");
        // No other language has them.
        assert!(!build(&batch, &BuildOptions::new().format(Format::Cli)).ok, "{batch}");
    }
}

#[test]
fn a_value_of_several_arguments_stays_as_it_is_in_powershell() {
    for ids in ["(-split \"${env:IDS}\")", "(Get-Content ids.txt)", "@(Get-Ids)", "$ids", "$found.Ids"] {
        let script = format!(
            "aws ecs start-task `\n  --task-definition web:7 `\n  --container-instances {ids} `\n  --group a\n"
        );
        let built = build(&script, &BuildOptions::new().format(Format::CliPowerShell));
        assert_eq!(built.output.as_deref(), Some(&*script), "{:#?}", built.report.violations);
        assert!(built.changes.is_empty());
    }
    // Of a member that is not a list, the value is one argument.
    let script = format!("{START} --cluster (Get-Cluster)");
    let built = build(&script, &BuildOptions::new().format(Format::CliPowerShell));
    assert!(built.output.is_some_and(|output| output.contains("--cluster \"$(Get-Cluster)\"")));
    // A variable of another shell is split.
    let built = build(
        "aws ecs start-task --task-definition web:7 --container-instances $IDS",
        &BuildOptions::new().format(Format::CliPowerShell),
    );
    let output = built.output.expect("an output");
    let again = build(&output, &BuildOptions::new().format(Format::CliPowerShell));
    assert_eq!((again.output.as_ref(), again.changes.len()), (Some(&output), 0));
}

#[test]
fn lines_after_a_prompt_of_powershell_begin_with_a_prompt() {
    for (script, wanted) in [
        (START.replace(" --", " `\n>>   --") + " `\n>> --group a\nPS C:\\> dir\n", "a"),
        (START.replace(" --", " `\r\n>> --") + " `\r\n>>   --group 'a `\r\n>> b'\r\n>>\r\n", "a `\r\nb"),
        (
            format!(
                "$o = @{{\n>>   group = 'a'\n>> }} | ConvertTo-Json\n>> \nPS> {START} --cli-input-json $o"
            ),
            "a",
        ),
        (format!("$o = @'\n>> {{\"group\":\"a\"}}\n>> '@\nPS> {START} --cli-input-json $o"), "a"),
    ] {
        let text = format!("PS C:\\> {script}");
        let built = build(&text, &BuildOptions::new());
        assert!(built.ok, "{text}\n{:#?}", built.report.violations);
        assert_eq!(request(&built)["group"], wanted, "{text}");
    }
    // Positions are those of the text.
    let text = format!("PS C:\\> {START} `\n>>   --clustr a");
    let built = build(&text, &BuildOptions::new());
    let range = built.report.violations[0].range.expect("a range");
    assert_eq!(&text[range.start.offset as usize..range.end.offset as usize], "--clustr");
    // Without a prompt it is a redirection.
    let built = build(&format!("{START} `\n  --group a `\n>> out.json"), &BuildOptions::new());
    assert_eq!(request(&built)["group"], "a");
}
