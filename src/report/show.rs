//! Values as messages show them: truncated if they are long, with visible control characters.

use crate::json_value::Json;

/// The number of characters of a value that a message shows.
const SHOWN: usize = 60;

/// The number of names that a message lists.
const LISTED: usize = 10;

/// The replacement for a value that a message must not repeat.
pub(crate) const HIDDEN: &str = "•••";

/// Returns a value as a message shows it.
pub(crate) fn show_value(text: &str) -> String {
    if contains_environment(text) { HIDDEN.to_owned() } else { show_up_to(SHOWN, text) }
}

/// Returns whether a string contains an environment with its values, such as overrides that ended up in another member.
pub(crate) fn contains_environment(text: &str) -> bool {
    text.contains("environment") && text.contains(['{', '['])
}

/// Returns a name as a message shows it, without the value that may follow it.
pub(crate) fn show_name(name: &str) -> String {
    show_value(&shown_name(name))
}

/// Returns the first ten names as a message lists them, and how many more there are.
pub(crate) fn show_names(names: &[&str]) -> (Json, i64) {
    let more = names.len().saturating_sub(LISTED) as i64;
    (names.iter().take(LISTED).map(|name| show_value(name)).collect(), more)
}

/// Returns a longer text, such as a message, for display.
pub fn show(text: &str) -> String {
    show_up_to(10 * SHOWN, text)
}

fn show_up_to(most: usize, text: &str) -> String {
    let mut out = String::new();
    for (count, character) in text.chars().enumerate() {
        if count == most {
            out.push('…');
            break;
        }
        match character {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if is_hidden(c) => out.push_str(&code_point(c)),
            c => out.push(c),
        }
    }
    out
}

/// Returns a name, or a pointer, up to an equals sign: the value of a variable may follow it.
pub fn shown_name(name: &str) -> String {
    name.split_once('=').map_or(name.to_owned(), |(name, _)| [name, "=…"].concat())
}

/// Returns whether a character is invisible, or changes how others are displayed.
pub(crate) fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
    )
}

/// Returns the code point of a character: `U+XXXX`.
pub fn code_point(character: char) -> String {
    format!("U+{:04X}", character as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_cannot_be_seen_are_code_points() {
        assert_eq!(
            show_value("a\u{61c}b\u{202e}c\u{2060}d\u{feff}e\u{ad}\n"),
            "aU+061CbU+202EcU+2060dU+FEFFeU+00AD\\n"
        );
        assert_eq!(show_value("é – 日本 😀"), "é – 日本 😀");
    }

    #[test]
    fn ten_names_are_listed_and_the_others_counted() {
        let names: Vec<String> = (0..12).map(|index| format!("n{index}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        for (count, more) in [(0, 0), (10, 0), (11, 1), (12, 2)] {
            let first = names[..count.min(10)].iter().copied().collect();
            assert_eq!(show_names(&names[..count]), (first, more));
        }
    }
}
