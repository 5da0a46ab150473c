//! How the model is written: structs and enums with an attribute for each member and value.
//!
//! ```text
//! model! {
//!     /// What the structure is for.
//!     pub struct ContainerOverride {
//!         /// What the member is for, in Markdown.
//!         #[member("memory", minimum = 1, example = "512")]
//!         memory: i32,
//!     }
//! }
//! ```
//!
//! The attribute begins with the name on the wire. What follows are the methods of [`Declaration`], without parentheses
//! if they take no argument. The macros contain no logic: from a declaration they write the struct with its builder,
//! its [`Shape`](super::Shape) and its [`ShapeDocs`](super::ShapeDocs).

use super::format::Format;
use super::revision::{PerRevision, Revision};
use super::shape::{LaunchTypes, Member, MemberDocs, Range, Typed};
use std::ops::RangeInclusive;

/// Declares structures. Members are in documented order and all optional, so their types are written without `Option`.
/// `#[structure(…)]` takes the methods of [`Shape`]: `api_name`, `anchor`, `union`.
macro_rules! model {
    ($(
        $(#[doc = $description:literal])+
        $(#[structure($($option:ident $(= $setting:literal)?),+)])?
        pub struct $name:ident {
            $(
                $(#[doc = $member_description:literal])+
                #[member($wire:literal $(, $fact:ident $(= $value:expr)?)* $(,)?)]
                $field:ident: $type:ident $(<$item:ident>)?,
            )+
        }
    )+) => {$(
        $(#[doc = $description])+
        #[derive(Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        #[non_exhaustive]
        pub struct $name {
            $(
                $(#[doc = $member_description])+
                #[serde(rename = $wire, skip_serializing_if = "Option::is_none")]
                pub $field: Option<$type $(<$item>)?>,
            )+
        }

        impl $name {
            /// Returns an empty builder.
            pub fn builder() -> $crate::model::Builder<Self> {
                $crate::model::Builder::default()
            }
        }

        impl $crate::model::Builder<$name> {
            $(
                $crate::model::declare::setter! {
                    $(#[doc = $member_description])+
                    $field: $type $(<$item>)?
                }
                $crate::model::maybe_setters::maybe_setter! { $field $field: $type $(<$item>)? }
            )+
        }

        impl From<$crate::model::Builder<$name>> for $name {
            fn from(builder: $crate::model::Builder<$name>) -> Self {
                builder.build()
            }
        }

        // The members by their numbers: a rule that names a member that does not exist does not compile.
        const _: () = {
            #[allow(non_camel_case_types, dead_code)]
            enum Number {
                $($field),+
            }

            #[allow(non_upper_case_globals, dead_code)]
            impl $name {
                $(
                    pub(crate) const $field: $crate::model::MemberId =
                        $crate::model::MemberId::new(Number::$field as u8);
                )+
            }
        };

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let mut out = f.debug_struct(stringify!($name));
                let mut members = <Self as $crate::model::Model>::SHAPE.members.iter();
                $(
                    let sensitive = members.next().is_some_and(|member| member.sensitive);
                    if let Some(value) = &self.$field {
                        if sensitive {
                            out.field(stringify!($field), &"(not shown)");
                        } else {
                            out.field(stringify!($field), value);
                        }
                    }
                )+
                out.finish()
            }
        }

        impl $crate::model::sealed::Sealed for $name {}

        impl $crate::model::Typed for $name {
            const KIND: $crate::model::Kind =
                $crate::model::Kind::Structure(<Self as $crate::model::Model>::SHAPE);
            const STRUCTURE: Option<&'static $crate::model::ShapeDocs> =
                Some(<Self as $crate::model::Model>::DOCS);
        }

        impl $crate::model::Model for $name {
            const SHAPE: &'static $crate::model::Shape = {
                // A static, so that a shape has one address and shapes can be compared by address.
                static SHAPE: $crate::model::Shape = $crate::model::Shape::new(
                    stringify!($name),
                    &[$(
                        $crate::model::declare::Declaration::of::<$type $(<$item>)?>($wire)
                            $(.$fact($($value)?))*
                            .member
                    ),+],
                )$($(.$option($($setting)?))+)?;
                &SHAPE
            };
            const DOCS: &'static $crate::model::ShapeDocs = {
                static DOCS: $crate::model::ShapeDocs = $crate::model::ShapeDocs {
                    shape: <$name as $crate::model::Model>::SHAPE,
                    description: concat!($($description),+).trim_ascii(),
                    members: &[$(
                        $crate::model::declare::Declaration::of::<$type $(<$item>)?>($wire)
                            .description(concat!($($member_description),+))
                            $(.$fact($($value)?))*
                            .docs
                    ),+],
                };
                &DOCS
            };
        }
    )+};
}

/// Writes the method of a builder that sets a member. Arrays are made of anything that can be iterated over.
macro_rules! setter {
    ($(#[doc = $description:literal])+ $field:ident: Vec<$item:ident>) => {
        $(#[doc = $description])+
        #[must_use]
        pub fn $field(mut self, items: impl IntoIterator<Item = impl Into<$item>>) -> Self {
            self.0.$field = Some(items.into_iter().map(Into::into).collect());
            self
        }
    };
    ($(#[doc = $description:literal])+ $field:ident: $type:ident) => {
        $(#[doc = $description])+
        #[must_use]
        pub fn $field(mut self, value: impl Into<$type>) -> Self {
            self.0.$field = Some(value.into());
            self
        }
    };
}

/// Writes the method of a builder that sets a member to a value that may be absent. `maybe_setter!` has its name.
macro_rules! optional_setter {
    ($method:ident $field:ident: Vec<$item:ident>) => {
        #[doc = concat!("Sets `", stringify!($field), "` if the array is present.")]
        #[must_use]
        pub fn $method(mut self, items: Option<impl IntoIterator<Item = impl Into<$item>>>) -> Self {
            self.0.$field = items.map(|items| items.into_iter().map(Into::into).collect());
            self
        }
    };
    ($method:ident $field:ident: $type:ident) => {
        #[doc = concat!("Sets `", stringify!($field), "` if the value is present.")]
        #[must_use]
        pub fn $method(mut self, value: Option<impl Into<$type>>) -> Self {
            self.0.$field = value.map(Into::into);
            self
        }
    };
}

/// Declares closed sets of strings. The attribute of a value begins with the string; what follows are the methods of
/// [`EnumValue`].
macro_rules! enums {
    ($(
        $(#[doc = $description:literal])+
        pub enum $name:ident {
            $(
                $(#[doc = $meaning:literal])+
                #[value($wire:literal $(, $fact:ident = $value:expr)* $(,)?)]
                $variant:ident,
            )+
        }
    )+) => {$(
        $(#[doc = $description])+
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[doc = $meaning])+ $variant, )+
            /// A value that this version does not know.
            Unknown($crate::model::UnknownValue),
        }

        impl $name {
            /// Returns the value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$variant => $wire, )+
                    Self::Unknown(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                match value {
                    $( $wire => Self::$variant, )+
                    _ => Self::Unknown($crate::model::UnknownValue::new(value)),
                }
            }
        }

        impl From<String> for $name {
            fn from(value: String) -> Self {
                Self::from(value.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;

            fn from_str(value: &str) -> Result<Self, Self::Err> {
                Ok(Self::from(value))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Ok(Self::from(String::deserialize(deserializer)?))
            }
        }

        const _: () = {
            #[allow(dead_code)]
            impl $name {
                pub(crate) const SHAPE: &'static $crate::model::EnumShape = &SHAPE;
            }

            static SHAPE: $crate::model::EnumShape = $crate::model::EnumShape {
                name: stringify!($name),
                values: &[$( $crate::model::EnumValue::new($wire)$(.$fact($value))* ),+],
            };
            static DOCS: $crate::model::EnumDocs = $crate::model::EnumDocs {
                shape: &SHAPE,
                description: concat!($($description),+).trim_ascii(),
                values: &[$( concat!($($meaning),+).trim_ascii() ),+],
            };

            impl $crate::model::sealed::Sealed for $name {}

            impl $crate::model::Typed for $name {
                const KIND: $crate::model::Kind = $crate::model::Kind::Enum(&SHAPE);
                const ENUM: Option<&'static $crate::model::EnumDocs> = Some(&DOCS);
            }
        };
    )+};
}

pub(crate) use {enums, model, optional_setter, setter};

/// The declaration of a member. Its methods are the facts in `#[member(…)]`.
pub(super) struct Declaration {
    pub(super) member: Member,
    pub(super) docs: MemberDocs,
}

impl Declaration {
    /// Starts the declaration of a member.
    pub(super) const fn of<T: Typed>(name: &'static str) -> Self {
        let docs = MemberDocs {
            description: "",
            default: None,
            example: None,
            item: None,
            structure: T::STRUCTURE,
            enumeration: T::ENUM,
        };
        Declaration { member: Member::new(name, T::KIND), docs }
    }

    /// Describes what the member is for; the macro passes the doc comment.
    pub(super) const fn description(mut self, text: &'static str) -> Self {
        self.docs.description = text.trim_ascii();
        self
    }

    /// Marks the member as required.
    pub(super) const fn required(mut self) -> Self {
        self.member.required = PerRevision::both(true);
        self
    }

    /// Marks the member as required up to the revision of this year, but not in later ones.
    pub(super) const fn required_until(mut self, year: u16) -> Self {
        assert!(matches!(Revision::of_year(year), Revision::Y2023));
        self.member.required = PerRevision::changed(true, false);
        self
    }

    /// Sets the first revision that has the member, by its year.
    pub(super) const fn since(mut self, year: u16) -> Self {
        self.member.since = Revision::of_year(year);
        self
    }

    /// Sets when the member or its larger limit was introduced, such as `2024-01`.
    pub(super) const fn introduced(mut self, when: &'static str) -> Self {
        self.member.introduced = when;
        self
    }

    /// Marks it as deprecated: accepted without effect, because this AWS service is discontinued.
    pub(super) const fn deprecated(mut self, service: &'static str) -> Self {
        self.member.deprecated = Some(service);
        self
    }

    /// Marks a value that contains secrets: no message repeats it.
    pub(super) const fn sensitive(mut self) -> Self {
        self.member.sensitive = true;
        self
    }

    /// Marks a value as verbatim: never trimmed, converted or omitted because it is empty.
    pub(super) const fn verbatim(mut self) -> Self {
        self.member.verbatim = true;
        self
    }

    /// Restricts the launch types whose tasks read the member.
    pub(super) const fn launch_types(mut self, launch_types: LaunchTypes) -> Self {
        self.member.launch_types = launch_types;
        self
    }

    /// Limits how many items an array may have.
    pub(super) const fn items(mut self, range: RangeInclusive<i64>) -> Self {
        self.member.items = Range::of(&range);
        self
    }

    /// Limits how many Unicode characters a string, or each string of an array, may have.
    pub(super) const fn length(mut self, range: RangeInclusive<i64>) -> Self {
        self.member.length = PerRevision::both(Range::of(&range));
        self
    }

    /// Limits the length differently in 2023. It follows `length`.
    pub(super) const fn length_2023(mut self, range: RangeInclusive<i64>) -> Self {
        let now = self.member.length.at(Revision::Y2026);
        self.member.length = PerRevision::changed(Range::of(&range), now);
        self
    }

    /// Limits the length from below only.
    pub(super) const fn min_length(self, min: i64) -> Self {
        self.length(min..=i64::MAX)
    }

    /// Limits the values of an integer.
    pub(super) const fn range(mut self, range: RangeInclusive<i64>) -> Self {
        self.member.range = PerRevision::both(Range::of(&range));
        self
    }

    /// Limits the values of an integer from below only.
    pub(super) const fn minimum(self, min: i64) -> Self {
        self.range(min..=i64::MAX)
    }

    /// Sets the format of a string, or of each string in an array.
    pub(super) const fn format(mut self, format: Format) -> Self {
        self.member.format = format;
        self
    }

    /// Lists the values that the documentation names for a string whose set is not closed.
    pub(super) const fn known(mut self, values: &'static [&'static str]) -> Self {
        self.member.known = values;
        self
    }

    /// States what the service assumes if the member is absent, as JSON.
    pub(super) const fn default(mut self, json: &'static str) -> Self {
        self.docs.default = Some(json);
        self
    }

    /// Sets an example, as JSON.
    pub(super) const fn example(mut self, json: &'static str) -> Self {
        self.docs.example = Some(json);
        self
    }

    /// Sets the label of an item, if neither its structure nor the member's name provides one.
    pub(super) const fn item(mut self, name: &'static str) -> Self {
        self.docs.item = Some(name);
        self
    }
}
