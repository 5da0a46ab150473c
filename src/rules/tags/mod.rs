//! Tags.

pub(crate) mod duplicate_tag_key;
pub(crate) mod invalid_tag_characters;
pub(crate) mod propagate_from_service;
pub(crate) mod propagated_tags;
pub(crate) mod reserved_tag_key;
pub(crate) mod reserved_tag_prefix;
pub(crate) mod similar_tag_keys;
pub(crate) mod tag_key_missing;
pub(crate) mod unusual_separator;
