//! Normalizes a draft: unambiguous values are changed to what a request requires, and every change is listed. Ambiguous
//! values stay, and validation reports them.

mod lists;

use super::described_task;
use super::references::{self, Piece};
use super::{Change, why};
use crate::message::{Message, Sentence};
use crate::model::{EnumShape, Format, Kind, Member, Shape, is_same_name};
use crate::options::InputFormat;
use crate::read::form;
use crate::read::make::Maker;
use crate::read::number::Decimal;
use crate::read::pointer::{self, pointers};
use crate::read::{Document, NodeId, NodeKind, json};
use crate::report::Json;
use crate::rules::volumes::unknown_volume_type::TYPES as VOLUME_TYPES;
use crate::sort::sort_by_rank;
use std::borrow::Cow;

/// A part of the normalized request.
pub(crate) enum Draft<'d> {
    /// The value in the draft.
    Kept(NodeId),
    Text(String),
    /// An integer's digits.
    Number(String),
    Boolean(bool),
    List(Vec<Draft<'d>>),
    /// An item of an array, with its index in form state.
    Row(u32, Box<Draft<'d>>),
    Object(Vec<(Cow<'d, str>, Draft<'d>)>),
}

/// The maximum number of listed changes. More are summarized in one.
const LISTED: usize = 1_000;

/// Normalizes a draft. In form state, blank fields are omitted, and paths remain those of the form.
pub(crate) fn normalize(
    document: &Document<'_>,
    shape: &'static Shape,
    input: InputFormat,
    changes: &mut Vec<Change>,
) -> Document<'static> {
    let mut maker = Maker::without_replaced();
    if document.nodes.is_empty() {
        return maker.finish();
    }
    let unlisted = changes.len().saturating_sub(LISTED);
    changes.truncate(LISTED);
    // In one pass, because there can be many.
    let replaced: Vec<NodeId> = if document.replaced.is_empty() {
        Vec::new()
    } else {
        (0..)
            .zip(&document.nodes)
            .filter(|(_, node)| node.kind == NodeKind::Broken)
            .map(|(id, _)| id)
            .collect()
    };
    let replaced = pointers(document, &replaced);
    let blank = (input == InputFormat::Form).then(|| form::blank_nodes(document, shape));
    let mut normalizer =
        Normalizer { document, changes, unlisted, path: String::new(), replaced, blank, of_task: false };
    let draft = match (described_task::task(document), document.node(0).kind) {
        (Some(task), _) => normalizer.task(shape, task),
        (None, NodeKind::Object) => normalizer.structure(shape, 0),
        _ => normalizer.kept(0),
    };
    let unlisted = normalizer.unlisted;
    if unlisted > 0 {
        changes.push(Change::of_line(why::UNLISTED.with("count", unlisted as i64)));
    }
    write(&draft, None, document, &mut maker);
    maker.finish()
}

fn write(draft: &Draft<'_>, name: Option<&str>, document: &Document<'_>, maker: &mut Maker) {
    match draft {
        Draft::Kept(node) => maker.copy(name, document, *node),
        Draft::Text(text) => maker.leaf(name, NodeKind::Text, text),
        Draft::Number(digits) => maker.leaf(name, NodeKind::Number, digits),
        Draft::Boolean(value) => maker.leaf(name, if *value { NodeKind::True } else { NodeKind::False }, ""),
        Draft::List(items) => {
            maker.open(name, NodeKind::List);
            items.iter().for_each(|item| write(item, None, document, maker));
            maker.close();
        }
        Draft::Row(index, item) => {
            maker.set_row(*index);
            write(item, name, document, maker);
        }
        Draft::Object(members) => {
            maker.open(name, NodeKind::Object);
            members.iter().for_each(|(name, value)| write(value, Some(name), document, maker));
            maker.close();
        }
    }
}

