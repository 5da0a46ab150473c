//! Output of `build` for Windows, run by a model of its shells: for any request, every line is a comment, writes the
//! file, or is the command, and the request arrives unchanged.

use crate::support::*;
use ecs_start_task::{BuildOptions, Format, build, build_value};
use serde_json::{Value, json};
use std::collections::HashMap;

/// What must never run.
const CALC: &str = "calc.exe";

/// Strings that end quotes, call programs, expand, redirect, escape or continue a line.
const HOSTILE: [&str; 30] = [
    "x\" & calc.exe & \"",
    "\" & calc.exe",
    "\\\" & calc.exe & \\\"",
    "& calc.exe &",
    "| calc.exe",
    "|| calc.exe ||",
    "&& calc.exe",
    "^& calc.exe",
    "^",
    "^^",
    "%PATH%",
    "%%",
    "%0",
    "%*",
    "!PATH!",
    "^!x^!",
    "> a.txt",
    "< nul",
    "2>&1",
    "(calc.exe)",
    ")",
    "a\ncalc.exe\n",
    "a\r\ncalc.exe\r\n",
    "/?",
    "'@\ncalc.exe\n@'",
    "' ; calc.exe ; '",
    "’ ; calc.exe ; ‘",
    "$(calc.exe)",
    "`calc.exe`",
    "\u{1a}\u{0}\u{7}",
];

/// What a batch file did.
#[derive(Default)]
struct Ran {
    /// The programs started, by the words of their lines.
    programs: Vec<Vec<String>>,
    files: HashMap<String, String>,
}

/// Runs a batch file as cmd.exe does, line by line, with every variable set to something harmful.
fn run(batch: &str) -> Ran {
    let mut ran = Ran::default();
    let mut lines = batch.lines();
    while let Some(line) = lines.next() {
        let mut line = expanded(line);
        // A caret at the end of a line joins the next one and also escapes its first character.
        while ends_in_caret(&line) {
            line.push_str(&expanded(lines.next().unwrap_or_default()));
        }
        assert!(line.len() <= 8_191, "a line of {} characters", line.len());
        for command in commands(&line) {
            ran.command(&command);
        }
    }
    ran
}

/// Expands percent signs, which happens first.
fn expanded(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        rest = after;
        if let Some(after) = rest.strip_prefix('%') {
            out.push('%');
            rest = after;
        } else if let Some(after) = rest.strip_prefix(|c: char| c.is_ascii_digit() || c == '*') {
            rest = after;
        } else if let Some((_, after)) = rest.split_once('%') {
            // Harmful inside quotes and outside.
            out.push_str("& calc.exe &\"& calc.exe &");
            rest = after;
        }
    }
    out + rest
}

fn ends_in_caret(line: &str) -> bool {
    let (mut is_quoted, mut is_escaped) = (false, false);
    for c in line.chars() {
        match c {
            _ if is_escaped => is_escaped = false,
            '"' => is_quoted = !is_quoted,
            '^' if !is_quoted => is_escaped = true,
            _ => {}
        }
    }
    is_escaped
}

/// A command without its redirections.
#[derive(Default)]
struct Simple {
    text: String,
    input: Option<String>,
    /// The file, and whether it is appended to.
    output: Option<(String, bool)>,
}

fn commands(line: &str) -> Vec<Simple> {
    let mut commands = vec![Simple::default()];
    let (mut is_quoted, mut is_escaped) = (false, false);
    let mut characters = line.chars().peekable();
    while let Some(c) = characters.next() {
        let command = commands.last_mut().expect("one at least");
        match c {
            _ if is_escaped => {
                is_escaped = false;
                command.text.push(c);
            }
            '^' if !is_quoted => is_escaped = true,
            '"' => {
                is_quoted = !is_quoted;
                command.text.push(c);
            }
            '&' | '|' if !is_quoted => commands.push(Simple::default()),
            '(' | ')' if !is_quoted => panic!("a block: {line}"),
            '<' | '>' if !is_quoted => {
                let appends = characters.next_if_eq(&'>').is_some();
                while characters.next_if_eq(&' ').is_some() {}
                let mut name = String::new();
                while let Some(c) = characters.next_if(|c| !" \t&|<>\",;=".contains(*c)) {
                    name.push(c);
                }
                match c {
                    '<' => command.input = Some(name),
                    _ => command.output = Some((name, appends)),
                }
            }
            // Delayed expansion, where it is switched on, drops what it finds no variable for.
            '!' => panic!("a variable: {line}"),
            c => command.text.push(c),
        }
    }
    commands
}

