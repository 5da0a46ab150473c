//! What the walk and the rules note down. Pointers, places and most messages are made later, and only for what
//! is listed, so that a right input costs nothing and a hostile one little.

use super::{Applicability, Json, Severity};
use crate::model::{EnumShape, Kind, Shape};
use crate::read::NodeId;
use crate::read::document::Syntax;
use crate::rules::Rule;

/// Something found at a node.
#[derive(Debug)]
pub(crate) struct Diagnostic {
    pub(crate) rule: &'static Rule,
    pub(crate) severity: Severity,
    pub(crate) node: NodeId,
    pub(crate) place: Place,
    /// Whether the node lies among secrets, which no message may repeat.
    pub(crate) secret: bool,
    pub(crate) problem: Problem,
}

/// What of a node is meant.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Place {
    /// The value.
    Value,
    /// The member's name.
    Key,
    /// A member that is not there.
    Absent(&'static str),
    /// A part of the text that belongs to no node, by its number in `Document::syntax`.
    Syntax(usize),
    /// The name of a member that a later one replaced, by its number in `Document::replaced`.
    Replaced(usize),
}

/// What is wrong.
#[derive(Debug)]
pub(crate) enum Problem {
    Syntax(Syntax),
    ReplacedMember,
    WrongType {
        kind: Kind,
        /// Whether what stands there is to stay as it is spelled.
        verbatim: bool,
    },
    Null {
        /// Whether the structure cannot go without what is null here.
        required: bool,
        /// Whether something else is wrong without it.
        needed: bool,
        /// Whether the places of the other items would change their meaning.
        ordered: bool,
    },
    Foreign,
    IllFormed,
    Missing,
    UnknownMember {
        shape: &'static Shape,
        meant: Meant,
    },
    NewerMember {
        came: &'static str,
    },
    UnknownChoice {
        choices: &'static EnumShape,
        nearest: Option<Near>,
    },
    NewerChoice {
        came: &'static str,
    },
    UnknownText {
        known: &'static [&'static str],
    },
    NotAnInteger,
    BeyondBits(u8),
    Items {
        min: i64,
        max: i64,
        actual: i64,
    },
    Length {
        min: i64,
        max: i64,
        actual: i64,
        /// Since when the newer revision accepts it, if it does.
        newer: Option<&'static str>,
    },
    Number {
        min: i64,
        max: i64,
        actual: i64,
    },
    Written(Box<Written>),
}

/// What the name of an unknown member probably means.
#[derive(Debug)]
pub(crate) enum Meant {
    /// A member of the same structure.
    Member(Near),
    /// A member of something else: the end of the sentence that says of what. It can be removed.
    Foreign(&'static str),
    /// What has to be written elsewhere: the end of the sentence that says where.
    Elsewhere(String),
    Unknown,
}

/// A known name near one that is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Near {
    pub(crate) name: &'static str,
    /// Whether nothing else can be meant.
    pub(crate) is_certain: bool,
}

/// A problem that a rule puts into words itself.
#[derive(Debug, Default)]
pub(crate) struct Written {
    pub(crate) message: String,
    pub(crate) limit: Option<Json>,
    pub(crate) remedies: Vec<Remedy>,
}

/// A fix whose places are still nodes.
#[derive(Debug)]
pub(crate) struct Remedy {
    pub(crate) title: String,
    pub(crate) changes: Vec<Change>,
    pub(crate) applicability: Applicability,
}

/// An operation whose place is still a node.
#[derive(Debug)]
pub(crate) enum Change {
    Replace(NodeId, Json),
    Remove(NodeId),
    /// Sets a member of the object.
    AddMember(NodeId, &'static str, Json),
    /// Gives the member another name in the same object.
    Rename(NodeId, &'static str),
}

impl Remedy {
    /// Creates a suggestion that consists of one change.
    pub(crate) fn new(title: impl Into<String>, change: Change) -> Self {
        Remedy { title: title.into(), changes: vec![change], applicability: Applicability::Suggestion }
    }

    pub(crate) fn replace(title: impl Into<String>, node: NodeId, value: impl Into<Json>) -> Self {
        Remedy::new(title, Change::Replace(node, value.into()))
    }

    pub(crate) fn remove(title: impl Into<String>, node: NodeId) -> Self {
        Remedy::new(title, Change::Remove(node))
    }

    /// Makes the fix safe if `is_safe`: the input can mean nothing else, and nothing in it is lost.
    pub(crate) fn safe_if(mut self, is_safe: bool) -> Self {
        if is_safe {
            self.applicability = Applicability::Safe;
        }
        self
    }
}

impl Diagnostic {
    /// What `rule` has to say about the value of `node`.
    pub(crate) fn new(rule: &'static Rule, node: NodeId, message: impl Into<String>) -> Self {
        let written = Written { message: message.into(), ..Written::default() };
        Diagnostic {
            rule,
            severity: rule.severity,
            node,
            place: Place::Value,
            secret: false,
            problem: Problem::Written(Box::new(written)),
        }
    }

    /// Means the member's name rather than its value.
    pub(crate) fn at_name(mut self) -> Self {
        self.place = Place::Key;
        self
    }

    /// Means a member that is not there.
    pub(crate) fn absent(mut self, member: &'static str) -> Self {
        self.place = Place::Absent(member);
        self
    }

    /// Adds the limit as data.
    pub(crate) fn limit<const N: usize>(mut self, pairs: [(&str, Json); N]) -> Self {
        if let Problem::Written(written) = &mut self.problem {
            written.limit = Some(Json::object(pairs));
        }
        self
    }

    /// Adds a fix.
    pub(crate) fn fix(mut self, remedy: Remedy) -> Self {
        if let Problem::Written(written) = &mut self.problem {
            written.remedies.push(remedy);
        }
        self
    }
}
