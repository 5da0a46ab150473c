//! Parses the command line by the table in `flags`.

use super::config::Level;
use super::flags::{FLAGS, Flag};
use super::schema::Draft;
use ecs_start_task::internal::nearest;
use ecs_start_task::{BuildOptions, Format, OptionError, ValidateOptions};
use lexopt::Arg;
use std::ffi::OsString;

/// A command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Validate,
    Build,
    Explain,
    Schema,
    Compose,
}

impl Command {
    pub(super) const ALL: [Command; 5] =
        [Command::Validate, Command::Build, Command::Explain, Command::Schema, Command::Compose];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Command::Validate => "validate",
            Command::Build => "build",
            Command::Explain => "explain",
            Command::Schema => "schema",
            Command::Compose => "compose",
        }
    }
}

/// A format of results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Output {
    #[default]
    Text,
    Concise,
    Json,
    GitHub,
    Sarif,
    GitLab,
    JUnit,
}

/// When to use color.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

/// Returns the formats that a command can write results in. Most require positions in files.
pub(super) fn outputs(command: Command) -> &'static [(&'static str, Output)] {
    const ALL: [(&str, Output); 7] = [
        ("text", Output::Text),
        ("json", Output::Json),
        ("concise", Output::Concise),
        ("github", Output::GitHub),
        ("sarif", Output::Sarif),
        ("gitlab", Output::GitLab),
        ("junit", Output::JUnit),
    ];
    if command == Command::Validate { &ALL } else { &ALL[..2] }
}

/// A parsed command line.
pub(crate) enum Parsed {
    Run(Box<Settings>),
    Help(Option<Command>),
    Version,
}

/// An invalid command line.
#[derive(Debug)]
pub(crate) struct Usage {
    pub(crate) message: String,
    /// The command, if it was read before the error.
    pub(crate) command: Option<Command>,
}

/// The settings of a command.
pub(crate) struct Settings {
    pub(crate) command: Command,
    /// Files, patterns, `-`, or targets of `explain`.
    pub(crate) targets: Vec<String>,
    /// Options of `validate` that the command line sets.
    pub(crate) validating: ValidateOptions,
    /// The same options, by name.
    pub(crate) chosen: Vec<(&'static str, String)>,
    /// Options of `build`.
    building: BuildOptions,
    /// Files and patterns of task definitions.
    pub(crate) task_definitions: Vec<String>,
    /// The configuration, if the command line names it.
    pub(crate) config: Option<String>,
    /// Files and patterns to exclude.
    pub(crate) exclude: Vec<String>,
    /// Severities of rules. Later ones take precedence.
    pub(crate) levels: Vec<(String, Level)>,
    pub(crate) draft: Draft,
    pub(crate) fix: bool,
    pub(crate) unsafe_fixes: bool,
    pub(crate) diff: bool,
    pub(crate) baseline: bool,
    pub(crate) deny_warnings: bool,
    pub(crate) quiet: bool,
    pub(crate) statistics: bool,
    /// The name of standard input.
    pub(crate) stdin_filename: Option<String>,
    /// Whether `explain` lists the rules.
    pub(crate) list: bool,
    /// Whether `compose` only prints the path.
    pub(crate) no_open: bool,
    /// The format of results on standard output.
    pub(crate) output: Output,
    /// The formats of results in files.
    pub(crate) files: Vec<(Output, String)>,
    pub(crate) color: Color,
    /// The options that were used.
    given: Vec<&'static str>,
}

impl Settings {
    /// Returns the options of `build`.
    pub(super) fn build_options(&self) -> BuildOptions {
        self.building.clone()
    }

    /// Returns whether the command line has the option.
    pub(super) fn has(&self, name: &str) -> bool {
        self.given.contains(&name)
    }

    /// Sets a format of results, which may be followed by a file.
    pub(super) fn write_as(&mut self, value: &str) -> Result<(), String> {
        let (format, file) =
            value.split_once('=').map_or((value, None), |(format, file)| (format, Some(file)));
        let output = choose(&format.to_ascii_lowercase(), outputs(self.command))?;
        match file {
            Some(_) if self.command != Command::Validate => {
                return Err("accepts a file only for validate".to_owned());
            }
            Some("") => return Err("requires a file name after the equals sign".to_owned()),
            Some(file) => self.files.push((output, file.to_owned())),
            None if self.given.contains(&"output to standard output") => {
                return Err(match self.command {
                    Command::Validate => "requires a file name, as in sarif=results.sarif, if it is repeated",
                    _ => "can be used only once",
                }
                .to_owned());
            }
            None => {
                self.given.push("output to standard output");
                self.output = output;
            }
        }
        Ok(())
    }

    /// Sets the severity of rules, which are separated by commas.
    pub(super) fn set_levels(&mut self, rules: &str, level: Level) -> Result<(), String> {
        for rule in rules.split(',').map(str::trim) {
            super::config::check_level(rule, level).map_err(|reason| format!(": {reason}"))?;
            self.levels.push((rule.to_owned(), level));
        }
        Ok(())
    }

