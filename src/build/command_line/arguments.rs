//! The arguments of `aws ecs start-task`, as the AWS CLI reads them.

use super::locate::Located;
use super::options::{self, Setting, flag_name};
use super::posix;
use super::program;
use super::shown::{Shows, shown};
use super::values;
use super::variables::Scope;
use super::words::{Command, Word, span, starts_with_ignoring_case};
use super::{CommandLine, LineDiagnostic};
use crate::build::references::{self, Piece, Shell};
use crate::build::why;
use crate::build::{Change, endpoint};
use crate::message::{Message, Sentence};
use crate::model::{Kind, Member};
use crate::read::Span;
use crate::read::make::Maker;
use crate::report::Json;
use crate::rules::draft::invalid_command_line;
use crate::validate::{suggest, walk::LISTED};

/// Reads the command that was found in a draft.
pub(super) fn read(text: &str, located: Located) -> CommandLine {
    let cut_off = cut_off(text, &located);
    let Located { command, scope, shell, starts_a_task, has_more, is_comment, .. } = located;
    let mut reader = Reader {
        text,
        set: Vec::new(),
        base: None,
        shell,
        scope,
        line: CommandLine {
            starts_a_task,
            draft: Maker::default().finish(),
            references: Vec::new(),
            changes: Vec::new(),
            diagnostics: Vec::new(),
            has_unknown_options: false,
            unshown: Vec::new(),
            region: None,
            endpoint: None,
        },
    };
    if let Some(at) = command.unclosed {
        reader.report(&invalid_command_line::UNCLOSED, "", at);
    }
    if let Some(at) = command.unread {
        reader.report(&invalid_command_line::UNREAD, "", at);
    }
    if let Some(at) = command.typographic {
        reader.report(&invalid_command_line::TYPOGRAPHIC, "", at);
    }
    if !starts_a_task {
        let at = command.words.first().map_or(Span::default(), |word| word.at);
        reader.report(other_command(&command.words), "", at);
        return values::finish(reader);
    }
    if is_comment {
        reader.line.changes.push(Change::of_line(&why::COMMENT));
    }
    reader.options(&command);
    if let Some((message, at)) = cut_off {
        reader.report(message, "", at);
    }
    reader.environment(&command);
    if has_more {
        reader.line.changes.push(Change::of_line(&why::MORE));
    }
    values::finish(reader)
}

/// Returns the first option that follows the end of the command, because a line is not continued or a comment ends it.
fn cut_off(text: &str, located: &Located) -> Option<(Sentence, Span)> {
    let last = located.command.words.last().filter(|_| located.has_places)?;
    let (comment, continued) = match located.shell {
        Shell::PowerShell => ("#", "`"),
        Shell::Cmd => ("rem ", "^"),
        _ => ("#", "\\"),
    };
    let is_comment = |line: &str| starts_with_ignoring_case(line, comment);
    let is_name = |name: &str| name.starts_with(|c: char| c.is_ascii_lowercase());
    let end = last.at.end as usize;
    let (rest, _) = text.get(end..)?.split_once('\n')?;
    let mut has_comment = is_comment(rest.trim());
    if !has_comment && !["", continued].contains(&rest.trim()) {
        return None;
    }
    let mut start = end + rest.len() + 1;
    for line in text[start..].split_inclusive('\n') {
        let content = line.trim();
        if content.strip_prefix("--").is_some_and(is_name) {
            let option = content.split([' ', '=', '\t']).next()?;
            let start = start + line.len() - line.trim_start().len();
            let message = if has_comment {
                Sentence::from(&invalid_command_line::COMMENT_ENDS_COMMAND)
            } else {
                invalid_command_line::LINE_NOT_CONTINUED.with("sign", continued)
            };
            return Some((message, span(start, start + option.len())));
        }
        if !is_comment(content) {
            return None;
        }
        has_comment = true;
        start += line.len();
    }
    None
}

/// Where `awslocal` sends requests.
const LOCALSTACK: &str = "http://localhost:4566";

/// Returns the message about another command.
fn other_command(words: &[Word]) -> &'static Message {
    let is_run = words.windows(2).any(|pair| pair[0].text == "ecs" && pair[1].text == "run-task");
    if is_run { &invalid_command_line::RUN_TASK } else { &invalid_command_line::OTHER_COMMAND }
}

