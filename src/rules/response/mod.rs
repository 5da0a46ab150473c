//! Responses.

pub(crate) mod invalid_attribute;
pub(crate) mod invalid_port_range;
pub(crate) mod invalid_timestamp;
pub(crate) mod overlapping_port_ranges;
pub(crate) mod too_many_port_ranges;
