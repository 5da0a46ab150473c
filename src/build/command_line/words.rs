//! Words of a command as a POSIX shell splits them.

use super::heredoc;
use crate::read::Span;

/// A simple command.
pub(crate) struct Command {
    pub(crate) words: Vec<Word>,
    /// Where it ends in the text.
    pub(crate) end: usize,
    /// Where a quote opens that nothing closes.
    pub(crate) unclosed: Option<Span>,
    /// Whether its lines go on as in the shells of Windows.
    pub(crate) of_windows: bool,
    /// Where a word begins with a typographic quote, which is none to a shell.
    pub(crate) typographic: Option<Span>,
}

/// A word with its quoting undone.
pub(crate) struct Word {
    pub(crate) text: String,
    /// Variables and commands in it that only the shell can fill in; they stand in the text as written. Here a
    /// variable's default and a command are left out: they may be the value of an environment variable.
    pub(crate) references: Vec<String>,
    pub(crate) at: Span,
}

/// More references of a word than this are not told: one would do to see that it is not final.
const MAX_REFERENCES: usize = 20;

/// Reads the command that begins at `start`, up to the operator or line that ends it.
pub(crate) fn command(text: &str, start: usize) -> Command {
    let mut reader = Reader { text, at: start, unclosed: None, of_windows: false };
    let mut typographic = None;
    let mut words = Vec::new();
    loop {
        reader.space();
        match reader.peek() {
            None | Some('\n' | ';' | '&' | '|' | ')' | '`') => break,
            Some('#') => {
                while reader.peek().is_some_and(|c| c != '\n') {
                    reader.next();
                }
                break;
            }
            Some('<' | '>') => {
                reader.redirection();
                continue;
            }
            _ => {}
        }
        let word = reader.word();
        // `2>` and the like: the number belongs to the redirection.
        if matches!(reader.peek(), Some('<' | '>')) && word.text.bytes().all(|byte| byte.is_ascii_digit()) {
            continue;
        }
        if text[word.at.start as usize..].starts_with(['“', '”', '„', '‘', '’']) {
            typographic.get_or_insert(word.at);
        }
        words.push(word);
    }
    let Reader { at: end, unclosed, of_windows, .. } = reader;
    Command { words, end, unclosed, of_windows, typographic }
}

