//! Reads inputs: files, patterns and standard input, in the encodings that shells write.

use super::Run;
use super::host::{EntryKind, FileError, Host};
use super::project::Project;
use ecs_start_task::internal::show;
use std::collections::HashSet;
use std::fmt;

/// The text of a file and its encoding.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Text {
    pub(crate) content: String,
    pub(crate) encoding: Encoding,
}

/// The encoding of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    /// With a byte order mark, as redirections of Windows PowerShell write.
    Utf16Le,
    Utf16Be,
}

/// Why an input cannot be read, or its fixes cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    File(FileError),
    /// The file was read, but its fixes could not be written.
    NotWritten(FileError),
    NoText,
    NoMatch,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reason::File(error) | Reason::NotWritten(error) => write!(f, "{error}"),
            Reason::NoText => f.write_str("not UTF-8 text"),
            Reason::NoMatch => f.write_str("no file matches this pattern"),
        }
    }
}

/// An input.
pub(crate) struct Input {
    /// The name that the user entered; `-` is standard input.
    pub(crate) name: String,
    /// The name of standard input in results.
    pub(crate) alias: Option<String>,
    pub(crate) text: Result<Text, Reason>,
}

/// The name of standard input on the command line.
pub(crate) const STANDARD_INPUT: &str = "-";

impl Input {
    pub(crate) fn is_standard_input(&self) -> bool {
        self.name == STANDARD_INPUT
    }

    /// Returns its name in results.
    pub(crate) fn called(&self) -> &str {
        self.alias.as_deref().unwrap_or(&self.name)
    }

    /// Returns its name in messages.
    pub(crate) fn shown(&self) -> String {
        let called = self.called();
        if called == STANDARD_INPUT { "<stdin>".to_owned() } else { shown(called) }
    }
}

/// Returns a name without characters that control a terminal.
pub(crate) fn shown(name: &str) -> String {
    show(name)
}

/// Returns the inputs that the targets name, each file once, without excluded files. Files that patterns skip, and
/// excluded files that are named, are listed on standard error.
pub(crate) fn all(run: &mut Run<'_>, targets: &[String], project: &Project<'_>) -> Vec<Input> {
    let (mut wanted, mut excluded) = (Vec::new(), Vec::new());
    for target in targets {
        match target.strip_prefix('!') {
            Some(pattern) if !run.host.exists(target) => excluded.push(pattern.to_owned()),
            _ => wanted.push(target),
        }
    }
    let mut inputs: Vec<Input> = Vec::new();
    let mut skipped = Vec::new();
    let mut seen = HashSet::new();
    for target in wanted {
        let (names, is_pattern) = names(run.host, target, &mut skipped);
        let mut has_match = false;
        for name in names {
            if is_pattern && project.is_config(&name) {
                continue;
            }
            has_match = true;
            let whole = if name == STANDARD_INPUT { name.clone() } else { project.absolute_path(&name) };
            if !seen.insert(whole) {
                continue;
            }
            if project.is_excluded(&name, &excluded) {
                if !is_pattern {
                    skipped.push((name, "excluded"));
                }
                continue;
            }
            match read(run.host, &name) {
                Err(Reason::File(FileError::TooLarge)) if is_pattern => {
                    skipped.push((name, "larger than 64 MiB"));
                }
                text => inputs.push(Input { name, alias: None, text }),
            }
        }
        if !has_match {
            inputs.push(Input { name: target.clone(), alias: None, text: Err(Reason::NoMatch) });
        }
    }
    if let Some(note) = note(skipped) {
        run.remark(&note);
    }
    inputs
}

