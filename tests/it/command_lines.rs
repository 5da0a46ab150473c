//! Command lines of every spelling: reading them ends, takes no more than they are long, and repeats no secret.

use crate::spellings::{MINIMAL, SECRET, spellings};
use ecs_start_task::{BuildOptions, BuildResult, Explanation, ValidateOptions, build, explain};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// What a shell, JSON or shorthand reads something into, and a word.
const ITEMS: [&str; 31] = [
    " ",
    "\n",
    "\r\n",
    "'",
    "\"",
    "`",
    "\\",
    "$",
    "$(",
    "${",
    ")",
    "}",
    "#",
    ";",
    "&",
    "|",
    "<",
    "<<",
    ">",
    "^",
    "%",
    "=",
    "a=(",
    "[",
    ",",
    "--overrides",
    "--",
    "-",
    "a",
    "“",
    "\u{A0}",
];

/// Those that change how what follows is read.
const FEW: [&str; 11] = [" ", "\n", "'", "\"", "`", "\\", "$(", ")", "<", "^", "a"];

const BEGINNING: &str = "aws ecs start-task ";

fn read(text: &str) -> (BuildResult, Explanation) {
    (build(text, &BuildOptions::new()), explain(text, &ValidateOptions::new()))
}

/// Calls `take` with the beginning followed by every sequence of `length` items.
fn sequences(beginning: &str, items: &[&str], length: u32, take: impl Fn(&str)) {
    let mut text = String::new();
    for number in 0..items.len().pow(length) {
        text.clear();
        text.push_str(beginning);
        let mut rest = number;
        for _ in 0..length {
            text.push_str(items[rest % items.len()]);
            rest /= items.len();
        }
        take(&text);
    }
}

#[test]
fn reading_ends_after_whatever_a_command_begins_with() {
    let look = |text: &str| {
        let (built, explained) = read(text);
        assert!(!built.ok && built.report.violations.len() < 30, "{text:?}");
        assert!(explained.markdown.len() < 20_000, "{text:?}");
    };
    thread::scope(|scope| {
        scope.spawn(|| (0..=3).for_each(|length| sequences(BEGINNING, &ITEMS, length, look)));
        scope.spawn(|| {
            sequences(&format!("`{BEGINNING}"), &ITEMS, 2, look);
            sequences(&format!("{BEGINNING}--cluster "), &ITEMS, 2, look);
            sequences(&format!("`{BEGINNING}"), &FEW, 4, look);
        });
    });
}

