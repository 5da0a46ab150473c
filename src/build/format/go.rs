//! Go, with the AWS SDK v2.

use super::expression::joined;
use super::literal::{literal_text, push_short_escape};
use super::step_functions::capitalized;
use super::typed::{indented, members, structure};
use super::{ROOT, Target};
use crate::build::references::{Conversion, Reference, indices};
use crate::model::{Kind, Member, Model, Shape, StartTaskRequest};
use crate::read::{Document, NodeId, NodeKind};
use crate::report::Json;

pub(super) fn write(target: &Target<'_>) -> String {
    let request = target.request;
    let mut used = Used { target, types: false, strings: false, slices: false };
    let fields = indented(&fields(request, StartTaskRequest::SHAPE, ROOT, &mut used), "\t");
    let types = if used.types { "\t\"github.com/aws/aws-sdk-go-v2/service/ecs/types\"\n" } else { "" };
    let client = match target.custom_address() {
        Some(address) => format!(
            "ecs.NewFromConfig(cfg, func(o *ecs.Options) {{ o.BaseEndpoint = aws.String({}) }})",
            text(&address)
        ),
        None => "ecs.NewFromConfig(cfg)".to_owned(),
    };
    let region = target.region.map(|region| format!(", config.WithRegion({})", text(region)));
    let region = region.unwrap_or_default();
    let marked = [&*fields, &*client, &*region].concat();
    let written: Vec<&Reference> =
        indices(&marked).filter_map(|index| target.references.get(index)).collect();
    let has_default = written.iter().any(|reference| reference.default.is_some());
    let has_number = written.iter().any(|reference| reference.conversion == Conversion::Integer);
    // In the order of gofmt.
    let packages = [
        ("cmp", has_default),
        ("context", true),
        ("fmt", true),
        ("log", true),
        ("os", !written.is_empty()),
        ("slices", used.slices),
        ("strconv", has_number),
        ("strings", used.strings),
    ];
    let packages = packages.iter().filter(|(_, is_used)| *is_used);
    let packages: String = packages.map(|(package, _)| format!("\t\"{package}\"\n")).collect();
    let number = if has_number { NUMBER } else { "" };
    format!(
        "package main

import (
{packages}
\t\"github.com/aws/aws-sdk-go-v2/aws\"
\t\"github.com/aws/aws-sdk-go-v2/config\"
\t\"github.com/aws/aws-sdk-go-v2/service/ecs\"
{types})

func main() {{
\tctx := context.Background()
\tcfg, err := config.LoadDefaultConfig(ctx{region})
\tif err != nil {{
\t\tlog.Fatal(err)
\t}}
\tclient := {client}
\tresponse, err := client.StartTask(ctx, &ecs.StartTaskInput{{{fields}
\t}})
\tif err != nil {{
\t\tlog.Fatal(err)
\t}}
\tfor _, task := range response.Tasks {{
\t\tfmt.Println(\"started\", aws.ToString(task.TaskArn), \"on\", aws.ToString(task.ContainerInstanceArn))
\t}}
\t// A successful response can still contain failures.
\tfor _, failure := range response.Failures {{
\t\tlog.Println(\"not started on\", aws.ToString(failure.Arn), aws.ToString(failure.Reason))
\t}}
}}
{number}"
    )
}

/// Reads a variable that is a number.
const NUMBER: &str = "
func number(text string) int32 {
\tvalue, err := strconv.ParseInt(text, 10, 32)
\tif err != nil {
\t\tlog.Fatal(err)
\t}
\treturn int32(value)
}
";

/// The imports that the values require.
struct Used<'t> {
    target: &'t Target<'t>,
    /// The package that splits strings.
    strings: bool,
    /// The package that joins slices.
    slices: bool,
    /// The package with the structures.
    types: bool,
}

/// Returns the fields of a structure, on lines of their own. As in gofmt, the values of consecutive one-line fields are
/// aligned.
fn fields(request: &Document<'_>, shape: &'static Shape, object: NodeId, used: &mut Used<'_>) -> String {
    let all: Vec<(String, String)> = members(request, shape, object)
        .map(|(member, node)| (capitalized(member.name), value(request, shape, member, node, used)))
        .collect();
    let is_long = |field: &(String, String)| field.1.contains('\n');
    let mut out = String::new();
    for run in all.chunk_by(|one, next| !is_long(one) && !is_long(next)) {
        let width = run.iter().map(|(name, _)| name.len()).max().unwrap_or(0) + 2;
        for (name, value) in run {
            out.push_str(&format!("\n\t{:width$}{},", format!("{name}:"), indented(value, "\t")));
        }
    }
    out
}

fn value(
    request: &Document<'_>,
    shape: &Shape,
    member: &Member,
    node: NodeId,
    used: &mut Used<'_>,
) -> String {
    if request.node(node).kind == NodeKind::Null {
        return "nil".to_owned();
    }
    match member.kind {
        Kind::Structure(inner) => composite(request, inner, node, "&", used),
        Kind::List(Kind::Text) => strings(request, node, used),
        Kind::List(item) => {
            let Some(inner) = structure(*item) else { return String::new() };
            used.types = true;
            let items = request
                .children(node)
                .map(|item| format!("\n\t{{{}\n\t}},", indented(&fields(request, inner, item, used), "\t")));
            let items: String = items.collect();
            format!("[]types.{}{{{items}\n}}", inner.api_name)
        }
        Kind::Enum(choices) => {
            used.types = true;
            format!("types.{}({})", choices.name, text(request.content(node)))
        }
        kind => {
            let (literal, pointer) = match Json::of(request, node) {
                Some(value @ Json::Boolean(_)) => (value.to_string(), "aws.Bool"),
                Some(value @ Json::Integer(_)) if matches!(kind, Kind::Long) => {
                    (value.to_string(), "aws.Int64")
                }
                Some(value @ Json::Integer(_)) => (value.to_string(), "aws.Int32"),
                _ => {
                    let pointer = match kind {
                        Kind::Boolean => "aws.Bool",
                        Kind::Long => "aws.Int64",
                        Kind::Integer => "aws.Int32",
                        _ => "aws.String",
                    };
                    (text(request.content(node)), pointer)
                }
            };
            if is_plain(shape, member) {
                return literal;
            }
            format!("{pointer}({literal})")
        }
    }
}

/// Returns an array of strings, some of which are split into several.
fn strings(request: &Document<'_>, list: NodeId, used: &mut Used<'_>) -> String {
    let items: Vec<NodeId> = match request.node(list).kind {
        NodeKind::List => request.children(list).collect(),
        _ => vec![list],
    };
    let splits = |&item: &NodeId| used.target.splits(item);
    let literal = |items: &[NodeId]| {
        let items: Vec<String> = items.iter().map(|&item| text(request.content(item))).collect();
        format!("[]string{{{}}}", items.join(", "))
    };
    if !items.iter().any(splits) {
        return literal(&items);
    }
    let parts: Vec<String> = items
        .chunk_by(|one, next| !splits(one) && !splits(next))
        .map(|part| match part {
            [item] if splits(item) => format!("strings.Fields({})", text(request.content(*item))),
            part => literal(part),
        })
        .collect();
    used.strings = true;
    match &*parts {
        [only] => only.clone(),
        parts => {
            used.slices = true;
            format!("slices.Concat({})", parts.join(", "))
        }
    }
}

fn composite(
    request: &Document<'_>,
    shape: &'static Shape,
    object: NodeId,
    address: &str,
    used: &mut Used<'_>,
) -> String {
    used.types = true;
    let name = shape.api_name;
    if shape.union {
        // Exactly one member is present, and it is a separate type.
        return members(request, shape, object).next().map_or(String::new(), |(member, node)| {
            let Some(inner) = structure(member.kind) else { return String::new() };
            let value = composite(request, inner, node, "", used);
            format!(
                "&types.{name}Member{}{{\n\tValue: {},\n}}",
                capitalized(member.name),
                indented(&value, "\t")
            )
        });
    }
    format!("{address}types.{name}{{{}\n}}", fields(request, shape, object, used))
}

/// Returns whether the field is a value, not a pointer: fields that had a default when the SDK was generated.
fn is_plain(shape: &Shape, member: &Member) -> bool {
    matches!(
        (shape.name, member.name),
        ("StartTaskRequest", "enableECSManagedTags" | "enableExecuteCommand")
            | ("EphemeralStorage", "sizeInGiB")
    )
}

/// Returns a string literal of Go.
fn text(text: &str) -> String {
    joined(text, |text| literal_text(text, push_short_escape))
}
