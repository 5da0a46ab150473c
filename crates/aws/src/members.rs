//! What is converted: for each structure its members, and the enums.
// Generated from the model by `npm run generate`.

use crate::convert::{Built, IntoSdk, enums, is_required, request, structures_from_sdk, structures_to_sdk};

request! {
    cluster set_cluster "cluster"
    container_instances set_container_instances "containerInstances"
    enable_ecs_managed_tags set_enable_ecs_managed_tags "enableECSManagedTags"
    enable_execute_command set_enable_execute_command "enableExecuteCommand"
    group set_group "group"
    network_configuration set_network_configuration "networkConfiguration"
    overrides set_overrides "overrides"
    propagate_tags set_propagate_tags "propagateTags"
    reference_id set_reference_id "referenceId"
    started_by set_started_by "startedBy"
    tags set_tags "tags"
    task_definition set_task_definition "taskDefinition"
    volume_configurations set_volume_configurations "volumeConfigurations"
}

structures_to_sdk! {
    structure NetworkConfiguration => NetworkConfiguration {
        awsvpc_configuration set_awsvpc_configuration "awsvpcConfiguration"
    }
    structure AwsVpcConfiguration => AwsVpcConfiguration {
        subnets set_subnets "subnets"
        security_groups set_security_groups "securityGroups"
        assign_public_ip set_assign_public_ip "assignPublicIp"
    }
    structure TaskOverride => TaskOverride {
        container_overrides set_container_overrides "containerOverrides"
        cpu set_cpu "cpu"
        inference_accelerator_overrides set_inference_accelerator_overrides "inferenceAcceleratorOverrides"
        execution_role_arn set_execution_role_arn "executionRoleArn"
        memory set_memory "memory"
        task_role_arn set_task_role_arn "taskRoleArn"
        ephemeral_storage set_ephemeral_storage "ephemeralStorage"
    }
    structure ContainerOverride => ContainerOverride {
        name set_name "name"
        command set_command "command"
        environment set_environment "environment"
        environment_files set_environment_files "environmentFiles"
        cpu set_cpu "cpu"
        memory set_memory "memory"
        memory_reservation set_memory_reservation "memoryReservation"
        resource_requirements set_resource_requirements "resourceRequirements"
    }
    structure EnvironmentVariable => KeyValuePair {
        name set_name "name"
        value set_value "value"
    }
    structure EnvironmentFile => EnvironmentFile {
        value set_value "value"
        r#type set_type "type"
    }
    structure ResourceRequirement => ResourceRequirement {
        value set_value "value"
        r#type set_type "type"
        sharing_strategy set_sharing_strategy "sharingStrategy"
    }
    union SharingStrategy => SharingStrategy { nvidia_mps NvidiaMps "nvidiaMps" }
    structure NvidiaMpsAllocation => NvidiaMpsAllocation {
        memory set_memory "memory"
        max_compute_percent set_max_compute_percent "maxComputePercent"
    }
    structure InferenceAcceleratorOverride => InferenceAcceleratorOverride {
        device_name set_device_name "deviceName"
        device_type set_device_type "deviceType"
    }
    structure EphemeralStorage => EphemeralStorage {
        size_in_gib set_size_in_gib "sizeInGiB"
    }
    structure Tag => Tag {
        key set_key "key"
        value set_value "value"
    }
    structure TaskVolumeConfiguration => TaskVolumeConfiguration {
        name set_name "name"
        managed_ebs_volume set_managed_ebs_volume "managedEBSVolume"
    }
    structure TaskManagedEBSVolumeConfiguration => TaskManagedEbsVolumeConfiguration {
        encrypted set_encrypted "encrypted"
        kms_key_id set_kms_key_id "kmsKeyId"
        volume_type set_volume_type "volumeType"
        size_in_gib set_size_in_gib "sizeInGiB"
        snapshot_id set_snapshot_id "snapshotId"
        volume_initialization_rate set_volume_initialization_rate "volumeInitializationRate"
        iops set_iops "iops"
        throughput set_throughput "throughput"
        tag_specifications set_tag_specifications "tagSpecifications"
        role_arn set_role_arn "roleArn"
        termination_policy set_termination_policy "terminationPolicy"
        filesystem_type set_filesystem_type "filesystemType"
    }
    structure EBSTagSpecification => EbsTagSpecification {
        resource_type set_resource_type "resourceType"
        tags set_tags "tags"
        propagate_tags set_propagate_tags "propagateTags"
    }
    structure TaskManagedEBSVolumeTerminationPolicy => TaskManagedEbsVolumeTerminationPolicy {
        delete_on_termination set_delete_on_termination "deleteOnTermination"
    }
}