#[test]
fn reading_takes_work_in_proportion_to_the_input() {
    const LENGTH: usize = 60_000;
    let more = [
        "aws ",
        "aws ecs start-task ",
        "<a> ",
        "> a ",
        "2>&1 ",
        "$A ",
        "${A} ",
        "$(b) ",
        "%A% ",
        "'a' ",
        "\"a\" ",
        "\\\n",
        "^\n",
        "`\n",
        "--cluster a ",
        "--cluster=a ",
        "--overrides {} ",
        "--x ",
        "-e A=b ",
        "--tags a=b ",
        "a=",
        "a=b,",
        "a=[",
        "a={",
        "a='",
        "cat <<A\n",
        "cat <<A\nA\n",
        "<nul >a set /p \"=b\"\n",
        "{",
        "{\"a\":",
        "[1,",
        "/*",
        "//\n",
        "\"a\" ",
        "'",
        "\\u",
        "\\",
        "é",
        "😀",
        "\u{2028}",
        "service ",
        "ClientException: ",
        "RESOURCE:",
        "\t",
        "0",
    ];
    let mut texts: Vec<String> = Vec::new();
    for item in ITEMS.iter().chain(&more) {
        let repeated = item.repeat(LENGTH / item.len());
        texts.extend([
            format!("{MINIMAL}{repeated}"),
            format!("{MINIMAL}--overrides '{repeated}'"),
            item.repeat(LENGTH / 10 / item.len()),
            repeated,
        ]);
    }
    // Keys and files that are all different, and one file that is named repeatedly.
    let keys: String = (0..LENGTH / 8).map(|number| format!("k{number}=,")).collect();
    texts.push(format!("{MINIMAL}--overrides {keys}"));
    texts.push(format!("{MINIMAL}--overrides a={{{keys}}}"));
    let files: String =
        (0..100).map(|number| format!("cat > f{number} <<A\n{}\nA\n", "b".repeat(1_000))).collect();
    texts.push(format!("{files}aws ecs start-task --container-instances{}", " file://f99".repeat(10_000)));
    let content = "b".repeat(LENGTH / 2);
    texts.push(format!(
        "cat > f <<A\n{content}\nA\naws ecs start-task --container-instances{}",
        " file://f".repeat(LENGTH / 20)
    ));
    // Quadratic work would take minutes.
    let (sender, receiver) = mpsc::channel();
    let count = texts.len();
    thread::spawn(move || {
        for text in texts {
            let mut answer = (0, 0);
            let info = allocation_counter::measure(|| {
                let built = build(&text, &BuildOptions::new());
                // An unknown text is compared with every known one, which takes time.
                let is_short = text.len() <= LENGTH / 10 || text.contains(BEGINNING);
                let explained = is_short.then(|| explain(&text, &ValidateOptions::new()));
                let explained = explained.map_or(0, |explained| explained.markdown.len());
                answer = (serde_json::to_string(&built).expect("JSON").len(), explained);
            });
            sender.send((text, answer, info.bytes_max)).expect("a test that waits");
        }
    });
    for done in 0..count {
        let Ok((text, (built, explained), memory)) = receiver.recv_timeout(Duration::from_secs(30)) else {
            panic!("reading text {done} of {count} does not end");
        };
        let shown: String = text.chars().skip(MINIMAL.len()).take(40).collect();
        assert!(built < 2_000_000 + 10 * text.len(), "{shown:?}: {built} bytes");
        assert!(explained < 100_000 + 4 * text.len(), "{shown:?}: {explained} bytes");
        assert!(memory < 400 * text.len() as u64, "{shown:?}: {memory} bytes of memory");
    }
}

/// What surrounds a command in scripts, notes and programs.
const SURROUNDINGS: [&str; 45] = [
    "```\n",
    "- run: ",
    "|\n  ",
    ">\n  ",
    "- |\n",
    "\t",
    "deploy:\n\t",
    "$(",
    "`",
    "\"\"\"",
    "'''",
    "\"",
    "'",
    "# ",
    "// ",
    "/* ",
    "*/",
    "<!-- ",
    "-->",
    "echo ",
    "cat <<EOF\n",
    "\nEOF\n",
    "{",
    "}",
    "(",
    ")",
    "if x; then ",
    "fi\n",
    "PS C:\\> ",
    "$x = ",
    "@'\n",
    "\n'@\n",
    "set X=",
    "rem ",
    "^\n",
    " `\n",
    "X=(",
    "é",
    "%X% ",
    "${X} ",
    "bash -c '",
    "f\"{a} ",
    "[\"ecs\", \"start-task\", \"--cluster\", ",
    "\" + f(x)[0] +\n  \"",
    "', '",
];

