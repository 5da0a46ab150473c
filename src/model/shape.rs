//! What a member is: the static tables that validation, schemas, types and documentation read.

use super::format::Format;
use super::member_names::is_same_name;
use super::revision::{PerRevision, Revision};
use super::{StartTaskRequest, Tag};
use std::ops::RangeInclusive;
use std::sync::OnceLock;

/// A structure of the API.
#[derive(Debug)]
pub struct Shape {
    /// Its name in this crate, such as `TaskOverride`.
    pub name: &'static str,
    /// Its name in the API's own model, and the name of its page in the API reference.
    pub api_name: &'static str,
    /// What precedes a member's name in the anchors of that page, if not `ECS-Type-` and its name.
    anchor: Option<&'static str>,
    /// Whether exactly one member must be present.
    pub union: bool,
    /// Its members, in documented order.
    pub members: &'static [Member],
}

impl Shape {
    /// Creates a shape that has the same name in the API.
    pub(super) const fn new(name: &'static str, members: &'static [Member]) -> Self {
        Shape { name, api_name: name, anchor: None, union: false, members }
    }

    /// Sets its name in the API.
    pub(super) const fn api_name(mut self, name: &'static str) -> Self {
        self.api_name = name;
        self
    }

    /// Sets the prefix of anchors on its page.
    pub(super) const fn anchor(mut self, anchor: &'static str) -> Self {
        self.anchor = Some(anchor);
        self
    }

    /// Marks a structure of which exactly one member must be present.
    pub(super) const fn union(mut self) -> Self {
        self.union = true;
        self
    }

    /// Returns the address of its page in the API reference.
    pub(crate) fn page(&self) -> String {
        format!("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_{}.html", self.api_name)
    }

    /// Returns the address of a member on that page.
    pub(crate) fn page_of_member(&self, member: &str) -> String {
        let (page, name) = (self.page(), self.api_name);
        match self.anchor {
            Some(anchor) => format!("{page}#{anchor}{member}"),
            None => format!("{page}#ECS-Type-{name}-{member}"),
        }
    }

    /// Returns whether requests contain it, at any level. The documented limits of its members apply to requests, and
    /// the service can return values that it would not accept. Tags have the same limits in both.
    pub(crate) fn is_of_requests(&'static self) -> bool {
        static ALL: OnceLock<Vec<&'static Shape>> = OnceLock::new();
        let all = ALL.get_or_init(|| StartTaskRequest::SHAPE.structures());
        !std::ptr::eq(self, Tag::SHAPE) && all.iter().any(|shape| std::ptr::eq(*shape, self))
    }

    /// Returns the structure and those in its members, at any level; each once.
    pub fn structures(&'static self) -> Vec<&'static Shape> {
        let mut found = vec![self];
        let mut next = 0;
        while let Some(&shape) = found.get(next) {
            next += 1;
            for member in shape.members {
                if let Kind::Structure(inner) = member.kind.of_items()
                    && !found.iter().any(|known| std::ptr::eq(*known, inner))
                {
                    found.push(inner);
                }
            }
        }
        found
    }

    /// Returns the member of this name, in any revision.
    pub fn member(&self, name: &str) -> Option<&'static Member> {
        self.members.iter().find(|member| member.name == name)
    }

    /// Returns the member of this name, whichever convention its spelling follows.
    pub(crate) fn member_in_any_spelling(&self, name: &str) -> Option<&'static Member> {
        self.members.iter().find(|member| is_same_name(member.name, name))
    }
}

/// A member by its number among those of its structure; `model!` has one for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MemberId(u8);

