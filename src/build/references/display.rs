//! References as in the draft, for display and for formats that cannot express them.

use super::{Piece, Reference, pieces};
use crate::read::make::Maker;
use crate::read::{Document, NodeId, NodeKind};
use crate::report::Json;
use std::borrow::Cow;

/// Returns the text with its references as written.
pub(crate) fn displayed_text<'t>(text: &'t str, references: &[Reference]) -> Cow<'t, str> {
    if references.is_empty() {
        return text.into();
    }
    let pieces = pieces(text);
    if pieces.iter().all(|piece| matches!(piece, Piece::Text(_))) {
        return text.into();
    }
    pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Reference { index, .. } => {
                references.get(index).map_or("", |reference| reference.text.as_str())
            }
        })
        .collect::<String>()
        .into()
}

/// Returns the document with its references as written.
pub(crate) fn displayed(document: &Document<'_>, references: &[Reference]) -> Document<'static> {
    rewritten(document, |text| displayed_text(text, references))
}

/// Returns the document with its names and strings changed.
pub(crate) fn rewritten(document: &Document<'_>, change: impl Fn(&str) -> Cow<'_, str>) -> Document<'static> {
    let mut maker = Maker::default();
    let mut ends: Vec<NodeId> = Vec::new();
    for (id, node) in (0..).zip(&document.nodes) {
        while ends.pop_if(|end| *end <= id).is_some() {
            maker.close();
        }
        let key = node.named.then(|| change(document.key(id)));
        match node.kind {
            NodeKind::List | NodeKind::Object => {
                maker.open(key.as_deref(), node.kind);
                ends.push(node.end);
            }
            NodeKind::Text if !document.is_ill_formed(id) => {
                maker.leaf(key.as_deref(), node.kind, &change(document.content(id)));
            }
            _ => maker.copy(key.as_deref(), document, id),
        }
    }
    maker.finish()
}

/// Returns the value with its references as written.
pub(crate) fn displayed_json(json: Json, references: &[Reference]) -> Json {
    match json {
        Json::Text(text) => Json::Text(displayed_text(&text, references).into_owned()),
        Json::List(items) => {
            Json::List(items.into_iter().map(|item| displayed_json(item, references)).collect())
        }
        Json::Object(members) => Json::Object(
            members
                .into_iter()
                .map(|(name, value)| {
                    (displayed_text(&name, references).into_owned(), displayed_json(value, references))
                })
                .collect(),
        ),
        other => other,
    }
}
