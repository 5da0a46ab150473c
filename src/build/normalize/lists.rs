//! Arrays, and values that are often written instead: a single item, an object of names and values, items by name.

use super::{Draft, Normalizer, trim};
use crate::build::why;
use crate::model::{ContainerOverride, EnvironmentVariable, Kind, Member, Model, Shape, Tag, is_same_name};
use crate::read::{NodeId, NodeKind};
use crate::report::Json;
use crate::validate::structural::wrong_type::is_one_item;
use std::borrow::Cow;

impl<'d> Normalizer<'d, '_> {
    pub(super) fn list(&mut self, member: &'static Member, item: Kind, id: NodeId) -> Option<Draft<'d>> {
        let document = self.document;
        // An argument of a command can be intentionally empty.
        if member.verbatim && document.node(id).count > 0 && self.blank.is_none() {
            return Some(self.kept(id));
        }
        let mut items = Vec::new();
        for (index, child) in document.children(id).enumerate() {
            let value = self.at(&index.to_string(), |this| {
                if this.is_system_tag(member, child) {
                    this.drop(child, &why::SYSTEM_TAG);
                    return None;
                }
                let value = this.value(member, item, child);
                // The service lists every container of a task, whether anything of it was overridden or not.
                if this.of_task
                    && matches!(item, Kind::Structure(shape) if std::ptr::eq(shape, ContainerOverride::SHAPE))
                    && matches!(&value, Some(Draft::Object(members)) if members.len() == 1 && members[0].0 == "name")
                {
                    this.drop(child, &why::ANSWER);
                    return None;
                }
                value
            });
            let is_form = self.blank.is_some();
            items.extend(
                value.map(|item| if is_form { Draft::Row(index as u32, Box::new(item)) } else { item }),
            );
        }
        // An array that requires items stays, so that the empty array is reported.
        if items.is_empty() && member.items.min > 0 {
            return Some(Draft::List(items));
        }
        self.filled(id, |_| Draft::List(items))
    }

    fn is_system_tag(&self, member: &'static Member, tag: NodeId) -> bool {
        let document = self.document;
        let is_reserved = |node: NodeId| {
            let text = document.text_of(node);
            is_same_name(document.key(node), "key") && text.is_some_and(crate::validate::measure::is_reserved)
        };
        self.of_task
            && member.name == "tags"
            && document.node(tag).kind == NodeKind::Object
            && document.children(tag).any(is_reserved)
    }

    /// Returns the array for a value that is not an array: a single item, or names and values.
    pub(super) fn listed(&mut self, member: &'static Member, item: Kind, id: NodeId) -> Option<Draft<'d>> {
        let document = self.document;
        match (item, document.node(id).kind) {
            (Kind::Text, NodeKind::Text) => {
                let content = document.content(id);
                let one = trim(content);
                if !is_one_item(one) || (member.verbatim && *one != *content) {
                    return Some(self.kept(id));
                }
                let (from, to) = (self.json(id), Json::List(vec![Json::from(one)]));
                self.report(from, Some(to), &why::LIST);
                Some(Draft::List(vec![Draft::Text(one.to_owned())]))
            }
            (Kind::Structure(shape), NodeKind::Object) if std::ptr::eq(shape, EnvironmentVariable::SHAPE) => {
                self.pairs("name", true, shape, id)
            }
            (Kind::Structure(shape), NodeKind::Object) if std::ptr::eq(shape, Tag::SHAPE) => {
                self.pairs("key", false, shape, id)
            }
            (Kind::Structure(shape), NodeKind::Object) => self.keyed(shape, id),
            _ => Some(self.kept(id)),
        }
    }

    /// Converts `{"A": "1"}` to `[{"name": "A", "value": "1"}]`.
    fn pairs(
        &mut self,
        name: &'static str,
        needs_value: bool,
        shape: &'static Shape,
        id: NodeId,
    ) -> Option<Draft<'d>> {
        let document = self.document;
        let keys: Vec<&str> = document.children(id).map(|child| document.key(child)).collect();
        let holds = |name: &str| keys.iter().any(|key| is_same_name(key, name));
        let is_member = |key: &str| shape.member_in_any_spelling(key).is_some();
        // An object with members of an item, in any spelling, can be a single item.
        let is_item =
            keys.iter().all(|key| is_member(key)) && holds(name) && (!needs_value || holds("value"));
        if is_item || keys.iter().all(|key| shape.member(key).is_some()) {
            return Some(self.kept(id));
        }
        let mut items = Vec::new();
        let mut shown = Vec::new();
        for child in document.children(id) {
            let key = document.key(child);
            match document.node(child).kind {
                NodeKind::Broken => self.at(key, |this| this.repeated(child)),
                NodeKind::Undefined => self.at(key, |this| this.drop(child, &why::EMPTY)),
                _ => {
                    let value = self.json(child).unwrap_or(Json::Null);
                    shown.push(Json::object([(name, Json::from(key)), ("value", value)]));
                    items.push(Draft::Object(vec![
                        (Cow::Borrowed(name), Draft::Text(key.to_owned())),
                        (Cow::Borrowed("value"), self.kept(child)),
                    ]));
                }
            }
        }
        let from = self.json(id);
        self.report(from, Some(Json::List(shown)), &why::PAIRS);
        (!items.is_empty()).then_some(Draft::List(items))
    }

    /// Returns the array for an object: a single item, or items by name.
    fn keyed(&mut self, shape: &'static Shape, id: NodeId) -> Option<Draft<'d>> {
        let document = self.document;
        let children: Vec<NodeId> =
            document.children(id).filter(|&child| document.node(child).kind != NodeKind::Broken).collect();
        let is_known = |child: &NodeId| {
            let key = document.key(*child);
            shape.member_in_any_spelling(key).is_some()
        };
        let is_nested =
            |child: &NodeId| document.node(*child).kind == NodeKind::Object || self.is_empty(*child);
        if !children.iter().any(is_known)
            && children.iter().all(is_nested)
            && std::ptr::eq(shape, ContainerOverride::SHAPE)
        {
            return self.by_name(shape, &children, id);
        }
        // An object with members of the item is a single item, unless a container could have such a name.
        let is_one = children.iter().all(is_known)
            && (!std::ptr::eq(shape, ContainerOverride::SHAPE)
                || children.iter().any(|child| is_same_name(document.key(*child), "name")));
        if !is_one {
            return Some(self.kept(id));
        }
        let from = self.json(id);
        let to = from.clone().map(|item| Json::List(vec![item]));
        self.report(from, to, &why::LIST);
        self.filled(id, |this| this.structure(shape, id)).map(|item| Draft::List(vec![item]))
    }

    /// Converts `{"app": {…}}` to `[{"name": "app", …}]`.
    fn by_name(&mut self, shape: &'static Shape, children: &[NodeId], id: NodeId) -> Option<Draft<'d>> {
        let document = self.document;
        // A different name inside the object is ambiguous.
        let names_agree = children.iter().all(|&child| {
            let outside = trim(document.key(child));
            document.children(child).filter(|&inner| is_same_name(document.key(inner), "name")).all(|inner| {
                document.node(inner).kind == NodeKind::Text && trim(document.content(inner)) == outside
            })
        });
        if !names_agree {
            return Some(self.kept(id));
        }
        let from = self.json(id);
        let listed = children.iter().map(|&child| {
            let mut members = vec![("name".to_owned(), Json::from(trim(document.key(child))))];
            if let Some(Json::Object(inner)) = self.json(child) {
                members.extend(inner.into_iter().filter(|(name, _)| !is_same_name(name, "name")));
            }
            Json::Object(members)
        });
        let to = Json::List(listed.collect());
        self.report(from, Some(to), &why::NAMED_LIST);
        for child in document.children(id).filter(|&child| document.node(child).kind == NodeKind::Broken) {
            self.at(document.key(child), |this| this.repeated(child));
        }
        let mut items = Vec::new();
        for &child in children {
            let name = trim(document.key(child));
            let item = self.at(document.key(child), |this| {
                if this.is_empty(child) {
                    this.drop(child, &why::EMPTY);
                    return None;
                }
                let Draft::Object(members) = this.structure(shape, child) else { return None };
                let others = members.into_iter().filter(|(member, _)| member != "name");
                let mut members = vec![(Cow::Borrowed("name"), Draft::Text(name.to_owned()))];
                members.extend(others);
                Some(Draft::Object(members))
            });
            items.extend(item);
        }
        (!items.is_empty()).then_some(Draft::List(items))
    }
}
