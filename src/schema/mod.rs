//! JSON Schema, made by schemars from the model. A schema contains every error of `validate` that it can
//! express, and no warnings.

mod conditions;
mod hovers;
pub(crate) mod labels;
pub(crate) mod patterns;
mod snippets;
mod typed;

use crate::model::{
    EnumDocs, EnumShape, Format, Kind, Member, MemberDocs, Model, Revision, Shape, ShapeDocs,
    deprecation_reason,
};
use crate::model::{Range, StartTaskRequest, StartTaskResponse, Tag};
use crate::options::InputKind;
use crate::rules::volumes::unknown_volume_type;
use labels::{item_label, label};
use patterns::{TIMESTAMP, error_message, pattern};
use schemars::{Schema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

/// A version of JSON Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Draft {
    /// Draft-07, with the additional keywords of VS Code and Monaco.
    Draft07,
    /// Draft 2020-12, with only the keywords of the specification.
    Draft202012,
}

/// Returns the schema of requests or responses under a revision.
pub fn document(kind: InputKind, revision: Revision, draft: Draft) -> Value {
    let settings = match draft {
        Draft::Draft07 => SchemaSettings::draft07(),
        Draft::Draft202012 => SchemaSettings::draft2020_12(),
    };
    let mut generator = settings.into_generator();
    let docs = match kind {
        InputKind::Request => StartTaskRequest::DOCS,
        InputKind::Response => StartTaskResponse::DOCS,
    };
    let mut writer =
        Writer { generator: &mut generator, kind, revision, draft, limited: true, has_both_kinds: false };
    let mut root = writer.object(docs);
    // In a response any member is accepted.
    if kind == InputKind::Request
        && let Some(Value::Object(properties)) = root.get_mut("properties")
    {
        properties.insert("$schema".into(), writer.schema_reference());
    }
    let definitions = generator.take_definitions(true);
    let (address, definitions_name) = match draft {
        Draft::Draft07 => ("http://json-schema.org/draft-07/schema#", "definitions"),
        Draft::Draft202012 => ("https://json-schema.org/draft/2020-12/schema", "$defs"),
    };
    let mut document = Map::new();
    document.insert("$schema".into(), address.into());
    document.insert("title".into(), format!("{} ({revision})", docs.shape.name).into());
    root.remove("title");
    document.extend(root);
    if !definitions.is_empty() {
        document.insert(definitions_name.into(), definitions.into());
    }
    Value::Object(document)
}

/// Returns the schema of a structure, for `JsonSchema` of the typed model.
fn structure(docs: &'static ShapeDocs, revision: Revision, generator: &mut SchemaGenerator) -> Schema {
    let kind = if docs.shape.is_of_requests() { InputKind::Request } else { InputKind::Response };
    let draft = Draft::Draft202012;
    let mut writer = Writer { generator, kind, revision, draft, limited: true, has_both_kinds: true };
    writer.object(docs).into()
}

struct Writer<'g> {
    generator: &'g mut SchemaGenerator,
    kind: InputKind,
    revision: Revision,
    draft: Draft,
    /// Whether limits apply to the members of the structure that is being written.
    limited: bool,
    /// Whether the definitions can be of requests and of responses, so that each requires a name of its own.
    has_both_kinds: bool,
}

