//! Files that stand in the text around a command, so that they can be read: the here-documents of a script, and the one
//! that `build` writes for the Windows command prompt.

use crate::search::{self, cut};

/// A file and what is written into it.
pub(super) struct File<'t> {
    name: &'t str,
    pub(super) content: &'t str,
}

/// How a line begins that names the file in which the lines behind it are to be saved, up to the command.
pub(crate) const TO_BE_SAVED: &str = "rem Save these lines as ";

/// The name under which a command finds what is put into its standard input.
const STANDARD_INPUT: &str = "/dev/stdin";

/// More than these are no script for a single request.
const MAX_FILES: usize = 100;

/// Nor are more than these that nothing ends; each is looked for up to the end of the text.
const MAX_OPEN: usize = 20;

/// The here-documents in a text, as far as they stand for themselves: one in which the shell fills in something is
/// passed over.
pub(super) fn files(text: &str) -> Vec<File<'_>> {
    let mut files = Vec::new();
    // What ends nothing from one place on, ends nothing from a later one on.
    let mut open = Vec::new();
    let mut rest = text;
    while files.len() < MAX_FILES
        && open.len() < MAX_OPEN
        && let Some((line, behind)) = rest.split_once('\n')
    {
        rest = behind;
        let Some((before, after)) = cut(line, "<<") else { continue };
        let word = after.trim_start_matches('-').trim_start();
        let quote = word.chars().next().filter(|c| matches!(c, '\'' | '"'));
        let word = word.trim_start_matches(['\'', '"']);
        let length = word.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(word.len());
        let (end, remainder) = word.split_at(length);
        if end.is_empty() || open.contains(&end) {
            continue;
        }
        let Some((content, behind)) = up_to(rest, end) else {
            open.push(end);
            continue;
        };
        rest = behind;
        let remainder = remainder.trim_start_matches(['\'', '"']);
        if quote.is_some() || !content.contains(['$', '`', '\\']) {
            let name = target(before).or_else(|| target(remainder)).unwrap_or(STANDARD_INPUT);
            files.push(File { name, content });
        }
    }
    files
}

/// The file that is to be saved by hand.
pub(super) fn to_be_saved(text: &str) -> Option<File<'_>> {
    let (line, rest) = cut(text, TO_BE_SAVED)?.1.split_once('\n')?;
    let name = line.split_whitespace().next()?;
    let end = search::find(rest, "\naws ")?;
    Some(File { name, content: &rest[..end] })
}

/// The lines up to one that is `end` alone, and what follows it.
fn up_to<'t>(text: &'t str, end: &str) -> Option<(&'t str, &'t str)> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.trim() == end {
            return Some((&text[..start], &text[start + line.len()..]));
        }
        start += line.len();
    }
    None
}

/// The file that a part of a command writes into: `> name` or `tee name`.
fn target(part: &str) -> Option<&str> {
    let (_, behind) = part.split_once('>').or_else(|| cut(part, "tee "))?;
    let name = behind.split_whitespace().next()?.trim_matches(['\'', '"']);
    (!name.is_empty()).then_some(name)
}

impl File<'_> {
    /// Whether it is the one that a value names behind `file://`.
    pub(super) fn is(&self, name: &str) -> bool {
        let plain = |name: &'_ str| name.strip_prefix("./").unwrap_or(name).to_owned();
        plain(self.name) == plain(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_where_they_stand_for_themselves() {
        let script = "cat > a.json <<'END'\n{\"a\": \"$x\"}\nEND\ncat <<-EOF >'b.json'\n\t{}\n\tEOF\n\
            cat <<X > c.json\n$HOME\nX\nsudo tee d.json <<\"Y\" >/dev/null\n1\nY\naws x file:///dev/stdin <<Z\n2\nZ\ncat <<OPEN\n3\n";
        let found: Vec<(&str, &str)> = files(script).iter().map(|file| (file.name, file.content)).collect();
        let wanted =
            [("a.json", "{\"a\": \"$x\"}\n"), ("b.json", "\t{}\n"), ("d.json", "1\n"), ("/dev/stdin", "2\n")];
        assert_eq!(found, wanted);
        let fewer =
            |count: usize| (1..count).map(|end| format!("cat <<A{end}\n")).collect::<String>() + script;
        assert_eq!(files(&fewer(MAX_OPEN)).len(), wanted.len());
        assert!(files(&fewer(MAX_OPEN + 1)).is_empty());
        assert_eq!(files(&("cat <<< A\ncat <<B\n".repeat(1000) + script)).len(), wanted.len());
        assert!(files(script)[0].is("./a.json") && !files(script)[0].is("b.json"));
    }
}
