//! Scripts of PowerShell: arrays, blocks, assignments, and what runs in a string.

use super::*;
use ecs_start_task::{BuildOptions, Format};
use serde_json::json;

const START: &str =
    "aws ecs start-task --task-definition web:7 --container-instances 0123456789abcdef0123456789abcdef";

/// Returns the `group` of a script's request, and what of it only the shell knows.
fn group(script: &str) -> (Option<String>, Vec<String>) {
    let built = build(script, &BuildOptions::new().format(Format::CliPowerShell));
    assert!(built.ok, "{script}\n{:#?}", built.report.violations);
    let group = request(&built)["group"].as_str().map(str::to_owned);
    (group, built.references.into_iter().map(|reference| reference.text).collect())
}

#[test]
fn items_of_an_array_are_arguments_of_their_own() {
    let first = "0123456789abcdef0123456789abcdef";
    let second = "1123456789abcdef0123456789abcdef";
    for (before, items) in [
        ("", format!("@('{first}', \"{second}\")")),
        ("", format!("@(\n  '{first}'\n  '{second}'\n)")),
        ("", format!("('{first}', '{second}')")),
        (&*format!("$ids = @('{first}', '{second}')\n"), "$ids".to_owned()),
        (&*format!("$ids = '{first}', '{second}'\n"), "$Ids".to_owned()),
        (&*format!("$ids = @('{first}')\n$ids += '{second}'\n"), "@ids".to_owned()),
        (&*format!("[string[]]$ids = @('{first}', '{second}')\n"), "$ids".to_owned()),
    ] {
        let script =
            format!("{before}aws ecs start-task --container-instances {items} --task-definition web:7");
        let built = build(&script, &BuildOptions::new());
        assert!(built.ok, "{script}\n{:#?}", built.report.violations);
        assert_eq!(
            request(&built),
            json!({ "containerInstances": [first, second], "taskDefinition": "web:7" }),
            "{script}"
        );
    }
    // What is computed is known to the shell only.
    for items in [
        "@(Get-Ids)",
        "@('a' + $b, 'c')",
        "@(@('a'), 'b')",
        "(Get-Ids -First 1)",
        "@($ids | Select -First 1)",
    ] {
        let script = format!(
            "aws ecs start-task --container-instances {items} --task-definition web:7; Write-Host 'ok'"
        );
        let built = build(&script, &BuildOptions::new());
        let texts: Vec<_> = built.references.iter().map(|reference| &*reference.text).collect();
        assert_eq!(texts, [items], "{script}");
    }
}

#[test]
fn a_whole_command_can_be_an_array() {
    let script = "$call = @('ecs', 'start-task')\n$call += '--task-definition', 'web:7'\n\
        $call += @('--container-instances', '0123456789abcdef0123456789abcdef')\n& aws @call --group g";
    assert_eq!(group(script), (Some("g".to_owned()), vec![]));
}

#[test]
fn a_variable_is_known_if_it_has_one_value_wherever_the_command_runs() {
    let known = |value: &str| (Some(value.to_owned()), vec![]);
    let unknown = || (Some("$x".to_owned()), vec!["$x".to_owned()]);
    for (before, expected) in [
        ("$x = 'a'\n", known("a")),
        ("[string] $x = 'a'\n", known("a")),
        ("$x = 'a'\n$x += 'b'\n", known("ab")),
        ("$X = 5\n", known("5")),
        ("$x = 'a'\n$y = @{\n  x = 'b'\n}\n", known("a")),
        ("if ($c) {\n  $y = 'b'\n}\n$x = 'a'\n", known("a")),
        ("$x = 'a'\nif ($c) { $x = 'b' }\n", unknown()),
        ("if ($c) {\n  $x = 'a'\n} else {\n  $x = 'b'\n}\n", unknown()),
        ("$x = 'a'\nforeach ($x in $all) {\n}\n", unknown()),
        ("$x = 'a'\n$x += Get-More\n", unknown()),
        ("$x += 'a'\n", unknown()),
    ] {
        assert_eq!(group(&format!("{before}{START} --group $x")), expected, "{before}");
    }
    // In the block of its assignment, it has that value.
    assert_eq!(group(&format!("if ($c) {{\n  $x = 'a'\n  {START} --group $x\n}}\n")), known("a"));
}

#[test]
fn a_command_is_read_in_any_block_and_string() {
    let expected = (Some("g".to_owned()), vec![]);
    for script in [
        format!("if ($c) {{ {START} --group g }} else {{ Write-Host 'no' }}"),
        format!("if ($c) {{ Write-Host 'no' }} else {{ {START} --group g }}"),
        format!("foreach ($x in $all) {{ {START} --group g }}"),
        format!("try {{\n  {START} --group g\n}} catch {{ throw }}"),
        format!("1..3 | ForEach-Object {{ {START} --group g }}"),
        format!("if (({START} --group g) -eq $null) {{ exit 1 }}"),
        format!("iex \"{START} --group g\""),
        format!("$line = '{START}'\n$line += ' --group g'\nInvoke-Expression $line"),
        format!("Invoke-Expression -Command '{START} --group g'"),
    ] {
        assert_eq!(group(&script), expected, "{script}");
    }
}

