//! Form state: empty inputs count as absent, and text inputs contain numbers and booleans.

use super::document::{Document, Node, NodeId, NodeKind, Span};
use super::number::Decimal;
use crate::model::{Format, Kind, Member, Shape};

/// Information about a node from the nodes around it.
#[derive(Clone, Copy, Default)]
struct Place {
    /// The member that it is, or is an item of.
    member: Option<&'static Member>,
    /// The index among its siblings.
    index: u32,
    /// Whether it is blank.
    is_blank: bool,
}

/// Reads a document as form state. Leaves out what is blank, and converts numeric strings and `'true'` and `'false'`
/// where integers and booleans are expected. JSON Pointers and positions remain those of the form.
pub(crate) fn read(document: &mut Document<'_>, shape: &'static Shape) {
    let mut places = places(document, shape);
    for (id, place) in (0..).zip(&places) {
        convert(document, place.member, id);
    }
    mark_blank(document, &mut places);
    leave_out_blank(document, &places);
}

/// Returns whether each node of form state is blank.
pub(crate) fn blank_nodes(document: &Document<'_>, shape: &'static Shape) -> Vec<bool> {
    let mut places = places(document, shape);
    mark_blank(document, &mut places);
    places.into_iter().map(|place| place.is_blank).collect()
}

fn places(document: &Document<'_>, shape: &'static Shape) -> Vec<Place> {
    let mut places = vec![Place::default(); document.nodes.len()];
    for id in 0..document.nodes.len() as NodeId {
        find_members(document, shape, id, &mut places);
    }
    places
}

fn mark_blank(document: &Document<'_>, places: &mut [Place]) {
    // The children of a node have higher numbers.
    for id in (0..document.nodes.len() as NodeId).rev() {
        let is_blank = |child: NodeId| places[child as usize].is_blank;
        places[id as usize].is_blank = match document.node(id).kind {
            NodeKind::Null | NodeKind::Undefined => true,
            NodeKind::Text => document.content(id).is_empty(),
            NodeKind::Object | NodeKind::List => {
                let is_blank = document.children(id).all(is_blank);
                if !is_blank {
                    document.children(id).for_each(|child| keep_value(document, child, places));
                }
                is_blank
            }
            _ => false,
        };
    }
}

/// Finds the members that what is directly in an object or array belongs to.
fn find_members(document: &Document<'_>, root: &'static Shape, id: NodeId, places: &mut [Place]) {
    let kind = document.node(id).kind;
    if !matches!(kind, NodeKind::Object | NodeKind::List) {
        return;
    }
    let member = places[id as usize].member;
    let shape = match member.map(kind_of_value) {
        _ if id == 0 => Some(root),
        Some(Kind::Structure(shape)) => Some(shape),
        _ => None,
    };
    for (index, child) in (0..).zip(document.children(id)) {
        let place = &mut places[child as usize];
        place.index = index;
        place.member = match (kind, shape) {
            (NodeKind::List, _) => member,
            (_, shape) => shape.and_then(|shape| shape.member_in_any_spelling(document.key(child))),
        };
    }
}

/// Returns the kind of a member's value, or of its items.
fn kind_of_value(member: &Member) -> Kind {
    match member.kind {
        Kind::List(item) => *item,
        kind => kind,
    }
}

fn convert(document: &mut Document<'_>, member: Option<&'static Member>, id: NodeId) {
    let node = *document.node(id);
    let Some(member) = member.filter(|_| node.kind == NodeKind::Text && !node.escaped.text) else { return };
    let content = document.content(id);
    let kind = match (kind_of_value(member), content) {
        (Kind::Integer | Kind::Long, _) if Decimal::plain_integer(content).is_some() => NodeKind::Number,
        (Kind::Boolean, "true") => NodeKind::True,
        (Kind::Boolean, "false") => NodeKind::False,
        _ => return,
    };
    // A number has no quotes.
    let quotes = u32::from(document.is_json);
    let at = Span { start: node.at.start + quotes, end: node.at.end - quotes };
    document.nodes[id as usize] = Node { kind, at, ..node };
}

/// Keeps an empty string that is the value of a variable or tag with a name.
fn keep_value(document: &Document<'_>, id: NodeId, places: &mut [Place]) {
    let place = &mut places[id as usize];
    let is_value = |member: &Member| matches!(member.format, Format::EnvironmentValue | Format::TagValue);
    if place.member.is_some_and(is_value) && document.node(id).kind == NodeKind::Text {
        place.is_blank = false;
    }
}

/// Removes blank nodes. The numbers of the other nodes change, their positions in the text do not.
fn leave_out_blank(document: &mut Document<'_>, places: &[Place]) {
    // The new number of each node, and of the end.
    let mut numbers: Vec<NodeId> = Vec::with_capacity(places.len() + 1);
    let mut rows: Vec<u32> = Vec::with_capacity(places.len());
    let mut skipped = 0;
    for (id, place) in (0..).zip(places) {
        numbers.push(rows.len() as NodeId);
        let mut node = *document.node(id);
        if id < skipped {
            continue;
        }
        if place.is_blank && id > 0 {
            skipped = node.end;
            continue;
        }
        if matches!(node.kind, NodeKind::Object | NodeKind::List) {
            let stays = |child: &NodeId| !places[*child as usize].is_blank;
            node.count = document.children(id).filter(stays).count() as u32;
        }
        document.nodes[rows.len()] = node;
        rows.push(place.index);
    }
    numbers.push(rows.len() as NodeId);
    document.nodes.truncate(rows.len());
    document.nodes.iter_mut().for_each(|node| node.end = numbers[node.end as usize]);
    document.replaced.iter_mut().for_each(|replaced| replaced.node = numbers[replaced.node as usize]);
    document.rows = rows;
}
