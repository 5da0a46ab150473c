//! Parses JSON text. The parser keeps positions, does not recurse, and continues after common mistakes
//! (trailing and missing commas, comments), so that one mistake does not hide the rest.

mod namesakes;

use super::document::{
    Decoded, Document, Escaped, Node, NodeId, NodeKind, Replaced, Span, Syntax, SyntaxError,
};
use super::scan;
use std::borrow::Cow;

/// Objects with more members are searched for duplicate names once, at their end.
const SMALL_OBJECT: u32 = 32;

/// Parses JSON text. `syntax` contains its errors, and `nodes` what could be read, which can be nothing.
pub fn read(text: &str) -> Document<'_> {
    // Positions are 32-bit. A longer text is not a request.
    if text.len() >= u32::MAX as usize {
        let at = Span { start: 0, end: 1 };
        let syntax = vec![SyntaxError { problem: Syntax::TrailingText, at }];
        return Document { is_json: true, has_places: true, syntax, ..Document::default() };
    }
    let mut reader = Reader {
        text,
        bytes: text.as_bytes(),
        at: 0,
        nodes: Vec::with_capacity(text.len() / 16 + 4),
        syntax: Vec::new(),
        replaced: Vec::new(),
        decoded: Decoded::default(),
    };
    if reader.document().is_none() {
        reader.nodes.clear();
        reader.replaced.clear();
    }
    let Reader { nodes, syntax, replaced, decoded, .. } = reader;
    Document {
        text: Cow::Borrowed(text),
        nodes,
        is_json: true,
        has_places: true,
        ill_formed: Vec::new(),
        syntax,
        replaced,
        decoded,
        rows: Vec::new(),
    }
}

struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    nodes: Vec<Node>,
    syntax: Vec<SyntaxError>,
    replaced: Vec<Replaced>,
    decoded: Decoded,
}

/// A container that is still open.
#[derive(Clone, Copy)]
struct Open {
    node: NodeId,
    /// The bracket that closes it.
    bracket: u8,
    /// The number of items or members so far.
    count: u32,
    /// The names that an object may already have, as a bit set in which names can share a bit.
    names: u64,
}

/// The name of the next member; empty for items.
#[derive(Clone, Copy, Default)]
struct Name {
    key: Span,
    escaped: bool,
}

/// `None` stops parsing: the error is recorded, and the rest cannot be parsed.
type Step<T> = Option<T>;

