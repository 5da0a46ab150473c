//! What the AWS CLI reports about its command line.

use super::{EXCEPTION, KnownMessage, Level};

const QUOTES: &str =
    "https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-parameters-quoting-strings.html";
const COMMAND: KnownMessage = KnownMessage {
    source: "https://docs.aws.amazon.com/cli/latest/reference/ecs/start-task.html",
    ..EXCEPTION
};
const QUOTE_JSON: &str = "Put the JSON in single quotes in a POSIX shell, escape its double quotes on Windows, or \
    pass a file: `--overrides file://overrides.json`.";

pub(super) static ALL: &[KnownMessage] = &[
    KnownMessage {
        patterns: &[
            "Error parsing parameter {}: Invalid JSON: {}",
            "Error parsing parameter {}: Invalid JSON",
            "Expecting property name enclosed in double quotes",
            "JSON received:",
        ],
        title: "Option is not valid JSON",
        meaning: "The value that the AWS CLI received is not valid JSON. Names and strings require double \
            quotes, and the shell may have removed them.",
        action: QUOTE_JSON,
        related: &["invalid-json", "invalid-command-line"],
        member: "{}",
        source: QUOTES,
        ..COMMAND
    },
    KnownMessage {
        patterns: &[
            "Error parsing parameter {}: Expected: {}, received: {} for input:",
            "Error parsing parameter {}: Expected: {}, received:",
        ],
        title: "Option is neither JSON nor shorthand syntax",
        meaning: "The value is neither JSON nor shorthand syntax such as `key=team,value=payments`. If it is JSON \
            in your command, the shell kept or removed its quotes. Otherwise, the message shows where the syntax \
            is wrong.",
        action: QUOTE_JSON,
        related: &["invalid-command-line", "invalid-json"],
        member: "{}",
        source: QUOTES,
        ..COMMAND
    },
    KnownMessage {
        patterns: &["Error parsing parameter {}: Unable to load paramfile", "Unable to load paramfile"],
        title: "File of an option cannot be read",
        meaning: "The file after `file://` does not exist or cannot be read.",
        action: "Check the path: `file://overrides.json` is relative to the current folder, \
            `file:///tmp/overrides.json` is absolute.",
        related: &["invalid-command-line"],
        member: "{}",
        source: QUOTES,
        ..COMMAND
    },
    KnownMessage {
        patterns: &["Error parsing parameter {}", "Bad value for argument", "argument --{}: expected"],
        level: Level::Area,
        title: "Option cannot be parsed",
        meaning: "The AWS CLI cannot parse the value of an option.",
        action: "Check quotes and brackets, or pass a file: `--overrides file://overrides.json`.",
        related: &["invalid-command-line"],
        source: QUOTES,
        ..COMMAND
    },
    KnownMessage {
        patterns: &["Unknown options: {}"],
        title: "AWS CLI option does not exist",
        meaning: "The command has an option or a word that `aws ecs start-task` does not accept.",
        action: "Remove the option or fix its name. Put values that contain spaces in quotes.",
        related: &["invalid-command-line"],
        ..COMMAND
    },
    KnownMessage {
        patterns: &[
            "Unknown options: {}--launch-type",
            "Unknown options: {}--count",
            "Unknown options: {}--placement-",
            "Unknown options: {}--capacity-provider-strategy",
            "Unknown options: {}--platform-version",
            "Unknown options: {}--client-token",
        ],
        title: "Option belongs to RunTask",
        meaning: "The command has an option of `aws ecs run-task`. `aws ecs start-task` starts one task on each \
            container instance that you name, so it has no launch type, count or placement.",
        action: "Remove the option and name the container instances in `--container-instances`, or use `aws ecs \
            run-task`.",
        related: &["invalid-command-line", "containerInstances"],
        ..COMMAND
    },
    KnownMessage {
        patterns: &[
            "aws: error: argument command: Invalid choice",
            "Invalid choice, valid choices are",
            "Found invalid choice",
        ],
        title: "AWS CLI command does not exist",
        meaning: "The AWS CLI does not know the command, because it is misspelled or the installed version is too old.",
        action: "Use `aws ecs start-task`, and update the AWS CLI.",
        related: &["invalid-command-line"],
        ..COMMAND
    },
];
