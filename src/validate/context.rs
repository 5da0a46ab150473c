//! The context of a check: one node of the input, and a way to report diagnostics.

use super::arn_places::{self, ArnPlace};
use super::walk::Walk;
use super::{Placed, Same, duplicates};
use crate::model::{MemberId, Revision};
use crate::options::{InputKind, Target};
use crate::read::document::Children;
use crate::read::{Document, NodeId, NodeKind};
use crate::report::{Diagnostic, HIDDEN};
use crate::task_definition::{TaskDefinition, TaskDefinitionError};

/// The object or value that a rule checks. Malformed members count as absent, so that rules report nothing about
/// members that the walk has already reported.
pub(crate) struct RuleContext<'w, 'd> {
    walk: &'w mut Walk<'d>,
    node: NodeId,
}

impl<'w, 'd> RuleContext<'w, 'd> {
    pub(crate) fn new(walk: &'w mut Walk<'d>, node: NodeId) -> Self {
        RuleContext { walk, node }
    }

    /// Returns the node that is checked.
    pub(crate) fn node(&self) -> NodeId {
        self.node
    }

    pub(crate) fn document(&self) -> &'d Document<'d> {
        self.walk.document
    }

    pub(crate) fn revision(&self) -> Revision {
        self.walk.options.revision
    }

    pub(crate) fn is_request(&self) -> bool {
        self.walk.options.kind == InputKind::Request
    }

    pub(crate) fn launch_type(&self) -> Target {
        self.walk.options.launch_type
    }

    /// Returns the task definition that the request runs, if it is known.
    pub(crate) fn definition(&self) -> Option<&'d TaskDefinition> {
        self.walk.options.definition().filter(|_| !self.walk.is_other_definition)
    }

    /// Returns the provided task definition, if the request runs another one.
    pub(crate) fn other_definition(&self) -> Option<&'d TaskDefinition> {
        self.walk.options.definition().filter(|_| self.walk.is_other_definition)
    }

    /// Why the provided task definition cannot be read.
    pub(crate) fn definition_error(&self) -> Option<TaskDefinitionError> {
        self.walk.options.task_definition.as_ref()?.as_ref().err().copied()
    }

    /// Returns whether the member is true.
    pub(crate) fn is_true(&self, member: MemberId) -> bool {
        self.member(member).is_some_and(|node| self.document().node(node).kind == NodeKind::True)
    }

    /// Returns whether the member is present, valid or not; null counts as absent.
    pub(crate) fn has(&self, member: MemberId) -> bool {
        self.member(member).is_some()
    }

    /// Returns whether the object has a member of this name, even if it is null. Rules check this before they report a
    /// missing member, because null is reported separately.
    pub(crate) fn mentions(&mut self, object: NodeId, name: &str) -> bool {
        let document = self.document();
        let member = document.children(object).find(|child| document.is_named(*child, name));
        if let Some(null) = member.filter(|child| document.node(*child).kind == NodeKind::Null) {
            self.walk.require(object, |node| node == null);
        }
        member.is_some()
    }

    /// Returns whether the object has any member. If all are null, none of them can be left out.
    pub(crate) fn has_members(&mut self) -> bool {
        let document = self.document();
        let members = || document.children(self.node).filter(|child| document.node(*child).named);
        if members().all(|member| document.node(member).kind == NodeKind::Null) {
            self.walk.require(self.node, |node| node != self.node);
        }
        members().next().is_some()
    }

    /// Returns the member's node; null counts as absent.
    pub(crate) fn member(&self, member: MemberId) -> Option<NodeId> {
        self.member_of(self.node, member)
    }

    /// Returns the same for another object that the walk has visited.
    #[inline(always)]
    pub(crate) fn member_of(&self, object: NodeId, member: MemberId) -> Option<NodeId> {
        self.walk.member_of(object, member)
    }

    /// Returns the member's string.
    pub(crate) fn text(&self, member: MemberId) -> Option<(NodeId, &'d str)> {
        self.text_of(self.node, member)
    }

    /// Returns the same for another object.
    pub(crate) fn text_of(&self, object: NodeId, member: MemberId) -> Option<(NodeId, &'d str)> {
        let node = self.member_of(object, member)?;
        Some((node, self.document().text_of(node)?))
    }

    /// Returns the member's integer.
    pub(crate) fn integer(&self, member: MemberId) -> Option<(NodeId, i64)> {
        self.integer_of(self.node, member)
    }

    /// Returns the same for another object.
    pub(crate) fn integer_of(&self, object: NodeId, member: MemberId) -> Option<(NodeId, i64)> {
        let node = self.member_of(object, member)?;
        Some((node, self.document().integer(node)?))
    }

    /// Returns the items of an array; none if it is absent or not an array.
    pub(crate) fn items(&self, member: MemberId) -> Children<'d> {
        self.document().items(self.member(member))
    }

    /// Returns the same for another object.
    pub(crate) fn items_of(&self, object: NodeId, member: MemberId) -> Children<'d> {
        self.document().items(self.member_of(object, member))
    }

    /// Returns the strings of an array with their nodes.
    pub(crate) fn texts(&self, member: MemberId) -> impl Iterator<Item = (NodeId, &'d str)> + use<'d> {
        let document = self.document();
        self.items(member).filter_map(|node| Some((node, document.text_of(node)?)))
    }

    /// Returns the valid ARNs of the request; none if there is only one.
    pub(crate) fn arns(&self) -> Vec<ArnPlace<'d>> {
        arn_places::all(self)
    }

    /// Returns the strings of a member in the objects of an array that repeat an earlier one, each together with the
    /// first of its kind.
    pub(crate) fn repeated(&self, list: MemberId, member: MemberId, same: Same) -> Vec<[Placed<'d>; 2]> {
        let texts: Vec<_> = self.items(list).filter_map(|item| self.text_of(item, member)).collect();
        duplicates(&texts, same)
    }

    /// Returns a value as a message shows it. Secrets are replaced by dots.
    pub(crate) fn show(&self, value: &str) -> String {
        if self.walk.options.unshown.is_empty() { self.walk.show(value) } else { HIDDEN.to_owned() }
    }

    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        self.walk.report(diagnostic);
    }
}