/// A member and the words that set it.
pub(super) struct SetMember<'w> {
    pub(super) member: &'static Member,
    /// The option and its values in the text.
    pub(super) at: Span,
    pub(super) words: Vec<(&'w str, Span)>,
    pub(super) flag: Option<bool>,
    /// The position of braces that the shell expands.
    pub(super) braces: Option<Span>,
}

pub(super) struct Reader<'t, 'w> {
    text: &'t str,
    pub(super) set: Vec<SetMember<'w>>,
    /// The value of `--cli-input-json`.
    pub(super) base: Option<(&'w str, Span)>,
    pub(super) shell: Shell,
    pub(super) scope: Scope,
    pub(super) line: CommandLine,
}

impl<'w> Reader<'_, 'w> {
    pub(super) fn report(&mut self, message: impl Into<Sentence>, path: &str, at: Span) {
        let (message, path) = (message.into(), path.to_owned());
        self.line.diagnostics.push(LineDiagnostic { message, path, at });
    }

    /// Records that a part of the command is omitted or changed.
    pub(super) fn change(&mut self, path: &str, from: &str, why: impl Into<Sentence>) {
        let (path, from) = (path.to_owned(), Some(Json::from(from)));
        self.line.changes.push(Change { from, ..Change::new(path, why) });
    }

    /// Records that a later option sets the same member again.
    fn repeated(&mut self, flag: &str, path: &str, from: &str) {
        self.change(path, from, why::REPEATED_OPTION.with("option", flag));
    }

    fn options(&mut self, command: &'w Command) {
        let words = &command.words;
        let shown = shown(words, &self.scope.references);
        let mut at = program::operation(words).unwrap_or(1);
        // Options of the AWS CLI itself may come first.
        let before = words[1..at].iter().any(|word| word.text.starts_with("--"));
        at = if before { 1 } else { at };
        while let Some(word) = words.get(at) {
            let own = at;
            at += 1;
            let Some((name, inline)) = options::written(word) else {
                if word.has_references() {
                    self.line.has_unknown_options = true;
                    self.report(&invalid_command_line::OPTIONS_UNKNOWN, "", word.at);
                } else if let Some(message) = options::wrong_hyphens(word) {
                    self.report(message, "", word.at);
                    at += words[at..].iter().take_while(|word| !options::is_option(word)).count();
                } else if !matches!(&*word.text, "ecs" | program::OPERATION) {
                    self.report(&invalid_command_line::NO_OPTION, "", word.at);
                }
                continue;
            };
            let option = match options::find(name) {
                Ok(option) => option,
                Err(known) => {
                    let message = self.unknown_option(name, known);
                    self.report(message, "", word.at);
                    at += words[at..].iter().take_while(|word| !options::is_option(word)).count();
                    continue;
                }
            };
            if let Setting::Flag(member, set) = option {
                let is_value =
                    |text: &str| ["true", "false"].iter().any(|word| text.eq_ignore_ascii_case(word));
                let follows = words.get(at).is_some_and(|word| is_value(&word.text));
                if follows || inline.is_some() {
                    let opposite = Setting::Flag(member, !set).name();
                    let message = invalid_command_line::TAKES_NO_VALUE
                        .with("option", &*option.name())
                        .with("opposite", &*opposite);
                    self.report(message, &format!("/{}", member.name), word.at);
                    at += usize::from(follows);
                    continue;
                }
            }
            let values = if inline.is_none() { options::values(option, &words[at..]) } else { &[] };
            let sources = if inline.is_none() { at..at + values.len() } else { own..at };
            at += values.len();
            let texts: Vec<(&'w str, Span)> = match inline {
                Some(value) => vec![(value, word.at)],
                None => values.iter().map(|word| (&*word.text, word.at)).collect(),
            };
            let path = match option {
                Setting::Member(member) | Setting::Flag(member, _) => format!("/{}", member.name),
                Setting::Outside(..) => String::new(),
            };
            if let Setting::Member(Member {
                name,
                kind: Kind::Text | Kind::Enum(_) | Kind::List(Kind::Text),
                ..
            }) = option
                && shown[sources.clone()].iter().any(|shows| *shows != Shows::All)
                && !self.line.unshown.contains(name)
            {
                self.line.unshown.push(name);
            }
            let is_list = matches!(option, Setting::Member(Member { kind: Kind::List(Kind::Text), .. }));
            for (word, shows) in words[sources.clone()].iter().zip(&shown[sources.clone()]) {
                self.sources(word, *shows, &path, is_list);
            }
            let mut braces = command.braces.iter().copied();
            let within = |at: &Span| {
                words[sources.clone()].iter().any(|word| word.at.start <= at.start && at.end <= word.at.end)
            };
            let braces = braces.find(within);
            self.set(option, word.at, texts, braces);
        }
    }

