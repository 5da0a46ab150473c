//! The AWS CLI at the Windows command prompt (cmd.exe).
//!
//! Programs there split their line themselves: an argument in double quotes, a double quote in it with a backslash
//! in front. cmd.exe knows nothing of backslashes, so to it a part of such an argument stands outside quotes; that
//! does no harm, because every character that it would read something into is written as an escape of JSON. An
//! endpoint has no such escapes, nor has it double quotes: between them it stands as it is, but for what cmd.exe
//! fills in between quotes as well.

use super::arguments::{self, Value};
use super::literal::shy_json_text;
use super::{Target, cli, powershell::is_plain};
use crate::build::command_line::heredoc::TO_BE_SAVED;

/// The longest line that cmd.exe takes, in characters.
const MAX_LINE: usize = 8_191;

/// Whether an endpoint can be written: `%NAME%`, and `!NAME!` where that is switched on, are filled in wherever they
/// stand, and no way to write either sign as itself works both at the prompt and in a batch file.
pub(super) fn carries(endpoint: &str) -> bool {
    !endpoint.contains(['%', '!'])
}

pub(super) fn write(target: &Target<'_>) -> String {
    let mut line = String::from("aws ecs start-task");
    for argument in arguments::all(target, is_plain) {
        line.push_str(" ^\n  ");
        line.push_str(&argument.flag);
        for value in &argument.values {
            line.push(' ');
            match value {
                Value::Text(text) if text.bytes().all(is_bare) => line.push_str(text),
                Value::Text(text) => line.push_str(&format!("\"{text}\"")),
                Value::Json(part) => {
                    let json = arguments::json(target.request, part, shy_json_text);
                    line.push_str(&format!("\"{}\"", json.replace('"', "\\\"")));
                }
            }
        }
    }
    line.push('\n');
    if line.len() > MAX_LINE {
        let json = cli::file_content(target);
        let command = cli::file_command(target, |text| format!("\"{text}\""));
        return format!(
            "rem A command line holds 8,191 characters here, which this request does not fit in.\n\
             {TO_BE_SAVED}start-task.json in UTF-8, then run the command below them.\n\
             {json}\n{command}\n"
        );
    }
    line
}

/// Whether the character needs no double quotes around it.
fn is_bare(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-_.:/@+".contains(&byte)
}
