//! Finds the command that calls `aws ecs start-task`, directly or through other programs.

use super::options;
use super::words::Word;
use crate::build::references::Reference;

/// The operation. No text without it contains the command.
pub(super) const OPERATION: &str = "start-task";

/// How a command runs the AWS CLI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Runs {
    /// As a command, or through another program.
    Alone,
    /// After words that are not a program.
    InProse,
}

/// The names of the AWS CLI.
const NAMES: [&str; 7] = ["aws", "aws.exe", "aws.cmd", "awslocal", "aws-cli", "aws2", "awscli"];

/// Programs that start another one, which their arguments name.
const WRAPPERS: [&str; 48] = [
    "sudo",
    "exec",
    "env",
    "time",
    "nohup",
    "command",
    "builtin",
    "eval",
    "xargs",
    "timeout",
    "nice",
    "docker",
    "docker-compose",
    "podman",
    "nerdctl",
    "kubectl",
    "aws-vault",
    "chamber",
    "op",
    "doppler",
    "direnv",
    "saml2aws",
    "awsume",
    "granted",
    "assume",
    "poetry",
    "pipenv",
    "pipx",
    "uv",
    "uvx",
    "npx",
    "winpty",
    "wsl",
    "watch",
    "ssh",
    "sh",
    "bash",
    "zsh",
    "dash",
    "ksh",
    "cmd",
    "powershell",
    "pwsh",
    "su",
    "RUN",
    "CMD",
    "travis_retry",
    "retry",
];

/// Programs that print their arguments or read them as text.
const PRINTERS: [&str; 20] = [
    "echo", "printf", "print", "puts", "log", "logger", "info", "warn", "error", "die", "fail", "msg", "say",
    "grep", "rg", "sed", "awk", "git", "man", "help",
];

/// Returns whether a program prints its arguments.
pub(super) fn prints(program: &str) -> bool {
    let program = program.trim_start_matches('@').to_ascii_lowercase();
    PRINTERS.contains(&program.as_str())
        || ["echo_", "log_", "print_", "log.", "logger.", "console.", "write-", "usage", "print("]
            .iter()
            .any(|prefix| program.starts_with(prefix))
}

/// Returns whether a program starts another one, which its arguments name.
pub(super) fn is_wrapper(word: &Word) -> bool {
    WRAPPERS.contains(&word.text.rsplit('/').next().unwrap_or_default())
}

/// Returns where in a command the AWS CLI is called to start a task.
pub(super) fn find(words: &[Word], references: &[Reference]) -> Option<(usize, Runs)> {
    let first = words.first()?;
    // Prose has words without number.
    const MAX_WORDS: usize = 60;
    let index = (0..words.len().min(MAX_WORDS))
        .find(|&index| is_aws(&words[index], references) && operation(&words[index..]).is_some())?;
    let name = first.text.rsplit('/').next().unwrap_or_default();
    if index > 0 && prints(name) {
        return None;
    }
    let is_program = index == 0 || is_wrapper(first) || is_assignment(words, index);
    Some((index, if is_program { Runs::Alone } else { Runs::InProse }))
}

/// Returns whether the words before a command are those of an assignment in another language: `x = aws …`, `run: aws
/// …`, or the prompt of a shell.
fn is_assignment(words: &[Word], index: usize) -> bool {
    let before = &words[index - 1];
    !before.is_quoted
        && (before.text.ends_with([':', '$', '%', '>', '#', '-', '*', '='])
            || before.text.chars().all(|c| c.is_ascii_punctuation()))
}

/// Returns whether a word names the AWS CLI, or is a variable that can.
fn is_aws(word: &Word, references: &[Reference]) -> bool {
    is_named(word) || word.is_variable(references)
}

/// Returns the file name of a program.
fn name(word: &Word) -> &str {
    // In a Makefile, `@` comes before the name; in a notebook, `!`.
    let name = word.text.trim_start_matches(['@', '!']);
    name.rsplit(['/', '\\']).next().unwrap_or_default()
}

/// Returns whether a word names the AWS CLI of LocalStack.
pub(super) fn is_of_localstack(word: &Word) -> bool {
    name(word) == "awslocal"
}

/// Returns whether a word names the AWS CLI.
pub(super) fn is_named(word: &Word) -> bool {
    let name = name(word);
    NAMES.contains(&name)
        || name.split_once(':').is_some_and(|(image, _)| matches!(image, "aws-cli" | "awscli"))
}

/// Returns whether a command calls another operation of the AWS CLI.
pub(super) fn calls_other(words: &[Word], references: &[Reference]) -> bool {
    words.len() > 1 && (is_named(&words[0]) || (is_aws(&words[0], references) && words[1].text == "ecs"))
}

/// Returns the number of words up to and with the operation, if they call it.
pub(super) fn operation(words: &[Word]) -> Option<usize> {
    let mut wanted = ["ecs", OPERATION].iter();
    let mut next = wanted.next()?;
    let mut at = 1;
    while let Some(word) = words.get(at) {
        at += 1;
        if word.text == **next {
            match wanted.next() {
                Some(further) => next = further,
                None => return Some(at),
            }
        } else if let Some(name) = word.text.strip_prefix("--") {
            // Options of the AWS CLI itself may come first.
            at += usize::from(options::takes_value(name));
        } else {
            return None;
        }
    }
    None
}
