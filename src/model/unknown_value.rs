//! Enum values that this version does not know, because the service added them later.

/// A value that this version of an enum does not know. It can be created only by converting a string to the enum, so it
/// never equals a known value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct UnknownValue(String);

impl UnknownValue {
    pub(super) fn new(value: &str) -> Self {
        UnknownValue(value.to_owned())
    }

    /// Returns the value on the wire.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
