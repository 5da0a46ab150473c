//! Searches texts for patterns.

/// A gap between the parts of a pattern is at most this long: what is further apart does not belong together.
const GAP: usize = 800;
/// The first part of a pattern is tried at this many places.
const TRIES: usize = 20;

/// A pattern of the catalog, ready to be searched for.
#[derive(Debug)]
pub(crate) enum Pattern {
    /// A word, which must be separate.
    Word(&'static str),
    /// The parts between placeholders, in lower case.
    Parts(String, Vec<String>),
}

impl Pattern {
    pub(crate) fn new(pattern: &'static str) -> Self {
        if let Some(word) = pattern.strip_prefix('=') {
            return Pattern::Word(word.trim_end_matches('.'));
        }
        let mut parts = pattern.trim_end_matches('.').split("{}").map(str::to_ascii_lowercase);
        Pattern::Parts(parts.next().unwrap_or_default(), parts.collect())
    }
}

/// A string to search: white space and escapes as single spaces, so that line breaks do not matter.
#[derive(Debug, Default)]
pub(crate) struct Text {
    /// The pattern as declared.
    written: String,
    /// In lower case, byte for byte at the same places.
    lower: String,
}

impl Text {
    pub(crate) fn new(text: &str) -> Self {
        let mut written = String::new();
        for part in ends(text) {
            push_spaced(part, &mut written);
            written.push(' ');
        }
        let lower = written.to_ascii_lowercase();
        Text { written, lower }
    }

    /// Returns the first match of the pattern in the text.
    pub(crate) fn find(&self, pattern: &Pattern) -> Option<usize> {
        match pattern {
            Pattern::Word(word) => self.word(word),
            Pattern::Parts(first, rest) => self.parts(0, first, rest).map(|found| found.at),
        }
    }

    /// Returns the position of a separate word, case-sensitive.
    pub(crate) fn word(&self, word: &str) -> Option<usize> {
        let joins = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii() || b"_-/".contains(byte);
        let bytes = self.written.as_bytes();
        self.written.match_indices(word).map(|(at, _)| at).find(|&at| {
            let after = bytes.get(at + word.len());
            !bytes[..at].last().is_some_and(joins) && !after.is_some_and(joins)
        })
    }

    /// Returns the values of each `{}` for every match of the pattern in the text.
    pub(crate) fn values(&self, pattern: &'static str, most: usize) -> Vec<Vec<&str>> {
        let mut all = Vec::new();
        let Pattern::Parts(first, rest) = Pattern::new(pattern) else { return all };
        let mut from = 0;
        while all.len() < most
            && let Some(found) = self.parts(from, &first, &rest)
        {
            from = found.end;
            all.push(found.values);
        }
        all
    }

    /// Returns the number that follows one of the words.
    pub(crate) fn number_after(&self, words: &[&str]) -> Option<i64> {
        words.iter().find_map(|word| {
            self.lower.match_indices(word).take(TRIES).find_map(|(at, _)| {
                let rest = self.lower[at + word.len()..].trim_start_matches([' ', ':', '=', '"', '\'']);
                let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
                rest[..digits].parse().ok()
            })
        })
    }

    /// Returns the uppercase name that starts with `prefix`, as a word of its own.
    pub(crate) fn name_with(&self, prefix: &str) -> Option<&str> {
        let at = self.word_start(prefix)?;
        let rest = &self.written[at..];
        let length = rest.len()
            - rest[prefix.len()..].trim_start_matches(|c: char| c.is_ascii_uppercase() || c == '_').len();
        let next = rest[length..].chars().next();
        let ends = !next.is_some_and(|c| c.is_alphanumeric() || "-_/:*=".contains(c));
        (length > prefix.len() && ends).then(|| &rest[..length])
    }

    fn word_start(&self, prefix: &str) -> Option<usize> {
        let joins = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-/".contains(byte);
        let mut found = self.written.match_indices(prefix).map(|(at, _)| at);
        found.find(|&at| !self.written.as_bytes()[..at].last().is_some_and(joins))
    }

    fn parts(&self, from: usize, first: &str, rest: &[String]) -> Option<Match<'_>> {
        let starts = self.lower[from..].match_indices(first).map(|(at, _)| from + at);
        starts.take(TRIES).find_map(|at| self.rest(at, at + first.len(), rest))
    }

    fn rest(&self, at: usize, mut end: usize, parts: &[String]) -> Option<Match<'_>> {
        let mut values = Vec::with_capacity(parts.len());
        for (index, part) in parts.iter().enumerate() {
            let gap = &self.lower[end..floor(&self.lower, end + GAP)];
            if part.is_empty() && index + 1 == parts.len() {
                // What follows may be the next problem of the same message, so it is not skipped.
                values.push(&self.written[end..end + gap.len()]);
                break;
            }
            let length = gap.find(part.as_str())?;
            values.push(&self.written[end..end + length]);
            end += length + part.len();
        }
        Some(Match { at, end, values })
    }
}

struct Match<'t> {
    at: usize,
    end: usize,
    values: Vec<&'t str>,
}

/// Returns the parts of a string that are searched: all of it, or the start and the end of one that is very
/// long, such as a log.
fn ends(text: &str) -> impl Iterator<Item = &str> {
    const MOST: usize = 128 * 1024;
    let (start, end) = if text.len() > 2 * MOST {
        (floor(text, MOST), floor(text, text.len() - MOST))
    } else {
        (text.len(), text.len())
    };
    [&text[..start], &text[end..]].into_iter().filter(|part| !part.is_empty())
}

/// Returns the last character boundary that is not after `at`.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Adds a string with every run of white space and of escaped white space as one space, and escaped quotes as quotes.
fn push_spaced(text: &str, out: &mut String) {
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        let character = match (character, next) {
            ('\\', Some('n' | 't' | 'r')) => {
                characters.next();
                ' '
            }
            ('\\', Some('"' | '\'' | '/')) => continue,
            (other, _) if other.is_whitespace() => ' ',
            // Typographic quotes, as pages show them.
            ('\u{2018}' | '\u{2019}', _) => '\'',
            ('\u{201c}' | '\u{201d}', _) => '"',
            (other, _) => other,
        };
        if character != ' ' || !out.ends_with(' ') {
            out.push(character);
        }
    }
}
