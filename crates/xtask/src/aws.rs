//! The list of what `crates/aws` converts between the model and the AWS SDK.

use ecs_start_task::model::{Kind, Member, Model, Shape, StartTaskRequest, StartTaskResponse};
use std::fmt::Write;

/// Members of responses that the SDK does not have. A test of `crates/aws` compares them with the SDK.
const NOT_IN_SDK: [(&str, &str); 1] = [("Task", "trustedExecutionSummary")];

const START: &str = "\
//! What is converted: for each structure its members, and the enums.
// Generated from the model by `npm run generate`.

use crate::convert::{Built, IntoSdk, enums, is_required, request, structures_from_sdk, structures_to_sdk};

";

/// Returns the text of `members.rs`.
pub(crate) fn file() -> String {
    let mut requests = Reachable::default();
    requests.add(StartTaskRequest::SHAPE);
    let mut responses = Reachable::default();
    responses.add(StartTaskResponse::SHAPE);
    let mut out = START.to_owned();
    let (request, structures) = requests.structures.split_first().expect("the request itself");
    out.push_str("request! {\n");
    out.push_str(&members_to_sdk(request, "    "));
    out.push_str("}\n\nstructures_to_sdk! {\n");
    for shape in structures {
        let sdk = sdk_name(shape.api_name);
        if shape.union {
            let [member] = shape.members else { panic!("{} has several members", shape.name) };
            let variant = sdk_name(&capitalized(member.name));
            let (name, field) = (member.name, member.field());
            let _ = writeln!(out, "    union {} => {sdk} {{ {field} {variant} {name:?} }}", shape.name);
            continue;
        }
        let _ = writeln!(out, "    structure {} => {sdk} {{", shape.name);
        out.push_str(&members_to_sdk(shape, "        "));
        out.push_str("    }\n");
    }
    out.push_str("}\n\nstructures_from_sdk! {\n");
    for shape in &responses.structures {
        let sdk = sdk_name(shape.api_name);
        if shape.union {
            let member = &shape.members[0];
            let variant = sdk_name(&capitalized(member.name));
            let _ =
                writeln!(out, "    union {} <= types::{sdk} {{ {} {variant} }}", shape.name, member.field());
            continue;
        }
        let path = match shape.name {
            "StartTaskResponse" => "StartTaskOutput".to_owned(),
            _ => format!("types::{sdk}"),
        };
        let _ = writeln!(out, "    structure {} <= {path} {{", shape.name);
        for member in members_in_sdk(shape) {
            let _ = writeln!(out, "        {}", member.field());
        }
        out.push_str("    }\n");
    }
    out.push_str("}\n\nenums! {\n");
    let mut all = requests.enums;
    all.extend(responses.enums);
    all.sort_unstable();
    all.dedup();
    for name in all {
        let _ = writeln!(out, "    {name} {}", sdk_name(name));
    }
    out.push_str("}\n");
    out
}

/// Structures and enums in the order in which they are reached.
#[derive(Default)]
struct Reachable {
    structures: Vec<&'static Shape>,
    enums: Vec<&'static str>,
}

impl Reachable {
    fn add(&mut self, shape: &'static Shape) {
        if self.structures.iter().any(|known| known.name == shape.name) {
            return;
        }
        self.structures.push(shape);
        for member in members_in_sdk(shape) {
            match member.kind.of_items() {
                Kind::Structure(shape) => self.add(shape),
                Kind::Enum(shape) => self.enums.push(shape.name),
                _ => {}
            }
        }
    }
}

fn members_in_sdk(shape: &'static Shape) -> impl Iterator<Item = &'static Member> {
    shape.members.iter().filter(|member| !NOT_IN_SDK.contains(&(shape.name, member.name)))
}

/// Returns the lines of members: the field, the method of the SDK's builder, and the name on the wire.
fn members_to_sdk(shape: &'static Shape, indent: &str) -> String {
    let line = |member: &Member| {
        let (field, name) = (member.field(), member.name);
        format!("{indent}{field} set_{} {name:?}\n", field.trim_start_matches("r#"))
    };
    shape.members.iter().map(line).collect()
}

/// Returns the SDK's name of a type. Only the first letter of an abbreviation is a capital: `EbsTagSpecification`.
fn sdk_name(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let in_abbreviation = |at: usize| {
        let is_capital = |at: usize| letters.get(at).is_some_and(char::is_ascii_uppercase);
        at > 0 && is_capital(at) && is_capital(at - 1) && (is_capital(at + 1) || at + 1 == letters.len())
    };
    let lowered = |(at, letter): (usize, &char)| {
        if in_abbreviation(at) { letter.to_ascii_lowercase() } else { *letter }
    };
    letters.iter().enumerate().map(lowered).collect()
}

fn capitalized(name: &str) -> String {
    let (first, rest) = name.split_at(1);
    first.to_ascii_uppercase() + rest
}
