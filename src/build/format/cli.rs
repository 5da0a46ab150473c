//! The AWS CLI in POSIX shells.

use super::arguments::{self, Value};
use super::literal::{JSON, Style, json_text};
use super::{ROOT, Target, literal};

/// The command with everything in it.
pub(super) fn line(target: &Target<'_>) -> String {
    let mut out = String::from("aws ecs start-task");
    for argument in arguments::all(target, fits) {
        out.push_str(" \\\n  ");
        out.push_str(&argument.flag);
        for value in &argument.values {
            let text = match value {
                Value::Text(text) => text.clone(),
                Value::Json(part) => arguments::json(target.request, part, json_text),
            };
            // Behind an equals sign even a text with a hyphen in front is a value.
            out.push(if text.starts_with('-') { '=' } else { ' ' });
            out.push_str(&quoted(&text));
        }
    }
    out.push('\n');
    out
}

/// A file and the command that reads it.
pub(super) fn file(target: &Target<'_>) -> String {
    let json = file_content(target);
    let command = file_command(target, quoted);
    // No line of the JSON is the word alone, so nothing in it ends the file early.
    format!("cat > start-task.json <<'JSON'\n{json}\nJSON\n{command}\n")
}

/// What the file holds.
pub(super) fn file_content(target: &Target<'_>) -> String {
    literal::write(target.request, ROOT, &Style { indent: Some("  "), ..JSON })
}

/// The command that reads the file.
pub(super) fn file_command(target: &Target<'_>, quoted: fn(&str) -> String) -> String {
    let mut command = String::from("aws ecs start-task");
    if target.region_chosen {
        command.push_str(&format!(" --region {}", target.region));
    }
    if target.own_endpoint.is_some() {
        let address = quoted(target.endpoint().url().trim_end_matches('/'));
        command.push_str(&format!(" --endpoint-url {address}"));
    }
    command.push_str(" --cli-input-json file://start-task.json");
    command
}

/// An argument of a command cannot hold the character that ends texts in C.
fn fits(text: &str) -> bool {
    !text.contains('\0')
}

/// A word of a POSIX shell.
pub(super) fn quoted(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.:/=@,+".contains(&byte);
    if !text.is_empty() && text.bytes().all(is_plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}
