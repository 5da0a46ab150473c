//! Options of `validate` and `explain`.

use crate::json_value::Json;
use crate::model::{Model, Revision, Shape, StartTaskRequest, StartTaskResponse};
use crate::names::names;
use crate::read;
use crate::task_definition::{TaskDefinition, TaskDefinitionError};
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

/// The launch type, which determines the size limits of `overrides.cpu` and `overrides.memory`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "LaunchType", rename_all = "UPPERCASE"))]
#[non_exhaustive]
pub enum Target {
    /// EC2 instances.
    #[default]
    Ec2,
    /// External instances: servers outside AWS (ECS Anywhere).
    External,
    /// AWS Fargate. `StartTask` cannot place tasks there; the sizes are those of `RunTask`.
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
    /// The launch type, which determines the size limits of `overrides.cpu` and `overrides.memory`. Default:
    /// `EC2`.
    pub(crate) launch_type: Target,
    /// The task definition that the request runs, which enables the checks that need it: `DescribeTaskDefinition`
    /// output, its `taskDefinition` member, or a `RegisterTaskDefinition` input, as an object or JSON text.
    #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value"))]
    pub(crate) task_definition: Option<Result<Arc<TaskDefinition>, TaskDefinitionError>>,
    /// How the input is read. `form`: `''`, `null`, `{}`, `[]` and blank rows count as absent, numeric strings as
    /// integers where an integer is required, and `'true'` and `'false'` as booleans. Paths and patches refer to the
    /// form state. Default: `api`.
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
    /// `json` is `DescribeTaskDefinition` output, its `taskDefinition` member, or a `RegisterTaskDefinition` input.
    ///
    /// # Errors
    /// Returns an error if the text is not one of them.
    pub fn task_definition(self, json: &str) -> Result<Self, OptionError> {
        Ok(self.with_task_definition(json.parse::<TaskDefinition>()?))
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
        self.task_definition = Some(Ok(definition.into()));
        self
    }

    /// Sets how the input is read.
    #[must_use]
    pub fn input(mut self, input: InputFormat) -> Self {
        self.input = input;
        self
    }

    /// Sets an option by its name, for JavaScript and command lines. `None` is a value that is not a string. A task
    /// definition that cannot be read is reported as a violation by `validate`, because it is data.
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
                let read = value.ok_or(TaskDefinitionError::NotObject).and_then(TaskDefinition::read);
                self.task_definition = Some(read.map(Arc::new));
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

impl ValidateOptions {
    /// Returns the task definition, if one is provided and can be read.
    pub(crate) fn definition(&self) -> Option<&TaskDefinition> {
        self.task_definition.as_ref()?.as_deref().ok()
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
        Ok(Self::of(&document, 0)?)
    }
}

impl FromStr for TaskDefinition {
    type Err = OptionError;

    fn from_str(json: &str) -> Result<Self, OptionError> {
        Ok(Self::read(json)?)
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
                let document = read::value::read(value);
                self.task_definition = Some(TaskDefinition::of(&document, 0).map(Arc::new));
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
    /// The task definition cannot be read.
    #[error(
        "Expected a task definition (DescribeTaskDefinition output, its taskDefinition member or a \
         RegisterTaskDefinition input), but {0}."
    )]
    TaskDefinition(#[from] TaskDefinitionError),
}