    /// Records the origin of a word's value.
    fn sources(&mut self, word: &'w Word, shows: Shows, path: &str, is_list: bool) {
        for name in &word.substituted {
            let from = shows.names(name).then(|| Json::from(name.as_str()));
            let to = (shows == Shows::All).then(|| {
                let references = &self.scope.references;
                Json::from(&*references::displayed_text(&word.text, references))
            });
            let path = path.to_owned();
            self.line.changes.push(Change { from, to, ..Change::new(path, &why::SUBSTITUTED) });
        }
        for index in references::indices(&word.text) {
            if let Some(reference) = self.scope.references.get_mut(index) {
                reference.is_shown = shows.names(&reference.shown);
                reference.splits &= is_list;
            }
        }
    }

    /// Returns the message about an unknown option.
    fn unknown_option(&self, name: &str, known: &[(String, Setting)]) -> Sentence {
        // Only the first of very many diagnostics are listed.
        let is_listed = self.line.diagnostics.len() < LISTED;
        let elsewhere = is_listed.then(|| options::elsewhere(name)).flatten();
        // It is the known name of another member.
        if let Some(message) = elsewhere {
            return message.with("option", name);
        }
        let suggested = || {
            let known: Vec<&str> = known.iter().map(|(known, _)| known.as_str()).collect();
            suggest::nearest(&known, name).map(str::to_owned)
        };
        let nearest = options::switch(name).or_else(|| is_listed.then(suggested).flatten());
        // An unknown option is not repeated: it may be a part of a value.
        match nearest {
            Some(nearest) => invalid_command_line::SIMILAR_OPTION.with("suggestion", nearest),
            None => Sentence::from(&invalid_command_line::UNKNOWN_OPTION),
        }
    }

