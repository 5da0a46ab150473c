//! Names for the methods of builders that set a member to a value that may be absent: `macro_rules!` cannot make names.
// Generated from the model by `npm run generate`.

/// Writes the method `maybe_…` of a member. Its input is the name of the member, and then the member.
macro_rules! maybe_setter {
    (arn $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_arn $($member)+ }
    };
    (assign_public_ip $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_assign_public_ip $($member)+ }
    };
    (attachment_id $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_attachment_id $($member)+ }
    };
    (attachments $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_attachments $($member)+ }
    };
    (attestation_policy_status $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_attestation_policy_status $($member)+ }
    };
    (attributes $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_attributes $($member)+ }
    };
    (availability_zone $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_availability_zone $($member)+ }
    };
    (awsvpc_configuration $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_awsvpc_configuration $($member)+ }
    };
    (bind_ip $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_bind_ip $($member)+ }
    };
    (capacity_provider_name $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_capacity_provider_name $($member)+ }
    };
    (cluster $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_cluster $($member)+ }
    };
    (cluster_arn $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_cluster_arn $($member)+ }
    };
    (command $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_command $($member)+ }
    };
    (connectivity $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_connectivity $($member)+ }
    };
    (connectivity_at $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_connectivity_at $($member)+ }
    };
    (container_arn $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_container_arn $($member)+ }
    };
    (container_instance_arn $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_container_instance_arn $($member)+ }
    };
    (container_instances $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_container_instances $($member)+ }
    };
    (container_overrides $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_container_overrides $($member)+ }
    };
    (container_port $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_container_port $($member)+ }
    };
    (container_port_range $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_container_port_range $($member)+ }
    };
    (containers $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_containers $($member)+ }
    };
    (cpu $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_cpu $($member)+ }
    };
    (created_at $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_created_at $($member)+ }
    };
    (delete_on_termination $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_delete_on_termination $($member)+ }
    };
    (desired_status $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_desired_status $($member)+ }
    };
    (detail $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_detail $($member)+ }
    };
    (details $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_details $($member)+ }
    };
    (device_name $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_device_name $($member)+ }
    };
    (device_type $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_device_type $($member)+ }
    };
    (enable_ecs_managed_tags $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_enable_ecs_managed_tags $($member)+ }
    };
    (enable_execute_command $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_enable_execute_command $($member)+ }
    };
    (encrypted $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_encrypted $($member)+ }
    };
    (environment $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_environment $($member)+ }
    };
    (environment_files $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_environment_files $($member)+ }
    };
    (ephemeral_storage $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_ephemeral_storage $($member)+ }
    };
    (execution_role_arn $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_execution_role_arn $($member)+ }
    };
    (execution_stopped_at $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_execution_stopped_at $($member)+ }
    };
    (exit_code $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_exit_code $($member)+ }
    };
    (failures $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_failures $($member)+ }
    };
    (fargate_ephemeral_storage $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_fargate_ephemeral_storage $($member)+ }
    };
    (filesystem_type $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_filesystem_type $($member)+ }
    };
    (gpu_ids $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_gpu_ids $($member)+ }
    };
    (gpu_sharing_strategy $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_gpu_sharing_strategy $($member)+ }
    };
    (group $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_group $($member)+ }
    };
    (health_status $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_health_status $($member)+ }
    };
    (host_port $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_host_port $($member)+ }
    };
    (host_port_range $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_host_port_range $($member)+ }
    };
    (id $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_id $($member)+ }
    };
    (image $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_image $($member)+ }
    };
    (image_digest $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_image_digest $($member)+ }
    };
    (inference_accelerator_overrides $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_inference_accelerator_overrides $($member)+ }
    };
    (inference_accelerators $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_inference_accelerators $($member)+ }
    };
    (iops $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_iops $($member)+ }
    };
    (ipv6_address $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_ipv6_address $($member)+ }
    };
    (isolation_mode $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_isolation_mode $($member)+ }
    };
    (key $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_key $($member)+ }
    };
    (kms_key_id $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_kms_key_id $($member)+ }
    };
    (last_started_at $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_last_started_at $($member)+ }
    };
    (last_status $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_last_status $($member)+ }
    };
    (launch_type $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_launch_type $($member)+ }
    };
    (managed_agents $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_managed_agents $($member)+ }
    };
    (managed_ebs_volume $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_managed_ebs_volume $($member)+ }
    };
    (max_compute_percent $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_max_compute_percent $($member)+ }
    };
    (memory $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_memory $($member)+ }
    };
    (memory_reservation $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_memory_reservation $($member)+ }
    };
    (name $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_name $($member)+ }
    };
    (network_bindings $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_network_bindings $($member)+ }
    };
    (network_configuration $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_network_configuration $($member)+ }
    };
    (network_interfaces $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_network_interfaces $($member)+ }
    };
    (neuron_device_ids $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_neuron_device_ids $($member)+ }
    };
    (nvidia_mps $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_nvidia_mps $($member)+ }
    };
    (overrides $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_overrides $($member)+ }
    };
    (platform_family $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_platform_family $($member)+ }
    };
    (platform_version $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_platform_version $($member)+ }
    };
    (private_ipv4_address $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_private_ipv4_address $($member)+ }
    };
    (propagate_tags $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_propagate_tags $($member)+ }
    };
    (protocol $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_protocol $($member)+ }
    };
    (pull_started_at $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_pull_started_at $($member)+ }
    };
    (pull_stopped_at $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_pull_stopped_at $($member)+ }
    };
    (r#type $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_type $($member)+ }
    };
    (reason $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_reason $($member)+ }
    };
    (reference_id $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_reference_id $($member)+ }
    };
    (resource_requirements $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_resource_requirements $($member)+ }
    };
    (resource_type $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_resource_type $($member)+ }
    };
    (role_arn $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_role_arn $($member)+ }
    };
    (runtime_id $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_runtime_id $($member)+ }
    };
    (security_groups $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_security_groups $($member)+ }
    };
    (sharing_strategy $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_sharing_strategy $($member)+ }
    };
    (size_in_gib $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_size_in_gib $($member)+ }
    };
    (snapshot_id $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_snapshot_id $($member)+ }
    };
    (started_at $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_started_at $($member)+ }
    };
    (started_by $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_started_by $($member)+ }
    };
    (status $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_status $($member)+ }
    };
    (stop_code $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_stop_code $($member)+ }
    };
    (stopped_at $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_stopped_at $($member)+ }
    };
    (stopped_reason $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_stopped_reason $($member)+ }
    };
    (stopping_at $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_stopping_at $($member)+ }
    };
    (subnets $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_subnets $($member)+ }
    };
    (tag_specifications $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_tag_specifications $($member)+ }
    };
    (tags $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_tags $($member)+ }
    };
    (target_id $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_target_id $($member)+ }
    };
    (target_type $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_target_type $($member)+ }
    };
    (task_arn $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_task_arn $($member)+ }
    };
    (task_definition $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_task_definition $($member)+ }
    };
    (task_definition_arn $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_task_definition_arn $($member)+ }
    };
    (task_role_arn $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_task_role_arn $($member)+ }
    };
    (tasks $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_tasks $($member)+ }
    };
    (termination_policy $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_termination_policy $($member)+ }
    };
    (throughput $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_throughput $($member)+ }
    };
    (trusted_execution_summary $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_trusted_execution_summary $($member)+ }
    };
    (value $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_value $($member)+ }
    };
    (version $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_version $($member)+ }
    };
    (volume_configurations $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_volume_configurations $($member)+ }
    };
    (volume_initialization_rate $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_volume_initialization_rate $($member)+ }
    };
    (volume_type $($member:tt)+) => {
        $crate::model::declare::optional_setter! { maybe_volume_type $($member)+ }
    };
    // A new member has no such method until the file is generated again.
    ($field:ident $($member:tt)+) => {};
}

pub(super) use maybe_setter;
