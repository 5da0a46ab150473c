//! Options of `validate` and `explain`.

use crate::json_value::Json;
use crate::model::{Model, Revision, Shape, StartTaskRequest, StartTaskResponse};
use crate::names::names;
use crate::read;
use crate::task_definition::TaskDefinition;
use serde::de::{self, Deserialize, Deserializer};
use serde::ser::Serialize;
use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::Arc;
use thiserror::Error;

/// The kind of an input.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "lowercase"))]
pub enum InputKind {
    /// A request of `StartTask`.
    #[default]
    Request,
    /// A response of `StartTask`.
    Response,
}

names! { InputKind, "kind of input", name: Request = "request", Response = "response", }

impl InputKind {
    /// Returns the shape of such an input.
    pub fn shape(self) -> &'static Shape {
        match self {
            InputKind::Request => StartTaskRequest::SHAPE,
            InputKind::Response => StartTaskResponse::SHAPE,
        }
    }

    /// Returns whether the limits of the shape's members apply to such an input.
    pub(crate) fn limits(self, shape: &'static Shape) -> bool {
        self == InputKind::Request || !shape.is_of_requests()
    }
}

/// The launch type, which decides the size limits that `overrides.cpu` and `overrides.memory` must meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "LaunchType", rename_all = "UPPERCASE"))]
#[non_exhaustive]
pub enum Target {
    /// EC2 instances.
    #[default]
    Ec2,
    /// Servers outside AWS.
    External,
    /// AWS Fargate. `StartTask` cannot place tasks there; the size table is that of `RunTask`.
    Fargate,
}

names! { Target, "launch type", name: Ec2 = "EC2", External = "EXTERNAL", Fargate = "FARGATE", }

/// How an input is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "lowercase"))]
pub enum InputFormat {
    /// A request or response of the API.
    #[default]
    Api,
    /// Form state: empty strings, `null`, empty objects and blank rows count as absent, and strings as numbers and
    /// booleans.
    Form,
}

names! { InputFormat, "input format", name: Api = "api", Form = "form", }

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
    /// Members whose values no message repeats, because on a command line they can be something else.
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub(crate) unshown: Vec<&'static str>,
}

impl ValidateOptions {
    /// Returns the default options: a request, revision 2023, launch type EC2.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the kind of input.
    #[must_use]
    pub fn kind(mut self, kind: InputKind) -> Self {
        self.kind = kind;
        self
    }

    /// Sets the API revision to validate against.
    #[must_use]
    pub fn revision(mut self, revision: Revision) -> Self {
        self.revision = revision;
        self
    }

    /// Sets the launch type.
    #[must_use]
    pub fn launch_type(mut self, target: Target) -> Self {
        self.launch_type = target;
        self
    }

    /// Sets the task definition that the request runs, which enables the checks that need it.
    ///
    /// `json` is `DescribeTaskDefinition` output, its `taskDefinition` member, or a `RegisterTaskDefinition`
    /// input.
    ///
    /// # Errors
    /// Returns an error if the text is not a task definition.
    pub fn task_definition(mut self, json: &str) -> Result<Self, OptionError> {
        self.task_definition =
            Some(Arc::new(TaskDefinition::read(json).map_err(OptionError::TaskDefinition)?));
        Ok(self)
    }

    /// Sets the task definition that the request runs. Options can share it.
    ///
    /// ```
    /// use ecs_start_task::{TaskDefinition, ValidateOptions};
    /// use std::sync::Arc;
    ///
    /// let definition: TaskDefinition =
    ///     r#"{ "family": "web", "containerDefinitions": [{ "name": "app" }] }"#.parse().unwrap();
    /// let definition = Arc::new(definition);
    /// let options = ValidateOptions::new().with_task_definition(Arc::clone(&definition));
    /// # let _ = options;
    /// ```
    #[must_use]
    pub fn with_task_definition(mut self, definition: impl Into<Arc<TaskDefinition>>) -> Self {
        self.task_definition = Some(definition.into());
        self
    }

