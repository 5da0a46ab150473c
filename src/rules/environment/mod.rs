//! Environment variables, environment files and secrets.

pub(crate) mod clear_text_secret;
pub(crate) mod duplicate_environment_variable;
pub(crate) mod environment_files_replaced;
pub(crate) mod environment_files_without_role;
pub(crate) mod environment_incomplete;
pub(crate) mod environment_name_unusual;
pub(crate) mod invalid_environment_file;
pub(crate) mod secret_overridden;
