//! TypeScript declarations of the model, in the newer revision: what only it knows is marked so.

use crate::model::{
    Kind, Member, MemberDocs, Model, Reader, Revision, ShapeDocs, StartTaskRequest, StartTaskResponse,
};
use crate::rules::DOCS;
use std::fmt::Write;

/// The text of `model.d.ts`.
pub(crate) fn declarations() -> String {
    let mut out = String::from("// Generated from the model by `npm run generate`.\n");
    let mut written = Vec::new();
    interfaces(StartTaskRequest::DOCS, &mut written, &mut out);
    interfaces(StartTaskResponse::DOCS, &mut written, &mut out);
    let mut codes: Vec<&str> = DOCS.iter().map(|docs| docs.rule.code).collect();
    codes.sort_unstable();
    out.push_str("\n/** The names of the rules. */\nexport type RuleCode =\n");
    for (index, code) in codes.iter().enumerate() {
        let end = if index + 1 == codes.len() { ";" } else { "" };
        let _ = writeln!(out, "  | '{code}'{end}");
    }
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
        let _ = writeln!(out, "  {}{optional}: {};", member.name, type_of(member.kind));
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
    if member.reader == Reader::Fargate {
        notes.push("Read by tasks on Fargate only.".to_owned());
    }
    if member.since == Revision::Y2026 {
        notes.push("Since revision 2026.".to_owned());
    }
    if member.sensitive {
        notes.push("Holds secrets.".to_owned());
    }
    notes.extend(said.default.map(|json| format!("@default {json}")));
    notes.extend(said.example.map(|json| format!("@example {json}")));
    if member.deprecated {
        notes.push("@deprecated Elastic Inference is withdrawn.".to_owned());
    }
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
        Kind::Choice(choices) => {
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
