//! Scripts of POSIX shells: which of their commands start a task, and what is assigned and written before.

use super::posix::{End, Lexer, Statement};
use super::program::{self, Runs};
use super::variables::Scope;
use super::words::{Command, Word, span};
use crate::read::Span;
use std::ops::Range;

/// How deep commands may be nested in one another.
const MAX_DEPTH: usize = 6;

/// What a script contains.
#[derive(Default)]
pub(super) struct Finds {
    /// The first command that starts a task.
    pub(super) first: Option<Found>,
    /// How many more there are.
    pub(super) more: usize,
    /// The first one that follows words which are not a program, as in prose.
    pub(super) in_prose: Option<Found>,
    /// The first other command of the AWS CLI.
    pub(super) other: Option<Command>,
    /// Comments, from the sign that begins them.
    pub(super) comments: Vec<Range<usize>>,
    /// What is printed: the arguments of `echo`, a here-document for `cat`.
    pub(super) printed: Vec<Range<usize>>,
}

/// A command that starts a task.
pub(super) struct Found {
    pub(super) command: Command,
    /// The variables and files that are known where it runs.
    pub(super) scope: Scope,
    /// Whether it is inside a string of another command, which its places are those of.
    pub(super) is_nested: bool,
}

impl Finds {
    /// Takes over what was found elsewhere, after what there is.
    pub(super) fn add(&mut self, later: Finds) {
        match (&self.first, later.first) {
            (None, first) => {
                self.first = first;
                self.more = later.more;
            }
            (Some(_), Some(_)) => self.more += 1 + later.more,
            (Some(_), None) => {}
        }
        self.in_prose = self.in_prose.take().or(later.in_prose);
        self.other = self.other.take().or(later.other);
    }

    pub(super) fn found(&mut self, command: Command, scope: &mut Scope, runs: Runs) {
        let place = match runs {
            Runs::Alone if self.first.is_some() => {
                self.more += 1;
                return;
            }
            Runs::Alone => &mut self.first,
            Runs::InProse => &mut self.in_prose,
        };
        if place.is_none() {
            *place = Some(Found { command, scope: scope.clone(), is_nested: false });
        }
    }
}

/// Walks through a script.
pub(super) fn walk(text: &str, range: Range<usize>, scope: &mut Scope, finds: &mut Finds) {
    Walker { depth: 0, finds }.walk(text, range, false, scope);
}

struct Walker<'f> {
    depth: usize,
    finds: &'f mut Finds,
}

impl Walker<'_> {
    fn walk(&mut self, text: &str, range: Range<usize>, is_in_backticks: bool, scope: &mut Scope) {
        let mut lexer = Lexer::new(text, range, is_in_backticks, scope);
        loop {
            let known = (lexer.scope.references.len(), lexer.scope.writes);
            let Some(mut statement) = lexer.statement() else { break };
            if self.depth < MAX_DEPTH {
                self.depth += 1;
                for range in std::mem::take(&mut statement.substitutions) {
                    let is_in_backticks = text[..range.start].ends_with('`');
                    // Most substitutions have nothing to do with it.
                    if text[range.clone()].contains(program::OPERATION) {
                        self.walk(text, range, is_in_backticks, lexer.scope);
                    }
                }
                self.depth -= 1;
            }
            // An unclosed quote includes everything that follows.
            if self.depth == 0 && statement.command.unclosed.is_none() {
                self.printed(&statement, lexer.at);
            }
            self.statement(statement, lexer.scope);
            // References survive from one command to the next only in files.
            if lexer.scope.writes == known.1 {
                lexer.scope.references.truncate(known.0);
            }
        }
        if self.depth == 0 {
            self.finds.comments = std::mem::take(&mut lexer.comments);
        }
    }

    /// Notes what a statement prints.
    fn printed(&mut self, statement: &Statement, end: usize) {
        let Some(word) = statement.command.words.first() else { return };
        if program::prints(&word.text) {
            self.finds.printed.push(statement.start..end);
        } else if word.text == "cat" && statement.redirections.is_empty() && statement.end == End::Line {
            self.finds.printed.push(statement.input_at.clone());
        }
    }

    fn statement(&mut self, mut statement: Statement, scope: &mut Scope) {
        keywords(&mut statement.command.words, scope);
        if statement.end == End::CaseBranch {
            scope.close_block();
            scope.open_block();
        }
        for (name, words) in &statement.arrays {
            scope.assign_array(name, words);
        }
        if statement.command.words.is_empty() {
            for (name, word) in &statement.command.assignments {
                scope.assign(name, word);
            }
            return;
        }
        if let Some((first, runs)) = program::find(&statement.command.words, &scope.references) {
            if let Some(input) = statement.input.take() {
                scope.write_file(STANDARD_INPUT, input, false);
            }
            // `env AWS_REGION=eu-west-1 aws …`, `docker run -e AWS_REGION=eu-west-1 …`.
            for word in statement.command.words.drain(..first) {
                if let Some((name, value)) = word.text.split_once('=') {
                    let (name, text) = (name.to_owned(), value.to_owned());
                    statement.command.assignments.push((name, Word { text, ..word }));
                }
            }
            self.finds.found(statement.command, scope, runs);
            return;
        }
        let words = &statement.command.words;
        builtin(words, scope);
        if self.depth < MAX_DEPTH {
            self.scripts(&statement, scope);
        }
        files(&statement, scope);
        if self.finds.other.is_none() && program::calls_other(words, &scope.references) {
            self.finds.other = Some(statement.command);
        }
    }

    /// Walks through the scripts in the strings of a command, and in what it writes into a file.
    fn scripts(&mut self, statement: &Statement, scope: &mut Scope) {
        let words = &statement.command.words;
        let is_printed = program::prints(&words[0].text);
        let is_written = statement.redirections.iter().any(|output| {
            output.is_output && !output.target.text.starts_with("/dev/") && !output.target.text.is_empty()
        });
        let is_piped = statement.end == End::Separator;
        if is_printed && !is_written {
            return;
        }
        let runs_strings = program::is_wrapper(&words[0]) && !is_written;
        let is_script = |text: &str| text.contains(' ') && text.contains(program::OPERATION);
        for word in words.iter().filter(|word| word.is_quoted && is_script(&word.text)) {
            self.nested(word, runs_strings, scope);
        }
        let reads = is_written || is_piped || runs_strings;
        if let Some(input) = statement.input.as_ref().filter(|input| reads && is_script(input)) {
            let at = span(statement.input_at.start, statement.input_at.end);
            self.nested(&Word { text: input.clone(), at, ..Word::default() }, runs_strings, scope);
        }
    }

    /// Walks through a script in a string. What runs, as in `bash -c '…'` or `ssh host "…"`, counts more than what is
    /// written into a file or passed to an unknown program.
    fn nested(&mut self, word: &Word, runs: bool, scope: &mut Scope) {
        let mut inner = Finds::default();
        let first = scope.references.len();
        self.depth += 1;
        Walker { depth: self.depth, finds: &mut inner }.walk(&word.text, 0..word.text.len(), false, scope);
        self.depth -= 1;
        for found in inner.first.iter_mut().chain(&mut inner.in_prose) {
            found.is_nested = true;
            found.command.place(word.at);
            for reference in found.scope.references.iter_mut().skip(first) {
                reference.at = word.at;
            }
        }
        if let Some(other) = &mut inner.other {
            other.place(word.at);
        }
        if !runs {
            inner.in_prose = inner.first.take().or(inner.in_prose);
            inner.more = 0;
        }
        self.finds.add(inner);
    }
}

