//! Words of a command as a POSIX shell splits them, or the Windows command prompt where the lines are its own.

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

impl Word {
    /// Whether it is a single variable and nothing else.
    pub(super) fn is_reference(&self) -> bool {
        let is_name = |c: char| c.is_ascii_alphanumeric() || "_:".contains(c);
        let name = self.text.trim_start_matches(['$', '{', '%']).trim_end_matches(['}', '%']);
        self.references.len() == 1 && self.references[0] == self.text && name.chars().all(is_name)
    }

    /// Notes a reference, as it may be shown.
    fn refer(&mut self, shown: String) {
        if self.references.len() < MAX_REFERENCES {
            self.references.push(shown);
        }
    }
}

/// More references of a word than this are not told: one would do to see that it is not final.
const MAX_REFERENCES: usize = 20;

/// How a command is split into words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Grammar {
    Posix,
    PowerShell,
    Cmd,
}

impl Grammar {
    /// What the end of the first line says, where the command goes on behind it.
    fn of(command: &str, in_backticks: bool) -> Grammar {
        let line = command.find('\n').map(|end| &command.as_bytes()[..end]);
        match line.map(|line| line.strip_suffix(b"\r").unwrap_or(line)) {
            Some([.., b'^']) => Grammar::Cmd,
            // After a word, or where one is open, the backtick closes a substitution.
            Some([.., b' ', b'`']) if !in_backticks => Grammar::PowerShell,
            _ => Grammar::Posix,
        }
    }
}

