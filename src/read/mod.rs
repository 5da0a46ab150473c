//! Reads input. JSON text and values become the same [`Document`].

pub(crate) mod decode;
pub(crate) mod document;
pub(crate) mod form;
pub(crate) mod json;
pub(crate) mod make;
pub(crate) mod number;
pub(crate) mod pointer;
mod scan;
#[cfg(all(target_arch = "wasm32", feature = "wasm"))]
pub(crate) mod tape;
pub(crate) mod value;

pub use document::Document;
pub(crate) use document::{NodeId, NodeKind, Span};