structures_from_sdk! {
    structure StartTaskResponse <= StartTaskOutput {
        tasks
        failures
    }
    structure Task <= types::Task {
        attachments
        attributes
        availability_zone
        capacity_provider_name
        cluster_arn
        connectivity
        connectivity_at
        container_instance_arn
        containers
        cpu
        created_at
        desired_status
        enable_execute_command
        execution_stopped_at
        group
        health_status
        inference_accelerators
        last_status
        launch_type
        memory
        overrides
        platform_version
        platform_family
        pull_started_at
        pull_stopped_at
        started_at
        started_by
        stop_code
        stopped_at
        stopped_reason
        stopping_at
        tags
        task_arn
        task_definition_arn
        version
        ephemeral_storage
        fargate_ephemeral_storage
    }
    structure Attachment <= types::Attachment {
        id
        r#type
        status
        details
    }
    structure KeyValuePair <= types::KeyValuePair {
        name
        value
    }
    structure Attribute <= types::Attribute {
        name
        value
        target_type
        target_id
    }
    structure Container <= types::Container {
        container_arn
        task_arn
        name
        image
        image_digest
        runtime_id
        last_status
        exit_code
        reason
        network_bindings
        network_interfaces
        health_status
        managed_agents
        cpu
        memory
        memory_reservation
        gpu_ids
        neuron_device_ids
        gpu_sharing_strategy
    }
    structure NetworkBinding <= types::NetworkBinding {
        bind_ip
        container_port
        host_port
        protocol
        container_port_range
        host_port_range
    }
    structure NetworkInterface <= types::NetworkInterface {
        attachment_id
        private_ipv4_address
        ipv6_address
    }
    structure ManagedAgent <= types::ManagedAgent {
        last_started_at
        name
        reason
        last_status
    }
    union SharingStrategy <= types::SharingStrategy { nvidia_mps NvidiaMps }
    structure NvidiaMpsAllocation <= types::NvidiaMpsAllocation {
        memory
        max_compute_percent
    }
    structure InferenceAccelerator <= types::InferenceAccelerator {
        device_name
        device_type
    }
    structure TaskOverride <= types::TaskOverride {
        container_overrides
        cpu
        inference_accelerator_overrides
        execution_role_arn
        memory
        task_role_arn
        ephemeral_storage
    }
    structure ContainerOverride <= types::ContainerOverride {
        name
        command
        environment
        environment_files
        cpu
        memory
        memory_reservation
        resource_requirements
    }
    structure EnvironmentVariable <= types::KeyValuePair {
        name
        value
    }
    structure EnvironmentFile <= types::EnvironmentFile {
        value
        r#type
    }
    structure ResourceRequirement <= types::ResourceRequirement {
        value
        r#type
        sharing_strategy
    }
    structure InferenceAcceleratorOverride <= types::InferenceAcceleratorOverride {
        device_name
        device_type
    }
    structure EphemeralStorage <= types::EphemeralStorage {
        size_in_gib
    }
    structure Tag <= types::Tag {
        key
        value
    }
    structure TaskEphemeralStorage <= types::TaskEphemeralStorage {
        size_in_gib
        kms_key_id
    }
    structure Failure <= types::Failure {
        arn
        reason
        detail
    }
}

enums! {
    AssignPublicIp AssignPublicIp
    Connectivity Connectivity
    EBSResourceType EbsResourceType
    EnvironmentFileType EnvironmentFileType
    HealthStatus HealthStatus
    LaunchType LaunchType
    ManagedAgentName ManagedAgentName
    PropagateTags PropagateTags
    ResourceType ResourceType
    TargetType TargetType
    TaskFilesystemType TaskFilesystemType
    TaskStopCode TaskStopCode
    TransportProtocol TransportProtocol
}
