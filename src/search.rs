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

/// How many bytes at the front of a text stand in a JSON string as they are: no quote, backslash or control
/// character.
pub(crate) fn plain(bytes: &[u8]) -> usize {
    skip(bytes, escaped)
}

/// How many bytes at the front of a text are ASCII of one line: no line feed or carriage return, nor a byte of a longer
/// character.
pub(crate) fn ascii_in_line(bytes: &[u8]) -> usize {
    skip(bytes, |word| (word & (ONES * 0x80)) | equal(word, b'\n') | equal(word, b'\r'))
}

/// How many bytes at the front of a text are ASCII that stands in a JSON string as it is.
pub(crate) fn plain_ascii(bytes: &[u8]) -> usize {
    skip(bytes, |word| (word & (ONES * 0x80)) | escaped(word))
}

/// Where one of two bytes first stands, from `start` on.
pub(crate) fn either(bytes: &[u8], start: usize, wanted: [u8; 2]) -> Option<usize> {
    let [first, second] = wanted;
    let rest = bytes.get(start..)?;
    let skipped = skip(rest, |word| equal(word, first) | equal(word, second));
    (skipped < rest.len()).then_some(start + skipped)
}

/// How many bytes at the front are passed over. Eight are looked at in one step: `stops` gives a word in which the
/// high bit is set of each byte that is not passed over; above the lowest of them it may be set in error.
#[inline(always)]
fn skip(bytes: &[u8], stops: impl Fn(u64) -> u64) -> usize {
    let mut at = 0;
    while let Some(chunk) = bytes[at..].first_chunk::<8>() {
        let found = stops(u64::from_le_bytes(*chunk));
        if found != 0 {
            return at + found.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    let found = stops(last_word(bytes));
    at + (found.trailing_zeros() as usize / 8).min(bytes.len() - at)
}

/// The bytes behind the last whole word of eight, the first of them lowest, and zeros above.
#[inline(always)]
pub(crate) fn last_word(bytes: &[u8]) -> u64 {
    let rest = bytes.len() % 8;
    match bytes.last_chunk::<8>() {
        Some(chunk) if rest > 0 => u64::from_le_bytes(*chunk) >> (64 - 8 * rest),
        Some(_) => 0,
        None => bytes.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)),
    }
}

/// The high bits of the bytes that JSON escapes.
#[inline(always)]
fn escaped(word: u64) -> u64 {
    below(word, 0x20) | equal(word, b'"') | equal(word, b'\\')
}

/// A one in each byte.
const ONES: u64 = u64::MAX / 0xFF;

/// The high bits of the bytes that are less than `limit`, which is at most 0x80.
#[inline(always)]
fn below(word: u64, limit: u8) -> u64 {
    word.wrapping_sub(ONES * u64::from(limit)) & !word & (ONES * 0x80)
}

/// The high bits of the bytes that are `byte`.
#[inline(always)]
fn equal(word: u64, byte: u8) -> u64 {
    below(word ^ (ONES * u64::from(byte)), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_either_of_two_bytes() {
        let bytes = b"an example-of A text that is long";
        assert_eq!(either(bytes, 0, *b"A-"), Some(10));
        assert_eq!(either(bytes, 11, *b"A-"), Some(14));
        assert_eq!(either(bytes, 15, *b"A-"), None);
        assert_eq!(either(bytes, 15, *b"gA"), Some(bytes.len() - 1));
        assert_eq!(either(bytes, bytes.len(), *b"gA"), None);
        assert_eq!(either(bytes, bytes.len() + 1, *b"gA"), None);
        assert_eq!(either(b"a\x01=\0", 0, [b'=', 0]), Some(2));
    }

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
                        let end = bytes.iter().position(|byte| *byte >= 0x80).unwrap_or(length + 1);
                        assert_eq!(plain_ascii(&bytes), plain(&bytes).min(end), "{special} at {at}");
                    }
                }
            }
        }
    }

    #[test]
    fn ascii_of_a_line_ends_at_its_end_and_at_longer_characters() {
        for (text, length) in [
            ("", 0),
            ("abc", 3),
            ("a rather long line\nb", 18),
            ("12345678\r", 8),
            ("longer, é", 8),
            ("é", 0),
        ] {
            assert_eq!(ascii_in_line(text.as_bytes()), length, "{text:?}");
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