impl MemberId {
    pub(crate) const fn new(number: u8) -> Self {
        MemberId(number)
    }

    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A member of a structure.
#[derive(Debug)]
pub struct Member {
    /// Its name on the wire.
    pub name: &'static str,
    /// The kind of its value.
    pub kind: Kind,
    /// Whether the API requires it.
    pub required: PerRevision<bool>,
    /// The first revision that has it.
    pub since: Revision,
    /// When what only the newer revision accepts was introduced, such as `2024-01`; empty if that is not known.
    pub introduced: &'static str,
    /// The discontinued AWS service that it requires. The member is still accepted, but has no effect.
    pub deprecated: Option<&'static str>,
    /// Whether it can contain secrets, which no message repeats.
    pub sensitive: bool,
    /// Whether it is verbatim: never trimmed, converted or omitted because it is empty.
    pub verbatim: bool,
    /// The launch types whose tasks read it.
    pub launch_types: LaunchTypes,
    /// How many items an array may have.
    pub items: Range,
    /// How many Unicode characters a string (or each string in an array) may have.
    pub length: PerRevision<Range>,
    /// The values that an integer may have.
    pub range: PerRevision<Range>,
    /// The format of a string, or of each string in an array.
    pub format: Format,
    /// The values that the documentation lists for a string whose set of values is not closed.
    pub known: &'static [&'static str],
}

/// An inclusive range. Bounds that are not documented are those of the type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The smallest value allowed.
    pub min: i64,
    /// The largest value allowed.
    pub max: i64,
}

impl Range {
    /// The range without bounds.
    pub const ANY: Range = Range { min: i64::MIN, max: i64::MAX };

    /// Creates a range from `min` to `max`, inclusive.
    pub const fn new(min: i64, max: i64) -> Self {
        Range { min, max }
    }

    /// Converts a range of Rust.
    pub(super) const fn of(range: &RangeInclusive<i64>) -> Self {
        Range { min: *range.start(), max: *range.end() }
    }

    /// Returns whether the range contains `value`.
    pub const fn contains(&self, value: i64) -> bool {
        self.min <= value && value <= self.max
    }
}

/// The launch types whose tasks read a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaunchTypes {
    /// Every launch type.
    Any,
    /// Fargate only.
    Fargate,
}

/// The type of a value.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A JSON string.
    Text,
    /// A JSON string from a closed set.
    Enum(&'static EnumShape),
    /// A 32-bit integer.
    Integer,
    /// A 64-bit integer.
    Long,
    /// `true` or `false`.
    Boolean,
    /// Epoch seconds or an ISO 8601 string.
    Timestamp,
    /// A structure.
    Structure(&'static Shape),
    /// An array of values of one kind.
    List(&'static Kind),
}

impl Kind {
    /// Returns the kind of the items of an array, also of nested arrays; any other kind itself.
    #[must_use]
    pub fn of_items(self) -> Kind {
        match self {
            Kind::List(item) => item.of_items(),
            kind => kind,
        }
    }

    /// Returns whether it contains sensitive members, at any depth.
    pub(crate) fn has_secrets(self) -> bool {
        match self {
            Kind::List(item) => item.has_secrets(),
            Kind::Structure(shape) => {
                shape.members.iter().any(|member| member.sensitive || member.kind.has_secrets())
            }
            _ => false,
        }
    }
}

/// A closed set of strings.
#[derive(Debug)]
pub struct EnumShape {
    /// The set's name in the API reference.
    pub name: &'static str,
    /// Its values in documented order.
    pub values: &'static [EnumValue],
}

impl EnumShape {
    /// Returns the values that exist under `revision`.
    pub fn at(&self, revision: Revision) -> impl Iterator<Item = &'static str> + Clone {
        self.values.iter().filter(move |value| value.since <= revision).map(|value| value.value)
    }

    /// Returns the entry of this value, in any revision.
    pub fn find(&self, value: &str) -> Option<&'static EnumValue> {
        self.values.iter().find(|known| known.value == value)
    }
}

/// One value of a closed set.
#[derive(Debug)]
pub struct EnumValue {
    /// The value.
    pub value: &'static str,
    /// The first revision that has it.
    pub since: Revision,
    /// When it was introduced, such as `2026-05`; empty if that is not known.
    pub introduced: &'static str,
    /// The discontinued AWS service that it requires. The value is still accepted, but has no effect.
    pub deprecated: Option<&'static str>,
}

/// Returns why a member or value that requires this service is deprecated.
pub fn deprecation_reason(service: &str) -> String {
    format!("AWS has discontinued {service}.")
}

