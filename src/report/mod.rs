//! What a check answers: plain data, serialisable, the same in Rust and JavaScript.

mod diagnostic;
mod json;
mod message;
mod place;

pub(crate) use diagnostic::{Change, Diagnostic, Meant, Near, Place, Problem, Remedy, Written};
pub use json::Json;
pub(crate) use message::{
    accepted_since, alternatives, code_point, grouped, quote, quote_name, sequence, show, syntax,
};
pub(crate) use place::{TextFinding, docs_of, page_of, render, render_text};

use serde::Serialize;

/// The result of `validate`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Report {
    /// Whether no violation has the severity `error`.
    pub valid: bool,
    /// What was validated: `request` or `response`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::InputKind"))]
    pub kind: &'static str,
    /// The revision of the API: `2023` or `2026`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::Revision"))]
    pub revision: &'static str,
    /// The violations in input order, at most 1,000.
    pub violations: Vec<Violation>,
    /// Whether more violations exist than are listed.
    pub truncated: bool,
}

/// The severity of a violation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Severity {
    /// A documented limit is broken, or the value cannot mean anything.
    Error,
    /// The service accepts it, but it is probably not intended.
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

/// A broken rule at one place of the input.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Violation {
    /// The stable name of the rule, such as `too-many-items`.
    #[cfg_attr(feature = "schema", schemars(extend("tsType" = "RuleCode | 'internal-error'")))]
    pub code: &'static str,
    /// `error`: a documented limit is broken. `warning`: accepted by the service, but probably not intended.
    pub severity: Severity,
    /// The place in the input as an RFC 6901 JSON Pointer. The empty string is the whole input.
    pub path: String,
    /// What is wrong, the limit, and what was found.
    pub message: String,
    /// The limit as data, such as `{ "max": 10, "actual": 11 }`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<serde_json::Value>"))]
    pub limit: Option<Json>,
    /// Alternative changes that fix it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fixes: Option<Vec<Fix>>,
    /// The place in the JSON text. Absent if the input is not text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<TextRange>,
    /// The page that documents the rule.
    pub docs: String,
}

/// A change that fixes a violation.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Fix {
    /// What the change does.
    pub title: String,
    /// The change as an RFC 6902 JSON Patch, which applies to the input as passed.
    pub patch: Vec<PatchOperation>,
    /// Whether the change can be applied without review. `safe`: the input can mean nothing else, and nothing in it is
    /// lost. `suggestion`: it may change the meaning of the input or remove a part of it.
    pub applicability: Applicability,
}

/// Whether a fix can be applied without review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Applicability {
    /// The input can mean nothing else, and nothing in it is lost.
    Safe,
    /// Probably what was meant. It may change the meaning of the input or remove a part of it.
    Suggestion,
}

impl Applicability {
    /// Returns the name in reports: `safe` or `suggestion`.
    pub const fn name(self) -> &'static str {
        match self {
            Applicability::Safe => "safe",
            Applicability::Suggestion => "suggestion",
        }
    }
}

/// An operation of a JSON Patch (RFC 6902).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "op", rename_all = "lowercase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "JsonPatchOperation"))]
pub enum PatchOperation {
    /// Adds a member or inserts an item.
    Add {
        /// The path.
        path: String,
        /// The new value.
        #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value"))]
        value: Json,
    },
    /// Replaces a value.
    Replace {
        /// The path.
        path: String,
        /// The new value.
        #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value"))]
        value: Json,
    },
    /// Removes a value.
    Remove {
        /// The path.
        path: String,
    },
    /// Moves a value.
    Move {
        /// The path of the value.
        from: String,
        /// The new path.
        path: String,
    },
}

/// A range of the JSON text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TextRange {
    /// The start, inclusive.
    pub start: Position,
    /// The end, exclusive.
    pub end: Position,
}

/// A position in the JSON text, in UTF-16 code units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Position {
    /// The offset from the start of the text.
    pub offset: u32,
    /// The line, starting at 1.
    pub line: u32,
    /// The column, starting at 1.
    pub column: u32,
}
