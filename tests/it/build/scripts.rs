//! Scripts: what a variable or a file contains where the command runs, and which options are known.

use super::*;
use ecs_start_task::{BuildOptions, Format};
use serde_json::json;

const TASK: &str = "--task-definition web:7 --container-instances 0123456789abcdef0123456789abcdef";

/// Returns the `cluster` of a script's request, and the values that only the shell knows.
#[track_caller]
fn cluster(script: &str) -> (String, Vec<String>) {
    let built = build(script, &BuildOptions::new().format(Format::Cli));
    assert!(built.ok, "{script}\n{:#?}", built.report.violations);
    let cluster = request(&built)["cluster"].as_str().unwrap_or_default().to_owned();
    (cluster, built.references.into_iter().map(|reference| reference.text).collect())
}

/// Returns the name of the Region that a script sends the request to.
#[track_caller]
fn region(script: &str) -> Option<String> {
    let built = build(script, &BuildOptions::new().format(Format::Cli));
    assert!(built.ok, "{script}\n{:#?}", built.report.violations);
    built.region.map(|region| region.name)
}

#[track_caller]
fn assert_unknown(before: &str) {
    let script = format!("{before}\naws ecs start-task --cluster $CLUSTER {TASK}\n");
    assert_eq!(cluster(&script), ("$CLUSTER".to_owned(), vec!["$CLUSTER".to_owned()]), "{script}");
}

#[test]
fn a_variable_that_may_have_changed_is_unknown() {
    for change in [
        // Lists.
        "[ \"$ENV\" = prod ] && CLUSTER=production",
        "[ \"$ENV\" = prod ] || CLUSTER=production",
        "[ \"$ENV\" = prod ] &&\n  CLUSTER=production",
        "[ \"$ENV\" = prod ] \\\n  && CLUSTER=production",
        "true && [ \"$ENV\" = prod ] && export CLUSTER=production",
        "[[ $ENV == prod ]] && { CLUSTER=prod; TD=web; }",
        "[[ $ENV == prod ]] && {\n  CLUSTER=prod\n}",
        "(test prod) && CLUSTER=production",
        "{ test prod; } && CLUSTER=production",
        "if test prod; then true; fi && CLUSTER=production",
        // Keywords.
        "if test prod; then CLUSTER=prod; fi",
        "if test prod\nthen CLUSTER=prod\nfi",
        "if CLUSTER=prod; then true; fi",
        "if a && b; then CLUSTER=prod; fi",
        "while read -r line; do CLUSTER=$line; done < file",
        "while true; do CLUSTER=prod; break; done",
        "for CLUSTER in a b; do true; done",
        "for i in a b; do CLUSTER=a; done",
        "case $ENV in\n  prod) CLUSTER=prod ;;\n  *)\n    CLUSTER=other\n    ;;\nesac",
        // Shells of their own.
        "(CLUSTER=other; echo x)",
        "(\n  CLUSTER=other\n)",
        "echo a | CLUSTER=other",
        "echo a | while read x; do CLUSTER=$x; done",
        "CLUSTER=other | cat",
        "CLUSTER=other &",
        // Functions.
        "use_prod() { CLUSTER=prod; }\nuse_prod",
        "use_prod() {\n  CLUSTER=prod\n}\nuse_prod",
        "use_prod()\n{\n  CLUSTER=prod\n}\nCLUSTER=other\nuse_prod prod",
        "function use_prod {\n  if test prod; then CLUSTER=prod; fi\n}\nCLUSTER=other\nuse_prod",
        "function use_prod() { CLUSTER=prod; }; CLUSTER=other; use_prod && true",
        "inner() { CLUSTER=prod; }\nouter() { inner; }\nCLUSTER=other\nouter",
        "use_prod() { . ./env.sh; }\nCLUSTER=other\nuse_prod",
        "use_prod\nuse_prod() { CLUSTER=prod; }",
        "outer() { inner; }\ninner() { CLUSTER=prod; }\nouter",
        // Commands that assign what is not in the text.
        "source ./env.sh",
        ". ./env.sh",
        "[ -f .env ] && . .env",
        "eval \"$(direnv export bash)\"",
        "printf -v CLUSTER '%s' prod",
        "read CLUSTER",
        "read -r -p 'Cluster? ' CLUSTER",
        "mapfile -t CLUSTER < clusters",
        "let CLUSTER+=1",
        "unset CLUSTER",
        "export CLUSTER=$(cat cluster)",
        // The beginning of the block was not copied.
        "fi",
        "else\n  CLUSTER=other\nfi",
    ] {
        assert_unknown(&format!("CLUSTER=staging\n{change}"));
    }
}

