//! `JsonSchema` for the typed model: the newest revision, which has all members. Structures of responses accept what
//! the service may return.

use crate::model::{self, Model, Revision};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use std::borrow::Cow;

const NEWEST: Revision = Revision::Y2026;

macro_rules! json_schemas {
    ($($name:ident,)+) => {$(
        impl JsonSchema for model::$name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                super::structure(Self::DOCS, NEWEST, generator)
            }
        }
    )+};
}

json_schemas! {
    Attachment,
    Attribute,
    AwsVpcConfiguration,
    Container,
    ContainerOverride,
    EBSTagSpecification,
    EnvironmentFile,
    EnvironmentVariable,
    EphemeralStorage,
    Failure,
    InferenceAccelerator,
    InferenceAcceleratorOverride,
    KeyValuePair,
    ManagedAgent,
    NetworkBinding,
    NetworkConfiguration,
    NetworkInterface,
    NvidiaMpsAllocation,
    ResourceRequirement,
    SharingStrategy,
    StartTaskRequest,
    StartTaskResponse,
    Tag,
    Task,
    TaskEphemeralStorage,
    TaskManagedEBSVolumeConfiguration,
    TaskManagedEBSVolumeTerminationPolicy,
    TaskOverride,
    TaskVolumeConfiguration,
    TrustedExecutionSummary,
}