    fn set(&mut self, option: Setting, at: Span, texts: Vec<(&'w str, Span)>, braces: Option<Span>) {
        let whole = Span { end: texts.last().map_or(at, |(_, at)| *at).end.max(at.start), ..at };
        let name = option.name();
        match option {
            Setting::Flag(member, value) => {
                self.add(SetMember { member, at: whole, words: Vec::new(), flag: Some(value), braces });
            }
            Setting::Member(member) => {
                if texts.is_empty() && !matches!(member.kind, Kind::List(_)) {
                    self.report(
                        invalid_command_line::NEEDS_VALUE.with("option", &*name),
                        &format!("/{}", member.name),
                        at,
                    );
                    return;
                }
                self.add(SetMember { member, at: whole, words: texts, flag: None, braces });
            }
            Setting::Outside("cli-input-json", _) => match texts.first() {
                Some(&text) => {
                    if self.base.replace(text).is_some() {
                        // Its value may contain secrets.
                        self.repeated("cli-input-json", "", "--cli-input-json");
                    }
                }
                None => self.report(invalid_command_line::NEEDS_VALUE.with("option", &*name), "", at),
            },
            Setting::Outside("cli-input-yaml", _) => {
                self.line.has_unknown_options = true;
                self.report(&invalid_command_line::YAML, "", at);
            }
            Setting::Outside(known, takes_value) => {
                let value = texts.first().map(|(text, _)| (*text).to_owned());
                if takes_value && value.is_none() {
                    self.report(invalid_command_line::NEEDS_VALUE.with("option", &*name), "", at);
                    return;
                }
                let place = match known {
                    "region" => {
                        if !value.as_deref().is_none_or(is_region) {
                            return self.report(&invalid_command_line::REGION, "", at);
                        }
                        &mut self.line.region
                    }
                    "endpoint-url" => {
                        if !value.as_deref().is_none_or(is_endpoint) {
                            return self.report(&invalid_command_line::ENDPOINT, "", at);
                        }
                        &mut self.line.endpoint
                    }
                    _ => return self.change("", whole.of(self.text), why::OF_THE_CLI.with("option", known)),
                };
                if let Some(earlier) = std::mem::replace(place, value) {
                    self.repeated(known, "", &earlier);
                }
            }
        }
    }

    fn add(&mut self, set: SetMember<'w>) {
        let member = set.member;
        if let Some(at) = self.set.iter().position(|other| std::ptr::eq(other.member, member)) {
            let earlier = self.set.remove(at);
            let flag = flag_name(member);
            let option = format!("--{flag}");
            let dropped = if member.kind.has_secrets() { &option } else { earlier.at.of(self.text) };
            self.repeated(&flag, &format!("/{}", member.name), dropped);
        }
        self.set.push(set);
    }

    /// Reads the Region and the endpoint from variables that are set before the command. Its own options take
    /// precedence.
    fn environment(&mut self, command: &Command) {
        const REGION: [&str; 2] = ["AWS_REGION", "AWS_DEFAULT_REGION"];
        const ENDPOINT: [&str; 2] = ["AWS_ENDPOINT_URL_ECS", "AWS_ENDPOINT_URL"];
        let of_command = |name: &str| {
            let mut own = command.assignments.iter().rev().filter(|(own, _)| own == name);
            own.next().map(|(_, word)| word.text.clone())
        };
        // A value can be a secret, and so can the name of an unknown option.
        let is_listed = |name: &str| {
            matches!(name, "AWS_PROFILE" | "AWS_DEFAULT_PROFILE" | "AWS_PAGER" | "AWS_DEFAULT_OUTPUT")
        };
        for (name, _) in command.assignments.iter().filter(|(name, _)| is_listed(name)) {
            self.line.changes.push(Change::of_line(why::VARIABLE_OF_THE_CLI.with("name", name.as_str())));
        }
        for (names, is_region_name) in [(REGION, true), (ENDPOINT, false)] {
            let fits: fn(&str) -> bool = if is_region_name { is_region } else { is_endpoint };
            for name in names {
                let value = of_command(name).or_else(|| self.scope.text(name).map(str::to_owned));
                let value = value.or_else(|| self.unknown_variable(name, command));
                let Some(value) = value.filter(|value| fits(value)) else { continue };
                for index in references::indices(&value) {
                    if let Some(reference) = self.scope.references.get_mut(index) {
                        (reference.splits, reference.is_shown) = (false, true);
                    }
                }
                let place = if is_region_name { &mut self.line.region } else { &mut self.line.endpoint };
                if *place.get_or_insert_with(|| value.clone()) != value {
                    let from = references::displayed_text(&value, &self.scope.references);
                    self.change("", &format!("{name}={from}"), &why::ENVIRONMENT_LOSES);
                }
            }
        }
        if command.words.first().is_some_and(program::is_of_localstack) {
            self.line.endpoint.get_or_insert_with(|| LOCALSTACK.to_owned());
        }
    }

    /// Returns a reference to a variable of the environment if the script changes it to an unknown value.
    fn unknown_variable(&mut self, name: &str, command: &Command) -> Option<String> {
        if !self.scope.is_unknown(name) {
            return None;
        }
        let written = match self.shell {
            Shell::PowerShell => format!("$env:{name}"),
            Shell::Cmd => format!("%{name}%"),
            _ => format!("${name}"),
        };
        let mut reference = posix::read(&written, false, self.shell);
        reference.name = Some(name.to_owned());
        reference.at = command.words.first().map_or(Span::default(), |word| word.at);
        let mut word = Word::default();
        self.scope.insert(None, ' ', reference, &mut word);
        Some(word.text)
    }
}

/// Returns whether a string can be a Region. References may be any part of it.
fn is_region(text: &str) -> bool {
    endpoint::is_host_label(&with_stand_ins(text))
}

/// Returns whether a string can be the address of an endpoint. References may be any part of it.
fn is_endpoint(text: &str) -> bool {
    let is_of_address = |c: char| c.is_ascii_graphic() && !"\"'<>\\^`{|}".contains(c);
    endpoint::read(text).is_some()
        || references::has_any(text) && with_stand_ins(text).chars().all(is_of_address)
}

/// Returns the text with a letter instead of each reference.
fn with_stand_ins(text: &str) -> String {
    let pieces = references::pieces(text).into_iter();
    pieces.map(|piece| if let Piece::Text(text) = piece { text } else { "x" }).collect()
}
