//! The words of the command line. One table has every option: it is parsed by it, and the help shows it.

use super::schema::Draft;
use ecs_start_task::internal::nearest;
use ecs_start_task::{BuildOptions, Format, OptionError, ValidateOptions};
use lexopt::Arg;
use std::ffi::OsString;

/// What can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Validate,
    Build,
    Explain,
    Schema,
}

impl Command {
    pub(super) const ALL: [Command; 4] =
        [Command::Validate, Command::Build, Command::Explain, Command::Schema];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Command::Validate => "validate",
            Command::Build => "build",
            Command::Explain => "explain",
            Command::Schema => "schema",
        }
    }
}

/// How results are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Output {
    #[default]
    Text,
    Json,
    GitHub,
    Sarif,
}

/// Whether there is colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

/// An option of the command line.
pub(super) struct Flag {
    pub(super) name: &'static str,
    pub(super) short: Option<char>,
    /// What its value is called; empty where it takes none.
    pub(super) value: &'static str,
    pub(super) help: &'static str,
    /// The commands that take it.
    pub(super) commands: &'static [Command],
    set: fn(&mut Settings, &str) -> Result<(), String>,
}

use Command::{Build, Explain, Schema, Validate};

/// Every option, in the order of the help.
pub(super) static FLAGS: [Flag; 13] = [
    Flag {
        name: "kind",
        short: None,
        value: "KIND",
        help: "What the input is: request or response. Default: request.",
        commands: &[Validate, Schema],
        set: |settings, value| settings.judge("kind", &value.to_ascii_lowercase()),
    },
    Flag {
        name: "revision",
        short: None,
        value: "REVISION",
        help: "The state of the API that judges: 2023 or 2026. Default: 2023.",
        commands: &[Validate, Build, Explain, Schema],
        set: |settings, value| settings.judge("revision", value),
    },
    Flag {
        name: "launch-type",
        short: None,
        value: "TYPE",
        help: "Where the task is to run: EC2, EXTERNAL or FARGATE. Default: EC2.",
        commands: &[Validate, Build, Explain],
        set: |settings, value| settings.judge("launchType", &value.to_ascii_uppercase()),
    },
    Flag {
        name: "task-definition",
        short: None,
        value: "FILE",
        help: "The task definition to run, as DescribeTaskDefinition answers or RegisterTaskDefinition takes \
            it: turns on the checks that need it.",
        commands: &[Validate, Build, Explain],
        set: |settings, value| {
            settings.task_definition = Some(value.to_owned());
            Ok(())
        },
    },
    Flag {
        name: "format",
        short: Some('f'),
        value: "FORM",
        help: "The form that the request is written in: {formats}. Default: json.",
        commands: &[Build],
        set: |settings, value| settings.judge("format", &value.to_ascii_lowercase()),
    },
    Flag {
        name: "region",
        short: None,
        value: "REGION",
        help: "The Region, for forms that name one. Default: us-east-1.",
        commands: &[Build],
        set: |settings, value| settings.judge("region", value),
    },
    Flag {
        name: "endpoint",
        short: None,
        value: "URL",
        help: "An endpoint of your own: LocalStack, moto, a VPC endpoint.",
        commands: &[Build],
        set: |settings, value| settings.judge("endpoint", value),
    },
    Flag {
        name: "draft",
        short: None,
        value: "DRAFT",
        help: "The version of JSON Schema: 2020-12, or draft-07 with the keywords of editors. Default: 2020-12.",
        commands: &[Schema],
        set: |settings, value| {
            let all = Draft::ALL.map(|draft| (draft.name(), draft));
            settings.draft = choose(&value.to_ascii_lowercase(), &all)?;
            Ok(())
        },
    },
    Flag {
        name: "fix",
        short: None,
        value: "",
        help: "Applies safe fixes: the files are changed; standard input goes to standard output. A fix is \
            safe if the input can mean nothing else and nothing in it is lost.",
        commands: &[Validate],
        set: |settings, _| {
            settings.fix = true;
            Ok(())
        },
    },
    Flag {
        name: "unsafe-fixes",
        short: None,
        value: "",
        help: "With --fix, also applies the suggestion of each violation that has only one. It may change the \
            meaning or remove a value.",
        commands: &[Validate],
        set: |settings, _| {
            settings.unsafe_fixes = true;
            Ok(())
        },
    },
    Flag {
        name: "deny-warnings",
        short: None,
        value: "",
        help: "Ends with exit code 1 for warnings, too.",
        commands: &[Validate, Build],
        set: |settings, _| {
            settings.deny_warnings = true;
            Ok(())
        },
    },
    Flag {
        name: "output",
        short: Some('o'),
        value: "OUTPUT",
        help: "How the results are written: {outputs}. Default: text.",
        commands: &[Validate, Build, Explain],
        set: |settings, value| {
            settings.output = choose(&value.to_ascii_lowercase(), outputs(settings.command))?;
            Ok(())
        },
    },
    Flag {
        name: "color",
        short: None,
        value: "WHEN",
        help: "auto (on a terminal, unless NO_COLOR is set), always or never. Default: auto.",
        commands: &[Validate, Build, Explain],
        set: |settings, value| {
            let all = [("auto", Color::Auto), ("always", Color::Always), ("never", Color::Never)];
            settings.color = choose(&value.to_ascii_lowercase(), &all)?;
            Ok(())
        },
    },
];

