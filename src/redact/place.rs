//! What the model knows about a place in an input, and which values may be shown there.

use crate::model::{ContainerOverride, EnvironmentVariable, Format, Kind, Member, Model, Tag};
use crate::options::InputKind;
use crate::read::{Document, NodeId, NodeKind};
use crate::report::{Json, contains_environment};
use crate::validate::types::{fits, is_of_type};

/// What is known about a place.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// A value of this type that is not sensitive.
    Known(Kind),
    /// An object whose members have names of their own and values of this type.
    Members(Kind),
    /// The name of an environment variable: shown up to an equals sign, which a value may follow.
    VariableName,
    /// The environment variables of a container: names may be shown, values may not.
    Variables,
    /// A sensitive string.
    Sensitive,
    /// A place that the model does not know.
    Unknown,
}

impl Place {
    pub(super) fn root(kind: InputKind) -> Place {
        Place::Known(Kind::Structure(kind.shape()))
    }

    pub(super) fn of(member: &'static Member) -> Place {
        match member.kind {
            Kind::List(Kind::Structure(_)) if member.sensitive => Place::Variables,
            _ if member.sensitive => Place::Sensitive,
            _ if member.format == Format::EnvironmentName => Place::VariableName,
            kind => Place::Known(kind),
        }
    }

    /// Returns the place of a member, whose name may be spelled in another convention.
    pub(super) fn member(self, name: &str) -> Place {
        match self {
            Place::Known(Kind::Structure(shape)) => {
                shape.member_in_any_spelling(name).map_or(Place::Unknown, Place::of)
            }
            Place::Members(kind) => Place::Known(kind),
            _ => Place::Unknown,
        }
    }

    /// Returns the place of an object that is here. In the place of an array it is one item, containers by name or tags
    /// by key, as `build` reads it.
    pub(super) fn object(self, document: &Document<'_>, object: NodeId) -> Place {
        let Place::Known(Kind::List(item @ Kind::Structure(shape))) = self else { return self };
        if document.children(object).any(|child| shape.member_in_any_spelling(document.key(child)).is_some())
        {
            Place::Known(*item)
        } else if std::ptr::eq(*shape, ContainerOverride::SHAPE) {
            Place::Members(*item)
        } else if std::ptr::eq(*shape, Tag::SHAPE) {
            Place::Members(Kind::Text)
        } else {
            Place::Unknown
        }
    }

    pub(super) fn item(self) -> Place {
        match self {
            Place::Known(Kind::List(item)) => Place::Known(*item),
            Place::Variables => Place::Known(Kind::Structure(EnvironmentVariable::SHAPE)),
            _ => Place::Unknown,
        }
    }

    /// Returns the type of a single value here, if one may be shown.
    pub(super) fn leaf(self) -> Option<Kind> {
        match self {
            Place::VariableName => Some(Kind::Text),
            // A single item can replace an array.
            Place::Known(Kind::List(item)) => Some(*item),
            Place::Known(kind) => Some(kind),
            _ => None,
        }
        .filter(|kind| !matches!(kind, Kind::List(_) | Kind::Structure(_)))
    }

    /// Returns whether the value of a node may be shown here.
    pub(super) fn shows(self, document: &Document<'_>, node: NodeId) -> bool {
        match document.node(node).kind {
            NodeKind::Null | NodeKind::Undefined => true,
            _ => {
                self.leaf().is_some_and(|kind| is_of_type(kind, document, node))
                    && !contains_environment(document.content(node))
            }
        }
    }

    /// Returns the same for a value that is not in a document.
    pub(super) fn shows_json(self, value: &Json) -> bool {
        let scalar = |found, content| self.leaf().is_some_and(|kind| fits(kind, found, content));
        match value {
            Json::Null => true,
            Json::Boolean(_) => scalar(NodeKind::True, ""),
            Json::Integer(_) | Json::Number(_) => scalar(NodeKind::Number, ""),
            Json::Text(text) => scalar(NodeKind::Text, text) && !contains_environment(text),
            Json::List(items) => items
                .iter()
                .all(|item| !matches!(item, Json::List(_) | Json::Object(_)) && self.item().shows_json(item)),
            Json::Object(_) => false,
        }
    }
}
