//! Accepted violations, stale entries, and the entries of a baseline.

use super::config::{Accept, Config, FILE_NAME};
use ecs_start_task::{Code, Report};
use serde::Serialize;
use serde_json::ser::{PrettyFormatter, Serializer};
use serde_json::{Value, json};
use std::collections::HashSet;

/// The accepted violations of a run.
#[derive(Default)]
pub(crate) struct Accepted {
    /// The number of accepted violations.
    pub(crate) count: usize,
    /// Whether each entry accepted a violation, by index.
    used: Vec<bool>,
    /// Whether the file of each entry was validated, by index.
    seen: Vec<bool>,
}

impl Accepted {
    /// Returns a function that checks whether a violation of a file is accepted, by its rule and path.
    pub(crate) fn of<'a>(
        &'a mut self,
        entries: &'a [Accept],
        is_of_file: impl Fn(&Accept) -> bool,
    ) -> impl FnMut(&str, &str) -> bool + 'a {
        self.used.resize(entries.len(), false);
        self.seen.resize(entries.len(), false);
        let of_file: Vec<_> = entries.iter().enumerate().filter(|(_, entry)| is_of_file(entry)).collect();
        for (index, _) in &of_file {
            self.seen[*index] = true;
        }
        move |rule, path| {
            let mut found = false;
            for (index, _) in of_file.iter().filter(|(_, entry)| entry.rule == rule && entry.path == path) {
                self.used[*index] = true;
                found = true;
            }
            self.count += usize::from(found);
            found
        }
    }

    /// Marks the entries of a file as used.
    pub(crate) fn keep(&mut self, entries: &[Accept], is_of_file: impl Fn(&Accept) -> bool) {
        self.used.resize(entries.len(), false);
        for (used, entry) in self.used.iter_mut().zip(entries) {
            *used |= is_of_file(entry);
        }
    }

    /// Returns the entries that accept nothing, by index: those of validated files, or of all if every file was.
    pub(crate) fn stale<'a>(&self, entries: &'a [Accept], all: bool) -> Vec<(usize, &'a Accept)> {
        let is = |list: &[bool], index: usize| list.get(index).copied().unwrap_or(false);
        let stale =
            |(index, _): &(usize, &Accept)| !is(&self.used, *index) && (all || is(&self.seen, *index));
        entries.iter().enumerate().filter(stale).collect()
    }
}

/// The reason in entries of a baseline.
const REASON: &str = "Present when the baseline was written.";

/// Returns whether violations of a rule can be accepted. A syntax error has no path, so an entry would accept every
/// syntax error of the file, and the rest of the file may not be read.
pub(crate) fn can_accept(rule: &str) -> bool {
    rule != Code::InvalidJson.as_str()
}

/// Returns the configuration's text with an entry for each violation. `text` is the current configuration.
pub(crate) fn baseline(config: &Config, text: Option<&str>, reports: &[(String, &Report)]) -> String {
    let mut entries = config.accept.clone();
    let key = |entry: &Accept| (entry.file.clone(), entry.rule.clone(), entry.path.clone());
    let mut known: HashSet<_> = entries.iter().map(key).collect();
    for (file, report) in reports {
        for violation in report.violations.iter().filter(|violation| can_accept(violation.code.as_str())) {
            let entry = Accept {
                file: file.clone(),
                rule: violation.code.to_string(),
                path: violation.path.clone(),
                reason: Some(REASON.to_owned()),
            };
            if known.insert(key(&entry)) {
                entries.push(entry);
            }
        }
    }
    let text = text.unwrap_or_default();
    let mut whole: Value =
        serde_json::from_str(text.trim_start_matches('\u{FEFF}')).unwrap_or_else(|_| json!({}));
    whole["accept"] = json!(entries);
    written_like(text, &whole)
}

/// Returns the value as JSON, indented and with line ends as in a file with this content.
fn written_like(text: &str, value: &Value) -> String {
    let indented = text.lines().find(|line| line.starts_with([' ', '\t']));
    let indent = indented.map_or("  ", |line| &line[..line.len() - line.trim_start().len()]);
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut json = Vec::new();
    let formatter = PrettyFormatter::with_indent(indent.as_bytes());
    let written = value.serialize(&mut Serializer::with_formatter(&mut json, formatter));
    debug_assert!(written.is_ok(), "a vector takes any JSON");
    String::from_utf8_lossy(&json).replace('\n', end) + end
}

/// Returns the message about an entry that accepts nothing.
pub(crate) fn stale_line(index: usize, entry: &Accept, file: &str) -> String {
    let file = if file.is_empty() { FILE_NAME } else { file };
    let path = if entry.path.is_empty() { String::new() } else { format!(" at {}", entry.path) };
    format!("{file}: accept[{index}] is stale: {} has no {}{path}. Remove the entry.", entry.file, entry.rule)
}
