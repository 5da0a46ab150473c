//! What a caller can choose.

use crate::model::{Model, Revision, Shape, StartTaskRequest, StartTaskResponse};
use thiserror::Error;

/// What is checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
}

/// Where the task is to run: decides which sizes `overrides.cpu` and `overrides.memory` may have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

/// How `validate` judges.
///
/// ```
/// use ecs_start_task::{InputKind, Revision, ValidateOptions};
///
/// let options = ValidateOptions::new().revision(Revision::Y2026).kind(InputKind::Response);
/// # let _ = options;
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ValidateOptions {
    pub(crate) kind: InputKind,
    pub(crate) revision: Revision,
    pub(crate) launch_type: Target,
}

impl ValidateOptions {
    /// A request, revision 2023, on EC2.
    pub fn new() -> Self {
        Self::default()
    }

    /// What is checked.
    pub fn kind(mut self, kind: InputKind) -> Self {
        self.kind = kind;
        self
    }

    /// The revision that judges.
    pub fn revision(mut self, revision: Revision) -> Self {
        self.revision = revision;
        self
    }

    /// Where the task is to run.
    pub fn launch_type(mut self, target: Target) -> Self {
        self.launch_type = target;
        self
    }

    /// Sets an option by its name, as JavaScript and command lines do; `None` stands for a value that is no
    /// text.
    ///
    /// # Errors
    /// Where no option has this name, or the option does not take this value.
    pub fn set(&mut self, name: &str, value: Option<&str>) -> Result<(), OptionError> {
        fn pick<T: Copy>(
            name: &'static str,
            value: Option<&str>,
            all: &[(&'static str, T)],
        ) -> Result<T, OptionError> {
            all.iter().find(|(text, _)| Some(*text) == value).map(|&(_, choice)| choice).ok_or_else(|| {
                let allowed: Vec<_> = all.iter().map(|(text, _)| format!("'{text}'")).collect();
                OptionError::Value { name, allowed: allowed.join(", ") }
            })
        }
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
            _ => return Err(OptionError::Name(name.to_owned())),
        }
        Ok(())
    }
}

/// A wrong option.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum OptionError {
    /// No option has this name.
    #[error("There is no option '{0}'; the options are kind, revision and launchType.")]
    Name(String),
    /// The option does not take this value.
    #[error("The option {name} takes one of {allowed}.")]
    Value {
        /// The option.
        name: &'static str,
        /// The values it takes.
        allowed: String,
    },
}
