//! Words of cmd.exe: their quoting, and variables between percent signs.

use super::{Reader, variable};
use crate::build::command_line::posix;
use crate::build::command_line::words::{Word, span};
use crate::build::references::{Reference, ReferenceKind, Shell};

/// Returns the length of a caret and the line break after it, or of a line break that has no meaning in cmd.exe.
pub(super) fn continuation(text: &str) -> Option<usize> {
    ["^\n", "^\r\n", "\\\n", "\\\r\n"].iter().find(|line| text.starts_with(**line)).map(|line| line.len())
}

/// Returns the length of an argument of a batch file at the beginning of a string: `%1`, `%~dp0`, `%*`.
pub(super) fn argument(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('%')?;
    if rest.starts_with('*') {
        return Some("%*".len());
    }
    let number = match rest.strip_prefix('~') {
        Some(modified) => modified.trim_start_matches(|c: char| c.is_ascii_alphabetic()),
        None => rest,
    };
    number.starts_with(|c: char| c.is_ascii_digit()).then(|| text.len() - number.len() + 1)
}

/// Returns the name and the length of `!NAME!` at the beginning of a string.
fn delayed(text: &str) -> Option<(&str, usize)> {
    let rest = text.strip_prefix('!')?;
    let name = &rest[..rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_')?];
    (!name.is_empty() && rest[name.len()..].starts_with('!')).then_some((name, name.len() + 2))
}

/// The words that are read, up to the one that is not complete.
#[derive(Default)]
struct Words {
    complete: Vec<Word>,
    last: Word,
    /// Where the string of the program that is open begins.
    opened: Option<usize>,
    /// Whether a string of cmd.exe is open.
    is_quoted: bool,
}

impl Reader<'_, '_> {
    /// Reads what begins with a percent sign or an exclamation mark, and returns its length.
    pub(super) fn reference(&mut self, text: &str, at: usize, word: &mut Word) -> usize {
        let found = variable(text).or_else(|| delayed(text).filter(|_| self.expands_later));
        let found = found.map(|(name, length)| (Some(name), length));
        let found = found.or_else(|| self.argument(text).map(|length| (None, length)));
        let Some((name, length)) = found else {
            word.text.push_str(&text[..1]);
            return if self.is_batch && text.starts_with("%%") { 2 } else { 1 };
        };
        let written = &text[..length];
        let (shown, name) = match name {
            Some(name) if length > name.len() + "%%".len() => (format!("%{name}:…%"), None),
            name => (written.to_owned(), name),
        };
        let reference = Reference {
            text: written.to_owned(),
            shown,
            is_shown: false,
            kind: ReferenceKind::Variable,
            shell: Shell::Cmd,
            name: name.map(str::to_owned),
            default: None,
            splits: !word.is_quoted,
            conversion: Default::default(),
            at: span(at, at + length),
        };
        let variable = name.map(str::to_ascii_uppercase);
        self.scope.insert(variable.as_deref(), ' ', reference, word);
        length
    }

    /// Returns the length of what is known when a batch file runs: an argument, or the variable of a loop, `%%i` or
    /// `%%~nxi`.
    fn argument(&self, text: &str) -> Option<usize> {
        // In a line of its own, it can be an escape in a URL.
        let is_escape = |length| text[length..].starts_with(|c: char| c.is_ascii_alphanumeric());
        if let Some(length) = argument(text).filter(|&length| self.is_batch || !is_escape(length)) {
            return Some(length);
        }
        self.loops.iter().find_map(|variable| {
            let (signs, name) = variable.split_at(variable.len() - 1);
            let rest = text.strip_prefix(signs)?;
            let modifiers = rest.strip_prefix('~').map_or(0, |rest| {
                let letters = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
                "~".len() + letters.saturating_sub(name.len())
            });
            rest[modifiers..].starts_with(name).then_some(signs.len() + modifiers + name.len())
        })
    }

    /// Returns the words that a program receives from cmd.exe: one, or several if the value of a variable has spaces.
    /// Only double quotes are quotes. For the program, a double quote after a backslash is a character, and so are two
    /// of them between quotes. For cmd.exe, each one opens or closes a string, and a caret outside of strings is an
    /// escape. Both see the values of variables, not their names.
    pub(super) fn words(&mut self) -> Vec<Word> {
        let start = self.at;
        let mut words = Words::default();
        while let Some(next) = self.peek() {
            let rest = &self.text[self.at..];
            if words.opened.is_none()
                && let Some(length) = posix::placeholder(rest)
            {
                words.last.text.push_str(&rest[..length]);
                self.at += length;
                continue;
            }
            match next {
                ' ' | '\t' | '\r' | '\n' | '\u{A0}' if words.opened.is_none() => break,
                '&' | '|' | '<' | '>' if words.opened.is_none() && self.has_operators => break,
                ')' if words.opened.is_none() && self.parentheses > 0 => break,
                '$' if self.scope.interpolates && rest.starts_with("${") => {
                    // Another language inserts it before cmd.exe sees the line.
                    let end = posix::enclosed_end(self.text, self.at + 1, '}', &mut self.scope.open);
                    let mut reference = posix::read(&self.text[self.at..end], false, Shell::Posix);
                    reference.at = span(self.at, end);
                    self.scope.insert(None, ' ', reference, &mut words.last);
                    self.at = end;
                }
                '%' | '!' => self.value(&mut words),
                _ => self.at += words.character(rest, self.at, self.has_operators),
            }
        }
        self.unclosed = self.unclosed.or(words.opened);
        let Words { mut complete, last, .. } = words;
        if !last.text.is_empty() || last.is_quoted || last.substituted.is_empty() {
            complete.push(last);
        }
        complete.iter_mut().for_each(|word| word.at = span(start, self.at));
        complete
    }

    /// Reads a variable. Quotes and spaces in its value have the same meaning as in the line.
    fn value(&mut self, words: &mut Words) {
        /// How much of the line the end of a value can depend on.
        const MAX_AFTER: usize = 8;
        let start = self.at;
        let line = self.line();
        let mut inserted = Word { is_quoted: words.last.is_quoted, ..Word::default() };
        self.at += self.reference(line, start, &mut inserted);
        if inserted.substituted.is_empty() {
            return words.last.text.push_str(&inserted.text);
        }
        words.last.substituted.append(&mut inserted.substituted);
        // A value of `!NAME!` is inserted after cmd.exe has read quotes and carets.
        let has_carets = self.has_operators && line.starts_with('%');
        let length = inserted.text.len();
        inserted.text.extend(self.text[self.at..].chars().take(MAX_AFTER));
        let mut at = 0;
        while at < length {
            let value = &inserted.text[at..];
            if words.opened.is_none() && value.starts_with([' ', '\t']) {
                words.split();
                at += 1;
            } else {
                at += words.character(value, start, has_carets);
            }
        }
        self.at += at - length;
    }
}

impl Words {
    /// Reads a character, or several that have one meaning, and returns their length.
    fn character(&mut self, text: &str, at: usize, has_carets: bool) -> usize {
        let mut characters = text.chars();
        let Some(next) = characters.next() else { return 0 };
        match next {
            '^' if !self.is_quoted && has_carets => {
                if let Some(length) = continuation(text) {
                    return length;
                }
                let escaped = characters.next();
                self.last.text.extend(escaped);
                1 + escaped.map_or(0, char::len_utf8)
            }
            '"' if self.opened.is_some() && text.starts_with("\"\"") => {
                self.last.text.push('"');
                2
            }
            '"' => {
                self.is_quoted = !self.is_quoted;
                self.last.is_quoted = true;
                self.opened = if self.opened.is_none() { Some(at) } else { None };
                1
            }
            '\\' => {
                let count = text.bytes().take_while(|&byte| byte == b'\\').count();
                let is_before_quote = text[count..].starts_with('"');
                let kept = if is_before_quote { count / 2 } else { count };
                self.last.text.push_str(&text[..kept]);
                if !is_before_quote || count % 2 == 0 {
                    return count;
                }
                self.is_quoted = !self.is_quoted;
                self.last.text.push('"');
                count + 1
            }
            _ => {
                self.last.text.push(next);
                next.len_utf8()
            }
        }
    }

    /// Ends a word at a space in a value.
    fn split(&mut self) {
        if !self.last.text.is_empty() || self.last.is_quoted {
            let next = Word { substituted: self.last.substituted.clone(), ..Word::default() };
            self.complete.push(std::mem::replace(&mut self.last, next));
        }
    }
}