/// How a command can write its results. Annotations and SARIF are about places in files.
pub(super) fn outputs(command: Command) -> &'static [(&'static str, Output)] {
    const ALL: [(&str, Output); 4] = [
        ("text", Output::Text),
        ("json", Output::Json),
        ("github", Output::GitHub),
        ("sarif", Output::Sarif),
    ];
    if command == Validate { &ALL } else { &ALL[..2] }
}

/// What a command line asks for.
pub(crate) enum Parsed {
    Run(Box<Settings>),
    Help(Option<Command>),
    Version,
}

/// What is wrong with a command line.
#[derive(Debug)]
pub(crate) struct Usage {
    pub(crate) message: String,
    /// The command it was about, if it came that far.
    pub(crate) command: Option<Command>,
}

/// What a command works with.
pub(crate) struct Settings {
    pub(crate) command: Command,
    /// Files, patterns, `-`, or what is to be explained.
    pub(crate) targets: Vec<String>,
    /// How inputs are validated.
    pub(crate) validating: ValidateOptions,
    /// What only `build` takes.
    building: BuildOptions,
    /// The file of the task definition.
    pub(crate) task_definition: Option<String>,
    pub(crate) draft: Draft,
    pub(crate) fix: bool,
    pub(crate) unsafe_fixes: bool,
    pub(crate) deny_warnings: bool,
    pub(crate) output: Output,
    pub(crate) color: Color,
}

impl Settings {
    /// Returns the options of `build`.
    pub(super) fn build_options(&self) -> BuildOptions {
        self.building.clone().validate(self.validating.clone())
    }

    /// Sets an option of the library.
    fn judge(&mut self, name: &str, value: &str) -> Result<(), String> {
        let set = match name {
            "kind" | "revision" | "launchType" => self.validating.set(name, Some(value)),
            _ => self.building.set(name, Some(value)),
        };
        set.map_err(|error| match error {
            OptionError::Value { allowed, .. } if allowed.starts_with('\'') => {
                format!("takes one of {}", allowed.replace('\'', ""))
            }
            OptionError::Value { allowed, .. } => format!("takes {}", allowed.replace('\'', "")),
            other => other.to_string(),
        })
    }
}

fn choose<T: Copy>(value: &str, all: &[(&str, T)]) -> Result<T, String> {
    all.iter().find(|(name, _)| *name == value).map(|&(_, choice)| choice).ok_or_else(|| {
        let names: Vec<_> = all.iter().map(|(name, _)| *name).collect();
        format!("takes one of {}", names.join(", "))
    })
}

