//! Converts YAML 1.2 with its core schema to JSON, with a map of positions.

use granit_parser::{Event, Parser, ScalarStyle, Span, StructureStyle, Tag};
use serde_json::Value;
use std::collections::HashMap;
use std::ops::Range;

/// The maximum size of the JSON that aliases expand to.
const MAX_BYTES: usize = 16 << 20;

/// Why a file is not YAML, or cannot be represented in JSON.
#[derive(Debug)]
pub(crate) struct Error {
    pub(crate) reason: String,
    /// A byte offset.
    pub(crate) at: usize,
}

/// Maps byte positions in the JSON to the YAML.
#[derive(Debug, Default)]
pub(crate) struct Map {
    /// Starts of tokens: in the JSON (ascending) and in the YAML.
    starts: Vec<(usize, usize)>,
    /// Ends of tokens.
    ends: Vec<(usize, usize)>,
    /// The comments of the YAML.
    pub(crate) comments: Vec<Range<usize>>,
}

impl Map {
    /// Returns the YAML range of the tokens that contain a part of the JSON.
    pub(crate) fn range(&self, part: Range<usize>) -> Range<usize> {
        let start = self.starts.partition_point(|(json, _)| *json <= part.start).checked_sub(1);
        let start = start.map_or(0, |index| self.starts[index].1);
        let end = self.ends.partition_point(|(json, _)| *json < part.end);
        let end = self.ends.get(end).map_or(start, |(_, yaml)| *yaml);
        start..end.max(start)
    }
}

/// A collection that is still open.
struct Open {
    is_mapping: bool,
    is_flow: bool,
    anchor: usize,
    /// Its start in the JSON.
    start: usize,
    /// The number of its keys and values so far.
    count: usize,
}

#[derive(Default)]
struct Writer<'t> {
    text: &'t str,
    json: String,
    map: Map,
    open: Vec<Open>,
    /// The JSON of nodes with anchors.
    anchors: HashMap<usize, Range<usize>>,
    /// The end of the last node in the YAML.
    last_end: usize,
}

/// Reads the only document of a file.
pub(crate) fn read(text: &str) -> Result<(String, Map), Error> {
    let mut writer = Writer { text, ..Writer::default() };
    let mut documents = 0;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| {
            let at = error.marker().byte_offset().unwrap_or(text.len());
            Error { reason: error.info(), at: floor(text, at) }
        })?;
        let at = bytes(text, &span);
        if matches!(event, Event::DocumentStart(..)) {
            documents += 1;
            if documents > 1 {
                return Err(Error { reason: "only one document per file is allowed".into(), at: at.start });
            }
        }
        writer.event(event, at)?;
    }
    Ok((writer.json, writer.map))
}

fn bytes(text: &str, span: &Span) -> Range<usize> {
    span.byte_range().map_or(0..0, |range| floor(text, range.start)..floor(text, range.end))
}

fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

impl Writer<'_> {
    fn event(&mut self, event: Event<'_>, at: Range<usize>) -> Result<(), Error> {
        match event {
            Event::Scalar(value, style, anchor, tag) => {
                let is_key = self.before_node();
                // In `{a, b}` a word is a key without a value. It may be a value whose key is elsewhere, and
                // messages repeat keys.
                let has_colon = || self.text[self.last_end..].trim_start().starts_with(':');
                if at.is_empty() && !is_key && self.is_in_mapping() && !has_colon() {
                    return Err(Error { reason: "a key has no value".into(), at: at.start });
                }
                let start = self.json.len();
                let json = scalar(&value, style, tag.as_deref(), is_key)
                    .map_err(|reason| Error { reason, at: at.start })?;
                self.json.push_str(&json);
                self.token(start, &at, is_key);
                self.after_node(anchor, start);
            }
            Event::MappingStart(style, anchor, tag) => self.start(true, style, anchor, tag.as_deref(), at)?,
            Event::SequenceStart(style, anchor, tag) => {
                self.start(false, style, anchor, tag.as_deref(), at)?;
            }
            Event::MappingEnd | Event::SequenceEnd => self.end(&at),
            Event::Alias(id) => {
                let is_key = self.before_node();
                let Some(part) = self.anchors.get(&id).cloned() else {
                    return Err(Error { reason: "an alias is inside its own anchor".into(), at: at.start });
                };
                let copy = self.json[part].to_owned();
                if is_key && !copy.starts_with('"') {
                    return Err(Error { reason: KEY.into(), at: at.start });
                }
                if self.json.len() + copy.len() > MAX_BYTES {
                    return Err(Error { reason: "aliases expand to more than 16 MiB".into(), at: at.start });
                }
                let start = self.json.len();
                self.json.push_str(&copy);
                self.token(start, &at, is_key);
                self.after_node(0, start);
            }
            Event::Comment(..) => self.map.comments.push(at),
            _ => {}
        }
        Ok(())
    }

    /// Writes the separator before a node, and returns whether the node is a key.
    fn before_node(&mut self) -> bool {
        let Some(open) = self.open.last_mut() else { return false };
        let is_key = open.is_mapping && open.count % 2 == 0;
        if open.is_mapping && !is_key {
            self.json.push(':');
        } else if open.count > 0 {
            self.json.push(',');
        }
        open.count += 1;
        is_key
    }

    fn is_in_mapping(&self) -> bool {
        self.open.last().is_some_and(|open| open.is_mapping)
    }

    /// Records a token that was written from `start` on.
    fn token(&mut self, start: usize, at: &Range<usize>, is_first_key: bool) {
        // A missing member is reported at the bracket of its object: the first key represents it.
        if is_first_key
            && let Some(open) = self.open.last()
            && open.count == 1
            && !open.is_flow
        {
            self.map.ends.push((open.start + 1, at.end));
        }
        self.map.starts.push((start, at.start));
        self.map.ends.push((self.json.len(), at.end));
        self.last_end = at.end;
    }

    fn after_node(&mut self, anchor: usize, start: usize) {
        if anchor > 0 {
            self.anchors.insert(anchor, start..self.json.len());
        }
    }

    fn start(
        &mut self,
        is_mapping: bool,
        style: StructureStyle,
        anchor: usize,
        tag: Option<&Tag>,
        at: Range<usize>,
    ) -> Result<(), Error> {
        let core = if is_mapping { "map" } else { "seq" };
        if tag.is_some_and(|tag| !tag.is_yaml_core_schema_tag(core)) {
            return Err(Error { reason: TAG.into(), at: at.start });
        }
        if self.before_node() {
            return Err(Error { reason: KEY.into(), at: at.start });
        }
        let start = self.json.len();
        self.json.push(if is_mapping { '{' } else { '[' });
        self.map.starts.push((start, at.start));
        let is_flow = style == StructureStyle::Flow;
        if is_flow {
            self.map.ends.push((start + 1, at.end.min(at.start + 1)));
        }
        self.last_end = at.end;
        self.open.push(Open { is_mapping, is_flow, anchor, start, count: 0 });
        Ok(())
    }

    fn end(&mut self, at: &Range<usize>) {
        let Some(open) = self.open.pop() else { return };
        self.json.push(if open.is_mapping { '}' } else { ']' });
        // A block ends with its last node; the parser's position is after the space that follows.
        let end = if open.is_flow { at.end } else { self.last_end };
        self.map.ends.push((self.json.len(), end));
        self.last_end = end;
        self.after_node(open.anchor, open.start);
    }
}