impl Writer<'_> {
    fn is_request(&self) -> bool {
        self.kind == InputKind::Request
    }

    fn object(&mut self, docs: &'static ShapeDocs) -> Map<String, Value> {
        let shape = docs.shape;
        let outer = self.limited;
        self.limited = self.kind.limits(shape);
        let mut properties = Map::new();
        let mut required = Vec::new();
        for (member, said) in shape.members.iter().zip(docs.members) {
            if member.since <= self.revision {
                properties.insert(member.name.into(), self.member(shape, member, said));
                if member.required.at(self.revision) {
                    required.push(Value::from(member.name));
                }
            }
        }
        self.limited = outer;
        let mut object = Map::new();
        object.insert("title".into(), shape.name.into());
        self.describe(&mut object, docs.description);
        self.snippets(&mut object, docs);
        object.insert("type".into(), "object".into());
        object.insert("properties".into(), properties.into());
        if !required.is_empty() {
            object.insert("required".into(), required.into());
        }
        if self.is_request() {
            // In a response, unknown members are warnings.
            object.insert("additionalProperties".into(), false.into());
        }
        if shape.union {
            object.insert("minProperties".into(), 1.into());
            if self.is_request() {
                object.insert("maxProperties".into(), 1.into());
            }
        }
        conditions::add(&mut object, shape, self.kind, self.revision, self.draft);
        object
    }

    /// Returns the member that names the schema of a file.
    fn schema_reference(&self) -> Value {
        let mut schema = Map::new();
        schema.insert("type".into(), "string".into());
        schema.insert("title".into(), "JSON Schema".into());
        self.describe(
            &mut schema,
            "URL or path of the JSON Schema that this file follows. It is not sent to Amazon ECS.",
        );
        if self.draft == Draft::Draft07 {
            schema.insert("doNotSuggest".into(), true.into());
        }
        schema.into()
    }

    fn member(&mut self, shape: &'static Shape, member: &'static Member, said: &'static MemberDocs) -> Value {
        let (mut value, said_itself) = self.value(member, member.kind, said);
        let mut notes = Map::new();
        notes.insert("title".into(), label(member.name).into());
        self.describe(&mut notes, said.description);
        if let (Kind::Enum(_), Some(docs)) = (member.kind, said.enumeration) {
            self.meanings(&mut notes, docs);
        }
        if let Some(Value::String(hover)) = notes.get_mut("markdownDescription") {
            let limits = hovers::limits(member, self.revision).filter(|_| self.limited);
            hover.push_str(&hovers::footer(shape, member, limits));
        }
        if let Some(default) = said.default {
            notes.insert("default".into(), parsed(default));
        }
        if let (Kind::Structure(_), Some(docs)) = (member.kind, said.structure) {
            self.snippets(&mut notes, docs);
        }
        // Editors offer one value for a member: the snippet with placeholders.
        if let Some(example) = said.example.filter(|_| !value.contains_key("defaultSnippets")) {
            notes.insert("examples".into(), json!([parsed(example)]));
        }
        if let Some(reason) = member.deprecated.map(deprecation_reason) {
            // Not part of draft-07, but its validators and forms support it.
            notes.insert("deprecated".into(), true.into());
            if self.draft == Draft::Draft07 {
                notes.insert("deprecationMessage".into(), reason.into());
            }
        }
        if !self.is_request() && !member.required.at(self.revision) {
            // An absent member may also be written as null.
            let mut nullable = notes;
            nullable.insert("anyOf".into(), json!([value, { "type": "null" }]));
            return nullable.into();
        }
        if said_itself {
            // Draft-07 ignores keywords next to a reference.
            let mut wrapped = notes;
            if self.draft == Draft::Draft07 {
                wrapped.insert("allOf".into(), json!([value]));
            } else {
                wrapped.extend(value);
            }
            return wrapped.into();
        }
        for (name, note) in notes {
            value.insert(name, note);
        }
        value.into()
    }

    /// Returns the schema of a value, and whether it is a reference.
    fn value(
        &mut self,
        member: &'static Member,
        kind: Kind,
        said: &'static MemberDocs,
    ) -> (Map<String, Value>, bool) {
        let mut schema = Map::new();
        match kind {
            Kind::Text => self.text(member, &mut schema),
            Kind::Enum(choices) => self.choice(choices, said.enumeration, &mut schema),
            Kind::Integer => self.integer(member, i32::MIN.into(), i32::MAX.into(), &mut schema),
            Kind::Long => self.integer(member, i64::MIN, i64::MAX, &mut schema),
            Kind::Boolean => {
                schema.insert("type".into(), "boolean".into());
            }
            Kind::Timestamp => {
                let mut text = json!({ "type": "string", "pattern": TIMESTAMP });
                if self.draft == Draft::Draft07 {
                    text["patternErrorMessage"] = error_message(Format::Timestamp, self.kind).into();
                }
                schema.insert("anyOf".into(), json!([{ "type": "number" }, text]));
            }
            Kind::Structure(shape) => {
                let docs = said.structure.expect("a structure is described");
                schema.insert("$ref".into(), self.reference(shape, docs).into());
                return (schema, true);
            }
            Kind::List(item) => {
                schema.insert("type".into(), "array".into());
                let (mut items, said_itself) = self.value(member, *item, said);
                if !said_itself {
                    items.insert("title".into(), item_label(member, said).into());
                }
                if self.draft == Draft::Draft07 && self.is_request() {
                    let (of_list, of_item) =
                        snippets::of_list(&item_label(member, said), kind, said, self.revision);
                    schema.insert("defaultSnippets".into(), of_list);
                    items.extend(of_item.map(|of_item| ("defaultSnippets".to_owned(), of_item)));
                }
                schema.insert("items".into(), items.into());
                // Tags that AWS adds do not count, so a response may have more of them.
                let counts = self.is_request() || !is_tags(*item);
                if self.limited && counts && member.items != Range::ANY {
                    limit(&mut schema, "minItems", member.items.min, 0);
                    limit(&mut schema, "maxItems", member.items.max, i64::MAX);
                }
            }
        }
        (schema, false)
    }

    fn text(&mut self, member: &'static Member, schema: &mut Map<String, Value>) {
        schema.insert("type".into(), "string".into());
        if !self.limited {
            return;
        }
        let length = member.length.at(self.revision);
        if length != Range::ANY {
            limit(schema, "minLength", length.min, 0);
            limit(schema, "maxLength", length.max, i64::MAX);
        }
        if let Some(pattern) = pattern(member.format, self.kind, self.revision) {
            schema.insert("pattern".into(), pattern.into());
            if self.draft == Draft::Draft07 {
                let message = error_message(member.format, self.kind);
                schema.insert("patternErrorMessage".into(), message.into());
            }
        }
        if member.format == Format::VolumeType && self.is_request() {
            schema.insert("enum".into(), json!(unknown_volume_type::TYPES));
        }
    }

    fn integer(&self, member: &Member, least: i64, most: i64, schema: &mut Map<String, Value>) {
        schema.insert("type".into(), "integer".into());
        let range = if self.limited { member.range.at(self.revision) } else { Range::ANY };
        schema.insert("minimum".into(), range.min.max(least).into());
        schema.insert("maximum".into(), range.max.min(most).into());
    }

    fn choice(
        &mut self,
        choices: &'static EnumShape,
        docs: Option<&'static EnumDocs>,
        schema: &mut Map<String, Value>,
    ) {
        schema.insert("type".into(), "string".into());
        if !self.is_request() {
            return;
        }
        let values: Vec<&str> = choices.at(self.revision).collect();
        schema.insert("enum".into(), json!(values));
        if let (Draft::Draft07, Some(docs)) = (self.draft, docs) {
            let said: Vec<&str> = self.said(docs).map(|(_, text)| text).collect();
            let plain: Vec<String> = said.iter().map(|text| unmarked(text)).collect();
            schema.insert("enumDescriptions".into(), json!(plain));
            schema.insert("markdownEnumDescriptions".into(), json!(said));
        }
    }

    /// Returns the values of a closed set under the revision, each with what it means.
    fn said(&self, docs: &'static EnumDocs) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        let revision = self.revision;
        let all = docs.shape.values.iter().zip(docs.values);
        all.filter(move |(choice, _)| choice.since <= revision)
            .map(|(choice, text)| (choice.value, text.trim()))
    }

    /// Adds the meanings of values to the description, because the specification has no keyword for them. In requests,
    /// editors with the keywords of VS Code show each meaning with its value.
    fn meanings(&self, notes: &mut Map<String, Value>, docs: &'static EnumDocs) {
        let mut add = |keyword: &str, line: &dyn Fn(&str, &str) -> String| {
            if let Some(Value::String(text)) = notes.get_mut(keyword) {
                text.push('\n');
                for (value, meaning) in self.said(docs) {
                    text.push_str(&line(value, meaning));
                }
            }
        };
        add("description", &|value, meaning| format!("\n{value}: {}", unmarked(meaning)));
        if !self.is_request() {
            add("markdownDescription", &|value, meaning| format!("\n- `{value}`: {meaning}"));
        }
    }

    /// Returns a reference to the structure's definition, which is written when it is first referred to.
    fn reference(&mut self, shape: &'static Shape, docs: &'static ShapeDocs) -> String {
        // schemars accepts `/$defs`, and as a reference `#/$defs/`.
        let path = &self.generator.settings().definitions_path;
        let path = path.trim_start_matches('#').trim_matches('/').to_owned();
        let is_lax = self.has_both_kinds && !self.is_request() && shape.is_of_requests();
        let name = if is_lax { format!("Response{}", shape.name) } else { shape.name.to_owned() };
        if !self.generator.definitions().contains_key(&name) {
            // Set first, so that a recursive structure would terminate.
            self.generator.definitions_mut().insert(name.clone(), Value::Null);
            let object = self.object(docs);
            self.generator.definitions_mut().insert(name.clone(), object.into());
        }
        format!("#/{path}/{name}")
    }

    /// Adds snippets for editors to requests.
    fn snippets(&self, schema: &mut Map<String, Value>, docs: &'static ShapeDocs) {
        if self.draft == Draft::Draft07
            && self.is_request()
            && let Some(snippets) = snippets::of(docs, self.revision)
        {
            schema.insert("defaultSnippets".into(), snippets);
        }
    }

    fn describe(&self, schema: &mut Map<String, Value>, description: &str) {
        let text = description.lines().map(str::trim).collect::<Vec<_>>().join(" ");
        let text = text.trim();
        schema.insert("description".into(), unmarked(text).into());
        if self.draft == Draft::Draft07 {
            schema.insert("markdownDescription".into(), text.into());
        }
    }
}

/// Returns Markdown as plain text.
fn unmarked(text: &str) -> String {
    text.replace('`', "")
}

fn is_tags(item: Kind) -> bool {
    matches!(item, Kind::Structure(shape) if std::ptr::eq(shape, Tag::SHAPE))
}

fn limit(schema: &mut Map<String, Value>, keyword: &str, value: i64, none: i64) {
    if value > 0 && value != none {
        schema.insert(keyword.into(), value.into());
    }
}

fn parsed(json: &str) -> Value {
    serde_json::from_str(json).expect("defaults and examples of the model are JSON")
}
