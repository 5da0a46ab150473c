//! Timestamps in the formats of the service and its clients.

use super::{Kind, Typed};
use serde::{Deserialize, Serialize};

/// A timestamp.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Timestamp {
    /// Seconds since 1970-01-01T00:00:00Z, as the service sends them.
    Seconds(f64),
    /// An ISO 8601 string, as in events and some clients.
    Iso(String),
}

impl super::sealed::Sealed for Timestamp {}

impl Typed for Timestamp {
    const KIND: Kind = Kind::Timestamp;
}

impl From<f64> for Timestamp {
    fn from(seconds: f64) -> Self {
        Timestamp::Seconds(seconds)
    }
}

impl From<String> for Timestamp {
    fn from(text: String) -> Self {
        Timestamp::Iso(text)
    }
}

impl From<&str> for Timestamp {
    fn from(text: &str) -> Self {
        Timestamp::Iso(text.to_owned())
    }
}
