//! Commands in strings and lists of other languages, and what a program inserts into a command.

use super::*;
use ecs_start_task::{BuildOptions, Format};
use serde_json::{Value, json};

const INSTANCE: &str = "0123456789abcdef0123456789abcdef";

/// Returns the items of a list that start a task on an instance, followed by more.
fn items(more: &str) -> String {
    format!(
        r#""aws", "ecs", "start-task", "--task-definition", "web:7", "--container-instances", "{INSTANCE}"{more}"#
    )
}

/// Returns the cluster, the Region and what starts the task, and the IDs of the errors.
fn read(program: &str) -> (Value, Vec<String>) {
    let built = build(program, &BuildOptions::new().format(Format::Cli));
    let json = serde_json::to_value(&built).expect("JSON");
    let errors = built.report.violations.iter().filter(|found| json!(found.severity) == "error");
    let errors: Vec<String> = errors.map(|found| found.message_id.to_string()).collect();
    assert_eq!(built.ok, errors.is_empty(), "{program}");
    (json!([json["draft"]["cluster"], json["region"]["name"], json["draft"]["startedBy"]]), errors)
}

#[test]
fn a_string_that_backslashes_continue_is_read_to_its_end() {
    let command =
        format!("aws ecs start-task --task-definition web:7 --container-instances {INSTANCE} --cluster a");
    for program in [
        format!("s = \"#!/bin/bash\\n\\\n{command} --started-by 'b'\\n\\\nend\";"),
        format!("s = '#!/bin/bash\\n\\\r\n{command} --started-by \\'b\\'\\n\\\r\nend';"),
        format!("s = \"cluster=\" + cluster + \"\\n\\\n{command} --started-by \\\"b\\\"\\n\\\n\" + more;"),
    ] {
        assert_eq!(read(&program), (json!(["a", null, "b"]), Vec::new()), "{program}");
    }
}

