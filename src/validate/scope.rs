//! What a rule sees: one object of the input, and a way to say what is wrong with it.

use super::measure;
use super::walk::Walk;
use crate::definition::TaskDefinition;
use crate::model::Revision;
use crate::options::{InputKind, Target};
use crate::order;
use crate::read::number::Decimal;
use crate::read::{Document, NodeId, NodeKind};
use crate::report::Finding;
use std::borrow::Cow;

/// One object of the input. What is malformed in it reads as not there, so that a rule is silent where a member
/// it needs could not be read; the walk has reported that already.
pub(crate) struct Scope<'w, 'd> {
    walk: &'w mut Walk<'d>,
    object: NodeId,
}

impl<'w, 'd> Scope<'w, 'd> {
    pub(crate) fn new(walk: &'w mut Walk<'d>, object: NodeId) -> Self {
        Scope { walk, object }
    }

    /// The node of the object itself.
    pub(crate) fn node(&self) -> NodeId {
        self.object
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

    /// The task definition that the request runs, if it is known.
    pub(crate) fn definition(&self) -> Option<&'d TaskDefinition> {
        self.walk.options.task_definition.as_deref()
    }

    /// Whether the member is true.
    pub(crate) fn is_true(&self, name: &str) -> bool {
        self.member(name).is_some_and(|node| self.document().node(node).kind == NodeKind::True)
    }

    /// Whether the member is given, right or wrong; null counts as absent.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.member(name).is_some()
    }

    /// The member's node; null counts as absent.
    pub(crate) fn member(&self, name: &str) -> Option<NodeId> {
        member(self.document(), self.object, name)
    }

    /// The member's text.
    pub(crate) fn text(&self, name: &str) -> Option<(NodeId, Cow<'d, str>)> {
        let node = self.member(name)?;
        Some((node, text(self.document(), node)?))
    }

    /// The member's integer.
    pub(crate) fn integer(&self, name: &str) -> Option<(NodeId, i64)> {
        let node = self.member(name)?;
        Some((node, integer(self.document(), node)?))
    }

    /// The items of a list; none where it is absent or no list.
    pub(crate) fn items(&self, name: &str) -> Vec<NodeId> {
        items(self.document(), self.member(name))
    }

    /// The texts of a list with their nodes.
    pub(crate) fn texts(&self, name: &str) -> Vec<(NodeId, Cow<'d, str>)> {
        let document = self.document();
        self.items(name).into_iter().filter_map(|node| Some((node, text(document, node)?))).collect()
    }

    /// The characters of `overrides` as compact JSON, and its node; nothing where they are fewer than `least`.
    pub(crate) fn overrides_length(&mut self, least: i64) -> Option<(NodeId, i64)> {
        let node = self.member("overrides")?;
        let document = self.document();
        if !measure::may_reach(document, least) {
            return None;
        }
        let length = *self.walk.overrides.get_or_insert_with(|| measure::compact_json(document, node));
        (length >= least).then_some((node, length))
    }

    /// A member's text in each object of a list that has it, with its node.
    pub(crate) fn texts_in(&self, list: &str, name: &str) -> Vec<(NodeId, Cow<'d, str>)> {
        let document = self.document();
        self.items(list).into_iter().filter_map(|item| member_text(document, item, name)).collect()
    }

    /// Those of these texts that an earlier object of the list has already.
    pub(crate) fn repeated(&self, list: &str, name: &str) -> Vec<(NodeId, Cow<'d, str>)> {
        let texts = self.texts_in(list, name);
        let plain: Vec<&str> = texts.iter().map(|(_, text)| &**text).collect();
        order::repeated(&plain).into_iter().map(|(index, _)| texts[index].clone()).collect()
    }

    pub(crate) fn report(&mut self, finding: Finding) {
        self.walk.note(finding);
    }
}

/// The member of an object; null counts as absent.
pub(crate) fn member(document: &Document<'_>, object: NodeId, name: &str) -> Option<NodeId> {
    if document.node(object).kind != NodeKind::Object {
        return None;
    }
    document.children(object).find(|&child| {
        document.is_named(child, name)
            && !matches!(document.node(child).kind, NodeKind::Null | NodeKind::Broken)
    })
}

/// The text of a node; one with an unpaired surrogate is none.
pub(crate) fn text<'d>(document: &'d Document<'_>, node: NodeId) -> Option<Cow<'d, str>> {
    let is_text = document.node(node).kind == NodeKind::Text && !document.is_ill_formed(node);
    is_text.then(|| document.content(node))
}

/// The text of a member.
pub(crate) fn member_text<'d>(
    document: &'d Document<'_>,
    object: NodeId,
    name: &str,
) -> Option<(NodeId, Cow<'d, str>)> {
    let node = member(document, object, name)?;
    Some((node, text(document, node)?))
}

/// The integer of a node; one of more than 32 bits is none.
pub(crate) fn integer(document: &Document<'_>, node: NodeId) -> Option<i64> {
    if document.node(node).kind != NodeKind::Number {
        return None;
    }
    let value = Decimal::read(&document.content(node)).to_i64()?;
    i32::try_from(value).is_ok().then_some(value)
}

/// The items of a list; none where there is no list.
pub(crate) fn items(document: &Document<'_>, node: Option<NodeId>) -> Vec<NodeId> {
    node.filter(|&node| document.node(node).kind == NodeKind::List)
        .map(|node| document.children(node).collect())
        .unwrap_or_default()
}
