//! What the command line needs of the system it runs on.

use std::fmt;

/// A stream of the process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stream {
    In,
    Out,
    Error,
}

/// Why a file cannot be read or written: told alike on every system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    NotFound,
    Denied,
    IsFolder,
    Other,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Trouble::NotFound => "there is no such file",
            Trouble::Denied => "access to it is denied",
            Trouble::IsFolder => "this is a folder; name its files, or a pattern such as 'folder/**/*.json'",
            Trouble::Other => "the system reports an error",
        })
    }
}

/// A file or folder in a folder.
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) is_folder: bool,
}

/// The system. Paths are written as the user writes them.
pub(crate) trait Host {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, Trouble>;

    /// Everything of standard input.
    fn read_input(&mut self) -> Result<Vec<u8>, Trouble>;

    fn write(&mut self, path: &str, content: &[u8]) -> Result<(), Trouble>;

    /// What is in a folder, in any order; nothing where it is none.
    fn list(&mut self, folder: &str) -> Vec<Entry>;

    /// Writes to a stream. That its reader has gone is no trouble.
    fn print(&mut self, stream: Stream, text: &str) -> Result<(), Trouble>;

    fn is_terminal(&self, stream: Stream) -> bool;

    /// A variable of the environment.
    fn variable(&self, name: &str) -> Option<String>;

    /// One of the JSON Schemas, by its path in the folder of schemas.
    fn schema(&mut self, path: &str) -> Option<String>;

    /// Whether a backslash separates the parts of a path.
    fn has_backslashes(&self) -> bool;
}
