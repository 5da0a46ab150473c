//! The shorthand syntax of the AWS CLI: `name=app,command=[sh,-c,"echo hi"]`. It follows `awscli/shorthand.py` exactly,
//! including its bugs, because the result must be what the AWS CLI would send.

use std::collections::HashSet;

/// A value as written. The model adds types later.
#[derive(Debug, PartialEq)]
pub(crate) enum Value {
    Text(String),
    /// A string that the AWS CLI reads from a file (`key@=file://…`).
    FromFile,
    List(Vec<Value>),
    Object(Vec<(String, Value)>),
}

/// What was expected, and at which byte.
#[derive(Debug, PartialEq)]
pub(crate) struct Error {
    pub(crate) expected: &'static str,
    pub(crate) at: usize,
}

type Parsed<T> = Result<T, Error>;

/// Reads a whole shorthand value, which is always an object.
pub(crate) fn parse(text: &str) -> Parsed<Value> {
    let mut parser = Parser { text, at: 0, depth: 0, from_file: false };
    let mut members: Vec<(String, Value)> = vec![parser.key_value()?];
    let mut keys = HashSet::from([members[0].0.clone()]);
    while parser.at < text.len() {
        parser.space();
        parser.expect(',', "comma")?;
        parser.space();
        let start = parser.at;
        let (key, value) = parser.key_value()?;
        if !keys.insert(key.clone()) {
            return Err(Error { expected: "new-key", at: start });
        }
        members.push((key, value));
    }
    Ok(Value::Object(members))
}

/// Returns whether a character may begin a value that is not quoted.
fn starts_value(c: char) -> bool {
    matches!(c, '!' | '#'..='&' | '('..='+' | '-'..='<' | '>'..='Z' | '\\'..='z' | '|'..='\u{FFFF}')
}

/// Returns whether a character can follow in the first value.
fn follows_first(c: char) -> bool {
    is_space(c) || matches!(c, '!' | '#'..='&' | '('..='+' | '-'..='\\' | '^'..='|' | '~'..='\u{FFFF}')
}

/// Returns whether a character can follow in a value after a comma.
fn follows_second(c: char) -> bool {
    is_space(c) || matches!(c, '!' | '#'..='&' | '('..='+' | '-'..='<' | '>'..='\u{FFFF}')
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}')
}

/// A request has only a few levels, and very deep values would overflow the stack.
const MAX_DEPTH: usize = 100;

struct Parser<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    from_file: bool,
}