const KEY: &str = "keys must be strings";
const TAG: &str = "only tags of the core schema are allowed";

/// Writes a scalar as JSON, in ASCII.
fn scalar(value: &str, style: ScalarStyle, tag: Option<&Tag>, is_key: bool) -> Result<String, String> {
    let is_text = match tag {
        None => style != ScalarStyle::Plain,
        Some(tag) if tag.is_yaml_core_schema_tag("str") => true,
        Some(tag) if tag.is_yaml_core_schema() => false,
        // `!` alone makes a string of a plain scalar.
        Some(tag) if tag.original() == "!" => true,
        Some(_) => return Err(TAG.to_owned()),
    };
    let resolved = if is_text || is_key { None } else { resolve(value) };
    Ok(resolved.unwrap_or_else(|| ascii(&Value::from(value).to_string())))
}

/// Returns JSON with characters outside ASCII escaped.
fn ascii(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for character in json.chars() {
        if character.is_ascii() {
            out.push(character);
        } else {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    out
}

/// Returns a plain scalar of the core schema that is not a string, as JSON. Infinity and NaN stay strings.
fn resolve(value: &str) -> Option<String> {
    match value {
        "" | "~" | "null" | "Null" | "NULL" => return Some("null".into()),
        "true" | "True" | "TRUE" => return Some("true".into()),
        "false" | "False" | "FALSE" => return Some("false".into()),
        _ => {}
    }
    let radix = |digits: &str, radix| {
        let is_number = !digits.is_empty() && digits.chars().all(|c| c.is_digit(radix));
        is_number.then(|| u64::from_str_radix(digits, radix).ok()).flatten().map(|number| number.to_string())
    };
    if let Some(digits) = value.strip_prefix("0x") {
        return radix(digits, 16);
    }
    if let Some(digits) = value.strip_prefix("0o") {
        return radix(digits, 8);
    }
    let (sign, rest) = match value.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", value.strip_prefix('+').unwrap_or(value)),
    };
    let (mantissa, exponent) = match rest.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (rest, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let has_digits = !whole.is_empty() || fraction.is_some_and(|fraction| !fraction.is_empty());
    let exponent_digits = exponent.map(|exponent| exponent.strip_prefix(['+', '-']).unwrap_or(exponent));
    let is_number = has_digits
        && are_digits(whole)
        && fraction.is_none_or(are_digits)
        && exponent_digits.is_none_or(|digits| !digits.is_empty() && are_digits(digits));
    if !is_number {
        return None;
    }
    let whole = whole.trim_start_matches('0');
    let mut json = format!("{sign}{}", if whole.is_empty() { "0" } else { whole });
    if let Some(fraction) = fraction.filter(|fraction| !fraction.is_empty()) {
        json.push_str(&format!(".{fraction}"));
    }
    if let Some(exponent) = exponent {
        json.push_str(&format!("e{exponent}"));
    }
    Some(json)
}