    /// Sets an option of the library.
    pub(super) fn set_option(&mut self, name: &'static str, value: &str) -> Result<(), String> {
        let set = match name {
            "kind" | "revision" | "launchType" => {
                self.chosen.push((name, value.to_owned()));
                self.validating.set(name, Some(value))
            }
            _ => self.building.set(name, Some(value)),
        };
        set.map_err(|error| match error {
            OptionError::Value { allowed, .. } => format!("must be {}", allowed.replace('\'', "")),
            other => other.to_string(),
        })
    }
}

pub(super) fn choose<T: Copy>(value: &str, all: &[(&str, T)]) -> Result<T, String> {
    all.iter().find(|(name, _)| *name == value).map(|&(_, choice)| choice).ok_or_else(|| {
        let names: Vec<_> = all.iter().map(|(name, _)| *name).collect();
        format!("must be one of {}", names.join(", "))
    })
}

/// Parses the arguments after the program's name.
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
                        "Options must follow the command; found {written} before it."
                    )));
                };
                let takes = |flag: &&Flag| flag.commands.contains(&settings.command);
                let named =
                    |flag: &&Flag| if short.is_some() { flag.short == short } else { flag.name == name };
                let Some(flag) = FLAGS.iter().filter(takes).find(named) else {
                    return Err(usage(no_option(&written, settings.command)));
                };
                if settings.has(flag.name) && !flag.repeats {
                    return Err(usage(format!("--{} can be used only once.", flag.name)));
                }
                settings.given.push(flag.name);
                let value = if flag.value.is_empty() {
                    String::new()
                } else {
                    let value = parser.value().map_err(|error| usage(sentence(&error)))?;
                    value.to_string_lossy().into_owned()
                };
                (flag.set)(settings, &value).map_err(|reason| {
                    usage(if reason.starts_with(':') {
                        format!("--{}{reason}", flag.name)
                    } else {
                        format!("--{} {reason}, found '{}'.", flag.name, super::inputs::shown(&value))
                    })
                })?;
            }
        }
    }
    match settings {
        Some(settings) => {
            let message = settings.contradiction();
            match message {
                Some(message) => Err(Usage { message, command: Some(settings.command) }),
                None => Ok(Parsed::Run(Box::new(settings))),
            }
        }
        None if asks_for_help => Ok(Parsed::Help(None)),
        None => Err(Usage {
            message: format!("Command is missing. The commands are {}.", commands()),
            command: None,
        }),
    }
}

impl Settings {
    /// Returns the error for options that cannot be combined.
    fn contradiction(&self) -> Option<String> {
        let names_input = self.targets.iter().all(|target| target == super::inputs::STANDARD_INPUT);
        let formats = [Output::Text, Output::Concise, Output::Json];
        let has = |name| self.has(name);
        let message = match () {
            () if has("fix") && has("diff") => "--fix and --diff cannot be combined.",
            () if has("baseline") && (has("fix") || has("diff")) => {
                "--baseline cannot be combined with \
                --fix or --diff."
            }
            () if has("stdin-filename") && !names_input => {
                "--stdin-filename applies to standard input and cannot be combined with other files."
            }
            () if has("statistics") && !formats.contains(&self.output) => {
                "--statistics requires --output text, concise or json."
            }
            () if (has("diff") || has("baseline")) && has("output") => {
                "--output cannot be combined with --diff or --baseline."
            }
            () if has("list") && !self.targets.is_empty() => "--list cannot be combined with targets.",
            () => return None,
        };
        Some(message.to_owned())
    }

    fn new(command: Command) -> Settings {
        Settings {
            command,
            targets: Vec::new(),
            validating: ValidateOptions::new(),
            chosen: Vec::new(),
            building: BuildOptions::new(),
            task_definitions: Vec::new(),
            config: None,
            exclude: Vec::new(),
            levels: Vec::new(),
            draft: Draft::default(),
            fix: false,
            unsafe_fixes: false,
            diff: false,
            baseline: false,
            deny_warnings: false,
            quiet: false,
            statistics: false,
            stdin_filename: None,
            list: false,
            no_open: false,
            output: Output::default(),
            files: Vec::new(),
            color: Color::default(),
            given: Vec::new(),
        }
    }
}

/// Returns the names of all formats of `build`.
pub(super) fn formats() -> String {
    Format::ALL.iter().map(|format| format.name()).collect::<Vec<_>>().join(", ")
}

fn commands() -> String {
    Command::ALL.map(Command::name).join(", ")
}

/// Returns an error of the parser as a sentence.
fn sentence(error: &lexopt::Error) -> String {
    match error {
        lexopt::Error::MissingValue { option: Some(option) } => format!("{option} requires a value."),
        lexopt::Error::UnexpectedValue { option, .. } => format!("{option} takes no value."),
        other => format!("{other}."),
    }
}

fn no_command(word: &str) -> String {
    let names: Vec<_> = Command::ALL.iter().map(|command| command.name()).collect();
    let word = super::inputs::shown(word);
    match nearest(&names, &word) {
        Some(near) => format!("Unknown command '{word}'. Did you mean '{near}'?"),
        None => format!("Unknown command '{word}'. The commands are {}.", commands()),
    }
}

fn no_option(written: &str, command: Command) -> String {
    let known = FLAGS.iter().filter(|flag| flag.commands.contains(&command));
    let known: Vec<_> = known.map(|flag| flag.name).collect();
    let written = super::inputs::shown(written);
    let command = command.name();
    match nearest(&known, written.trim_start_matches('-')) {
        Some(near) => format!("Unknown option '{written}' for {command}. Did you mean --{near}?"),
        None => format!("Unknown option '{written}' for {command}."),
    }
}
