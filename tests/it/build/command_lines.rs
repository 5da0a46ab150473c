//! Command lines: what they say, what they cannot say, and where they are found.

use super::properties::NASTY;
use super::*;
use crate::support::*;
use ecs_start_task::{BuildOptions, Format, Violation};
use serde_json::{Value, json};

#[test]
fn a_command_that_does_not_start_a_task_is_reported_as_such() {
    for (line, part) in [
        ("aws ecs run-task --cluster c", "requires --container-instances"),
        ("aws ecs describe-tasks --tasks x", "found another command"),
    ] {
        let result = build(line, &BuildOptions::new());
        let codes: Vec<_> = result.report.violations.iter().map(|violation| violation.code).collect();
        assert_eq!(codes, ["invalid-command-line"]);
        assert!(result.report.violations[0].message.contains(part), "{:#?}", result.report.violations);
    }
}

#[test]
fn options_of_other_commands_are_reported_with_their_place() {
    for (more, part) in [
        ("--launch-type EC2", "RunTask"),
        ("--count 2", "RunTask"),
        ("--environment A=b", "--overrides"),
        ("--task-role-arn x", "--overrides"),
        ("--subnets subnet-01234567", "--network-configuration"),
        ("--clustr x", "Unknown option. Did you mean --cluster?"),
        ("--no-enable-execute-command", "Did you mean --disable-execute-command?"),
        ("--disable-ecs-managed-tags", "Did you mean --no-enable-ecs-managed-tags?"),
        ("--enable-execute-command true", "Its opposite is --disable-execute-command"),
        ("--enable-execute-command=false", "Its opposite is --disable-execute-command"),
        ("--region 'not a region'", "--region must be"),
        ("--endpoint-url localhost:4566", "http://"),
        ("--overrides file://overrides.json", "with the content of the file"),
        ("--cli-input-yaml file://x.yaml", "YAML"),
        ("--group “my group”", "typographic quote"),
        ("--overrides '{“cpu”: “256”}'", "Typographic quotes"),
        ("--group 'open", "not closed"),
    ] {
        let result = build(&line(more), &BuildOptions::new());
        let messages: Vec<&str> = result.report.violations.iter().map(|v| &*v.message).collect();
        assert!(!result.ok && messages.iter().any(|message| message.contains(part)), "{more}: {messages:?}");
    }
    // Quotes of any kind inside quotes are text.
    let quoted = build(&line("--group '“my” group'"), &BuildOptions::new());
    assert_eq!(request(&quoted)["group"], "“my” group");
}

#[test]
fn at_most_1000_violations_of_a_command_are_listed() {
    for (stray, listed, truncated) in [(999, 999, false), (1_000, 1_000, false), (1_001, 1_000, true)] {
        let text = format!("{}{}", line("--group g"), " stray".repeat(stray));
        let result = build(&text, &BuildOptions::new());
        assert!(!result.ok);
        assert_eq!((result.report.violations.len(), result.report.truncated), (listed, truncated));
    }
    // What only the shell knows does not crowd out what is wrong.
    let references = line(&format!("--launch-type EC2 --tags{}", " key=a,value=$A".repeat(2_000)));
    assert!(!build(&references, &BuildOptions::new()).ok);
}

#[test]
fn a_line_is_found_wherever_it_was_copied_from() {
    for text in [
        format!("$ {}\n{{\n    \"tasks\": []\n}}", line("")),
        format!("PS C:\\> {}", line("")),
        format!("C:\\Users\\me>{}\r\n", line("")),
        format!("sudo -u deploy {}", line("")),
        format!("/usr/local/bin/{}", line("")),
        format!("aws-vault exec prod -- {}", line("")),
        line("").replace("aws ecs", "docker run --rm -it amazon/aws-cli ecs"),
        line("").replace(" --", " \\\r\n  --"),
        format!("  {}  # once\n", line("")),
        format!("{} \\\n", line("")),
        format!("{} \\", line("")),
    ] {
        let result = build(&text, &BuildOptions::new());
        assert!(result.ok && result.changes.is_empty(), "{text}: {result:#?}");
        assert_eq!(request(&result), minimal(), "{text}");
    }
}

