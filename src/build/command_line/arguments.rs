//! The arguments of `aws ecs start-task`, as the AWS CLI reads them.

use super::shorthand::{self, Value};
use super::words::{Command, Word};
use super::{CommandLine, Problem, ProblemKind};
use crate::build::Change;
use crate::model::{Kind, Member, Model, StartTaskRequest};
use crate::read::make::Maker;
use crate::read::number::Decimal;
use crate::read::{NodeKind, Span, json};
use crate::report::quote;
use crate::validate::near;

/// Options of the AWS CLI that are no part of the request: their names, and whether a value follows.
const OUTSIDE: [(&str, bool); 23] = [
    ("region", true),
    ("endpoint-url", true),
    ("profile", true),
    ("output", true),
    ("query", true),
    ("color", true),
    ("ca-bundle", true),
    ("cli-read-timeout", true),
    ("cli-connect-timeout", true),
    ("cli-binary-format", true),
    ("cli-error-format", true),
    ("debug", false),
    ("no-verify-ssl", false),
    ("no-paginate", false),
    ("no-sign-request", false),
    ("no-cli-pager", false),
    ("cli-auto-prompt", false),
    ("no-cli-auto-prompt", false),
    ("v2-debug", false),
    ("version", false),
    ("generate-cli-skeleton", false),
    ("cli-input-json", true),
    ("cli-input-yaml", true),
];

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
            let takes_value = OUTSIDE.iter().any(|(known, value)| *value && *known == name);
            at += usize::from(takes_value);
        } else {
            return None;
        }
    }
    None
}

