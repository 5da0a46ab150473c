//! What the name of an unknown member probably means.

use super::suggest::{is_misspelling, is_same_name, suggest};
use crate::model::{Kind, Model, Revision, Shape, StartTaskRequest};
use crate::read::{Document, NodeId, NodeKind};
use crate::report::{Meant, Near, alternatives};
use crate::rules::foreign_members;

/// The places of a name in a request are named if they are at most as many.
const PLACES: usize = 3;

/// Members of the Step Functions state that a request is a part of.
const OF_STATE: [&str; 16] = [
    "End",
    "Next",
    "Type",
    "Resource",
    "Comment",
    "Parameters",
    "Arguments",
    "Output",
    "Assign",
    "InputPath",
    "OutputPath",
    "ResultPath",
    "ResultSelector",
    "Retry",
    "Catch",
    "TimeoutSeconds",
];

/// An unknown member and where it is.
pub(super) struct Unknown<'d> {
    pub(super) document: &'d Document<'d>,
    pub(super) shape: &'static Shape,
    pub(super) object: NodeId,
    pub(super) node: NodeId,
    pub(super) revision: Revision,
    pub(super) is_request: bool,
}

impl Unknown<'_> {
    /// Finds what was probably meant. What has a meaning elsewhere is never taken for a member with a similar name.
    pub(super) fn meant(&self) -> Meant {
        let name = self.document.key(self.node);
        let known = || self.shape.members.iter().filter(|member| member.since <= self.revision);
        if let Some(member) = known().find(|member| is_same_name(member.name, name)) {
            return self.near(member.name, true);
        }
        if let Some(reason) = foreign_members::reason(self.shape.name, name) {
            return Meant::Foreign(reason);
        }
        if let Some(reason) = self.explained(name) {
            return Meant::Elsewhere(reason.to_owned());
        }
        if let Some(place) = self.place(&|member| is_same_name(member, name)) {
            return place;
        }
        if let Some(member) = known().find(|member| is_misspelling(name, member.name)) {
            // Services add members to responses, so there a similar name may be a new one.
            let is_certain = self.is_request && suits(member.kind, self.document.node(self.node).kind);
            return self.near(member.name, is_certain);
        }
        if let Some(place) = self.place(&|member| is_misspelling(name, member)) {
            return place;
        }
        suggest(known().map(|member| member.name), name).map_or(Meant::Unknown, |near| self.near(near, false))
    }

    /// Why a member of a Step Functions state, or a name that people try for GPUs, is not a member.
    fn explained(&self, name: &str) -> Option<&'static str> {
        let is = |known: &str| is_same_name(known, name);
        if name.ends_with(".$") {
            return Some(
                "a name that ends in .$ is a JSONPath of a Step Functions state, which replaces it before it sends the request.",
            );
        }
        match self.shape.name {
            "StartTaskRequest" if OF_STATE.iter().any(|known| is(known)) => {
                Some("it belongs to the Step Functions state around the request.")
            }
            "ContainerOverride" if ["gpu", "gpus"].iter().any(|known| is(known)) => {
                Some("GPUs are requested in resourceRequirements, with type GPU.")
            }
            _ => None,
        }
    }

    /// The member of this name, if it is not present yet. It is certain only if no other member can mean it.
    fn near(&self, name: &'static str, is_certain: bool) -> Meant {
        let others = || {
            let others = self.document.children(self.object).filter(|other| *other != self.node);
            others.map(|other| self.document.key(other))
        };
        if others().any(|other| other == name) {
            return Meant::Unknown;
        }
        let is_certain = is_certain && !others().any(|other| is_misspelling(other, name));
        Meant::Member(Near { name, is_certain })
    }

    /// Where else in a request there is such a member.
    fn place(&self, is_it: &dyn Fn(&str) -> bool) -> Option<Meant> {
        if !self.is_request {
            return None;
        }
        let mut places = Vec::new();
        collect(StartTaskRequest::SHAPE, "", self.revision, is_it, &mut places);
        if places.is_empty() || places.len() > PLACES {
            return None;
        }
        let places = alternatives(places.iter().map(String::as_str));
        Some(Meant::Elsewhere(format!("it belongs {places}.")))
    }
}

/// Adds the places of the structures that have such a member.
fn collect(
    shape: &'static Shape,
    path: &str,
    revision: Revision,
    is_it: &dyn Fn(&str) -> bool,
    places: &mut Vec<String>,
) {
    let members = || shape.members.iter().filter(|member| member.since <= revision);
    if members().any(|member| is_it(member.name)) {
        places.push(if path.is_empty() {
            "at the top level of the request".to_owned()
        } else {
            format!("in {path}")
        });
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

/// Whether the member can have such a value, or one that can be written as it.
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
