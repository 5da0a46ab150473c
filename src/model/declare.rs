//! The two macros in which the model is written. They hold no logic: a declaration becomes a struct, its
//! builder, its table and its documentation.

/// Declares structures. A member is
/// `"wireName" field: Type [limits] about [default(json), example(json)];`
/// where the limits are methods of [`Member`](super::Member).
macro_rules! model {
    ($(
        $(#[doc = $doc:literal])+
        struct $name:ident $(at $page:literal $anchor:literal)? $(is $union:ident)? {
            $(
                $(#[doc = $text:literal])+
                $wire:literal $field:ident : $type:ty [$($limit:ident $(($($value:expr),*))?),*] $(about [$($about:ident($said:literal)),*])? ;
            )+
        }
    )+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub struct $name {
            $(
                $(#[doc = $text])+
                #[serde(rename = $wire, skip_serializing_if = "Option::is_none")]
                pub $field: Option<$type>,
            )+
        }

        impl $name {
            /// Starts an empty one, to be filled member by member.
            pub fn builder() -> $crate::model::Builder<Self> {
                $crate::model::Builder::default()
            }
        }

        impl $crate::model::Builder<$name> {
            $(
                $(#[doc = $text])+
                pub fn $field(mut self, value: impl Into<$type>) -> Self {
                    self.0.$field = Some(value.into());
                    self
                }
            )+
        }

        // The members by their numbers: a rule that names one that is not there does not compile.
        const _: () = {
            #[allow(non_camel_case_types, dead_code)]
            enum Number {
                $($field),+
            }

            #[allow(non_upper_case_globals, dead_code)]
            impl $name {
                $(pub(crate) const $field: $crate::model::MemberId = $crate::model::MemberId::new(Number::$field as u8);)+
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

        impl $crate::model::Typed for $name {
            const KIND: $crate::model::Kind = $crate::model::Kind::Structure(<Self as $crate::model::Model>::SHAPE);
            const STRUCTURE: Option<&'static $crate::model::ShapeDocs> = Some(<Self as $crate::model::Model>::DOCS);
        }

        impl $crate::model::Model for $name {
            const SHAPE: &'static $crate::model::Shape = {
                // A static, so that a shape has one address and can be told from another by it.
                static SHAPE: $crate::model::Shape = $crate::model::Shape {
                    name: stringify!($name),
                    page: $crate::model::declare::first(&[$($page,)? concat!("API_", stringify!($name))]),
                    anchor: $crate::model::declare::first(&[$($anchor,)? concat!("ECS-Type-", stringify!($name), "-")]),
                    union: $crate::model::declare::word(&[$(stringify!($union))?]),
                    members: &[$(
                        $crate::model::Member::new($wire, stringify!($field), <$type as $crate::model::Typed>::KIND)
                            $(.$limit($($($value),*)?))*
                    ),+],
                };
                &SHAPE
            };
            const DOCS: &'static $crate::model::ShapeDocs = {
                static DOCS: $crate::model::ShapeDocs = $crate::model::ShapeDocs {
                    shape: <$name as $crate::model::Model>::SHAPE,
                    description: concat!($($doc, "\n"),+),
                    members: &[$(
                        $crate::model::MemberDocs::new(
                            concat!($($text, "\n"),+),
                            <$type as $crate::model::Typed>::STRUCTURE,
                            <$type as $crate::model::Typed>::ENUM,
                        )
                        $($(.$about($said))*)?
                    ),+],
                };
                &DOCS
            };
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::schema::structure(
                    <Self as $crate::model::Model>::DOCS,
                    $crate::model::Revision::default(),
                    generator,
                )
            }
        }
    )+};
}

/// Declares closed sets of texts. A value is `"wire" Name [since_2026 ["when it came"]];`.
macro_rules! choices {
    ($(
        $(#[doc = $doc:literal])+
        enum $name:ident {
            $( $(#[doc = $text:literal])+ $wire:literal $variant:ident $($since:ident $($introduced:literal)?)? ; )+
        }
    )+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[doc = $text])+ $variant, )+
            /// A value that this version does not know.
            Unknown(String),
        }

        impl $name {
            /// The value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$variant => $wire, )+
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                match value {
                    $( $wire => Self::$variant, )+
                    _ => Self::Unknown(value.to_owned()),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Ok(Self::from(String::deserialize(deserializer)?.as_str()))
            }
        }

        impl $crate::model::Typed for $name {
            const KIND: $crate::model::Kind = {
                static ENUM: $crate::model::EnumShape = $crate::model::EnumShape {
                    name: stringify!($name),
                    values: &[$( $crate::model::EnumValue { value: $wire, since: $crate::model::declare::since(&[$(stringify!($since))?]), introduced: $crate::model::declare::first(&[$($($introduced,)?)? ""]) } ),+],
                };
                $crate::model::Kind::Enum(&ENUM)
            };
            const ENUM: Option<&'static $crate::model::EnumDocs> = {
                static DOCS: $crate::model::EnumDocs = $crate::model::EnumDocs {
                    shape: match <$name as $crate::model::Typed>::KIND {
                        $crate::model::Kind::Enum(shape) => shape,
                        _ => unreachable!(),
                    },
                    description: concat!($($doc, "\n"),+),
                    values: &[$( concat!($($text, "\n"),+) ),+],
                };
                Some(&DOCS)
            };
        }
    )+};
}

pub(crate) use {choices, model};

use super::Revision;

/// The text given, or else the default behind it.
pub(crate) const fn first(texts: &[&'static str]) -> &'static str {
    texts[0]
}

/// Whether the optional word is there.
pub(crate) const fn word(words: &[&'static str]) -> bool {
    !words.is_empty()
}

/// The revision that an optional `since_2026` names.
pub(crate) const fn since(words: &[&'static str]) -> Revision {
    if words.is_empty() { Revision::Y2023 } else { Revision::Y2026 }
}
