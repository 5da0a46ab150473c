//! Known variables and files of a command: assignments and here-documents earlier in the same text.

use super::words::Word;
use crate::build::references::{self, Reference, mark};
use std::collections::{HashMap, HashSet};

/// A script for a single request has fewer files than this.
const MAX_FILES: usize = 100;

/// A single request has fewer references than this.
const MAX_REFERENCES: usize = 1_000;

/// How many bytes of values are inserted. Otherwise a short text could become a very long one: `a="$a$a"`.
const MAX_INSERTED: usize = 1 << 20;

/// More blocks than these in one another are not searched for the one that ends.
const MAX_BLOCKS: usize = 100;

/// If functions and loops change more variables than these, no variable is known.
const MAX_CHANGES: usize = 200;

/// Functions with more words than these are not searched for calls of other functions.
const MAX_WORDS: usize = 2_000;

/// The value of a variable.
#[derive(Clone, Debug, PartialEq)]
enum Value {
    Text(String),
    Array(Vec<String>),
}

/// A part of a script whose commands may or may not run, or run in a shell of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// After `&&`, up to the end of the list.
    And,
    /// After `||`, up to the end of the list.
    Or,
    /// The commands of a pipeline, or one in the background.
    Pipeline,
    Parentheses,
    Braces,
    /// The body of a function.
    Function,
    /// Between keywords: `if … fi`.
    Keywords,
    /// The rest of a line in a batch file.
    Line,
}

/// A block that is not closed yet, and what it has changed so far.
#[derive(Clone)]
struct OpenBlock {
    kind: Block,
    /// The name of the function whose body it is.
    function: Option<String>,
    variables: Vec<String>,
    files: Vec<String>,
}

/// What a function does when it is called.
#[derive(Clone, Default)]
struct Function {
    /// The variables that it assigns.
    assigned: HashSet<String>,
    /// The words in it that may call other functions.
    words: HashSet<String>,
    /// Whether it can assign any variable.
    assigns_all: bool,
    /// Whether it can write files.
    writes_files: bool,
}

/// The variables and files that a script has written so far.
#[derive(Clone, Default)]
pub(crate) struct Scope {
    variables: HashMap<String, Value>,
    /// The variables that have a value which is not known.
    unknown: HashSet<String>,
    blocks: Vec<OpenBlock>,
    functions: HashMap<String, Function>,
    /// The name of the function whose body is the next block in braces.
    pub(super) function: Option<String>,
    /// The position of the current command, and of the last one that changes each variable.
    pub(super) position: usize,
    last_changes: HashMap<String, usize>,
    /// Files by name, and their content.
    files: HashMap<String, String>,
    /// Every reference found so far.
    pub(super) references: Vec<Reference>,
    /// Whether references get marks. They do not if the text contains the characters of marks.
    pub(super) takes_references: bool,
    /// Whether another language inserts `${…}` before a shell sees it.
    pub(super) interpolates: bool,
    /// How many files and variables have been assigned contents that may have references.
    pub(super) kept: usize,
    /// The variables whose JSON contains references, by the name of the variable that a reference reads.
    readers: HashMap<String, HashSet<String>>,
    /// How many bytes of values have been inserted.
    inserted: usize,
    /// How many here-documents in substitutions are not closed.
    pub(super) open: usize,
    /// How deep here-documents are nested here.
    pub(super) depth: usize,
}

impl Scope {
    pub(super) fn new(takes_references: bool) -> Self {
        Scope { takes_references, ..Scope::default() }
    }