impl Ran {
    fn command(&mut self, command: &Simple) {
        let text = command.text.trim_start_matches([' ', '\t', ',', ';', '=']);
        let end = text.find([' ', '\t', ',', ';', '=']).unwrap_or(text.len());
        let (name, rest) = text.split_at(end);
        match name.to_ascii_lowercase().as_str() {
            "" | "rem" => {}
            "set" => {
                assert!(!rest.contains("/?"), "a call for help: {rest}");
                assert_eq!(command.input.as_deref(), Some("nul"), "it would wait");
                let (file, appends) = command.output.clone().expect("a file");
                let content = self.files.entry(file).or_default();
                if !appends {
                    content.clear();
                }
                content.push_str(prompt(rest));
            }
            _ => {
                assert!(command.input.is_none() && command.output.is_none(), "{text}");
                self.programs.push(argv(text));
            }
        }
    }
}

/// Returns what `set /p` prints.
fn prompt(rest: &str) -> &str {
    let rest = rest.trim_start().strip_prefix("/p").expect("the switch /p").trim_start();
    let unquoted = |text| match str::strip_prefix(text, '"') {
        Some(inner) => inner.rsplit_once('"').map_or(inner, |(inner, _)| inner),
        None => text,
    };
    let (_, prompt) = unquoted(rest).split_once('=').expect("an equals sign");
    assert!(prompt.len() <= 1_021 && !prompt.starts_with('='), "{prompt}");
    unquoted(prompt.trim_start())
}

