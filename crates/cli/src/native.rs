//! The command line as a program of the operating system.

use super::host::{Entry, EntryKind, FileError, Host, MAX_BYTES, Stream};
use super::schema::{Draft, Schema};
use ecs_start_task::schema;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, ErrorKind, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

/// Runs the command line that the process was started with.
pub fn main() -> ExitCode {
    // The message of a panic can contain the input, so only its location is printed. The exit code is 101.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or(String::new(), |place| format!(" ({place})"));
        let _ = writeln!(
            io::stderr(),
            "error: internal error{place}. Please report it together with the command."
        );
    }));
    // Invalid Unicode is replaced, as Node does. No file is read by such a name.
    let arguments = std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
    ExitCode::from(super::run(arguments.collect(), &mut Native::default()))
}

/// The operating system.
#[derive(Default)]
struct Native {
    /// Whether the reader of each stream has closed it.
    is_gone: [bool; 2],
}

fn file_error(error: &io::Error) -> FileError {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => FileError::NotFound,
        ErrorKind::PermissionDenied => FileError::Denied,
        ErrorKind::IsADirectory => FileError::IsFolder,
        _ => FileError::Other,
    }
}

/// Opens a regular file, or an open stream.
fn open(path: &str) -> Result<File, FileError> {
    if path.contains(char::REPLACEMENT_CHARACTER) {
        return Err(FileError::BadName);
    }
    // Checked before opening, because opening a pipe waits for its other end.
    let metadata = fs::metadata(path).map_err(|error| file_error(&error))?;
    if metadata.is_dir() {
        return Err(FileError::IsFolder);
    }
    let is_stream =
        path == "/dev/stdin" || path.starts_with("/dev/fd/") || path.starts_with("/proc/self/fd/");
    if !metadata.is_file() && !is_stream {
        return Err(FileError::IsSpecial);
    }
    if metadata.is_file() && metadata.len() > MAX_BYTES {
        return Err(FileError::TooLarge);
    }
    File::open(path).map_err(|error| file_error(&error))
}

/// Reads to the end, or to the limit.
fn read_all(reader: impl Read) -> Result<Vec<u8>, FileError> {
    let mut content = Vec::new();
    reader.take(MAX_BYTES + 1).read_to_end(&mut content).map_err(|error| file_error(&error))?;
    if content.len() as u64 > MAX_BYTES { Err(FileError::TooLarge) } else { Ok(content) }
}

/// Creates a new file next to the one that it will replace.
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

/// Writes the new file and renames it to the other.
fn fill_and_rename(mut file: File, beside: &Path, path: &Path, content: &[u8]) -> io::Result<()> {
    let metadata = fs::metadata(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        // Only root can give a file to another user.
        let _ = fchown(&file, Some(metadata.uid()), Some(metadata.gid()));
    }
    file.set_permissions(metadata.permissions())?;
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
    fn read(&mut self, path: &str) -> Result<Vec<u8>, FileError> {
        read_all(open(path)?)
    }

    fn read_input(&mut self) -> Result<Vec<u8>, FileError> {
        read_all(io::stdin().lock())
    }

    fn exists(&self, path: &str) -> bool {
        fs::symlink_metadata(path).is_ok()
    }

    fn folder(&self) -> String {
        std::env::current_dir()
            .map_or_else(|_| ".".to_owned(), |folder| folder.to_string_lossy().into_owned())
    }

    fn write(&mut self, path: &str, content: &[u8]) -> Result<(), FileError> {
        fs::write(path, content).map_err(|error| file_error(&error))
    }

    fn replace(&mut self, path: &str, old: &[u8], new: &[u8]) -> Result<(), FileError> {
        // A link is kept, and the file that it points to is replaced.
        let path = fs::canonicalize(path).map_err(|error| file_error(&error))?;
        if !fs::metadata(&path).map_err(|error| file_error(&error))?.is_file() {
            return Err(FileError::IsSpecial);
        }
        let (file, beside) = create_beside(&path).map_err(|error| file_error(&error))?;
        let is_same =
            File::open(&path).map_err(|error| file_error(&error)).and_then(read_all).map(|now| now == old);
        let done = match is_same {
            Ok(true) => fill_and_rename(file, &beside, &path, new).map_err(|error| file_error(&error)),
            Ok(false) | Err(FileError::TooLarge) => Err(FileError::HasChanged),
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

    fn print(&mut self, stream: Stream, text: &str) -> Result<(), FileError> {
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
            other => other.map_err(|error| file_error(&error)),
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
            "the composer is missing from this installation: put composer.html next to this program, or run \
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
