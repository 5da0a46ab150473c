//! What a member is: the static tables that validation, schemas, types and documentation read.

use super::format::Format;
use super::revision::{PerRevision, Revision};
use super::{StartTaskRequest, Tag};
use std::sync::OnceLock;

/// A structure of the API.
#[derive(Debug)]
pub struct Shape {
    /// Its name in the API reference, such as `TaskOverride`.
    pub name: &'static str,
    /// The last part of its page's address in the API reference.
    pub page: &'static str,
    /// The anchor on that page in front of a member's name.
    pub anchor: &'static str,
    /// Exactly one of the members has to be given.
    pub union: bool,
    /// Its members, in documented order.
    pub members: &'static [Member],
}

impl Shape {
    /// Its name in the API's own model.
    pub fn api_name(&self) -> &'static str {
        self.page.strip_prefix("API_").unwrap_or(self.name)
    }

    /// Whether requests contain it, on whatever level: the limits documented for its members are those of requests, and
    /// the service may return what it would not take. A tag is the same in both.
    pub(crate) fn is_of_requests(&'static self) -> bool {
        fn collect(shape: &'static Shape, found: &mut Vec<&'static Shape>) {
            found.push(shape);
            for member in shape.members {
                let mut kind = member.kind;
                while let Kind::List(item) = kind {
                    kind = *item;
                }
                if let Kind::Structure(inner) = kind {
                    collect(inner, found);
                }
            }
        }
        static ALL: OnceLock<Vec<&'static Shape>> = OnceLock::new();
        let all = ALL.get_or_init(|| {
            let mut found = Vec::new();
            collect(StartTaskRequest::SHAPE, &mut found);
            found
        });
        !std::ptr::eq(self, Tag::SHAPE) && all.iter().any(|shape| std::ptr::eq(*shape, self))
    }

    /// The member of this name, whatever the revision.
    pub fn member(&self, name: &str) -> Option<&'static Member> {
        self.members.iter().find(|member| member.name == name)
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
    /// Its name in Rust, in this crate as in the AWS SDK.
    pub field: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// The structure cannot go without it.
    pub required: PerRevision<bool>,
    /// Not marked as required, but the structure has no effect without it.
    pub effectively_required: bool,
    /// The first revision that has it.
    pub since: Revision,
    /// When what only the newer revision accepts was introduced, such as `in January 2024`; empty if that is not known.
    pub introduced: &'static str,
    /// Still accepted, of no use any more.
    pub deprecated: bool,
    /// Holds secrets: never repeated in a message.
    pub sensitive: bool,
    /// Taken as it is given: never trimmed, converted or left out because it is empty.
    pub verbatim: bool,
    /// The launch types whose tasks read it.
    pub launch_types: LaunchTypes,
    /// How many items a list may have.
    pub items: Range,
    /// How many Unicode characters a text (or each text of a list) may have.
    pub length: PerRevision<Range>,
    /// The values that an integer may have.
    pub number: PerRevision<Range>,
    /// The format of a string, or of each string in an array.
    pub format: Format,
    /// The values the documentation names for a text whose set is not closed.
    pub known: &'static [&'static str],
}

/// An inclusive range; a bound that is not documented is the type's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The smallest value allowed.
    pub min: i64,
    /// The largest value allowed.
    pub max: i64,
}

impl Range {
    /// Everything.
    pub const ANY: Range = Range { min: i64::MIN, max: i64::MAX };

    /// From `min` to `max`, both allowed.
    pub const fn new(min: i64, max: i64) -> Self {
        Range { min, max }
    }

