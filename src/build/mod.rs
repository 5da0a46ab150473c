//! From any draft to a request: normalized, checked, and written in the form that a client takes.

pub(crate) mod command_line;
mod described_task;
pub(crate) mod endpoint;
mod format;
pub(crate) mod normalize;
mod options;

pub use format::Format;
pub use options::BuildOptions;

use crate::options::{InputKind, ValidateOptions};
use crate::read::document::Syntax;
use crate::read::{Document, json};
use crate::report::{Json, Report, TextFinding, Violation, docs_of, render_text, syntax};
use crate::rules::structural::{invalid_command_line, shell_reference};
use crate::validate::{self, walk::LISTED};
use command_line::ProblemKind;
use serde::Serialize;
use std::borrow::Cow;

/// A change that `build` made to the draft.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// The place in the draft as an RFC 6901 JSON Pointer. For a command line, the place in the request.
    pub path: String,
    /// The previous value. Absent if there was none, if JSON cannot represent it, and for parts of a command line that may
    /// be secrets.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(required, with = "serde_json::Value"))]
    pub from: Option<Json>,
    /// The new value. Absent if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(required, with = "serde_json::Value"))]
    pub to: Option<Json>,
    /// The reason.
    pub why: Cow<'static, str>,
}

impl Change {
    /// A change that belongs to a command line as a whole.
    pub(crate) fn of_line(why: impl Into<Cow<'static, str>>) -> Self {
        Change { path: String::new(), from: None, to: None, why: why.into() }
    }
}

/// The result of building, before the request is decoded into its typed form.
#[derive(Serialize)]
pub(crate) struct Built {
    pub(crate) ok: bool,
    /// The normalized draft as nodes.
    #[serde(skip)]
    pub(crate) document: Document<'static>,
    /// The request, only if it has no errors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) request: Option<Json>,
    /// The normalized draft, with errors or without; `None` if the draft could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) draft: Option<Json>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) output: Option<String>,
    pub(crate) changes: Vec<Change>,
    pub(crate) report: Report,
}

impl Built {
    /// The result for a draft that cannot be read.
    fn unreadable(report: Report) -> Self {
        Built {
            ok: false,
            document: Document::default(),
            request: None,
            draft: None,
            output: None,
            changes: Vec::new(),
            report,
        }
    }
}

/// Builds from text: JSON, or a command line of the AWS CLI. `ill_formed` are the places of unpaired surrogates.
pub(crate) fn text(text: &str, ill_formed: Vec<u32>, options: &BuildOptions) -> Built {
    if command_line::is_one(text) {
        return from_command_line(text, options);
    }
    let mut document = json::read(text);
    document.ill_formed = ill_formed;
    // Slips that leave no doubt are put right; a text that cannot be read is reported as it is.
    if !document.is_readable() {
        return Built::unreadable(validate::check(&document, &options.validate));
    }
    let slips = document.syntax.iter().map(|slip| {
        let (from, to) = match slip.problem {
            // The place is that of what follows.
            Syntax::MissingComma => (None, Some(",")),
            // Of these only a tab is no doubt, and it stays in the text.
            Syntax::ControlCharacter => (Some("\t"), Some("\\t")),
            _ => (Some(document.slice(slip.at)), None),
        };
        let why = syntax(slip.problem).into();
        Change { path: String::new(), from: from.map(Json::from), to: to.map(Json::from), why }
    });
    let changes = slips.collect();
    value(&document, changes, options)
}

fn from_command_line(text: &str, options: &BuildOptions) -> Built {
    let mut line = command_line::read(text);
    let mut options = options.clone();
    options.validate.unshown = line.unshown;
    let region = line.region.filter(|region| endpoint::is_region(region));
    let address = line.endpoint.filter(|address| endpoint::read(address).is_some());
    for (option, of_line, why) in [
        (&mut options.region, region, "The option region counts for more than the command line."),
        (&mut options.endpoint, address, "The option endpoint counts for more than the command line."),
    ] {
        let Some(of_line) = of_line else { continue };
        match option {
            None => *option = Some(of_line),
            Some(own) if *own == of_line => {}
            Some(own) => {
                let (from, to) = (Some(Json::Text(of_line)), Some(Json::from(own.as_str())));
                line.changes.push(Change { from, to, ..Change::of_line(why) });
            }
        }
    }
    let failed = line.problems.iter().any(|problem| problem.kind == ProblemKind::Invalid);
    let truncated = line.problems.len() > LISTED;
    let findings: Vec<TextFinding> = line
        .problems
        .into_iter()
        .take(LISTED)
        .map(|problem| TextFinding {
            rule: match problem.kind {
                ProblemKind::Invalid => &invalid_command_line::RULE,
                ProblemKind::Reference => &shell_reference::RULE,
            },
            path: problem.path,
            message: problem.message,
            at: problem.at,
        })
        .collect();
    if !line.starts_a_task {
        let (kind, revision) = (InputKind::Request.name(), options.validate.revision.name());
        let violations = render_text(findings, text);
        let report = Report { valid: false, kind, revision, violations, truncated };
        return Built::unreadable(report);
    }
    let mut built = value(&line.draft, line.changes, &options);
    if !findings.is_empty() {
        built.report.violations.splice(0..0, render_text(findings, text));
        built.report.truncated |= truncated || built.report.violations.len() > LISTED;
        built.report.violations.truncate(LISTED);
        built.report.valid &= !failed;
    }
    if failed {
        built.ok = false;
        (built.request, built.output) = (None, None);
    }
    built
}

/// Builds from a value.
pub(crate) fn value(document: &Document<'_>, mut changes: Vec<Change>, options: &BuildOptions) -> Built {
    let request = normalize::normalize(document, InputKind::Request.shape(), &mut changes);
    let mut report = validate::check(&request, &options.validate);
    // As an option it was refused before; it may be that of a command line.
    if !options.carries_endpoint() {
        let rule = &invalid_command_line::RULE;
        let message = format!(
            "The form {} cannot carry this endpoint: cmd.exe may fill in what stands between percent signs or exclamation marks. Choose another form.",
            options.format.name()
        );
        let refused = Violation {
            code: rule.code,
            severity: rule.severity,
            path: String::new(),
            message,
            limit: None,
            fixes: None,
            range: None,
            docs: docs_of(rule, InputKind::Request, ""),
        };
        report.violations.insert(0, refused);
        report.truncated |= report.violations.len() > LISTED;
        report.violations.truncate(LISTED);
        report.valid = false;
    }
    let ok = report.valid;
    let output = ok.then(|| format::write(&request, options));
    let draft = if request.nodes.is_empty() { None } else { Json::of(&request, 0) };
    Built { ok, request: draft.clone().filter(|_| ok), draft, output, changes, report, document: request }
}

impl From<ValidateOptions> for BuildOptions {
    fn from(validate: ValidateOptions) -> Self {
        BuildOptions { validate, ..BuildOptions::default() }
    }
}
