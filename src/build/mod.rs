//! Turns a draft into a request: normalizes it, validates it, and renders it in a format.

pub(crate) mod command_line;
pub(crate) mod described_task;
pub(crate) mod endpoint;
pub(crate) mod envelope;
mod format;
mod mask;
pub(crate) mod normalize;
mod options;
pub(crate) mod references;
mod region;
mod result;
pub(crate) mod why;

pub use format::Format;
pub use options::BuildOptions;
pub use references::{ReferenceKind, ReferencePlace};
pub use region::{CustomEndpoint, EndpointSource, Region, RegionSource};
pub use result::BuildResult;
pub(crate) use result::Built;

use crate::message::Sentence;
use crate::options::{InputFormat, InputKind, ValidateOptions};
use crate::read::document::Syntax;
use crate::read::{Document, NodeKind, Span, json};
use crate::report::{Code, Json, Report, Severity, TextDiagnostic, Violation, render_text};
use crate::rules;
use crate::rules::draft::invalid_command_line;
use crate::validate::misplaced;
use crate::validate::structural::{invalid_json, unknown_member};
use crate::validate::walk::LISTED;
use command_line::CommandLine;
use references::Reference;
use region::Destination;
use serde::Serialize;

/// A change that `build` made to the draft.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Change {
    /// The place in the draft as an RFC 6901 JSON Pointer. For a command line, the place in the request.
    pub path: String,
    /// The previous value. Absent if there was none, if JSON cannot represent it, and for parts of a command line
    /// that may be secrets.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value", extend("tsType" = "unknown")))]
    pub from: Option<Json>,
    /// The new value. Absent if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value", extend("tsType" = "unknown")))]
    pub to: Option<Json>,
    /// The reason.
    pub why: String,
    /// The ID of the reason, such as `change/empty`.
    #[cfg_attr(feature = "schema", schemars(extend("tsType" = "Id")))]
    pub why_id: &'static str,
    /// The parameters of the reason.
    #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value", extend("tsType" = "ReasonParams[Id]")))]
    pub params: Json,
}

impl Change {
    /// Creates a change without values.
    pub(crate) fn new(path: String, why: impl Into<Sentence>) -> Self {
        let why = why.into();
        Change {
            path,
            from: None,
            to: None,
            why: why.render(),
            why_id: why.id(),
            params: Json::object(why.params),
        }
    }

    /// Creates a change that belongs to a command line as a whole.
    pub(crate) fn of_line(why: impl Into<Sentence>) -> Self {
        Change::new(String::new(), why)
    }
}

/// Builds from text: JSON, or a command line of the AWS CLI. `ill_formed` are the places of unpaired surrogates.
pub(crate) fn text(text: &str, ill_formed: Vec<u32>, options: &BuildOptions) -> Built {
    if !command_line::is_json_like(text) {
        if let Some(line) = command_line::read(text) {
            return from_command_line(text, line, options);
        }
        if !is_json(text) {
            return neither(text, options);
        }
    }
    let mut document = json::read(text);
    document.ill_formed = ill_formed;
    // Syntax errors with one possible correction are fixed. Other texts are reported unchanged.
    if !document.is_readable() {
        return Built::unreadable(rules::validate(&document, &options.validate));
    }
    let corrections = document.syntax.iter().map(|error| {
        let (from, to) = match error.problem {
            // The position is that of the next token.
            Syntax::MissingComma => (None, Some(",")),
            // Only a tab is unambiguous here. It stays in the string.
            Syntax::ControlCharacter => (Some("\t"), Some("\\t")),
            _ => (Some(document.slice(error.at)), None),
        };
        let why = invalid_json::message(error.problem);
        Change { from: from.map(Json::from), to: to.map(Json::from), ..Change::of_line(why) }
    });
    let changes = corrections.collect();
    value(&document, changes, options)
}

/// Returns whether a string that does not begin like a request is still JSON, such as a number or a comment before an
/// object.
fn is_json(text: &str) -> bool {
    let document = json::read(text);
    document.syntax.is_empty() || document.nodes.first().is_some_and(|root| root.kind == NodeKind::Object)
}

