//! Looking for a text in another. The standard library's way prepares for the worst text first, which takes more code
//! and more time than the short texts here are worth.

/// Where `part`, which is not empty, first stands in `text`.
pub(crate) fn find(text: &str, part: &str) -> Option<usize> {
    let first = part.as_bytes().first()?;
    let bytes = text.as_bytes();
    (0..bytes.len()).find(|&at| bytes[at] == *first && bytes[at..].starts_with(part.as_bytes()))
}

/// Whether `part`, which is not empty, stands in `text`.
pub(crate) fn holds(text: &str, part: &str) -> bool {
    find(text, part).is_some()
}

/// What stands before `part`, which is not empty, and what behind it.
pub(crate) fn cut<'t>(text: &'t str, part: &str) -> Option<(&'t str, &'t str)> {
    find(text, part).map(|at| (&text[..at], &text[at + part.len()..]))
}

/// The text with `other` wherever `part`, which is not empty, stands in it.
pub(crate) fn replaced(text: &str, part: &str, other: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, behind)) = cut(rest, part) {
        out.push_str(before);
        out.push_str(other);
        rest = behind;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_first_of_them() {
        assert_eq!(find("aabab", "ab"), Some(1));
        assert_eq!(find("é€b", "b"), Some(5));
        assert_eq!(find("ab", "abc"), None);
        assert_eq!(find("", "a"), None);
        assert!(holds("ab", "ab") && !holds("b", "ab"));
    }

    #[test]
    fn cuts_and_replaces_as_the_standard_library_does() {
        for (text, part) in
            [("a{}b{}", "{}"), ("{}", "{}"), ("aaa", "aa"), ("é->é", "->"), ("", "x"), ("ab", "x")]
        {
            assert_eq!(cut(text, part), text.split_once(part), "{text}");
            assert_eq!(replaced(text, part, "…a"), text.replace(part, "…a"), "{text}");
        }
    }
}