/// Reads the words behind the program's name.
pub(super) fn parse(words: Vec<String>) -> Result<Parsed, Usage> {
    let mut parser = lexopt::Parser::from_args(words.into_iter().map(OsString::from));
    let mut settings: Option<Settings> = None;
    let mut asks_for_help = false;
    loop {
        let command = settings.as_ref().map(|settings| settings.command);
        let usage = |message: String| Usage { message, command };
        let Some(argument) = parser.next().map_err(|error| usage(sentence(&error)))? else { break };
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Parsed::Help(command)),
            Arg::Short('V') | Arg::Long("version") => return Ok(Parsed::Version),
            Arg::Value(word) => {
                let word = word.to_string_lossy().into_owned();
                match &mut settings {
                    Some(settings) => settings.targets.push(word),
                    None if word == "help" && !asks_for_help => asks_for_help = true,
                    None => {
                        let named = Command::ALL.into_iter().find(|command| command.name() == word);
                        let command = named.ok_or_else(|| usage(no_command(&word)))?;
                        if asks_for_help {
                            return Ok(Parsed::Help(Some(command)));
                        }
                        settings = Some(Settings::new(command));
                    }
                }
            }
            Arg::Long(_) | Arg::Short(_) => {
                let (name, short) = match argument {
                    Arg::Long(name) => (name.to_owned(), None),
                    Arg::Short(short) => (String::new(), Some(short)),
                    Arg::Value(_) => (String::new(), None),
                };
                let written = short.map_or(format!("--{name}"), |short| format!("-{short}"));
                let Some(settings) = &mut settings else {
                    return Err(usage(format!(
                        "Options stand behind the command; {written} stands in front of it."
                    )));
                };
                let takes = |flag: &&Flag| flag.commands.contains(&settings.command);
                let named =
                    |flag: &&Flag| if short.is_some() { flag.short == short } else { flag.name == name };
                let Some(flag) = FLAGS.iter().filter(takes).find(named) else {
                    return Err(usage(no_option(&written, settings.command)));
                };
                let value = if flag.value.is_empty() {
                    String::new()
                } else {
                    let value = parser.value().map_err(|error| usage(sentence(&error)))?;
                    value.to_string_lossy().into_owned()
                };
                (flag.set)(settings, &value).map_err(|reason| {
                    usage(format!("--{} {reason}, not '{}'.", flag.name, super::inputs::shown(&value)))
                })?;
            }
        }
    }
    match settings {
        Some(settings) => Ok(Parsed::Run(Box::new(settings))),
        None if asks_for_help => Ok(Parsed::Help(None)),
        None => Err(Usage { message: format!("A command is missing: {}.", commands()), command: None }),
    }
}

impl Settings {
    fn new(command: Command) -> Settings {
        Settings {
            command,
            targets: Vec::new(),
            validating: ValidateOptions::new(),
            building: BuildOptions::new(),
            task_definition: None,
            draft: Draft::default(),
            fix: false,
            unsafe_fixes: false,
            deny_warnings: false,
            output: Output::default(),
            color: Color::default(),
        }
    }
}

/// The names of all forms of `build`.
pub(super) fn formats() -> String {
    Format::ALL.iter().map(|format| format.name()).collect::<Vec<_>>().join(", ")
}

fn commands() -> String {
    Command::ALL.map(Command::name).join(", ")
}

/// What the parser says, as a sentence.
fn sentence(error: &lexopt::Error) -> String {
    match error {
        lexopt::Error::MissingValue { option: Some(option) } => format!("{option} needs a value."),
        lexopt::Error::UnexpectedValue { option, .. } => format!("{option} takes no value."),
        other => format!("{other}."),
    }
}

fn no_command(word: &str) -> String {
    let names = Command::ALL.iter().map(|command| command.name());
    let word = super::inputs::shown(word);
    match nearest(names, &word) {
        Some(near) => format!("There is no command '{word}'; '{near}' may be meant."),
        None => format!("There is no command '{word}'; there are {}.", commands()),
    }
}

fn no_option(written: &str, command: Command) -> String {
    let known = FLAGS.iter().filter(|flag| flag.commands.contains(&command)).map(|flag| flag.name);
    let written = super::inputs::shown(written);
    let command = command.name();
    match nearest(known, written.trim_start_matches('-')) {
        Some(near) => format!("There is no option '{written}' of {command}; --{near} may be meant."),
        None => format!("There is no option '{written}' of {command}."),
    }
}
