//! Task definitions.

use aws_sdk_ecs::types::{self, ContainerDefinition, EnvironmentFile, PortMapping, Secret, Tag, Volume};
use ecs_start_task::{JsonValue, OptionError, TaskDefinition};

/// Returns a task definition of the SDK as `with_task_definition` of the options takes it. The tags are those next to
/// it in the output of `DescribeTaskDefinition`.
///
/// # Errors
/// Returns an error if it has no `containerDefinitions`.
pub fn task_definition(
    definition: &types::TaskDefinition,
    tags: &[Tag],
) -> Result<TaskDefinition, OptionError> {
    let platform = definition.runtime_platform();
    let system = platform.and_then(types::RuntimePlatform::operating_system_family);
    let volume = |volume: &Volume| {
        object([
            ("name", text(volume.name())),
            ("configuredAtLaunch", volume.configured_at_launch().map(JsonValue::Boolean)),
        ])
    };
    let accelerator = |accelerator: &types::InferenceAccelerator| {
        object([("deviceName", text(Some(accelerator.device_name())))])
    };
    let tag = |tag: &Tag| object([("key", text(tag.key()))]);
    let containers = definition.container_definitions.as_ref();
    let compatibilities = definition.requires_compatibilities().iter();
    // What validation and explanations read, and no more.
    TaskDefinition::from_value(&object([
        ("taskDefinitionArn", text(definition.task_definition_arn())),
        ("family", text(definition.family())),
        ("revision", Some(i64::from(definition.revision()).into())),
        ("status", text(definition.status().map(types::TaskDefinitionStatus::as_str))),
        ("networkMode", text(definition.network_mode().map(types::NetworkMode::as_str))),
        ("cpu", text(definition.cpu())),
        ("memory", text(definition.memory())),
        ("taskRoleArn", text(definition.task_role_arn())),
        ("executionRoleArn", text(definition.execution_role_arn())),
        ("requiresCompatibilities", Some(compatibilities.map(types::Compatibility::as_str).collect())),
        (
            "runtimePlatform",
            Some(object([("operatingSystemFamily", text(system.map(types::OsFamily::as_str)))])),
        ),
        (
            "inferenceAccelerators",
            Some(definition.inference_accelerators().iter().map(accelerator).collect()),
        ),
        ("volumes", Some(definition.volumes().iter().map(volume).collect())),
        ("containerDefinitions", containers.map(|all| all.iter().map(container).collect())),
        ("tags", Some(tags.iter().map(tag).collect())),
    ]))
}

fn container(container: &ContainerDefinition) -> JsonValue {
    let secret = |secret: &Secret| object([("name", text(Some(secret.name())))]);
    let file = |file: &EnvironmentFile| object([("value", text(Some(file.value())))]);
    let port = |port: &PortMapping| object([("hostPort", integer(port.host_port()))]);
    // The SDK has 0 for an absent value.
    let cpu = Some(container.cpu()).filter(|&cpu| cpu != 0);
    object([
        ("name", text(container.name())),
        ("cpu", integer(cpu)),
        ("memory", integer(container.memory())),
        ("memoryReservation", integer(container.memory_reservation())),
        ("secrets", Some(container.secrets().iter().map(secret).collect())),
        ("environmentFiles", Some(container.environment_files().iter().map(file).collect())),
        ("readonlyRootFilesystem", container.readonly_root_filesystem().map(JsonValue::Boolean)),
        ("portMappings", Some(container.port_mappings().iter().map(port).collect())),
    ])
}

fn object<const N: usize>(members: [(&str, Option<JsonValue>); N]) -> JsonValue {
    let present = members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    JsonValue::Object(present.collect())
}

fn text(value: Option<&str>) -> Option<JsonValue> {
    value.map(JsonValue::from)
}

fn integer(value: Option<i32>) -> Option<JsonValue> {
    value.map(|value| i64::from(value).into())
}
