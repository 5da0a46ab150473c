//! The rules: each file (or section of `structural`) is one, with its name, reason, remedy, examples and check.

pub(crate) mod foreign_members;
mod rule;
pub(crate) mod structural;

pub(crate) use rule::{Check, rule};
pub use rule::{Example, Rule, RuleDocs, ServiceMessage, Source};

use crate::model::Shape;
use std::sync::LazyLock;

/// Lists the files of rules.
macro_rules! rules {
    ($($file:ident)+; structural: $($section:ident)+) => {
        $(pub(crate) mod $file;)+

        /// Every rule.
        pub static ALL: &[&Rule] = &[$(&structural::$section::RULE,)+ $(&$file::RULE,)+];

        /// Those that the walk itself checks.
        pub(crate) static STRUCTURAL: &[&Rule] = &[$(&structural::$section::RULE),+];

        /// What is said about every rule.
        pub static DOCS: &[&RuleDocs] = &[$(&structural::$section::DOCS,)+ $(&$file::DOCS,)+];
    };
}

rules! {
    account_mismatch
    clear_text_secret
    cluster_mismatch
    command_in_one_text
    container_cpu_above_task
    container_memory_above_task
    container_name_missing
    cpu_beyond_limit
    deprecated_member
    deprecated_value
    duplicate_container_override
    duplicate_environment_variable
    duplicate_item
    duplicate_tag_key
    ebs_initialization_rate
    ebs_iops
    ebs_size
    ebs_source_missing
    ebs_throughput
    empty_container_override
    environment_files_replaced
    environment_files_without_role
    environment_incomplete
    environment_name_unusual
    exec_read_only_root
    exec_without_task_role
    external_unsupported
    fargate_only_definition
    fargate_only_member
    fargate_size
    gpu_amount_and_sharing
    gpu_amount_missing
    gpu_options_mixed
    gpu_requirement_repeated
    inactive_task_definition
    invalid_attribute
    invalid_cluster
    invalid_container_instance
    invalid_container_name
    invalid_environment_file
    invalid_gpu_count
    invalid_port_range
    invalid_role_arn
    invalid_started_by
    invalid_tag_characters
    invalid_task_cpu
    invalid_task_definition
    invalid_task_memory
    invalid_timestamp
    memory_below_minimum
    memory_not_above_reservation
    network_configuration_missing
    network_configuration_not_allowed
    neuron_device_amount
    one_member_only
    other_task_definition
    overlapping_port_ranges
    overrides_nearly_full
    overrides_too_long
    partition_mismatch
    placeholder_value
    propagate_from_service
    propagated_tags
    public_ip_on_ec2
    reference_id_reserved
    region_mismatch
    reserved_tag_key
    reserved_tag_prefix
    secret_overridden
    service_deployment_name
    service_group
    similar_tag_keys
    standard_volume_on_fargate
    tag_key_missing
    task_cpu_out_of_range
    task_definition_without_revision
    task_memory_raised_alone
    too_many_port_ranges
    unknown_accelerator
    unknown_container
    unknown_volume
    unknown_volume_type
    unusual_container_instance_id
    unusual_security_group_id
    unusual_separator
    unusual_subnet_id
    volume_not_configured
    windows_task_size
    ;
    structural:
    invalid_json
    invalid_command_line
    shell_reference
    duplicate_member
    wrong_type
    null_value
    not_json
    ill_formed_text
    missing_member
    unknown_member
    not_in_revision
    unknown_value
    integer_out_of_range
    too_many_items
    too_few_items
    too_long
    too_short
    too_large
    too_small
}

/// Checks of rules that look at more than one kind of structure.
static FURTHER: [(&Rule, &rule::Check); 7] = [
    (&duplicate_item::RULE, &duplicate_item::IN_NETWORK),
    (&duplicate_item::RULE, &duplicate_item::IN_CONTAINER),
    (&duplicate_tag_key::RULE, &duplicate_tag_key::IN_VOLUME),
    (&duplicate_tag_key::RULE, &duplicate_tag_key::IN_TASK),
    (&similar_tag_keys::RULE, &similar_tag_keys::IN_VOLUME),
    (&propagate_from_service::RULE, &propagate_from_service::IN_VOLUME),
    (&unknown_accelerator::RULE, &unknown_accelerator::IN_REQUIREMENT),
];

/// Every check with its rule, in the order of the rules.
pub(crate) fn checks() -> impl Iterator<Item = (&'static Rule, &'static rule::Check)> {
    ALL.iter().filter_map(|rule| Some((*rule, rule.check.as_ref()?))).chain(FURTHER)
}

/// The checks that look at structures of a shape.
type ChecksOfShape = (&'static Shape, Vec<&'static rule::Check>);

/// The checks by the shape that they look at, in the order of the rules.
static BY_SHAPE: LazyLock<Vec<ChecksOfShape>> = LazyLock::new(|| {
    let mut by_shape: Vec<ChecksOfShape> = Vec::new();
    for (_, check) in checks() {
        match by_shape.iter_mut().find(|(shape, _)| std::ptr::eq(*shape, check.on)) {
            Some((_, checks)) => checks.push(check),
            None => by_shape.push((check.on, vec![check])),
        }
    }
    by_shape
});

/// The checks that look at structures of this shape.
pub(crate) fn of(shape: &'static Shape) -> &'static [&'static rule::Check] {
    BY_SHAPE.iter().find(|(of, _)| std::ptr::eq(*of, shape)).map_or(&[], |(_, checks)| checks)
}
