//! Command lines with a secret in them.

/// A command line that starts a task.
pub(crate) const MINIMAL: &str =
    "aws ecs start-task --task-definition web:7 --container-instances 0123456789abcdef0123456789abcdef ";

/// The value of an environment variable.
pub(crate) const SECRET: &str = "canary7f3a9c51";

/// Ways to write a secret, and what goes wrong with them, in every combination with what is around.
pub(crate) fn spellings() -> Vec<String> {
    let variables = [
        format!(r#"[{{"name":"A","value":"{SECRET}"}}]"#),
        format!(r#"[{{"name":"A","value":"it's {SECRET}"}}]"#),
        format!(r#"[{{"name":"A","value":"it's --x {SECRET} --y={SECRET}"}}]"#),
        format!(r#"[{{"name":"A","value":"it's -e A={SECRET} <a> {SECRET}"}}]"#),
        format!(
            r#"[{{"name":"A","value":"$A ${{A:-{SECRET}}} $(echo {SECRET}) `echo {SECRET}` pa${SECRET}"}}]"#
        ),
        format!(r#"[{{"name":"A","value":"a > {SECRET} ; {SECRET} | {SECRET}"}}]"#),
        format!(r#"{{"A":"{SECRET}"}}"#),
        format!(r#""A={SECRET}""#),
        format!(r#"["A={SECRET}", "A: {SECRET}"]"#),
    ];
    let mut values = Vec::new();
    for environment in &variables {
        let json = format!(r#"{{"containerOverrides":[{{"name":"app","environment":{environment}}}]}}"#);
        let escaped = json.replace('"', "\\\"");
        values.extend([
            format!("'{json}'"),
            format!("\"{json}\""),
            format!("\"{escaped}\""),
            format!("'{}", json.replace('"', "'")),
            format!("'{json}"),
            format!("'{}'", json.replace('"', "”")),
            format!("“{json}”"),
            format!("$'{json}'"),
            format!("'{}'", &json[..json.len() - 2]),
            format!("'{}'", json.replace(':', ": ").replace(',', ",\n  ")),
            format!("\"$(cat <<EOF\n{json}\nEOF\n)\""),
            json.clone(),
            json.replace(':', " : "),
        ]);
    }
    for shorthand in [
        format!("containerOverrides=[{{name=app,environment=[{{name=A,value={SECRET}}}]}}]"),
        format!("containerOverrides=[{{name=app, environment=[{{name=A, value={SECRET}}}]}}]"),
        format!("containerOverrides=[{{name=app,environment=[{{name=A,value='it's {SECRET}'}}]}}]"),
        format!("containerOverrides=[{{name=app,environment=[A={SECRET}]}}]"),
        format!("environment=[{{name=A,value={SECRET}}}]"),
        format!("A={SECRET}"),
        format!("A={SECRET},B={SECRET}"),
        format!("A = {SECRET}"),
        SECRET.to_owned(),
        format!("${{X:-{SECRET}}}"),
        format!("\"${{X:-{SECRET}}}\""),
        format!("$(echo {SECRET})"),
        format!("%X:a={SECRET}%"),
        format!("<{SECRET}> {SECRET}"),
    ] {
        values.extend([format!("'{shorthand}'"), format!("\"{shorthand}\""), shorthand]);
    }
    let mut lines = Vec::new();
    for value in &values {
        for option in [
            "--overrides ",
            "--overrides=",
            "--overrides \\\n  ",
            "--Overrides ",
            "--overide ",
            "--over ",
            "--cli-input-json ",
            "--environment ",
            "-e ",
            "--env ",
            "--tags x ",
            "--container-instances <id> --overrides ",
            "--group > --overrides ",
            "--x=",
            "",
        ] {
            // A plain word after the container instances is one of them.
            let is_instance = option.is_empty() && !value.contains(['=', '{', '[', '$', '%']);
            lines.extend((!is_instance).then(|| format!("{MINIMAL}{option}{value}")));
        }
        for rest in [
            "--cluster prod --x y",
            "--task-definition my!web",
            "> out.json",
            "; echo done",
            "`",
            "^\n --group a",
        ] {
            lines.push(format!("{MINIMAL}--overrides {value} {rest}"));
            lines.push(format!("aws ecs start-task --overrides {value} {rest}"));
        }
        lines.push(format!("A={SECRET} AWS_REGION=a aws ecs start-task --overrides {value}"));
        lines.push(format!("aws ecs run-task --overrides {value}"));
        lines.push(format!("T={value}\n{MINIMAL}--overrides \"$T\" --tags $T"));
        lines.push(format!("$t = {value}\n{MINIMAL}--overrides $t"));
        lines.push(format!("set T={value}\r\n{MINIMAL}--overrides \"%T%\"\r\n"));
        lines.push(format!("cat > o.json <<EOF\n{value}\nEOF\n{MINIMAL}--overrides file://o.json"));
        lines.push(format!("# {MINIMAL}--overrides {value}"));
        lines.push(format!("bash -c \"{MINIMAL}--overrides {value}\""));
        lines.push(format!("- run: {MINIMAL}--overrides {value}"));
        lines.push(format!("aws ecs start-task ^\n --overrides {value}"));
        lines.push(format!("aws ecs start-task `\n --overrides {value}"));
    }
    lines
}
