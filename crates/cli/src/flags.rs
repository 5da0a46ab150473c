//! The options of the command line: one table for the parser and the help.

use super::arguments::Command::{self, Build, Compose, Explain, Schema, Validate};
use super::arguments::{Color, Settings, choose};
use super::config::Level;
use super::schema::Draft;

/// An option of the command line.
pub(super) struct Flag {
    pub(super) name: &'static str,
    pub(super) short: Option<char>,
    /// The placeholder of its value in the help; empty if it takes no value.
    pub(super) value: &'static str,
    /// Whether it can be used more than once.
    pub(super) repeats: bool,
    pub(super) help: &'static str,
    /// The commands that accept it.
    pub(super) commands: &'static [Command],
    pub(super) set: fn(&mut Settings, &str) -> Result<(), String>,
}

impl Flag {
    const fn new(
        name: &'static str,
        value: &'static str,
        commands: &'static [Command],
        help: &'static str,
        set: fn(&mut Settings, &str) -> Result<(), String>,
    ) -> Flag {
        Flag { name, short: None, value, repeats: false, help, commands, set }
    }

    const fn short(mut self, short: char) -> Flag {
        self.short = Some(short);
        self
    }

    const fn repeats(mut self) -> Flag {
        self.repeats = true;
        self
    }
}

/// An option without a value.
macro_rules! switch {
    ($name:literal, $field:ident, $commands:expr, $help:expr) => {
        Flag::new($name, "", $commands, $help, |settings, _| {
            settings.$field = true;
            Ok(())
        })
    };
}

const READERS: &[Command] = &[Validate, Build, Explain];

/// All options, in the order of the help.
pub(super) static FLAGS: [Flag; 25] = [
    Flag::new(
        "config",
        "FILE",
        READERS,
        "The configuration file. Default: ecs-start-task.json in this folder or the nearest parent folder.",
        |settings, value| {
            settings.config = Some(value.to_owned());
            Ok(())
        },
    ),
    Flag::new(
        "kind",
        "KIND",
        &[Validate, Schema],
        "The kind of input: request or response. Default: request.",
        |settings, value| settings.set_option("kind", &value.to_ascii_lowercase()),
    ),
    Flag::new(
        "revision",
        "REVISION",
        &[Validate, Build, Explain, Schema],
        "The API revision: 2023, or 2026 for the current API. Default: 2023.",
        |settings, value| settings.set_option("revision", value),
    ),
    Flag::new(
        "launch-type",
        "TYPE",
        READERS,
        "The launch type to validate for: EC2, EXTERNAL or FARGATE. Default: EC2.",
        |settings, value| settings.set_option("launchType", &value.to_ascii_uppercase()),
    ),
    Flag::new(
        "task-definition",
        "FILE",
        READERS,
        "A file or pattern of task definitions: DescribeTaskDefinition output or RegisterTaskDefinition \
            input. Enables the checks that require one. Each request is checked against the one that it \
            names. Can be repeated.",
        |settings, value| {
            settings.task_definitions.push(value.to_owned());
            Ok(())
        },
    )
    .repeats(),
    Flag::new(
        "exclude",
        "PATTERN",
        &[Validate, Build],
        "Files or patterns to exclude. Can be repeated.",
        |settings, value| {
            settings.exclude.push(value.to_owned());
            Ok(())
        },
    )
    .repeats(),
    Flag::new(
        "ignore",
        "RULE",
        &[Validate],
        "A rule whose warnings to turn off. Errors cannot be turned off. Can be repeated.",
        |settings, value| settings.set_levels(value, Level::Off),
    )
    .repeats(),
    Flag::new(
        "warn",
        "RULE",
        &[Validate],
        "A rule to report as a warning. Can be repeated.",
        |settings, value| settings.set_levels(value, Level::Warn),
    )
    .repeats(),
    Flag::new(
        "error",
        "RULE",
        &[Validate],
        "A rule to report as an error. Can be repeated.",
        |settings, value| settings.set_levels(value, Level::Error),
    )
    .repeats(),
    Flag::new(
        "format",
        "FORMAT",
        &[Build],
        "The format of the request: {formats}. Default: json.",
        |settings, value| settings.set_option("format", &value.to_ascii_lowercase()),
    )
    .short('f'),
    Flag::new(
        "region",
        "REGION",
        &[Build],
        "The Region. Default: the Region of the draft; if it has none, us-east-1 for http and curl.",
        |settings, value| settings.set_option("region", value),
    ),
    Flag::new(
        "endpoint",
        "URL",
        &[Build],
        "A custom endpoint, such as LocalStack, moto or a VPC endpoint.",
        |settings, value| settings.set_option("endpoint", value),
    ),
    Flag::new(
        "draft",
        "DRAFT",
        &[Schema],
        "The version of JSON Schema: 2020-12, or draft-07 with keywords for editors. Default: 2020-12.",
        |settings, value| {
            let all = Draft::ALL.map(|draft| (draft.name(), draft));
            settings.draft = choose(&value.to_ascii_lowercase(), &all)?;
            Ok(())
        },
    ),
    switch!(
        "fix",
        fix,
        &[Validate],
        "Applies safe fixes to the files. For standard input, writes the result to standard output. A fix \
            is safe if the input can mean nothing else and nothing in it is lost."
    ),
    switch!(
        "unsafe-fixes",
        unsafe_fixes,
        &[Validate],
        "With --fix or --diff, also applies suggestions, for violations that have exactly one. A suggestion \
            can change the meaning or remove a value."
    ),
    switch!(
        "diff",
        diff,
        &[Validate],
        "Shows what --fix would change, without secrets, and changes nothing. Exits with 1 if there are \
            changes."
    ),
    switch!(
        "baseline",
        baseline,
        &[Validate],
        "Adds an 'accept' entry to the configuration for each current violation, so that only new ones are \
            reported."
    ),
    switch!("deny-warnings", deny_warnings, &[Validate, Build], "Exits with 1 if there are warnings."),
    Flag::new(
        "output",
        "OUTPUT",
        READERS,
        "The format of the results: {outputs}. Default: text.{files}",
        Settings::write_as,
    )
    .short('o')
    .repeats(),
    switch!(
        "statistics",
        statistics,
        &[Validate],
        "Counts the violations of each rule instead of listing them."
    ),
    switch!("quiet", quiet, &[Validate], "Prints only violations, without the summary and notes.").short('q'),
    Flag::new(
        "stdin-filename",
        "FILE",
        &[Validate, Build],
        "The file name to assume for standard input. It determines the syntax and the configuration, and \
            appears in the results.",
        |settings, value| {
            settings.stdin_filename = Some(value.to_owned());
            Ok(())
        },
    ),
    switch!(
        "list",
        list,
        &[Explain],
        "Lists the rules by area, with their severity and the version that \
        added them."
    ),
    switch!("no-open", no_open, &[Compose], "Prints the path of the composer without opening a browser."),
    Flag::new(
        "color",
        "WHEN",
        READERS,
        "When to use color: auto (on a terminal, unless NO_COLOR is set), always or never. Default: auto.",
        |settings, value| {
            let all = [("auto", Color::Auto), ("always", Color::Always), ("never", Color::Never)];
            settings.color = choose(&value.to_ascii_lowercase(), &all)?;
            Ok(())
        },
    ),
];
