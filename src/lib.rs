//! Validates, builds and explains requests and responses of Amazon ECS `StartTask` offline: all documented limits, and
//! all violations at once, each with its position, its limit and, if possible, a fix.
//!
//! # Validate text
//!
//! ```
//! use ecs_start_task::{Code, ValidateOptions, validate};
//!
//! let text = r#"{ "taskDefinition": "web:7", "containerInstances": [] }"#;
//! let report = validate(text, &ValidateOptions::new());
//! assert!(!report.valid);
//! let violation = &report.violations[0];
//! assert_eq!(violation.code, Code::TooFewItems);
//! assert_eq!(violation.path, "/containerInstances");
//! assert_eq!(&text[violation.range.unwrap().bytes()], "[]");
//! ```
//!
//! # Validate a value
//!
//! [`StartTaskRequest`] and [`StartTaskResponse`] have builders and a `validate` method. [`validate_value`] validates
//! any other value that serde can serialize.
//!
//! ```
//! use ecs_start_task::{StartTaskRequest, ValidateOptions};
//!
//! let request = StartTaskRequest::builder()
//!     .task_definition("web:7")
//!     .container_instances(["0123456789abcdef0123456789abcdef"])
//!     .build();
//! assert!(request.validate(&ValidateOptions::new()).valid);
//! ```
//!
//! # Parse
//!
//! ```
//! use ecs_start_task::{Report, ValidateOptions, parse};
//!
//! fn cluster(text: &str) -> Result<Option<String>, Report> {
//!     let request = parse(text, &ValidateOptions::new())?.into_value();
//!     Ok(request.cluster)
//! }
//!
//! let report = cluster(r#"{ "cluster": 7 }"#).unwrap_err();
//! assert!(report.to_string().starts_with("1:1 /containerInstances: error[missing-member]: "));
//! ```
//!
//! # Build
//!
//! [`build`] turns a draft, such as a pasted command, into a valid request, and renders it in one of 13 formats.
//!
//! ```
//! use ecs_start_task::{BuildOptions, Format, build};
//!
//! let command = "aws ecs start-task --task-definition web:7 --container-instances 0123456789abcdef0123456789abcdef";
//! let built = build(command, &BuildOptions::new().format(Format::Boto3));
//! assert!(built.output.unwrap().contains("start_task("));
//! ```
//!
//! # Explain
//!
//! ```
//! use ecs_start_task::{ValidateOptions, explain};
//!
//! let explanation = explain("RESOURCE:MEMORY", &ValidateOptions::new());
//! assert!(explanation.retry.unwrap().worthwhile);
//! ```
//!
//! # Features
//!
//! None is on by default.
//!
//! - `schema`: `JsonSchema` of schemars for the typed structures, options and results, and the `schema` module.
//! - `serde_json`: conversions between [`JsonValue`] and `serde_json::Value`, in which numbers stay exact.
//! - `miette`: `Report::with_source` returns a miette diagnostic.
//! - `wasm` and `wasm-all` are for the npm package.
//!
//! The crate `ecs-start-task-aws` connects this one with the AWS SDK for Rust.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod aws;
mod build;
mod explain;
mod fix;
#[doc(hidden)]
pub mod internal;
#[cfg(feature = "serde_json")]
mod json_conversion;
mod json_value;
mod line_index;
mod message;
#[cfg(feature = "miette")]
mod miette_report;
pub mod model;
mod names;
mod options;
mod parse;
mod read;
mod redact;
mod report;
pub mod rules;
#[cfg(feature = "schema")]
pub mod schema;
mod sort;
mod task_definition;
mod validate;
#[cfg(all(target_arch = "wasm32", feature = "wasm"))]
mod wasm;

pub use build::{
    BuildOptions, BuildResult, Change, CustomEndpoint, EndpointSource, Format, ReferenceKind, ReferencePlace,
    Region, RegionSource,
};
pub use explain::{Detail, Explanation, ExplanationKind, Outcome, RetryAdvice};
pub use fix::{AppliedFix, FixSelection, TextEdit, apply_fixes, apply_selected_fixes, fix_all};
#[cfg(feature = "serde_json")]
pub use json_conversion::InexactNumber;
#[cfg(feature = "miette")]
pub use miette_report::SourceReport;
pub use model::{Revision, StartTaskRequest, StartTaskResponse};
pub use names::UnknownName;
pub use options::{InputFormat, InputKind, OptionError, Target, ValidateOptions};
pub use parse::{Checked, parse, parse_response};
pub use report::{
    Applicability, Code, Fix, Json as JsonValue, PatchOperation, Position, Report, Severity, TextRange,
    Violation,
};
pub use task_definition::{TaskDefinition, TaskDefinitionError};

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

/// Validates JSON text and reports every violation with its position.
///
/// Any text gets a report.
pub fn validate(text: &str, options: &ValidateOptions) -> Report {
    rules::validate_input(read::json::read(text), options)
}

/// Validates a value that serde can serialize: a typed request, a `serde_json::Value`, or your own type.
///
/// A value that JSON cannot represent (such as a map whose keys are not strings) is reported as `not-json`.
pub fn validate_value<T: serde::Serialize + ?Sized>(value: &T, options: &ValidateOptions) -> Report {
    rules::validate_input(read::value::read(value), options)
}

/// Builds a request from a draft: JSON text, or text with an `aws ecs start-task` command. Unambiguous mistakes are
/// fixed, and each change is listed. Ambiguous values stay and are reported.
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

/// Builds a request from a value that serde can serialize.
pub fn build_value<T: serde::Serialize + ?Sized>(draft: &T, options: &BuildOptions) -> BuildResult {
    build::value(&read::value::read(draft), Vec::new(), options).into()
}

/// Explains a member, a rule, a failure reason, a stop code, a stopped reason, an exception, a message of the
/// service, a violation, a request, a command line or a response. JSON text is explained by its content.
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

/// Explains a value that serde can serialize.
pub fn explain_value<T: serde::Serialize + ?Sized>(target: &T, options: &ValidateOptions) -> Explanation {
    explain::value(&read::value::read(target), options)
}