/// Commands of the AWS Tools for PowerShell that start tasks.
const CMDLETS: [&str; 2] = ["Start-ECSTask", "New-ECSTask"];

/// Returns the result for a string that is neither JSON nor a command.
fn neither(text: &str, options: &BuildOptions) -> Built {
    let at = Span { start: 0, end: text.len() as u32 };
    let lower = text.to_ascii_lowercase();
    let cmdlet = CMDLETS.iter().find(|name| lower.contains(&name.to_ascii_lowercase()));
    let message = match cmdlet {
        Some(name) => invalid_command_line::CMDLET.with("name", *name),
        None => Sentence::from(&invalid_command_line::NEITHER),
    };
    let path = String::new();
    let diagnostics = vec![TextDiagnostic { rule: &invalid_command_line::RULE, path, message, at }];
    Built::unreadable(unread(render_text(diagnostics, text), options))
}

/// Returns the report about a draft that is not a request.
fn unread(violations: Vec<Violation>, options: &BuildOptions) -> Report {
    let (kind, revision) = (InputKind::Request, options.validate.revision);
    Report { valid: false, kind, revision, violations, truncated: false }
}

fn from_command_line(text: &str, mut line: CommandLine, options: &BuildOptions) -> Built {
    let mut options = options.clone();
    options.validate.unshown = std::mem::take(&mut line.unshown);
    for (own, of_line, why) in [
        (&options.region, &line.region, &why::REGION_OPTION),
        (&options.endpoint, &line.endpoint, &why::ENDPOINT_OPTION),
    ] {
        if let (Some(own), Some(of_line)) = (own, of_line)
            && own != of_line
        {
            let (from, to) = (Some(Json::from(of_line.as_str())), Some(Json::from(own.as_str())));
            line.changes.push(Change { from, to, ..Change::of_line(why) });
        }
    }
    let truncated = line.diagnostics.len() > LISTED;
    let diagnostics: Vec<TextDiagnostic> = line
        .diagnostics
        .into_iter()
        .take(LISTED)
        .map(|diagnostic| TextDiagnostic {
            rule: &invalid_command_line::RULE,
            path: diagnostic.path,
            message: diagnostic.message,
            at: diagnostic.at,
        })
        .collect();
    let violations = render_text(diagnostics, text);
    if !line.starts_a_task {
        return Built::unreadable(unread(violations, &options));
    }
    let source = Source {
        text,
        changes: line.changes,
        references: line.references,
        region: line.region,
        endpoint: line.endpoint,
        has_unknown_options: line.has_unknown_options,
        violations,
        truncated,
    };
    from_source(&line.draft, source, &options)
}

/// Builds from a value.
pub(crate) fn value(document: &Document<'_>, changes: Vec<Change>, options: &BuildOptions) -> Built {
    from_source(document, Source { changes, ..Source::default() }, options)
}

/// Information about a draft in addition to its value.
#[derive(Default)]
struct Source<'t> {
    /// The text of a command line.
    text: &'t str,
    changes: Vec<Change>,
    references: Vec<Reference>,
    region: Option<String>,
    endpoint: Option<String>,
    /// Whether only the shell knows some of its members.
    has_unknown_options: bool,
    /// Diagnostics about the text.
    violations: Vec<Violation>,
    /// Whether more was found in it than is listed.
    truncated: bool,
}