#[test]
fn windows_command_lines_are_read() {
    for (continuation, more, cpu) in [
        (" ^\r\n  --", r#"--overrides "{\"cpu\":\"256\"}""#, "256"),
        (" `\n  --", r#"--overrides '{\"cpu\":\"256\"}'"#, "256"),
        (" `\r\n  --", r#"--overrides '{"cpu":"256"}'"#, "256"),
    ] {
        let text = line(more).replace(" --", continuation);
        let result = build(&text, &BuildOptions::new());
        assert!(result.ok, "{text}: {:#?}", result.report.violations);
        assert_eq!(request(&result)["overrides"]["cpu"], cpu, "{text}");
    }
    // `build` also reads its output for Windows, and the file that it writes for other shells.
    let wanted = container(json!({ "command": ["sh", "-c", "echo \"it's\" && date > $x"], "cpu": 5 }));
    for format in [Format::CliPowerShell, Format::CliCmd, Format::CliFile] {
        let output = build_value(&wanted, &BuildOptions::new().format(format)).output.unwrap();
        let result = build(&output, &BuildOptions::new());
        assert!(result.ok, "{output}\n{:#?}", result.report.violations);
        assert_eq!(request(&result), wanted, "{output}");
    }
}

/// Returns the value of `--group`, and what is said of the line, not of the request.
#[track_caller]
fn groups(text: &str) -> (Value, Vec<String>) {
    let format = if text.contains("^\r\n") { Format::CliCmd } else { Format::Cli };
    let result = build(text, &BuildOptions::new().format(format));
    assert!(result.ok, "{text}: {:#?}", result.report.violations);
    let of_line = result.report.violations.iter().filter(|v| v.code != "placeholder-value");
    let told = of_line.map(|v| format!("{}: {}", v.code, v.message)).collect();
    (request(&result)["group"].clone(), told)
}

#[test]
fn the_words_of_the_command_prompt_are_its_own() {
    let text =
        |group: &str| line("--group").replace(" --", " ^\r\n  --") + " " + group + " ^\r\n  --cluster c\r\n";
    for (written, group) in [
        ("$HOME", "$HOME"),
        ("\"${HOME} $(date) `date`\"", "${HOME} $(date) `date`"),
        ("`id`", "`id`"),
        ("it's", "it's"),
        ("a;b#c", "a;b#c"),
        ("\"a ^b\"^ c", "a ^b c"),
        ("a^&b^^c", "a&b^c"),
        ("we^\r\nb", "web"),
        (r#""\"a\" b""#, "\"a\" b"),
        (r#""a ""b"" c""#, "a \"b\" c"),
        (r#""a\\" "#, r"a\"),
        (r"C:\dir\\x", r"C:\dir\\x"),
        ("100%", "100%"),
        ("%41%42", "%41%42"),
        ("%\" a%\"", "% a%"),
    ] {
        let text = text(written);
        let (found, told) = groups(&text);
        assert_eq!((found, told), (json!(group), vec![]), "{text}");
    }
    for (written, group, shown) in [
        ("%GROUP%", "%GROUP%", "%GROUP%"),
        ("\"a %ProgramFiles(x86)% b\"", "a %ProgramFiles(x86)% b", "%ProgramFiles(x86)%"),
    ] {
        let (found, told) = groups(&text(written));
        assert_eq!(found, group);
        assert!(
            told.len() == 1 && told[0].starts_with("shell-reference") && told[0].contains(shown),
            "{told:?}"
        );
    }
    // No format expresses how a part of a value is replaced.
    let replaced = build(&text("%PW:a=hunter2%"), &BuildOptions::new().format(Format::CliCmd));
    let messages: Vec<&str> = replaced.report.violations.iter().map(|found| &*found.message).collect();
    assert!(
        !replaced.ok && messages[0].contains("%PW:…%") && !messages[0].contains("hunter2"),
        "{messages:?}"
    );
    let open = build(&text("\"open"), &BuildOptions::new());
    assert!(!open.ok && open.report.violations[0].message.contains("not closed"));
    // A Region or an endpoint that is assumed is listed as assumed.
    for option in ["--region %R%", "--endpoint-url %E%"] {
        let result =
            build(&(text("a").replace("--group", &format!("{option} --group"))), &BuildOptions::new());
        let found: Vec<_> = result.report.violations.iter().map(|v| v.code).collect();
        assert!(result.ok && found == ["shell-reference"], "{:#?}", result.report.violations);
    }
}

#[test]
fn what_is_written_for_windows_reads_back_without_a_word() {
    let options = |format| {
        let options = BuildOptions::new().format(format).region("eu-west-1").unwrap();
        options.endpoint("http://[::1]:4566/a&b;(c)").unwrap()
    };
    for nasty in NASTY {
        let wanted =
            container(json!({ "command": ["sh", nasty], "environment": [{ "name": "A", "value": nasty }] }));
        for format in [Format::CliCmd, Format::CliPowerShell] {
            let output = build_value(&wanted, &options(format)).output.expect(nasty);
            let again = build(&output, &BuildOptions::new().format(format));
            assert!(
                again.ok && again.report.violations.is_empty(),
                "{output}\n{:#?}",
                again.report.violations
            );
            assert_eq!(request(&again), wanted, "{output}");
            assert_eq!(again.output.as_ref(), Some(&output));
        }
    }
    // So does a request that is too long for a line of the command prompt.
    let wanted = container(json!({ "command": ["%".repeat(1_500), "$HOME `id`", "\nrem x\naws ecs"] }));
    let output = build_value(&wanted, &options(Format::CliCmd)).output.expect("an output");
    assert!(output.starts_with("rem "));
    let again = build(&output.replace('\n', "\r\n"), &BuildOptions::new());
    assert!(again.ok && again.report.violations.is_empty(), "{:#?}", again.report.violations);
    assert_eq!(request(&again), wanted);
}

#[test]
fn a_command_between_backticks_is_one_word_or_ends_the_command_in_it() {
    for reference in ["`cat x`", "\"`cat x`\"", "$(cat x)", "`cat 'a b' | head`"] {
        let text = line("").replace("start-task", &format!("start-task --group {reference}"));
        let (group, told) = groups(&text);
        assert_eq!(group, reference.trim_matches('"'));
        assert!(told.len() == 1 && told[0].starts_with("shell-reference"), "{told:?}");
        assert_eq!(groups(&line(&format!("--group {reference}\n"))), (group, told));
    }
    // The command is between backticks, as in a script or prose.
    for (text, group) in [
        (format!("task=`{}`; date=`date`", line("--group a")), "a"),
        (format!("task=`{} `\n", line("--group a")), "a"),
        (format!("Run `{}` and wait.", line("--group a")), "a"),
        (format!("```\n{}\n```", line("--group a")), "a"),
    ] {
        assert_eq!(groups(&text), (json!(group), vec![]), "{text}");
    }
    // PowerShell has backticks for escapes, and for lines that go on.
    let text = line("--group \"a `\"b`\" `$c\" `\n --started-by x`y `\n").replace(" --cont", " `\n --cont");
    assert_eq!(groups(&text), (json!("a \"b\" $c"), vec![]));
}

#[test]
fn an_option_with_its_value_behind_an_equals_sign_ends_a_list_whatever_is_in_it() {
    let id = "0123456789abcdef0123456789abcdef";
    let line =
        |rest: &str| format!("aws ecs start-task --task-definition web:7 --container-instances {id} {rest}");
    for (rest, group) in [
        ("--group='--x '", "--x "),
        ("'--group=a b'", "a b"),
        ("--group='a=b c'", "a=b c"),
        ("--group=a", "a"),
    ] {
        let built = build(&line(rest), &BuildOptions::new());
        assert_eq!(request(&built)["group"], group, "{rest}");
        assert_eq!(request(&built)["containerInstances"], json!([id]), "{rest}");
    }
    // No option is called so: for the AWS CLI that is one more value of the list.
    let built = build(&line("'--grope=a b'"), &BuildOptions::new());
    assert_eq!(
        built.draft.map(|draft| json!(draft)["containerInstances"].clone()),
        Some(json!([id, "--grope=a b"]))
    );
}

#[test]
fn a_script_takes_time_in_proportion_to_its_length() {
    let named: String = (0..50_000).map(|end| format!("cat <<X{end}\n")).collect();
    let line =
        "aws ecs start-task --task-definition web:7 --container-instances 0123456789abcdef0123456789abcdef";
    for script in [
        format!("{}{line}", "cat <<X\n".repeat(50_000)),
        format!("{named}{line}"),
        format!("{}{line}", "<<\n".repeat(50_000)),
        format!("{line} --group \"{}\"", "$(cat <<X\nY\n)".repeat(50_000)),
        format!("{line} {}{}", "\\x ".repeat(50_000), " ".repeat(200_000)),
    ] {
        let start = std::time::Instant::now();
        build(&script, &BuildOptions::new());
        // A tenth of a second is usual, also on a busy machine less than this. Quadratic time was minutes.
        assert!(start.elapsed().as_secs() < 60, "{:?} for {}", start.elapsed(), &script[..100]);
    }
}

#[test]
fn noncharacters_stay_as_they_are() {
    for value in ["a\u{FDD3}", "\u{FDD0}0\u{FDD1}", "\u{FDD2}0\u{FDD1}", "\u{FDD2}x\u{FDD1}\u{FDD3}b"] {
        let result = build(&line(&format!("--group '{value}'")), &BuildOptions::new().format(Format::Cli));
        assert_eq!(request(&result)["group"], value, "{value:?}");
        let again = build(result.output.as_deref().expect("an output"), &BuildOptions::new());
        assert_eq!(request(&again)["group"], value, "{value:?}");

        let instances = json!(["0123456789abcdef0123456789abcdef", value]);
        let text = format!("aws ecs start-task --task-definition web:7 --container-instances '{instances}'");
        let result = build(&text, &BuildOptions::new());
        assert_eq!(request(&result)["containerInstances"], instances, "{value:?}");
    }
}

#[test]
fn lines_of_yaml_can_begin_and_end_with_any_space() {
    let instance = "0123456789abcdef0123456789abcdef";
    for space in ["\u{b}", "\u{c}", "\u{85}", "\u{a0}", "\u{2028}", "\u{3000}", "\u{feff}"] {
        for scalar in ["- ", "run: ", "- run: '", "- run: \"", "- |\n  ", "run: >-\n  "] {
            let end = scalar
                .chars()
                .last()
                .filter(|c| matches!(c, '\'' | '"'))
                .map(String::from)
                .unwrap_or_default();
            for continuation in [
                format!("{space}--container-instances {instance} --group é{end}"),
                format!("--container-instances {instance}{end}{space}"),
                format!("{space}\n  --container-instances {instance}{end}\n{space}"),
            ] {
                let text = format!("{scalar}aws ecs start-task --task-definition web:7\n  {continuation}");
                let result = build(&text, &BuildOptions::new().format(Format::Cli));
                assert!(result.ok || !result.report.violations.is_empty(), "{text:?}");
            }
        }
    }
}

#[test]
fn an_option_after_the_end_of_the_command_is_reported() {
    let found = |text: &str| -> Vec<(String, String)> {
        let violations = build(text, &BuildOptions::new()).report.violations.into_iter();
        let place = |violation: &Violation| {
            let range = violation.range.map_or(0..0, |range| range.bytes());
            (violation.message_id.to_string(), text[range].to_owned())
        };
        violations.map(|violation| place(&violation)).filter(|(id, _)| id.contains('/')).collect()
    };
    let is = |id: &str| [(format!("invalid-command-line/{id}"), "--container-instances".to_owned())];
    let options = "--container-instances 0123456789abcdef0123456789abcdef";
    for (lines, id) in [
        ("web:7\n  ", "line-not-continued"),
        ("web:7 \n  ", "line-not-continued"),
        ("web:7 \\\n  # --launch-type EC2 \\\n  ", "comment-ends-command"),
        ("web:7 \\\n  # one\n  # two\n  ", "comment-ends-command"),
        ("web:7 # the latest \\\n  ", "comment-ends-command"),
        ("web:7 `\n  # --launch-type EC2 `\n  ", "comment-ends-command"),
        ("web:7 ^\n  --cluster a\n  ", "line-not-continued"),
    ] {
        let text = format!("aws ecs start-task --task-definition {lines}{options}\n");
        assert_eq!(found(&text), is(id), "{text}");
        // In a block of Markdown, too, and with the line breaks of Windows.
        let text = format!("```sh\r\n{}```\r\n", text.replace('\n', "\r\n"));
        assert_eq!(found(&text), is(id), "{text}");
    }
    // Continued lines, other commands, prose and rules of Markdown are not such options.
    for end in [
        "",
        " \\\n --cluster a",
        "\necho --cluster",
        "\n\n--cluster is a name",
        "\n---\n",
        "\n-- x",
        " |\n--x",
    ] {
        let text = format!("aws ecs start-task --task-definition web:7 {options}{end}");
        assert_eq!(found(&text), [], "{text}");
    }
}

#[test]
fn programs_pass_arguments_as_lists_and_concatenate_strings() {
    let wanted = [Some("web:7"), Some("0123456789abcdef0123456789abcdef"), Some("it's \"a\"")];
    for program in [
        r#"subprocess.run(["aws", "ecs", "start-task", "--task-definition", "web:7", "--container-instances",
            "0123456789abcdef0123456789abcdef", "--group", 'it\'s "a"'], check=True)"#,
        r#"execFile('aws', ['ecs', 'start-task', '--task-definition', 'web:7',
            '--container-instances', '0123456789abcdef0123456789abcdef', '--group', "it's \"a\""]);"#,
        r#"exec.Command("aws", "ecs", "start-task", "--task-definition", "web:7", "--container-instances",
            "0123456789abcdef0123456789abcdef", "--group", "it's \"a\"").Run()"#,
        r#"CMD ["aws", "ecs", "start-task", "--task-definition", "web:7", "--container-instances",
            "0123456789abcdef0123456789abcdef", "--group", "it's \"a\""]"#,
        r#"cmd = "aws ecs start-task " \
            "--task-definition web:7 " \
            '--container-instances 0123456789abcdef0123456789abcdef --group "it\'s \\"a\\""'"#,
        r#"const cmd = 'aws ecs start-task ' +
            '--task-definition web:7 ' +
            "--container-instances 0123456789abcdef0123456789abcdef --group 'it'\\''s \"a\"'";"#,
        r#"run("aws ecs start-task --task-definition web:7 --group 'it'\\''s \"a\"' \
            --container-instances 0123456789abcdef0123456789abcdef")
"another string""#,
    ] {
        let result = build(program, &BuildOptions::new());
        assert!(result.ok, "{program}\n{:#?}", result.report.violations);
        assert!(result.references.is_empty(), "{program}");
        let request = request(&result);
        let found = [&request["taskDefinition"], &request["containerInstances"][0], &request["group"]];
        assert_eq!(found.map(Value::as_str), wanted, "{program}");
    }
    // Variables and calls are references.
    let program = r#"run(["aws", "ecs", "start-task", "--cluster", cluster, "--task-definition", f"{family}:{rev}",
        "--container-instances", *ids, "--overrides", json.dumps(overrides), "--group", ids[0]], text=True)"#;
    let result = build(program, &BuildOptions::new().format(Format::Cli));
    let references: Vec<_> = result.references.iter().map(|it| (&*it.path, &*it.text)).collect();
    assert_eq!(
        references,
        [
            ("/cluster", "${cluster}"),
            ("/containerInstances/0", "${ids}"),
            ("/group", "${ids[0]}"),
            ("/overrides", "${json.dumps(overrides)}"),
            ("/taskDefinition", "${family}"),
            ("/taskDefinition", "${rev}"),
        ]
    );
}