#[test]
fn a_variable_that_cannot_have_changed_is_known() {
    for change in [
        "CLUSTER=known",
        "CLUSTER=known && true",
        "CLUSTER=known || exit 1",
        "test prod && CLUSTER=other; CLUSTER=known",
        "test prod && (true)\nCLUSTER=known",
        "(CLUSTER=other)\nCLUSTER=known",
        "if test prod; then CLUSTER=other; fi\nCLUSTER=known",
        "log() { echo \"$@\"; }\nCLUSTER=known\nlog start",
        "use_prod() { CLUSTER=prod; }\nuse_prod\nCLUSTER=known",
        "source ./env.sh\nexport CLUSTER=known",
        "read REGION\nCLUSTER=known",
        "declare -r CLUSTER=known",
        "export A=b CLUSTER=known",
        "case $ENV in prod) CLUSTER=prod ;; esac; CLUSTER=known",
        "echo a | cat; CLUSTER=known",
        "sleep 5 &\nCLUSTER=known",
    ] {
        let script = format!("CLUSTER=staging\n{change}\naws ecs start-task --cluster $CLUSTER {TASK}\n");
        assert_eq!(cluster(&script), ("known".to_owned(), vec![]), "{script}");
    }
    // Where the command itself runs.
    for script in [
        "cd /tmp && CLUSTER=known && COMMAND",
        "if test prod; then CLUSTER=known; COMMAND; fi",
        "start() { local CLUSTER=known; COMMAND; }",
        "log() { TIME=$(date); echo \"$TIME $*\"; }\nstart() { CLUSTER=known; log now; COMMAND; }",
        "CLUSTER=known\nfor i in 1 2; do\n  COMMAND\ndone",
        "CLUSTER=known\nstart() { COMMAND; }\nstart",
        "(CLUSTER=known; COMMAND)",
        "case $ENV in prod)\n  CLUSTER=known\n  COMMAND ;;\nesac",
    ] {
        let script = script.replace("COMMAND", &format!("aws ecs start-task --cluster $CLUSTER {TASK}"));
        assert_eq!(cluster(&script), ("known".to_owned(), vec![]), "{script}");
    }
    for script in [
        "CLUSTER=a; test prod && CLUSTER=b || COMMAND",
        "CLUSTER=a; test prod || CLUSTER=b && COMMAND",
        "CLUSTER=a; for i in 1 2; do COMMAND; CLUSTER=b; done",
        "CLUSTER=a; for i in 1 2; do COMMAND; . ./env.sh; done",
        "CLUSTER=a; until COMMAND; do CLUSTER=b; done",
        "CLUSTER=a; start() { COMMAND; }; CLUSTER=b; start",
        "CLUSTER=a\nfunction start {\n  COMMAND\n}\nCLUSTER=b\nstart",
        "case $ENV in a) CLUSTER=a ;; b) COMMAND ;; esac",
        "case $ENV in a) CLUSTER=a\n;;\nb) COMMAND ;; esac",
    ] {
        let script = script.replace("COMMAND", &format!("aws ecs start-task --cluster $CLUSTER {TASK}"));
        assert_eq!(cluster(&script).0, "$CLUSTER", "{script}");
    }
}