#[test]
fn whatever_surrounds_a_command_reading_ends_and_no_mark_is_left() {
    let command = format!("{MINIMAL}--cluster $X --overrides '{{\"cpu\":\"$Y\"}}' ");
    let look = |text: &str| {
        let built = build(text, &BuildOptions::new());
        assert!(built.report.violations.len() < 40, "{text:?}");
        let json = serde_json::to_string(&built).expect("JSON");
        assert!(!json.contains(|c: char| ('\u{FDD0}'..='\u{FDEF}').contains(&c)), "{text:?}\n{json}");
        let length = text.encode_utf16().count() as u32;
        let ranges = built.report.violations.iter().filter_map(|violation| violation.range);
        for range in ranges {
            assert!(
                range.start.offset <= range.end.offset && range.end.offset <= length,
                "{text:?}: {range:?}"
            );
        }
    };
    thread::scope(|scope| {
        for firsts in SURROUNDINGS.chunks(SURROUNDINGS.len() / 2) {
            let (look, command) = (&look, &command);
            scope.spawn(move || {
                for first in firsts {
                    for second in SURROUNDINGS {
                        for after in SURROUNDINGS.iter().step_by(3) {
                            look(&format!("{first}{second}{command}{after}"));
                        }
                    }
                }
            });
        }
    });
}

/// Returns all that a person reads of an answer; `from` and `to` of changes are data, as the request is.
fn said(built: &BuildResult, explained: &Explanation) -> String {
    let mut said = serde_json::to_string(explained).expect("JSON");
    for change in &built.changes {
        said.push_str(&format!("\n{} {}", change.path, change.why));
    }
    for violation in &built.report.violations {
        let limit = serde_json::to_string(&violation.params).expect("JSON");
        said.push_str(&format!("\n{} {} {limit}", violation.path, violation.message));
        for fix in violation.fixes.iter().flatten() {
            said.push_str(&format!("\n{}", fix.title));
        }
    }
    said
}

#[test]
fn no_spelling_of_a_command_puts_a_secret_into_what_is_said() {
    let lines = spellings();
    assert!(lines.len() > 4_000);
    let (first, second) = lines.split_at(lines.len() / 2);
    thread::scope(|scope| {
        for lines in [first, second] {
            scope.spawn(move || {
                for line in lines {
                    let (built, explained) = read(line);
                    let said = said(&built, &explained);
                    assert!(!said.contains(SECRET), "{line}\n{}", said.replace("\\n", "\n"));
                }
            });
        }
    });
}

#[test]
fn a_long_script_or_line_takes_time_in_proportion_to_its_length() {
    const LENGTH: usize = 1_000_000;
    let (sender, receiver) = mpsc::channel();
    let scripts = [
        ("@echo off\n", " "),
        ("@echo off\n", "@"),
        ("@echo off\n", "a&"),
        ("@echo off\n", "("),
        ("@echo off\n", "if 1==1 "),
        ("@echo off\n", "set A=b&"),
        ("@echo off\n", "C:\\a&"),
        ("@echo off\nset A=b c\n", "%A% "),
        ("a=()\n", "a+=(x)\n"),
        ("A=-\n", "A+=\" $B\"\n"),
        ("$a = 1\n", "'a'; "),
        ("$a = 1\n", "\\\" "),
        ("f() { A=b; }\n", "f\n"),
        ("", "for i in a; do A=$i; done\n"),
    ];
    thread::spawn(move || {
        for (beginning, unit) in scripts {
            let script = format!("{beginning}{}\n{MINIMAL}\n", unit.repeat(LENGTH / unit.len()));
            build(&script, &BuildOptions::new());
            sender.send(unit).expect("a test that waits");
        }
    });
    // A second is usual. Quadratic time would be more than ten minutes.
    for (_, unit) in scripts {
        assert_eq!(receiver.recv_timeout(Duration::from_secs(120)), Ok(unit), "{unit:?}");
    }
}

#[test]
fn any_space_can_follow_an_item_of_an_array_or_a_variable_of_make() {
    let command = format!("{MINIMAL} --cluster $(CLUSTER)");
    for space in [" ", "\t", "\u{85}", "\u{a0}", "\u{2028}", "\u{3000}"] {
        read(&format!("ids=(a{space}b{space})\n{command}"));
        let (built, _) = read(&format!("CLUSTER := production{space}\ndeploy:\n\t{command}\n"));
        assert_eq!(
            built.request.and_then(|request| request.cluster).as_deref(),
            Some("production"),
            "{space:?}"
        );
    }
}
