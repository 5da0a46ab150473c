//! Tags, as tasks and EBS volumes carry them.

use super::declare::{choices, model};
use super::format::Format;

model! {
    /// A label of a key and, where wanted, a value.
    struct Tag {
        /// The tag's name. Keys are case-sensitive, and a key that begins with `aws:` in any case is reserved.
        "key" key: String [effectively_required, length(1, 128), format(Format::TagKey), verbatim] about [example("\"team\"")];
        /// The tag's content; it may be empty. A value that begins with `aws:` in any case is reserved.
        "value" value: String [length(0, 256), format(Format::TagValue), verbatim] about [example("\"payments\"")];
    }
}

choices! {
    /// Where the tags of the new resource are copied from.
    enum PropagateTags {
        /// Copy the tags of the task definition.
        "TASK_DEFINITION" TaskDefinition;
        /// Copy the tags of the service; a task of its own has none.
        "SERVICE" Service;
        /// Copy nothing.
        "NONE" None;
    }
}