#[test]
fn the_region_of_a_variable_that_may_have_changed_is_a_reference() {
    for change in [
        "[ \"$SITE\" = eu ] && export AWS_REGION=eu-west-1",
        "if test eu; then\n  export AWS_REGION=eu-west-1\nfi",
        ". ./env.sh",
        "export AWS_REGION=$(cat region)",
    ] {
        let script = format!("export AWS_REGION=us-east-1\n{change}\naws ecs start-task {TASK}");
        assert_eq!(region(&script).as_deref(), Some("$AWS_REGION"), "{script}");
        let options = BuildOptions::new().format(Format::Http);
        assert!(!build(&script, &options).ok, "{script}");
    }
    let script = format!("export AWS_REGION=us-east-1\nunset AWS_REGION\naws ecs start-task {TASK}");
    assert_eq!(region(&script), None);
    let script = format!("$env:AWS_REGION = Get-Region\naws ecs start-task {TASK}");
    assert_eq!(region(&script).as_deref(), Some("$env:AWS_REGION"));
    let script = format!("@echo off\nset /p AWS_REGION=Region? \naws ecs start-task {TASK}");
    assert_eq!(region(&script).as_deref(), Some("%AWS_REGION%"));
}

#[test]
fn a_variable_of_a_batch_file_that_may_have_changed_is_unknown() {
    for change in [
        "if \"%ENV%\"==\"prod\" set CLUSTER=production",
        "if \"%ENV%\" == \"prod\" set CLUSTER=production",
        "if /i not %ENV% EQU prod set CLUSTER=production",
        "IF DEFINED ENV SET \"CLUSTER=production\"",
        "if exist \"a file\" set CLUSTER=production",
        "if \"%ENV%\"==\"prod\" (\n  set CLUSTER=production\n)",
        "if \"%ENV%\"==\"prod\" (set CLUSTER=a) else (set CLUSTER=b)",
        "if \"%ENV%\"==\"prod\" (\n  set CLUSTER=a\n) else if \"%ENV%\"==\"test\" (\n  set CLUSTER=b\n)",
        "for /f \"tokens=*\" %%i in ('type cluster') do set CLUSTER=%%i",
        "for %%i in (a b) do (\n  set CLUSTER=a\n)",
        "test && set CLUSTER=production",
        "test || set CLUSTER=production",
        "set /p CLUSTER=Cluster? ",
        "set /p \"CLUSTER=Cluster? \"",
        "set /a CLUSTER=1+1",
        "call env.bat",
        "goto start\nset CLUSTER=production\n:start",
        "endlocal",
    ] {
        let script = format!(
            "@echo off\nset CLUSTER=staging\n{change}\naws ecs start-task --cluster %CLUSTER% {TASK}\n"
        );
        assert_eq!(cluster(&script), ("%CLUSTER%".to_owned(), vec!["%CLUSTER%".to_owned()]), "{script}");
    }
    for change in [
        "set CLUSTER=known",
        "set CLUSTER=known& rem a",
        "set \"CLUSTER=known\" & echo \"a\"",
        "if \"%ENV%\"==\"prod\" set OTHER=a\nset CLUSTER=known",
        "if \"%ENV%\"==\"prod\" (\n  echo prod\n)\nset CLUSTER=known",
        "C:\\>set CLUSTER=known",
    ] {
        let script = format!(
            "@echo off\nset CLUSTER=staging\n{change}\naws ecs start-task --cluster %CLUSTER% {TASK}\n"
        );
        assert_eq!(cluster(&script), ("known".to_owned(), vec![]), "{script}");
    }
    let script =
        format!("@echo off\nif a==a (set CLUSTER=known& aws ecs start-task --cluster %CLUSTER% {TASK})\n");
    assert_eq!(cluster(&script), ("known".to_owned(), vec![]));
}

