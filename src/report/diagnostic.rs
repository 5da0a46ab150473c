//! Diagnostics of the walk and the rules. Pointers, positions and English are made later, and only for listed ones.
//!
//! Rules call the constructors in hundreds of places: inlined there, they would be 2 % of the core for JavaScript.

use super::{Applicability, Json, Rule, show_value, titles};
use crate::message::{Message, Sentence};
use crate::read::NodeId;
use crate::report::Severity;

/// A violation of a rule at a node.
#[derive(Debug)]
pub(crate) struct Diagnostic {
    pub(crate) rule: &'static Rule,
    pub(crate) severity: Severity,
    pub(crate) node: NodeId,
    pub(crate) anchor: Anchor,
    pub(crate) message: Sentence,
    pub(crate) fixes: Vec<NodeFix>,
}

/// The part of a node that a diagnostic is about.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Anchor {
    /// The value.
    Value,
    /// The member's name.
    Key,
    /// A member that the object does not have.
    MissingMember(&'static str),
    /// A part of the text that belongs to no node, by its index in `Document::syntax`.
    Syntax(usize),
    /// The name of a member that a later one replaced, by its index in `Document::replaced`.
    Replaced(usize),
}

/// A fix that refers to nodes instead of pointers.
#[derive(Debug)]
pub(crate) struct NodeFix {
    pub(crate) title: Sentence,
    pub(crate) edits: Vec<Edit>,
    pub(crate) applicability: Applicability,
}

/// An operation that refers to a node instead of a pointer.
#[derive(Debug)]
pub(crate) enum Edit {
    Replace(NodeId, Json),
    Remove(NodeId),
    /// Sets a member of the object.
    AddMember(NodeId, &'static str, Json),
    /// Renames the member.
    Rename(NodeId, &'static str),
}

impl Edit {
    /// Returns the node whose pointer the operation needs.
    pub(crate) fn node(&self) -> NodeId {
        match *self {
            Edit::Replace(node, _)
            | Edit::Remove(node)
            | Edit::AddMember(node, ..)
            | Edit::Rename(node, _) => node,
        }
    }
}

impl NodeFix {
    /// Creates a suggestion that consists of one edit.
    #[inline(never)]
    pub(crate) fn new(title: &'static Message, edit: Edit) -> Self {
        NodeFix { title: title.into(), edits: vec![edit], applicability: Applicability::Suggestion }
    }

    pub(crate) fn replace(title: &'static Message, node: NodeId, value: impl Into<Json>) -> Self {
        NodeFix::new(title, Edit::Replace(node, value.into()))
    }

    pub(crate) fn remove(title: &'static Message, node: NodeId) -> Self {
        NodeFix::new(title, Edit::Remove(node))
    }

    /// Suggests another value.
    pub(crate) fn change_to(node: NodeId, value: &str) -> Self {
        NodeFix::replace(&titles::CHANGE_TO, node, value).with("value", show_value(value))
    }

    /// Suggests leaving the member out.
    pub(crate) fn remove_member(node: NodeId, name: impl Into<Json>) -> Self {
        NodeFix::remove(&titles::REMOVE, node).with("name", name)
    }

    /// Adds a parameter of the title.
    #[inline(never)]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Json>) -> Self {
        self.title = self.title.with(name, value);
        self
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
    /// Creates a diagnostic about the value of `node`.
    #[inline(never)]
    pub(crate) fn new(rule: &'static Rule, node: NodeId, message: &'static Message) -> Self {
        Diagnostic {
            rule,
            severity: rule.severity,
            node,
            anchor: Anchor::Value,
            message: message.into(),
            fixes: Vec::new(),
        }
    }

    /// Adds a parameter of the message.
    #[inline(never)]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Json>) -> Self {
        self.message = self.message.with(name, value);
        self
    }

    /// Adds a fix.
    #[inline(never)]
    pub(crate) fn fix(mut self, fix: impl Into<Option<NodeFix>>) -> Self {
        self.fixes.extend(fix.into());
        self
    }

    /// Moves the diagnostic to the member's name.
    pub(crate) fn at_name(self) -> Self {
        self.at(Anchor::Key)
    }

    /// Moves the diagnostic to a member that the object does not have, or to one in it, such as `overrides/cpu`.
    pub(crate) fn at_missing(self, path: &'static str) -> Self {
        self.at(Anchor::MissingMember(path))
    }

    pub(crate) fn at(mut self, anchor: Anchor) -> Self {
        self.anchor = anchor;
        self
    }

    pub(crate) fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }
}
