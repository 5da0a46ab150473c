//! The result of building, in the process and as the API returns it.

use super::Change;
use crate::model::StartTaskRequest;
use crate::read::Document;
use crate::read::decode::decode;
use crate::report::{Json, Report};
use serde::Serialize;

/// The result of `build`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BuildResult {
    /// Whether the request has no errors.
    pub ok: bool,
    /// The request with its members in documented order and nothing empty. Only if `ok`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<StartTaskRequest>,
    /// The normalized draft, with errors or without: the input of `report` and its fixes. Absent if the draft cannot be
    /// read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<serde_json::Value>"))]
    pub draft: Option<Json>,
    /// The request in the chosen format, ready to paste and run. Only if `ok`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    /// Every change made to the draft.
    pub changes: Vec<Change>,
    /// The report about the normalized draft.
    pub report: Report,
}

impl From<Built> for BuildResult {
    fn from(built: Built) -> Self {
        let Built { ok, document, request: _, draft, output, changes, report } = built;
        let request = if ok { decode(&document) } else { None };
        BuildResult { ok, request, draft, output, changes, report }
    }
}

/// The result of building, before the request is decoded into its typed form.
#[derive(Serialize)]
pub(crate) struct Built {
    pub(crate) ok: bool,
    /// The normalized draft as nodes.
    #[serde(skip)]
    pub(crate) document: Document<'static>,
    /// The request, only if it has no errors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) request: Option<Json>,
    /// The normalized draft, with errors or without; `None` if the draft could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) draft: Option<Json>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) output: Option<String>,
    pub(crate) changes: Vec<Change>,
    pub(crate) report: Report,
}

impl Built {
    /// The result for a draft that cannot be read.
    pub(super) fn unreadable(report: Report) -> Self {
        Built {
            ok: false,
            document: Document::default(),
            request: None,
            draft: None,
            output: None,
            changes: Vec::new(),
            report,
        }
    }
}
