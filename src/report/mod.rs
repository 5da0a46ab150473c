//! What a check answers: plain data, serialisable, the same in Rust and JavaScript.

mod finding;
mod json;
mod message;
mod place;
mod write;

pub(crate) use finding::{Change, Finding, Place, Problem, Remedy, Written};
pub use json::Json;
pub(crate) use json::{JsonText, push_escape, push_hexadecimal};
pub(crate) use message::{
    accepted_since, alternatives, code_point, grouped, quote, quote_name, sequence, show, syntax,
};
pub(crate) use place::{TextFinding, docs_of, page_of, pointers, push_step, render, render_text};

use serde::Serialize;

/// The answer to `validate`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// Whether no violation is an error.
    pub valid: bool,
    /// What was checked: `request` or `response`.
    pub kind: &'static str,
    /// The revision that judged: `2023` or `2026`.
    pub revision: &'static str,
    /// What was found, in the order of the input; 1,000 at most.
    pub violations: Vec<Violation>,
    /// Whether there are more violations than listed.
    pub truncated: bool,
}

/// How much a violation weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// A documented limit is broken, or the value cannot mean anything.
    Error,
    /// Accepted, but probably not what was meant.
    Warning,
}

impl Severity {
    /// The name in reports: `error` or `warning`.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// One thing that is wrong, or probably not meant.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Violation {
    /// The rule's stable name, such as `too-many-items`.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// Where, as an RFC 6901 JSON Pointer; empty for the whole input.
    pub path: String,
    /// What is wrong here, the limit, and what was found.
    pub message: String,
    /// The limit as data, such as `{ "max": 10, "actual": 11 }`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<Json>,
    /// Changes that mend it, each on its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fixes: Option<Vec<Fix>>,
    /// Where in the JSON text, if the input was text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<TextRange>,
    /// The page that documents the rule.
    pub docs: String,
}

/// A change that mends a violation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fix {
    /// What the change does.
    pub title: String,
    /// The change as an RFC 6902 JSON Patch of the input as given.
    pub patch: Vec<PatchOperation>,
}

/// One operation of a JSON Patch.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "op", rename_all = "lowercase")]
pub enum PatchOperation {
    /// Sets a member that is not there, or inserts an item.
    Add {
        /// Where.
        path: String,
        /// The new value.
        value: Json,
    },
    /// Puts a value in the place of another.
    Replace {
        /// Where.
        path: String,
        /// The new value.
        value: Json,
    },
    /// Takes a value away.
    Remove {
        /// Where.
        path: String,
    },
    /// Takes a value away and sets it elsewhere.
    Move {
        /// Where it is.
        from: String,
        /// Where it goes.
        path: String,
    },
}

impl PatchOperation {
    /// Its name, and what it has of `from`, `path` and `value`, in the order in which they are written.
    pub(crate) fn parts(&self) -> (&'static str, Option<&str>, &str, Option<&Json>) {
        match self {
            PatchOperation::Add { path, value } => ("add", None, path, Some(value)),
            PatchOperation::Replace { path, value } => ("replace", None, path, Some(value)),
            PatchOperation::Remove { path } => ("remove", None, path, None),
            PatchOperation::Move { from, path } => ("move", Some(from), path, None),
        }
    }
}

/// A part of the JSON text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TextRange {
    /// The first character.
    pub start: Position,
    /// The place behind the last character.
    pub end: Position,
}

/// A place in the JSON text, counted in UTF-16 units as JavaScript and editors do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Position {
    /// Units in front of it.
    pub offset: u32,
    /// Its line, from 1.
    pub line: u32,
    /// Units in front of it on its line, plus 1.
    pub column: u32,
}