    /// Returns the value of a variable that is not an array.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        match self.variables.get(name)? {
            Value::Text(text) => Some(text),
            Value::Array(_) => None,
        }
    }

    /// Appends a reference to a word: the value of the variable it names if that is known (the items of an array with
    /// a separator between them), otherwise a mark.
    pub(super) fn insert(
        &mut self,
        name: Option<&str>,
        separator: char,
        reference: Reference,
        word: &mut Word,
    ) {
        if let Some((name, value)) = name.and_then(|name| Some((name, self.known(name)?))) {
            let text = value.text(separator);
            // With a colon, an empty value counts as unset.
            let takes_default = text.is_empty() && reference.text.starts_with(&format!("${{{name}:-"));
            let default = reference.default.as_deref().filter(|_| takes_default);
            word.text.push_str(default.unwrap_or(&text));
            word.substituted.push(reference.shown);
        } else if self.takes_references && self.references.len() < MAX_REFERENCES {
            word.text.push_str(&mark(self.references.len()));
            self.references.push(reference);
        } else {
            word.text.push_str(&reference.text);
        }
    }

    /// Returns the items of a variable that is a known array.
    pub(super) fn items(&mut self, name: &str) -> Option<Vec<String>> {
        if !matches!(self.variables.get(name)?, Value::Array(_)) {
            return None;
        }
        match self.known(name)? {
            Value::Array(items) => Some(items),
            Value::Text(_) => None,
        }
    }

    /// Returns the value of a variable, unless too much has been inserted already.
    fn known(&mut self, name: &str) -> Option<Value> {
        let value = self.variables.get(name).filter(|value| value.len() <= MAX_INSERTED - self.inserted)?;
        self.inserted += value.len();
        Some(value.clone())
    }

    /// Returns whether a variable has a value that is not known.
    pub(super) fn is_unknown(&self, name: &str) -> bool {
        self.unknown.contains(name)
    }

    pub(super) fn assign(&mut self, name: &str, word: &Word) {
        self.assign_value(name, Value::Text(word.text.clone()), std::slice::from_ref(word));
    }

    pub(super) fn assign_array(&mut self, name: &str, words: &[Word]) {
        let items = words.iter().map(|word| word.text.clone()).collect();
        self.assign_value(name, Value::Array(items), words);
    }

    /// Adds words to what a variable has: text to text, items to an array.
    pub(super) fn append(&mut self, name: &str, words: &[Word]) {
        match (self.variables.remove(name), words) {
            (Some(Value::Text(text)), [word]) => {
                self.assign_value(name, Value::Text(text + &word.text), words);
            }
            (Some(Value::Array(mut items)), _) => {
                items.extend(words.iter().map(|word| word.text.clone()));
                self.assign_value(name, Value::Array(items), words);
            }
            _ => self.forget(name),
        }
    }

    /// Assigns a value that has these words more than before. If they contain references, it is known only if these are
    /// other variables, which have the same value wherever they are read, and if the rest can be checked: in JSON, in
    /// options and in an array.
    fn assign_value(&mut self, name: &str, value: Value, words: &[Word]) {
        let read: Option<Vec<String>> = words
            .iter()
            .flat_map(|word| references::indices(&word.text))
            .map(|index| self.references.get(index)?.name.clone())
            .collect();
        let can_be_checked = match &value {
            Value::Text(text) => text.trim_start().starts_with(['{', '[', '-']),
            Value::Array(_) => true,
        };
        match read {
            Some(read) if read.is_empty() => self.set(name, value),
            Some(read) if can_be_checked && !read.iter().any(|read| read.eq_ignore_ascii_case(name)) => {
                self.set(name, value);
                for read in read {
                    self.readers.entry(read.to_ascii_lowercase()).or_default().insert(name.to_owned());
                }
                self.kept += 1;
            }
            _ => self.forget(name),
        }
    }

    fn set(&mut self, name: &str, value: Value) {
        self.unset(name);
        self.variables.insert(name.to_owned(), value);
    }

    /// Records that a variable does not exist from here on.
    pub(super) fn unset(&mut self, name: &str) {
        self.changes(name);
        if let Some(block) = self.blocks.last_mut() {
            block.variables.push(name.to_owned());
        }
        self.unknown.remove(name);
        self.variables.remove(name);
    }

    /// Records that the value of a variable is unknown from here on.
    pub(super) fn forget(&mut self, name: &str) {
        self.changes(name);
        self.variables.remove(name);
        self.unknown.insert(name.to_owned());
    }

    /// Records that the value of no variable is known from here on.
    pub(super) fn forget_variables(&mut self) {
        if let Some(function) = self.current_function() {
            function.assigns_all = true;
        }
        for name in std::mem::take(&mut self.variables).into_keys() {
            self.record_change(&name);
            self.unknown.insert(name);
        }
        self.readers.clear();
    }

    /// Forgets the variables whose values contain one that changes.
    fn changes(&mut self, name: &str) {
        // Whether letter case matters depends on the shell.
        for reader in self.readers.remove(&name.to_ascii_lowercase()).unwrap_or_default() {
            self.variables.remove(&reader);
            self.unknown.insert(reader);
        }
        if let Some(function) = self.current_function() {
            function.assigned.insert(name.to_owned());
        }
        self.record_change(name);
    }

    fn record_change(&mut self, name: &str) {
        let last = self.last_changes.entry(name.to_owned()).or_default();
        *last = self.position.max(*last);
    }

    /// Opens a block.
    pub(super) fn open_block(&mut self, kind: Block) {
        let function = self.function.take().filter(|_| kind == Block::Function);
        self.blocks.push(OpenBlock { kind, function, variables: Vec::new(), files: Vec::new() });
    }

    /// Closes the innermost block of one of these kinds and the blocks in it. Returns whether there is one.
    pub(super) fn close_block(&mut self, kinds: &[Block]) -> bool {
        let outer = self.blocks.len().saturating_sub(MAX_BLOCKS);
        let found = self.blocks[outer..].iter().rposition(|block| kinds.contains(&block.kind));
        found.is_some_and(|index| {
            self.close_blocks(outer + index);
            true
        })
    }

    /// Closes the innermost blocks that are of these kinds.
    pub(super) fn close_innermost(&mut self, kinds: &[Block]) {
        while self.blocks.last().is_some_and(|block| kinds.contains(&block.kind)) {
            self.close_blocks(self.blocks.len() - 1);
        }
    }

    /// Closes the innermost blocks, except for a number of outer ones. What they change is unknown from here on.
    pub(super) fn close_blocks(&mut self, outer: usize) {
        while self.blocks.len() > outer
            && let Some(block) = self.blocks.pop()
        {
            block.variables.iter().for_each(|name| self.forget(name));
            block.files.iter().for_each(|name| self.forget_file(name));
        }
    }

    /// Returns how many blocks are open.
    pub(super) fn depth(&self) -> usize {
        self.blocks.len()
    }

    /// Returns whether the innermost block is of a kind.
    pub(super) fn is_in(&self, kind: Block) -> bool {
        self.blocks.last().is_some_and(|block| block.kind == kind)
    }

    /// Returns the function whose body this is.
    fn current_function(&mut self) -> Option<&mut Function> {
        let outer = self.blocks.len().saturating_sub(MAX_BLOCKS);
        let name = self.blocks[outer..].iter().rev().find_map(|block| block.function.as_ref())?;
        self.functions.get_mut(name)
    }

    /// Records that the block in braces which follows is the body of a function.
    pub(super) fn define_function(&mut self, name: &str) {
        self.functions.entry(name.to_owned()).or_default();
        self.function = Some(name.to_owned());
    }

    /// Records that a word may call a function, which changes what it and the functions that it calls change.
    pub(super) fn call_function(&mut self, name: &str) {
        if let Some(function) = self.current_function() {
            function.words.insert(name.to_owned());
        }
        if !self.functions.contains_key(name) {
            return;
        }
        let mut called = vec![name.to_owned()];
        let mut done = 0;
        let mut changed = Vec::new();
        while let Some(function) = called.get(done).and_then(|name| self.functions.get(name)) {
            done += 1;
            changed.extend(function.assigned.iter().cloned());
            let is_long = changed.len() + called.len() > MAX_CHANGES || function.words.len() > MAX_WORDS;
            if function.writes_files {
                self.files.clear();
            }
            if function.assigns_all || is_long {
                return self.forget_variables();
            }
            let more = function.words.iter().filter(|word| self.functions.contains_key(*word));
            let more: Vec<String> = more.filter(|word| !called.contains(word)).cloned().collect();
            called.extend(more);
        }
        changed.iter().for_each(|name| self.forget(name));
    }

    /// Takes over what a first walk through the same script has found: its functions and where variables change.
    pub(super) fn learn(&mut self, first: Scope) {
        self.functions.extend(first.functions);
        self.last_changes = first.last_changes;
    }

    /// Begins a loop or a function. What the script changes later may have changed when its commands run.
    pub(super) fn begin_repeated(&mut self) {
        if self.variables.len() > MAX_CHANGES {
            return self.forget_variables();
        }
        let is_later =
            |name: &&String| self.last_changes.get(*name).is_some_and(|&last| last > self.position);
        let later: Vec<String> = self.variables.keys().filter(is_later).cloned().collect();
        later.iter().for_each(|name| self.forget(name));
    }

    /// Writes a file; `appends` adds to what is in it, which must be known.
    pub(super) fn write_file(&mut self, name: &str, content: String, appends: bool) {
        let name = bare_name(name);
        self.kept += 1;
        if let Some(block) = self.blocks.last_mut() {
            block.files.push(name.to_owned());
        }
        if let Some(file) = self.files.get_mut(name) {
            if appends {
                file.push_str(&content);
            } else {
                *file = content;
            }
        } else if self.files.len() < MAX_FILES && !appends {
            self.files.insert(name.to_owned(), content);
        }
    }

    /// Records that the content of a file is unknown from here on.
    pub(super) fn forget_file(&mut self, name: &str) {
        self.files.remove(bare_name(name));
    }

    /// Records that a command may write the files that a word names. `may_be_any` is whether a reference in it can be
    /// the name of any file.
    pub(super) fn forget_files(&mut self, word: &Word, may_be_any: bool) {
        if let Some(function) = self.current_function() {
            function.writes_files = true;
        }
        if self.files.is_empty() {
            return;
        }
        let last = word.text.rsplit(['/', '\\']).next().unwrap_or_default();
        if may_be_any && references::has_any(last) || !word.is_quoted && last.contains(['*', '?']) {
            self.files.clear();
        }
        let text = word.text.to_ascii_lowercase();
        self.files.retain(|name, _| {
            let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
            !text.contains(&name.to_ascii_lowercase())
        });
    }

    /// Returns the content of a file that the text writes.
    pub(super) fn file(&self, name: &str) -> Option<&str> {
        self.files.get(bare_name(name)).map(String::as_str)
    }

    /// Returns and removes the content of a file. No two options have the same value, and reading a file repeatedly
    /// could turn a short text into a very long one.
    pub(super) fn take_file(&mut self, name: &str) -> Option<String> {
        self.files.remove(bare_name(name))
    }
}

fn bare_name(name: &str) -> &str {
    name.strip_prefix("./").unwrap_or(name)
}

impl Value {
    /// Returns the value, the items of an array with a separator between them.
    fn text(&self, separator: char) -> String {
        match self {
            Value::Text(text) => text.clone(),
            Value::Array(items) => items.join(separator.encode_utf8(&mut [0; 4])),
        }
    }

    fn len(&self) -> usize {
        match self {
            Value::Text(text) => text.len(),
            Value::Array(items) => items.iter().map(|item| item.len() + 1).sum(),
        }
    }
}
