//! A report as the error that Rust programs return and print.

use super::{Report, Severity, Violation, show, shown_name};
use std::error::Error;
use std::fmt;

impl Report {
    /// Returns the violations of severity `error`, in input order.
    pub fn errors(&self) -> impl Iterator<Item = &Violation> {
        self.of(Severity::Error)
    }

    /// Returns the violations of severity `warning`, in input order.
    pub fn warnings(&self) -> impl Iterator<Item = &Violation> {
        self.of(Severity::Warning)
    }

    fn of(&self, severity: Severity) -> impl Iterator<Item = &Violation> {
        self.violations.iter().filter(move |violation| violation.severity == severity)
    }

    /// Returns the warnings if the input has no errors.
    ///
    /// # Errors
    /// Returns the report if the input has errors.
    pub fn into_result(self) -> Result<Vec<Violation>, Report> {
        if self.valid { Ok(self.violations) } else { Err(self) }
    }
}

/// Writes a line for each violation.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.violations.is_empty() {
            return f.write_str("no violations");
        }
        for (index, violation) in self.violations.iter().enumerate() {
            f.write_str(if index > 0 { "\n" } else { "" })?;
            violation.fmt(f)?;
        }
        f.write_str(if self.truncated { "\nmore violations are not listed" } else { "" })
    }
}

impl Error for Report {}

/// Writes the place, the severity, the code and the message in one line.
impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Violation { severity, code, message, path, .. } = self;
        let path = show(&shown_name(path));
        match (self.range, &*path) {
            (Some(range), "") => write!(f, "{}: ", range.start)?,
            (Some(range), path) => write!(f, "{} {path}: ", range.start)?,
            (None, "") => {}
            (None, path) => write!(f, "{path}: ")?,
        }
        write!(f, "{severity}[{code}]: {message}")
    }
}

impl Error for Violation {}
