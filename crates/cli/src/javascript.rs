//! The command line for Node. The host is a JavaScript object.

#![expect(unreachable_pub, reason = "these functions are public to JavaScript")]

use super::host::{Entry, EntryKind, FileError, Host, MAX_BYTES, Stream};
use super::schema::Schema;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `pkg-template/bin/ecs-start-task.js`.
    pub type NodeHost;

    /// Returns the content, or an error code.
    #[wasm_bindgen(method)]
    fn read(this: &NodeHost, path: &str, most: f64) -> JsValue;

    #[wasm_bindgen(method, js_name = readInput)]
    fn read_input(this: &NodeHost, most: f64) -> JsValue;

    #[wasm_bindgen(method)]
    fn exists(this: &NodeHost, path: &str) -> bool;

    #[wasm_bindgen(method)]
    fn folder(this: &NodeHost) -> String;

    /// Returns `undefined`, or an error code.
    #[wasm_bindgen(method)]
    fn write(this: &NodeHost, path: &str, content: &[u8]) -> Option<String>;

    /// Returns `undefined`, or an error code.
    #[wasm_bindgen(method)]
    fn replace(this: &NodeHost, path: &str, old: &[u8], new: &[u8]) -> Option<String>;

    /// Returns names, each after a letter for its kind.
    #[wasm_bindgen(method)]
    fn list(this: &NodeHost, folder: &str) -> Array;

    /// Returns `undefined`, or an error code.
    #[wasm_bindgen(method)]
    fn print(this: &NodeHost, stream: u8, text: &str) -> Option<String>;

    #[wasm_bindgen(method, js_name = isTerminal)]
    fn is_terminal(this: &NodeHost, stream: u8) -> bool;

    #[wasm_bindgen(method)]
    fn variable(this: &NodeHost, name: &str) -> Option<String>;

    #[wasm_bindgen(method)]
    fn schema(this: &NodeHost, path: &str) -> Option<String>;

    /// The path of the composer.
    #[wasm_bindgen(method)]
    fn composer(this: &NodeHost) -> Option<String>;

    #[wasm_bindgen(method)]
    fn start(this: &NodeHost, program: &str, arguments: Vec<String>) -> bool;

    #[wasm_bindgen(method, js_name = isMacOS)]
    fn is_macos(this: &NodeHost) -> bool;

    #[wasm_bindgen(method, js_name = hasBackslashes)]
    fn has_backslashes(this: &NodeHost) -> bool;
}

/// Runs a command line (without the program's name) and returns the exit code.
#[wasm_bindgen(js_name = run)]
pub fn run_in_node(arguments: Vec<String>, host: NodeHost) -> u8 {
    super::run(arguments, &mut Node(host))
}

struct Node(NodeHost);

fn file_error(code: &str) -> FileError {
    match code {
        "ENOENT" | "ENOTDIR" => FileError::NotFound,
        "EACCES" | "EPERM" => FileError::Denied,
        "EISDIR" => FileError::IsFolder,
        // Codes that the host defines.
        "special" => FileError::IsSpecial,
        "too-large" => FileError::TooLarge,
        "bad-name" => FileError::BadName,
        "has-changed" => FileError::HasChanged,
        _ => FileError::Other,
    }
}

fn content(answer: JsValue) -> Result<Vec<u8>, FileError> {
    match answer.as_string() {
        Some(code) => Err(file_error(&code)),
        None => Ok(Uint8Array::from(answer).to_vec()),
    }
}

/// Returns the file descriptor of a stream.
const fn number(stream: Stream) -> u8 {
    match stream {
        Stream::In => 0,
        Stream::Out => 1,
        Stream::Error => 2,
    }
}

impl Host for Node {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, FileError> {
        content(self.0.read(path, MAX_BYTES as f64))
    }

    fn read_input(&mut self) -> Result<Vec<u8>, FileError> {
        content(self.0.read_input(MAX_BYTES as f64))
    }

    fn exists(&self, path: &str) -> bool {
        self.0.exists(path)
    }

    fn folder(&self) -> String {
        self.0.folder()
    }

    fn write(&mut self, path: &str, content: &[u8]) -> Result<(), FileError> {
        self.0.write(path, content).map_or(Ok(()), |code| Err(file_error(&code)))
    }

    fn replace(&mut self, path: &str, old: &[u8], new: &[u8]) -> Result<(), FileError> {
        self.0.replace(path, old, new).map_or(Ok(()), |code| Err(file_error(&code)))
    }

    fn list(&mut self, folder: &str) -> Vec<Entry> {
        let names = self.0.list(folder);
        let names = names.iter().filter_map(|name| name.as_string());
        names
            .filter_map(|name| {
                let kind = match name.as_bytes().first()? {
                    b'f' => EntryKind::File,
                    b'd' => EntryKind::Folder,
                    b'l' => EntryKind::LinkToFile,
                    b'L' => EntryKind::LinkToFolder,
                    b'b' => EntryKind::BadName,
                    _ => EntryKind::Special,
                };
                Some(Entry { name: name[1..].to_owned(), kind })
            })
            .collect()
    }

    fn print(&mut self, stream: Stream, text: &str) -> Result<(), FileError> {
        self.0.print(number(stream), text).map_or(Ok(()), |code| Err(file_error(&code)))
    }

    fn is_terminal(&self, stream: Stream) -> bool {
        self.0.is_terminal(number(stream))
    }

    fn variable(&self, name: &str) -> Option<String> {
        self.0.variable(name)
    }

    fn schema(&mut self, schema: Schema) -> Option<String> {
        self.0.schema(&schema.path())
    }

    fn composer(&mut self) -> Result<String, &'static str> {
        self.0.composer().ok_or("the composer is missing from this installation")
    }

    fn start(&mut self, program: &str, arguments: &[String]) -> bool {
        self.0.start(program, arguments.to_vec())
    }

    fn is_macos(&self) -> bool {
        self.0.is_macos()
    }

    fn has_backslashes(&self) -> bool {
        self.0.has_backslashes()
    }
}
