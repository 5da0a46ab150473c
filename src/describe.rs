//! The model as a form sees it: every member in documented order with its label, its control, its limits and the
//! values to choose from. Native only: the npm package carries the descriptions as data.

use crate::model::{
    EnumDocs, EnumShape, Kind, LaunchTypes, Member, MemberDocs, Model, Range, Revision, ShapeDocs,
    StartTaskRequest, StartTaskResponse,
};
use crate::options::InputKind;
use crate::read::{json, pointer};
use crate::report::{Json, page_of};
use crate::rules::request::overrides_too_long;
use serde::Serialize;

/// A member for a form, or the items of an array.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Field {
    /// The member's name on the wire; empty for the items of a list.
    pub name: &'static str,
    /// The path that `explain` takes, such as `overrides.containerOverrides[].cpu`.
    pub path: String,
    /// The name for people, such as `Container overrides`.
    pub label: String,
    /// What it is for, in Markdown: a sentence or a few.
    pub help: &'static str,
    /// How it is filled in.
    pub control: Control,
    /// Whether the structure around it cannot go without it.
    #[serde(skip_serializing_if = "is_false")]
    #[schemars(default)]
    pub required: bool,
    /// The first revision that has it, unless it is the first of all.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("tsType" = "'2026'"))]
    pub since: Option<&'static str>,
    /// The reason why it is deprecated: it is still accepted, but has no effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<&'static str>,
    /// Whether it holds secrets.
    #[serde(skip_serializing_if = "is_false")]
    #[schemars(default)]
    pub sensitive: bool,
    /// Whether an empty text is a value of its own, not an absent one.
    #[serde(skip_serializing_if = "is_false")]
    #[schemars(default)]
    pub verbatim: bool,
    /// Whether only tasks on Fargate read it.
    #[serde(skip_serializing_if = "is_false")]
    #[schemars(default)]
    pub fargate_only: bool,
    /// Its limits.
    #[serde(skip_serializing_if = "Limits::is_empty")]
    #[schemars(default)]
    pub limits: Limits,
    /// The values to choose from (`select`) or that are known (`text`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub options: Vec<FieldOption>,
    /// What the service assumes where it is absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<serde_json::Value>")]
    pub default: Option<Json>,
    /// A value of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<serde_json::Value>")]
    pub example: Option<Json>,
    /// The members of a `group`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub members: Vec<Field>,
    /// What the items of a `list` are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<Box<Field>>,
    /// The page that documents it.
    pub docs: String,
}

/// How a member is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Control {
    /// A line of text.
    Text,
    /// An integer.
    Integer,
    /// `true` or `false`.
    Boolean,
    /// One of the options.
    Select,
    /// A point in time.
    Timestamp,
    /// An object with members.
    Group,
    /// Items, all alike.
    List,
}

/// A value to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct FieldOption {
    /// The value on the wire.
    pub value: &'static str,
    /// What it means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<&'static str>,
}

/// Bounds, each allowed itself; one that is absent is not documented.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Limits {
    /// The fewest items of a list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_items: Option<i64>,
    /// The most items of a list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i64>,
    /// The fewest Unicode characters of a text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_length: Option<i64>,
    /// The most Unicode characters of a text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<i64>,
    /// The smallest integer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum: Option<i64>,
    /// The largest integer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum: Option<i64>,
    /// The most Unicode characters of its compact JSON.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_json_length: Option<i64>,
}

