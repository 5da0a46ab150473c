//! Byte offsets of a string as editors and JavaScript count them.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Range;

/// A range of the JSON text.
///
/// ```
/// use ecs_start_task::{ValidateOptions, validate};
///
/// let text = r#"{ "startedBy": "é", "taskDefinition": 7 }"#;
/// let report = validate(text, &ValidateOptions::new());
/// let range = report.violations.iter().find(|violation| violation.path == "/taskDefinition").unwrap().range.unwrap();
/// assert_eq!(&text[range.bytes()], "7");
/// ```
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TextRange {
    /// The start, inclusive.
    pub start: Position,
    /// The end, exclusive.
    pub end: Position,
    #[serde(skip)]
    bytes: (u32, u32),
}

impl TextRange {
    /// Returns the range in bytes, for slicing the text that was validated. It is empty if the report was deserialized:
    /// JSON has the UTF-16 positions only, and [`TextRange::bytes_in`] converts them.
    #[must_use]
    pub fn bytes(&self) -> Range<usize> {
        self.bytes.0 as usize..self.bytes.1 as usize
    }

    /// Returns the range in bytes of the text that was validated, from the UTF-16 positions.
    #[must_use]
    pub fn bytes_in(&self, text: &str) -> Range<usize> {
        LineIndex::new(text).bytes(self, text)
    }
}

/// The bytes follow from the positions.
impl PartialEq for TextRange {
    fn eq(&self, other: &Self) -> bool {
        (self.start, self.end) == (other.start, other.end)
    }
}

impl Eq for TextRange {}

/// A position in the JSON text, in UTF-16 code units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Position {
    /// The offset from the start of the text.
    pub offset: u32,
    /// The line, starting at 1.
    pub line: u32,
    /// The column, starting at 1.
    pub column: u32,
}

/// Writes the line and the column, as compilers do: `2:14`.
impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Converts between byte offsets in a string and UTF-16 offsets, lines and columns.
pub struct LineIndex {
    /// The byte offset at which each line starts.
    lines: Vec<usize>,
    /// Each offset after a character outside ASCII, in bytes and in UTF-16 units. Between two of them a byte is a unit.
    wide: Vec<(usize, usize)>,
}

impl LineIndex {
    /// Indexes a string.
    pub fn new(text: &str) -> LineIndex {
        let (mut lines, mut wide) = (vec![0], vec![(0, 0)]);
        let (mut bytes, mut units) = (0, 0);
        let mut characters = text.chars().peekable();
        while let Some(character) = characters.next() {
            bytes += character.len_utf8();
            units += character.len_utf16();
            if !character.is_ascii() {
                wide.push((bytes, units));
            } else if character == '\n' || (character == '\r' && characters.peek() != Some(&'\n')) {
                lines.push(bytes);
            }
        }
        LineIndex { lines, wide }
    }

    /// Returns the UTF-16 offset of a byte offset between characters.
    pub fn utf16_offset(&self, byte: usize) -> u32 {
        let (bytes, units) = self.wide[self.wide.partition_point(|(bytes, _)| *bytes <= byte) - 1];
        (units + (byte - bytes)) as u32
    }

    /// Returns the byte offset of a UTF-16 offset between characters.
    pub fn byte_offset(&self, utf16: u32) -> usize {
        let utf16 = utf16 as usize;
        let (bytes, units) = self.wide[self.wide.partition_point(|(_, units)| *units <= utf16) - 1];
        bytes + (utf16 - units)
    }

    /// Returns the bytes of a range of the indexed text. For another text, the range is limited to its
    /// length.
    pub(crate) fn bytes(&self, range: &TextRange, text: &str) -> Range<usize> {
        let byte = |position: Position| {
            let mut byte = self.byte_offset(position.offset).min(text.len());
            while !text.is_char_boundary(byte) {
                byte -= 1;
            }
            byte
        };
        byte(range.start)..byte(range.end)
    }

    /// Returns the range between two byte offsets.
    pub fn range(&self, start: usize, end: usize) -> TextRange {
        TextRange { start: self.position(start), end: self.position(end), bytes: (start as u32, end as u32) }
    }

    /// Returns the position of a byte offset between characters.
    pub fn position(&self, byte: usize) -> Position {
        let line = self.lines.partition_point(|start| *start <= byte);
        let offset = self.utf16_offset(byte);
        Position { offset, line: line as u32, column: offset - self.utf16_offset(self.lines[line - 1]) + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_lines_and_columns_are_those_of_javascript() {
        for text in
            ["", "a", "\n", "a\r\nb\rc\n\nd", "é€😀\r\n😀x\ré", "plain, then 😀 and plain", "\r\r\n\n😀"]
        {
            let index = LineIndex::new(text);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let before = &text[..byte];
                let offset = before.encode_utf16().count() as u32;
                // A carriage return and a line feed are one end of a line, and the line ends after both.
                let marked = text.replace("\r\n", "\u{1}\n").replace('\r', "\n");
                let lines: Vec<&str> = marked[..byte].split('\n').collect();
                let column = lines[lines.len() - 1].encode_utf16().count() as u32 + 1;
                let position = Position { offset, line: lines.len() as u32, column };
                assert_eq!(index.position(byte), position, "{text:?} at {byte}");
                assert_eq!(index.utf16_offset(byte), offset, "{text:?} at {byte}");
                assert_eq!(index.byte_offset(offset), byte, "{text:?} at {offset}");
            }
        }
    }
}
