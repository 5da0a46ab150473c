//! TypeScript declarations: of the model, in the newer revision (members that only it has are marked), and of the
//! options and results of the API, from their JSON Schemas.

use crate::describe::Field;
use crate::messages;
use ecs_start_task::model::{
    Kind, LaunchTypes, Member, MemberDocs, Model, Revision, ShapeDocs, StartTaskRequest, StartTaskResponse,
    deprecation_reason,
};
use ecs_start_task::rules::DOCS;
use ecs_start_task::{BuildOptions, BuildResult, Explanation, Report, ValidateOptions};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::Value;
use std::fmt::Write;

/// Returns the text of `model.d.ts`.
pub(crate) fn declarations() -> String {
    let mut out = String::from("// Generated from the model by `npm run generate`.\n");
    let mut written = Vec::new();
    interfaces(StartTaskRequest::DOCS, &mut written, &mut out);
    interfaces(StartTaskResponse::DOCS, &mut written, &mut out);
    let mut codes: Vec<&str> = DOCS.iter().map(|docs| docs.rule.code.as_str()).collect();
    codes.sort_unstable();
    out.push_str("\n/** The names of the rules. */\nexport type RuleCode =\n");
    for (index, code) in codes.iter().enumerate() {
        let end = if index + 1 == codes.len() { ";" } else { "" };
        let _ = writeln!(out, "  | '{code}'{end}");
    }
    messages::declarations(&mut out);
    out
}

fn interfaces(docs: &'static ShapeDocs, written: &mut Vec<&'static str>, out: &mut String) {
    if written.contains(&docs.shape.name) {
        return;
    }
    written.push(docs.shape.name);
    out.push('\n');
    comment("", docs.description, &[], out);
    let _ = writeln!(out, "export interface {} {{", docs.shape.name);
    for (member, said) in docs.shape.members.iter().zip(docs.members) {
        comment("  ", said.description, &notes(member, said), out);
        let optional = if member.required.at(Revision::Y2026) { "" } else { "?" };
        let _ =
            writeln!(out, "  {}{optional}: {}{};", member.name, type_of(member.kind), undefined(optional));
    }
    out.push_str("}\n");
    for said in docs.members {
        if let Some(structure) = said.structure {
            interfaces(structure, written, out);
        }
    }
}

fn notes(member: &Member, said: &MemberDocs) -> Vec<String> {
    let mut notes = Vec::new();
    if member.launch_types == LaunchTypes::Fargate {
        notes.push("Read by tasks on Fargate only.".to_owned());
    }
    if member.since == Revision::Y2026 {
        notes.push("Since revision 2026.".to_owned());
    }
    if member.sensitive {
        notes.push("Can contain secrets.".to_owned());
    }
    notes.extend(said.default.map(|json| format!("@default {json}")));
    notes.extend(said.example.map(|json| format!("@example {json}")));
    notes.extend(member.deprecated.map(|service| format!("@deprecated {}", deprecation_reason(service))));
    notes
}

fn comment(indent: &str, description: &str, notes: &[String], out: &mut String) {
    let text = description.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let text = text.trim().replace("*/", "*\u{200b}/");
    if notes.is_empty() {
        let _ = writeln!(out, "{indent}/** {text} */");
        return;
    }
    let _ = writeln!(out, "{indent}/**\n{indent} * {text}\n{indent} *");
    for note in notes {
        let _ = writeln!(out, "{indent} * {note}");
    }
    let _ = writeln!(out, "{indent} */");
}

fn type_of(kind: Kind) -> String {
    match kind {
        Kind::Text => "string".into(),
        Kind::Enum(choices) => {
            let values: Vec<String> =
                choices.values.iter().map(|choice| format!("'{}'", choice.value)).collect();
            values.join(" | ")
        }
        Kind::Integer | Kind::Long => "number".into(),
        Kind::Boolean => "boolean".into(),
        Kind::Timestamp => "number | string | Date".into(),
        Kind::Structure(shape) => shape.name.into(),
        Kind::List(item) => match type_of(*item) {
            union if union.contains('|') => format!("({union})[]"),
            single => format!("{single}[]"),
        },
    }
}

