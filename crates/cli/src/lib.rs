//! The command line, `ecs-start-task validate|build|explain|schema|compose`. The native binary and the npm package
//! share this code; they differ in the `Host` (files, streams, environment).

mod accept;
mod arguments;
mod build;
mod compose;
pub mod config;
mod excerpt;
mod explain;
mod flags;
pub mod help;
mod host;
mod inputs;
#[cfg(target_arch = "wasm32")]
mod javascript;
#[cfg(not(target_arch = "wasm32"))]
pub mod native;
mod output;
mod paths;
mod project;
mod schema;
mod source;
mod style;
mod terminal;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod validate;
mod yaml;

use arguments::{Color, Command, Parsed, Settings};
use host::{Host, Stream};
use style::Styles;
use terminal::Content;

/// The exit code of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Exit {
    /// All inputs are valid.
    Success = 0,
    /// An input has violations.
    Violations = 1,
    /// The command line is invalid.
    Usage = 2,
    /// A file could not be read or written. Other inputs are processed.
    FileError = 3,
}

/// Runs a command line (without the program's name) and returns the exit code.
fn run(arguments: Vec<String>, host: &mut dyn Host) -> u8 {
    let parsed = arguments::parse(arguments);
    let color = match &parsed {
        Ok(Parsed::Run(settings)) => settings.color,
        _ => Color::Auto,
    };
    let (out, err) = (Styles::of(color, host, Stream::Out), Styles::of(color, host, Stream::Error));
    let quiet = matches!(&parsed, Ok(Parsed::Run(settings)) if settings.quiet);
    let mut run = Run { host, out, err, quiet, exit: Exit::Success };
    match parsed {
        Ok(Parsed::Help(command)) => run.print(&help::text(command, out)),
        Ok(Parsed::Version) => run.print(concat!("ecs-start-task ", env!("CARGO_PKG_VERSION"), "\n")),
        Ok(Parsed::Run(settings)) => run.command(*settings),
        Err(usage) => run.wrong_use(&usage),
    }
    run.exit as u8
}

/// A run of the program.
struct Run<'h> {
    host: &'h mut dyn Host,
    out: Styles,
    err: Styles,
    /// Whether notes are omitted.
    quiet: bool,
    exit: Exit,
}

impl Run<'_> {
    fn command(&mut self, settings: Settings) {
        match settings.command {
            Command::Validate => validate::run(self, &settings),
            Command::Build => build::run(self, &settings),
            Command::Explain => explain::run(self, &settings),
            Command::Schema => schema::run(self, &settings),
            Command::Compose => compose::run(self, &settings),
        }
    }

    /// Writes to a stream. All output is written here. If the reader closes the stream, the rest is not written.
    fn write(&mut self, stream: Stream, content: Content<'_>) {
        let is_error = stream == Stream::Error;
        let styles = if is_error { self.err } else { self.out };
        let printed = self.host.print(stream, &content.printed(styles.is_colored()));
        // If standard error fails, there is nowhere left to report it.
        if printed.is_err() && !is_error {
            self.report_error("cannot write to standard output");
        }
    }

    /// Writes for people to standard output.
    fn print(&mut self, text: &str) {
        self.write(Stream::Out, Content::Text(text));
    }

    /// Writes for people to standard error.
    fn print_error(&mut self, text: &str) {
        self.write(Stream::Error, Content::Text(text));
    }

    /// Writes a note for people, unless `--quiet` is set.
    fn remark(&mut self, text: &str) {
        if !self.quiet {
            self.print_error(text);
        }
    }

    /// Reports a file that could not be read or written. The run continues.
    fn report_error(&mut self, message: &str) {
        let line = format!("{}: {message}\n", self.err.error("error"));
        self.print_error(&line);
        self.end_with(Exit::FileError);
    }

    /// Reports an invalid command line.
    fn wrong_use(&mut self, usage: &arguments::Usage) {
        let command = usage.command.map_or(String::new(), |command| format!(" {}", command.name()));
        let error = self.err.error("error");
        self.print_error(&format!(
            "{error}: {}\nRun 'ecs-start-task{command} --help' for help.\n",
            usage.message
        ));
        self.end_with(Exit::Usage);
    }

    /// Sets the exit code, unless a higher one is set.
    fn end_with(&mut self, exit: Exit) {
        self.exit = self.exit.max(exit);
    }
}
