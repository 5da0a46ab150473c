//! Here-documents.

use super::{Lexer, MAX_OPEN};
use crate::build::command_line::words::Word;

impl Lexer<'_, '_> {
    /// Reads the delimiter of a here-document.
    pub(super) fn delimiter(&mut self) -> bool {
        let rest = &self.text[self.at + "<<".len()..];
        let strips_tabs = rest.starts_with('-');
        let word = rest.trim_start_matches(['-', '~']).trim_start_matches([' ', '\t']);
        let is_quoted = word.starts_with(['\'', '"', '\\']);
        let bare = word.trim_start_matches(['\'', '"', '\\']);
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '!');
        let length = bare.find(|c| !is_name(c)).unwrap_or(bare.len());
        let name = &bare[..length];
        if name.is_empty() || self.open.contains(name) || self.pending.len() >= MAX_OPEN {
            return false;
        }
        let after = bare[length..].trim_start_matches(['\'', '"']);
        self.pending.push((name.to_owned(), is_quoted, strips_tabs));
        self.at = self.text.len() - after.len();
        true
    }

    /// Reads the here-documents that begin on this line, and returns the content of the last one.
    pub(super) fn here_documents(&mut self) -> Option<String> {
        let mut content = None;
        for (name, is_quoted, strips_tabs) in std::mem::take(&mut self.pending) {
            if self.open.len() >= MAX_OPEN || self.open.contains(&name) {
                continue;
            }
            let Some((body, end)) = here_document(self.text, self.at, &name) else {
                self.open.insert(name);
                continue;
            };
            let body = self.at..body;
            content = Some(if is_quoted {
                without_tabs(&self.text[body], strips_tabs)
            } else {
                let (text, outside) = (self.text, (self.at, self.is_in_backticks));
                (self.text, self.at, self.is_in_backticks) = (&text[..body.end], body.start, false);
                let mut word = Word::default();
                self.expanded(&mut word, None);
                (self.text, self.at, self.is_in_backticks) = (text, outside.0, outside.1);
                without_tabs(&word.text, strips_tabs)
            });
            self.at = end;
        }
        content
    }
}

/// Returns the end of a here-document's content, and of its delimiter.
pub(super) fn here_document(text: &str, from: usize, name: &str) -> Option<(usize, usize)> {
    let mut start = from;
    for line in text.get(from..)?.split_inclusive('\n') {
        if line.trim() == name {
            return Some((start, start + line.len()));
        }
        start += line.len();
    }
    None
}

pub(super) fn without_tabs(content: &str, strips_tabs: bool) -> String {
    if !strips_tabs {
        return content.to_owned();
    }
    content.split_inclusive('\n').map(|line| line.trim_start_matches('\t')).collect()
}