impl EnumValue {
    /// Creates a value that every revision has.
    pub(super) const fn new(value: &'static str) -> Self {
        EnumValue { value, since: Revision::Y2023, introduced: "", deprecated: None }
    }

    /// Sets the first revision that has the value, by its year.
    pub(super) const fn since(mut self, year: u16) -> Self {
        self.since = Revision::of_year(year);
        self
    }

    /// Sets when it was introduced, such as `2026-05`.
    pub(super) const fn introduced(mut self, when: &'static str) -> Self {
        self.introduced = when;
        self
    }

    /// Marks it as deprecated: accepted without effect, because this AWS service is discontinued.
    pub(super) const fn deprecated(mut self, service: &'static str) -> Self {
        self.deprecated = Some(service);
        self
    }
}

impl Member {
    /// Creates a member with its name and its type only.
    pub(crate) const fn new(name: &'static str, kind: Kind) -> Self {
        Member {
            name,
            kind,
            required: PerRevision::both(false),
            since: Revision::Y2023,
            introduced: "",
            deprecated: None,
            sensitive: false,
            verbatim: false,
            launch_types: LaunchTypes::Any,
            items: Range::ANY,
            length: PerRevision::both(Range::ANY),
            range: PerRevision::both(Range::ANY),
            format: Format::Any,
            known: &[],
        }
    }
}

/// The documentation of a structure. Separate from [`Shape`], so that programs that never show it do not include it: in
/// one table, the linker keeps every description, and the wasm that only validates grows by 12 kB.
#[derive(Debug)]
pub struct ShapeDocs {
    /// The structure.
    pub shape: &'static Shape,
    /// What it is for.
    pub description: &'static str,
    /// Its members, in the order of `shape.members`.
    pub members: &'static [MemberDocs],
}

/// The documentation of a member.
#[derive(Debug)]
pub struct MemberDocs {
    /// What it is for.
    pub description: &'static str,
    /// The default, as JSON.
    pub default: Option<&'static str>,
    /// An example value, as JSON.
    pub example: Option<&'static str>,
    /// The label of an item, if neither its structure nor the member's name provides one.
    pub item: Option<&'static str>,
    /// The structure of the value or its items.
    pub structure: Option<&'static ShapeDocs>,
    /// The enum of the value or its items.
    pub enumeration: Option<&'static EnumDocs>,
}

/// The documentation of an enum.
#[derive(Debug)]
pub struct EnumDocs {
    /// The set.
    pub shape: &'static EnumShape,
    /// What it is for.
    pub description: &'static str,
    /// What each value means, in the order of `shape.values`.
    pub values: &'static [&'static str],
}

/// Other crates cannot implement the traits of the model.
pub(crate) mod sealed {
    pub trait Sealed {}
}

/// A Rust type that represents a kind of value. It is sealed.
pub trait Typed: sealed::Sealed {
    /// The kind.
    const KIND: Kind;
    /// The documentation of the structure in it.
    const STRUCTURE: Option<&'static ShapeDocs> = None;
    /// The documentation of the enum in it.
    const ENUM: Option<&'static EnumDocs> = None;
}

impl sealed::Sealed for String {}

impl Typed for String {
    const KIND: Kind = Kind::Text;
}

impl sealed::Sealed for i32 {}

impl Typed for i32 {
    const KIND: Kind = Kind::Integer;
}

impl sealed::Sealed for i64 {}

impl Typed for i64 {
    const KIND: Kind = Kind::Long;
}

impl sealed::Sealed for bool {}

impl Typed for bool {
    const KIND: Kind = Kind::Boolean;
}

impl<T: Typed> sealed::Sealed for Vec<T> {}

impl<T: Typed> Typed for Vec<T> {
    const KIND: Kind = Kind::List(&T::KIND);
    const STRUCTURE: Option<&'static ShapeDocs> = T::STRUCTURE;
    const ENUM: Option<&'static EnumDocs> = T::ENUM;
}

/// A typed structure of the API.
pub trait Model: Typed {
    /// Its table.
    const SHAPE: &'static Shape;
    /// Its documentation.
    const DOCS: &'static ShapeDocs;
}
