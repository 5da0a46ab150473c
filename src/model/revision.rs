//! The two revisions of the API.

use crate::names::names;

/// A revision of the `StartTask` API.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Revision {
    /// The documentation of early 2023.
    #[default]
    #[cfg_attr(feature = "schema", schemars(rename = "2023"))]
    Y2023,
    /// The API as of November 2026: a superset, with some limits relaxed.
    #[cfg_attr(feature = "schema", schemars(rename = "2026"))]
    Y2026,
}

impl Revision {
    /// Returns the revision of a year, for declarations of the model: any other year does not compile.
    pub(super) const fn of_year(year: u16) -> Revision {
        match year {
            2023 => Revision::Y2023,
            2026 => Revision::Y2026,
            _ => panic!("the model knows the revisions of 2023 and 2026"),
        }
    }
}

names! { Revision, "revision", name: Y2023 = "2023", Y2026 = "2026", }

/// A fact that may have changed between the revisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PerRevision<T> {
    then: T,
    now: T,
}

impl<T: Copy> PerRevision<T> {
    /// Creates a fact that is the same in both revisions.
    pub const fn both(value: T) -> Self {
        Self { then: value, now: value }
    }

    /// Creates a fact that is `then` in revision 2023 and `now` in revision 2026.
    pub const fn changed(then: T, now: T) -> Self {
        Self { then, now }
    }

    /// Returns the fact under `revision`.
    pub const fn at(&self, revision: Revision) -> T {
        match revision {
            Revision::Y2023 => self.then,
            Revision::Y2026 => self.now,
        }
    }
}
