//! The options of the command line: one table, which the parser reads and the help shows.

use super::arguments::Command::{self, Build, Compose, Explain, Schema, Validate};
use super::arguments::{Color, Settings, choose};
use super::config::Level;
use super::schema::Draft;

/// An option of the command line.
pub(super) struct Flag {
    pub(super) name: &'static str,
    pub(super) short: Option<char>,
    /// What its value is called; empty where it takes none.
    pub(super) value: &'static str,
    /// Whether it can be used more than once.
    pub(super) repeats: bool,
    pub(super) help: &'static str,
    /// The commands that take it.
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

/// Every option, in the order of the help.
pub(super) static FLAGS: [Flag; 25] = [
    Flag::new(
        "config",
        "FILE",
        READERS,
        "The configuration. Default: ecs-start-task.json in this folder or the nearest one above it.",
        |settings, value| {
            settings.config = Some(value.to_owned());
            Ok(())
        },
    ),
    Flag::new(
        "kind",
        "KIND",
        &[Validate, Schema],
        "What the input is: request or response. Default: request.",
        |settings, value| settings.judge("kind", &value.to_ascii_lowercase()),
    ),
    Flag::new(
        "revision",
        "REVISION",
        &[Validate, Build, Explain, Schema],
        "The revision of the API: 2023 or 2026. Default: 2023.",
        |settings, value| settings.judge("revision", value),
    ),
    Flag::new(
        "launch-type",
        "TYPE",
        READERS,
        "Where the task is to run: EC2, EXTERNAL or FARGATE. Default: EC2.",
        |settings, value| settings.judge("launchType", &value.to_ascii_uppercase()),
    ),
    Flag::new(
        "task-definition",
        "FILE",
        READERS,
        "A task definition, as DescribeTaskDefinition answers or RegisterTaskDefinition takes it, or a \
            pattern: turns on the checks that need it. Of several, the one that the request names is used. Can \
            be repeated.",
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
        "Files that are not read. Can be repeated.",
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
        "A rule that is not reported, if it is a warning. Can be repeated.",
        |settings, value| settings.set_levels(value, Level::Off),
    )
    .repeats(),
    Flag::new(
        "warn",
        "RULE",
        &[Validate],
        "A rule that is reported as a warning. Can be repeated.",
        |settings, value| settings.set_levels(value, Level::Warn),
    )
    .repeats(),
    Flag::new(
        "error",
        "RULE",
        &[Validate],
        "A rule that is reported as an error. Can be repeated.",
        |settings, value| settings.set_levels(value, Level::Error),
    )
    .repeats(),
    Flag::new(
        "format",
        "FORMAT",
        &[Build],
        "The format that the request is written in: {formats}. Default: json.",
        |settings, value| settings.judge("format", &value.to_ascii_lowercase()),
    )
    .short('f'),
    Flag::new(
        "region",
        "REGION",
        &[Build],
        "The Region, for formats that name one. Default: us-east-1.",
        |settings, value| settings.judge("region", value),
    ),
    Flag::new(
        "endpoint",
        "URL",
        &[Build],
        "An endpoint of your own: LocalStack, moto, a VPC endpoint.",
        |settings, value| settings.judge("endpoint", value),
    ),
    Flag::new(
        "draft",
        "DRAFT",
        &[Schema],
        "The version of JSON Schema: 2020-12, or draft-07 with the keywords of editors. Default: 2020-12.",
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
        "Applies safe fixes: the files are changed; standard input goes to standard output. A fix is safe if \
            the input can mean nothing else and nothing in it is lost."
    ),
    switch!(
        "unsafe-fixes",
        unsafe_fixes,
        &[Validate],
        "With --fix or --diff, also applies the suggestion of each violation that has only one. It may change \
            the meaning or remove a value."
    ),
    switch!(
        "diff",
        diff,
        &[Validate],
        "Shows what --fix would change, with secrets covered, and changes nothing. Ends with exit code 1 if \
            there is a change."
    ),
    switch!(
        "baseline",
        baseline,
        &[Validate],
        "Writes an 'accept' entry into the configuration for each violation of today, so that only new ones \
            are reported."
    ),
    switch!("deny-warnings", deny_warnings, &[Validate, Build], "Ends with exit code 1 for warnings, too."),
    Flag::new(
        "output",
        "OUTPUT",
        READERS,
        "How the results are written: {outputs}. Default: text.{files}",
        Settings::write_as,
    )
    .short('o')
    .repeats(),
    switch!("statistics", statistics, &[Validate], "Counts the violations of each rule instead of listing them."),
    switch!("quiet", quiet, &[Validate], "Writes violations only, without summary and notes.").short('q'),
    Flag::new(
        "stdin-filename",
        "FILE",
        &[Validate, Build],
        "The name of standard input: for its syntax, for the configuration and in results.",
        |settings, value| {
            settings.stdin_filename = Some(value.to_owned());
            Ok(())
        },
    ),
    switch!("list", list, &[Explain], "Lists the rules by area, with their severity and the version they are from."),
    switch!("no-open", no_open, &[Compose], "Prints the path of the page without opening a browser."),
    Flag::new(
        "color",
        "WHEN",
        READERS,
        "auto (on a terminal, unless NO_COLOR is set), always or never. Default: auto.",
        |settings, value| {
            let all = [("auto", Color::Auto), ("always", Color::Always), ("never", Color::Never)];
            settings.color = choose(&value.to_ascii_lowercase(), &all)?;
            Ok(())
        },
    ),
];
