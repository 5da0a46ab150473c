//! Words and their quoting.

use super::{ITEM_END, Lexer};
use crate::build::command_line::words::{Word, span};
use crate::build::references::{Reference, indices};

/// How many characters braces are matched in.
const MAX_BRACES: usize = 1_000;

impl Lexer<'_, '_> {
    /// Returns the word that begins here, or several if an inserted value is split.
    pub(super) fn words(&mut self) -> Vec<Word> {
        let start = self.at;
        let mut word = Word::default();
        let mut words = self.rest(&mut word, false);
        if self.at > start && (words.is_empty() || !word.text.is_empty() || word.is_quoted) {
            words.push(word);
        }
        // The text itself may contain the separator.
        let has_items = |word: &Word| !word.substituted.is_empty() && word.text.contains(ITEM_END);
        if words.iter().any(has_items) {
            let items = |word: Word| {
                let items: Vec<String> = if has_items(&word) {
                    word.text.split(ITEM_END).map(str::to_owned).collect()
                } else {
                    vec![word.text.clone()]
                };
                items.into_iter().map(move |text| Word { text, ..word.clone() })
            };
            words = words.into_iter().flat_map(items).collect();
        }
        let at = span(start, self.at);
        words.iter_mut().for_each(|word| word.at = at);
        // A value that consists only of spaces is not a word.
        words.retain(|word| !word.text.is_empty() || word.is_quoted || word.substituted.is_empty());
        words
    }

    pub(super) fn rest(&mut self, word: &mut Word, is_assignment: bool) -> Vec<Word> {
        let mut split = Vec::new();
        let start = self.at;
        while let Some(next) = self.peek() {
            if let Some(length) = self.continuation() {
                self.at += length;
                continue;
            }
            if let Some(length) = self.placeholder() {
                word.text.push_str(&self.text[self.at..self.at + length]);
                self.at += length;
                continue;
            }
            match next {
                ' ' | '\t' | '\r' | '\n' | ';' | '&' | '|' | '<' | '>' | ')' | '\u{A0}' => break,
                '(' if self.at == start => break,
                '(' if self.is_function() => break,
                '\\' => {
                    self.next();
                    word.text.push(self.next().unwrap_or('\\'));
                    word.is_quoted = true;
                }
                '\'' => self.single_quoted(word),
                '"' => self.double_quoted(word),
                '$' if self.starts_with("$'") => self.ansi_quoted(word),
                '$' if self.starts_with("$\"") => {
                    self.next();
                    self.double_quoted(word);
                }
                '`' if self.is_in_backticks => break,
                '`' if self.at == start && !self.text[self.at + 1..].contains('`') => break,
                '$' | '`' => {
                    let before = word.text.len();
                    self.reference(word, false);
                    if !is_assignment && !word.substituted.is_empty() {
                        split_inserted(word, before, &mut split, &mut self.scope.references);
                    }
                }
                '{' if !is_assignment => {
                    let at = self.at;
                    if self.braces.is_empty() && self.expands_braces() {
                        self.braces.push(span(at, at + 1));
                    }
                    word.text.extend(self.next());
                }
                _ => word.text.extend(self.next()),
            }
        }
        split
    }

    /// Returns whether `()` of a function's definition follows.
    pub(super) fn is_function(&self) -> bool {
        self.text[self.at + 1..].trim_start_matches(' ').starts_with(')')
    }

    /// Returns whether a brace opens here that the shell expands to several words: one with a comma or two dots in it,
    /// unquoted.
    pub(super) fn expands_braces(&self) -> bool {
        let mut depth = 0_usize;
        let mut quote = None;
        let mut has_comma = false;
        let mut previous = ' ';
        for c in self.text[self.at..].chars().take(MAX_BRACES) {
            match (quote, c) {
                (Some(open), _) if c == open => quote = None,
                (Some(_), _) => {}
                (None, '\'' | '"') => quote = Some(c),
                (None, _) if c.is_whitespace() || matches!(c, ';' | '&' | '|' | '<' | '>') => return false,
                (None, '{') => depth += 1,
                (None, '}') => {
                    depth -= 1;
                    if depth == 0 {
                        return has_comma;
                    }
                }
                (None, ',') if depth == 1 => has_comma = true,
                (None, '.') if depth == 1 && previous == '.' => has_comma = true,
                _ => {}
            }
            previous = c;
        }
        false
    }

    /// Returns the length of a placeholder such as `<cluster name>`, as in documentation. A shell would read two
    /// redirections, the second of which includes the next word.
    pub(super) fn placeholder(&self) -> Option<usize> {
        placeholder(&self.text[self.at..])
    }

    pub(super) fn never_closed(&mut self, start: usize) {
        self.unclosed.get_or_insert(start);
    }