/// Returns the text of `api.d.ts`.
pub(crate) fn api_declarations() -> String {
    let mut out = String::from(
        "// Generated from the Rust types by `npm run generate`.\n\n\
         import type { MessageParams, ReasonParams, StartTaskRequest, TitleParams } from './model.js';\n\n\
         /** The rule that a message belongs to. */\n\
         export type CodeOf<Id extends keyof MessageParams> = Id extends `${infer Code}/${string}` ? Code : Id;\n",
    );
    // Options are read, and results are written.
    let mut options = SchemaSettings::default().for_deserialize().into_generator();
    let mut results = SchemaSettings::default().for_serialize().into_generator();
    let mut types = vec![
        refer::<ValidateOptions>(&mut options),
        refer::<Report>(&mut results),
        refer::<BuildOptions>(&mut options),
        refer::<BuildResult>(&mut results),
        refer::<Explanation>(&mut results),
        refer::<Field>(&mut results),
    ];
    let mut schemas = options.take_definitions(true);
    schemas.extend(results.take_definitions(true));
    let mut declared = 0;
    while let Some(name) = types.get(declared).cloned() {
        declared += 1;
        // The model has declarations of its own.
        if name != StartTaskRequest::SHAPE.name
            && let Some(schema) = schemas.get(&name)
        {
            declare(&name, schema, &mut out);
            references(schema, &mut types);
        }
    }
    out
}

/// Returns the name of a type whose schema the generator then has.
fn refer<T: JsonSchema>(generator: &mut SchemaGenerator) -> String {
    generator.subschema_for::<T>();
    T::schema_name().into_owned()
}

/// Adds the names of the types that a schema refers to.
fn references(schema: &Value, types: &mut Vec<String>) {
    match schema {
        Value::Object(members) => {
            if let Some(name) = members.get("$ref").and_then(referenced)
                && !types.iter().any(|known| known == name)
            {
                types.push(name.to_owned());
            }
            members.values().for_each(|value| references(value, types));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, types)),
        _ => {}
    }
}

fn referenced(reference: &Value) -> Option<&str> {
    reference.as_str()?.rsplit('/').next()
}

/// Types whose parameters depend on the ID of a message, and the type that has them.
const PER_MESSAGE: [(&str, &str); 3] =
    [("Violation", "MessageParams"), ("Fix", "TitleParams"), ("Change", "ReasonParams")];

/// Types of arguments, and of form descriptions, which are frozen.
const READ_ONLY: [&str; 5] = ["ValidateOptions", "BuildOptions", "Field", "FieldOption", "Limits"];

/// Types that are unions: the member that discriminates, and for each of its values the members that only some have,
/// which are there; `?` marks those that may be absent.
type Variants = &'static [(&'static str, &'static [&'static str])];

const UNIONS: [(&str, &str, Variants); 2] = [
    ("BuildResult", "ok", &[("true", &["request", "output"]), ("false", &[])]),
    (
        "Field",
        "control",
        &[
            ("'text'", &["pattern?", "placeholder?", "options?", "verbatim?"]),
            ("'integer'", &["unit?", "placeholder?"]),
            ("'boolean'", &[]),
            ("'select'", &["options"]),
            ("'timestamp'", &["placeholder?"]),
            ("'group'", &["members"]),
            ("'list'", &["item"]),
        ],
    ),
];

