//! The result of a validation: serializable data, the same in Rust and JavaScript.

mod code;
mod diagnostic;
mod place;
mod result;
mod rule;
mod show;
pub(crate) mod titles;

pub use crate::json_value::Json;
pub use crate::line_index::{Position, TextRange};
pub use crate::message::grouped;
pub use code::Code;
pub(crate) use diagnostic::{Anchor, Diagnostic, Edit, NodeFix};
pub use place::page_of;
pub(crate) use place::{TextDiagnostic, docs_of, render, render_text};
pub use rule::{Example, Rule, RuleDocs, ServiceMessage, Source};
pub(crate) use show::{HIDDEN, contains_environment, is_hidden, show_name, show_names, show_value};
pub use show::{code_point, show, shown_name};

use crate::model::Revision;
use crate::names::names;
use crate::options::InputKind;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The result of `validate`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[must_use]
#[non_exhaustive]
pub struct Report {
    /// Whether no violation has the severity `error`.
    pub valid: bool,
    /// What was validated: `request` or `response`.
    pub kind: InputKind,
    /// The revision of the API: `2023` or `2026`.
    pub revision: Revision,
    /// The violations in input order, at most 1,000.
    pub violations: Vec<Violation>,
    /// Whether more violations exist than are listed.
    pub truncated: bool,
}

/// The severity of a violation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "lowercase"))]
pub enum Severity {
    /// A documented limit is violated, or the value cannot be valid.
    Error,
    /// The service accepts it, but it is probably not intended.
    Warning,
}

names! { Severity, "severity", name: Error = "error", Warning = "warning", }

/// A violation of a rule at one place in the input.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Violation {
    /// The stable name of the rule, such as `too-many-items`.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("tsType" = "CodeOf<Id>")))]
    pub code: Code,
    /// `error`: a documented limit is violated. `warning`: accepted by the service, but probably not intended.
    pub severity: Severity,
    /// The place in the input as an RFC 6901 JSON Pointer. The empty string is the whole input.
    pub path: String,
    /// What is wrong, the limit, and what was found.
    pub message: String,
    /// The ID of the message: the code of the rule, optionally followed by a slash and a word, such as
    /// `ebs-iops/missing`.
    #[cfg_attr(feature = "schema", schemars(extend("tsType" = "Id")))]
    pub message_id: Cow<'static, str>,
    /// The parameters of the message, such as `{ "max": 10, "actual": 11 }`.
    #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value", extend("tsType" = "MessageParams[Id]")))]
    pub params: Json,
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Fix {
    /// What the change does.
    pub title: String,
    /// The ID of the title, such as `fix/rename`.
    #[cfg_attr(feature = "schema", schemars(extend("tsType" = "Id")))]
    pub title_id: Cow<'static, str>,
    /// The parameters of the title, such as `{ "name": "overrides" }`.
    #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value", extend("tsType" = "TitleParams[Id]")))]
    pub params: Json,
    /// The change as an RFC 6902 JSON Patch, which applies to the input as passed.
    #[serde(default)]
    pub patch: Vec<PatchOperation>,
    /// Whether the change can be applied without review. `safe`: the input can mean nothing else, and nothing in it is
    /// lost. `suggestion`: it may change the meaning of the input or remove a part of it.
    pub applicability: Applicability,
}

/// Whether a fix can be applied without review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "lowercase"))]
pub enum Applicability {
    /// The input can mean nothing else, and nothing in it is lost.
    Safe,
    /// Probably what was intended. It can change the meaning of the input or remove a part of it.
    Suggestion,
}

names! { Applicability, "applicability", name: Safe = "safe", Suggestion = "suggestion", }

/// An operation of a JSON Patch (RFC 6902).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