/// What an option of the command line sets.
#[derive(Clone, Copy)]
pub(crate) enum Setting {
    Member(&'static Member),
    Flag(&'static Member, bool),
    Outside(&'static str, bool),
}

/// The option of this name, or the only one that begins with it: the AWS CLI takes both.
pub(crate) fn option(name: &str) -> Result<Setting, Vec<String>> {
    let mut all: Vec<(String, Setting)> = Vec::new();
    for member in StartTaskRequest::SHAPE.members {
        let flag = flag_name(member);
        if matches!(member.kind, Kind::Boolean) {
            all.push((negative_flag_name(member), Setting::Flag(member, false)));
            all.push((flag, Setting::Flag(member, true)));
        } else {
            all.push((flag, Setting::Member(member)));
        }
    }
    all.extend(OUTSIDE.iter().map(|&(name, value)| (name.to_owned(), Setting::Outside(name, value))));
    if let Some((_, option)) = all.iter().find(|(known, _)| known == name) {
        return Ok(*option);
    }
    let mut longer = all.iter().filter(|(known, _)| !name.is_empty() && known.starts_with(name));
    match (longer.next(), longer.next()) {
        (Some((_, option)), None) => Ok(*option),
        _ => Err(all.into_iter().map(|(known, _)| known).collect()),
    }
}

/// The option of the AWS CLI that sets a member, without its hyphens.
pub(crate) fn flag_name(member: &Member) -> String {
    member.field.replace('_', "-")
}

/// The option that sets a member to false.
pub(crate) fn negative_flag_name(member: &Member) -> String {
    let name = flag_name(member);
    match name.strip_prefix("enable-") {
        // Of the two switches one is negated otherwise than by the AWS CLI's own rule.
        Some(rest) if member.name == "enableExecuteCommand" => format!("disable-{rest}"),
        _ => format!("no-{name}"),
    }
}

pub(super) fn read(command: Command) -> CommandLine {
    let mut reader = Reader {
        given: Vec::new(),
        base: None,
        line: CommandLine {
            starts_a_task: true,
            draft: Maker::default().finish(),
            changes: Vec::new(),
            problems: Vec::new(),
            region: None,
            endpoint: None,
        },
    };
    if let Some(at) = command.unclosed {
        reader.problem("A quote opens here that nothing closes.", "", at);
    }
    match operation(&command.words) {
        Some(_) => reader.options(&command.words),
        None => {
            let at = command.words.first().map_or(Span::default(), |word| word.at);
            reader.problem("This is no aws ecs start-task command.", "", at);
            reader.line.starts_a_task = false;
        }
    }
    reader.finish()
}

/// A member and the words that set it.
struct Given<'w> {
    member: &'static Member,
    words: Vec<(&'w str, Span)>,
    flag: Option<bool>,
}

/// A reference without defaults and commands: `${NAME:-default}` as `${NAME…}`.
fn name_of_reference(reference: &str) -> String {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let (opening, closing) = match reference.as_bytes() {
        [b'$', b'{', ..] => ("${", "}"),
        [b'$', b'(', ..] => return "$(…)".to_owned(),
        [b'`', ..] => return "`…`".to_owned(),
        _ => return reference.to_owned(),
    };
    let name: String = reference[opening.len()..].chars().take_while(|&c| is_name(c)).collect();
    let rest = if reference.len() > opening.len() + name.len() + closing.len() { "…" } else { "" };
    format!("{opening}{name}{rest}{closing}")
}

struct Reader<'w> {
    given: Vec<Given<'w>>,
    /// The value of `--cli-input-json`.
    base: Option<(&'w str, Span)>,
    line: CommandLine,
}

impl<'w> Reader<'w> {
    fn problem(&mut self, message: impl Into<String>, path: &str, at: Span) {
        let (message, path) = (message.into(), path.to_owned());
        self.line.problems.push(Problem { kind: ProblemKind::Invalid, message, path, at });
    }

    fn options(&mut self, words: &'w [Word]) {
        let mut at = 1;
        while let Some(word) = words.get(at) {
            at += 1;
            let Some(written) = word.text.strip_prefix("--").filter(|name| !name.is_empty()) else {
                if !matches!(&*word.text, "ecs" | "start-task") {
                    self.problem(
                        "This belongs to no option; a value with spaces in it needs quotes.",
                        "",
                        word.at,
                    );
                }
                continue;
            };
            let (name, inline) = match written.split_once('=') {
                Some((name, value)) => (name, Some(value)),
                None => (written, None),
            };
            let option = match option(name) {
                Ok(option) => option,
                Err(known) => {
                    let nearest = near::nearest(known.iter().map(String::as_str), name);
                    let hint = nearest.map_or(String::new(), |near| format!("; did you mean --{near}?"));
                    let end = if hint.is_empty() { "." } else { "" };
                    self.problem(
                        format!("aws ecs start-task has no option --{name}{hint}{end}"),
                        "",
                        word.at,
                    );
                    while words.get(at).is_some_and(|word| !is_option(word)) {
                        at += 1;
                    }
                    continue;
                }
            };
            let mut values: Vec<&'w Word> = Vec::new();
            if inline.is_none() {
                let most = match option {
                    Setting::Member(Member { kind: Kind::List(_), .. }) => usize::MAX,
                    Setting::Member(_) | Setting::Outside(_, true) => 1,
                    Setting::Outside("generate-cli-skeleton", _) => 1,
                    Setting::Flag(..) | Setting::Outside(_, false) => 0,
                };
                while values.len() < most && words.get(at).is_some_and(|word| !is_option(word)) {
                    values.push(&words[at]);
                    at += 1;
                }
            }
            let texts: Vec<(&'w str, Span)> = match inline {
                Some(value) => vec![(value, word.at)],
                None => values.iter().map(|word| (&*word.text, word.at)).collect(),
            };
            let path = match option {
                Setting::Member(member) | Setting::Flag(member, _) => format!("/{}", member.name),
                Setting::Outside(..) => String::new(),
            };
            // In structures there are variables of containers, so what else a reference says is no one's business.
            let holds_structures = match option {
                Setting::Member(member) => {
                    matches!(member.kind, Kind::Structure(_) | Kind::List(Kind::Structure(_)))
                }
                Setting::Flag(..) => false,
                Setting::Outside(name, _) => name == "cli-input-json",
            };
            for source in std::iter::once(word).filter(|_| inline.is_some()).chain(values.iter().copied()) {
                for reference in &source.references {
                    let shown =
                        if holds_structures { name_of_reference(reference) } else { reference.clone() };
                    self.line.problems.push(Problem {
                        kind: ProblemKind::Reference,
                        message: format!("The shell fills in {} here; put the value itself.", quote(&shown)),
                        path: path.clone(),
                        at: source.at,
                    });
                }
            }
            self.set(option, name, word.at, texts);
        }
    }

    fn set(&mut self, option: Setting, name: &str, at: Span, texts: Vec<(&'w str, Span)>) {
        match option {
            Setting::Flag(member, value) => {
                self.give(Given { member, words: Vec::new(), flag: Some(value) });
            }
            Setting::Member(member) => {
                if texts.is_empty() && !matches!(member.kind, Kind::List(_)) {
                    self.problem(format!("--{name} needs a value."), &format!("/{}", member.name), at);
                    return;
                }
                self.give(Given { member, words: texts, flag: None });
            }
            Setting::Outside("cli-input-json", _) => match texts.first() {
                Some(&text) => self.base = Some(text),
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
                match known {
                    "region" => self.line.region = value,
                    "endpoint-url" => self.line.endpoint = value,
                    _ => self.line.changes.push(Change::of_line(format!(
                        "--{known} is for the AWS CLI itself and no part of the request."
                    ))),
                }
            }
        }
    }

    fn give(&mut self, given: Given<'w>) {
        let member = given.member;
        let before = self.given.len();
        self.given.retain(|other| !std::ptr::eq(other.member, member));
        if self.given.len() < before {
            let why = format!("--{} is given more than once; only the last one counts.", flag_name(member));
            self.line.changes.push(Change::of_line(why));
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
    fn input_json(&mut self, text: &str, at: Span, maker: &mut Maker) {
        let Some(text) = self.not_a_file(text, "", at) else { return };
        let document = json::read(text);
        if !document.syntax.is_empty()
            || document.nodes.is_empty()
            || document.node(0).kind != NodeKind::Object
        {
            self.problem("The value of --cli-input-json is no JSON object.", "", at);
            return;
        }
        for child in document.children(0) {
            let key = document.key(child);
            if !self.given.iter().any(|given| given.member.name == key) {
                maker.copy(Some(&key), &document, child);
            }
        }
    }

    /// The value, unless it names a file.
    fn not_a_file<'t>(&mut self, text: &'t str, path: &str, at: Span) -> Option<&'t str> {
        if ["file://", "fileb://"].iter().any(|prefix| text.starts_with(prefix)) {
            self.problem("The value stands in a file, which is not read here; put its content.", path, at);
            return None;
        }
        Some(text)
    }

    fn member(&mut self, given: &Given<'_>, maker: &mut Maker) {
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
            (Kind::List(_), &[(text, at)]) if first.starts_with('[') => self.json(member, text, at, maker),
            (Kind::Structure(_), &[(text, at)]) if first.starts_with('{') => {
                self.json(member, text, at, maker)
            }
            (Kind::Structure(_), &[(text, at)]) => {
                if let Some(value) = self.shorthand(text, &path, at) {
                    write(&value, Some(member.name), member.kind, maker);
                }
            }
            (Kind::List(item), _) => {
                maker.open(Some(member.name), NodeKind::List);
                for (text, at) in words {
                    if !matches!(item, Kind::Structure(_)) {
                        maker.leaf(None, NodeKind::Text, text);
                    } else if first.starts_with('{') {
                        let document = json::read(text);
                        if document.syntax.is_empty() && !document.nodes.is_empty() {
                            maker.copy(None, &document, 0);
                        } else {
                            self.problem("The value is not JSON.", &path, at);
                        }
                    } else if let Some(value) = self.shorthand(text, &path, at) {
                        write(&value, None, *item, maker);
                    }
                }
                maker.close();
            }
            (_, &[(text, _)]) => maker.leaf(Some(member.name), NodeKind::Text, text),
            _ => {}
        }
    }

    fn json(&mut self, member: &'static Member, text: &str, at: Span, maker: &mut Maker) {
        let document = json::read(text);
        if document.syntax.is_empty() && !document.nodes.is_empty() {
            maker.copy(Some(member.name), &document, 0);
        } else {
            let message = format!("The value of --{} begins like JSON but is not.", flag_name(member));
            self.problem(message, &format!("/{}", member.name), at);
        }
    }

    fn shorthand(&mut self, text: &str, path: &str, at: Span) -> Option<Value> {
        match shorthand::parse(text) {
            Ok(value) if reads_file(&value) => {
                self.problem(
                    "The value stands in a file, which is not read here; put its content.",
                    path,
                    at,
                );
                None
            }
            Ok(value) => Some(value),
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

fn is_option(word: &Word) -> bool {
    // A number is a value, even a negative one, and so is what has a space in it.
    let text = &word.text;
    text.starts_with('-') && text.len() > 1 && !text.contains(' ') && text.parse::<i64>().is_err()
}

fn reads_file(value: &Value) -> bool {
    match value {
        Value::FromFile => true,
        Value::Text(_) => false,
        Value::List(items) => items.iter().any(reads_file),
        Value::Object(members) => members.iter().any(|(_, value)| reads_file(value)),
    }
}

/// Writes a shorthand value with the types that the model gives it.
fn write(value: &Value, name: Option<&str>, kind: Kind, maker: &mut Maker) {
    match (kind, value) {
        (Kind::List(item), Value::List(items)) => {
            maker.open(name, NodeKind::List);
            items.iter().for_each(|value| write(value, None, *item, maker));
            maker.close();
        }
        (Kind::List(item), single) => {
            maker.open(name, NodeKind::List);
            write(single, None, *item, maker);
            maker.close();
        }
        (_, Value::Object(members)) => {
            maker.open(name, NodeKind::Object);
            for (key, value) in members {
                let member = match kind {
                    Kind::Structure(shape) => shape.member(key),
                    _ => None,
                };
                write(value, Some(key), member.map_or(Kind::Text, |member| member.kind), maker);
            }
            maker.close();
        }
        (_, Value::List(items)) => {
            maker.open(name, NodeKind::List);
            items.iter().for_each(|value| write(value, None, Kind::Text, maker));
            maker.close();
        }
        (Kind::Integer | Kind::Long, Value::Text(text)) if Decimal::plain_integer(text.trim()).is_some() => {
            maker.leaf(name, NodeKind::Number, text.trim());
        }
        (Kind::Boolean, Value::Text(text)) if text.eq_ignore_ascii_case("true") => {
            maker.leaf(name, NodeKind::True, "")
        }
        (Kind::Boolean, Value::Text(text)) if text.eq_ignore_ascii_case("false") => {
            maker.leaf(name, NodeKind::False, "");
        }
        (_, Value::Text(text)) => maker.leaf(name, NodeKind::Text, text),
        (_, Value::FromFile) => {}
    }
}
