//! The help texts of the program and of each command.

use super::arguments::{Command, formats, outputs};
use super::flags::{FLAGS, Flag};
use super::style::Styles;

/// The width of the help, in columns.
const WIDTH: usize = 100;

/// The column where the descriptions start.
const INDENT: usize = 32;

const EXIT_CODES: &str = "  0  all inputs are valid
  1  an input has errors (or warnings, with --deny-warnings)
  2  the command line or the configuration is invalid; nothing was done
  3  a file could not be read or written; other inputs were still processed
";

/// Returns the help of a command, or of the program.
pub(super) fn text(command: Option<Command>, styles: Styles) -> String {
    let Some(command) = command else { return overview(styles) };
    let about = about(command);
    let mut out = format!("{}\n\n", about.what);
    out.push_str(&format!("{} ecs-start-task {} {}\n", styles.strong("Usage:"), command.name(), about.usage));
    if !about.targets.is_empty() {
        out.push_str(&format!("\n{}\n", about.targets));
    }
    out.push_str(&format!("\n{}\n", styles.strong("Options:")));
    for flag in FLAGS.iter().filter(|flag| flag.commands.contains(&command)) {
        option(flag, command, &mut out);
    }
    line("  -h, --help", "Shows this help.", &mut out);
    if command == Command::Explain {
        out.push_str(&format!(
            "\n{}\n  0  the target is known\n  1  the target is unknown\n  2  the command line or the \
                configuration is invalid\n  3  a file could not be read\n",
            styles.strong("Exit codes:")
        ));
    } else if !matches!(command, Command::Schema | Command::Compose) {
        out.push_str(&format!("\n{}\n{EXIT_CODES}", styles.strong("Exit codes:")));
    }
    out.push_str(&format!("\n{}\n", styles.strong("Examples:")));
    for example in about.examples {
        out.push_str(&format!("  {example}\n"));
    }
    out
}

fn overview(styles: Styles) -> String {
    let mut out = String::from(
        "Validates, builds and explains Amazon ECS StartTask requests. Runs \
        offline.\n\n",
    );
    out.push_str(&format!("{} ecs-start-task COMMAND [OPTIONS] …\n", styles.strong("Usage:")));
    out.push_str(&format!("\n{}\n", styles.strong("Commands:")));
    for command in Command::ALL {
        line(&format!("  {}", command.name()), about(command).what, &mut out);
    }
    out.push_str(&format!("\n{}\n", styles.strong("Options:")));
    line("  -h, --help", "Shows help; after a command, shows its help.", &mut out);
    line("  -V, --version", "Shows the version.", &mut out);
    out.push_str(&format!("\n{}\n{EXIT_CODES}", styles.strong("Exit codes:")));
    out
}

struct About {
    what: &'static str,
    usage: &'static str,
    targets: &'static str,
    examples: &'static [&'static str],
}