/// What `$(cat <<'END' …)` prints.
fn printed(reference: &str) -> Option<&str> {
    let command = reference.strip_prefix("$(")?.strip_suffix(')')?;
    let file = heredoc::files(command).pop().filter(|_| command.trim_start().starts_with("cat <<"))?;
    Some(file.content.trim_end_matches('\n'))
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    unclosed: Option<Span>,
    of_windows: bool,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    fn starts_with(&self, text: &str) -> bool {
        self.text[self.at..].starts_with(text)
    }

    /// The length of a backslash and the line break behind it.
    fn continuation(&self) -> Option<usize> {
        ["\\\n", "\\\r\n"].iter().find(|text| self.starts_with(text)).map(|text| text.len())
    }

    fn space(&mut self) {
        loop {
            if let Some(length) = self.continuation() {
                self.at += length;
            } else if self.peek() == Some('\\') && self.text[self.at + 1..].trim_start().is_empty() {
                // The line was to go on, and what follows was not copied.
                self.at = self.text.len();
            } else if ["^\n", "^\r\n", "`\n", "`\r\n"].iter().any(|text| self.starts_with(text)) {
                // So a line goes on at the Windows command prompt and in PowerShell; here it could mean nothing else.
                self.at += 1;
                while self.next() != Some('\n') {}
                self.of_windows = true;
            } else if matches!(self.peek(), Some(' ' | '\t' | '\r' | '\u{A0}')) {
                self.next();
            } else {
                return;
            }
        }
    }

    /// Passes over `> file`, `2>&1` and the like.
    fn redirection(&mut self) {
        while matches!(self.peek(), Some('<' | '>' | '&')) {
            self.next();
        }
        self.space();
        if !matches!(self.peek(), None | Some('\n' | ';' | '|' | '&')) {
            self.word();
        }
    }

    fn word(&mut self) -> Word {
        let start = self.at;
        let mut word = Word { text: String::new(), references: Vec::new(), at: Span::default() };
        while let Some(next) = self.peek() {
            if let Some(length) = self.continuation() {
                self.at += length;
                continue;
            }
            match next {
                ' ' | '\t' | '\r' | '\n' | ';' | '&' | '|' | '<' | '>' | ')' | '\u{A0}' => break,
                '\\' => {
                    self.next();
                    word.text.push(self.next().unwrap_or('\\'));
                }
                '\'' => self.single_quoted(&mut word),
                '"' => self.double_quoted(&mut word),
                '$' if self.starts_with("$'") => self.ansi_quoted(&mut word),
                '$' if self.starts_with("$\"") => {
                    self.next();
                    self.double_quoted(&mut word);
                }
                '$' | '`' => self.reference(&mut word, false),
                _ => word.text.extend(self.next()),
            }
        }
        word.at = Span { start: start as u32, end: self.at as u32 };
        word
    }

    fn open_quote(&mut self, length: usize) -> usize {
        let start = self.at;
        self.at += length;
        start
    }

    fn never_closed(&mut self, start: usize) {
        self.unclosed.get_or_insert(Span { start: start as u32, end: start as u32 + 1 });
    }

    fn single_quoted(&mut self, word: &mut Word) {
        let start = self.open_quote(1);
        match self.text[self.at..].find('\'') {
            Some(length) => {
                word.text.push_str(&self.text[self.at..self.at + length]);
                self.at += length + 1;
            }
            None => {
                word.text.push_str(&self.text[self.at..]);
                self.at = self.text.len();
                self.never_closed(start);
            }
        }
    }

    fn double_quoted(&mut self, word: &mut Word) {
        let start = self.open_quote(1);
        loop {
            if let Some(length) = self.continuation() {
                self.at += length;
                continue;
            }
            match self.peek() {
                None => return self.never_closed(start),
                Some('"') => {
                    self.next();
                    return;
                }
                Some('\\') => {
                    self.next();
                    match self.peek() {
                        Some(escaped @ ('$' | '`' | '"' | '\\')) => {
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

    /// `$'…'`, as bash and zsh read it.
    fn ansi_quoted(&mut self, word: &mut Word) {
        let start = self.open_quote(2);
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

    fn code_point(&mut self, most: usize, radix: u32) -> char {
        let mut code = 0;
        for _ in 0..most {
            let Some(digit) = self.peek().and_then(|c| c.to_digit(radix)) else { break };
            code = code * radix + digit;
            self.next();
        }
        char::from_u32(code).unwrap_or('\u{FFFD}')
    }

    /// `$NAME`, `${…}`, `$(…)` or `` `…` ``, kept as written.
    fn reference(&mut self, word: &mut Word, is_quoted: bool) {
        let start = self.at;
        let first = self.next();
        let closing = match (first, self.peek()) {
            (Some('`'), _) => Some('`'),
            (_, Some('{')) => Some('}'),
            (_, Some('(')) => Some(')'),
            _ => None,
        };
        match closing {
            Some(closing) => self.enclosed(closing),
            None => {
                let is_special = |c: char| matches!(c, '?' | '!' | '$' | '#' | '@' | '*' | '-');
                if self.peek().is_some_and(|c| is_special(c) || c.is_ascii_digit()) {
                    self.next();
                } else {
                    while self.peek().is_some_and(|c| c.is_ascii_alphanumeric() || c == '_') {
                        self.next();
                    }
                }
            }
        }
        let written = &self.text[start..self.at];
        // A here-document is there in full; outside quotes it would be split into words.
        if let Some(content) = printed(written).filter(|_| is_quoted) {
            word.text.push_str(content);
            return;
        }
        word.text.push_str(written);
        // A dollar sign alone is one.
        if written.len() > 1 && word.references.len() < MAX_REFERENCES {
            let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
            let name = written.strip_prefix("${").and_then(|rest| rest.strip_suffix('}'));
            word.references.push(match (first, closing, name) {
                (_, None, _) => written.to_owned(),
                (_, _, Some(name)) if name.chars().all(is_name) => written.to_owned(),
                (_, _, Some(name)) => {
                    format!("${{{}…}}", name.chars().take_while(|&c| is_name(c)).collect::<String>())
                }
                (Some('`'), ..) => "`…`".to_owned(),
                _ => "$(…)".to_owned(),
            });
        }
    }

    /// Passes over what is in brackets or backticks, brackets of the same kind inside included.
    fn enclosed(&mut self, closing: char) {
        let opening = match closing {
            '}' => '{',
            ')' => '(',
            other => other,
        };
        let mut depth = usize::from(closing == '`');
        while let Some(next) = self.next() {
            if next == closing {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return;
                }
            } else if next == opening {
                depth += 1;
            } else if next == '\\' {
                self.next();
            }
        }
    }
}
