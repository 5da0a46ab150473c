//! The help: of the whole and of each command.

use super::arguments::{Command, formats, outputs};
use super::flags::{FLAGS, Flag};
use super::style::Styles;

/// Columns that the texts of options fill.
const WIDTH: usize = 100;

/// The column that the texts of options begin at.
const INDENT: usize = 32;

const EXIT_CODES: &str = "  0  everything is valid
  1  something is wrong with an input (with --deny-warnings, warnings count)
  2  the command line is wrong; nothing was done
  3  a file could not be read or written; what does not need it was done
";

/// The help for a command, or for all of them.
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
    line("  -h, --help", "This text.", &mut out);
    if command == Command::Explain {
        out.push_str(&format!(
            "\n{}\n  0  it is known\n  1  it is not known\n  2  the command line is wrong\n  3  a file could \
                not be read\n",
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
    let mut out = String::from("Checks, builds and explains Amazon ECS StartTask requests, offline.\n\n");
    out.push_str(&format!("{} ecs-start-task COMMAND [OPTIONS] …\n", styles.strong("Usage:")));
    out.push_str(&format!("\n{}\n", styles.strong("Commands:")));
    for command in Command::ALL {
        line(&format!("  {}", command.name()), about(command).what, &mut out);
    }
    out.push_str(&format!("\n{}\n", styles.strong("Options:")));
    line("  -h, --help", "This text; behind a command, that of the command.", &mut out);
    line("  -V, --version", "The version.", &mut out);
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
            what: "Checks requests or responses and tells everything that is wrong with them.",
            usage: "[OPTIONS] [FILE]…",
            targets: "FILE is a file, a pattern such as 'tasks/**/*.json', a pattern after ! that excludes files, \
                or - for\nstandard input. The default is 'files' of the configuration, else standard input. \
                Names that end in\n.jsonc, .yaml and .yml are read as JSON with comments and as YAML.",
            examples: &[
                "ecs-start-task validate request.json",
                "ecs-start-task validate --revision 2026 --deny-warnings 'tasks/**/*.json'",
                "ecs-start-task validate --fix request.json",
                "aws ecs start-task … | ecs-start-task validate --kind response",
                "ecs-start-task validate --output github --output sarif=results.sarif",
            ],
        },
        Command::Build => About {
            what: "Makes a right request of a draft and writes it for the client that you use.",
            usage: "[OPTIONS] [FILE]…",
            targets: "FILE holds a draft: a request, nearly right JSON, a task as described, or an 'aws ecs \
                start-task' command line;\nit may be a pattern, or - for standard input, which is the \
                default. The request goes to standard output, all that\nis said about it to standard error.",
            examples: &[
                "ecs-start-task build --format cli draft.json",
                "ecs-start-task build --format boto3 --region eu-central-1 < command.sh",
            ],
        },
        Command::Explain => About {
            what: "Says what a member, a rule, a reason, a message, a request or a response means.",
            usage: "[OPTIONS] [TARGET]…",
            targets: "TARGET is what is to be explained, or the name of a file that holds it, or - for \
                standard input, which is the default.",
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
                printed, so that you\ncan open it yourself if no browser can be opened. The native command \
                looks for it beside the program. The\nenvironment variable BROWSER selects the browser.",
            examples: &["ecs-start-task compose", "cp \"$(ecs-start-task compose --no-open)\" ."],
        },
    }
}

fn option(flag: &Flag, command: Command, out: &mut String) {
    let short = flag.short.map_or("    ".to_owned(), |short| format!("-{short}, "));
    let value = if flag.value.is_empty() { String::new() } else { format!(" {}", flag.value) };
    let outputs: Vec<_> = outputs(command).iter().map(|(name, _)| *name).collect();
    let files = match command {
        Command::Validate => " Can be repeated with a file, as in sarif=results.sarif.",
        _ => "",
    };
    let help = flag.help.replace("{formats}", &formats()).replace("{outputs}", &outputs.join(", "));
    let help = help.replace("{files}", files);
    line(&format!("  {short}--{}{value}", flag.name), &help, out);
}

/// A name and, beside it, a text in lines of `WIDTH` columns.
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
