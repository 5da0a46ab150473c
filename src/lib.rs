//! Checks requests and responses of Amazon ECS `StartTask` offline: every documented limit, every violation at
//! once, each with its place, its reason and, where there is no doubt, its fix.
//!
//! ```
//! use ecs_start_task::{ValidateOptions, validate};
//!
//! let report = validate(r#"{ "taskDefinition": "web:7", "containerInstances": [] }"#, &ValidateOptions::new());
//! assert!(!report.valid);
//! assert_eq!(report.violations[0].code, "too-few-items");
//! assert_eq!(report.violations[0].path, "/containerInstances");
//! ```
//!
//! Typed structures ([`StartTaskRequest`], [`StartTaskResponse`] and what is in them) have builders, serde and,
//! with the feature `schema` (on by default), JSON Schema; `validate_value` checks them, or any other value
//! that serde can write.

mod build;
#[cfg(any(
    all(feature = "cli", not(target_arch = "wasm32")),
    all(feature = "wasm-cli", target_arch = "wasm32")
))]
#[doc(hidden)]
pub mod cli;
mod definition;
#[cfg(feature = "schema")]
mod describe;
mod explain;
#[cfg(feature = "schema")]
#[doc(hidden)]
pub mod generate;
#[cfg(feature = "schema")]
#[doc(hidden)]
pub mod inventory;
mod line_index;
pub mod model;
mod options;
mod order;
mod partition;
mod read;
#[allow(dead_code, reason = "the library, the command line and the boundary to JavaScript use a part each")]
mod redact;
mod report;
#[doc(hidden)]
pub mod rule_examples;
pub mod rules;
#[cfg(feature = "schema")]
mod rules_page;
#[cfg(feature = "schema")]
pub mod schema;
#[cfg(feature = "schema")]
mod schema_conditions;
#[cfg(feature = "schema")]
mod schema_patterns;
#[cfg(feature = "schema")]
mod schema_snippets;
#[cfg(feature = "schema")]
mod typescript;
mod validate;
#[cfg(all(target_arch = "wasm32", feature = "wasm"))]
mod wasm;

// The tests of a rule are in its file, with the helpers of those in `tests/`.
#[cfg(test)]
extern crate self as ecs_start_task;
#[cfg(test)]
#[path = "../tests/it/support.rs"]
#[expect(dead_code, reason = "the tests in `tests/` need all of it")]
mod support;

// The examples of the README are run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub use build::{
    BuildOptions, Change, CustomEndpoint, EndpointSource, Format, ReferenceKind, ReferencePlace, Region,
    RegionSource,
};
#[cfg(feature = "schema")]
pub use describe::{Control, Field, FieldOption, Limits, describe};
pub use explain::{Detail, Explanation, ExplanationKind};
pub use model::{Revision, StartTaskRequest, StartTaskResponse};
pub use options::{InputKind, OptionError, Target, ValidateOptions};
pub use report::{
    Applicability, Fix, Json, PatchOperation, Position, Report, Severity, TextRange, Violation,
};

/// Checks JSON text and reports everything that is wrong with it, with its place in the text.
///
/// Whatever the text is, the answer is a report.
pub fn validate(text: &str, options: &ValidateOptions) -> Report {
    validate::check(&read::json::read(text), options)
}

/// Checks a value that serde can write: a typed request, a `serde_json::Value`, a structure of your own.
///
/// A value that has no JSON form (a map with keys that are no text, say) is reported as `not-json`.
#[cfg(feature = "schema")]
pub fn validate_value<T: serde::Serialize + ?Sized>(value: &T, options: &ValidateOptions) -> Report {
    match serde_json::to_string(value) {
        Ok(text) => {
            let mut document = read::json::read(&text);
            // The text was made here, so places in it mean nothing to the caller.
            document.has_places = false;
            validate::check(&document, options)
        }
        Err(error) => {
            validate::check(&read::document::Document::foreign(&format!("this value ({error})")), options)
        }
    }
}

/// The result of `build`.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
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
    /// The same although the request has errors, for display only. Absent if the draft cannot be read as a request.
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

impl From<build::Built> for BuildResult {
    fn from(built: build::Built) -> Self {
        let request = if built.ok { read::decode::decode(&built.document) } else { None };
        BuildResult {
            ok: built.ok,
            request,
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

/// Builds a request from a draft: JSON text, or a text with an `aws ecs start-task` command. What can be read in one way
/// only is normalized, and each change is listed; what is ambiguous stays and is reported.
///
/// ```
/// use ecs_start_task::{BuildOptions, Format, build};
///
/// let draft = r#"{ "TaskDefinition": "web:7", "containerInstances": "0123456789abcdef0123456789abcdef" }"#;
/// let built = build(draft, &BuildOptions::new().format(Format::Cli));
/// assert_eq!(built.changes.len(), 2);
/// assert!(built.output.unwrap().starts_with("aws ecs start-task"));
/// ```
pub fn build(draft: &str, options: &BuildOptions) -> BuildResult {
    build::text(draft, Vec::new(), options).into()
}

/// Makes a request of a value that serde can write.
#[cfg(feature = "schema")]
pub fn build_value<T: serde::Serialize + ?Sized>(draft: &T, options: &BuildOptions) -> BuildResult {
    match serde_json::to_string(draft) {
        Ok(text) => build::value(&read::json::read(&text), Vec::new(), options).into(),
        Err(error) => {
            let what = format!("this value ({error})");
            build::value(&read::document::Document::foreign(&what), Vec::new(), options).into()
        }
    }
}

/// Explains a member, a rule, a failure reason, a stop code, a stopped reason, an exception, a message of the
/// service, a violation, a request, a command line or a response. JSON text is explained by what it holds.
///
/// ```
/// use ecs_start_task::{ExplanationKind, ValidateOptions, explain};
///
/// let explanation = explain("RESOURCE:MEMORY", &ValidateOptions::new());
/// assert_eq!(explanation.kind, ExplanationKind::Failure);
/// ```
pub fn explain(target: &str, options: &ValidateOptions) -> Explanation {
    explain::text(target, options)
}

/// Explains a value that serde can write.
#[cfg(feature = "schema")]
pub fn explain_value<T: serde::Serialize + ?Sized>(target: &T, options: &ValidateOptions) -> Explanation {
    match serde_json::to_string(target) {
        Ok(text) => explain::value(&read::json::read(&text), options),
        Err(error) => {
            explain::value(&read::document::Document::foreign(&format!("this value ({error})")), options)
        }
    }
}
