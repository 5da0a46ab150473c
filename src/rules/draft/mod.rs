//! Rules for drafts that are command lines. `build` checks them itself.

pub(crate) mod invalid_command_line;
pub(crate) mod shell_reference;