fn about(command: Command) -> About {
    match command {
        Command::Validate => About {
            what: "Validates requests or responses and reports every violation.",
            usage: "[OPTIONS] [FILE]…",
            targets: "FILE is a file, a pattern such as 'tasks/**/*.json', or - for standard input. A pattern after ! \
                excludes files.\nDefault: for requests, 'files' of the configuration; otherwise standard input. Files \
                whose names end in .jsonc,\n.yaml or .yml are read as JSON with comments or as YAML.",
            examples: &[
                "ecs-start-task validate request.json",
                "ecs-start-task validate --revision 2026 --deny-warnings 'tasks/**/*.json'",
                "ecs-start-task validate --fix request.json",
                "aws ecs start-task … | ecs-start-task validate --kind response",
                "ecs-start-task validate --output github --output sarif=results.sarif",
            ],
        },
        Command::Build => About {
            what: "Turns a draft into a valid request and renders it for your client.",
            usage: "[OPTIONS] [FILE]…",
            targets: "FILE contains a draft: a request, JSON with mistakes that can be fixed, a described task, or \
                an\n'aws ecs start-task' command. It can be a pattern, or - for standard input (the default).\nThe \
                request is written to standard output, changes and violations to standard error.",
            examples: &[
                "ecs-start-task build --format cli draft.json",
                "ecs-start-task build --format boto3 --region eu-central-1 < command.sh",
            ],
        },
        Command::Explain => About {
            what: "Explains members, rules, failure reasons, messages, requests and responses.",
            usage: "[OPTIONS] [TARGET]…",
            targets: "TARGET is a name or a message, a file that contains one, or - for standard input (the default).",
            examples: &[
                "ecs-start-task explain RESOURCE:MEMORY",
                "ecs-start-task explain overrides.cpu too-many-items",
                "ecs-start-task explain --list",
                "aws ecs start-task … 2>&1 | ecs-start-task explain",
            ],
        },
        Command::Schema => About {
            what: "Prints the JSON Schema of requests or responses.",
            usage: "[OPTIONS]",
            targets: "",
            examples: &["ecs-start-task schema --draft draft-07 > start-task.schema.json"],
        },
        Command::Compose => About {
            what: "Opens the composer, a page to build and check requests, in your browser.",
            usage: "[OPTIONS]",
            targets: "The page is one file, composer.html, which works offline and sends nothing. Its path is \
                printed, so that you\ncan open it yourself if no browser opens. The native command looks for it \
                next to the program. The\nBROWSER environment variable selects the browser.",
            examples: &["ecs-start-task compose", "cp \"$(ecs-start-task compose --no-open)\" ."],
        },
    }
}

fn option(flag: &Flag, command: Command, out: &mut String) {
    let short = flag.short.map_or("    ".to_owned(), |short| format!("-{short}, "));
    line(&format!("  {short}{}", long_form(flag)), &description(flag, command), out);
}

/// Returns an option with the placeholder of its value.
fn long_form(flag: &Flag) -> String {
    if flag.value.is_empty() { format!("--{}", flag.name) } else { format!("--{} {}", flag.name, flag.value) }
}

fn description(flag: &Flag, command: Command) -> String {
    let outputs: Vec<_> = outputs(command).iter().map(|(name, _)| *name).collect();
    let files = match command {
        Command::Validate => " Can be repeated with a file, as in sarif=results.sarif.",
        _ => "",
    };
    let help = flag.help.replace("{formats}", &formats()).replace("{outputs}", &outputs.join(", "));
    help.replace("{files}", files)
}

/// Returns the page of the options in Markdown.
#[cfg(not(target_arch = "wasm32"))]
pub fn page() -> String {
    let mut out = String::from(
        "<!-- Generated from the command line by `npm run generate`. -->\n\n\
        # Options of the command line\n\n\
        What the commands do and their exit codes are in [cli.md](cli.md).\n",
    );
    for command in Command::ALL {
        let about = about(command);
        let name = command.name();
        out.push_str(&format!("\n## {name}\n\n{}\n\n", about.what));
        out.push_str(&format!("```console\necs-start-task {name} {}\n```\n\n", about.usage));
        out.push_str("| option | description |\n| --- | --- |\n");
        for flag in FLAGS.iter().filter(|flag| flag.commands.contains(&command)) {
            let short = flag.short.map_or(String::new(), |short| format!("`-{short}`, "));
            out.push_str(&format!("| {short}`{}` | {} |\n", long_form(flag), description(flag, command)));
        }
    }
    out
}

/// Appends a name and its description, wrapped at `WIDTH` columns.
fn line(name: &str, text: &str, out: &mut String) {
    out.push_str(name);
    let mut column = name.chars().count();
    if column >= INDENT {
        out.push('\n');
        column = 0;
    }
    out.push_str(&" ".repeat(INDENT - column));
    column = INDENT;
    for (index, word) in text.split(' ').enumerate() {
        let length = word.chars().count();
        if index > 0 && column + 1 + length > WIDTH {
            out.push('\n');
            out.push_str(&" ".repeat(INDENT));
            column = INDENT;
        } else if index > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out.push('\n');
}
