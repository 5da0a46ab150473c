//! The arguments of `aws ecs start-task`, as the AWS CLI reads them.

use super::heredoc::File;
use super::options::{self, Setting, flag_name};
use super::shorthand::{self, Value};
use super::shown::{Shows, shown};
use super::typed::{has_lone_object, reads_file, write};
use super::words::{Command, Word};
use super::{CommandLine, Problem, ProblemKind};
use crate::build::{Change, endpoint};
use crate::model::{Kind, Member};
use crate::read::make::Maker;
use crate::read::{NodeKind, Span, json};
use crate::report::{Json, quote};
use crate::validate::{suggest, walk::LISTED};
use std::borrow::Cow;

/// Whether the words are a command that starts a task.
pub(super) fn starts_a_task(words: &[Word]) -> bool {
    operation(words).is_some()
}

/// The number of words up to and with the operation.
fn operation(words: &[Word]) -> Option<usize> {
    let mut wanted = ["ecs", "start-task"].iter();
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
            // Options of the AWS CLI itself may stand in front.
            let takes_value = options::takes_value(name);
            at += usize::from(takes_value);
        } else {
            return None;
        }
    }
    None
}

pub(super) fn read(text: &str, command: Command, files: Vec<File<'_>>) -> CommandLine {
    let mut reader = Reader {
        text,
        given: Vec::new(),
        base: None,
        of_windows: false,
        files,
        line: CommandLine {
            starts_a_task: true,
            draft: Maker::default().finish(),
            changes: Vec::new(),
            problems: Vec::new(),
            unshown: Vec::new(),
            region: None,
            endpoint: None,
        },
    };
    if let Some(at) = command.unclosed {
        reader.problem("A quote opens here that nothing closes.", "", at);
    }
    if let Some(at) = command.typographic {
        reader.problem("A typographic quote is no quote to a shell; put ' or \" in its place.", "", at);
    }
    if command.of_windows {
        reader.line.changes.push(Change::of_line(
            "Its lines go on as at the Windows command prompt or in PowerShell; they are read as one.",
        ));
    }
    reader.of_windows = command.of_windows;
    match operation(&command.words) {
        Some(_) => reader.options(&command.words),
        None => {
            let at = command.words.first().map_or(Span::default(), |word| word.at);
            reader.problem(no_start(&command.words), "", at);
            reader.line.starts_a_task = false;
        }
    }
    reader.finish()
}

/// What is said of a command that is another one.
fn no_start(words: &[Word]) -> &'static str {
    let is_run = words.windows(2).any(|pair| pair[0].text == "ecs" && pair[1].text == "run-task");
    if is_run {
        "This is aws ecs run-task, which finds places for tasks itself; aws ecs start-task takes --container-instances instead."
    } else {
        "This is no aws ecs start-task command."
    }
}

/// A member and the words that set it.
struct Given<'w> {
    member: &'static Member,
    /// The option and its values in the text.
    at: Span,
    words: Vec<(&'w str, Span)>,
    flag: Option<bool>,
}

struct Reader<'w> {
    text: &'w str,
    given: Vec<Given<'w>>,
    /// The value of `--cli-input-json`.
    base: Option<(&'w str, Span)>,
    of_windows: bool,
    /// Files that the text around the command writes itself.
    files: Vec<File<'w>>,
    line: CommandLine,
}

impl<'w> Reader<'w> {
    fn problem(&mut self, message: impl Into<String>, path: &str, at: Span) {
        let (message, path) = (message.into(), path.to_owned());
        self.line.problems.push(Problem { kind: ProblemKind::Invalid, message, path, at });
    }

    /// Notes that what stood there is dropped, or read as something else.
    fn change(&mut self, path: &str, from: &str, why: impl Into<Cow<'static, str>>) {
        let (path, from) = (path.to_owned(), Some(Json::from(from)));
        self.line.changes.push(Change { path, from, to: None, why: why.into() });
    }

