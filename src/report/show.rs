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
            c if c.is_control()
                || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}') =>
            {
                out.push_str(&code_point(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// Returns a name, or a pointer, up to an equals sign: the value of a variable may follow it.
pub fn shown_name(name: &str) -> String {
    name.split_once('=').map_or(name.to_owned(), |(name, _)| [name, "=…"].concat())
}

/// Returns the code point of a character: `U+XXXX`.
pub fn code_point(character: char) -> String {
    format!("U+{:04X}", character as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

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
