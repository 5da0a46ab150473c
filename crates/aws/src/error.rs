//! Errors: of the conversion of a request, and those of the SDK.

use aws_sdk_ecs::error::{BuildError, DisplayErrorContext, ProvideErrorMetadata, SdkError};
use ecs_start_task::{Explanation, ValidateOptions, explain};
use std::error::Error;
use std::fmt::Display;

/// A request that the SDK cannot represent.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RequestError {
    /// The SDK requires a member that is absent.
    #[error("aws-sdk-ecs cannot send the request: it requires the member {path}.")]
    Missing {
        /// The JSON Pointer of the member.
        path: String,
    },
    /// The SDK refuses a structure for another reason.
    #[error("aws-sdk-ecs cannot send the request: it refuses the value at {path}.")]
    Refused {
        /// The JSON Pointer of the structure.
        path: String,
        /// The error of the SDK.
        source: BuildError,
    },
}

impl RequestError {
    /// Returns the JSON Pointer of the member.
    pub fn path(&self) -> &str {
        match self {
            RequestError::Missing { path } | RequestError::Refused { path, .. } => path,
        }
    }

    pub(crate) fn missing(name: &str) -> Self {
        RequestError::Missing { path: format!("/{name}") }
    }

    /// Adds the member or item that contains the value.
    pub(crate) fn inside(mut self, step: impl Display) -> Self {
        match &mut self {
            RequestError::Missing { path } | RequestError::Refused { path, .. } => {
                path.insert_str(0, &format!("/{step}"));
            }
        }
        self
    }
}

/// Returns the text of an error of the SDK as [`explain`] recognizes it: the name of the exception and its message, or
/// for an error on the way to the service, its causes.
pub fn error_text<E, R>(error: &SdkError<E, R>) -> String
where
    E: ProvideErrorMetadata + Error + Send + Sync + 'static,
    R: std::fmt::Debug + Send + Sync + 'static,
{
    match (error.code(), error.message()) {
        (Some(code), Some(message)) => format!("{code}: {message}"),
        (Some(code), None) => code.to_owned(),
        _ => DisplayErrorContext(error).to_string(),
    }
}

/// Explains an error of the SDK: the cause, and what to do.
pub fn explain_error<E, R>(error: &SdkError<E, R>, options: &ValidateOptions) -> Explanation
where
    E: ProvideErrorMetadata + Error + Send + Sync + 'static,
    R: std::fmt::Debug + Send + Sync + 'static,
{
    explain(&error_text(error), options)
}