impl Parser<'_> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn space(&mut self) {
        while self.peek().is_some_and(is_space) {
            self.at += 1;
        }
    }

    fn expect(&mut self, wanted: char, expected: &'static str) -> Parsed<()> {
        if self.peek() != Some(wanted) {
            return Err(Error { expected, at: self.at });
        }
        self.at += wanted.len_utf8();
        Ok(())
    }

    fn key_value(&mut self) -> Parsed<(String, Value)> {
        let key = self.key();
        self.equals()?;
        let value = match self.peek() {
            None => Value::Text(String::new()),
            Some('[') => self.list()?,
            Some('{') => self.object()?,
            Some(_) => self.comma_separated()?,
        };
        Ok((key, value))
    }

    fn key(&mut self) -> String {
        let start = self.at;
        while self.peek().is_some_and(|c| c.is_ascii_alphanumeric() || "-_.#/:".contains(c)) {
            self.at += 1;
        }
        self.text[start..self.at].to_owned()
    }

    /// Reads `=` or `@=`.
    fn equals(&mut self) -> Parsed<()> {
        self.space();
        self.from_file = self.peek() == Some('@');
        if self.from_file {
            self.at += 1;
            self.space();
        }
        self.expect('=', "equals-sign")?;
        self.space();
        Ok(())
    }

    fn comma_separated(&mut self) -> Parsed<Value> {
        let first = self.first()?;
        self.space();
        if self.peek() != Some(',') {
            return Ok(first);
        }
        self.at += 1;
        self.space();
        let mut values = vec![first];
        loop {
            match self.second() {
                Ok(Some(value)) => {
                    values.push(value);
                    if self.peek().is_none() {
                        break;
                    }
                    self.at += 1;
                    self.space();
                }
                // It is the next key, so return to the comma before it, or to a comma at this position.
                Ok(None) => {
                    let here = self.peek().map_or(0, char::len_utf8);
                    self.at = self.text[..self.at + here].rfind(',').unwrap_or(0);
                    break;
                }
                Err(error) => return Err(error),
            }
        }
        if values.len() == 1 {
            return Ok(values.remove(0));
        }
        Ok(Value::List(values))
    }

    /// Returns the next value of a list without brackets; `None` if no such value follows.
    fn second(&mut self) -> Parsed<Option<Value>> {
        let value = match self.peek() {
            Some(quote @ ('\'' | '"')) => match self.quoted(quote) {
                Ok(value) => value,
                Err(error) => return if self.peek().is_none() { Err(error) } else { Ok(None) },
            },
            Some(_) => match self.plain(follows_second) {
                Some(text) => self.value(text),
                None => return Ok(None),
            },
            None => return Err(Error { expected: "value", at: self.at }),
        };
        self.space();
        Ok(matches!(self.peek(), None | Some(',')).then_some(value))
    }

    fn list(&mut self) -> Parsed<Value> {
        self.expect('[', "opening-bracket")?;
        self.space();
        let mut values = Vec::new();
        while self.peek() != Some(']') {
            values.push(self.item()?);
            self.space();
            if self.peek() != Some(']') {
                self.expect(',', "comma-or-bracket")?;
                self.space();
            }
        }
        self.at += 1;
        Ok(Value::List(values))
    }

    fn object(&mut self) -> Parsed<Value> {
        self.expect('{', "opening-brace")?;
        self.space();
        let mut members: Vec<(String, Value)> = Vec::new();
        while self.peek() != Some('}') {
            let key = self.key();
            self.equals()?;
            let value = self.item()?;
            self.space();
            if self.peek() != Some('}') {
                self.expect(',', "comma-or-brace")?;
                self.space();
            }
            members.push((key, value));
        }
        self.at += 1;
        // Of members with the same key, the last one counts.
        let mut keys = HashSet::new();
        members.reverse();
        members.retain(|(key, _)| keys.insert(key.clone()));
        members.reverse();
        Ok(Value::Object(members))
    }

    fn item(&mut self) -> Parsed<Value> {
        self.depth += 1;
        let item = match self.peek() {
            Some('[' | '{') if self.depth > MAX_DEPTH => Err(Error { expected: "less-nesting", at: self.at }),
            Some('[') => self.list(),
            Some('{') => self.object(),
            _ => self.first(),
        };
        self.depth -= 1;
        item
    }

    fn first(&mut self) -> Parsed<Value> {
        if let Some(quote @ ('\'' | '"')) = self.peek() {
            self.quoted(quote)
        } else {
            let text = self.plain(follows_first).unwrap_or_default();
            Ok(self.value(text))
        }
    }

    fn value(&self, text: String) -> Value {
        let is_file = ["file://", "fileb://"].iter().any(|prefix| text.starts_with(prefix));
        if self.from_file && is_file { Value::FromFile } else { Value::Text(text) }
    }

    /// Returns a value without quotes; `None` if none begins here. A comma in it is written `\,`.
    fn plain(&mut self, follows: fn(char) -> bool) -> Option<String> {
        let rest = &self.text[self.at..];
        let mut length = 0;
        loop {
            let tail = &rest[length..];
            let Some(next) = tail.chars().next() else { break };
            let fits = if length == 0 { starts_value(next) } else { follows(next) };
            if tail.starts_with("\\,") {
                length += 2;
            } else if fits {
                length += next.len_utf8();
            } else {
                break;
            }
        }
        self.at += length;
        (length > 0).then(|| rest[..length].replace("\\,", ",").trim_end_matches(is_space).to_owned())
    }

    /// Returns a quoted value. A backslash escapes a quote in it, and is a plain character elsewhere.
    fn quoted(&mut self, quote: char) -> Parsed<Value> {
        let inner = &self.text[self.at + 1..];
        let mut last_escaped = None;
        let mut end = None;
        let mut position = 0;
        while let Some(next) = inner[position..].chars().next() {
            if next == '\\' && inner[position + 1..].starts_with(quote) {
                last_escaped = Some(position + 1);
                position += 2;
            } else if next == quote {
                end = Some(position);
                break;
            } else {
                position += next.len_utf8();
            }
        }
        let end = end.or(last_escaped).ok_or(Error { expected: "closing-quote", at: self.at })?;
        self.at += end + 2;
        let escaped = format!("\\{quote}");
        let quote = quote.encode_utf8(&mut [0; 4]).to_owned();
        Ok(self.value(inner[..end].replace(&escaped, &quote).replace("\\\\", "\\")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::draft::invalid_command_line::NOT_SHORTHAND;

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
        Value::Object(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    }

    #[test]
    fn reads_as_the_aws_cli_does() {
        let list = |texts: &[&str]| Value::List(texts.iter().map(|item| text(item)).collect());
        for (written, value) in [
            ("a=b", object([("a", text("b"))])),
            ("a=", object([("a", text(""))])),
            ("a=,b=c", object([("a", text("")), ("b", text("c"))])),
            ("a=b,c", object([("a", list(&["b", "c"]))])),
            ("a=b,c,d=e", object([("a", list(&["b", "c"])), ("d", text("e"))])),
            ("a=b,d=e,f", object([("a", text("b")), ("d", list(&["e", "f"]))])),
            ("a=[b,'c d',\"e,f\"]", object([("a", list(&["b", "c d", "e,f"]))])),
            ("a={b=c,d=[]}", object([("a", object([("b", text("c")), ("d", Value::List(vec![]))]))])),
            ("a='it\\'s'", object([("a", text("it's"))])),
            ("a=b\\,c", object([("a", text("b,c"))])),
            ("a = b , c = d", object([("a", text("b")), ("c", text("d"))])),
            ("a=b=c", object([("a", text("b=c"))])),
            ("a=b,,c=d", object([("a", text("b")), ("c", text("d"))])),
            ("a=b,c\\,d=e", object([("a", text("b")), ("d", text("e"))])),
            ("a@=file://x", object([("a", Value::FromFile)])),
            ("a=file://x", object([("a", text("file://x"))])),
        ] {
            assert_eq!(parse(written), Ok(value), "{written}");
        }
        for (wrong, expected, at) in [
            ("", "equals-sign", 0),
            ("a", "equals-sign", 1),
            ("a=[b", "comma-or-bracket", 4),
            ("a={b}", "equals-sign", 4),
            ("a=[b]c", "comma", 5),
            ("a=b,a=c", "new-key", 4),
            ("a='b", "closing-quote", 2),
            ("a=[{b=c]", "comma-or-brace", 7),
        ] {
            assert_eq!(parse(wrong), Err(Error { expected, at }), "{wrong}");
            // The message names what is expected.
            let message = NOT_SHORTHAND.with("expected", expected).with("column", at as i64);
            assert!(!message.render().contains("expected  "), "{wrong}");
        }
    }
}
