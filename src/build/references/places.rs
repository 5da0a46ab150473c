//! The references of a request: their positions, the types of their values, and the violations about them.

use super::display::rewritten;
use super::{Piece, Reference, ReferencePlace, Shell, bare_mark, has_any, indices, pieces};
use crate::message::{Message, Sentence};
use crate::model::{Kind, Model, Shape, StartTaskRequest};
use crate::read::pointer::pointers;
use crate::read::{Document, NodeId};
use crate::report::{HIDDEN, Report, Severity, TextDiagnostic, Violation, render_text, show_value};
use crate::rules::draft::shell_reference;
use crate::validate::walk::LISTED;
use std::borrow::Cow;
use std::collections::HashSet;

/// The type that the value of a reference, which is a string, is converted to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Conversion {
    #[default]
    Text,
    Integer,
    Boolean,
    /// An object or an array, from JSON.
    Json,
}

/// A value that contains references.
pub(crate) struct Place {
    /// Its JSON Pointer in the request; empty for the Region and the endpoint.
    pub(crate) path: String,
    pub(crate) indices: Vec<usize>,
    pub(crate) role: Role,
}

/// Where a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Request,
    Region,
    Endpoint,
}

/// Finds the references of a request. Those whose values are not strings get a different mark.
pub(crate) fn find(request: &mut Document<'static>, references: &mut [Reference]) -> Vec<Place> {
    if references.is_empty() {
        return Vec::new();
    }
    let nodes: Vec<NodeId> = (0..request.nodes.len() as NodeId)
        .filter(|&id| has_any(request.key(id)) || has_any(request.content(id)))
        .collect();
    let mut places = Vec::new();
    let mut bare = HashSet::new();
    for (node, path) in pointers(request, &nodes) {
        let content = request.content(node);
        if let [Piece::Reference { index, .. }] = *pieces(content) {
            let conversion = conversion(&path);
            let Some(reference) = references.get_mut(index) else { continue };
            reference.conversion = conversion;
            if conversion != Conversion::Text || reference.shell == Shell::StepFunctions {
                bare.insert(index);
            }
        }
        let indices = indices(request.key(node)).chain(indices(content));
        let indices: Vec<usize> = indices.filter(|&index| index < references.len()).collect();
        if !indices.is_empty() {
            places.push(Place { path, indices, role: Role::Request });
        }
    }
    // A reference outside of JSON strings can still be a string.
    *request = rewritten(request, |text| match *pieces(text) {
        [Piece::Reference { index, is_bare }] if is_bare || bare.contains(&index) => {
            let mark = if bare.contains(&index) { bare_mark } else { super::mark };
            Cow::Owned(mark(index))
        }
        _ => Cow::Borrowed(text),
    });
    places
}

/// Returns the type that the model declares for the value at a path.
fn conversion(path: &str) -> Conversion {
    let mut kind = Kind::Structure(StartTaskRequest::SHAPE);
    for step in path.split('/').skip(1) {
        kind = match kind {
            Kind::List(item) => *item,
            Kind::Structure(shape) => match Shape::member(shape, step) {
                Some(member) => member.kind,
                None => return Conversion::Text,
            },
            _ => return Conversion::Text,
        };
    }
    match kind {
        Kind::Integer | Kind::Long => Conversion::Integer,
        Kind::Boolean => Conversion::Boolean,
        Kind::Structure(_) | Kind::List(_) => Conversion::Json,
        _ => Conversion::Text,
    }
}

impl Place {
    /// Returns the references for the result of `build`.
    pub(crate) fn listed<'p>(
        &'p self,
        references: &'p [Reference],
    ) -> impl Iterator<Item = ReferencePlace> + 'p {
        self.indices.iter().filter_map(|&index| references.get(index)).map(|reference| ReferencePlace {
            path: self.path.clone(),
            text: reference.text.clone(),
            kind: reference.kind,
        })
    }
}

/// Reports each position once and removes what the walk reported there, because the value is unknown. `inexpressible`
/// names the format that cannot express the references of a place.
pub(crate) fn report(
    places: &[Place],
    references: &[Reference],
    text: &str,
    inexpressible: impl Fn(&Place) -> Option<&'static str>,
    report: &mut Report,
) -> Vec<Violation> {
    let unknown: HashSet<&str> = places.iter().map(|place| place.path.as_str()).collect();
    report.violations.retain(|found| found.path.is_empty() || !unknown.contains(found.path.as_str()));
    let (mut diagnostics, mut severities) = (Vec::new(), Vec::new());
    for place in places.iter().take(LISTED) {
        let Some(first) = place.indices.first().and_then(|&index| references.get(index)) else { continue };
        let format = inexpressible(place);
        diagnostics.push(TextDiagnostic {
            rule: &shell_reference::RULE,
            path: place.path.clone(),
            message: message(first, format),
            at: first.at,
        });
        severities.push(if format.is_some() { Severity::Error } else { Severity::Warning });
    }
    let mut violations = render_text(diagnostics, text);
    for (violation, severity) in violations.iter_mut().zip(severities) {
        violation.severity = severity;
        // Only a command line has ranges.
        violation.range = violation.range.take().filter(|_| !text.is_empty());
    }
    let failed = report.violations.iter().chain(&violations).any(|found| found.severity == Severity::Error);
    // Errors may be among what is not listed.
    report.valid = !failed && (report.valid || !report.truncated);
    violations
}

impl Reference {
    /// Returns the message about the reference if no format is chosen.
    pub(crate) fn message(&self) -> Sentence {
        self.sentence(&shell_reference::KNOWN_ELSEWHERE)
    }

    fn sentence(&self, message: &'static Message) -> Sentence {
        let knower = match self.shell {
            Shell::StepFunctions => "step-functions",
            _ if self.is_of_program() => "program",
            _ => "shell",
        };
        let value = if self.is_shown { show_value(&self.shown) } else { HIDDEN.to_owned() };
        message.with("knower", knower).with("value", value)
    }
}

/// Returns what is reported about a reference, and the format that cannot express it.
fn message(reference: &Reference, format: Option<&'static str>) -> Sentence {
    match format {
        None => reference.sentence(&shell_reference::READ),
        Some(format) => reference.sentence(&shell_reference::INEXPRESSIBLE).with("format", format),
    }
}