#[test]
fn a_list_of_arguments_is_read_to_its_end() {
    let unknown = ["shell-reference/inexpressible"].as_slice();
    for (program, found, errors) in [
        // Comments.
        (
            format!(
                "cmd = [{}",
                items(",  # the host, [1]\n  \"--cluster\", \"a\", # and\n  \"--region\", \"eu-west-1\"]")
            ),
            json!(["a", "eu-west-1", null]),
            &[][..],
        ),
        (
            format!(
                "spawn(x, [{}",
                items(", // it's [1]\n '--cluster', /* , */ 'a', '--region', 'eu-west-1', ])")
            ),
            json!(["a", "eu-west-1", null]),
            &[],
        ),
        // Joined strings are one item.
        (
            format!("run([{}])", items(r#", "--cluster", "prod-" + env, "--region", "eu-" 'west-1'"#)),
            json!(["prod-${env}", "eu-west-1", null]),
            &[],
        ),
        (
            format!("run([{}])", items(r#", "--cluster", $env . '-a', "--started-by", build + 7"#)),
            json!(["${env}-a", null, "${build}7"]),
            &[],
        ),
        // Another expression is a reference as a whole.
        (
            format!(
                "run([{}])",
                items(", '--started-by', user || 'ci', '--cluster','a','--region','eu-west-1'")
            ),
            json!(["a", "eu-west-1", "${user || 'ci'}"]),
            unknown,
        ),
        (
            format!("run([{}])", items(r#", '--cluster', isProd ? "prod" : "d,e", '--region', 'eu-west-1'"#)),
            json!([r#"${isProd ? "prod" : "d,e"}"#, "eu-west-1", null]),
            unknown,
        ),
        (
            format!("run([{}])", items(r#", "--started-by", fmt.Sprintf("ci-%d", n), "--cluster", "a""#)),
            json!(["a", null, r#"${fmt.Sprintf("ci-%d", n)}"#]),
            unknown,
        ),
        (
            format!("run([{}])", items(r#", "--started-by", "ci-%s" % n, "--cluster", "a""#)),
            json!(["a", null, r#"${"ci-%s" % n}"#]),
            unknown,
        ),
        (
            format!("run([{}])", items(r#", "--cluster", `prod-${env}`, "--started-by", ids[0]"#)),
            json!(["prod-${env}", null, "${ids[0]}"]),
            &[],
        ),
        // Calls that follow add arguments.
        (
            format!(
                "Command::new(\"aws\").args([{}])\n  .arg(\"--cluster\").arg(&cluster)\n  \
                .args([\"--region\", \"eu-west-1\"]).status()",
                &items("")[7..]
            ),
            json!(["${cluster}", "eu-west-1", null]),
            &[],
        ),
        (
            format!(
                "run([{}])",
                items(r#", "--cluster", f"prod-{env.lower()}", "--started-by", f"{n:02d}""#)
            ),
            json!(["prod-${ env.lower() }", null, "${ n:02d }"]),
            &[unknown[0], unknown[0]],
        ),
        // Operators of a program are not those of a shell.
        (
            format!("run([{}])", items(r#", "--cluster", a?"b":"c", "--started-by", n-1"#)),
            json!(["${ a?\"b\":\"c\" }", null, "${ n-1 }"]),
            &[unknown[0], unknown[0]],
        ),
        // A string of Rust has no escapes.
        (
            format!(
                "run([{}])",
                items(",\n  # a\n  r#\"--cluster\"#, r#\"\"a\\\"#, \"--region\", \"eu-west-1\"")
            ),
            json!(["\"a\\", "eu-west-1", null]),
            &["invalid-cluster"],
        ),
        // A number is not a variable.
        (format!("run([{}])", items(", \"--cluster\", 7")), json!(["7", null, null]), &[]),
    ] {
        assert_eq!(read(&program), (found, errors.iter().map(|&id| id.to_owned()).collect()), "{program}");
    }
    // What is unpacked is split.
    for unpacked in ["*ids", "...ids", "ids..."] {
        let program = format!("run([{}])", items("").replace(&format!("\"{INSTANCE}\""), unpacked));
        let built = build(&program, &BuildOptions::new().format(Format::Cli));
        let output = built.output.unwrap_or_else(|| panic!("{program}: {:#?}", built.report.violations));
        assert!(output.contains("--container-instances ${ids}"), "{output}");
    }
}

#[test]
fn joined_strings_are_read_to_their_end() {
    let start = format!("aws ecs start-task --task-definition web:7 --container-instances {INSTANCE}");
    let unknown = ["shell-reference/inexpressible"].as_slice();
    for (program, found, errors) in [
        (
            format!(
                "run(\"{start}\" + // production\n  \" --cluster a\" +\n  /* there */ \" --region eu-west-1\")"
            ),
            json!(["a", "eu-west-1", null]),
            &[][..],
        ),
        (
            format!("run(\"{start} --started-by ci\" + (dry ? \"\" : \" --cluster b\") + \" --cluster a\")"),
            json!(["a", null, "ci${(dry ? \"\" : \" --cluster b\")}"]),
            unknown,
        ),
        (
            format!("exec('{start} --cluster ' . $cluster . ' --region eu-west-1');"),
            json!(["${cluster}", "eu-west-1", null]),
            &[],
        ),
        (
            format!("os.execute(\"{start} --cluster \" .. cluster .. \" --region eu-west-1\")"),
            json!(["${cluster}", "eu-west-1", null]),
            &[],
        ),
    ] {
        assert_eq!(read(&program), (found, errors.iter().map(|&id| id.to_owned()).collect()), "{program}");
    }
}

#[test]
fn an_expression_whose_end_is_unknown_is_an_error() {
    let start = format!("aws ecs start-task --task-definition web:7 --container-instances {INSTANCE}");
    for program in [
        format!("run([{}", items(", \"--cluster\", f(\"a\", \"--region\", \"eu-west-1\"]")),
        format!("run([{}", items(", \"--cluster\", \"a\" \"")),
        format!("run([{}])", items(&", \"--no-cli-pager\"".repeat(250))),
        "run([\"aws\", \"ecs\", \"start-task\" + more])".to_owned(),
        format!("run(\"{start}\" + {{}} + \" --cluster a\")"),
        format!("run(\"{start}\" + await f() + \" --cluster a\")"),
        format!("run(\"{start}\" + a || ' --cluster a')"),
        format!("run(\"{start} --cluster %s\" % cluster)"),
        format!("run(\"{start} --started-by {{}}\".format(user))"),
    ] {
        let built = build(&program, &BuildOptions::new());
        let unread =
            built.report.violations.iter().find(|found| found.message_id == "invalid-command-line/unread");
        assert!(
            !built.ok && unread.is_some_and(|found| found.range.is_some()),
            "{program}\n{:#?}",
            built.report
        );
    }
    // More is added to a variable later.
    for (before, added) in [
        ("if x:\n    ", "cmd += [\"--cluster\", x]"),
        ("", "cmd.extend([\"--cluster\", x])"),
        ("", "cmd.push('--cluster', x)"),
        ("cmd = append(", "cmd, \"--cluster\")"),
    ] {
        let list = items("");
        for command in [format!("[{list}]"), format!("[]string{{{list}}}"), format!("\"{start}\"")] {
            let program = format!("cmd := {command}\n{before}{added}");
            let built = build(&program, &BuildOptions::new());
            let range = built.report.violations.first().and_then(|found| found.range);
            let range = range.unwrap_or_else(|| panic!("{program}"));
            assert_eq!(range.start.offset as usize, program.len() - added.len(), "{program}");
            // What is added to other variables has no effect.
            let other =
                format!("cmd := {command}\n{}{}", before.replace("cmd", "x"), added.replace("cmd", "xcmd"));
            assert!(build(&other, &BuildOptions::new()).ok, "{other}");
        }
    }
    // The position is where reading the list ends.
    let program = format!("run([{}", items(", \"--cluster\", f(\"a\"]"));
    let built = build(&program, &BuildOptions::new());
    let range = built.report.violations[0].range.expect("a range");
    assert!(program[range.start.offset as usize..].starts_with("f(\"a\"]"), "{range:?}");
    // In prose, anything can follow a string.
    for text in [format!("run \"{start}\" first"), format!("Call \"{start}\". Then wait.")] {
        assert!(build(&text, &BuildOptions::new()).ok, "{text}");
    }
}

#[test]
fn what_no_shell_can_expand_is_an_error_in_every_format() {
    for reference in
        ["${params.CLUSTER}", "${ids.join(' ')}", "${fmt.Sprintf(\"%d\", n)}", "${{ inputs.cluster }}"]
    {
        for format in
            [Format::Cli, Format::CliPowerShell, Format::CliCmd, Format::Curl, Format::Boto3, Format::Go]
        {
            let built =
                build(&line(&format!("--cluster \"{reference}\"")), &BuildOptions::new().format(format));
            assert!(!built.ok && built.output.is_none() && built.preview.is_some(), "{reference} {format:?}");
            let found = &built.report.violations[0];
            assert_eq!(found.message_id, "shell-reference/inexpressible");
            assert!(
                found.message.starts_with("Only the program that runs the command knows"),
                "{}",
                found.message
            );
            assert_eq!(built.references[0].text, reference);
        }
    }
    for reference in
        ["${CLUSTER}", "${CLUSTER:-a}", "${CLUSTERS[0]}", "$1", "${1:?}", "${CLUSTER%%-*}", "$(a.b)"]
    {
        let built =
            build(&line(&format!("--cluster \"{reference}\"")), &BuildOptions::new().format(Format::Cli));
        assert!(built.output.is_some_and(|output| output.contains(reference)), "{reference}");
    }
}

#[test]
fn a_ci_system_inserts_values_in_any_quotes() {
    let json = r#"{"containerOverrides":[{"name":"app","command":["deploy","${{ github.sha }}"]}]}"#;
    for text in [
        line(&format!("--overrides '{json}'")),
        line(&format!("--overrides '{json}' `\n  --group a")),
        format!("cat > o.json <<'END'\n{json}\nEND\n{}", line("--overrides file://o.json")),
        format!("OVERRIDES='{json}'\n{}", line("--overrides \"$OVERRIDES\"")),
        line("--overrides 'containerOverrides=[{name=app,command=[deploy,\"${{ github.sha }}\"]}]'"),
        line(&format!("--cli-input-json '{{\"overrides\":{json}}}'")),
    ] {
        let built = build(&text, &BuildOptions::new().format(Format::Cli));
        let references: Vec<_> = built.references.iter().map(|it| (&*it.path, &*it.text)).collect();
        let wanted = [("/overrides/containerOverrides/0/command/1", "${{ github.sha }}")];
        assert_eq!((built.ok, &*references), (false, &wanted[..]), "{text}");
    }
}

#[test]
fn a_placeholder_is_not_a_container_instance() {
    for placeholder in ["%s", "%d", "{}", "{0}", "%%i", "#{id}", "{{id}}"] {
        let request = json!({ "taskDefinition": "web:7", "containerInstances": [placeholder] });
        assert!(!built(&request).ok, "{placeholder}");
        for command in [
            format!(
                "cat ids | xargs -I% aws ecs start-task --task-definition web:7 --container-instances {placeholder}"
            ),
            format!(
                "run(\"aws ecs start-task --task-definition web:7 --container-instances {placeholder}\", id)"
            ),
        ] {
            assert!(!build(&command, &BuildOptions::new()).ok, "{command}");
        }
    }
}