    pub(super) fn single_quoted(&mut self, word: &mut Word) {
        let start = self.at;
        self.next();
        word.is_quoted = true;
        if let Some(length) = self.text[self.at..].find('\'') {
            word.text.push_str(&self.text[self.at..self.at + length]);
            self.at += length + 1;
        } else {
            word.text.push_str(&self.text[self.at..]);
            self.at = self.text.len();
            self.never_closed(start);
        }
    }

    pub(super) fn double_quoted(&mut self, word: &mut Word) {
        let start = self.at;
        self.next();
        word.is_quoted = true;
        if !self.expanded(word, Some('"')) {
            self.never_closed(start);
        }
    }

    /// Reads text in which the shell expands parameters, up to the end or a closing character.
    pub(super) fn expanded(&mut self, word: &mut Word, closing: Option<char>) -> bool {
        loop {
            if let Some(length) = self.continuation() {
                self.at += length;
                continue;
            }
            match self.peek() {
                None => return closing.is_none(),
                found if found == closing => {
                    self.next();
                    return true;
                }
                Some('\\') => {
                    self.next();
                    match self.peek() {
                        Some(escaped @ ('$' | '`' | '\\')) => {
                            word.text.push(escaped);
                            self.next();
                        }
                        Some(escaped) if Some(escaped) == closing => {
                            word.text.push(escaped);
                            self.next();
                        }
                        _ => word.text.push('\\'),
                    }
                }
                Some('$' | '`') => self.reference(word, true),
                Some(other) => {
                    word.text.push(other);
                    self.next();
                }
            }
        }
    }

    /// Reads `$'…'`, as bash and zsh do.
    pub(super) fn ansi_quoted(&mut self, word: &mut Word) {
        let start = self.at;
        self.at += 2;
        word.is_quoted = true;
        loop {
            match self.next() {
                None => return self.never_closed(start),
                Some('\'') => return,
                Some('\\') => {
                    let escaped = match self.next() {
                        Some('n') => '\n',
                        Some('t') => '\t',
                        Some('r') => '\r',
                        Some('a') => '\u{7}',
                        Some('b') => '\u{8}',
                        Some('e' | 'E') => '\u{1b}',
                        Some('f') => '\u{c}',
                        Some('v') => '\u{b}',
                        Some('x') => self.code_point(2, 16),
                        Some('u') => self.code_point(4, 16),
                        Some('U') => self.code_point(8, 16),
                        Some(digit @ '0'..='7') => {
                            self.at -= digit.len_utf8();
                            self.code_point(3, 8)
                        }
                        Some(other @ ('\\' | '\'' | '"' | '?')) => other,
                        Some(other) => {
                            word.text.push('\\');
                            other
                        }
                        None => return self.never_closed(start),
                    };
                    word.text.push(escaped);
                }
                Some(other) => word.text.push(other),
            }
        }
    }

    pub(super) fn code_point(&mut self, most: usize, radix: u32) -> char {
        let mut code = 0;
        for _ in 0..most {
            let Some(digit) = self.peek().and_then(|c| c.to_digit(radix)) else { break };
            code = code * radix + digit;
            self.next();
        }
        char::from_u32(code).unwrap_or('\u{FFFD}')
    }
}

/// Splits what was inserted into a word at its spaces, as a shell does outside of quotes. The shell also splits the
/// values of the references in it.
fn split_inserted(word: &mut Word, from: usize, split: &mut Vec<Word>, references: &mut [Reference]) {
    let inserted = word.text.split_off(from);
    if !inserted.contains([' ', '\t', '\n']) {
        word.text.push_str(&inserted);
        return;
    }
    for index in indices(&inserted) {
        if let Some(reference) = references.get_mut(index) {
            reference.splits = true;
        }
    }
    let mut parts = inserted.split([' ', '\t', '\n']).peekable();
    while let Some(part) = parts.next() {
        word.text.push_str(part);
        if parts.peek().is_some() && (!word.text.is_empty() || word.is_quoted) {
            let next = Word { substituted: word.substituted.clone(), ..Word::default() };
            split.push(std::mem::replace(word, next));
        }
    }
}

/// Returns the length of `<cluster name>` at the beginning of a string.
pub(in super::super) fn placeholder(text: &str) -> Option<usize> {
    const MAX_NAME: usize = 60;
    let rest = text.strip_prefix('<')?;
    let is_name = |c: char| c.is_alphanumeric() || " _-.:/|".contains(c);
    let name: &str = &rest[..rest.find(|c| !is_name(c)).filter(|&end| end <= MAX_NAME)?];
    let after = rest[name.len()..].strip_prefix('>')?;
    // After a redirection a file's name or another sign of the shell would follow.
    let ends_word = after.chars().next().is_none_or(|c| c.is_whitespace() || "`)]\\^;:,@/-.\"'".contains(c));
    let is_trimmed = !name.is_empty() && name.trim() == name;
    (is_trimmed && ends_word).then_some(name.len() + "<>".len())
}