#[test]
fn a_prompt_and_the_sign_of_a_notebook_come_before_a_command() {
    for before in ["[ec2-user@ip-10-0-0-1 ~]$ ", "[root@host /]# ", "!", "root@host:/# ", "ExecStart="] {
        let result = build(&format!("{before}{}", line("")), &BuildOptions::new());
        assert!(result.ok, "{before}");
    }
}

#[test]
fn items_of_a_yaml_list_are_arguments() {
    let task = "\
- name: start
  ansible.builtin.command:
    argv:
      - aws
      - ecs
      - start-task
      - --task-definition
      - \"web:7\"
      - --container-instances # where
      - 0123456789abcdef0123456789abcdef
      - '--group'
      - it's \"a\"
      - --cluster
      - \"${CLUSTER}\"
  register: out
";
    let pod = "\
containers:
- name: cli
  args:
  - 'ecs'
  - 'start-task'
  - '--task-definition'
  - 'web:7'
  - --container-instances
  - 0123456789abcdef0123456789abcdef
  - --group=it's \"a\"
  - --cluster=$CLUSTER
";
    for text in [task, pod] {
        let result = build(text, &BuildOptions::new().format(Format::Cli));
        assert!(result.ok, "{text}\n{:#?}", result.report.violations);
        let request = request(&result);
        assert_eq!(
            (&request["taskDefinition"], &request["group"]),
            (&json!("web:7"), &json!("it's \"a\"")),
            "{text}"
        );
        assert_eq!(result.references.len(), 1, "{text}");
    }
}
