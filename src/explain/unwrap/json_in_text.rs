//! JSON inside a string, such as a log line or a message.

use std::borrow::Cow;

/// This many places where JSON may start are tried.
const TRIES: usize = 12;

/// Returns the parts of the text that may be JSON objects or arrays, in order and without overlap.
pub(super) fn candidates(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let mut from = 0;
    let mut tries = 0;
    std::iter::from_fn(move || {
        while tries < TRIES {
            tries += 1;
            let start = from + text[from..].find(['{', '['])?;
            let Some(length) = balanced(&text[start..]) else {
                from = start + 1;
                continue;
            };
            let candidate = &text[start..start + length];
            // A place in a log line, such as `{ecs.py:400}`, has no strings.
            if !candidate.contains(['"', '\'']) {
                from = start + 1;
                continue;
            }
            from = start + length;
            return Some(unescaped(candidate));
        }
        None
    })
}

/// Returns the length of the object or array that the text starts with.
fn balanced(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    let mut quote = None;
    let mut is_escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        if is_escaped {
            is_escaped = false;
            continue;
        }
        match (byte, quote) {
            (b'\\', _) => is_escaped = true,
            (byte, Some(open)) if byte == open => quote = None,
            (_, Some(_)) => {}
            // An apostrophe inside a word does not start a string.
            (b'"', None) => quote = Some(byte),
            (b'\'', None) if !text[..at].ends_with(|c: char| c.is_alphanumeric()) => quote = Some(byte),
            (b'{' | b'[', None) => depth += 1,
            (b'}' | b']', None) => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// Unescapes JSON that is in a JSON string.
fn unescaped(text: &str) -> Cow<'_, str> {
    let inner = text.trim_start_matches(['{', '[']).trim_start();
    if inner.starts_with("\\\"") {
        Cow::Owned(text.replace("\\\\", "\u{0}").replace("\\\"", "\"").replace('\u{0}', "\\"))
    } else {
        Cow::Borrowed(text)
    }
}