    /// Returns how the input is read.
    #[must_use]
    pub fn input(mut self, input: InputFormat) -> Self {
        self.input = input;
        self
    }

    /// Sets an option by its name, as JavaScript and command lines do. `None` is a value that is not a
    /// string.
    ///
    /// # Errors
    /// Returns an error if no option has this name, or if the option does not accept this value.
    pub fn set(&mut self, name: &str, value: Option<&str>) -> Result<(), OptionError> {
        match name {
            "kind" => self.kind = pick("kind", value, InputKind::ALL, InputKind::name)?,
            "revision" => self.revision = pick("revision", value, Revision::ALL, Revision::name)?,
            "launchType" => self.launch_type = pick("launchType", value, Target::ALL, Target::name)?,
            "input" => self.input = pick("input", value, InputFormat::ALL, InputFormat::name)?,
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

impl TaskDefinition {
    /// Reads a value that serde can serialize: `DescribeTaskDefinition` output, its `taskDefinition` member,
    /// or a `RegisterTaskDefinition` input. For JSON text, use `parse`.
    ///
    /// # Errors
    /// Returns an error if the value is not one of them.
    pub fn from_value<T: Serialize + ?Sized>(value: &T) -> Result<Self, OptionError> {
        let document = read::value::read(value);
        Self::of(&document, 0).map_err(OptionError::TaskDefinition)
    }
}

impl FromStr for TaskDefinition {
    type Err = OptionError;

    fn from_str(json: &str) -> Result<Self, OptionError> {
        Self::read(json).map_err(OptionError::TaskDefinition)
    }
}

/// Reads options by their names in JavaScript, as from a configuration file. Unknown names and values are errors.
impl<'de> Deserialize<'de> for ValidateOptions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut options = Self::default();
        for (name, value) in BTreeMap::<String, Json>::deserialize(deserializer)? {
            options.set_value(&name, &value).map_err(de::Error::custom)?;
        }
        Ok(options)
    }
}

impl ValidateOptions {
    /// Sets an option from a deserialized value, in which a task definition can also be an object.
    pub(crate) fn set_value(&mut self, name: &str, value: &Json) -> Result<(), OptionError> {
        match value {
            Json::Object(_) if name == "taskDefinition" => {
                self.task_definition = Some(Arc::new(TaskDefinition::from_value(value)?));
                Ok(())
            }
            Json::Text(text) => self.set(name, Some(text)),
            _ => self.set(name, None),
        }
    }
}

/// Returns the value of this name.
pub(crate) fn pick<T: Copy>(
    name: &'static str,
    value: Option<&str>,
    all: &[T],
    name_of: fn(T) -> &'static str,
) -> Result<T, OptionError> {
    all.iter().copied().find(|&choice| Some(name_of(choice)) == value).ok_or_else(|| {
        let allowed: Vec<_> = all.iter().map(|&choice| format!("'{}'", name_of(choice))).collect();
        OptionError::Value { name, allowed: format!("one of {}", allowed.join(", ")) }
    })
}

/// The reason for a value that is not a string or an object.
const NO_DEFINITION: &str = "it is not an object or JSON text";

/// An invalid option.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum OptionError {
    /// The option does not exist.
    #[error("Unknown option '{0}'. The options are {1}.")]
    Name(String, &'static str),
    /// The option does not accept the value.
    #[error("Option {name} must be {allowed}.")]
    Value {
        /// The option.
        name: &'static str,
        /// The allowed values, in words.
        allowed: String,
    },
    /// The option `taskDefinition` is not a task definition.
    #[error(
        "Option taskDefinition must be a task definition (DescribeTaskDefinition output, its taskDefinition \
            member, or a RegisterTaskDefinition input), as an object or JSON text: {0}."
    )]
    TaskDefinition(&'static str),
}
