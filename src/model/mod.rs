//! The only source of facts about members of requests and responses: types, limits, descriptions.

mod builder;
mod container;
mod declare;
mod format;
mod maybe_setters;
mod member_names;
mod overrides;
mod request;
mod response;
mod revision;
mod shape;
mod tags;
mod timestamp;
mod unknown_value;
mod volumes;

pub use builder::Builder;
pub use container::*;
pub use format::Format;
pub(crate) use member_names::{is_same_name, normalized, words};
pub use overrides::*;
pub use request::*;
pub use response::*;
pub use revision::{PerRevision, Revision};
pub use shape::{
    EnumDocs, EnumShape, EnumValue, Kind, LaunchTypes, Member, MemberDocs, Model, Range, Shape, ShapeDocs,
    Typed, deprecation_reason,
};
pub(crate) use shape::{MemberId, sealed};
pub use tags::*;
pub use timestamp::Timestamp;
pub use unknown_value::UnknownValue;
pub use volumes::*;
