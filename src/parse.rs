//! Parses JSON text into the typed model, and validates typed values.

use crate::model::{Model, StartTaskRequest, StartTaskResponse};
use crate::options::{InputKind, ValidateOptions};
use crate::read::decode::decode;
use crate::read::{json, value};
use crate::report::{Report, Violation};
use crate::rules;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A value without errors, and the warnings about it.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Checked<T> {
    value: T,
    warnings: Vec<Violation>,
}

impl<T> Checked<T> {
    /// Returns the value.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// Returns the value and drops the warnings.
    #[must_use]
    pub fn into_value(self) -> T {
        self.value
    }

    /// Returns the warnings, in input order.
    pub fn warnings(&self) -> &[Violation] {
        &self.warnings
    }

    /// Returns the value and the warnings.
    #[must_use]
    pub fn into_parts(self) -> (T, Vec<Violation>) {
        (self.value, self.warnings)
    }
}

/// Parses and validates a request. The kind in the options is ignored.
///
/// Every input without errors can be parsed, including input that the model's `Deserialize` rejects: other notations
/// of integers, and duplicate members, of which the last one counts.
///
/// ```
/// use ecs_start_task::{Code, ValidateOptions, parse};
///
/// let text = r#"{ "taskDefinition": "web:7", "containerInstances": ["0123456789abcdef0123456789abcdef"] }"#;
/// let checked = parse(text, &ValidateOptions::new()).unwrap();
/// assert_eq!(checked.value().task_definition.as_deref(), Some("web:7"));
/// assert!(checked.warnings().is_empty());
///
/// let report = parse("{}", &ValidateOptions::new()).unwrap_err();
/// assert_eq!(report.violations[0].code, Code::MissingMember);
/// ```
///
/// # Errors
/// Returns the report if the text has errors.
pub fn parse(text: &str, options: &ValidateOptions) -> Result<Checked<StartTaskRequest>, Report> {
    checked(text, &options.clone().kind(InputKind::Request))
}

/// Parses and validates a response. The kind in the options is ignored.
///
/// Members that the revision does not have are warnings, and the value does not contain them.
///
/// # Errors
/// Returns the report if the text has errors.
pub fn parse_response(text: &str, options: &ValidateOptions) -> Result<Checked<StartTaskResponse>, Report> {
    checked(text, &options.clone().kind(InputKind::Response))
}

fn checked<T: Model + DeserializeOwned>(text: &str, options: &ValidateOptions) -> Result<Checked<T>, Report> {
    let document = rules::read_input(json::read(text), options);
    let report = rules::validate(&document, options);
    match decode(&document, options.revision) {
        Some(value) if report.valid => Ok(Checked { value, warnings: report.violations }),
        _ => Err(report),
    }
}

impl StartTaskRequest {
    /// Validates the request. The kind in the options is ignored.
    pub fn validate(&self, options: &ValidateOptions) -> Report {
        validate(self, &options.clone().kind(InputKind::Request))
    }
}

impl StartTaskResponse {
    /// Validates the response. The kind in the options is ignored.
    pub fn validate(&self, options: &ValidateOptions) -> Report {
        validate(self, &options.clone().kind(InputKind::Response))
    }
}

fn validate(value: &impl Serialize, options: &ValidateOptions) -> Report {
    rules::validate(&value::read(value), options)
}