/// Returns the words that a program of Windows gets from its line.
fn argv(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let (mut is_quoted, mut backslashes) = (false, 0);
    for c in line.chars() {
        if c == '\\' {
            backslashes += 1;
            continue;
        }
        let is_quote = c == '"';
        let kept = if is_quote { backslashes / 2 } else { backslashes };
        if kept > 0 || backslashes > 0 {
            word.get_or_insert_default().push_str(&"\\".repeat(kept));
        }
        let is_literal = is_quote && backslashes % 2 == 1;
        backslashes = 0;
        match c {
            '"' if !is_literal => {
                is_quoted = !is_quoted;
                word.get_or_insert_default();
            }
            ' ' | '\t' if !is_quoted => words.extend(word.take()),
            c => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

/// Returns the request of a command's words, which can name a file.
fn request_of(words: &[String], files: &HashMap<String, String>) -> Value {
    let quoted = words.iter().map(|word| {
        let content = word.strip_prefix("file://").map(|name| &files[name]);
        format!("'{}'", content.unwrap_or(word).replace('\'', r"'\''"))
    });
    let line: Vec<String> = quoted.collect();
    let result = build(&format!("aws {}", line[1..].join(" ")), &BuildOptions::new());
    assert!(result.ok, "{words:?}: {:#?}", result.report.violations);
    serde_json::to_value(result.request).expect("JSON")
}

/// Requests with a string in every place that takes any.
fn requests(text: &str) -> Vec<Value> {
    let whole = format!("{text}{text}");
    vec![
        with(json!({ "group": text })),
        with(json!({ "referenceId": text.trim() })),
        container(json!({ "command": [text, "", whole] })),
        container(
            json!({ "environment": [{ "name": text, "value": text }, { "name": "A", "value": whole }] }),
        ),
        container(json!({ "command": vec![""; 100], "environment": [{ "name": "=", "value": "=" }] })),
    ]
}

/// Returns a request with so much more in it.
fn longer(request: &Value, filler: &str, count: usize) -> Value {
    let mut longer = request.clone();
    let more = json!({ "name": "b", "command": [filler.repeat(count)] });
    match longer.pointer_mut("/overrides/containerOverrides") {
        Some(containers) => containers.as_array_mut().expect("a list").push(more),
        None => longer["overrides"] = json!({ "containerOverrides": [more] }),
    }
    longer
}

fn written(request: &Value, format: Format) -> Option<String> {
    build_value(request, &BuildOptions::new().format(format)).output
}

/// Runs the command for cmd.exe and asserts that it is the only one, and sends the request.
fn assert_runs(request: &Value) -> bool {
    let output = written(request, Format::CliCmd).expect("an output");
    let ran = run(&output);
    let [program] = &ran.programs[..] else { panic!("{:?}\n{output}", ran.programs) };
    assert_eq!(program[..3], ["aws", "ecs", "start-task"], "{output}");
    assert!(!output.contains(CALC) || request.to_string().contains(CALC));
    assert_eq!(&request_of(program, &ran.files), request, "{output}");
    // The output is also a draft.
    let again = build(&output, &BuildOptions::new().format(Format::CliCmd));
    assert!(again.changes.len() <= 1 && again.output.as_ref() == Some(&output), "{output}\n{again:#?}");
    !ran.files.is_empty()
}

#[test]
fn the_model_runs_what_is_not_inert() {
    for harmful in [
        "rem & calc.exe",
        "{\"a\": \"x\\\" & calc.exe & \\\"\"}",
        "rem %PATH%",
        "echo a|calc.exe",
        "rem ^\n& calc.exe",
    ] {
        let programs = run(harmful).programs;
        assert!(
            programs.iter().any(|words| words[0] == CALC) || harmful.contains('^'),
            "{harmful}: {programs:?}"
        );
    }
    assert!(run("rem \"& calc.exe").programs.is_empty());
    let ran = run("<nul >a set /p \"=b\"c\"\"\n<nul >>a set /p \"=d\"");
    assert_eq!(ran.files["a"], "b\"c\"d");
    assert_eq!(argv(r#"a "b c" "d\"e" f\\g "h\\" """#), ["a", "b c", "d\"e", r"f\\g", r"h\", ""]);
}

#[test]
fn every_line_for_the_command_prompt_is_inert() {
    for text in HOSTILE {
        for request in requests(text) {
            assert!(!assert_runs(&request));
            // Long enough for a file, with and without a string that is itself longer than a line.
            for (filler, count) in [("a", 7_500), (" ", 1_400), (text, 2_000 / text.len())] {
                let request = longer(&request, filler, count);
                if build_value(&request, &BuildOptions::new()).ok {
                    assert_runs(&request);
                }
            }
            assert!(assert_runs(&longer(&request, "\"&", 1_000)), "{text:?}");
        }
    }
}

#[test]
fn the_length_of_a_line_decides_between_line_and_file() {
    for text in ["a", "x\" & calc.exe & \"", "\"", "=", "é"] {
        let base = container(json!({ "command": [text.repeat(50)] }));
        let length =
            |count: usize| written(&longer(&base, "a", count), Format::CliCmd).expect("an output").len();
        let fitting = 8_191 - length(1) + 1;
        for (count, is_file) in
            [(fitting - 1, false), (fitting, false), (fitting + 1, true), (fitting + 2, true)]
        {
            assert_eq!(assert_runs(&longer(&base, "a", count)), is_file, "{text:?}, {count}");
        }
    }
    // Pieces of a file can be cut anywhere, but none begins with a double quote.
    for shift in (0..1_000).step_by(7) {
        let request = container(json!({ "command": ["a".repeat(shift), "", "=", "\"".repeat(500)] }));
        assert_runs(&longer(&request, "\"", 900));
    }
}

/// Asserts that a script has only words, strings in single quotes and a here-string.
fn assert_inert_in_powershell(script: &str) {
    let (mut rest, mut content) = (script.to_owned(), None);
    if let Some((before, after)) = script.split_once("@'\n") {
        // A here-string ends at the first line that begins with its end.
        let (inside, after) = after.split_once("\n'@").expect("an end");
        let after = after.strip_prefix(" | Set-Content -Encoding ascii start-task.json\n").expect("the file");
        content = Some(inside.to_owned());
        rest = format!("{before}{after}");
    }
    assert!(script.is_ascii(), "{script}");
    let command = rest.strip_prefix("& {\n  $PSNativeCommandArgumentPassing = 'Legacy'\n  ").unwrap_or(&rest);
    let command = command.strip_suffix("\n}\n").unwrap_or(command);
    assert!(command.starts_with("aws ecs start-task "), "{script}");
    let mut is_quoted = false;
    let mut characters = command.trim_end().chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\'' => is_quoted = !is_quoted,
            // A line break inside a string would be a part of it, and is never written.
            '\n' | '\r' => assert!(!is_quoted, "{script}"),
            _ if is_quoted => {}
            '`' => assert_eq!(characters.next(), Some('\n'), "{script}"),
            c => assert!(c.is_ascii_alphanumeric() || " -_./:".contains(c), "{c:?} in {script}"),
        }
    }
    assert!(!is_quoted, "{script}");
    if let Some(content) = content {
        assert!(serde_json::from_str::<Value>(&content).is_ok(), "{content}");
    }
}

#[test]
fn every_line_for_powershell_is_inert() {
    for text in HOSTILE {
        for request in requests(text) {
            assert_inert_in_powershell(&written(&request, Format::CliPowerShell).expect("an output"));
            let long = longer(&request, "\"\u{e9}", 2_000);
            if let Some(output) = written(&long, Format::CliPowerShell) {
                assert_inert_in_powershell(&output);
            }
        }
    }
    // What is nothing but escapes fills more than a line, and goes through a file.
    let long = container(json!({ "command": ["&'@".repeat(2_600)] }));
    let output = written(&long, Format::CliPowerShell).expect("an output");
    assert_inert_in_powershell(&output);
    let (_, after) = output.split_once("@'\n").expect("a here-string");
    let (content, _) = after.split_once("\n'@").expect("its end");
    let content: Value = serde_json::from_str(content).expect("JSON");
    assert_eq!(content, long);
}