#[test]
fn a_variable_of_powershell_that_may_have_changed_is_unknown() {
    for change in [
        ". ./env.ps1",
        "Invoke-Expression (Get-Content env.ps1)",
        "Set-Variable cluster 'b'",
        "$cluster, $task = 'b', 'c'",
        "$task, $cluster = 'b', 'c'",
    ] {
        let script = format!("$cluster = 'a'\n{change}\naws ecs start-task --cluster $cluster {TASK}");
        assert_eq!(cluster(&script), ("$cluster".to_owned(), vec!["$cluster".to_owned()]), "{script}");
    }
    let script =
        format!("$o = '{{\"cpu\": \"256\"}}'\n$o.cpu = '512'\naws ecs start-task --overrides $o {TASK}");
    let built = build(&script, &BuildOptions::new().format(Format::CliPowerShell));
    assert_eq!(built.references.iter().map(|reference| &*reference.text).collect::<Vec<_>>(), ["$o"]);
}

#[test]
fn the_content_of_a_file_that_may_have_changed_is_unknown() {
    let file = "the value is in a file, which is not read";
    let is_unknown = |script: &str| {
        let built = build(script, &BuildOptions::new());
        let messages: Vec<String> =
            built.report.violations.iter().map(|found| found.message.to_lowercase()).collect();
        assert!(!built.ok && messages.iter().any(|message| message.contains(file)), "{script}\n{messages:?}");
    };
    let overrides = "{\"containerOverrides\":[{\"name\":\"TAG\",\"cpu\":5}]}";
    for change in [
        "sed -i \"s/TAG/$TAG/\" o.json",
        "sudo sed -i s/TAG/a/ ./o.json",
        "sed -i s/TAG/a/ *.json",
        "sed -i s/TAG/a/ \"$FILE\"",
        "perl -pi -e s/TAG/a/ o.json",
        "jq . o.json > tmp.json && mv tmp.json o.json",
        "jq . o.json | sponge o.json",
        "jq . o.json | tee o.json",
        "jq . o.json | tee o.json > /dev/null",
        "jq -n '{}' > o.json",
        "jq -n '{}' > \"$FILE\"",
        "envsubst < a > o.json",
        "{ echo '{'; echo '}'; } > o.json",
        "if test prod; then\n  echo '{}' > o.json\nfi",
        "test prod && echo '{}' > o.json",
        "bash -c 'jq . a > o.json'",
        "python3 - <<EOF\nopen('o.json', 'w')\nEOF",
        "curl -o o.json https://example.com",
        "fill() { jq . a > o.json; }\nfill",
        "rm o.json; echo '{}' >> o.json",
    ] {
        is_unknown(&format!(
            "echo '{overrides}' > o.json\n{change}\naws ecs start-task --overrides file://o.json {TASK}"
        ));
    }
    is_unknown(&format!(
        "echo '{overrides}' | sed s/TAG/a/ | aws ecs start-task --overrides file:///dev/stdin {TASK}"
    ));
    is_unknown(&format!("echo '{overrides}'\naws ecs start-task --overrides file:///dev/stdin {TASK}"));
    for change in [
        "(Get-Content o.json) -replace 'TAG', $tag | Set-Content o.json",
        "'{}' | Add-Content o.json",
        "ConvertTo-Json $o | Out-File o.json -Encoding ascii",
        "Get-Overrides > o.json",
        "Copy-Item a.json o.json",
        "[IO.File]::WriteAllText(\"o.json\", $json)",
    ] {
        is_unknown(&format!(
            "'{overrides}' | Set-Content o.json -Encoding ascii\n{change}\n\
                aws ecs start-task --overrides file://o.json {TASK}"
        ));
    }
    // What only reads the file does not change it.
    for change in [
        "cat o.json",
        "jq . o.json",
        "echo 'o.json is written'",
        "log() { echo \"$(date) $*\" >&2; }\nlog o.json",
        "[ -s o.json ] || exit 1",
        "aws ecs register-task-definition --cli-input-json file://o.json",
        "jq -n '{}' > other.json",
        "echo '{}' >> \"$LOG\"",
    ] {
        let script = format!(
            "echo '{overrides}' > o.json\n{change}\naws ecs start-task --overrides file://o.json {TASK}"
        );
        let built = build(&script, &BuildOptions::new());
        assert!(built.ok, "{script}\n{:#?}", built.report.violations);
    }
}

