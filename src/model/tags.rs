//! Tags of tasks and EBS volumes.

use super::declare::{enums, model};
use super::format::Format;

model! {
    /// A key with an optional value.
    pub struct Tag {
        /// Tag key, 1 to 128 characters, case-sensitive. Must not start with `aws:` in any letter case.
        #[member(
            "key",
            length = 1..=128,
            format = Format::TagKey,
            verbatim,
            example = r#""team""#,
        )]
        key: String,
        /// Tag value, up to 256 characters. Must not start with `aws:` in any letter case. Default: an empty
        /// string.
        #[member(
            "value",
            length = 0..=256,
            format = Format::TagValue,
            verbatim,
            example = r#""payments""#,
        )]
        value: String,
    }
}

enums! {
    /// Where tags are copied from.
    pub enum PropagateTags {
        /// Copy tags from the task definition.
        #[value("TASK_DEFINITION")]
        TaskDefinition,
        /// Copy tags from the service. Tasks started with StartTask do not have one.
        #[value("SERVICE")]
        Service,
        /// Copy no tags.
        #[value("NONE")]
        None,
    }
}
