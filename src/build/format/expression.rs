//! References as each format expresses them.

use super::Format;
use super::literal::{json_text, literal_text};
use crate::build::references::{Conversion, Piece, Place, Reference, ReferenceKind, Role, Shell, pieces};

impl Format {
    /// Returns whether the format can express the references of a value.
    pub(in crate::build) fn expresses(self, place: &Place, references: &[Reference]) -> bool {
        let mut of_place = place.indices.iter().filter_map(|&index| references.get(index));
        match (self, place.role) {
            // The Region is not a part of these.
            (Format::Json | Format::StepFunctions, Role::Region | Role::Endpoint) => true,
            (Format::Json | Format::Http, _) => false,
            // Its here-document is literal.
            (Format::CliFile, Role::Request) => false,
            // An array in JSON has a fixed number of items.
            (Format::Curl, Role::Request) => {
                of_place.all(|reference| !reference.splits && expression(reference, self).is_some())
            }
            _ => of_place.all(|reference| expression(reference, self).is_some()),
        }
    }
}

/// Replaces the marks in an output with expressions.
pub(super) fn insert(output: &str, references: &[Reference], format: Format) -> String {
    pieces(output)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Reference { index, .. } => references.get(index).map_or_else(String::new, |reference| {
                expression(reference, format).unwrap_or_else(|| reference.text.clone())
            }),
        })
        .collect()
}

/// Returns a reference in the format's language; `None` if the language cannot express it.
fn expression(reference: &Reference, format: Format) -> Option<String> {
    match format {
        Format::StepFunctions => {
            (reference.shell == Shell::StepFunctions).then(|| json_text(&reference.text))
        }
        _ if reference.shell == Shell::StepFunctions => None,
        Format::Cli | Format::CliFile | Format::Curl => posix(reference),
        Format::CliPowerShell => powershell(reference),
        // An argument of a batch file, or the variable of a loop.
        Format::CliCmd if reference.shell == Shell::Cmd && !reference.text.ends_with(['%', '!']) => {
            Some(reference.text.clone())
        }
        Format::CliCmd => {
            let is_plain = reference.shell == Shell::Cmd || reference.default.is_none();
            reference.name.as_ref().filter(|_| is_plain).map(|name| format!("%{name}%"))
        }
        Format::Boto3 | Format::Js | Format::Rust | Format::Go | Format::Java => program(reference, format),
        Format::Json | Format::Http => None,
    }
}

fn posix(reference: &Reference) -> Option<String> {
    match (reference.shell, &reference.name) {
        (Shell::Posix, _) => reference.is_of_posix_shell().then(|| reference.text.clone()),
        (_, Some(name)) if is_identifier(name) => Some(format!("${{{name}}}")),
        _ => None,
    }
}

fn is_identifier(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && !name.starts_with(|first: char| first.is_ascii_digit())
}

/// Returns the reference for a string in double quotes.
fn powershell(reference: &Reference) -> Option<String> {
    if reference.shell == Shell::PowerShell {
        let text = &reference.text;
        // Only the name itself is expanded in a string.
        let is_plain = reference.name.is_some() && !text.starts_with("$(") && !text.starts_with("${");
        return Some(match text.strip_prefix('$').filter(|_| is_plain) {
            Some(name) => format!("${{{name}}}"),
            None if text.starts_with('(') => format!("${text}"),
            None if text.starts_with("$(") || text.starts_with("${") => text.clone(),
            None => format!("$({text})"),
        });
    }
    let name = reference.name.as_ref()?;
    Some(match &reference.default {
        None => format!("${{env:{name}}}"),
        Some(default) => format!("$(if ($env:{name}) {{ $env:{name} }} else {{ '{default}' }})"),
    })
}

/// Returns the reference in a language of an SDK, which has no shell commands.
fn program(reference: &Reference, format: Format) -> Option<String> {
    if reference.kind == ReferenceKind::Command {
        return None;
    }
    let name = reference.name.as_ref()?;
    let in_js = || {
        if is_identifier(name) {
            format!("process.env.{name}")
        } else {
            format!("process.env[{}]", json_text(name))
        }
    };
    let value = match &reference.default {
        None => match format {
            Format::Boto3 => format!("os.environ[\"{name}\"]"),
            Format::Js => in_js(),
            Format::Rust => format!("std::env::var(\"{name}\")?"),
            Format::Go => format!("os.Getenv(\"{name}\")"),
            _ => format!("System.getenv(\"{name}\")"),
        },
        Some(default) => {
            let default = match format {
                Format::Js => json_text(default),
                _ => literal_text(default, |c, out| out.push(c)),
            };
            match format {
                Format::Boto3 => format!("(os.environ.get(\"{name}\") or {default})"),
                Format::Js => format!("({} || {default})", in_js()),
                Format::Rust => format!(
                    "std::env::var(\"{name}\").ok().filter(|value| !value.is_empty()).unwrap_or_else(|| \
                        {default}.into())"
                ),
                Format::Go => format!("cmp.Or(os.Getenv(\"{name}\"), {default})"),
                _ => format!(
                    "java.util.Optional.ofNullable(System.getenv(\"{name}\")).filter(value -> \
                        !value.isEmpty()).orElse({default})"
                ),
            }
        }
    };
    Some(match (reference.conversion, format) {
        (Conversion::Text, _) => value,
        (Conversion::Integer, Format::Boto3) => format!("int({value})"),
        (Conversion::Integer, Format::Js) => format!("Number({value})"),
        (Conversion::Integer, Format::Rust) => format!("{value}.parse()?"),
        (Conversion::Integer, Format::Go) => format!("number({value})"),
        (Conversion::Integer, _) => format!("Integer.valueOf({value})"),
        (Conversion::Boolean, Format::Js) => format!("{value} === \"true\""),
        (Conversion::Boolean, Format::Boto3 | Format::Rust | Format::Go) => format!("{value} == \"true\""),
        (Conversion::Boolean, _) => format!("Boolean.parseBoolean({value})"),
        (Conversion::Json, Format::Boto3) => format!("json.loads({value})"),
        (Conversion::Json, Format::Js) => format!("JSON.parse({value})"),
        // Their SDKs do not read JSON.
        (Conversion::Json, _) => return None,
    })
}

/// Returns a string in a language that joins strings with `+`, its references as marks.
pub(super) fn joined(text: &str, literal: fn(&str) -> String) -> String {
    match *pieces(text) {
        [] => literal(""),
        [Piece::Text(text)] => literal(text),
        ref pieces => {
            let parts: Vec<String> = pieces
                .iter()
                .map(|piece| match piece {
                    Piece::Text(text) => literal(text),
                    Piece::Reference { index, .. } => crate::build::references::mark(*index),
                })
                .collect();
            parts.join(" + ")
        }
    }
}

/// Returns the string for a position where an operator follows.
pub(super) fn enclosed(expression: &str) -> String {
    if expression.contains(" + ") { format!("({expression})") } else { expression.to_owned() }
}

/// Returns whether references of a kind are in a document.
pub(super) fn has(references: &[Reference], conversion: Conversion) -> bool {
    references.iter().any(|reference| reference.conversion == conversion)
}