impl Command {
    /// Sets one position for all words of a command.
    fn place(&mut self, at: Span) {
        let words = self.words.iter_mut().chain(self.assignments.iter_mut().map(|(_, word)| word));
        words.for_each(|word| word.at = at);
        for place in self.unclosed.iter_mut().chain(&mut self.typographic).chain(&mut self.braces) {
            *place = at;
        }
    }
}

/// The name under which a command finds what is put into its standard input.
const STANDARD_INPUT: &str = "/dev/stdin";

/// Takes the shell's own words from the beginning of a command.
fn keywords(words: &mut Vec<Word>, scope: &mut Scope) {
    let mut count = 0;
    while let Some(word) = words.get(count).filter(|word| !word.is_quoted) {
        match &*word.text {
            "if" | "while" | "until" | "{" => scope.open_block(),
            "else" | "elif" => {
                scope.close_block();
                scope.open_block();
            }
            "fi" | "done" | "esac" | "}" => scope.close_block(),
            "then" | "do" | "!" | "time" => {}
            // The prompt of a shell.
            "$" | "%" => {}
            "for" | "select" | "case" => {
                scope.open_block();
                if let Some(name) = words.get(count + 1) {
                    scope.forget(&name.text);
                }
                count = words.len();
                break;
            }
            _ => break,
        }
        count += 1;
    }
    words.drain(..count);
}

/// Follows the commands of a shell that assign variables.
fn builtin(words: &[Word], scope: &mut Scope) {
    match &*words[0].text {
        "export" | "local" | "declare" | "readonly" | "typeset" => {
            for word in &words[1..] {
                if let Some((name, value)) = word.text.split_once('=') {
                    scope.assign(name, &Word { text: value.to_owned(), ..word.clone() });
                }
            }
        }
        "unset" | "read" | "mapfile" | "readarray" | "getopts" => {
            words[1..].iter().for_each(|word| scope.forget(&word.text));
        }
        _ => {}
    }
}

/// Follows the commands that write a file or into a pipe.
fn files(statement: &Statement, scope: &mut Scope) {
    let words = &statement.command.words;
    let content = match (&*words[0].text, &statement.input) {
        ("cat" | "tee", Some(input)) => input.clone(),
        ("echo", _) => joined(words[1..].iter().filter(|word| !matches!(&*word.text, "-n" | "-e" | "-E"))),
        ("printf", _) if words.len() == 3 && matches!(&*words[1].text, "%s" | "%s\\n" | "%s\n") => {
            words[2].text.clone()
        }
        ("printf", _) if words.len() == 2 && !words[1].text.contains(['%', '\\']) => words[1].text.clone(),
        _ => return,
    };
    let mut outputs = statement.redirections.iter().filter(|redirection| redirection.is_output);
    let tee = words[0].text == "tee";
    let target = outputs.next().map(|output| (&output.target.text, output.appends));
    let target = target.or_else(|| {
        let name = words[1..].iter().find(|word| tee && !word.text.starts_with('-'));
        name.map(|name| (&name.text, words.iter().any(|word| word.text == "-a")))
    });
    match target {
        Some((name, appends)) => scope.write_file(name, content, appends),
        None => scope.write_file(STANDARD_INPUT, content, false),
    }
}

fn joined<'w>(words: impl Iterator<Item = &'w Word>) -> String {
    words.map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ") + "\n"
}
