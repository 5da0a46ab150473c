//! Form state: an input that was left empty is absent, and text inputs contain numbers and booleans.

use super::document::{Document, NodeId, NodeKind, Span};
use super::number::Decimal;
use crate::model::{Format, Kind, Member, Shape};

/// What is known about a node from the nodes around it.
#[derive(Clone, Copy)]
struct Place {
    /// The member that it belongs to, and what is expected of it.
    member: Option<(&'static Member, Kind)>,
    /// The object or array around it.
    parent: NodeId,
    /// The index among its siblings.
    index: u32,
    /// Whether a form leaves such a value where nothing was filled in.
    is_blank: bool,
}

impl Place {
    /// Whether it is the value of a variable or tag, which may be an empty string.
    fn is_value(&self) -> bool {
        self.member
            .is_some_and(|(member, _)| matches!(member.format, Format::EnvironmentValue | Format::TagValue))
    }
}

/// Reads a document as form state. Leaves out what is blank, and converts numeric strings and `'true'` and `'false'`
/// where integers and booleans are expected. JSON Pointers and positions remain those of the form.
pub(crate) fn read(document: &mut Document<'_>, shape: &'static Shape) {
    if document.nodes.is_empty() {
        return;
    }
    let mut places = places(document, shape);
    convert(document, &places);
    // What is in an object or array has higher numbers.
    for id in (0..document.nodes.len() as NodeId).rev() {
        let is_blank = |child: NodeId| places[child as usize].is_blank;
        places[id as usize].is_blank = match document.node(id).kind {
            NodeKind::Null | NodeKind::Undefined => true,
            NodeKind::Text => document.content(id).is_empty(),
            NodeKind::Object | NodeKind::List => document.children(id).all(is_blank),
            _ => false,
        };
    }
    leave_out_blank(document, &places);
}

fn places(document: &Document<'_>, shape: &'static Shape) -> Vec<Place> {
    let root = Place { member: None, parent: 0, index: 0, is_blank: false };
    let mut places = vec![root; document.nodes.len()];
    for parent in 0..document.nodes.len() as NodeId {
        let kind = document.node(parent).kind;
        if !matches!(kind, NodeKind::Object | NodeKind::List) {
            continue;
        }
        let expected = places[parent as usize].member;
        let shape = match expected {
            _ if parent == 0 => Some(shape),
            Some((_, Kind::Structure(shape))) => Some(shape),
            _ => None,
        };
        for (index, child) in (0..).zip(document.children(parent)) {
            let member = match (kind, expected) {
                (NodeKind::Object, _) => shape
                    .and_then(|shape| shape.member(document.key(child)))
                    .map(|member| (member, member.kind)),
                (_, Some((member, Kind::List(item)))) => Some((member, *item)),
                _ => None,
            };
            places[child as usize] = Place { member, parent, index, is_blank: false };
        }
    }
    places
}

fn convert(document: &mut Document<'_>, places: &[Place]) {
    for (id, place) in (0..).zip(places) {
        let Some((_, kind)) = place.member else { continue };
        if document.node(id).kind != NodeKind::Text {
            continue;
        }
        let content = document.content(id);
        let trimmed = content.trim();
        let converted = match (kind, trimmed) {
            (Kind::Integer | Kind::Long, _) if Decimal::plain_integer(trimmed).is_some() => NodeKind::Number,
            (Kind::Boolean, "true") => NodeKind::True,
            (Kind::Boolean, "false") => NodeKind::False,
            _ => continue,
        };
        // Digits have no escapes, so the content is as long as in the text.
        let before = u32::from(document.is_json) + (content.len() - content.trim_start().len()) as u32;
        let length = trimmed.len() as u32;
        let node = &mut document.nodes[id as usize];
        if node.escaped.text {
            continue;
        }
        node.kind = converted;
        if converted == NodeKind::Number {
            let start = node.at.start + before;
            node.at = Span { start, end: start + length };
        }
    }
}

/// Leaves out the nodes that are blank. The numbers of the others change, their places in the text do not.
fn leave_out_blank(document: &mut Document<'_>, places: &[Place]) {
    let count = document.nodes.len();
    // The new number of each node, if it stays, and of the end.
    let mut numbers: Vec<NodeId> = Vec::with_capacity(count + 1);
    let mut stays = vec![false; count];
    let (mut next, mut skipped) = (0, 0);
    for (id, place) in (0..).zip(places) {
        numbers.push(next);
        if id < skipped {
            continue;
        }
        let node = *document.node(id);
        if id == 0 || !place.is_blank || (node.kind == NodeKind::Text && place.is_value()) {
            stays[id as usize] = true;
            next += 1;
            continue;
        }
        skipped = node.end;
        let parent = &mut document.nodes[place.parent as usize];
        parent.count -= 1;
        if parent.kind == NodeKind::List {
            document.rows.pop_if(|(row, _)| *row == id);
            if node.end < parent.end {
                document.rows.push((node.end, place.index + 1));
            }
        }
    }
    numbers.push(next);
    let number = |id: NodeId| numbers[id as usize];
    let mut ids = stays.iter();
    document.nodes.retain(|_| ids.next() == Some(&true));
    document.nodes.iter_mut().for_each(|node| node.end = number(node.end));
    document.decoded.renumber(|id| stays[id as usize].then(|| number(id)));
    document.replaced.iter_mut().for_each(|replaced| replaced.node = number(replaced.node));
    document.rows.iter_mut().for_each(|(id, _)| *id = number(*id));
}
