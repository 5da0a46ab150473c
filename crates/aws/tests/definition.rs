//! Task definitions of the SDK.
#![expect(deprecated, reason = "AWS has discontinued Elastic Inference, but its members exist")]

use aws_sdk_ecs::types::{
    Compatibility, ContainerDefinition, EnvironmentFile, EnvironmentFileType, InferenceAccelerator,
    NetworkMode, OsFamily, PortMapping, RuntimePlatform, Secret, Tag, TaskDefinitionStatus, Volume,
};
use ecs_start_task::TaskDefinition;
use ecs_start_task_aws::task_definition;
use serde_json::json;

#[test]
fn it_is_read_like_the_json_of_the_service() {
    let arn = "arn:aws:ecs:us-east-1:123456789012:task-definition/web:7";
    let file =
        EnvironmentFile::builder().value("arn:aws:s3:::bucket/app.env").r#type(EnvironmentFileType::S3);
    let container = ContainerDefinition::builder()
        .name("app")
        .cpu(128)
        .memory(512)
        .memory_reservation(256)
        .secrets(Secret::builder().name("PASSWORD").value_from("arn").build().unwrap())
        .environment_files(file.build().unwrap())
        .readonly_root_filesystem(true)
        .port_mappings(PortMapping::builder().container_port(80).host_port(80).build())
        .build();
    let accelerator = InferenceAccelerator::builder().device_name("device_1").device_type("eia2.medium");
    let platform = RuntimePlatform::builder().operating_system_family(OsFamily::WindowsServer2022Core);
    let definition = aws_sdk_ecs::types::TaskDefinition::builder()
        .task_definition_arn(arn)
        .family("web")
        .revision(7)
        .status(TaskDefinitionStatus::Inactive)
        .network_mode(NetworkMode::Bridge)
        .cpu("256")
        .memory("1024")
        .task_role_arn("arn:aws:iam::123456789012:role/task")
        .execution_role_arn("arn:aws:iam::123456789012:role/execution")
        .requires_compatibilities(Compatibility::Ec2)
        .requires_compatibilities(Compatibility::External)
        .runtime_platform(platform.build())
        .inference_accelerators(accelerator.build().unwrap())
        .volumes(Volume::builder().name("data").configured_at_launch(true).build())
        .volumes(Volume::builder().name("tmp").build())
        .container_definitions(container)
        .container_definitions(ContainerDefinition::builder().name("proxy").build())
        .build();
    let tags = [Tag::builder().key("team").value("web").build()];
    let service = json!({
        "taskDefinition": {
            "taskDefinitionArn": arn, "family": "web", "revision": 7, "status": "INACTIVE", "networkMode": "bridge",
            "cpu": "256", "memory": "1024", "taskRoleArn": "arn:aws:iam::123456789012:role/task",
            "executionRoleArn": "arn:aws:iam::123456789012:role/execution",
            "requiresCompatibilities": ["EC2", "EXTERNAL"],
            "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
            "inferenceAccelerators": [{ "deviceName": "device_1", "deviceType": "eia2.medium" }],
            "volumes": [{ "name": "data", "configuredAtLaunch": true }, { "name": "tmp" }],
            "containerDefinitions": [
                {
                    "name": "app", "cpu": 128, "memory": 512, "memoryReservation": 256,
                    "secrets": [{ "name": "PASSWORD", "valueFrom": "arn" }],
                    "environmentFiles": [{ "value": "arn:aws:s3:::bucket/app.env", "type": "s3" }],
                    "readonlyRootFilesystem": true, "portMappings": [{ "containerPort": 80, "hostPort": 80 }],
                },
                { "name": "proxy" },
            ],
        },
        "tags": [{ "key": "team", "value": "web" }],
    });
    assert_eq!(task_definition(&definition, &tags).unwrap(), TaskDefinition::from_value(&service).unwrap());
    let empty = aws_sdk_ecs::types::TaskDefinition::builder().build();
    let error = task_definition(&empty, &[]).unwrap_err().to_string();
    assert!(error.contains("has no array containerDefinitions"), "{error}");
}
