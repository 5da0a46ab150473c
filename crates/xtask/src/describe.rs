//! The model for forms: every member in documented order with its label, control, limits and options. The npm
//! package contains these descriptions as data.

use crate::form_layout::{self, Importance};
use ecs_start_task::InputKind;
use ecs_start_task::internal::{
    MAX_OVERRIDES_LENGTH, has_limits, item_label, label, page_of, pattern, pointer_of_path,
};
use ecs_start_task::model::{
    EnumDocs, EnumShape, Kind, LaunchTypes, Member, MemberDocs, Model, Range, Revision, ShapeDocs,
    StartTaskRequest, StartTaskResponse, deprecation_reason,
};
use serde::Serialize;
use serde_json::Value;

/// A form field: a member, or an item of an array.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Field {
    /// The member's name in JSON; empty for the items of an array.
    pub(crate) name: &'static str,
    /// The path, as `explain` accepts it, such as `overrides.containerOverrides[].cpu`.
    pub(crate) path: String,
    /// The label, such as `Container overrides`.
    pub(crate) label: String,
    /// A short description, in Markdown.
    pub(crate) help: &'static str,
    /// The description as plain text.
    pub(crate) help_text: String,
    /// The kind of control.
    pub(crate) control: Control,
    /// The title of the field's section.
    pub(crate) group: String,
    /// The position among the members of the object, in the suggested order of the form.
    pub(crate) order: usize,
    /// Whether the field is shown by default or on demand, or is deprecated.
    pub(crate) importance: Importance,
    /// Whether the object that contains it requires it.
    #[serde(skip_serializing_if = "is_false")]
    #[schemars(default)]
    pub(crate) required: bool,
    /// The condition under which it is required: completes `Required when …`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) required_when: Option<&'static str>,
    /// Whether the task definition does not allow it. Set only if a task definition is provided.
    #[serde(skip_serializing_if = "is_false")]
    #[schemars(default)]
    pub(crate) hidden: bool,
    /// The revision that added it. Absent for members of revision 2023.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("tsType" = "'2026'"))]
    pub(crate) since: Option<&'static str>,
    /// Why it is deprecated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) deprecated: Option<String>,
    /// Whether it can contain secrets.
    #[serde(skip_serializing_if = "is_false")]
    #[schemars(default)]
    pub(crate) sensitive: bool,
    /// Whether an empty string is a value. Otherwise, it counts as absent.
    #[serde(skip_serializing_if = "is_false")]
    #[schemars(default)]
    pub(crate) verbatim: bool,
    /// Whether it affects only tasks on Fargate.
    #[serde(skip_serializing_if = "is_false")]
    #[schemars(default)]
    pub(crate) fargate_only: bool,
    /// The limits of the value.
    #[serde(skip_serializing_if = "Limits::is_empty")]
    #[schemars(default)]
    pub(crate) limits: Limits,
    /// A regular expression (ECMA-262, flag `u`) that the string must match.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) pattern: Option<&'static str>,
    /// The unit of an integer, such as `MiB`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) unit: Option<&'static str>,
    /// An example for an empty input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) placeholder: Option<String>,
    /// The allowed values (`select`) or suggested values (`text`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub(crate) options: Vec<FieldOption>,
    /// The value that the service uses if the member is absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) default: Option<Value>,
    /// An example value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) example: Option<Value>,
    /// The members of a `group`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub(crate) members: Vec<Field>,
    /// The items of a `list`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) item: Option<Box<Field>>,
    /// The URL of the documentation.
    pub(crate) docs: String,
}

/// The kind of control that a member requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Control {
    /// A single-line text input.
    Text,
    /// An integer.
    Integer,
    /// `true` or `false`.
    Boolean,
    /// One of the options.
    Select,
    /// A timestamp.
    Timestamp,
    /// An object with members.
    Group,
    /// An array of items of one kind.
    List,
}

/// A value to select.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub(crate) struct FieldOption {
    /// The value in JSON.
    pub(crate) value: &'static str,
    /// The meaning of the value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) help: Option<&'static str>,
}

/// Inclusive limits. A limit that is absent is not documented.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Limits {
    /// The minimum number of items of an array.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) min_items: Option<i64>,
    /// The maximum number of items of an array.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) max_items: Option<i64>,
    /// The minimum length of a string, in Unicode characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) min_length: Option<i64>,
    /// The maximum length of a string, in Unicode characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) max_length: Option<i64>,
    /// The smallest integer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) minimum: Option<i64>,
    /// The largest integer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) maximum: Option<i64>,
    /// The maximum length of its compact JSON, in Unicode characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) max_json_length: Option<i64>,
}

