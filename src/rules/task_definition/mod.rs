//! The task definition that a request names.

pub(crate) mod fargate_only_definition;
pub(crate) mod inactive_task_definition;
pub(crate) mod invalid_task_definition;
pub(crate) mod other_task_definition;
pub(crate) mod task_definition_without_revision;
pub(crate) mod unknown_container;
pub(crate) mod unreadable_task_definition;