fn from_source(document: &Document<'_>, source: Source<'_>, options: &BuildOptions) -> Built {
    let Source { text, mut changes, mut references, region, endpoint, .. } = source;
    let Source { has_unknown_options, violations: mut found, truncated, .. } = source;
    let envelope = envelope::open(document);
    let mut inside = envelope.as_ref().map_or(document, |envelope| &envelope.request);
    let with_marks;
    if references.is_empty()
        && let Some((marked, found)) = references::take_states(inside, envelope.is_some())
    {
        (with_marks, references) = (marked, found);
        inside = &with_marks;
    }
    let first = changes.len();
    if let Some(envelope) = &envelope {
        let (from, to) = (Json::of(document, 0), Json::of(&envelope.request, 0));
        changes.push(Change { from, to, ..Change::of_line(envelope.why) });
    }
    let is_whole = envelope.is_none() && text.is_empty();
    let input = if is_whole { options.validate.input } else { InputFormat::Api };
    let mut request = normalize::normalize(inside, InputKind::Request.shape(), input, &mut changes);
    if let Some(envelope) = &envelope {
        for change in changes.iter_mut().skip(first + 1) {
            change.path.insert_str(0, &envelope.path);
        }
    }
    let mut places = references::find(&mut request, &mut references);
    let mut displayed =
        if references.is_empty() { None } else { Some(references::displayed(&request, &references)) };
    let mut report = rules::validate(displayed.as_ref().unwrap_or(&request), &options.validate);
    [Some(&mut request), displayed.as_mut()].into_iter().flatten().for_each(Document::replace_non_json);
    let displayed = displayed.as_ref().unwrap_or(&request);
    if has_unknown_options {
        let is_of_request = |path: &str| path.matches('/').count() == 1;
        report.violations.retain(|found| found.code != Code::MissingMember || !is_of_request(&found.path));
    }

    let destination = Destination::choose(options, (region, endpoint), &request);
    places.splice(0..0, destination.references(&references));
    let format = options.format;
    let inexpressible =
        |place: &references::Place| (!format.expresses(place, &references)).then(|| format.name());
    let is_expressible = places.iter().all(|place| inexpressible(place).is_none());
    if envelope.as_ref().is_some_and(|envelope| envelope.runs_task) {
        let (rule, message) = (&unknown_member::RULE, Sentence::from(&misplaced::RUN_TASK_CALL));
        found.push(Violation::new(rule, InputKind::Request, String::new(), message));
    }
    let is_refused = !found.is_empty();
    found.extend(references::report(&places, &references, text, inexpressible, &mut report));
    found.extend(destination.violations(displayed, options));
    report.valid &= !is_refused && !found.iter().any(|violation| violation.severity == Severity::Error);
    report.violations.splice(0..0, found);
    report.truncated |= truncated || report.violations.len() > LISTED;
    report.violations.truncate(LISTED);

    let ok = report.valid;
    let (masked, masked_display);
    let (written, written_display) = if options.mask {
        (masked, masked_display) = (mask::masked(&request), mask::masked(displayed));
        (&masked, &masked_display)
    } else {
        (&request, displayed)
    };
    let is_request = request.nodes.first().is_some_and(|root| root.kind == NodeKind::Object);
    let preview = (is_request && destination.is_carried_by(format)).then(|| {
        if is_expressible {
            format::write(written, &references, &destination, format)
        } else {
            let destination = destination.displayed(&references);
            format::write(written_display, &[], &destination, format)
        }
    });
    let preview = if options.mask { preview.map(|text| mask::unescaped(&text)) } else { preview };
    let output = preview.clone().filter(|_| ok);
    let draft = if displayed.nodes.is_empty() { None } else { Json::of(displayed, 0) };
    for change in &mut changes {
        let shown = |json: Option<Json>| json.map(|json| references::displayed_json(json, &references));
        (change.from, change.to) = (shown(change.from.take()), shown(change.to.take()));
    }
    Built {
        ok,
        request: draft.clone().filter(|_| ok),
        draft,
        output,
        preview,
        region: destination.listed_region(&references),
        endpoint: destination.listed_endpoint(&references),
        references: places.iter().flat_map(|place| place.listed(&references)).collect(),
        changes,
        report,
        document: if references.is_empty() { request } else { references::displayed(&request, &references) },
    }
}

impl From<ValidateOptions> for BuildOptions {
    fn from(validate: ValidateOptions) -> Self {
        BuildOptions { validate, ..BuildOptions::default() }
    }
}
