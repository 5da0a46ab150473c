//! The AWS CLI in PowerShell and in the Windows PowerShell that comes with Windows.
//!
//! The two pass double quotes on to programs in different ways. `$PSNativeCommandArgumentPassing = 'Legacy'` makes
//! the newer one do it as the older one always does, which knows no such variable and is not troubled by it.
//! Then a double quote needs a backslash in front. Every other character that could be read in two ways is written
//! as an escape of JSON.

use super::Target;
use super::arguments::{self, Value};
use super::literal::shy_json_text;

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
                Value::Json(part) => {
                    has_quotes = true;
                    let json = arguments::json(target.request, part, shy_json_text);
                    command.push_str(&quoted(&json.replace('"', "\\\"")));
                }
            }
        }
    }
    if has_quotes {
        let command = command.replace('\n', "\n  ");
        format!("& {{\n  $PSNativeCommandArgumentPassing = 'Legacy'\n  {command}\n}}\n")
    } else {
        format!("{command}\n")
    }
}

/// Whether the text means the same to every program and shell.
pub(super) fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.:/=@,+".contains(&byte))
        && !text.starts_with('-')
}

/// A word of PowerShell: what is more than letters, digits and a few signs stands in single quotes, which hold
/// everything but themselves.
fn quoted(text: &str) -> String {
    let is_bare = |byte: u8| byte.is_ascii_alphanumeric() || b"_-./:".contains(&byte);
    if text.bytes().all(is_bare) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', "''"))
}
