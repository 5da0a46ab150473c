//! Files that the text around a command writes, so that they can be read: the here-documents of a script, and the one
//! that `build` writes at the Windows command prompt.

use std::borrow::Cow;

/// A file and what is written into it.
pub(super) struct File<'t> {
    name: &'t str,
    pub(super) content: Cow<'t, str>,
}

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
        let Some((before, after)) = line.split_once("<<") else { continue };
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
            files.push(File { name, content: content.into() });
        }
    }
    files
}

/// The file that lines such as `<nul >>a.json set /p "=…"` write piece by piece.
pub(super) fn of_prompts(text: &str) -> Option<File<'_>> {
    let mut pieces = text.lines().filter_map(|line| {
        let (name, piece) = line.strip_prefix("<nul >")?.split_once(" set /p \"=")?;
        Some((name.trim_start_matches('>'), piece.strip_suffix('"')?))
    });
    let (name, first) = pieces.next()?;
    let rest = pieces.take_while(|(other, _)| *other == name).map(|(_, piece)| piece);
    Some(File { name, content: std::iter::once(first).chain(rest).collect::<String>().into() })
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
    let (_, behind) = part.split_once('>').or_else(|| part.split_once("tee "))?;
    let name = behind.split_whitespace().next()?.trim_matches(['\'', '"']);
    (!name.is_empty()).then_some(name)
}

impl File<'_> {
    /// Whether it is the one that a value names behind `file://`.
    pub(super) fn is(&self, name: &str) -> bool {
        let bare = |name| str::strip_prefix(name, "./").unwrap_or(name);
        bare(self.name) == bare(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_where_they_stand_for_themselves() {
        let script = "cat > a.json <<'END'\n{\"a\": \"$x\"}\nEND\ncat <<-EOF >'b.json'\n\t{}\n\tEOF\n\
            cat <<X > c.json\n$HOME\nX\nsudo tee d.json <<\"Y\" >/dev/null\n1\nY\naws x file:///dev/stdin <<Z\n2\nZ\ncat <<OPEN\n3\n";
        let files_of_script = files(script);
        let found: Vec<(&str, &str)> =
            files_of_script.iter().map(|file| (file.name, &*file.content)).collect();
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