    /// Whether `value` lies in the range.
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
    /// A JSON string out of a closed set.
    Enum(&'static EnumShape),
    /// A 32-bit integer.
    Integer,
    /// A 64-bit integer.
    Long,
    /// `true` or `false`.
    Boolean,
    /// Epoch seconds or ISO 8601 text.
    Timestamp,
    /// A structure.
    Structure(&'static Shape),
    /// A list of one kind.
    List(&'static Kind),
}

impl Kind {
    /// Whether there are secrets among its members, however deep.
    pub(crate) fn holds_secrets(self) -> bool {
        match self {
            Kind::List(item) => item.holds_secrets(),
            Kind::Structure(shape) => {
                shape.members.iter().any(|member| member.sensitive || member.kind.holds_secrets())
            }
            _ => false,
        }
    }
}

/// A closed set of texts.
#[derive(Debug)]
pub struct EnumShape {
    /// The set's name in the API reference.
    pub name: &'static str,
    /// Its values in documented order.
    pub values: &'static [EnumValue],
}

impl EnumShape {
    /// The values that exist under `revision`.
    pub fn at(&self, revision: Revision) -> impl Iterator<Item = &'static str> + Clone {
        self.values.iter().filter(move |value| value.since <= revision).map(|value| value.value)
    }

    /// The entry of this value, whatever the revision.
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
    /// When it was introduced, such as `in May 2026`; empty if that is not known.
    pub introduced: &'static str,
}

impl Member {
    /// A member without limits.
    pub const fn new(name: &'static str, field: &'static str, kind: Kind) -> Self {
        Member {
            name,
            field,
            kind,
            required: PerRevision::both(false),
            effectively_required: false,
            since: Revision::Y2023,
            introduced: "",
            deprecated: false,
            sensitive: false,
            verbatim: false,
            launch_types: LaunchTypes::Any,
            items: Range::ANY,
            length: PerRevision::both(Range::ANY),
            number: PerRevision::both(Range::ANY),
            format: Format::Any,
            known: &[],
        }
    }

    /// The structure cannot go without it.
    pub const fn required(mut self) -> Self {
        self.required = PerRevision::both(true);
        self
    }

    /// Required under 2023, not any more under 2026.
    pub const fn required_until_2023(mut self) -> Self {
        self.required = PerRevision::changed(true, false);
        self
    }

    /// Not marked as required, but the structure has no effect without it.
    pub const fn effectively_required(mut self) -> Self {
        self.effectively_required = true;
        self
    }

    /// Not in the 2023 documentation.
    pub const fn since_2026(mut self) -> Self {
        self.since = Revision::Y2026;
        self
    }

    /// When the member or its larger limit was introduced, such as `in January 2024`.
    pub const fn introduced(mut self, when: &'static str) -> Self {
        self.introduced = when;
        self
    }

    /// Accepted, of no use any more.
    pub const fn deprecated(mut self) -> Self {
        self.deprecated = true;
        self
    }

    /// Holds secrets.
    pub const fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self
    }

    /// Taken as it is given.
    pub const fn verbatim(mut self) -> Self {
        self.verbatim = true;
        self
    }

    /// Only tasks on Fargate read it.
    pub const fn fargate_only(mut self) -> Self {
        self.launch_types = LaunchTypes::Fargate;
        self
    }

    /// A list of `min` to `max` items.
    pub const fn items(mut self, min: i64, max: i64) -> Self {
        self.items = Range::new(min, max);
        self
    }

    /// A text of `min` to `max` Unicode characters.
    pub const fn length(mut self, min: i64, max: i64) -> Self {
        self.length = PerRevision::both(Range::new(min, max));
        self
    }

    /// A text of at most `then` characters under 2023 and `now` under 2026.
    pub const fn length_relaxed(mut self, then: i64, now: i64) -> Self {
        self.length = PerRevision::changed(Range::new(0, then), Range::new(0, now));
        self
    }

    /// An integer from `min` to `max`.
    pub const fn number(mut self, min: i64, max: i64) -> Self {
        self.number = PerRevision::both(Range::new(min, max));
        self
    }

    /// An integer of at least `min`.
    pub const fn at_least(self, min: i64) -> Self {
        self.number(min, i64::MAX)
    }

    /// A string of this format.
    pub const fn format(mut self, format: Format) -> Self {
        self.format = format;
        self
    }

    /// A text for which the documentation names these values.
    pub const fn known(mut self, values: &'static [&'static str]) -> Self {
        self.known = values;
        self
    }
}

/// What is said about a structure; apart from [`Shape`], so that programs that never show it do not carry it.
#[derive(Debug)]
pub struct ShapeDocs {
    /// The structure.
    pub shape: &'static Shape,
    /// What it is for.
    pub description: &'static str,
    /// Its members, in the order of `shape.members`.
    pub members: &'static [MemberDocs],
}

/// What is said about a member.
#[derive(Debug)]
pub struct MemberDocs {
    /// What it is for.
    pub description: &'static str,
    /// What the service assumes where it is absent, as JSON.
    pub default: Option<&'static str>,
    /// A value of it, as JSON.
    pub example: Option<&'static str>,
    /// What one item of the list is called, where neither its structure nor the member's name says it.
    pub item: Option<&'static str>,
    /// The structure it holds, itself or in a list.
    pub structure: Option<&'static ShapeDocs>,
    /// The closed set it is of, itself or in a list.
    pub enumeration: Option<&'static EnumDocs>,
}

impl MemberDocs {
    /// A description alone.
    pub const fn new(
        description: &'static str,
        structure: Option<&'static ShapeDocs>,
        enumeration: Option<&'static EnumDocs>,
    ) -> Self {
        MemberDocs { description, default: None, example: None, item: None, structure, enumeration }
    }

    /// What the service assumes where the member is absent, as JSON.
    pub const fn default(mut self, json: &'static str) -> Self {
        self.default = Some(json);
        self
    }

    /// A value of the member, as JSON.
    pub const fn example(mut self, json: &'static str) -> Self {
        self.example = Some(json);
        self
    }

    /// What one item of the list is called.
    pub const fn item(mut self, name: &'static str) -> Self {
        self.item = Some(name);
        self
    }
}

/// What is said about a closed set.
#[derive(Debug)]
pub struct EnumDocs {
    /// The set.
    pub shape: &'static EnumShape,
    /// What it is for.
    pub description: &'static str,
    /// What each value means, in the order of `shape.values`.
    pub values: &'static [&'static str],
}

/// A Rust type that stands for a kind of value.
pub trait Typed {
    /// The kind.
    const KIND: Kind;
    /// What is said about the structure in it.
    const STRUCTURE: Option<&'static ShapeDocs> = None;
    /// What is said about the closed set in it.
    const ENUM: Option<&'static EnumDocs> = None;
}

impl Typed for String {
    const KIND: Kind = Kind::Text;
}

impl Typed for i32 {
    const KIND: Kind = Kind::Integer;
}

impl Typed for i64 {
    const KIND: Kind = Kind::Long;
}

impl Typed for bool {
    const KIND: Kind = Kind::Boolean;
}

impl<T: Typed> Typed for Vec<T> {
    const KIND: Kind = Kind::List(&T::KIND);
    const STRUCTURE: Option<&'static ShapeDocs> = T::STRUCTURE;
    const ENUM: Option<&'static EnumDocs> = T::ENUM;
}

/// A typed structure of the API.
pub trait Model: Typed {
    /// Its table.
    const SHAPE: &'static Shape;
    /// What is said about it.
    const DOCS: &'static ShapeDocs;
}