impl Limits {
    fn is_empty(&self) -> bool {
        *self == Limits::default()
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(value: &bool) -> bool {
    !*value
}

/// Describes the members of a request or a response under a revision, in documented order.
///
/// ```
/// use ecs_start_task::{InputKind, Revision, describe};
///
/// let request = describe(InputKind::Request, Revision::Y2023);
/// let instances = request.iter().find(|field| field.name == "containerInstances").unwrap();
/// assert!(instances.required);
/// assert_eq!(instances.limits.max_items, Some(10));
/// ```
pub fn describe(kind: InputKind, revision: Revision) -> Vec<Field> {
    let docs = match kind {
        InputKind::Request => StartTaskRequest::DOCS,
        InputKind::Response => StartTaskResponse::DOCS,
    };
    Describer { kind, revision }.members(docs, "")
}

struct Describer {
    kind: InputKind,
    revision: Revision,
}

impl Describer {
    fn members(&self, docs: &'static ShapeDocs, prefix: &str) -> Vec<Field> {
        let all = docs.shape.members.iter().zip(docs.members);
        all.filter(|(member, _)| member.since <= self.revision)
            .map(|(member, said)| self.member(docs, member, said, format!("{prefix}{}", member.name)))
            .collect()
    }

    fn member(
        &self,
        parent: &ShapeDocs,
        member: &'static Member,
        said: &'static MemberDocs,
        path: String,
    ) -> Field {
        let mut field = self.value(member, said, member.kind, path);
        field.name = member.name;
        field.label = label(member.name);
        field.help = said.description;
        field.required = member.required.at(self.revision);
        field.since = (member.since > Revision::Y2023).then(|| member.since.name());
        field.deprecated = member.deprecated;
        field.fargate_only = member.launch_types == LaunchTypes::Fargate;
        field.default = said.default.and_then(parsed);
        field.example = said.example.and_then(parsed);
        if std::ptr::eq(parent.shape, StartTaskRequest::SHAPE) && member.name == "overrides" {
            field.limits.max_json_length = Some(overrides_too_long::MAXIMUM);
        }
        field
    }

    /// A value of a member: the member itself or, at a path that ends in `[]`, its items.
    fn value(&self, member: &'static Member, said: &'static MemberDocs, kind: Kind, path: String) -> Field {
        let pointer = pointer::of_path(&path);
        let mut field = Field {
            name: "",
            label: String::new(),
            help: "",
            control: control(kind),
            required: false,
            since: None,
            deprecated: None,
            sensitive: member.sensitive,
            verbatim: member.verbatim && !matches!(kind, Kind::List(_)),
            fargate_only: false,
            limits: Limits::default(),
            options: Vec::new(),
            default: None,
            example: None,
            members: Vec::new(),
            item: None,
            docs: page_of(self.kind.shape(), &pointer),
            path,
        };
        match kind {
            Kind::Text => {
                let Range { min, max } = member.length.at(self.revision);
                (field.limits.min_length, field.limits.max_length) = (above(min, 0), below(max));
                field.options = member.known.iter().map(|value| FieldOption { value, help: None }).collect();
            }
            Kind::Integer | Kind::Long => {
                let Range { min, max } = member.range.at(self.revision);
                (field.limits.minimum, field.limits.maximum) = (above(min, i64::MIN), below(max));
            }
            Kind::Enum(choices) => field.options = options(choices, said.enumeration, self.revision),
            Kind::Structure(_) => {
                let inner = format!("{}.", field.path);
                field.members = said.structure.map(|docs| self.members(docs, &inner)).unwrap_or_default();
            }
            Kind::List(item) => {
                (field.limits.min_items, field.limits.max_items) =
                    (above(member.items.min, 0), below(member.items.max));
                let mut items = self.value(member, said, *item, format!("{}[]", field.path));
                items.label = item_label(member, said);
                items.help = said.structure.map_or("", |docs| docs.description);
                field.item = Some(Box::new(items));
            }
            Kind::Boolean | Kind::Timestamp => {}
        }
        field
    }
}

fn control(kind: Kind) -> Control {
    match kind {
        Kind::Text => Control::Text,
        Kind::Enum(_) => Control::Select,
        Kind::Integer | Kind::Long => Control::Integer,
        Kind::Boolean => Control::Boolean,
        Kind::Timestamp => Control::Timestamp,
        Kind::Structure(_) => Control::Group,
        Kind::List(_) => Control::List,
    }
}

fn options(
    choices: &'static EnumShape,
    said: Option<&'static EnumDocs>,
    revision: Revision,
) -> Vec<FieldOption> {
    let meaning = |value: &str| {
        let index = choices.values.iter().position(|choice| choice.value == value)?;
        Some(said?.values.get(index)?.trim())
    };
    choices.at(revision).map(|value| FieldOption { value, help: meaning(value) }).collect()
}

/// A lower bound that says something.
fn above(min: i64, least: i64) -> Option<i64> {
    (min > least).then_some(min)
}

/// An upper bound that says something.
fn below(max: i64) -> Option<i64> {
    (max < i64::MAX).then_some(max)
}

fn parsed(text: &str) -> Option<Json> {
    let document = json::read(text);
    (!document.nodes.is_empty()).then(|| Json::of(&document, 0)).flatten()
}

/// Words that are written in their own way wherever they stand.
const WORDS: [(&str, &str); 18] = [
    ("arn", "ARN"),
    ("aws", "AWS"),
    ("awsvpc", "awsvpc"),
    ("cpu", "CPU"),
    ("ebs", "EBS"),
    ("ecs", "ECS"),
    ("gib", "GiB"),
    ("gpu", "GPU"),
    ("id", "ID"),
    ("iops", "IOPS"),
    ("ip", "IP"),
    ("ipv4", "IPv4"),
    ("ipv6", "IPv6"),
    ("kms", "KMS"),
    ("mps", "MPS"),
    ("nvidia", "NVIDIA"),
    ("arns", "ARNs"),
    ("ids", "IDs"),
];

/// A name in camel case as words: `enableECSManagedTags` is `Enable ECS managed tags`.
pub(crate) fn label(name: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    let characters: Vec<char> = name.chars().collect();
    let mut at = 0;
    while at < characters.len() {
        let start = at;
        // Abbreviations that hold letters of both cases are known by name.
        let rest: String = characters[at..].iter().collect();
        let mixed = ["GiB", "IPv4", "Ipv4", "IPv6", "Ipv6"].iter().find(|word| rest.starts_with(**word));
        if let Some(word) = mixed {
            at += word.len();
        } else {
            let capitals = characters[at..].iter().take_while(|c| c.is_ascii_uppercase()).count();
            // The last of several capitals begins the next word, unless nothing follows.
            at += match capitals {
                0 | 1 => capitals,
                _ if at + capitals == characters.len() => capitals,
                _ => capitals - 1,
            };
            if capitals < 2 {
                at += characters[at..].iter().take_while(|c| !c.is_ascii_uppercase()).count();
            }
        }
        words.push(characters[start..at].iter().collect::<String>().to_ascii_lowercase());
    }
    let spelled = words.iter().map(|word| {
        WORDS.iter().find(|(plain, _)| plain == word).map_or(word.as_str(), |(_, spelled)| spelled)
    });
    let mut label = spelled.collect::<Vec<_>>().join(" ");
    if !label.starts_with("awsvpc")
        && let Some(first) = label.get_mut(..1)
    {
        first.make_ascii_uppercase();
    }
    label
}

/// What one item of a list is called.
pub(crate) fn item_label(member: &Member, said: &MemberDocs) -> String {
    match (said.item, said.structure) {
        (Some(name), _) => name.to_owned(),
        (None, Some(docs)) => label(docs.shape.name),
        (None, None) => {
            let label = label(member.name);
            label.strip_suffix('s').map_or_else(|| label.clone(), str::to_owned)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_words() {
        for (name, words) in [
            ("cluster", "Cluster"),
            ("containerInstances", "Container instances"),
            ("enableECSManagedTags", "Enable ECS managed tags"),
            ("awsvpcConfiguration", "awsvpc configuration"),
            ("assignPublicIp", "Assign public IP"),
            ("sizeInGiB", "Size in GiB"),
            ("taskRoleArn", "Task role ARN"),
            ("managedEBSVolume", "Managed EBS volume"),
            ("privateIpv4Address", "Private IPv4 address"),
            ("bindIP", "Bind IP"),
            ("kmsKeyId", "KMS key ID"),
            ("gpuIds", "GPU IDs"),
            ("nvidiaMps", "NVIDIA MPS"),
            ("iops", "IOPS"),
            ("key", "Key"),
        ] {
            assert_eq!(label(name), words);
        }
    }
}
