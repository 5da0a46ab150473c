//! What the command line needs of the system it runs on.

use super::schema::Schema;
use std::fmt;

/// A stream of the process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stream {
    In,
    Out,
    Error,
}

/// Why a file cannot be read or written: the same on every system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    NotFound,
    Denied,
    IsFolder,
    /// Neither a file nor a stream: reading it might never end.
    IsSpecial,
    /// Larger than [`MAX_BYTES`].
    TooLarge,
    /// The name is not valid Unicode, or cannot be told apart from one that is not.
    BadName,
    /// The file is no longer what was read.
    HasChanged,
    Other,
}

/// Larger files are not read: no request is nearly as large.
pub(crate) const MAX_BYTES: u64 = 64 << 20;

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Trouble::NotFound => "there is no such file",
            Trouble::Denied => "access to it is denied",
            Trouble::IsFolder => "this is a folder; name its files, or a pattern such as 'folder/**/*.json'",
            Trouble::IsSpecial => "this is not a regular file; send its content by standard input",
            Trouble::TooLarge => "this is larger than 64 MiB, the limit for one input",
            Trouble::BadName => {
                "the name is not valid Unicode, or contains U+FFFD, which replaces what is not"
            }
            Trouble::HasChanged => {
                "the file was changed by another program in the meantime; it was not written"
            }
            Trouble::Other => "the system reports an error",
        })
    }
}

/// Something in a folder.
pub(crate) struct Entry {
    /// What of the name is not valid Unicode is replaced.
    pub(crate) name: String,
    pub(crate) kind: EntryKind,
}

/// What an entry of a folder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EntryKind {
    File,
    Folder,
    LinkToFile,
    LinkToFolder,
    /// A pipe, a device, or the like.
    Special,
    /// Anything whose name is not valid Unicode.
    BadName,
}

/// The system. Paths are written as the user writes them.
pub(crate) trait Host {
    /// Reads a regular file, or an open stream such as `/dev/fd/63`, of at most [`MAX_BYTES`].
    fn read(&mut self, path: &str) -> Result<Vec<u8>, Trouble>;

    /// Reads standard input, at most [`MAX_BYTES`].
    fn read_input(&mut self) -> Result<Vec<u8>, Trouble>;

    /// Whether there is a file of this name.
    fn exists(&self, path: &str) -> bool;

    /// Returns the working directory.
    fn folder(&self) -> String;

    /// Writes a file that may exist.
    fn write(&mut self, path: &str, content: &[u8]) -> Result<(), Trouble>;

    /// Replaces the content of a file, provided that it is still `old`. Whatever happens, the file is whole: the new
    /// content is written to another file in the same folder, which then takes its place and has the same mode.
    fn replace(&mut self, path: &str, old: &[u8], new: &[u8]) -> Result<(), Trouble>;

    /// What is in a folder, in any order; nothing where it is none.
    fn list(&mut self, folder: &str) -> Vec<Entry>;

    /// Writes to a stream. That its reader has gone is no trouble.
    fn print(&mut self, stream: Stream, text: &str) -> Result<(), Trouble>;

    fn is_terminal(&self, stream: Stream) -> bool;

    /// A variable of the environment.
    fn variable(&self, name: &str) -> Option<String>;

    /// One of the JSON Schemas.
    fn schema(&mut self, schema: Schema) -> Option<String>;

    /// Returns the path of the composer, a page in one file. The error says why there is none.
    fn composer(&mut self) -> Result<String, &'static str>;

    /// Starts a program without waiting for it. Returns whether it could be started.
    fn start(&mut self, program: &str, arguments: &[String]) -> bool;

    /// Whether the system is macOS.
    fn is_macos(&self) -> bool;

    /// Whether a backslash separates the parts of a path.
    fn has_backslashes(&self) -> bool;
}
