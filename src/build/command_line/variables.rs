//! Known variables and files of a command: assignments and here-documents earlier in the same text.

use super::words::Word;
use crate::build::references::Reference;
use std::collections::HashMap;

/// More files than these are not those of a script for a single request.
const MAX_FILES: usize = 100;

/// The value of a variable.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Text(String),
    Array(Vec<String>),
}

/// What a script has assigned and written so far.
#[derive(Clone, Default)]
pub(crate) struct Scope {
    variables: HashMap<String, Value>,
    /// The names that each open block, such as `if … fi`, has assigned.
    blocks: Vec<Vec<String>>,
    /// Files by name, and their content.
    files: HashMap<String, String>,
    /// Every reference found so far.
    pub(super) references: Vec<Reference>,
    /// Whether references get marks. They do not if the text contains the characters of marks.
    pub(super) takes_references: bool,
    /// Whether another language inserts `${…}` before a shell sees it.
    pub(super) interpolates: bool,
    /// How often a file was written.
    pub(super) writes: usize,
    /// How many bytes of values have been inserted.
    pub(super) inserted: usize,
    /// How many here-documents in substitutions are not closed.
    pub(super) open: usize,
    /// How deep here-documents are nested here.
    pub(super) depth: usize,
}

impl Scope {
    pub(super) fn new(takes_references: bool) -> Self {
        Scope { takes_references, ..Scope::default() }
    }

    pub(super) fn get(&self, name: &str) -> Option<&Value> {
        self.variables.get(name)
    }

    /// Returns the value of a variable that is not an array.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        match self.variables.get(name)? {
            Value::Text(text) => Some(text),
            Value::Array(_) => None,
        }
    }

    /// Assigns a word. A value that contains references is not known.
    pub(super) fn assign(&mut self, name: &str, word: &Word) {
        if word.has_references() {
            self.forget(name);
        } else {
            self.set(name, Value::Text(word.text.clone()));
        }
    }

    pub(super) fn assign_array(&mut self, name: &str, words: &[Word]) {
        if words.iter().any(Word::has_references) {
            self.forget(name);
        } else {
            self.set(name, Value::Array(words.iter().map(|word| word.text.clone()).collect()));
        }
    }

    fn set(&mut self, name: &str, value: Value) {
        if let Some(block) = self.blocks.last_mut() {
            block.push(name.to_owned());
        }
        self.variables.insert(name.to_owned(), value);
    }

    /// Notes that the value of a variable is not known from here on.
    pub(super) fn forget(&mut self, name: &str) {
        if let Some(block) = self.blocks.last_mut() {
            block.push(name.to_owned());
        }
        self.variables.remove(name);
    }

    /// Opens a block that may run or not.
    pub(super) fn open_block(&mut self) {
        self.blocks.push(Vec::new());
    }

    /// Closes a block: what it assigned may or may not have been assigned.
    pub(super) fn close_block(&mut self) {
        for name in self.blocks.pop().unwrap_or_default() {
            self.variables.remove(&name);
            if let Some(block) = self.blocks.last_mut() {
                block.push(name);
            }
        }
    }

    /// Writes a file; `appends` adds to what is in it.
    pub(super) fn write_file(&mut self, name: &str, content: String, appends: bool) {
        let name = bare_name(name);
        self.writes += 1;
        if let Some(file) = self.files.get_mut(name) {
            if appends {
                file.push_str(&content);
            } else {
                *file = content;
            }
        } else if self.files.len() < MAX_FILES {
            self.files.insert(name.to_owned(), content);
        }
    }

    /// Returns the content of a file that the text writes.
    pub(super) fn file(&self, name: &str) -> Option<&str> {
        self.files.get(bare_name(name)).map(String::as_str)
    }

    /// Takes the content of a file. No two options have the same value: read again and again, a file would make a short
    /// text a very long one.
    pub(super) fn take_file(&mut self, name: &str) -> Option<String> {
        self.files.remove(bare_name(name))
    }
}

fn bare_name(name: &str) -> &str {
    name.strip_prefix("./").unwrap_or(name)
}

impl Value {
    /// Returns the value, the items of an array with a separator between them.
    pub(super) fn text(&self, separator: char) -> String {
        match self {
            Value::Text(text) => text.clone(),
            Value::Array(items) => items.join(separator.encode_utf8(&mut [0; 4])),
        }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Value::Text(text) => text.len(),
            Value::Array(items) => items.iter().map(|item| item.len() + 1).sum(),
        }
    }
}
