//! Locates the command that starts a task in a draft.
//!
//! First, every part of the text that may be a script is read by the grammar of the shell. Only if that finds no
//! command, strings of other languages, code spans, prose and comments are searched, in this order.

use super::program::{self, OPERATION};
use super::script::{self, Found, ScriptContent};
use super::surroundings::{self, View};
use super::variables::Scope;
use super::words::{Command, span};
use super::{cmd, posix, powershell};
use crate::build::references::{Shell, has_lookalike};
use crate::read::Span;

/// More lines are not tried as the beginning of a command.
const MAX_LINES: usize = 50;

/// The result of the search.
pub(super) struct Located {
    pub(super) command: Command,
    pub(super) scope: Scope,
    /// Whether its words have their own positions in the text.
    pub(super) has_places: bool,
    pub(super) shell: Shell,
    pub(super) starts_a_task: bool,
    /// Whether other commands that start a task follow.
    pub(super) has_more: bool,
    pub(super) is_comment: bool,
}

/// Finds the command.
pub(super) fn locate(text: &str) -> Option<Located> {
    let takes_references = !has_lookalike(text);
    let mut search = Search {
        scope: Scope::new(takes_references),
        contents: ScriptContent::default(),
        shell: Shell::Posix,
    };
    if !text.contains(OPERATION) {
        return search.other(text);
    }
    let whole = View::of(text, 0..text.len());
    let views = surroundings::code_blocks(text).unwrap_or_default();
    let is_markdown = !views.is_empty();
    search.all(views);
    if search.contents.first.is_none() {
        search.all(surroundings::recipes(text).into_iter().collect());
    }
    if search.contents.first.is_none() {
        search.all(surroundings::scalars(text));
    }
    let mut printed = Vec::new();
    if search.contents.first.is_none() && !is_markdown {
        search.all(vec![whole]);
        printed = std::mem::take(&mut search.contents.printed);
    }
    let is_printed = |at: usize| printed.iter().any(|range| range.contains(&at));
    if search.contents.first.is_none() {
        search.lines(text, is_printed);
    }
    if search.contents.first.is_none() {
        let mut strings = surroundings::strings(text);
        strings.retain(|view| !is_printed(view.original(Span::default()).start as usize));
        search.scope.interpolates = true;
        search.all(strings);
        search.scope.interpolates = false;
    }
    if search.contents.first.is_none() {
        search.all_with_options(surroundings::code_spans(text));
    }
    if search.contents.first.is_none() {
        search.contents.first = search.contents.in_prose.take().filter(|found| has_options(&found.command));
    }
    let mut is_comment = false;
    if search.contents.first.is_none() {
        search.all_with_options(surroundings::comments(text));
        is_comment = true;
    }
    let has_more = search.contents.more > 0;
    match search.contents.first.take() {
        Some(found) => Some(search.located(found, has_more, is_comment)),
        None => search.other(text),
    }
}

fn has_options(command: &Command) -> bool {
    command.words.iter().any(|word| word.text.starts_with("--"))
}

struct Search {
    scope: Scope,
    contents: ScriptContent,
    /// The shell that the first command is written for.
    shell: Shell,
}

impl Search {
    fn all(&mut self, views: Vec<View<'_>>) {
        for view in views {
            self.view(&view, |_| true);
        }
    }

    /// Finds commands in texts that may only mention the operation.
    fn all_with_options(&mut self, views: Vec<View<'_>>) {
        for view in views {
            self.view(&view, |found| has_options(&found.command));
        }
    }

