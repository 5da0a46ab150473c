//! The command line as a program of the operating system.

use super::host::{Entry, Host, Stream, Trouble};
use crate::generate;
use std::fs;
use std::io::{self, ErrorKind, IsTerminal, Read, Write};
use std::process::ExitCode;

/// Runs the command line that the process was started with.
pub fn main() -> ExitCode {
    // What a panic says may hold what is in the input, so only its place is told; it ends the process with 101.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or(String::new(), |place| format!(" ({place})"));
        let _ = writeln!(
            io::stderr(),
            "error: the program itself failed{place}; please report it with the command that led to it."
        );
    }));
    let mut arguments = Vec::new();
    for argument in std::env::args_os().skip(1) {
        match argument.into_string() {
            Ok(text) => arguments.push(text),
            Err(argument) => {
                let _ = writeln!(io::stderr(), "error: {} is no Unicode text.", argument.to_string_lossy());
                return ExitCode::from(super::Exit::Usage as u8);
            }
        }
    }
    ExitCode::from(super::run(arguments, &mut Native::default()))
}

/// The operating system.
#[derive(Default)]
struct Native {
    /// Streams whose reader has gone.
    is_gone: [bool; 2],
}

fn trouble(error: &io::Error) -> Trouble {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Trouble::NotFound,
        ErrorKind::PermissionDenied => Trouble::Denied,
        ErrorKind::IsADirectory => Trouble::IsFolder,
        _ => Trouble::Other,
    }
}

impl Host for Native {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, Trouble> {
        // On some systems reading a folder is told as denied.
        if fs::metadata(path).is_ok_and(|metadata| metadata.is_dir()) {
            return Err(Trouble::IsFolder);
        }
        fs::read(path).map_err(|error| trouble(&error))
    }

    fn read_input(&mut self) -> Result<Vec<u8>, Trouble> {
        let mut content = Vec::new();
        match io::stdin().lock().read_to_end(&mut content) {
            Ok(_) => Ok(content),
            Err(error) => Err(trouble(&error)),
        }
    }

    fn write(&mut self, path: &str, content: &[u8]) -> Result<(), Trouble> {
        fs::write(path, content).map_err(|error| trouble(&error))
    }

    fn list(&mut self, folder: &str) -> Vec<Entry> {
        let folder = if folder.is_empty() { "." } else { folder };
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries
            .map(|entry| Entry {
                name: entry.file_name().to_string_lossy().into_owned(),
                is_folder: entry.file_type().is_ok_and(|kind| kind.is_dir()),
            })
            .collect()
    }

    fn print(&mut self, stream: Stream, text: &str) -> Result<(), Trouble> {
        let is_error = stream == Stream::Error;
        if self.is_gone[usize::from(is_error)] {
            return Ok(());
        }
        let written = if is_error {
            io::stderr().lock().write_all(text.as_bytes())
        } else {
            let mut out = io::stdout().lock();
            out.write_all(text.as_bytes()).and_then(|()| out.flush())
        };
        match written {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.is_gone[usize::from(is_error)] = true;
                Ok(())
            }
            other => other.map_err(|error| trouble(&error)),
        }
    }

    fn is_terminal(&self, stream: Stream) -> bool {
        match stream {
            Stream::In => io::stdin().is_terminal(),
            Stream::Out => io::stdout().is_terminal(),
            Stream::Error => io::stderr().is_terminal(),
        }
    }

    fn variable(&self, name: &str) -> Option<String> {
        std::env::var(name).ok()
    }

    fn schema(&mut self, path: &str) -> Option<String> {
        generate::schema(&format!("schema/{path}"))
    }

    fn has_backslashes(&self) -> bool {
        cfg!(windows)
    }
}
