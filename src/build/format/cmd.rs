//! The AWS CLI at the Windows command prompt (cmd.exe).
//!
//! Programs there split their line themselves: an argument in double quotes, a double quote in it with a backslash
//! in front. cmd.exe knows nothing of backslashes, so to it a part of such an argument stands outside quotes; that
//! does no harm, because every character that it would read something into is written as an escape of JSON.

use super::arguments::{self, Value};
use super::literal::shy_json_text;
use super::{Target, cli, powershell::is_plain};

/// The longest line that cmd.exe takes, in characters.
const MAX_LINE: usize = 8_191;

pub(super) fn write(target: &Target<'_>) -> String {
    let mut line = String::from("aws ecs start-task");
    for argument in arguments::all(target, is_plain) {
        line.push_str(" ^\n  ");
        line.push_str(&argument.flag);
        for value in &argument.values {
            line.push(' ');
            match value {
                Value::Text(text) if text.contains(['=', ',']) => line.push_str(&format!("\"{text}\"")),
                Value::Text(text) => line.push_str(text),
                Value::Json(part) => {
                    let json = arguments::json(target.request, part, shy_json_text);
                    line.push_str(&format!("\"{}\"", json.replace('"', "\\\"")));
                }
            }
        }
    }
    line.push('\n');
    if line.len() > MAX_LINE {
        let note = "rem This request is longer than the 8,191 characters of a command line here.\nrem Save the JSON below as start-task.json and run the last line.\n";
        return format!("{note}{}", cli::file(target));
    }
    line
}