    fn view(&mut self, view: &View<'_>, counts: impl Fn(&Found) -> bool) {
        let continued =
            powershell::continued_prompts(&view.text).map(|length| view.without_line_starts(length));
        let view = continued.as_ref().unwrap_or(view);
        let text = &*view.text;
        let shell = if view.is_posix {
            Shell::Posix
        } else if powershell::is_likely(text) {
            Shell::PowerShell
        } else if cmd::is_likely(text) {
            Shell::Cmd
        } else {
            Shell::Posix
        };
        let walk = match shell {
            Shell::PowerShell => powershell::walk,
            Shell::Cmd => cmd::walk,
            _ => script::walk,
        };
        let first = self.scope.references.len();
        let mut contents = ScriptContent::default();
        walk(text, 0..text.len(), &mut self.scope, &mut contents);
        for found in contents.first.iter_mut().chain(&mut contents.in_prose) {
            found.command.moved(|at| view.original(at));
            found.command.unread = view.unread.map(|at| span(at, at));
            for reference in found.scope.references.iter_mut().skip(first) {
                reference.at = view.original(reference.at);
            }
        }
        for reference in self.scope.references.iter_mut().skip(first) {
            reference.at = view.original(reference.at);
        }
        if let Some(other) = &mut contents.other {
            other.moved(|at| view.original(at));
        }
        contents.first = contents.first.filter(&counts);
        if self.contents.first.is_none() {
            self.shell = shell;
        }
        self.contents.printed.append(&mut contents.printed);
        self.contents.add(contents);
    }

    /// Tries every line that begins like the command, because an apostrophe in prose looks like a quote.
    fn lines(&mut self, text: &str, is_printed: impl Fn(usize) -> bool) {
        let mut start = 0;
        let mut tried = 0;
        for line in text.split_inclusive('\n') {
            let at = start;
            start += line.len();
            let command = line.trim_start_matches([' ', '\t', '>', '$', '%']);
            let begins = ["aws", "sudo ", "docker "].iter().any(|name| command.starts_with(name));
            // In a program, a string continues after a line feed and a backslash.
            let is_in_string = ["\\n\\\n", "\\n\\\r\n"].iter().any(|end| text[..at].ends_with(end));
            if !begins || !line.contains("aws") || is_in_string {
                continue;
            }
            tried += 1;
            if tried > MAX_LINES || self.contents.first.is_some() {
                return;
            }
            if is_printed(at) {
                continue;
            }
            let from = at + line.len() - command.len();
            // In a string whose script was walked through, the variables of that script are known.
            let around = self.contents.in_prose.as_ref().filter(|found| {
                let at = found.command.words.first().map_or(Span::default(), |word| word.at);
                found.is_nested && (at.start as usize..at.end as usize).contains(&from)
            });
            let mut inner = around.map(|found| found.scope.clone());
            let scope = inner.as_mut().unwrap_or(&mut self.scope);
            let mut lexer = posix::Lexer::new(text, from..text.len(), false, scope);
            let Some(statement) = lexer.statement() else { continue };
            let mut command = statement.command;
            let found = program::find(&command.words, &scope.references);
            if let Some((index, runs)) = found.filter(|_| has_options(&command)) {
                command.begin_at(index);
                self.contents.found(command, scope, runs);
            }
        }
    }

    fn located(self, found: Found, has_more: bool, is_comment: bool) -> Located {
        Located {
            has_places: !found.is_nested,
            command: found.command,
            scope: found.scope,
            shell: self.shell,
            starts_a_task: true,
            has_more,
            is_comment,
        }
    }

    /// Locates another command of the AWS CLI, if the text contains one.
    fn other(mut self, text: &str) -> Option<Located> {
        if self.contents.other.is_none() && (text.contains("aws") || text.contains(" ecs ")) {
            let views = surroundings::code_blocks(text);
            self.all(views.unwrap_or_else(|| vec![View::of(text, 0..text.len())]));
        }
        let command = self.contents.other.take()?;
        Some(Located {
            command,
            scope: self.scope,
            has_places: false,
            shell: self.shell,
            starts_a_task: false,
            has_more: false,
            is_comment: false,
        })
    }
}

impl Command {
    /// Moves its positions.
    fn moved(&mut self, place: impl Fn(Span) -> Span) {
        let words = self.words.iter_mut().chain(self.assignments.iter_mut().map(|(_, word)| word));
        words.for_each(|word| word.at = place(word.at));
        for at in self.unclosed.iter_mut().chain(&mut self.typographic).chain(&mut self.braces) {
            *at = place(*at);
        }
    }
}
