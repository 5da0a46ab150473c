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

/// How many bytes at the front of a text stand in a JSON string as they are: no quote, backslash or control
/// character. Eight are looked at in one step.
pub(crate) fn plain(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 0xFF;
    const HIGH: u64 = ONES * 0x80;
    // A byte's high bit is set where it is zero; above the lowest such byte others may be marked in error.
    let zero = |word: u64| word.wrapping_sub(ONES) & !word & HIGH;
    let mut at = 0;
    while let Some(chunk) = bytes[at..].first_chunk::<8>() {
        let word = u64::from_le_bytes(*chunk);
        let control = word.wrapping_sub(ONES * 0x20) & !word & HIGH;
        let found = control | zero(word ^ (ONES * 0x22)) | zero(word ^ (ONES * 0x5C));
        if found != 0 {
            return at + found.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    let is_plain = |byte: &u8| *byte >= 0x20 && *byte != b'"' && *byte != b'\\';
    at + bytes[at..].iter().take_while(|byte| is_plain(byte)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_bytes_end_at_what_json_escapes() {
        for length in 0..20 {
            for special in 0..=u8::MAX {
                for before in [b' ', b'!', b'#', b'[', b']', 0x7F, 0x80, 0xFF] {
                    for at in 0..=length {
                        let mut bytes = vec![before; length];
                        bytes.insert(at, special);
                        let ends = special < 0x20 || special == b'"' || special == b'\\';
                        assert_eq!(plain(&bytes), if ends { at } else { length + 1 }, "{special} at {at}");
                    }
                }
            }
        }
    }

    #[test]
    fn finds_the_first_of_them() {
        assert_eq!(find("aabab", "ab"), Some(1));
        assert_eq!(find("é€b", "b"), Some(5));
        assert_eq!(find("ab", "abc"), None);
        assert_eq!(find("", "a"), None);
        assert!(holds("ab", "ab") && !holds("b", "ab"));
    }
}