    /// Notes that an option is given again further on.
    fn repeated(&mut self, flag: &str, path: &str, from: &str) {
        self.change(path, from, format!("--{flag} is given more than once; only the last one counts."));
    }

    fn options(&mut self, words: &'w [Word]) {
        let shown = shown(words);
        let mut at = 1;
        while let Some(word) = words.get(at) {
            let own = at;
            at += 1;
            let Some((name, inline)) = options::written(word) else {
                if !matches!(&*word.text, "ecs" | "start-task") {
                    self.problem(
                        "This belongs to no option; a value with spaces in it needs quotes.",
                        "",
                        word.at,
                    );
                }
                continue;
            };
            let option = match options::find(name) {
                Ok(option) => option,
                Err(known) => {
                    let message = self.unknown_option(name, known);
                    self.problem(message, "", word.at);
                    at += words[at..].iter().take_while(|word| !options::is_option(word)).count();
                    continue;
                }
            };
            if let Setting::Flag(member, given) = option {
                let is_value =
                    |text: &str| ["true", "false"].iter().any(|word| text.eq_ignore_ascii_case(word));
                let follows = words.get(at).is_some_and(|word| is_value(&word.text));
                if follows || inline.is_some() {
                    let other = Setting::Flag(member, !given).name();
                    let message = format!("--{} takes no value; its opposite is --{other}.", option.name());
                    self.problem(message, &format!("/{}", member.name), word.at);
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
            let mut is_filled_in = false;
            for index in sources {
                let source = &words[index];
                is_filled_in |= !source.references.is_empty();
                for reference in &source.references {
                    let what = if shown[index].names(reference) {
                        &quote(reference)
                    } else {
                        "a part of this value"
                    };
                    self.line.problems.push(Problem {
                        kind: ProblemKind::Reference,
                        message: format!("The shell fills in {what} here; put the value itself."),
                        path: path.clone(),
                        at: source.at,
                    });
                }
            }
            self.set(option, word.at, texts, is_filled_in);
        }
    }

    /// What is said of an option that does not exist. An unknown name is not repeated: it may be a part of a value.
    fn unknown_option(&self, name: &str, known: &[(String, Setting)]) -> String {
        // Of very many problems only the first are listed.
        let is_listed = self.line.problems.len() < LISTED;
        let elsewhere = is_listed.then(|| options::elsewhere(name)).flatten();
        // Here it is a name that is known, of something else.
        if let Some(place) = elsewhere {
            return format!("Unknown option `--{name}`: {place}");
        }
        let known = known.iter().map(|(known, _)| known.as_str());
        let nearest = options::switch(name)
            .or_else(|| is_listed.then(|| suggest::nearest(known, name)).flatten().map(str::to_owned));
        match nearest {
            Some(near) => format!("Unknown option. Did you mean `--{near}`?"),
            None => "Unknown option.".to_owned(),
        }
    }

    fn set(&mut self, option: Setting, at: Span, texts: Vec<(&'w str, Span)>, is_filled_in: bool) {
        let whole = Span { end: texts.last().map_or(at, |(_, at)| *at).end, ..at };
        let name = option.name();
        match option {
            Setting::Flag(member, value) => {
                self.give(Given { member, at: whole, words: Vec::new(), flag: Some(value) });
            }
            Setting::Member(member) => {
                if texts.is_empty() && !matches!(member.kind, Kind::List(_)) {
                    self.problem(format!("--{name} needs a value."), &format!("/{}", member.name), at);
                    return;
                }
                self.give(Given { member, at: whole, words: texts, flag: None });
            }
            Setting::Outside("cli-input-json", _) => match texts.first() {
                Some(&text) => {
                    if self.base.replace(text).is_some() {
                        // Its value may hold secrets.
                        self.repeated("cli-input-json", "", "--cli-input-json");
                    }
                }
                None => self.problem("--cli-input-json needs a value.", "", at),
            },
            Setting::Outside("cli-input-yaml", _) => {
                self.problem("YAML is not read here; give JSON by --cli-input-json.", "", at);
            }
            Setting::Outside(known, takes_value) => {
                let value = texts.first().map(|(text, _)| (*text).to_owned());
                if takes_value && value.is_none() {
                    self.problem(format!("--{name} needs a value."), "", at);
                    return;
                }
                // A value that the shell fills in is reported as such.
                let fits: fn(&str) -> bool = match known {
                    "region" => endpoint::is_region,
                    "endpoint-url" => |address| endpoint::read(address).is_some(),
                    _ => |_| true,
                };
                if !is_filled_in && !value.as_deref().is_none_or(fits) {
                    let wanted = if known == "region" {
                        "the name of a Region"
                    } else {
                        "an address such as http://localhost:4566, without a query"
                    };
                    self.problem(format!("--{name} takes {wanted}."), "", at);
                    return;
                }
                let place = match known {
                    "region" => &mut self.line.region,
                    "endpoint-url" => &mut self.line.endpoint,
                    _ => {
                        let why = format!("--{known} is for the AWS CLI itself and no part of the request.");
                        return self.change("", whole.of(self.text), why);
                    }
                };
                if let Some(earlier) = std::mem::replace(place, value) {
                    self.repeated(known, "", &earlier);
                }
            }
        }
    }

    fn give(&mut self, given: Given<'w>) {
        let member = given.member;
        if let Some(at) = self.given.iter().position(|other| std::ptr::eq(other.member, member)) {
            let earlier = self.given.remove(at);
            let flag = flag_name(member);
            let option = format!("--{flag}");
            let dropped = if member.kind.holds_secrets() { &option } else { earlier.at.of(self.text) };
            self.repeated(&flag, &format!("/{}", member.name), dropped);
        }
        self.given.push(given);
    }

    fn finish(mut self) -> CommandLine {
        let mut maker = Maker::default();
        maker.open(None, NodeKind::Object);
        if let Some((text, at)) = self.base.take() {
            self.input_json(text, at, &mut maker);
        }
        for given in std::mem::take(&mut self.given) {
            self.member(&given, &mut maker);
        }
        self.line.draft = maker.finish();
        self.line
    }

    /// The members of `--cli-input-json` that no option of their own replaces.
    fn input_json(&mut self, text: &'w str, at: Span, maker: &mut Maker) {
        let Some(text) = self.not_a_file(text, "", at) else { return };
        let Some(text) = self.as_json(&text) else {
            self.problem("The value of --cli-input-json is no JSON.", "", at);
            return;
        };
        let document = json::read(&text);
        if document.node(0).kind != NodeKind::Object {
            self.problem("The value of --cli-input-json is no JSON object.", "", at);
            return;
        }
        for child in document.children(0) {
            let key = document.key(child);
            match self.given.iter().find(|given| given.member.name == key) {
                None => maker.copy(Some(key), &document, child),
                Some(given) => {
                    let is_secret = given.member.kind.holds_secrets();
                    let from = if is_secret { None } else { Json::of(&document, child) };
                    let why = "An option of its own counts for more than --cli-input-json.".into();
                    self.line.changes.push(Change { path: format!("/{key}"), from, to: None, why });
                }
            }
        }
    }

    /// The value; where it names a file, what stands in it, if that is known.
    fn not_a_file(&mut self, text: &'w str, path: &str, at: Span) -> Option<Cow<'w, str>> {
        let Some(name) = ["file://", "fileb://"].iter().find_map(|prefix| text.strip_prefix(prefix)) else {
            return Some(text.into());
        };
        let Some(index) = self.files.iter().position(|file| file.is(name)) else {
            self.problem("The value stands in a file, which is not read here; put its content.", path, at);
            return None;
        };
        // No two options have the same value: read again and again, a file would make a short text a very long one.
        let content = self.files.swap_remove(index).content;
        let why = "The value stands in a file that the text itself writes, and is read from there.";
        self.change(path, text, why);
        Some(content)
    }

    fn member(&mut self, given: &Given<'w>, maker: &mut Maker) {
        let member = given.member;
        let path = format!("/{}", member.name);
        if let Some(value) = given.flag {
            maker.leaf(Some(member.name), if value { NodeKind::True } else { NodeKind::False }, "");
            return;
        }
        let mut words = Vec::new();
        for &(text, at) in &given.words {
            let Some(text) = self.not_a_file(text, &path, at) else { return };
            words.push((text, at));
        }
        let first = words.first().map_or("", |(text, _)| text.trim_start());
        match (member.kind, &*words) {
            (Kind::List(_), &[(ref text, at)]) if first.starts_with('[') => {
                self.json(member, text, at, maker)
            }
            (Kind::Structure(_), &[(ref text, at)]) if first.starts_with('{') => {
                self.json(member, text, at, maker)
            }
            (Kind::Structure(_), &[(ref text, at)]) => {
                if let Some(value) = self.shorthand(text, member.kind, &path, at) {
                    write(&value, Some(member.name), member.kind, maker);
                }
            }
            (Kind::List(item), _) => {
                maker.open(Some(member.name), NodeKind::List);
                for (text, at) in &words {
                    let at = *at;
                    if !matches!(item, Kind::Structure(_)) {
                        maker.leaf(None, NodeKind::Text, text);
                    } else if first.starts_with('{') {
                        if !self.copy_json(None, text, maker) {
                            self.problem("The value is not JSON.", &path, at);
                        }
                    } else if let Some(value) = self.shorthand(text, *item, &path, at) {
                        write(&value, None, *item, maker);
                    }
                }
                maker.close();
            }
            (_, [(text, _)]) => maker.leaf(Some(member.name), NodeKind::Text, text),
            _ => {}
        }
    }

    fn json(&mut self, member: &'static Member, text: &str, at: Span, maker: &mut Maker) {
        if self.copy_json(Some(member.name), text, maker) {
            return;
        }
        let hint = if text.contains(['“', '”', '‘', '’']) {
            " Typographic quotes are no quotes in JSON; put \" in their place."
        } else {
            ""
        };
        let message = format!("The value of --{} begins like JSON but is not.{hint}", flag_name(member));
        self.problem(message, &format!("/{}", member.name), at);
    }

    /// Writes JSON, if the text is any.
    fn copy_json(&self, name: Option<&str>, text: &str, maker: &mut Maker) -> bool {
        let Some(text) = self.as_json(text) else { return false };
        maker.copy(name, &json::read(&text), 0);
        true
    }

    /// The text as JSON, if it is any.
    fn as_json<'t>(&self, text: &'t str) -> Option<Cow<'t, str>> {
        let is_json = |text: &str| {
            let document = json::read(text);
            document.syntax.is_empty() && !document.nodes.is_empty()
        };
        if is_json(text) {
            return Some(text.into());
        }
        // PowerShell mostly passes on a double quote only with a backslash in front.
        let bare = text.replace("\\\"", "\"");
        (self.of_windows && is_json(&bare)).then(|| bare.into())
    }

    fn shorthand(&mut self, text: &str, kind: Kind, path: &str, at: Span) -> Option<Value> {
        match shorthand::parse(text) {
            Ok(value) if reads_file(&value) => {
                self.problem(
                    "The value stands in a file, which is not read here; put its content.",
                    path,
                    at,
                );
                None
            }
            Ok(value) => {
                if has_lone_object(&value, kind) {
                    let why = "An object stands where a list is due; it is read as the only item.";
                    let change = Change { path: path.to_owned(), ..Change::of_line(why) };
                    self.line.changes.push(change);
                }
                Some(value)
            }
            Err(error) => {
                // What stands there is not repeated: it may be the value of an environment variable.
                let column = text[..error.at].chars().count() + 1;
                let message = format!(
                    "The value is neither JSON nor the AWS CLI's shorthand: expected {} at character {column} of it.",
                    error.expected
                );
                self.problem(message, path, at);
                None
            }
        }
    }
}
