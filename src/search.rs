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
}