impl Reader<'_> {
    fn document(&mut self) -> Step<()> {
        let marks = self.text.len() - self.text.trim_start_matches('\u{FEFF}').len();
        if marks > 0 {
            self.error(Syntax::ByteOrderMark, 0, marks);
            self.at = marks;
        }
        self.space()?;
        if self.at == self.bytes.len() {
            return self.stop(Syntax::Empty);
        }
        let mut key = Name::default();
        // The innermost container, and those around it.
        let mut top: Option<Open> = None;
        let mut around: Vec<Open> = Vec::with_capacity(8);
        loop {
            // Reads one value. A container is pushed, and its first item or member is read next.
            let bracket = self.value(key)?;
            if bracket != 0 {
                around.extend(top);
                top = Some(Open { node: self.nodes.len() as NodeId - 1, bracket, count: 0, names: 0 });
                self.space()?;
            }
            let mut is_first = bracket != 0;
            // After a value, closes the containers that end here, or continues with the next item.
            let innermost = loop {
                let Some(innermost) = &mut top else {
                    self.space()?;
                    if self.at < self.bytes.len() {
                        return self.stop(Syntax::TrailingText);
                    }
                    return Some(());
                };
                self.space()?;
                let Some(byte) = self.peek() else { return self.stop(Syntax::UnexpectedEnd) };
                if byte == innermost.bracket {
                    self.at += 1;
                    self.close(*innermost);
                    top = around.pop();
                } else if is_first {
                    break innermost;
                } else if byte == b',' {
                    let comma = self.at;
                    self.at += 1;
                    self.space()?;
                    if !matches!(self.peek(), Some(b'}' | b']')) {
                        break innermost;
                    }
                    self.error(Syntax::TrailingComma, comma, comma + 1);
                } else if starts_value(byte) {
                    self.error(Syntax::MissingComma, self.at, self.at + 1);
                    break innermost;
                } else {
                    return self.stop(Syntax::ExpectedComma);
                }
                is_first = false;
            };
            key = if innermost.bracket == b'}' { self.name(innermost)? } else { Name::default() };
            innermost.count += 1;
        }
    }

    /// Ends a container after its bracket.
    fn close(&mut self, container: Open) {
        let end = self.nodes.len() as NodeId;
        let node = &mut self.nodes[container.node as usize];
        node.end = end;
        node.count = container.count;
        node.at.end = self.at as u32;
        if container.bracket == b'}' && container.count > SMALL_OBJECT {
            self.replace_namesakes(container.node);
        }
    }

    /// Reads the name of a member and the colon.
    fn name(&mut self, object: &mut Open) -> Step<Name> {
        let start = self.at;
        let escaped = match self.peek() {
            Some(b'"') => self.string()?,
            Some(b'\'') => return self.stop(Syntax::SingleQuotes),
            Some(byte) if byte.is_ascii_alphabetic() || byte == b'_' => {
                return self.stop(Syntax::UnquotedName);
            }
            None => return self.stop(Syntax::UnexpectedEnd),
            _ => return self.stop(Syntax::ExpectedMember),
        };
        let key = Span { start: start as u32, end: self.at as u32 };
        self.space()?;
        if self.peek() != Some(b':') {
            return self.stop(if self.peek().is_none() {
                Syntax::UnexpectedEnd
            } else {
                Syntax::ExpectedColon
            });
        }
        self.at += 1;
        self.space()?;
        let name = Name { key, escaped };
        let bit = self.name_bit(name);
        if object.names & bit != 0 && object.count < SMALL_OBJECT {
            self.replace_namesake(object.node, name);
        }
        object.names |= bit;
        Some(name)
    }

    /// Reads a value. Of a container, reads only the opening bracket, and returns the closing one.
    fn value(&mut self, name: Name) -> Step<u8> {
        let start = self.at;
        let mut escaped = Escaped { text: false, key: name.escaped };
        let mut bracket = 0;
        let kind = match self.peek() {
            Some(b'"') => {
                escaped.text = self.string()?;
                NodeKind::Text
            }
            Some(b'{') => {
                self.at += 1;
                bracket = b'}';
                NodeKind::Object
            }
            Some(b'[') => {
                self.at += 1;
                bracket = b']';
                NodeKind::List
            }
            Some(b'-' | b'0'..=b'9' | b'+' | b'.') => self.number(),
            Some(byte) if byte.is_ascii_alphabetic() || byte == b'_' || byte == b'$' => self.word(),
            Some(b'\'') => return self.stop(Syntax::SingleQuotes),
            Some(_) => return self.stop(Syntax::ExpectedValue),
            None => return self.stop(Syntax::UnexpectedEnd),
        };
        let id = self.nodes.len() as NodeId;
        let at = Span { start: start as u32, end: self.at as u32 };
        let Name { key, .. } = name;
        if escaped.key {
            self.decode(key);
        }
        if escaped.text {
            self.decode(at);
        }
        self.nodes.push(Node { kind, named: key.end != 0, escaped, end: id + 1, count: 0, at, key });
        Some(bracket)
    }

    #[cold]
    fn decode(&mut self, token: Span) {
        self.decoded.add(token.start, &self.text[token.start as usize..token.end as usize]);
    }

    fn word(&mut self) -> NodeKind {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$') {
            self.at += 1;
        }
        match &self.text[start..self.at] {
            "null" => NodeKind::Null,
            "true" => NodeKind::True,
            "false" => NodeKind::False,
            _ => {
                self.error(Syntax::UnknownWord, start, self.at);
                NodeKind::Broken
            }
        }
    }

    fn number(&mut self) -> NodeKind {
        let start = self.at;
        while self
            .peek()
            .is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
        {
            self.at += 1;
        }
        if is_number(&self.bytes[start..self.at]) {
            return NodeKind::Number;
        }
        self.error(Syntax::BadNumber, start, self.at);
        NodeKind::Broken
    }

    /// Skips a string and returns whether it has escapes.
    #[inline(always)]
    fn string(&mut self) -> Step<bool> {
        let start = self.at;
        self.pass_plain(start + 1);
        if self.peek() == Some(b'"') {
            self.at += 1;
            return Some(false);
        }
        self.rest_of_string(start)
    }

    /// Skips plain characters, which most of a string consists of.
    fn pass_plain(&mut self, from: usize) {
        self.at = from + scan::plain(self.bytes.get(from..).unwrap_or_default());
    }

    /// Continues a string that starts at `start`, after its first plain characters.
    fn rest_of_string(&mut self, start: usize) -> Step<bool> {
        let mut escaped = false;
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Some(escaped);
                }
                Some(b'\\') => {
                    escaped = true;
                    let length = match self.bytes.get(self.at + 1) {
                        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => 2,
                        Some(b'u') => {
                            let digits = self.bytes.get(self.at + 2..self.at + 6);
                            if digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit)) {
                                6
                            } else {
                                0
                            }
                        }
                        _ => 0,
                    };
                    if length == 0 {
                        self.error(Syntax::BadEscape, self.at, self.at + 1);
                        return None;
                    }
                    self.at += length;
                }
                Some(byte) if byte < 0x20 => {
                    // A raw line break usually means that the closing quote is missing; a raw tab is harmless.
                    self.error(Syntax::ControlCharacter, self.at, self.at + 1);
                    if byte != b'\t' {
                        return None;
                    }
                    self.at += 1;
                }
                Some(_) => self.pass_plain(self.at),
                None => {
                    self.error(Syntax::UnexpectedEnd, start, start + 1);
                    return None;
                }
            }
        }
    }

    /// Skips white space and comments, and records the comments.
    #[inline(always)]
    fn space(&mut self) -> Step<()> {
        match self.peek() {
            Some(byte) if byte > b' ' && byte != b'/' => Some(()),
            _ => self.spaces(),
        }
    }

    fn spaces(&mut self) -> Step<()> {
        loop {
            match self.peek() {
                Some(b' ' | b'\t' | b'\n' | b'\r') => self.at += 1,
                Some(b'/') => {
                    let start = self.at;
                    let rest = &self.text[start..];
                    let length = if rest.starts_with("//") {
                        rest.find('\n').unwrap_or(rest.len())
                    } else if rest.starts_with("/*") {
                        rest.find("*/").map_or(rest.len(), |end| end + 2)
                    } else {
                        return self.stop(Syntax::UnexpectedCharacter);
                    };
                    self.at += length;
                    self.error(Syntax::Comment, start, self.at);
                }
                _ => return Some(()),
            }
        }
    }

    #[inline(always)]
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn error(&mut self, problem: Syntax, start: usize, end: usize) {
        self.syntax.push(SyntaxError { problem, at: Span { start: start as u32, end: end as u32 } });
    }

    /// Records an error at the current character and stops.
    fn stop<T>(&mut self, problem: Syntax) -> Step<T> {
        let length = self.text[self.at..].chars().next().map_or(0, char::len_utf8);
        self.error(problem, self.at, self.at + length);
        None
    }
}

fn starts_value(byte: u8) -> bool {
    matches!(byte, b'"' | b'{' | b'[' | b'-' | b'0'..=b'9') || byte.is_ascii_alphabetic()
}

/// Returns whether the bytes are a number of the JSON grammar.
fn is_number(bytes: &[u8]) -> bool {
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut at = usize::from(bytes.first() == Some(&b'-'));
    let whole = digits(at);
    if whole == 0 || (whole > 1 && bytes[at] == b'0') {
        return false;
    }
    at += whole;
    if bytes.get(at) == Some(&b'.') {
        let fraction = digits(at + 1);
        if fraction == 0 {
            return false;
        }
        at += 1 + fraction;
    }
    if matches!(bytes.get(at), Some(b'e' | b'E')) {
        at += 1 + usize::from(matches!(bytes.get(at + 1), Some(b'+' | b'-')));
        let exponent = digits(at);
        if exponent == 0 {
            return false;
        }
        at += exponent;
    }
    at == bytes.len()
}
