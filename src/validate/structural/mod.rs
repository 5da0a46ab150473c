//! The rules that the walk checks itself, driven by the model.

pub(crate) mod duplicate_member;
pub(crate) mod ill_formed_text;
pub(crate) mod integer_out_of_range;
pub(crate) mod invalid_json;
pub(crate) mod missing_member;
pub(crate) mod not_in_revision;
pub(crate) mod not_json;
pub(crate) mod null_value;
pub(crate) mod task_definition_as_request;
pub(crate) mod too_few_items;
pub(crate) mod too_large;
pub(crate) mod too_long;
pub(crate) mod too_many_items;
pub(crate) mod too_short;
pub(crate) mod too_small;
pub(crate) mod unknown_member;
pub(crate) mod unknown_value;
pub(crate) mod wrong_type;

use crate::report::Rule;

/// All structural rules.
pub(crate) static RULES: &[&Rule] = &[
    &invalid_json::RULE,
    &duplicate_member::RULE,
    &wrong_type::RULE,
    &null_value::RULE,
    &not_json::RULE,
    &ill_formed_text::RULE,
    &task_definition_as_request::RULE,
    &missing_member::RULE,
    &unknown_member::RULE,
    &not_in_revision::RULE,
    &unknown_value::RULE,
    &integer_out_of_range::RULE,
    &too_many_items::RULE,
    &too_few_items::RULE,
    &too_long::RULE,
    &too_short::RULE,
    &too_large::RULE,
    &too_small::RULE,
];
