//! What a caller can choose.

use crate::model::{Model, Revision, Shape, StartTaskRequest, StartTaskResponse};
use crate::task_definition::TaskDefinition;
use std::sync::Arc;
use thiserror::Error;

/// What an input is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "lowercase"))]
pub enum InputKind {
    /// A request of `StartTask`.
    #[default]
    Request,
    /// A response of `StartTask`.
    Response,
}

impl InputKind {
    /// The name in options and reports.
    pub const fn name(self) -> &'static str {
        match self {
            InputKind::Request => "request",
            InputKind::Response => "response",
        }
    }

    /// The structure that such an input is.
    pub fn shape(self) -> &'static Shape {
        match self {
            InputKind::Request => StartTaskRequest::SHAPE,
            InputKind::Response => StartTaskResponse::SHAPE,
        }
    }

    /// Whether the limits that the model has for members of the structure apply to such an input.
    pub(crate) fn limits(self, shape: &'static Shape) -> bool {
        self == InputKind::Request || !shape.is_of_requests()
    }
}

/// The launch type, which decides the size limits that `overrides.cpu` and `overrides.memory` must meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "LaunchType", rename_all = "UPPERCASE"))]
pub enum Target {
    /// EC2 instances.
    #[default]
    Ec2,
    /// Servers outside AWS.
    External,
    /// AWS Fargate. `StartTask` cannot place tasks there; the size table is that of `RunTask`.
    Fargate,
}

impl Target {
    /// The name in options.
    pub const fn name(self) -> &'static str {
        match self {
            Target::Ec2 => "EC2",
            Target::External => "EXTERNAL",
            Target::Fargate => "FARGATE",
        }
    }
}

/// How an input is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "lowercase"))]
pub enum InputFormat {
    /// As the API takes it.
    #[default]
    Api,
    /// As forms have it: empty strings, `null`, empty objects and blank rows are absent, and text inputs contain
    /// numbers and booleans.
    Form,
}

impl InputFormat {
    /// The name in options.
    pub const fn name(self) -> &'static str {
        match self {
            InputFormat::Api => "api",
            InputFormat::Form => "form",
        }
    }
}

/// Options of `validate`.
///
/// ```
/// use ecs_start_task::{InputKind, Revision, ValidateOptions};
///
/// let options = ValidateOptions::new().revision(Revision::Y2026).kind(InputKind::Response);
/// # let _ = options;
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "camelCase", default))]
pub struct ValidateOptions {
    /// What the input is. Default: `request`.
    pub(crate) kind: InputKind,
    /// The revision of the API. Default: `2023`.
    pub(crate) revision: Revision,
    /// The launch type, which decides the size limits that `overrides.cpu` and `overrides.memory` must meet. Default:
    /// `EC2`.
    pub(crate) launch_type: Target,
    /// The task definition that the request runs, which enables the checks that need it: `DescribeTaskDefinition`
    /// output, its `taskDefinition` member, or a `RegisterTaskDefinition` input, as an object or JSON text.
    #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value"))]
    pub(crate) task_definition: Option<Arc<TaskDefinition>>,
    /// How the input is read. `form`: `''`, `null`, `{}`, `[]` and blank rows count as absent, numeric strings as
    /// integers where an integer is required, and `'true'` and `'false'` as booleans. Paths and patches are those of
    /// the form. Default: `api`.
    pub(crate) input: InputFormat,
    /// Members of the request whose values no message repeats: what a command line gives them may be something else.
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub(crate) unshown: Vec<&'static str>,
}

impl ValidateOptions {
    /// A request, revision 2023, on EC2.
    pub fn new() -> Self {
        Self::default()
    }

    /// What is checked.
    #[must_use]
    pub fn kind(mut self, kind: InputKind) -> Self {
        self.kind = kind;
        self
    }

    /// The revision that judges.
    #[must_use]
    pub fn revision(mut self, revision: Revision) -> Self {
        self.revision = revision;
        self
    }

