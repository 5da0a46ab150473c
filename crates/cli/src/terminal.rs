//! Neutralizes output, so that no character of an input controls a terminal or a log.

use ecs_start_task::internal::code_point;

/// Output.
#[derive(Clone, Copy, Debug)]
pub(super) enum Content<'t> {
    /// Text for people.
    Text(&'t str),
    /// Workflow commands of GitHub Actions, one per line.
    Annotations(&'t str),
    /// JSON for programs.
    Json(&'t str),
    /// A result that goes unchanged into a file or another program.
    Data(&'t str),
}

impl Content<'_> {
    /// Returns the text as it is printed.
    pub(super) fn printed(self, colored: bool) -> String {
        match self {
            Content::Text(text) => neutral(text, colored, true),
            Content::Annotations(text) => neutral(text, false, false),
            Content::Json(text) => escaped(text),
            Content::Data(text) => text.to_owned(),
        }
    }
}

/// Returns whether a character controls a terminal, breaks a line or changes the direction of text: C0, DEL and C1
/// controls, line and paragraph separators, and bidirectional controls.
fn acts(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Returns the text with such characters as `U+XXXX`. Line breaks and tabs are kept, because names and values no longer
/// contain any. Those of Windows are also kept, or a diff of a file with them would not apply.
fn neutral(text: &str, colored: bool, own_lines: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        if colored && let Some(style) = style(rest) {
            out.push_str(style);
            rest = &rest[style.len()..];
            continue;
        }
        match character {
            '\n' | '\t' => out.push(character),
            '\r' if rest.starts_with("\r\n") => out.push(character),
            c if acts(c) => out.push_str(&code_point(c)),
            c => out.push(c),
        }
        rest = &rest[character.len_utf8()..];
    }
    if own_lines {
        out = out.split_inclusive('\n').map(without_command).collect();
    }
    // GitHub Actions and Azure Pipelines look for these anywhere in a line.
    out.replace("##[", "## [").replace("##vso[", "## vso[")
}

/// Returns a line that no log interprets as a command.
fn without_command(line: &str) -> String {
    let start = line.trim_start();
    match start.strip_prefix("::") {
        Some(rest) => format!("{}: :{rest}", &line[..line.len() - start.len()]),
        None => line.to_owned(),
    }
}

/// Returns the escape sequence at the start of the text if it sets a style that is used here. None of them hides text.
fn style(text: &str) -> Option<&str> {
    let end = text.strip_prefix("\u{1b}[")?.find(|c: char| !c.is_ascii_digit() && c != ';')? + 2;
    let is_used = |code: &str| matches!(code, "" | "0" | "1" | "91" | "92" | "93" | "94" | "96" | "97");
    (text[end..].starts_with('m') && text[2..end].split(';').all(is_used)).then(|| &text[..=end])
}

/// Returns JSON with such characters escaped. They occur only in strings, so the values stay the same.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' => out.push('\n'),
            c if acts(c) => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.replace("##[", "##\\u005b").replace("##vso[", "##vso\\u005b")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_acts_on_a_terminal() {
        let acting = (0..=char::MAX as u32).filter_map(char::from_u32).filter(|c| acts(*c));
        let text: String = acting.collect();
        assert_eq!(text.chars().count(), 32 + 33 + 1 + 2 + 7 + 4);
        for content in [Content::Text(&text), Content::Annotations(&text), Content::Json(&text)] {
            for colored in [true, false] {
                let printed = content.printed(colored);
                assert!(!printed.chars().any(|c| acts(c) && !"\n\t".contains(c)), "{printed:?}");
            }
        }
        assert_eq!(
            Content::Text("a\u{202e}b\r\u{1b}]0;x\u{7}").printed(false),
            "aU+202EbU+000DU+001B]0;xU+0007"
        );
        assert_eq!(Content::Text("-a\r\n+b\r\n\r").printed(false), "-a\r\n+b\r\nU+000D");
        assert_eq!(Content::Json("\"\u{85}é\u{2028}\"").printed(false), "\"\\u0085é\\u2028\"");
        assert_eq!(Content::Json("\"##[x] ##vso[y]\"").printed(false), "\"##\\u005bx] ##vso\\u005by]\"");
        assert_eq!(Content::Data("\u{1b}[0m").printed(false), "\u{1b}[0m");
    }

    #[test]
    fn only_our_own_styles_are_printed() {
        let text = "\u{1b}[1m\u{1b}[91merror\u{1b}[0m \u{1b}[8mhidden \u{1b}[1;31mx \u{1b}[2J\u{1b}[";
        let printed = "\u{1b}[1m\u{1b}[91merror\u{1b}[0m U+001B[8mhidden U+001B[1;31mx U+001B[2JU+001B[";
        assert_eq!(Content::Text(text).printed(true), printed);
        assert!(!Content::Text(text).printed(false).contains('\u{1b}'));
    }

    #[test]
    fn no_line_is_a_command_of_a_log() {
        assert_eq!(Content::Text("a\n ::error::x\n::b::c").printed(false), "a\n : :error::x\n: :b::c");
        assert_eq!(Content::Text("x ##[error]y ##vso[z]").printed(false), "x ## [error]y ## vso[z]");
        assert_eq!(Content::Annotations("::error::##[x]\n").printed(false), "::error::## [x]\n");
    }
}
