//! Masks the sensitive values of a request, for display.

use super::references::{Piece, pieces};
use crate::model::{Format, Kind, Model, StartTaskRequest};
use crate::read::make::Maker;
use crate::read::{Document, NodeId, NodeKind};
use crate::report::{HIDDEN, contains_environment};
use crate::validate::types::is_of_type;

/// Returns the request with its sensitive values masked.
pub(super) fn masked(request: &Document<'_>) -> Document<'static> {
    let mut maker = Maker::default();
    if !request.nodes.is_empty() {
        copy(request, 0, None, Kind::Structure(StartTaskRequest::SHAPE), false, &mut maker);
    }
    maker.finish()
}

/// The output with the mask as it is, where the format escapes its characters: the output is for display.
pub(super) fn unescaped(output: &str) -> String {
    let escaped: String = HIDDEN.chars().map(|c| format!("\\u{:04x}", c as u32)).collect();
    output.replace(&escaped, HIDDEN)
}

/// Copies a value. Only known members are entered, so this goes no deeper than the model.
fn copy(
    request: &Document<'_>,
    node: NodeId,
    name: Option<&str>,
    kind: Kind,
    is_sensitive: bool,
    maker: &mut Maker,
) {
    match (kind, request.node(node).kind) {
        (Kind::Structure(shape), NodeKind::Object) => {
            maker.open(name, NodeKind::Object);
            for child in request.children(node) {
                let key = request.key(child);
                match shape.member(key) {
                    Some(member) if member.format == Format::EnvironmentName => {
                        // A value may follow the name.
                        match request.content(child).split_once('=') {
                            Some((name, _)) => {
                                maker.leaf(Some(key), NodeKind::Text, &format!("{name}={HIDDEN}"));
                            }
                            None => copy(request, child, Some(key), member.kind, false, maker),
                        }
                    }
                    Some(member) => copy(request, child, Some(key), member.kind, member.sensitive, maker),
                    // What is not known may be sensitive.
                    None => maker.leaf(Some(key), NodeKind::Text, HIDDEN),
                }
            }
            maker.close();
        }
        (Kind::List(item), NodeKind::List) => {
            maker.open(name, NodeKind::List);
            request.children(node).for_each(|child| copy(request, child, None, *item, is_sensitive, maker));
            maker.close();
        }
        _ if is_sensitive || contains_environment(request.content(node)) => {
            maker.leaf(name, NodeKind::Text, HIDDEN);
        }
        (_, NodeKind::Null | NodeKind::Undefined) => maker.copy(name, request, node),
        // A reference contains no value, and its value can have any type.
        _ if consists_of_references(request.content(node)) => maker.copy(name, request, node),
        // A value of an unexpected type may be a value of another member.
        _ if !is_of_type(kind, request, node) => maker.leaf(name, NodeKind::Text, HIDDEN),
        _ => maker.copy(name, request, node),
    }
}

/// Returns whether a string consists of references, with nothing between them.
fn consists_of_references(text: &str) -> bool {
    let pieces = pieces(text);
    !pieces.is_empty() && pieces.iter().all(|piece| matches!(piece, Piece::Reference { .. }))
}