impl Limits {
    fn is_empty(&self) -> bool {
        *self == Limits::default()
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde requires a reference")]
fn is_false(value: &bool) -> bool {
    !*value
}

/// Describes the members of a request or a response in a revision, in documented order.
pub(crate) fn describe(kind: InputKind, revision: Revision) -> Vec<Field> {
    let docs = match kind {
        InputKind::Request => StartTaskRequest::DOCS,
        InputKind::Response => StartTaskResponse::DOCS,
    };
    Describer { kind, revision }.members(docs, "", None)
}

struct Describer {
    kind: InputKind,
    revision: Revision,
}

impl Describer {
    fn members(&self, docs: &'static ShapeDocs, prefix: &str, group: Option<&str>) -> Vec<Field> {
        let all = docs.shape.members.iter().zip(docs.members);
        let all: Vec<_> = all.filter(|(member, _)| member.since <= self.revision).collect();
        let mut in_form: Vec<&str> = all.iter().map(|(member, _)| member.name).collect();
        in_form.sort_by_key(|name| form_layout::place(docs.shape, name).0);
        let describe = |&(member, said): &(&'static Member, &'static MemberDocs)| {
            let mut field = self.member(docs, member, said, format!("{prefix}{}", member.name));
            let section = form_layout::place(docs.shape, member.name).1.or(group);
            field.group = section.unwrap_or(&field.label).to_owned();
            field.order = in_form.iter().position(|name| *name == member.name).unwrap_or_default();
            field
        };
        all.iter().map(describe).collect()
    }

    fn member(
        &self,
        parent: &ShapeDocs,
        member: &'static Member,
        said: &'static MemberDocs,
        path: String,
    ) -> Field {
        let mut field = self.value(member, said, member.kind, path);
        if !has_limits(self.kind, parent.shape) {
            without_limits(&mut field);
        }
        field.name = member.name;
        field.label = label(member.name);
        field.help = said.description;
        field.help_text = form_layout::plain(said.description);
        field.required = member.required.at(self.revision);
        field.since = (member.since > Revision::Y2023).then(|| member.since.name());
        field.deprecated = member.deprecated.map(deprecation_reason);
        field.fargate_only = member.launch_types == LaunchTypes::Fargate;
        field.default = said.default.and_then(parsed);
        field.example = said.example.and_then(parsed);
        field.placeholder = field.example.as_ref().and_then(placeholder);
        if field.control == Control::Integer {
            field.unit = form_layout::unit(member.name);
        }
        field.importance = form_layout::importance(parent.shape, member);
        if self.kind == InputKind::Request {
            field.required_when =
                form_layout::required_when(parent.shape, member.name).filter(|_| !field.required);
        }
        if std::ptr::eq(parent.shape, StartTaskRequest::SHAPE) && member.name == "overrides" {
            field.limits.max_json_length = Some(MAX_OVERRIDES_LENGTH);
        }
        field
    }

    /// Describes the value of a member or, at a path that ends in `[]`, of its items.
    fn value(&self, member: &'static Member, said: &'static MemberDocs, kind: Kind, path: String) -> Field {
        let mut field = Field {
            name: "",
            label: String::new(),
            help: "",
            help_text: String::new(),
            control: control(kind),
            group: String::new(),
            order: 0,
            importance: Importance::Primary,
            required: false,
            required_when: None,
            hidden: false,
            since: None,
            deprecated: None,
            sensitive: member.sensitive,
            verbatim: member.verbatim && !matches!(kind, Kind::List(_)),
            fargate_only: false,
            limits: Limits::default(),
            pattern: None,
            unit: None,
            placeholder: None,
            options: Vec::new(),
            default: None,
            example: None,
            members: Vec::new(),
            item: None,
            docs: page_of(self.kind.shape(), &pointer_of_path(&path)),
            path,
        };
        match kind {
            Kind::Text => {
                let Range { min, max } = member.length.at(self.revision);
                (field.limits.min_length, field.limits.max_length) = (above(min, 0), below(max));
                field.pattern = pattern(member.format, self.kind, self.revision);
                field.options = member.known.iter().map(|value| FieldOption { value, help: None }).collect();
            }
            Kind::Integer | Kind::Long => {
                let Range { min, max } = member.range.at(self.revision);
                (field.limits.minimum, field.limits.maximum) = (above(min, i64::MIN), below(max));
            }
            Kind::Enum(choices) => field.options = options(choices, said.enumeration, self.revision),
            Kind::Structure(_) => {
                let inner = format!("{}.", field.path);
                field.members = said
                    .structure
                    .map(|docs| self.members(docs, &inner, Some(&label(member.name))))
                    .unwrap_or_default();
            }
            Kind::List(item) => {
                (field.limits.min_items, field.limits.max_items) =
                    (above(member.items.min, 0), below(member.items.max));
                let mut items = self.value(member, said, *item, format!("{}[]", field.path));
                items.label = item_label(member, said);
                items.help = said.structure.map_or("", |docs| docs.description);
                items.help_text = form_layout::plain(items.help);
                items.group.clone_from(&items.label);
                items.placeholder =
                    said.example.and_then(parsed).and_then(|example| placeholder(&example[0]));
                field.item = Some(Box::new(items));
            }
            Kind::Boolean | Kind::Timestamp => {}
        }
        field
    }
}

/// Removes the limits of a member of requests that the service can return with other values.
fn without_limits(field: &mut Field) {
    (field.limits, field.pattern) = (Limits::default(), None);
    field.item.iter_mut().for_each(|item| without_limits(item));
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

/// Returns a lower limit unless it is the least value of the type.
fn above(min: i64, least: i64) -> Option<i64> {
    (min > least).then_some(min)
}

/// Returns an upper limit unless it is the greatest value of the type.
fn below(max: i64) -> Option<i64> {
    (max < i64::MAX).then_some(max)
}

fn parsed(json: &str) -> Option<Value> {
    serde_json::from_str(json).ok()
}

/// Returns an example as the placeholder of a control; arrays, objects and booleans have none.
fn placeholder(example: &Value) -> Option<String> {
    match example {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