#[test]
fn quotes_can_be_escaped_for_the_program() {
    let expected = json!({ "cpu": "256" });
    for value in [
        "$json.Replace('\"', '\\\"')",
        "$json.Replace('\"','\\\"')",
        "($json -replace '\"', '\\\"')",
        "($json -replace '([\\\\]*)\"', '$1$1\\\"')",
        "\"$($json.Replace('\"', '\\\"'))\"",
        "$json",
    ] {
        let script = format!("$json = '{{\"cpu\": \"256\"}}'\n{START} --overrides {value} --group g");
        let built = build(&script, &BuildOptions::new());
        assert!(built.ok, "{script}\n{:#?}", built.report.violations);
        assert_eq!(request(&built)["overrides"], expected, "{script}");
    }
    // Another operation changes the value.
    let script = format!("$json = 'a'\n{START} --group $json.Replace('a', 'b')");
    assert_eq!(group(&script).1, ["$json.Replace('a', 'b')"]);
}

#[test]
fn after_the_mark_that_stops_parsing_nothing_is_interpreted() {
    let script = format!(
        "{} --overrides {{\\\"cpu\\\":\\\"256\\\"}} --group \"a & $b ^ 'c'\"\nWrite-Host 'ok'",
        START.replacen("aws", "aws --%", 1)
    );
    let built = build(&script, &BuildOptions::new());
    assert!(built.ok, "{:#?}", built.report.violations);
    assert_eq!(request(&built)["overrides"], json!({ "cpu": "256" }));
    assert_eq!(request(&built)["group"], "a & $b ^ 'c'");
}

#[test]
fn inserting_values_ends_in_every_shell() {
    for (first, again, command) in [
        ("$a = 'xx'\n", "$a = \"$a$a\"\n", format!("{START} --group $a")),
        ("$a = @('x')\n", "$a += $a\n", format!("{START} $a")),
        ("$a = 'xx'\n", "$a += $a\n", format!("{START} --group $a")),
        ("@echo off\nset A=xx\n", "set A=%A%.%A%\n", format!("{START} --group %A%")),
        ("a=xx\n", "a=\"$a$a\"\n", format!("{START} --group $a")),
        ("a=(x)\n", "a=(\"${a[@]}\" \"${a[@]}\")\n", format!("{START} \"${{a[@]}}\"")),
    ] {
        let script = format!("{first}{}{command}", again.repeat(60));
        let memory = allocation_counter::measure(|| {
            build(&script, &BuildOptions::new());
        });
        assert!(memory.bytes_max < 100_000_000, "{again}: {} bytes", memory.bytes_max);
    }
}

#[test]
fn hash_tables_become_json() {
    let overrides = json!({ "containerOverrides": [{ "name": "app", "command": ["sh", "-c"], "cpu": 10 }] });
    let table = "@{ containerOverrides = @(@{ name = 'app'; command = 'sh', '-c'; cpu = 10 }) }";
    let lines = "[ordered]@{\n  # For the app.\n  \"containerOverrides\" = @(\n    @{\n      name = \"app\"\n      \
        command = @(\"sh\", \"-c\")\n      cpu = 10 # units\n    }\n  )\n}";
    for (before, value) in [
        (format!("$o = {table} | ConvertTo-Json -Depth 9\n"), "$o"),
        (format!("$o = {lines} | ConvertTo-Json -Depth 9 -Compress\n"), "$o"),
        (format!("$o = {table}\n"), "($o | ConvertTo-Json -Depth 9)"),
        (format!("$o = {table}\n"), "(ConvertTo-Json $o -Depth 9)"),
        (format!("$o = {table}\n"), "(ConvertTo-Json -InputObject $o -Depth 9)"),
        (format!("$o = {table}\n"), "($o | convertto-json).Replace('\"', '\\\"')"),
        (format!("$o = {table}\n$json = $o | ConvertTo-Json\n"), "$json"),
        (format!("$o = {table} | ConvertTo-Json\n$o = $o -replace '\"', '\\\"'\n"), "$o"),
        (format!("$o = {table} | ConvertTo-Json\n$o | Set-Content o.json\n"), "file://o.json"),
        (String::new(), &*format!("({table} | ConvertTo-Json)")),
    ] {
        let script = format!("{before}{START} --overrides {value}");
        let built = build(&script, &BuildOptions::new());
        assert!(built.ok, "{script}\n{:#?}", built.report.violations);
        assert_eq!(request(&built)["overrides"], overrides, "{script}");
    }
    // The shell's values stay references, each in its place.
    let script = format!(
        "$o = @{{ cpu = $cpu; taskRoleArn = \"arn:$role\" }} | ConvertTo-Json\n{START} --overrides $o"
    );
    let built = build(&script, &BuildOptions::new().format(Format::Boto3));
    let places: Vec<_> = built.references.iter().map(|reference| &*reference.path).collect();
    assert_eq!(places, ["/overrides/cpu", "/overrides/taskRoleArn"]);
    // What is computed is known to the shell only.
    for table in [
        "@{ cpu = Get-Cpu }",
        "@{ cpu = 128 * 2 }",
        "@{ cpu = $a + $b }",
        "@{ \"$name\" = 1 }",
        "@{ cpu = 'a' + 'b' }",
        "@{ cpu = '256'",
    ] {
        let script = format!("$o = {table}\n{START} --overrides ($o | ConvertTo-Json)");
        let built = build(&script, &BuildOptions::new().format(Format::CliPowerShell));
        assert_eq!(built.references.len(), 1, "{script}");
    }
    // Another command changes the value.
    let script = format!("$o = {table} | ConvertTo-Yaml\n{START} --overrides $o");
    assert_eq!(build(&script, &BuildOptions::new()).references[0].text, "$o");
}
