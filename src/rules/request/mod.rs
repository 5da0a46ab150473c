//! Requests, where no other area fits.

pub(crate) mod command_in_one_text;
pub(crate) mod container_name_missing;
pub(crate) mod deprecated_member;
pub(crate) mod duplicate_container_override;
pub(crate) mod duplicate_item;
pub(crate) mod empty_container_override;
pub(crate) mod exec_read_only_root;
pub(crate) mod exec_without_task_role;
pub(crate) mod external_unsupported;
pub(crate) mod fargate_only_member;
pub(crate) mod invalid_container_name;
pub(crate) mod invalid_started_by;
pub(crate) mod overrides_nearly_full;
pub(crate) mod overrides_too_long;
pub(crate) mod placeholder_value;
pub(crate) mod reference_id_reserved;
pub(crate) mod service_deployment_name;
pub(crate) mod service_group;