fn declare(name: &str, schema: &Value, out: &mut String) {
    out.push('\n');
    let Some(properties) = schema["properties"].as_object().filter(|_| schema.get("oneOf").is_none()) else {
        describe("", schema, out);
        let _ = writeln!(out, "export type {name} = {};", type_of_schema(schema));
        return;
    };
    let readonly = if READ_ONLY.contains(&name) { "readonly " } else { "" };
    let write = |property: &str, optional: &str, out: &mut String| {
        let schema = &properties[property];
        describe("  ", schema, out);
        let list = if readonly.is_empty() || schema["type"] != "array" { "" } else { readonly };
        let kind = type_of_schema(schema);
        let undefined = if kind == "unknown" { "" } else { undefined(optional) };
        let _ = writeln!(out, "  {readonly}{property}{optional}: {list}{kind}{undefined};");
    };
    let optional = |property: &str| if is_required(schema, property) { "" } else { "?" };
    if let Some((_, tag, variants)) = UNIONS.iter().find(|(of, ..)| *of == name) {
        let own =
            |property: &str| variants.iter().any(|(_, own)| own.iter().any(|own| bare(own) == property));
        let _ = writeln!(out, "/** What every `{name}` has. */\nexport interface {name}Base {{");
        for property in properties.keys().filter(|property| *property != tag && !own(property)) {
            write(property, optional(property), out);
        }
        out.push_str("}\n\n");
        describe("", schema, out);
        let names: Vec<String> = variants.iter().map(|(value, _)| variant(name, value)).collect();
        let _ = writeln!(out, "export type {name} = {};", names.join(" | "));
        for ((value, owned), variant) in variants.iter().zip(names) {
            let _ = writeln!(out, "\n/** A `{name}` whose `{tag}` is `{}`. */", value.trim_matches('\''));
            let _ = writeln!(
                out,
                "export interface {variant} extends {name}Base {{\n  {readonly}{tag}: {value};"
            );
            for property in properties.keys().filter(|property| own(property)) {
                match owned.iter().find(|own| bare(own) == property) {
                    Some(own) => write(property, if own.ends_with('?') { "?" } else { "" }, out),
                    None => {
                        let _ = writeln!(out, "  {readonly}{property}?: undefined;");
                    }
                }
            }
            out.push_str("}\n");
        }
        return;
    }
    describe("", schema, out);
    match PER_MESSAGE.iter().find(|(of, _)| *of == name) {
        Some((_, ids)) => {
            let _ =
                writeln!(out, "export type {name} = {{ [Id in keyof {ids}]: {name}Of<Id> }}[keyof {ids}];\n");
            let _ = writeln!(out, "/** The {} of one ID. */", name.to_lowercase());
            let _ = writeln!(out, "export interface {name}Of<Id extends keyof {ids}> {{");
        }
        None => {
            let _ = writeln!(out, "export interface {name} {{");
        }
    }
    for property in properties.keys() {
        write(property, optional(property), out);
    }
    out.push_str("}\n");
}

/// Returns the type that makes optional members accept `undefined`, also under `exactOptionalPropertyTypes`.
fn undefined(optional: &str) -> &'static str {
    if optional.is_empty() { "" } else { " | undefined" }
}

fn bare(own: &str) -> &str {
    own.trim_end_matches('?')
}

/// Returns the name of a variant: `TextField`, `BuildSuccess`.
fn variant(name: &str, value: &str) -> String {
    match value {
        "true" => name.replace("Result", "Success"),
        "false" => name.replace("Result", "Failure"),
        _ => {
            let value = value.trim_matches('\'');
            format!("{}{}{name}", value[..1].to_uppercase(), &value[1..])
        }
    }
}

fn describe(indent: &str, schema: &Value, out: &mut String) {
    if let Some(description) = schema["description"].as_str() {
        // Examples are in Rust.
        comment(indent, description.split("```").next().unwrap_or_default(), &[], out);
    }
}

/// Returns whether a property is declared without a question mark. Of the type `unknown`, absent is a value like
/// others.
fn is_required(schema: &Value, name: &str) -> bool {
    let required = schema["required"].as_array();
    required.is_some_and(|required| required.iter().any(|item| item == name))
        || schema["properties"][name]["tsType"] == "unknown"
}

fn type_of_schema(schema: &Value) -> String {
    if let Some(text) = schema["tsType"].as_str() {
        return text.to_owned();
    }
    if let Some(name) = schema.get("$ref").and_then(referenced) {
        return name.to_owned();
    }
    if let Some(value) = schema["const"].as_str() {
        return format!("'{value}'");
    }
    if let Some(alternatives) = schema["anyOf"].as_array().or(schema["oneOf"].as_array()) {
        let types = alternatives.iter().filter(|schema| schema["type"] != "null").map(type_of_schema);
        return types.collect::<Vec<_>>().join(" | ");
    }
    if let Some(values) = schema["enum"].as_array() {
        let values = values.iter().filter_map(Value::as_str).map(|value| format!("'{value}'"));
        return values.collect::<Vec<_>>().join(" | ");
    }
    // An optional type is that or null, which is never written.
    match schema["type"].as_str().or(schema["type"][0].as_str()) {
        Some("string") => "string".to_owned(),
        Some("boolean") => "boolean".to_owned(),
        Some("integer" | "number") => "number".to_owned(),
        Some("array") => format!("{}[]", type_of_schema(&schema["items"])),
        Some("object") => {
            let members = schema["properties"].as_object().into_iter().flatten();
            let members = members.map(|(name, schema)| format!("{name}: {}", type_of_schema(schema)));
            format!("{{ {} }}", members.collect::<Vec<_>>().join("; "))
        }
        _ => "unknown".to_owned(),
    }
}
