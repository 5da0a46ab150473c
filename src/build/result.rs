//! The results of `build`: the internal one and the public one.

use super::Change;
use super::references::ReferencePlace;
use super::region::{CustomEndpoint, Region};
use crate::model::StartTaskRequest;
use crate::read::Document;
use crate::read::decode::decode;
use crate::report::{Json, Report};
use serde::Serialize;

/// The result of `build`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BuildResult {
    /// Whether the request has no errors.
    pub ok: bool,
    /// The request with its members in documented order and nothing empty. Only if `ok`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<StartTaskRequest>,
    /// The normalized draft, with errors or without: the input of `report` and its fixes. Absent if the draft cannot be
    /// read. With `input: 'form'`, paths and fixes of the report apply to the form state instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<serde_json::Value>"))]
    pub draft: Option<Json>,
    /// The request in the chosen format, ready to paste and run. Only if `ok`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    /// The output even if the request has errors, for display only. Absent if the draft cannot be read as a request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preview: Option<String>,
    /// The Region. Absent if none is known, and the format does not require one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
    /// The custom endpoint, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<CustomEndpoint>,
    /// The values that only the shell knows.
    pub references: Vec<ReferencePlace>,
    /// Every change made to the draft.
    pub changes: Vec<Change>,
    /// The report about the normalized draft.
    pub report: Report,
}

impl From<Built> for BuildResult {
    fn from(built: Built) -> Self {
        BuildResult {
            ok: built.ok,
            request: if built.ok { decode(&built.document, built.report.revision) } else { None },
            draft: built.draft,
            output: built.output,
            preview: built.preview,
            region: built.region,
            endpoint: built.endpoint,
            references: built.references,
            changes: built.changes,
            report: built.report,
        }
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) preview: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) region: Option<Region>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) endpoint: Option<CustomEndpoint>,
    pub(crate) references: Vec<ReferencePlace>,
    pub(crate) changes: Vec<Change>,
    pub(crate) report: Report,
}

impl Built {
    /// Returns the result for a draft that cannot be read.
    pub(super) fn unreadable(report: Report) -> Self {
        Built {
            ok: false,
            document: Document::default(),
            request: None,
            draft: None,
            output: None,
            preview: None,
            region: None,
            endpoint: None,
            references: Vec::new(),
            changes: Vec::new(),
            report,
        }
    }
}