#[test]
fn known_options_of_an_array_or_a_string_are_read() {
    for script in [
        "args=(--cluster \"$CLUSTER\" TASK)\naws ecs start-task \"${args[@]}\" --region us-east-1",
        "args=(--cluster)\nargs+=(\"$CLUSTER\" TASK)\naws ecs start-task \"${args[@]}\" --region us-east-1",
        "OPTS=\"--cluster $CLUSTER --region us-east-1\"; aws ecs start-task $OPTS TASK",
        "OPTS=\"--cluster $CLUSTER\"; OPTS+=\" --region us-east-1\"; aws ecs start-task $OPTS TASK",
        "start() { local args=(--cluster \"$CLUSTER\" TASK); aws ecs start-task \"${args[@]}\" --region us-east-1; }",
    ] {
        let script = script.replace("TASK", TASK);
        assert_eq!(cluster(&script), ("$CLUSTER".to_owned(), vec!["$CLUSTER".to_owned()]), "{script}");
        assert_eq!(region(&script).as_deref(), Some("us-east-1"), "{script}");
    }
    // The shell splits a variable in options.
    let script = "O=\"--container-instances $IDS\"\naws ecs start-task --task-definition web:7 $O";
    let built = build(script, &BuildOptions::new().format(Format::Cli));
    assert!(built.output.expect("an output").contains("--container-instances $IDS\n"));
    // A variable that changes after it was read.
    let script = format!("args=(--cluster \"$C\")\nC=a\naws ecs start-task \"${{args[@]}}\" {TASK}");
    assert!(!build(&script, &BuildOptions::new()).ok);
}

#[test]
fn options_that_only_the_shell_knows_are_reported_as_such() {
    for script in [
        "exec aws ecs start-task \"$@\"",
        "aws ecs start-task $OPTS",
        "args=()\n[ -n \"$X\" ] && args+=(--cluster \"$X\")\naws ecs start-task \"${args[@]}\" --region us-east-1",
        "args=(--cluster \"$(cat cluster)\")\naws ecs start-task \"${args[@]}\"",
        "args=(\"${args[@]}\" --cluster a)\naws ecs start-task \"${args[@]}\"",
        "OPTS=\"$OPTS --cluster a\"\naws ecs start-task $OPTS",
    ] {
        let built = build(script, &BuildOptions::new().format(Format::Cli));
        let ids: Vec<String> =
            built.report.violations.iter().map(|found| found.message_id.to_string()).collect();
        assert_eq!(ids, ["invalid-command-line/options-unknown"], "{script}");
    }
}

#[test]
fn keys_after_a_command_of_yaml_are_not_arguments() {
    let command = format!("aws ecs start-task --cluster prod {TASK}");
    for (before, after) in [
        ("- run: ", "\n  env:\n    AWS_REGION: eu-west-1\n"),
        ("- run: ", "\n  name: Start\n"),
        ("  - run: ", "\n    shell: bash\n    working-directory: a\n"),
        ("-   run: ", "\n    shell: bash\n"),
        ("- script: ", "\n  displayName: Start\n"),
        ("- run: >-\n    ", "\n  shell: bash\n"),
        ("- run: |\n    ", "\n  shell: bash\n"),
        ("- run: \"", "\"\n  shell: bash\n"),
        ("- name: Start\n  run: ", "\n  shell: bash\n"),
        ("- ", "\n- echo done\n"),
    ] {
        let text = format!("{before}{command}{after}");
        let built = build(&text, &BuildOptions::new());
        assert!(built.ok, "{text}\n{:#?}", built.report.violations);
        assert_eq!(
            request(&built)["containerInstances"],
            json!(["0123456789abcdef0123456789abcdef"]),
            "{text}"
        );
    }
    // More indented lines continue the scalar.
    let text = "- run: aws ecs start-task --task-definition web:7\n    --container-instances\n    \
        0123456789abcdef0123456789abcdef\n  shell: bash\n";
    assert!(build(text, &BuildOptions::new()).ok);
}

