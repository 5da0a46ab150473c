//! Finds the probable meaning of an unknown member's name.

use super::misplaced;
use super::structural::unknown_member::{
    BELONGS_AT_TOP, BELONGS_AT_TOP_OR_IN, BELONGS_IN, BELONGS_IN_THREE, BELONGS_IN_TWO, RULE, SIMILAR,
    UNKNOWN,
};
use super::suggest::{is_misspelling, suggest};
use crate::message::Message;
use crate::model::{Kind, Member, Model, Revision, Shape, StartTaskRequest, is_same_name};
use crate::read::{Document, NodeId, NodeKind};
use crate::report::{Diagnostic, Edit, Json, NodeFix, show_name, titles};

/// A message lists the places of a member in a request if there are at most this many.
const PLACES: usize = 3;

/// An unknown member and its position.
pub(super) struct Unknown<'d> {
    pub(super) document: &'d Document<'d>,
    pub(super) shape: &'static Shape,
    pub(super) object: NodeId,
    pub(super) node: NodeId,
    pub(super) revision: Revision,
    pub(super) is_request: bool,
}

impl Unknown<'_> {
    /// Reports the member, with a suggestion.
    pub(super) fn diagnostic(&self) -> Diagnostic {
        self.meant().unwrap_or_else(|| self.unknown())
    }

    /// Reports the member without a suggestion.
    pub(super) fn unknown(&self) -> Diagnostic {
        self.message(&UNKNOWN).with("shape", self.shape.name)
    }

    /// Finds a suggestion. A name that has a meaning elsewhere is never changed to a similar name.
    fn meant(&self) -> Option<Diagnostic> {
        let name = self.document.key(self.node);
        let known = || self.shape.members.iter().filter(|member| member.since <= self.revision);
        if let Some(member) = known().find(|member| is_same_name(member.name, name)) {
            return self.similar(member.name, true);
        }
        if let Some(message) = misplaced::removable(self.shape.name, name) {
            let fix = NodeFix::remove_member(self.node, show_name(name));
            return Some(self.message(message).fix(fix));
        }
        if let Some(message) = misplaced::elsewhere(self.shape.name, name) {
            return Some(self.message(message));
        }
        if let Some(diagnostic) = self.belongs(&|member| is_same_name(member, name)) {
            return Some(diagnostic);
        }
        // Services add members to responses, so a similar name there may be a new member. With a value that does not
        // fit, it is one.
        let fits = |kind| suits(kind, self.document.node(self.node).kind);
        let can_mean = |member: &&Member| self.is_request || fits(member.kind);
        if let Some(member) = known().filter(can_mean).find(|member| is_misspelling(name, member.name)) {
            let is_certain = self.is_request && fits(member.kind);
            return self.similar(member.name, is_certain);
        }
        if let Some(diagnostic) = self.belongs(&|member| is_misspelling(name, member)) {
            return Some(diagnostic);
        }
        let names: Vec<_> = known().filter(can_mean).map(|member| member.name).collect();
        suggest(&names, name).and_then(|near| self.similar(near, false))
    }

    fn message(&self, message: &'static Message) -> Diagnostic {
        Diagnostic::new(&RULE, self.node, message)
            .with("name", show_name(self.document.key(self.node)))
            .at_name()
    }

    /// Suggests a member that the object does not have yet. The fix is safe only if no other member can mean it.
    fn similar(&self, name: &'static str, is_certain: bool) -> Option<Diagnostic> {
        let others = || {
            let others = self.document.children(self.object).filter(|other| *other != self.node);
            others.map(|other| self.document.key(other))
        };
        if others().any(|other| other == name) {
            return None;
        }
        let is_certain = is_certain && !others().any(|other| is_misspelling(other, name));
        let fix = NodeFix::new(&titles::RENAME, Edit::Rename(self.node, name)).with("name", name);
        Some(self.message(&SIMILAR).with("suggestion", name).fix(fix.safe_if(is_certain)))
    }

    /// Reports where in a request such a member belongs.
    fn belongs(&self, is_it: &dyn Fn(&str) -> bool) -> Option<Diagnostic> {
        if !self.is_request {
            return None;
        }
        let mut places = Vec::new();
        collect(StartTaskRequest::SHAPE, "", self.revision, is_it, &mut places);
        if places.len() > PLACES {
            return None;
        }
        let is_at_top = places.iter().any(String::is_empty);
        places.retain(|place| !place.is_empty());
        let places: Vec<&str> = places.iter().map(String::as_str).collect();
        Some(match (is_at_top, &places[..]) {
            (true, []) => self.message(&BELONGS_AT_TOP),
            (true, _) => {
                self.message(&BELONGS_AT_TOP_OR_IN).with("places", places.into_iter().collect::<Json>())
            }
            (false, [place]) => self.message(&BELONGS_IN).with("place", *place),
            (false, [first, second]) => {
                self.message(&BELONGS_IN_TWO).with("first", *first).with("second", *second)
            }
            (false, [first, second, third]) => self
                .message(&BELONGS_IN_THREE)
                .with("first", *first)
                .with("second", *second)
                .with("third", *third),
            (false, _) => return None,
        })
    }
}

/// Adds the paths of the structures that have such a member; that of the whole request is empty.
fn collect(
    shape: &'static Shape,
    path: &str,
    revision: Revision,
    is_it: &dyn Fn(&str) -> bool,
    places: &mut Vec<String>,
) {
    let members = || shape.members.iter().filter(|member| member.since <= revision);
    if members().any(|member| is_it(member.name)) {
        places.push(path.to_owned());
    }
    for member in members() {
        let (mut kind, mut step) = (member.kind, member.name.to_owned());
        while let Kind::List(item) = kind {
            kind = *item;
            step.push_str("[]");
        }
        if let Kind::Structure(inner) = kind {
            let path = if path.is_empty() { step } else { format!("{path}.{step}") };
            collect(inner, &path, revision, is_it, places);
        }
    }
}

/// Returns whether the member can have such a value, or one that can be written as it.
fn suits(kind: Kind, value: NodeKind) -> bool {
    match kind {
        Kind::Text => matches!(value, NodeKind::Text | NodeKind::Number),
        Kind::Enum(_) => value == NodeKind::Text,
        Kind::Integer | Kind::Long => matches!(value, NodeKind::Number | NodeKind::Text),
        Kind::Boolean => matches!(value, NodeKind::True | NodeKind::False),
        Kind::Timestamp => matches!(value, NodeKind::Number | NodeKind::Text | NodeKind::Date),
        Kind::Structure(_) => value == NodeKind::Object,
        Kind::List(item) => value == NodeKind::List || (matches!(item, Kind::Text) && suits(*item, value)),
    }
}
