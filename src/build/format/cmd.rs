//! The AWS CLI at the Windows command prompt (cmd.exe).
//!
//! Programs on Windows split their command line themselves: an argument is in double quotes, and a backslash escapes a
//! double quote in it. cmd.exe does not know backslashes, so for it a part of such an argument is outside of quotes.
//! That is safe, because every character that it would interpret is written as an escape of JSON. An endpoint has no
//! such escapes and no double quotes: it is between double quotes, where cmd.exe still expands variables.
//!
//! A request that does not fit on a line is written to a file. `set /p` with nothing to read prints its prompt
//! without a line break, so the JSON can be cut anywhere, even inside a long string, and needs no other program.

use super::arguments::{self, Value};
use super::literal::{self, JSON, Style, bare_json_text, shy_json_text};
use super::{ROOT, Target, cli, powershell::is_plain};
use crate::build::references::has_any;

/// The longest line that cmd.exe takes, in characters.
const MAX_LINE: usize = 8_191;

/// How much one `set /p` prints, in characters: well below every limit reported of it.
const MAX_PIECE: usize = 1_000;

/// Returns whether an endpoint can be expressed. cmd.exe expands `%NAME%`, and `!NAME!` if enabled, everywhere, and no
/// escape of these characters works both at the prompt and in a batch file.
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
                Value::Words(text) => line.push_str(text),
                Value::Text(text) => line.push_str(&format!("\"{text}\"")),
                Value::Json(part) => {
                    let json = arguments::json(target.request, part, shy_json_text);
                    line.push_str(&format!("\"{}\"", json.replace('"', "\\\"")));
                }
            }
        }
    }
    line.push('\n');
    if line.len() > MAX_LINE && !has_any(&line) { file(target) } else { line }
}

/// Returns the lines that write a file, and the command that reads it.
fn file(target: &Target<'_>) -> String {
    let json =
        literal::write(target.request, ROOT, &Style { text: bare_json_text, key: bare_json_text, ..JSON });
    let mut out = String::from(
        "rem cmd.exe limits a command line to 8,191 characters, so these lines write the request to a file.\n",
    );
    for (index, piece) in pieces(&json).into_iter().enumerate() {
        let redirection = if index == 0 { ">" } else { ">>" };
        out.push_str(&format!("<nul {redirection}start-task.json set /p \"={piece}\"\n"));
    }
    out + &cli::file_command(target, |text| format!("\"{text}\"")) + "\n"
}

/// Returns the JSON in pieces that `set /p` prints unchanged. It drops a double quote at the beginning, so no piece
/// starts with one and, if possible, each starts with a letter or digit.
fn pieces(json: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = json;
    while rest.len() > MAX_PIECE {
        let last = |begins: fn(u8) -> bool| (1..=MAX_PIECE).rev().find(|&at| begins(rest.as_bytes()[at]));
        // There are never more than two double quotes in a row.
        let end = last(|byte| byte.is_ascii_alphanumeric()).or_else(|| last(|byte| byte != b'"'));
        let (piece, others) = rest.split_at(end.unwrap_or(MAX_PIECE));
        pieces.push(piece);
        rest = others;
    }
    pieces.push(rest);
    pieces
}

/// Returns whether the character needs no double quotes around it.
fn is_bare(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-_.:/@+".contains(&byte)
}
