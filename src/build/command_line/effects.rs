//! What the commands of a POSIX shell change: variables and files. What a command may change without being read is
//! unknown from there on.

use super::posix::{DECLARATIONS, End, Redirection, Statement};
use super::program;
use super::variables::Scope;
use super::words::Word;

/// The name of standard input among the known files.
pub(super) const STANDARD_INPUT: &str = "/dev/stdin";

/// Commands that write no file that they name.
const READERS: [&str; 29] = [
    "cat", "jq", "grep", "egrep", "head", "tail", "less", "more", "ls", "wc", "test", "[", "[[", "diff",
    "cmp", "stat", "file", "chmod", "chown", "mkdir", "cd", "exit", "return", "shift", "sleep", "set",
    "true", "wait", "date",
];

/// Commands that change files: a name that only the shell knows can be the name of any file.
const WRITERS: [&str; 11] = ["sed", "awk", "perl", "git", "mv", "cp", "ln", "install", "tee", "sponge", "dd"];

/// Follows the commands that assign variables, or that may.
pub(super) fn variables(words: &[Word], scope: &mut Scope) {
    let skipped = words.iter().take_while(|word| matches!(&*word.text, "builtin" | "command")).count();
    let Some((first, arguments)) = words[skipped..].split_first() else { return };
    match &*first.text {
        name if DECLARATIONS.contains(&name) => {
            for word in arguments {
                if let Some((name, value)) = word.text.split_once('=') {
                    scope.assign(name, &Word { text: value.to_owned(), ..word.clone() });
                }
            }
        }
        "unset" => arguments.iter().for_each(|word| scope.unset(&word.text)),
        "read" | "mapfile" | "readarray" | "getopts" => {
            arguments.iter().for_each(|word| scope.forget(&word.text));
        }
        "printf" if arguments.first().is_some_and(|word| word.text == "-v") => {
            arguments.iter().skip(1).take(1).for_each(|word| scope.forget(&word.text));
        }
        "let" => {
            let names = arguments.iter().filter_map(|word| word.text.split_once('='));
            names.for_each(|(name, _)| scope.forget(name.trim_end_matches(|c| "+-*/%&|^<> ".contains(c))));
        }
        "source" | "." | "eval" => scope.forget_variables(),
        _ => {}
    }
    words.iter().for_each(|word| scope.call_function(&word.text));
}

/// Follows the commands that write a file or into a pipe, or that may.
pub(super) fn files(statement: &Statement, scope: &mut Scope) {
    let (name, arguments) = match statement.command.words.split_first() {
        Some((first, arguments)) => (&*first.text, arguments),
        None => ("", &[][..]),
    };
    let content = printed(name, arguments, statement.input.as_ref());
    let is_file = |output: &&Redirection| output.is_output && !output.target.text.starts_with("/dev/");
    let outputs = statement.redirections.iter().filter(is_file);
    let mut targets: Vec<(&Word, bool)> = outputs.map(|output| (&output.target, output.appends)).collect();
    if name == "tee" {
        let appends = arguments.iter().any(|word| word.text == "-a");
        let names = arguments.iter().filter(|word| !word.text.starts_with('-'));
        targets.extend(names.map(|name| (name, appends)));
    } else if WRITERS.contains(&name) || !READERS.contains(&name) && !program::prints(name) {
        let is_writer = WRITERS.contains(&name);
        // A parameter of the AWS CLI is read.
        let written = arguments.iter().filter(|word| !word.text.starts_with("file://"));
        written.for_each(|word| scope.forget_files(word, is_writer));
        if let Some(input) = &statement.input {
            scope.forget_files(&Word { text: input.clone(), is_quoted: true, ..Word::default() }, false);
        }
    }
    let is_piped = statement.end == End::Pipe;
    match (content, &*targets) {
        (Some(content), [(target, appends)]) => scope.write_file(&target.text, content, *appends),
        (Some(content), []) if is_piped => return scope.write_file(STANDARD_INPUT, content, false),
        _ => {
            for (target, appends) in targets {
                // Lines that are appended to a file with an unknown name are those of a log.
                scope.forget_files(target, !appends);
            }
        }
    }
    if is_piped {
        scope.forget_file(STANDARD_INPUT);
    }
}

/// Returns what a command prints, if that is known.
fn printed(name: &str, arguments: &[Word], input: Option<&String>) -> Option<String> {
    match (name, arguments) {
        ("cat", []) | ("tee", _) => input.cloned(),
        ("echo", _) => {
            let words = arguments.iter().map(|word| word.text.as_str());
            let printed: Vec<&str> = words.filter(|word| !matches!(*word, "-n" | "-e" | "-E")).collect();
            Some(printed.join(" ") + "\n")
        }
        ("printf", [format, value]) if matches!(&*format.text, "%s" | "%s\\n" | "%s\n") => {
            Some(value.text.clone())
        }
        ("printf", [text]) if !text.text.contains(['%', '\\']) => Some(text.text.clone()),
        _ => None,
    }
}
