//! The operating system, as the command line uses it.

use super::schema::Schema;
use std::fmt;

/// A stream of the process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stream {
    In,
    Out,
    Error,
}

/// Why a file cannot be read or written, the same on every system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileError {
    NotFound,
    Denied,
    IsFolder,
    /// Neither a file nor a stream. Reading it might never end.
    IsSpecial,
    /// Larger than [`MAX_BYTES`].
    TooLarge,
    /// The name is not valid Unicode, or contains U+FFFD.
    BadName,
    /// Another program changed the file after it was read.
    HasChanged,
    Other,
}

/// The maximum size of an input. No request is nearly as large.
pub(crate) const MAX_BYTES: u64 = 64 << 20;

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            FileError::NotFound => "file not found",
            FileError::Denied => "permission denied",
            FileError::IsFolder => "is a folder; specify its files or a pattern such as 'folder/**/*.json'",
            FileError::IsSpecial => "not a regular file; pipe its content to standard input",
            FileError::TooLarge => "larger than 64 MiB, the limit for one input",
            FileError::BadName => {
                "the name is not valid Unicode, or contains U+FFFD (the replacement character)"
            }
            FileError::HasChanged => "another program changed the file in the meantime; nothing was written",
            FileError::Other => "the operating system reported an error",
        })
    }
}

/// An entry of a folder.
pub(crate) struct Entry {
    /// The name, with invalid Unicode replaced.
    pub(crate) name: String,
    pub(crate) kind: EntryKind,
}

/// The kind of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EntryKind {
    File,
    Folder,
    LinkToFile,
    LinkToFolder,
    /// A pipe, a device, or another special file.
    Special,
    /// An entry whose name is not valid Unicode.
    BadName,
}

/// The operating system. Paths are as the user entered them.
pub(crate) trait Host {
    /// Reads a regular file, or an open stream such as `/dev/fd/63`, of at most [`MAX_BYTES`].
    fn read(&mut self, path: &str) -> Result<Vec<u8>, FileError>;

    /// Reads standard input, at most [`MAX_BYTES`].
    fn read_input(&mut self) -> Result<Vec<u8>, FileError>;

    /// Returns whether a file exists.
    fn exists(&self, path: &str) -> bool;

    /// Returns the working directory.
    fn folder(&self) -> String;

    /// Writes a file, replacing an existing one.
    fn write(&mut self, path: &str, content: &[u8]) -> Result<(), FileError>;

    /// Replaces the content of a file, provided that it is still `old`. The file is never half-written: the new content
    /// is written to another file in the same folder, which gets the same mode and, if allowed, the same owner, and is
    /// then renamed.
    fn replace(&mut self, path: &str, old: &[u8], new: &[u8]) -> Result<(), FileError>;

    /// Returns the entries of a folder, in any order; none if it is not a folder.
    fn list(&mut self, folder: &str) -> Vec<Entry>;

    /// Writes to a stream. It is not an error if its reader has closed it.
    fn print(&mut self, stream: Stream, text: &str) -> Result<(), FileError>;

    fn is_terminal(&self, stream: Stream) -> bool;

    /// Returns an environment variable.
    fn variable(&self, name: &str) -> Option<String>;

    /// Returns a JSON Schema.
    fn schema(&mut self, schema: Schema) -> Option<String>;

    /// Returns the path of the composer, a page in one file. The error says why there is none.
    fn composer(&mut self) -> Result<String, &'static str>;

    /// Starts a program without waiting for it. Returns whether it could be started.
    fn start(&mut self, program: &str, arguments: &[String]) -> bool;

    /// Returns whether the system is macOS.
    fn is_macos(&self) -> bool;

    /// Returns whether backslashes separate the parts of a path.
    fn has_backslashes(&self) -> bool;
}