    /// Where the task is to run.
    #[must_use]
    pub fn launch_type(mut self, target: Target) -> Self {
        self.launch_type = target;
        self
    }

    /// The task definition that the request runs: turns on the checks that need it.
    ///
    /// `json` is the answer of `DescribeTaskDefinition`, its member `taskDefinition`, or what
    /// `RegisterTaskDefinition` takes.
    ///
    /// # Errors
    /// Where the text is none of them.
    pub fn task_definition(mut self, json: &str) -> Result<Self, OptionError> {
        self.task_definition =
            Some(Arc::new(TaskDefinition::read(json).map_err(OptionError::TaskDefinition)?));
        Ok(self)
    }

    /// How the input is read.
    #[must_use]
    pub fn input(mut self, input: InputFormat) -> Self {
        self.input = input;
        self
    }

    /// Sets an option by its name, as JavaScript and command lines do; `None` stands for a value that is no
    /// text.
    ///
    /// # Errors
    /// Where no option has this name, or the option does not take this value.
    pub fn set(&mut self, name: &str, value: Option<&str>) -> Result<(), OptionError> {
        match name {
            "kind" => {
                let all = [InputKind::Request, InputKind::Response].map(|kind| (kind.name(), kind));
                self.kind = pick("kind", value, &all)?;
            }
            "revision" => {
                self.revision =
                    pick("revision", value, &Revision::ALL.map(|revision| (revision.name(), revision)))?;
            }
            "launchType" => {
                let all =
                    [Target::Ec2, Target::External, Target::Fargate].map(|target| (target.name(), target));
                self.launch_type = pick("launchType", value, &all)?;
            }
            "input" => {
                let all = [InputFormat::Api, InputFormat::Form].map(|format| (format.name(), format));
                self.input = pick("input", value, &all)?;
            }
            "taskDefinition" => {
                let text = value.ok_or(OptionError::TaskDefinition(NO_DEFINITION))?;
                self.task_definition =
                    Some(Arc::new(TaskDefinition::read(text).map_err(OptionError::TaskDefinition)?));
            }
            _ => {
                return Err(OptionError::Name(
                    name.to_owned(),
                    "kind, revision, launchType, taskDefinition and input",
                ));
            }
        }
        Ok(())
    }
}

/// The choice of this name.
pub(crate) fn pick<T: Copy>(
    name: &'static str,
    value: Option<&str>,
    all: &[(&'static str, T)],
) -> Result<T, OptionError> {
    let choice = all.iter().find(|(text, _)| Some(*text) == value).map(|&(_, choice)| choice);
    choice.ok_or_else(|| none_of(name, &mut all.iter().map(|(text, _)| *text)))
}

fn none_of(name: &'static str, values: &mut dyn Iterator<Item = &'static str>) -> OptionError {
    let mut allowed = String::from("one of ");
    for (index, value) in values.enumerate() {
        allowed.push_str(if index > 0 { ", '" } else { "'" });
        allowed.push_str(value);
        allowed.push('\'');
    }
    OptionError::Value { name, allowed }
}

/// What is said of something that is no task definition at all.
const NO_DEFINITION: &str = "it is neither an object nor JSON text";

/// A wrong option.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum OptionError {
    /// No option has this name.
    #[error("There is no option '{0}'; the options are {1}.")]
    Name(String, &'static str),
    /// The option does not take this value.
    #[error("The option {name} takes {allowed}.")]
    Value {
        /// The option.
        name: &'static str,
        /// What it takes, in words.
        allowed: String,
    },
    /// The option `taskDefinition` is none.
    #[error(
        "The option taskDefinition takes a task definition (the answer of DescribeTaskDefinition, its member \
         taskDefinition or what RegisterTaskDefinition takes), as an object or JSON text: {0}."
    )]
    TaskDefinition(&'static str),
}
