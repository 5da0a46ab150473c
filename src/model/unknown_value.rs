//! Values of enums that the service has added.

/// A value that this version of an enum does not know. Converting a string to the enum is the only way to make one, so
/// that it never equals a value that is known.
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