/// Returns the files that a target names, and whether it is a pattern.
pub(crate) fn names(
    host: &mut dyn Host,
    target: &str,
    skipped: &mut Vec<(String, &'static str)>,
) -> (Vec<String>, bool) {
    match as_pattern(host, target) {
        Some(pattern) => (matching(host, &pattern, skipped), true),
        None => (vec![target.to_owned()], false),
    }
}

/// The number of names that the note about skipped files lists.
const NAMED: usize = 5;

/// Returns the note about skipped files.
fn note(mut skipped: Vec<(String, &'static str)>) -> Option<String> {
    skipped.sort_unstable();
    skipped.dedup();
    let named: Vec<_> =
        skipped.iter().take(NAMED).map(|(name, why)| format!("{} ({why})", shown(name))).collect();
    let more = match skipped.len() - named.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    (!skipped.is_empty()).then(|| format!("note: skipped {}{more}\n", named.join(", ")))
}

/// Reads a file, or standard input.
pub(crate) fn read(host: &mut dyn Host, name: &str) -> Result<Text, Reason> {
    let bytes = if name == STANDARD_INPUT { host.read_input() } else { host.read(name) };
    decode(bytes.map_err(Reason::File)?).ok_or(Reason::NoText)
}

fn decode(bytes: Vec<u8>) -> Option<Text> {
    let (encoding, unit): (_, fn([u8; 2]) -> u16) = match bytes.as_slice() {
        [0xFF, 0xFE, ..] => (Encoding::Utf16Le, u16::from_le_bytes),
        [0xFE, 0xFF, ..] => (Encoding::Utf16Be, u16::from_be_bytes),
        _ => return Some(Text { content: String::from_utf8(bytes).ok()?, encoding: Encoding::Utf8 }),
    };
    let (pairs, rest) = bytes[2..].as_chunks::<2>();
    let content = String::from_utf16(&pairs.iter().map(|&pair| unit(pair)).collect::<Vec<_>>()).ok()?;
    rest.is_empty().then_some(Text { content, encoding })
}

/// Returns the bytes of a string in an encoding.
pub(crate) fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
    let bytes: fn(u16) -> [u8; 2] = match encoding {
        Encoding::Utf8 => return text.as_bytes().to_vec(),
        Encoding::Utf16Le => u16::to_le_bytes,
        Encoding::Utf16Be => u16::to_be_bytes,
    };
    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(bytes).collect()
}

/// Returns the target as a pattern, if it is one. A file whose name looks like a pattern is not a pattern.
fn as_pattern(host: &dyn Host, target: &str) -> Option<String> {
    if !target.contains(['*', '?', '[', '{']) || host.exists(target) {
        return None;
    }
    Some(if host.has_backslashes() { target.replace('\\', "/") } else { target.to_owned() })
}

/// Folders that patterns skip unless they name them: their files are not the user's.
const PASSED_OVER: [&str; 2] = ["node_modules", "target"];

/// The maximum number of folders that a pattern searches.
const MAX_FOLDERS: usize = 100_000;

/// Returns the regular files that match a pattern, sorted. Links are not followed, because they can lead
/// anywhere.
fn matching(host: &mut dyn Host, pattern: &str, skipped: &mut Vec<(String, &'static str)>) -> Vec<String> {
    // The parts before the first wildcard are the folder to start in.
    let parts: Vec<&str> = pattern.split('/').collect();
    let first = parts.iter().position(|part| part.contains(['*', '?', '[', '{'])).unwrap_or(0);
    let start: String = parts[..first].iter().map(|part| format!("{part}/")).collect();
    let any_depth = pattern.contains("**");
    // The folder to start in can be a parent, or be in a hidden folder.
    let searched = &parts[first..];
    let names_hidden = searched.iter().any(|part| part.starts_with('.') && !matches!(*part, "." | ".."));
    let is_named = |name: &str| searched.iter().any(|part| part.contains(name));
    let depth = searched.len();
    let mut found = Vec::new();
    let mut folders = vec![(start, 1)];
    let mut seen = 0;
    while let Some((folder, level)) = folders.pop() {
        seen += 1;
        if seen > MAX_FOLDERS {
            skipped.push((folder, "more than 100,000 folders"));
            break;
        }
        for entry in host.list(&folder) {
            let path = format!("{folder}{}", entry.name);
            if entry.name.starts_with('.') && !names_hidden {
                continue;
            }
            let is_deeper = any_depth || level < depth;
            let matches = || fast_glob::glob_match(pattern, &path);
            let why = match entry.kind {
                EntryKind::Folder if !is_deeper => continue,
                EntryKind::Folder if PASSED_OVER.contains(&&*entry.name) && !is_named(&entry.name) => {
                    "excluded by default"
                }
                EntryKind::Folder => {
                    folders.push((format!("{path}/"), level + 1));
                    continue;
                }
                EntryKind::LinkToFolder if is_deeper => "symbolic link",
                EntryKind::BadName => "name is not valid Unicode",
                _ if !matches() => continue,
                EntryKind::LinkToFile | EntryKind::LinkToFolder => "symbolic link",
                EntryKind::Special => "not a regular file",
                EntryKind::File => {
                    found.push(path);
                    continue;
                }
            };
            skipped.push((path, why));
        }
    }
    found.sort_unstable();
    found
}
