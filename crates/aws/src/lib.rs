//! Connects [`ecs_start_task`] with the AWS SDK for Rust, [`aws_sdk_ecs`]: sends its requests, and explains responses
//! and errors.
//!
//! ```no_run
//! use aws_sdk_ecs::Client;
//! use ecs_start_task::{InputKind, StartTaskRequest, ValidateOptions, explain_value};
//! use ecs_start_task_aws::{StartTaskExt, explain_error, response, task_definition};
//!
//! # async fn run(client: Client) -> Result<(), Box<dyn std::error::Error>> {
//! let request = StartTaskRequest::builder()
//!     .task_definition("web:7")
//!     .container_instances(["0123456789abcdef0123456789abcdef"])
//!     .build();
//!
//! // Validate the request, also against the task definition that it runs.
//! let described = client.describe_task_definition().task_definition("web:7").send().await?;
//! let definition = described.task_definition().ok_or("no task definition")?;
//! let options = ValidateOptions::new().with_task_definition(task_definition(definition, described.tags())?);
//! request.validate(&options).into_result()?;
//!
//! // Send it.
//! match client.start_task().with_request(request)?.send().await {
//!     Ok(output) => {
//!         let options = ValidateOptions::new().kind(InputKind::Response);
//!         println!("{}", explain_value(&response(output), &options).markdown);
//!     }
//!     Err(error) => println!("{}", explain_error(&error, &options).markdown),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! This crate depends on a version of the SDK that has every member of a request, so no member is lost. It depends on
//! none of the SDK's default features: your own dependency on `aws-sdk-ecs` or `aws-config` chooses the HTTP client.

mod convert;
#[expect(deprecated, reason = "AWS has discontinued Elastic Inference, but its members exist")]
mod definition;
mod error;
#[expect(deprecated, reason = "AWS has discontinued Elastic Inference, but its members exist")]
mod members;

use aws_sdk_ecs::operation::start_task::StartTaskOutput;
use aws_sdk_ecs::operation::start_task::builders::StartTaskFluentBuilder;
use convert::IntoModel;
use ecs_start_task::{StartTaskRequest, StartTaskResponse};

pub use definition::task_definition;
pub use error::{RequestError, error_text, explain_error};

/// What the generated code names.
mod sdk {
    pub(crate) use aws_sdk_ecs::operation::start_task::StartTaskOutput;
    pub(crate) use aws_sdk_ecs::types;
}

mod sealed {
    pub trait Sealed {}

    impl Sealed for aws_sdk_ecs::operation::start_task::builders::StartTaskFluentBuilder {}
}

/// Fills the SDK's builder of `StartTask` with a request.
pub trait StartTaskExt: sealed::Sealed + Sized {
    /// Sets every member to that of the request; a member that the request does not have becomes absent.
    ///
    /// The request is not validated. Values of enums that are unknown are sent as they are.
    ///
    /// # Errors
    /// Returns an error if the SDK requires a member that is absent. It names the member.
    fn with_request(self, request: StartTaskRequest) -> Result<Self, RequestError>;
}

impl StartTaskExt for StartTaskFluentBuilder {
    fn with_request(self, request: StartTaskRequest) -> Result<Self, RequestError> {
        members::fill(self, request)
    }
}

/// Returns the response of the SDK as the typed response, for `validate`, [`explain_value`] and serde.
///
/// A timestamp becomes seconds. A member that the SDK requires, such as the version of a task, is present although the
/// service omitted it. The SDK does not have `trustedExecutionSummary` of a task.
///
/// [`explain_value`]: ecs_start_task::explain_value
pub fn response(output: StartTaskOutput) -> StartTaskResponse {
    output.into_model().unwrap_or_default()
}
