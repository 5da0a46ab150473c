//! The words of the command line, parsed by the table in `flags`.

use super::config::Level;
use super::flags::{FLAGS, Flag};
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

/// How results are written.
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

/// Whether there is colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

/// How a command can write its results. Most ways are about places in files.
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
    /// How inputs are validated, as far as the command line sets it.
    pub(crate) validating: ValidateOptions,
    /// The same by names of options.
    pub(crate) chosen: Vec<(&'static str, String)>,
    /// What only `build` takes.
    building: BuildOptions,
    /// Files and patterns of task definitions.
    pub(crate) task_definitions: Vec<String>,
    /// The configuration, if it is named.
    pub(crate) config: Option<String>,
    /// Files and patterns that are not read.
    pub(crate) exclude: Vec<String>,
    /// Severities of rules; later ones win.
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
    /// How results are written to standard output.
    pub(crate) output: Output,
    /// How results are written to files.
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

    /// Whether the command line has the option.
    pub(super) fn has(&self, name: &str) -> bool {
        self.given.contains(&name)
    }

    /// Sets how results are written: a format, which may be followed by a file.
    pub(super) fn write_as(&mut self, value: &str) -> Result<(), String> {
        let (format, file) =
            value.split_once('=').map_or((value, None), |(format, file)| (format, Some(file)));
        let output = choose(&format.to_ascii_lowercase(), outputs(self.command))?;
        match file {
            Some("") => return Err("takes a file after the equals sign".to_owned()),
            Some(file) => self.files.push((output, file.to_owned())),
            None if self.given.contains(&"output to standard output") => {
                return Err("can be used once without a file, as in sarif=results.sarif".to_owned());
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
            super::config::check_level(rule, level).map_err(|reason| format!("takes a rule: {reason}"))?;
            self.levels.push((rule.to_owned(), level));
        }
        Ok(())
    }

    /// Sets an option of the library.
    pub(super) fn judge(&mut self, name: &'static str, value: &str) -> Result<(), String> {
        let set = match name {
            "kind" | "revision" | "launchType" => {
                self.chosen.push((name, value.to_owned()));
                self.validating.set(name, Some(value))
            }
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

pub(super) fn choose<T: Copy>(value: &str, all: &[(&str, T)]) -> Result<T, String> {
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
                    let end = if reason.ends_with('.') { "" } else { "," };
                    let not = if end.is_empty() {
                        String::new()
                    } else {
                        format!(" not '{}'.", super::inputs::shown(&value))
                    };
                    usage(format!("--{} {reason}{end}{not}", flag.name))
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
        None => Err(Usage { message: format!("A command is missing: {}.", commands()), command: None }),
    }
}

impl Settings {
    /// Returns what is wrong with options that exclude each other.
    fn contradiction(&self) -> Option<String> {
        let names_input = self.targets.iter().all(|target| target == super::inputs::STANDARD_INPUT);
        let formats = [Output::Text, Output::Concise, Output::Json];
        let has = |name| self.has(name);
        let message = match () {
            () if has("fix") && has("diff") => "--fix and --diff exclude each other.",
            () if has("baseline") && (has("fix") || has("diff")) => "--baseline excludes --fix and --diff.",
            () if has("stdin-filename") && !names_input => {
                "--stdin-filename is for standard input; no other file can be named."
            }
            () if has("statistics") && !formats.contains(&self.output) => "--statistics writes text or JSON.",
            () if (has("diff") || has("baseline")) && has("output") => {
                "--diff and --baseline have an output of their own; --output excludes them."
            }
            () if has("list") && !self.targets.is_empty() => "--list takes no target.",
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