/// Reads the command that begins at `start`, up to the operator or line that ends it.
pub(crate) fn command(text: &str, start: usize) -> Command {
    let line = &text[text[..start].rfind('\n').map_or(0, |at| at + 1)..start];
    let in_backticks = line.bytes().filter(|&byte| byte == b'`').count() % 2 == 1;
    let mut reader = Reader {
        text,
        at: start,
        grammar: Grammar::of(&text[start..], in_backticks),
        in_backticks,
        unclosed: None,
        of_windows: false,
    };
    let mut typographic = None;
    let mut words = Vec::new();
    loop {
        reader.space();
        match reader.peek() {
            None | Some('\n' | '&' | '|' | ')') => break,
            Some(';') if reader.grammar != Grammar::Cmd => break,
            Some('`') if reader.ends_at_backtick() => break,
            Some('#') if reader.grammar != Grammar::Cmd => {
                while reader.peek().is_some_and(|c| c != '\n') {
                    reader.next();
                }
                break;
            }
            Some('<' | '>') if reader.placeholder().is_none() => {
                reader.redirection();
                continue;
            }
            _ => {}
        }
        // A character that begins no word ends the command, so each pass of the loop gets further.
        let Some(word) = reader.word() else { break };
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
fn printed(reference: &str) -> Option<String> {
    let command = reference.strip_prefix("$(")?.strip_suffix(')')?;
    let prints = command.trim_start().starts_with("cat <<");
    let file = heredoc::files(command).pop().filter(|_| prints)?;
    Some(file.content.trim_end_matches('\n').to_owned())
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    grammar: Grammar,
    /// Whether the command stands between backticks, of which the next one ends it.
    in_backticks: bool,
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

    /// Whether the command ends at the backtick here, where a word could begin: one that nothing closes begins none.
    fn ends_at_backtick(&self) -> bool {
        let rest = &self.text[self.at + 1..];
        match self.grammar {
            Grammar::Posix => self.in_backticks || !rest.contains('`'),
            Grammar::PowerShell => rest.trim_start().is_empty(),
            Grammar::Cmd => false,
        }
    }

    /// The length of `<cluster name>`, as documentation writes what the reader is to fill in. A shell would take it for
    /// two redirections, the second of which swallows the word after it.
    fn placeholder(&self) -> Option<usize> {
        const MAX_NAME: usize = 60;
        let rest = self.text[self.at..].strip_prefix('<')?;
        let is_name = |c: char| c.is_alphanumeric() || " _-.:/|".contains(c);
        let name: &str = &rest[..rest.find(|c| !is_name(c)).filter(|&end| end <= MAX_NAME)?];
        let after = rest[name.len()..].strip_prefix('>')?;
        // After a redirection a file's name or another sign of the shell would follow.
        let ends_word = after.chars().next().is_none_or(|c| c.is_whitespace() || "`)\\^;:,@".contains(c));
        let is_trimmed = !name.is_empty() && name.trim() == name;
        (is_trimmed && ends_word).then_some(name.len() + "<>".len())
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
            } else if ["^\n", "^\r\n"].iter().any(|text| self.starts_with(text))
                || (!self.in_backticks && ["`\n", "`\r\n"].iter().any(|text| self.starts_with(text)))
            {
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
        // Nobody names a file like an option: the redirection was meant otherwise, and what follows the option belongs to it.
        if !matches!(self.peek(), None | Some('\n' | ';' | '|' | '&')) && !self.starts_with("--") {
            self.word();
        }
    }

    /// The word that begins here; `None` where none does.
    fn word(&mut self) -> Option<Word> {
        let start = self.at;
        let mut word = Word { text: String::new(), references: Vec::new(), at: Span::default() };
        if self.grammar == Grammar::Cmd {
            self.rest_for_cmd(&mut word);
        } else {
            self.rest_for_others(&mut word);
        }
        word.at = Span { start: start as u32, end: self.at as u32 };
        (self.at > start).then_some(word)
    }

    fn rest_for_others(&mut self, word: &mut Word) {
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
                '\\' => {
                    self.next();
                    word.text.push(self.next().unwrap_or('\\'));
                }
                '\'' => self.single_quoted(word),
                '"' => self.double_quoted(word),
                '$' if self.starts_with("$'") => self.ansi_quoted(word),
                '$' if self.starts_with("$\"") => {
                    self.next();
                    self.double_quoted(word);
                }
                '`' if self.in_backticks => break,
                '`' if self.grammar == Grammar::PowerShell => self.escaped(word),
                '$' | '`' => self.reference(word, false),
                _ => word.text.extend(self.next()),
            }
        }
    }

    /// The character behind an escape is itself.
    fn escaped(&mut self, word: &mut Word) {
        self.next();
        word.text.extend(self.next());
    }

    /// The word that a program gets from cmd.exe. There are double quotes only. To the program one with a backslash in
    /// front is a character, and so are two between quotes; to cmd.exe, which a caret is an escape for outside of them,
    /// each opens or closes.
    fn rest_for_cmd(&mut self, word: &mut Word) {
        let mut opened = None;
        let mut is_quoted = false;
        while let Some(next) = self.peek() {
            if let Some(length) = self.placeholder().filter(|_| opened.is_none()) {
                word.text.push_str(&self.text[self.at..self.at + length]);
                self.at += length;
                continue;
            }
            match next {
                ' ' | '\t' | '\r' | '\n' | '&' | '|' | '<' | '>' | '\u{A0}' if opened.is_none() => break,
                '^' if !is_quoted => {
                    if self.starts_with("^\n") || self.starts_with("^\r\n") {
                        while self.next() != Some('\n') {}
                        self.of_windows = true;
                    } else {
                        self.escaped(word);
                    }
                }
                '"' if opened.is_some() && self.starts_with("\"\"") => self.escaped(word),
                '"' => {
                    is_quoted = !is_quoted;
                    opened = if opened.is_none() { Some(self.at) } else { None };
                    self.next();
                }
                '\\' => {
                    let start = self.at;
                    while self.peek() == Some('\\') {
                        self.next();
                    }
                    let count = self.at - start;
                    let is_in_front = self.peek() == Some('"');
                    let kept = if is_in_front { count / 2 } else { count };
                    word.text.push_str(&self.text[start..start + kept]);
                    if is_in_front && count % 2 == 1 {
                        is_quoted = !is_quoted;
                        word.text.extend(self.next());
                    }
                }
                '%' => self.variable(word),
                _ => word.text.extend(self.next()),
            }
        }
        if let Some(quote) = opened {
            self.never_closed(quote);
        }
    }

    /// `%NAME%` or `%NAME:…%`, kept as written; a percent sign alone is one.
    fn variable(&mut self, word: &mut Word) {
        let start = self.at;
        self.next();
        let rest = &self.text.as_bytes()[self.at..];
        let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || b"_-.()".contains(byte);
        let name = rest.iter().take_while(is_name).count();
        let mut end = name;
        if rest.get(end) == Some(&b':') {
            end += rest[end..].iter().take_while(|&&byte| byte != b'%' && byte != b'\n').count();
        }
        // Behind a digit it would be an escape in an address, or a word that a batch file was given.
        let begins_name = rest.first().is_some_and(|&byte| byte.is_ascii_alphabetic() || byte == b'_');
        if begins_name && rest.get(end) == Some(&b'%') {
            let name = &self.text[start..self.at + name];
            self.at += end + 1;
            let written = &self.text[start..self.at];
            let is_plain = written.len() == name.len() + 1;
            word.refer(if is_plain { written.to_owned() } else { [name, ":…%"].concat() });
        }
        word.text.push_str(&self.text[start..self.at]);
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
                Some('`') if self.grammar == Grammar::PowerShell => self.escaped(word),
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
            word.text.push_str(&content);
            return;
        }
        word.text.push_str(written);
        // A dollar sign alone is one.
        if written.len() > 1 {
            let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
            let name = written.strip_prefix("${").and_then(|rest| rest.strip_suffix('}'));
            word.refer(match (first, closing, name) {
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
