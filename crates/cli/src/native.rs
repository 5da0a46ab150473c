//! The command line as a program of the operating system.

use super::host::{Entry, EntryKind, Host, MAX_BYTES, Stream, Trouble};
use super::schema::{Draft, Schema};
use ecs_start_task::schema;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, ErrorKind, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

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
    // What is not valid Unicode is replaced, as Node does; no file is read by such a name.
    let arguments = std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
    ExitCode::from(super::run(arguments.collect(), &mut Native::default()))
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

/// Opens a regular file, or a stream that is open already.
fn open(path: &str) -> Result<File, Trouble> {
    if path.contains(char::REPLACEMENT_CHARACTER) {
        return Err(Trouble::BadName);
    }
    // Before it is opened: to open a pipe waits for its other end.
    let metadata = fs::metadata(path).map_err(|error| trouble(&error))?;
    if metadata.is_dir() {
        return Err(Trouble::IsFolder);
    }
    let is_stream =
        path == "/dev/stdin" || path.starts_with("/dev/fd/") || path.starts_with("/proc/self/fd/");
    if !metadata.is_file() && !is_stream {
        return Err(Trouble::IsSpecial);
    }
    if metadata.is_file() && metadata.len() > MAX_BYTES {
        return Err(Trouble::TooLarge);
    }
    File::open(path).map_err(|error| trouble(&error))
}

/// Reads to the end, or to the limit.
fn read_all(reader: impl Read) -> Result<Vec<u8>, Trouble> {
    let mut content = Vec::new();
    reader.take(MAX_BYTES + 1).read_to_end(&mut content).map_err(|error| trouble(&error))?;
    if content.len() as u64 > MAX_BYTES { Err(Trouble::TooLarge) } else { Ok(content) }
}

/// Creates a file that did not exist, next to the one that it will replace.
fn create_beside(path: &Path) -> io::Result<(File, PathBuf)> {
    let mut number = 0;
    loop {
        let mut name = OsString::from(".");
        name.push(path.file_name().unwrap_or_default());
        name.push(format!(".{}-{number}.tmp", std::process::id()));
        let beside = path.with_file_name(name);
        match File::create_new(&beside) {
            Ok(file) => return Ok((file, beside)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists && number < 100 => number += 1,
            Err(error) => return Err(error),
        }
    }
}

/// Fills the new file and puts it in the place of the other.
fn fill_and_rename(mut file: File, beside: &Path, path: &Path, content: &[u8]) -> io::Result<()> {
    file.set_permissions(fs::metadata(path)?.permissions())?;
    file.write_all(content)?;
    file.sync_all()?;
    drop(file);
    fs::rename(beside, path)
}

/// Where the composer is, from the folder of this program: beside it, or where packages for Unix put such files.
const COMPOSER: [&str; 2] = ["composer.html", "../share/ecs-start-task/composer.html"];

/// Finds the composer.
fn composer() -> Option<String> {
    let program = std::env::current_exe().ok()?;
    // A link to the program leads to the installation.
    let programs = [fs::canonicalize(&program).ok(), Some(program)];
    let folders = programs.iter().flatten().filter_map(|program| program.parent());
    let mut places = folders.flat_map(|folder| COMPOSER.map(|place| folder.join(place)));
    places.find(|place| place.is_file())?.into_os_string().into_string().ok()
}

impl Host for Native {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, Trouble> {
        read_all(open(path)?)
    }

    fn read_input(&mut self) -> Result<Vec<u8>, Trouble> {
        read_all(io::stdin().lock())
    }

    fn exists(&self, path: &str) -> bool {
        fs::symlink_metadata(path).is_ok()
    }

    fn folder(&self) -> String {
        std::env::current_dir()
            .map_or_else(|_| ".".to_owned(), |folder| folder.to_string_lossy().into_owned())
    }

    fn write(&mut self, path: &str, content: &[u8]) -> Result<(), Trouble> {
        fs::write(path, content).map_err(|error| trouble(&error))
    }

    fn replace(&mut self, path: &str, old: &[u8], new: &[u8]) -> Result<(), Trouble> {
        // A link stays, and the file that it leads to is replaced.
        let path = fs::canonicalize(path).map_err(|error| trouble(&error))?;
        if !fs::metadata(&path).map_err(|error| trouble(&error))?.is_file() {
            return Err(Trouble::IsSpecial);
        }
        let (file, beside) = create_beside(&path).map_err(|error| trouble(&error))?;
        let is_same =
            File::open(&path).map_err(|error| trouble(&error)).and_then(read_all).map(|now| now == old);
        let done = match is_same {
            Ok(true) => fill_and_rename(file, &beside, &path, new).map_err(|error| trouble(&error)),
            Ok(false) | Err(Trouble::TooLarge) => Err(Trouble::HasChanged),
            Err(other) => Err(other),
        };
        if done.is_err() {
            let _ = fs::remove_file(&beside);
        }
        done
    }

    fn list(&mut self, folder: &str) -> Vec<Entry> {
        let folder = if folder.is_empty() { "." } else { folder };
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries
            .map(|entry| {
                let name = entry.file_name();
                let kind = match entry.file_type() {
                    _ if name.to_str().is_none() => EntryKind::BadName,
                    Ok(kind) if kind.is_symlink() => {
                        let leads_to_folder = fs::metadata(entry.path()).is_ok_and(|target| target.is_dir());
                        if leads_to_folder { EntryKind::LinkToFolder } else { EntryKind::LinkToFile }
                    }
                    Ok(kind) if kind.is_dir() => EntryKind::Folder,
                    Ok(kind) if kind.is_file() => EntryKind::File,
                    _ => EntryKind::Special,
                };
                Entry { name: name.to_string_lossy().into_owned(), kind }
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

    fn schema(&mut self, schema: Schema) -> Option<String> {
        let draft = match schema.draft {
            Draft::Draft202012 => schema::Draft::Draft202012,
            Draft::Draft07 => schema::Draft::Draft07,
        };
        Some(format!("{:#}\n", schema::document(schema.kind, schema.revision, draft)))
    }

    fn composer(&mut self) -> Result<String, &'static str> {
        composer().ok_or(
            "the composer is missing from this installation: put composer.html beside this program, or run \
                npx ecs-start-task compose",
        )
    }

    fn start(&mut self, program: &str, arguments: &[String]) -> bool {
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().is_ok()
    }

    fn is_macos(&self) -> bool {
        cfg!(target_os = "macos")
    }

    fn has_backslashes(&self) -> bool {
        cfg!(windows)
    }
}
