//! What a check found, on its way out: numbers, and one text that holds every string one behind the other, as values come
//! in. Read in `found.js`, several times as fast as JSON.

use super::buffers;
use crate::report::{
    Applicability, Fix, Json, PatchOperation, Position, Report, Severity, TextRange, Violation,
};

/// Keeps the numbers of the report in their buffer and returns its text.
pub(super) fn text_of(report: &Report) -> String {
    let mut found = Found::default();
    found.flag(report.valid);
    found.flag(report.truncated);
    found.list(&report.violations, Found::violation);
    buffers::keep_found(found.words);
    found.text
}

#[derive(Default)]
struct Found {
    text: String,
    words: Vec<u32>,
}

impl Found {
    fn violation(&mut self, violation: &Violation) {
        self.string(violation.code);
        self.flag(violation.severity == Severity::Error);
        self.string(&violation.path);
        self.string(&violation.message);
        let limit = match &violation.limit {
            Some(Json::Object(members)) => members.as_slice(),
            _ => &[],
        };
        self.list(limit, |found, (name, value)| {
            found.string(name);
            found.value(value);
        });
        self.list(violation.fixes.as_deref().unwrap_or_default(), Found::fix);
        self.flag(violation.range.is_some());
        if let Some(TextRange { start, end }) = violation.range {
            for Position { offset, line, column } in [start, end] {
                self.words.extend([offset, line, column]);
            }
        }
        self.string(&violation.docs);
    }

    fn fix(&mut self, fix: &Fix) {
        self.string(&fix.title);
        self.flag(fix.applicability == Applicability::Safe);
        self.list(&fix.patch, |found, operation| {
            let (number, from, path, value) = match operation {
                PatchOperation::Add { path, value } => (0, None, path, Some(value)),
                PatchOperation::Replace { path, value } => (1, None, path, Some(value)),
                PatchOperation::Remove { path } => (2, None, path, None),
                PatchOperation::Move { from, path } => (3, Some(from), path, None),
            };
            found.words.push(number);
            if let Some(from) = from {
                found.string(from);
            }
            found.string(path);
            if let Some(value) = value {
                found.value(value);
            }
        });
    }

    /// How many items there are, and the items.
    fn list<T>(&mut self, items: &[T], push: impl Fn(&mut Self, &T)) {
        self.words.push(items.len() as u32);
        items.iter().for_each(|item| push(self, item));
    }

    fn flag(&mut self, flag: bool) {
        self.words.push(u32::from(flag));
    }

    /// Its length in UTF-16 units.
    fn string(&mut self, text: &str) {
        let units = if text.is_ascii() { text.len() } else { text.encode_utf16().count() };
        self.words.push(units as u32);
        self.text.push_str(text);
    }

    /// Its form, and the value in that form.
    fn value(&mut self, value: &Json) {
        if let Json::Integer(integer) = value
            && let Ok(word) = u32::try_from(*integer)
        {
            self.words.extend([0, word]);
        } else if let Json::Text(text) = value {
            self.words.push(1);
            self.string(text);
        } else {
            self.words.push(2);
            self.string(&value.written());
        }
    }
}