pub(crate) struct Normalizer<'d, 'c> {
    pub(crate) document: &'d Document<'d>,
    changes: &'c mut Vec<Change>,
    /// Changes beyond those that are listed.
    unlisted: usize,
    /// Where in the draft it is.
    path: String,
    /// Members that a later member of the same name replaced, and their positions.
    replaced: Vec<(NodeId, String)>,
    /// In form state, whether each node is blank.
    blank: Option<Vec<bool>>,
    /// Whether the draft is a described task.
    of_task: bool,
}

impl<'d> Normalizer<'d, '_> {
    /// Runs `work` for a child of the current value.
    pub(crate) fn at<T>(&mut self, step: &str, work: impl FnOnce(&mut Self) -> T) -> T {
        let outside = self.path.len();
        pointer::push(&mut self.path, step);
        let result = work(self);
        self.path.truncate(outside);
        result
    }

    pub(crate) fn report(&mut self, from: Option<Json>, to: Option<Json>, why: impl Into<Sentence>) {
        if self.changes.len() < LISTED {
            self.changes.push(Change { from, to, ..Change::new(self.path.clone(), why) });
        } else {
            self.unlisted += 1;
        }
    }

    /// Records that the node is omitted.
    pub(crate) fn drop(&mut self, node: NodeId, why: impl Into<Sentence>) {
        let from = self.json(node);
        self.report(from, None, why);
    }

    /// Notes a member that a later one of the same name replaced.
    fn repeated(&mut self, node: NodeId) {
        let value = json::read(self.document.slice(self.document.node(node).at));
        let from = (!value.nodes.is_empty()).then(|| Json::of(&value, 0)).flatten();
        self.report(from, None, &why::REPEATED);
    }

    /// Copies a value without members that a later one of the same name replaced.
    fn kept(&mut self, node: NodeId) -> Draft<'d> {
        let document = self.document;
        let first = self.replaced.partition_point(|(id, _)| *id <= node);
        for index in first..self.replaced.len() {
            let (id, path) = &self.replaced[index];
            if *id >= document.node(node).end {
                break;
            }
            let (id, path) = (*id, path.clone());
            let outside = std::mem::replace(&mut self.path, path);
            self.repeated(id);
            self.path = outside;
        }
        Draft::Kept(node)
    }

    pub(crate) fn json(&self, node: NodeId) -> Option<Json> {
        Json::of(self.document, node)
    }

    /// Converts a described task to a request that starts it again.
    fn task(&mut self, shape: &'static Shape, task: described_task::Task) -> Draft<'d> {
        self.of_task = true;
        for &node in &task.beside {
            let name = self.document.key(node);
            self.at(name, |this| this.drop(node, &why::ANSWER));
        }
        if task.node > 0 {
            let (from, to) = (self.json(0), self.json(task.node));
            self.report(from, to, &why::ONE_TASK);
        }
        let outside = self.path.len();
        task.steps.iter().for_each(|step| pointer::push(&mut self.path, step));
        let mut members = Vec::new();
        for child in self.document.children(task.node) {
            let key = self.document.key(child);
            let Some(name) = described_task::name(key) else {
                let lost = if is_same_name(key, "attachments") {
                    described_task::not_returned(self.document, task.node)
                } else {
                    Vec::new()
                };
                let why = if lost.is_empty() {
                    Sentence::from(&why::ANSWER)
                } else {
                    why::NOT_RETURNED.with("members", lost.into_iter().collect::<Json>())
                };
                self.at(key, |this| this.drop(child, why));
                continue;
            };
            let Some(member) = shape.member(name) else { continue };
            let value = self.at(key, |this| {
                if name != key {
                    this.report(Some(Json::from(&*key)), Some(Json::from(name)), &why::TASK);
                }
                this.value(member, member.kind, child)
            });
            members.extend(value.map(|value| (Cow::Borrowed(member.name), value)));
        }
        self.path.truncate(outside);
        sort_by_rank(&mut members, |(name, _)| position(shape, name));
        Draft::Object(members)
    }

    fn structure(&mut self, shape: &'static Shape, object: NodeId) -> Draft<'d> {
        let document = self.document;
        let keys: Vec<(NodeId, &str)> =
            document.children(object).map(|child| (child, document.key(child))).collect();
        // Empty members are omitted, so they do not make a name ambiguous.
        let present: Vec<&str> = keys
            .iter()
            .filter(|(child, _)| document.node(*child).kind != NodeKind::Broken && !self.is_empty(*child))
            .map(|(_, key)| *key)
            .collect();
        let mut members = Vec::new();
        for (child, key) in &keys {
            let name = respelled(shape, key, &present);
            self.at(key, |this| {
                if document.node(*child).kind == NodeKind::Broken {
                    this.repeated(*child);
                    return;
                }
                let value = match name {
                    Some(member) => {
                        if member.name != *key {
                            this.report(Some(Json::from(*key)), Some(Json::from(member.name)), &why::NAME);
                        }
                        this.value(member, member.kind, *child)
                            .map(|value| (Cow::Borrowed(member.name), value))
                    }
                    None if this.is_empty(*child) => {
                        this.drop(*child, &why::EMPTY);
                        None
                    }
                    None if document.is_schema_reference(object, *child) => {
                        this.drop(*child, &why::SCHEMA);
                        None
                    }
                    None => Some((Cow::Borrowed(*key), this.kept(*child))),
                };
                members.extend(value);
            });
        }
        // Documented order; unknown members follow in input order.
        sort_by_rank(&mut members, |(name, _)| position(shape, name));
        Draft::Object(members)
    }

    /// Returns whether the value is one that forms leave in empty fields.
    fn is_empty(&self, id: NodeId) -> bool {
        if let Some(blank) = &self.blank {
            return blank[id as usize];
        }
        let node = self.document.node(id);
        match node.kind {
            NodeKind::Undefined | NodeKind::Null => true,
            NodeKind::Text => self.document.content(id).is_empty(),
            NodeKind::Object => node.count == 0,
            _ => false,
        }
    }

    /// Returns whether only the shell knows the value. Such a string in place of an array is one item.
    fn is_reference(&self, kind: Kind, id: NodeId) -> bool {
        let content = self.document.text_of(id).unwrap_or_default();
        if !references::has_any(content) {
            return false;
        }
        match (kind, &*references::pieces(content)) {
            (Kind::List(Kind::Text), [Piece::Reference { is_bare, .. }]) => *is_bare,
            (Kind::List(Kind::Text), _) => false,
            _ => true,
        }
    }

    /// Returns the value of a member; `None` if it is omitted.
    fn value(&mut self, member: &'static Member, kind: Kind, id: NodeId) -> Option<Draft<'d>> {
        let found = self.document.node(id).kind;
        // A verbatim string can be empty, so `null` is ambiguous there.
        let is_verbatim = member.verbatim && !matches!(kind, Kind::List(_));
        let is_blank = self.blank.is_some() && self.is_empty(id);
        if is_verbatim && found != NodeKind::Undefined && !is_blank {
            return Some(self.kept(id));
        }
        if self.is_empty(id) {
            self.drop(id, &why::EMPTY);
            return None;
        }
        if self.is_reference(kind, id) {
            return Some(self.kept(id));
        }
        let made = match (kind, found) {
            (Kind::Text, NodeKind::Text) if member.format == Format::VolumeType => {
                self.one_of(id, &mut VOLUME_TYPES.into_iter()).or_else(|| self.trimmed(id))
            }
            (Kind::Text, NodeKind::Text) if member.format.is_identifier() => self.trimmed(id),
            (Kind::Text, NodeKind::Number) => {
                self.integer(id).map(|digits| (Draft::Text(digits), &why::TEXT))
            }
            (Kind::Enum(choices), NodeKind::Text) => self.choice(choices, id),
            (Kind::Integer | Kind::Long, NodeKind::Text) => {
                let content = self.document.content(id);
                let digits = Decimal::plain_integer(trim(content)).map(|value| value.to_string());
                digits.map(|digits| (Draft::Number(digits), &why::NUMBER))
            }
            (Kind::Integer | Kind::Long, NodeKind::Number) => {
                // `1.0` is the integer 1, which needs no mention.
                return Some(self.integer(id).map_or(Draft::Kept(id), Draft::Number));
            }
            (Kind::Boolean, NodeKind::Text) => {
                let content = self.document.content(id);
                let is = |value: &str| trim(content).eq_ignore_ascii_case(value);
                let value = if is("true") { Some(true) } else { is("false").then_some(false) };
                value.map(|value| (Draft::Boolean(value), &why::BOOLEAN))
            }
            (Kind::Structure(shape), NodeKind::Object) => {
                return self.filled(id, |this| this.structure(shape, id));
            }
            (Kind::List(item), NodeKind::List) => return self.list(member, *item, id),
            (Kind::List(item), NodeKind::Object | NodeKind::Text) => return self.listed(member, *item, id),
            _ => None,
        };
        let Some((draft, why)) = made else { return Some(self.kept(id)) };
        let from = self.json(id);
        let to = match &draft {
            Draft::Text(text) => Some(Json::from(&**text)),
            Draft::Number(digits) => Some(Json::number(digits)),
            Draft::Boolean(value) => Some(Json::Boolean(*value)),
            _ => None,
        };
        self.report(from, to, why);
        Some(draft)
    }

    /// Returns an object or array; `None` if nothing is left in it.
    fn filled(&mut self, id: NodeId, work: impl FnOnce(&mut Self) -> Draft<'d>) -> Option<Draft<'d>> {
        let draft = work(self);
        let empty = match &draft {
            Draft::Object(members) => members.is_empty(),
            Draft::List(items) => items.is_empty(),
            _ => false,
        };
        if empty {
            self.drop(id, &why::NOTHING_LEFT);
        }
        (!empty).then_some(draft)
    }

    fn trimmed(&mut self, id: NodeId) -> Option<(Draft<'d>, &'static Message)> {
        let content = self.document.content(id);
        let trimmed = trim(content);
        (trimmed.len() < content.len() && !trimmed.is_empty())
            .then(|| (Draft::Text(trimmed.to_owned()), &why::SPACE))
    }

    fn choice(&mut self, choices: &'static EnumShape, id: NodeId) -> Option<(Draft<'d>, &'static Message)> {
        self.one_of(id, &mut choices.values.iter().map(|choice| choice.value))
    }

    /// Returns the only enum value that equals the text in another case.
    fn one_of(
        &mut self,
        id: NodeId,
        values: &mut dyn Iterator<Item = &'static str>,
    ) -> Option<(Draft<'d>, &'static Message)> {
        let content = self.document.content(id);
        let mut same = values.filter(|value| is_same_name(value, trim(content)));
        let (value, other) = (same.next()?, same.next());
        (other.is_none() && value != content).then(|| (Draft::Text(value.to_owned()), &why::CASE))
    }

    /// Returns the digits of an integer.
    fn integer(&self, id: NodeId) -> Option<String> {
        let number = Decimal::read(self.document.content(id));
        number.to_i64().map(|value| value.to_string())
    }
}

/// Returns the only member that a name can mean, in whichever letter case and with whichever separators.
fn respelled(shape: &'static Shape, key: &str, present: &[&str]) -> Option<&'static Member> {
    if let Some(member) = shape.member(key) {
        return Some(member);
    }
    let member = shape.member_in_any_spelling(key)?;
    // If the member occurs twice, it is ambiguous which one counts.
    let is_twice = present.iter().filter(|other| is_same_name(other, key)).nth(1).is_some();
    (!is_twice).then_some(member)
}

fn position(shape: &'static Shape, name: &str) -> usize {
    shape.members.iter().position(|member| member.name == name).unwrap_or(usize::MAX)
}

/// Returns the text without surrounding space.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(|character: char| {
        character.is_whitespace() || matches!(character, '\u{200B}' | '\u{FEFF}')
    })
}