#[test]
fn a_prompt_or_a_program_before_a_command_keeps_what_it_sets() {
    let command = format!("aws ecs start-task --cluster $CLUSTER {TASK}");
    for prompt in ["$ ", "% ", "[ec2-user@ip ~]$ ", "user@host:~$ ", "me@mac ~ % ", "bash-5.2# "] {
        let script =
            format!("{prompt}export AWS_DEFAULT_REGION=eu-west-1\n{prompt}CLUSTER=prod\n{prompt}{command}");
        assert_eq!(cluster(&script), ("prod".to_owned(), vec![]), "{script}");
        assert_eq!(region(&script).as_deref(), Some("eu-west-1"), "{script}");
    }
    for script in [
        "C:\\>set AWS_REGION=eu-west-1\nC:\\>COMMAND",
        "C:\\Users\\me> set AWS_REGION=eu-west-1\nC:\\Users\\me> COMMAND",
        "set AWS_REGION=eu-west-1& COMMAND --cluster %C%",
        "aws-vault exec prod --region eu-west-1 -- COMMAND",
        "aws-vault exec prod --region=eu-west-1 -- COMMAND",
        "PS C:\\> aws-vault exec prod --region eu-west-1 -- COMMAND",
        "PS C:\\> docker run -e AWS_REGION=eu-west-1 amazon/COMMAND",
    ] {
        let script = script
            .replace("COMMAND", &format!("aws ecs start-task {TASK}"))
            .replace("amazon/aws", "amazon/aws-cli");
        assert_eq!(region(&script).as_deref(), Some("eu-west-1"), "{script}");
    }
}

#[test]
fn awslocal_sends_to_localstack() {
    let endpoint = |text: &str| json!(build(text, &BuildOptions::new()).endpoint);
    let command = format!("awslocal ecs start-task {TASK}");
    let of = |url: &str| json!({ "url": url, "source": "command-line" });
    assert_eq!(endpoint(&command), of("http://localhost:4566"));
    assert_eq!(
        endpoint(&format!("{command} --endpoint-url http://localhost:5000")),
        of("http://localhost:5000")
    );
    assert_eq!(endpoint(&format!("AWS_ENDPOINT_URL=http://a:1 {command}")), of("http://a:1"));
    assert_eq!(endpoint(&format!("C:\\>{command}")), of("http://localhost:4566"));
}

#[test]
fn scripts_that_begin_with_a_bracket_are_not_json() {
    let command = format!("aws ecs start-task {TASK}");
    for before in [
        "[[ -n \"$AWS_REGION\" ]] || exit 1\n",
        "[ \"$ENV\" = prod ] && ",
        "[ -n \"$ENV\" ] && ",
        "[Unit]\nDescription=Start\n[Service]\nExecStart=/usr/bin/",
        "[2026-03-01 10:00:00] + ",
    ] {
        let built = build(&format!("{before}{command}"), &BuildOptions::new());
        assert!(built.ok, "{before}\n{:#?}", built.report.violations);
    }
    let built = build(&format!("[tasks.start]\nrun = \"{command}\"\n"), &BuildOptions::new());
    assert!(built.ok, "{:#?}", built.report.violations);
    for (text, code) in [("[{\"cluster\": \"aws\" \"b\"}]", "invalid-json"), ("[\"aws\"]", "wrong-type")] {
        let built = build(text, &BuildOptions::new());
        assert!(
            built.report.violations.iter().any(|found| found.code == code),
            "{:#?}",
            built.report.violations
        );
    }
}
