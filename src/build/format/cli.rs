//! The AWS CLI in POSIX shells.

use super::arguments::{self, Value};
use super::literal::{JSON, Style, json_text};
use super::{ROOT, Target, literal};
use crate::build::references::{Piece, has_any, mark, pieces};

/// Returns the command with the request inline.
pub(super) fn line(target: &Target<'_>) -> String {
    let mut out = String::from("aws ecs start-task");
    for argument in arguments::all(target, fits) {
        out.push_str(" \\\n  ");
        out.push_str(&argument.flag);
        for value in &argument.values {
            let text = match value {
                Value::Words(text) => {
                    out.push(' ');
                    out.push_str(&words(text));
                    continue;
                }
                Value::Text(text) => text.clone(),
                Value::Json(part) => arguments::json(target.request, part, json_text),
            };
            // After an equals sign, even a string that starts with a hyphen is a value.
            out.push(if text.starts_with('-') { '=' } else { ' ' });
            out.push_str(&quoted(&text));
        }
    }
    out.push('\n');
    out
}

/// Returns a file and the command that reads it.
pub(super) fn file(target: &Target<'_>) -> String {
    let json = file_content(target);
    let command = file_command(target, quoted);
    // No line of the JSON consists of the delimiter, so the here-document cannot end early.
    format!("cat > start-task.json <<'JSON'\n{json}\nJSON\n{command}\n")
}

/// Returns the content of the file.
pub(super) fn file_content(target: &Target<'_>) -> String {
    literal::write(target.request, ROOT, &Style { indent: Some("  "), ..JSON })
}

/// Returns the command that reads the file.
pub(super) fn file_command(target: &Target<'_>, quoted: fn(&str) -> String) -> String {
    let mut command = String::from("aws ecs start-task");
    if let Some(region) = target.region {
        command.push_str(&format!(" --region {}", quoted(region)));
    }
    if let Some(address) = target.custom_address() {
        command.push_str(&format!(" --endpoint-url {}", quoted(&address)));
    }
    command.push_str(" --cli-input-json file://start-task.json");
    command
}

/// Returns whether a string can be an argument: it must not contain NUL, which ends strings in C.
fn fits(text: &str) -> bool {
    !text.contains('\0')
}

/// Returns a word of a POSIX shell.
pub(super) fn quoted(text: &str) -> String {
    if has_any(text) {
        let part = |piece| match piece {
            Piece::Text(text) => quoted(text),
            Piece::Reference { index, .. } => format!("\"{}\"", mark(index)),
        };
        return pieces(text).into_iter().map(part).collect();
    }
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.:/=@,+".contains(&byte);
    if !text.is_empty() && text.bytes().all(is_plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// Returns a word whose references are not quoted, so that the shell splits their values.
fn words(text: &str) -> String {
    let part = |piece| match piece {
        Piece::Text(text) => quoted(text),
        Piece::Reference { index, .. } => mark(index),
    };
    pieces(text).into_iter().map(part).collect()
}
