//! The values of options: JSON, shorthand, files, and plain strings.

use super::CommandLine;
use super::arguments::{Reader, SetMember};
use super::options::flag_name;
use super::posix;
use super::shorthand::{self, Value};
use super::typed::{has_lone_object, reads_file, write};
use super::words::Word;
use crate::build::Change;
use crate::build::references::{self, Piece, Shell};
use crate::build::why;
use crate::model::{Kind, Member};
use crate::read::make::Maker;
use crate::read::{NodeKind, Span, json};
use crate::report::Json;
use crate::rules::draft::invalid_command_line;
use std::borrow::Cow;

/// Makes the request from the options.
pub(super) fn finish(mut reader: Reader<'_, '_>) -> CommandLine {
    let mut maker = Maker::default();
    maker.open(None, NodeKind::Object);
    if let Some((text, at)) = reader.base.take()
        && reader.input_json(text, at, &mut maker).is_none()
    {
        // Required members may be among those that are not read.
        reader.line.has_unknown_options = true;
    }
    for set in std::mem::take(&mut reader.set) {
        reader.member(&set, &mut maker);
    }
    reader.line.draft = maker.finish();
    reader.line.references = reader.scope.references;
    reader.line
}

impl<'w> Reader<'_, 'w> {
    /// Copies the members of `--cli-input-json` that separate options do not replace; returns `None` if it cannot be
    /// read.
    fn input_json(&mut self, text: &'w str, at: Span, maker: &mut Maker) -> Option<()> {
        let text = self.not_a_file(text, "", at)?;
        if is_reference(&text) {
            self.report(&invalid_command_line::INPUT_UNKNOWN, "", at);
            return None;
        }
        let Some(text) = self.as_json(&text) else {
            self.report(&invalid_command_line::INPUT_NOT_JSON, "", at);
            return None;
        };
        let document = json::read(&text);
        if document.node(0).kind != NodeKind::Object {
            self.report(&invalid_command_line::INPUT_NOT_OBJECT, "", at);
            return None;
        }
        for child in document.children(0) {
            let key = document.key(child);
            match self.set.iter().find(|set| set.member.name == key) {
                None => maker.copy(Some(key), &document, child),
                Some(set) => {
                    let is_secret = set.member.kind.has_secrets();
                    let from = if is_secret { None } else { Json::of(&document, child) };
                    self.line
                        .changes
                        .push(Change { from, ..Change::new(format!("/{key}"), &why::OPTION_WINS) });
                }
            }
        }
        Some(())
    }

    /// Returns the value, or the content of the file that it names if that is known.
    fn not_a_file(&mut self, text: &'w str, path: &str, at: Span) -> Option<Cow<'w, str>> {
        let Some(name) = ["file://", "fileb://"].iter().find_map(|prefix| text.strip_prefix(prefix)) else {
            return Some(self.with_expressions(text.into(), at));
        };
        let Some(content) = self.scope.take_file(name) else {
            self.report(&invalid_command_line::FILE, path, at);
            return None;
        };
        self.change(path, text, &why::FROM_FILE);
        Some(self.with_expressions(content.into(), at))
    }

    /// Returns the value with references to what a CI system inserts in any quotes: `${{ github.sha }}`.
    fn with_expressions<'t>(&mut self, text: Cow<'t, str>, at: Span) -> Cow<'t, str> {
        let mut word = Word::default();
        let mut rest = &*text;
        while let Some(start) = rest.find("${{")
            && let Some(length) = rest[start..].find("}}")
        {
            let end = start + length + "}}".len();
            let mut reference = posix::read(&rest[start..end], false, Shell::Posix);
            (reference.at, reference.is_shown) = (at, true);
            word.text.push_str(&rest[..start]);
            self.scope.insert(None, ' ', reference, &mut word);
            rest = &rest[end..];
        }
        if rest.len() == text.len() {
            return text;
        }
        word.text.push_str(rest);
        word.text.into()
    }

    fn member(&mut self, set: &SetMember<'w>, maker: &mut Maker) {
        let member = set.member;
        let path = format!("/{}", member.name);
        if let Some(value) = set.flag {
            maker.leaf(Some(member.name), if value { NodeKind::True } else { NodeKind::False }, "");
            return;
        }
        let mut words = Vec::new();
        for &(text, at) in &set.words {
            let Some(text) = self.not_a_file(text, &path, at) else { return };
            words.push((text, at));
        }
        if let Some(at) = set.braces {
            self.report(&invalid_command_line::BRACES, &path, at);
            return;
        }
        let first = words.first().map_or("", |(text, _)| text.trim_start());
        let is_structure = matches!(member.kind, Kind::Structure(_) | Kind::List(Kind::Structure(_)));
        match (member.kind, &*words) {
            (_, &[(ref text, _)]) if is_structure && is_reference(text) => {
                maker.leaf(Some(member.name), NodeKind::Text, text.trim());
            }
            (Kind::List(_), &[(ref text, at)]) if first.starts_with('[') => {
                self.json(member, text, at, maker);
            }
            (Kind::Structure(_), &[(ref text, at)]) if first.starts_with('{') => {
                self.json(member, text, at, maker);
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
                    if !matches!(item, Kind::Structure(_)) || is_reference(text) {
                        maker.leaf(None, NodeKind::Text, text);
                    } else if first.starts_with('{') {
                        if !self.copy_json(None, text, maker) {
                            self.report(&invalid_command_line::NOT_JSON, &path, at);
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
        let message = if text.contains(['“', '”', '‘', '’']) {
            &invalid_command_line::TYPOGRAPHIC_IN_JSON
        } else if is_json(&text.replace("\\\"", "\"")) {
            &invalid_command_line::BACKSLASHES
        } else if self.as_json(&text.replace('\'', "\"")).is_some() {
            &invalid_command_line::SINGLE_QUOTES
        } else if !text.contains('"') && self.shell == Shell::Posix {
            &invalid_command_line::UNQUOTED_JSON
        } else {
            &invalid_command_line::OPTION_NOT_JSON
        };
        let message = message.with("option", flag_name(member));
        self.report(message, &format!("/{}", member.name), at);
    }

    /// Writes the text as JSON, if it is JSON.
    fn copy_json(&self, name: Option<&str>, text: &str, maker: &mut Maker) -> bool {
        let Some(text) = self.as_json(text) else { return false };
        maker.copy(name, &json::read(&text), 0);
        true
    }

    /// Returns the text as JSON, if it is JSON.
    fn as_json<'t>(&self, text: &'t str) -> Option<Cow<'t, str>> {
        let readable = |text: Cow<'t, str>| {
            let has_references = self.scope.takes_references && references::has_any(&text);
            let text = if has_references { references::quoted_in_json(&text).into() } else { text };
            is_json(&text).then_some(text)
        };
        // PowerShell usually passes a double quote on only after a backslash.
        let bare = || text.replace("\\\"", "\"");
        let is_powershell = self.shell == Shell::PowerShell;
        readable(text.into()).or_else(|| is_powershell.then(bare).and_then(|bare| readable(bare.into())))
    }

    fn shorthand(&mut self, text: &str, kind: Kind, path: &str, at: Span) -> Option<Value> {
        match shorthand::parse(text) {
            Ok(value) if reads_file(&value) => {
                self.report(&invalid_command_line::FILE, path, at);
                None
            }
            Ok(value) => {
                if has_lone_object(&value, kind) {
                    let change = Change::new(path.to_owned(), &why::ONE_OBJECT);
                    self.line.changes.push(change);
                }
                Some(value)
            }
            Err(error) => {
                // The value is not repeated: it may be that of an environment variable.
                let column = text[..error.at].chars().count() as i64 + 1;
                let message = invalid_command_line::NOT_SHORTHAND
                    .with("expected", error.expected)
                    .with("column", column);
                self.report(message, path, at);
                None
            }
        }
    }
}

fn is_json(text: &str) -> bool {
    let document = json::read(text);
    document.syntax.is_empty() && !document.nodes.is_empty()
}

/// Returns whether a value is a reference and nothing else.
fn is_reference(text: &str) -> bool {
    matches!(*references::pieces(text.trim()), [Piece::Reference { .. }])
}
