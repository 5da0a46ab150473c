//! Reports for miette, with the `miette` feature.

use crate::line_index::LineIndex;
use crate::read::json;
use crate::redact::cover;
use crate::report::{Report, Severity, Violation};
use miette::{Diagnostic, LabeledSpan, NamedSource, SourceCode};
use std::error::Error;
use std::fmt::{self, Display};

/// A report with its text, which miette prints with an excerpt for each violation. Values that may be secrets are
/// masked in the excerpts, and columns refer to the masked text.
#[derive(Debug)]
pub struct SourceReport {
    name: String,
    source: NamedSource<String>,
    violations: Vec<SourceViolation>,
    truncated: bool,
}

impl Report {
    /// Adds the validated text and its name, such as the file name.
    ///
    /// ```
    /// use ecs_start_task::{ValidateOptions, validate};
    ///
    /// fn lint(text: &str) -> miette::Result<()> {
    ///     let report = validate(text, &ValidateOptions::new());
    ///     if report.valid { Ok(()) } else { Err(report.with_source("task.json", text).into()) }
    /// }
    ///
    /// assert!(lint(r#"{ "taskDefinition": "web:7" }"#).is_err());
    /// ```
    #[must_use]
    pub fn with_source(self, name: impl Into<String>, text: &str) -> SourceReport {
        let name = name.into();
        let shown = cover(text, &json::read(text), self.kind);
        let lines = LineIndex::new(text);
        let violation = |violation: Violation| {
            let span = violation.range.map(|range| {
                let bytes = lines.bytes(&range, text);
                let start = shown.at(bytes.start);
                (start, shown.at(bytes.end).saturating_sub(start))
            });
            SourceViolation { violation, span }
        };
        SourceReport {
            violations: self.violations.into_iter().map(violation).collect(),
            source: NamedSource::new(&name, shown.text),
            name,
            truncated: self.truncated,
        }
    }
}

/// Writes the numbers of errors and warnings.
impl Display for SourceReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count =
            |severity| self.violations.iter().filter(|one| one.violation.severity == severity).count();
        let number =
            |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        write!(f, "{}: {}, {}", self.name, number(errors, "error"), number(warnings, "warning"))?;
        f.write_str(if self.truncated { ", and more" } else { "" })
    }
}

impl Error for SourceReport {}

impl Diagnostic for SourceReport {
    fn severity(&self) -> Option<miette::Severity> {
        let is_error = |one: &SourceViolation| one.violation.severity == Severity::Error;
        Some(severity(if self.violations.iter().any(is_error) { Severity::Error } else { Severity::Warning }))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.source)
    }

    fn related<'a>(&'a self) -> Option<Box<dyn Iterator<Item = &'a dyn Diagnostic> + 'a>> {
        Some(Box::new(self.violations.iter().map(|violation| violation as &dyn Diagnostic)))
    }
}

/// A violation and its place in what is shown of the text: an offset and a length.
#[derive(Debug)]
struct SourceViolation {
    violation: Violation,
    span: Option<(usize, usize)>,
}

impl Display for SourceViolation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.violation.message)
    }
}

impl Error for SourceViolation {}

impl Diagnostic for SourceViolation {
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        Some(Box::new(self.violation.code))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(severity(self.violation.severity))
    }

    fn help<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        let titles: Vec<&str> = self.violation.fixes.iter().flatten().map(|fix| &*fix.title).collect();
        (!titles.is_empty()).then(|| Box::new(titles.join("; ")) as Box<dyn Display>)
    }

    fn url<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        Some(Box::new(&self.violation.docs))
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let (offset, length) = self.span?;
        Some(Box::new(std::iter::once(LabeledSpan::new(None, offset, length))))
    }
}

fn severity(severity: Severity) -> miette::Severity {
    match severity {
        Severity::Error => miette::Severity::Error,
        Severity::Warning => miette::Severity::Warning,
    }
}
