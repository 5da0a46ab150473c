//! Tags, as tasks and EBS volumes carry them.

use super::declare::{enums, model};
use super::format::Format;

model! {
    /// A label of a key and, where wanted, a value.
    pub struct Tag {
        /// The tag's name. Keys are case-sensitive, and a key that begins with `aws:` in any case is
        /// reserved.
        #[member(
            "key",
            effectively_required,
            length = 1..=128,
            format = Format::TagKey,
            verbatim,
            example = r#""team""#,
        )]
        key: String,
        /// The tag's content; it may be empty. A value that begins with `aws:` in any case is reserved.
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
    /// Where the tags of the new resource are copied from.
    pub enum PropagateTags {
        /// Copy the tags of the task definition.
        #[value("TASK_DEFINITION")]
        TaskDefinition,
        /// Copy the tags of the service; a task of its own has none.
        #[value("SERVICE")]
        Service,
        /// Copy nothing.
        #[value("NONE")]
        None,
    }
}
