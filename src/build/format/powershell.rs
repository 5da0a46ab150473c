//! The AWS CLI in PowerShell and in the Windows PowerShell that comes with Windows.
//!
//! The two pass double quotes to programs in different ways. `$PSNativeCommandArgumentPassing = 'Legacy'` makes the
//! newer one behave like the older one, which ignores the variable. A double quote then requires a backslash before it.
//! Whether a word with spaces gets double quotes depends on the double quotes in it and on the version, so spaces and
//! all other ambiguous characters are written as escapes of JSON.

use super::arguments::{self, Value};
use super::literal::{self, JSON, Style, spaceless_json_text};
use super::{ROOT, Target, cli};
use crate::build::references::{Piece, Shell, has_any, mark, pieces};

/// The longest line that Windows starts a program with, in characters, without the program's own path.
const MAX_LINE: usize = 32_767 - 260;

pub(super) fn write(target: &Target<'_>) -> String {
    let mut has_quotes = false;
    let mut command = String::from("aws ecs start-task");
    for argument in arguments::all(target, is_plain) {
        command.push_str(" `\n  ");
        command.push_str(&argument.flag);
        for value in &argument.values {
            command.push(' ');
            match value {
                Value::Text(text) => command.push_str(&quoted(text)),
                Value::Words(text) => match native(target, text) {
                    Some(expression) => command.push_str(expression),
                    None => command.push_str(&format!("(-split {})", quoted(text))),
                },
                Value::Json(part) => {
                    has_quotes = true;
                    let json = arguments::json(target.request, part, spaceless_json_text);
                    command.push_str(&quoted(&json.replace('"', "\\\"")));
                }
            }
        }
    }
    if command.len() > MAX_LINE && !has_any(&command) {
        return file(target);
    }
    if has_quotes {
        let command = command.replace('\n', "\n  ");
        format!("& {{\n  $PSNativeCommandArgumentPassing = 'Legacy'\n  {command}\n}}\n")
    } else {
        format!("{command}\n")
    }
}

/// Returns the expression of PowerShell that a word is: a program receives each item of its value as an argument.
fn native<'t>(target: &'t Target<'_>, text: &str) -> Option<&'t str> {
    let [Piece::Reference { index, .. }] = *pieces(text) else { return None };
    let reference = target.references.get(index)?;
    (reference.shell == Shell::PowerShell).then_some(&*reference.text)
}

/// Returns a file and the command that reads it. The file is ASCII, which every version writes the same way.
fn file(target: &Target<'_>) -> String {
    let style = Style { indent: Some("  "), text: spaceless_json_text, ..JSON };
    let json = literal::write(target.request, ROOT, &style);
    let command = cli::file_command(target, quoted);
    format!("@'\n{json}\n'@ | Set-Content -Encoding ascii start-task.json\n{command}\n")
}

/// Returns whether the text means the same to every program and shell.
pub(super) fn is_plain(text: &str) -> bool {
    let is_plain =
        |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.:/=@,+".contains(&byte));
    !text.starts_with('-')
        && pieces(text).into_iter().all(|piece| {
            matches!(piece, Piece::Text(text) if is_plain(text)) || matches!(piece, Piece::Reference { .. })
        })
}

/// Returns a word of PowerShell. Words other than letters, digits and a few signs, and words that could be numbers, are
/// in single quotes, where every other character is literal.
fn quoted(text: &str) -> String {
    let is_bare = |byte: u8| byte.is_ascii_alphanumeric() || b"_-./:".contains(&byte);
    if text.starts_with(|first: char| first.is_ascii_alphabetic()) && text.bytes().all(is_bare) {
        return text.to_owned();
    }
    if has_any(text) {
        let part = |piece| match piece {
            Piece::Text(text) => text.replace('`', "``").replace('"', "`\"").replace('$', "`$"),
            Piece::Reference { index, .. } => mark(index),
        };
        return format!("\"{}\"", pieces(text).into_iter().map(part).collect::<String>());
    }
    format!("'{}'", text.replace('\'', "''"))
}
