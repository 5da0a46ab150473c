//! Scripts of POSIX shells: which of their commands start a task, and what is assigned and written before.

use super::effects::{self, STANDARD_INPUT};
use super::posix::{DECLARATIONS, End, Lexer, Statement};
use super::program::{self, Runs};
use super::variables::{Block, Scope};
use super::words::{Command, Word, span};
use crate::read::Span;
use std::ops::Range;

/// How deep commands may be nested in one another.
const MAX_DEPTH: usize = 6;

/// What a script contains.
#[derive(Default)]
pub(super) struct ScriptContent {
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

impl ScriptContent {
    /// Appends the findings of another script.
    pub(super) fn add(&mut self, later: ScriptContent) {
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

    /// Sets one position for what was found in a string, of the references those from the one with a number.
    pub(super) fn place(&mut self, at: Span, first: usize) {
        for found in self.first.iter_mut().chain(&mut self.in_prose) {
            found.is_nested = true;
            found.command.place(at);
            for reference in found.scope.references.iter_mut().skip(first) {
                reference.at = at;
            }
        }
        if let Some(other) = &mut self.other {
            other.place(at);
        }
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

/// Walks through a script. If it has functions or loops, a first walk finds out what they change.
pub(super) fn walk(text: &str, range: Range<usize>, scope: &mut Scope, contents: &mut ScriptContent) {
    let mut first = Scope::new(scope.takes_references);
    if ["()", "function ", "while ", "until ", "for "].iter().any(|sign| text[range.clone()].contains(sign)) {
        let mut contents = ScriptContent::default();
        Walker { depth: 0, contents: &mut contents }.walk(text, range.clone(), false, &mut first);
    }
    scope.learn(first);
    Walker { depth: 0, contents }.walk(text, range, false, scope);
}

struct Walker<'f> {
    depth: usize,
    contents: &'f mut ScriptContent,
}

impl Walker<'_> {
    /// Walks through a script in a shell of its own.
    fn inner(&mut self, text: &str, range: Range<usize>, is_in_backticks: bool, scope: &mut Scope) {
        self.depth += 1;
        let depth = scope.depth();
        scope.open_block(Block::Parentheses);
        self.walk(text, range, is_in_backticks, scope);
        scope.close_blocks(depth);
        self.depth -= 1;
    }

    fn walk(&mut self, text: &str, range: Range<usize>, is_in_backticks: bool, scope: &mut Scope) {
        let depth = scope.depth();
        let mut lexer = Lexer::new(text, range, is_in_backticks, scope);
        loop {
            let known = (lexer.scope.references.len(), lexer.scope.kept);
            if self.depth == 0 {
                lexer.scope.position = lexer.at;
            }
            let Some(mut statement) = lexer.statement() else { break };
            if self.depth < MAX_DEPTH {
                for range in std::mem::take(&mut statement.substitutions) {
                    let is_in_backticks = text[..range.start].ends_with('`');
                    // Most substitutions do not contain the command.
                    if text[range.clone()].contains(program::OPERATION) {
                        self.inner(text, range, is_in_backticks, lexer.scope);
                    }
                }
            }
            // An unclosed quote includes everything that follows.
            if self.depth == 0 && statement.command.unclosed.is_none() {
                self.printed(&statement, lexer.at);
            }
            self.statement(statement, lexer.scope);
            // References survive from one command to the next only in files and JSON.
            if lexer.scope.kept == known.1 {
                lexer.scope.references.truncate(known.0);
            }
        }
        if self.depth == 0 {
            self.contents.comments = std::mem::take(&mut lexer.comments);
        }
        scope.close_blocks(depth);
    }

    /// Records the output of a statement.
    fn printed(&mut self, statement: &Statement, end: usize) {
        let Some(word) = statement.command.words.first() else { return };
        if program::prints(&word.text) {
            self.contents.printed.push(statement.start..end);
        } else if word.text == "cat" && statement.redirections.is_empty() && statement.end == End::Line {
            self.contents.printed.push(statement.input_at.clone());
        }
    }

    fn statement(&mut self, mut statement: Statement, scope: &mut Scope) {
        keywords(&mut statement.command.words, scope);
        let end = statement.end;
        if matches!(end, End::Pipe | End::Background) && !scope.is_in(Block::Pipeline) {
            scope.open_block(Block::Pipeline);
        }
        self.command(statement, scope);
        after(end, scope);
    }

    fn command(&mut self, mut statement: Statement, scope: &mut Scope) {
        for (name, words) in &statement.arrays {
            scope.assign_array(name, words);
        }
        for (name, words) in &statement.appended {
            scope.append(name, words);
        }
        // `ExecStart=/usr/bin/aws ecs …` in a unit of systemd.
        if statement.command.words.first().is_some_and(|word| word.text == "ecs")
            && let Some((_, program)) =
                statement.command.assignments.pop_if(|(_, word)| program::is_named(word))
        {
            statement.command.words.insert(0, program);
        }
        let first = statement.command.words.first();
        if first.is_none_or(|word| DECLARATIONS.contains(&&*word.text)) {
            for (name, word) in &statement.command.assignments {
                scope.assign(name, word);
            }
        }
        if let Some((first, runs)) = program::find(&statement.command.words, &scope.references) {
            if let Some(input) = statement.input.take() {
                scope.write_file(STANDARD_INPUT, input, false);
            }
            statement.command.begin_at(first);
            self.contents.found(statement.command, scope, runs);
            return;
        }
        let words = &statement.command.words;
        if self.depth < MAX_DEPTH && !words.is_empty() {
            self.scripts(&statement, scope);
        }
        effects::variables(words, scope);
        effects::files(&statement, scope);
        if self.contents.other.is_none() && program::calls_other(words, &scope.references) {
            self.contents.other = Some(statement.command);
        }
    }

    /// Walks through the scripts in the strings of a command, and in what it writes into a file.
    fn scripts(&mut self, statement: &Statement, scope: &mut Scope) {
        let words = &statement.command.words;
        let is_printed = program::prints(&words[0].text);
        let is_written = statement.redirections.iter().any(|output| {
            output.is_output && !output.target.text.starts_with("/dev/") && !output.target.text.is_empty()
        });
        let is_piped = statement.end == End::Pipe;
        if is_printed && !is_written {
            return;
        }
        // `cmd = "…"` is an assignment in another language.
        let is_assigned = words.get(1).is_some_and(|word| matches!(&*word.text, "=" | "+=" | ":="));
        let runs_strings = program::is_wrapper(&words[0]) && !is_written && !is_assigned;
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
        let mut inner = ScriptContent::default();
        let first = scope.references.len();
        let mut walker = Walker { depth: self.depth, contents: &mut inner };
        walker.inner(&word.text, 0..word.text.len(), false, scope);
        inner.place(word.at, first);
        if !runs {
            inner.in_prose = inner.first.take().or(inner.in_prose);
            inner.more = 0;
        }
        self.contents.add(inner);
    }
}

impl Command {
    /// Sets the same position for all words of a command.
    fn place(&mut self, at: Span) {
        let words = self.words.iter_mut().chain(self.assignments.iter_mut().map(|(_, word)| word));
        words.for_each(|word| word.at = at);
        for place in self.unclosed.iter_mut().chain(&mut self.typographic).chain(&mut self.braces) {
            *place = at;
        }
    }
}

/// Skips shell keywords at the beginning of a command.
fn keywords(words: &mut Vec<Word>, scope: &mut Scope) {
    let mut count = 0;
    while let Some(word) = words.get(count).filter(|word| !word.is_quoted) {
        match &*word.text {
            "if" | "while" | "until" => scope.open_block(Block::Keywords),
            "{" if scope.function.is_some() => scope.open_block(Block::Function),
            "{" => scope.open_block(Block::Braces),
            "else" | "elif" => {
                close_keywords(scope);
                scope.open_block(Block::Keywords);
            }
            "fi" | "done" | "esac" => close_keywords(scope),
            "}" => {
                scope.close_block(&[Block::Braces, Block::Function]);
            }
            "then" | "do" | "!" | "time" => {}
            "function" => {
                if let Some(name) = words.get(count + 1) {
                    scope.define_function(&name.text);
                    count += 1;
                }
            }
            "for" | "select" | "case" => {
                scope.open_block(Block::Keywords);
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
    // The body may begin on the next line.
    if !words.is_empty() {
        scope.function = None;
    }
}

/// Closes the block between two keywords. Without its beginning, what comes before may or may not have run.
fn close_keywords(scope: &mut Scope) {
    if !scope.close_block(&[Block::Keywords]) {
        scope.forget_variables();
    }
}

/// Closes and opens the blocks that the end of a command closes and opens.
pub(super) fn after(end: End, scope: &mut Scope) {
    if !matches!(end, End::Pipe | End::OpenParenthesis) {
        scope.close_innermost(&[Block::Pipeline]);
    }
    match end {
        End::Pipe => {}
        End::And if scope.is_in(Block::And) => {}
        End::And => {
            scope.close_innermost(&[Block::Or]);
            scope.open_block(Block::And);
        }
        End::Or => {
            scope.close_innermost(&[Block::And, Block::Or]);
            scope.open_block(Block::Or);
        }
        End::OpenParenthesis => scope.open_block(Block::Parentheses),
        _ => scope.close_innermost(&[Block::And, Block::Or]),
    }
    match end {
        End::CloseParenthesis if scope.is_in(Block::Parentheses) => {
            scope.close_block(&[Block::Parentheses]);
        }
        End::CaseBranch if scope.is_in(Block::Keywords) => {
            scope.close_block(&[Block::Keywords]);
            scope.open_block(Block::Keywords);
        }
        _ => {}
    }
}
