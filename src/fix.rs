//! Applies fixes as text edits, which preserve the layout.

use crate::options::ValidateOptions;
use crate::read::document::Syntax;
use crate::read::pointer::{find, split_last};
use crate::read::{Document, NodeId, NodeKind, json};
use crate::report::{Applicability, Code, Fix, Json, PatchOperation, Report, Violation};
use crate::rules;
use crate::sort::sort_by_rank;
use std::ops::Range;

/// A replacement of a part of the text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TextEdit {
    /// The part, in bytes.
    pub range: Range<usize>,
    /// What replaces it.
    pub text: String,
}

/// A fix that was applied.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AppliedFix {
    /// The rule of the violation that it fixed.
    pub code: Code,
    /// The path of that violation.
    pub path: String,
    /// What the fix did.
    pub title: String,
}

impl AppliedFix {
    /// Creates the record of a change that a program made itself.
    #[must_use]
    pub fn new(code: Code, path: String, title: String) -> Self {
        AppliedFix { code, path, title }
    }
}

/// One fix may make another one possible, but the rounds end.
const MAX_ROUNDS: usize = 32;

/// Which fixes to apply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FixSelection {
    /// Safe ones only.
    #[default]
    Safe,
    /// Also suggestions, for violations with exactly one suggestion.
    Unsafe,
}

impl FixSelection {
    /// Returns the fix of a violation that is applied.
    pub fn of(self, violation: &Violation) -> Option<&Fix> {
        let fixes = violation.fixes.as_deref().unwrap_or_default();
        let safe = fixes.iter().find(|fix| fix.applicability == Applicability::Safe);
        match (self, fixes) {
            (FixSelection::Unsafe, [only]) => Some(only),
            _ => safe,
        }
    }
}

impl Fix {
    /// Returns the fix as edits of the text that was validated, which keep its layout. They do not overlap. There are
    /// none if the fix does not apply to the text.
    ///
    /// ```
    /// use ecs_start_task::{ValidateOptions, validate};
    ///
    /// let text = r#"{ "TaskDefinition": "web:7" }"#;
    /// let report = validate(text, &ValidateOptions::new());
    /// let fix = report.violations.iter().flat_map(|violation| violation.fixes.iter().flatten()).next().unwrap();
    /// let edit = &fix.edits(text)[0];
    /// assert_eq!((&text[edit.range.clone()], &*edit.text), (r#""TaskDefinition""#, r#""taskDefinition""#));
    /// ```
    #[must_use]
    pub fn edits(&self, text: &str) -> Vec<TextEdit> {
        edits(&json::read(text), self).unwrap_or_default()
    }
}

/// Returns the validated text after the safe fixes of its report. The layout is preserved.
///
/// ```
/// use ecs_start_task::{ValidateOptions, apply_fixes, validate};
///
/// let text = r#"{ "TaskDefinition": "web:7", "containerInstances": "0123456789abcdef0123456789abcdef" }"#;
/// let report = validate(text, &ValidateOptions::new());
/// let fixed = apply_fixes(text, &report);
/// assert_eq!(fixed, r#"{ "taskDefinition": "web:7", "containerInstances": ["0123456789abcdef0123456789abcdef"] }"#);
/// ```
#[must_use]
pub fn apply_fixes(text: &str, report: &Report) -> String {
    apply_selected_fixes(text, report, FixSelection::Safe)
}

/// Does the same as [`apply_fixes`], and can also apply suggestions.
#[must_use]
pub fn apply_selected_fixes(text: &str, report: &Report, selection: FixSelection) -> String {
    let (edits, _) = select(&json::read(text), &report.violations, selection);
    apply(text, edits)
}

/// Validates the text and applies its fixes until there are no more. Returns the text and what was fixed.
#[must_use]
pub fn fix_all(text: &str, options: &ValidateOptions, selection: FixSelection) -> (String, Vec<AppliedFix>) {
    fix_all_of(text, options, selection, &|_| true)
}

/// Does the same as [`fix_all`], for selected violations only.
pub fn fix_all_of(
    text: &str,
    options: &ValidateOptions,
    selection: FixSelection,
    is_wanted: &dyn Fn(&Violation) -> bool,
) -> (String, Vec<AppliedFix>) {
    let mut text = text.to_owned();
    let mut applied = Vec::new();
    for _ in 0..MAX_ROUNDS {
        let document = json::read(&text);
        // Form state is validated without blank values, but fixed in its original form.
        let mut violations = rules::validate_input(json::read(&text), options).violations;
        violations.retain(is_wanted);
        let (edits, fixes) = select(&document, &violations, selection);
        if edits.is_empty() {
            break;
        }
        text = apply(&text, edits);
        applied.extend(fixes);
    }
    (text, applied)
}

/// Returns the edits of the fixes that can be applied at once, and which fixes they are.
fn select(
    document: &Document<'_>,
    violations: &[Violation],
    selection: FixSelection,
) -> (Vec<TextEdit>, Vec<AppliedFix>) {
    let (mut edits, mut applied): (Vec<TextEdit>, _) = (Vec::new(), Vec::new());
    for violation in violations {
        let Some(fix) = selection.of(violation) else { continue };
        let Some(own) = self::edits(document, fix) else { continue };
        let is_apart = |edit: &TextEdit| edits.iter().all(|other| apart(&edit.range, &other.range));
        if own.iter().all(is_apart) {
            edits.extend(own);
            let (path, title) = (violation.path.clone(), fix.title.clone());
            applied.push(AppliedFix { code: violation.code, path, title });
        }
    }
    (edits, applied)
}

/// Returns whether two parts can be changed together: they do not overlap, and neither inserts at the end of the other.
fn apart(a: &Range<usize>, b: &Range<usize>) -> bool {
    if a.is_empty() || b.is_empty() {
        return a.end < b.start || b.end < a.start;
    }
    a.end <= b.start || b.end <= a.start
}

fn apply(text: &str, mut edits: Vec<TextEdit>) -> String {
    sort_by_rank(&mut edits, |edit| edit.range.start);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        out.push_str(&text[at..edit.range.start]);
        out.push_str(&edit.text);
        at = edit.range.end;
    }
    out.push_str(&text[at..]);
    out
}

/// Returns the fix as edits of the text; `None` if it cannot be applied in place.
pub fn edits(document: &Document<'_>, fix: &Fix) -> Option<Vec<TextEdit>> {
    if fix.patch.is_empty() {
        // The patch was left out of the report's JSON, because it would repeat a secret.
        return None;
    }
    let edits: Option<Vec<TextEdit>> = fix.patch.iter().map(|operation| edit(document, operation)).collect();
    let edits = edits?;
    let overlap = |(index, edit): (usize, &TextEdit)| {
        edits[..index].iter().any(|other| !apart(&edit.range, &other.range))
    };
    (!edits.iter().enumerate().any(overlap)).then_some(edits)
}

fn edit(document: &Document<'_>, operation: &PatchOperation) -> Option<TextEdit> {
    match operation {
        PatchOperation::Replace { path, value } => {
            let at = document.node(find(document, path)?).at;
            Some(TextEdit { range: at.start as usize..at.end as usize, text: value.to_string() })
        }
        PatchOperation::Remove { path } => remove(document, path),
        PatchOperation::Add { path, value } => add(document, path, value),
        PatchOperation::Move { from, path } => {
            let (parent, name) = split_last(path)?;
            if split_last(from)?.0 != parent {
                return None;
            }
            let key = document.node(find(document, from)?).key;
            let text = Json::from(&*name).to_string();
            Some(TextEdit { range: key.start as usize..key.end as usize, text })
        }
    }
}

/// Removes a member or an item, with its comma and space. Comments are kept.
fn remove(document: &Document<'_>, path: &str) -> Option<TextEdit> {
    let node = find(document, path)?;
    let parent = find(document, split_last(path)?.0)?;
    let (start, end) = extent(document, node);
    let next = document.node(node).end;
    if next < document.node(parent).end {
        let range = start..extent(document, next).0;
        let text = comments(document, &range).trim_start().to_owned();
        return Some(TextEdit { range, text });
    }
    let range = match document.children(parent).take_while(|&sibling| sibling != node).last() {
        Some(previous) => extent(document, previous).1..end,
        None => inside(document, parent)?,
    };
    let text = comments(document, &range);
    // A comment to the end of its line requires a line break.
    let has_break = document.text[range.end..].starts_with(['\n', '\r']);
    let text = if has_break { text.trim_end() } else { text.trim_end_matches([' ', '\t']) };
    Some(TextEdit { range, text: text.to_owned() })
}

/// Returns the comments in a part of the text with the space around them; empty if there are none.
fn comments(document: &Document<'_>, part: &Range<usize>) -> String {
    let all = document.syntax.iter().filter(|error| error.problem == Syntax::Comment);
    let comments = all.map(|error| error.at.start as usize..error.at.end as usize);
    let mut comments = comments.filter(|at| part.start <= at.start && at.end <= part.end).peekable();
    if comments.peek().is_none() {
        return String::new();
    }
    let space = |part: Range<usize>| document.text[part].chars().filter(|c| " \t\n\r".contains(*c));
    let (mut out, mut from) = (String::new(), part.start);
    for at in comments {
        out.extend(space(from..at.start));
        out.push_str(&document.text[at.clone()]);
        from = at.end;
    }
    out.extend(space(from..part.end));
    out
}

/// Adds a member after the others, with the same layout.
fn add(document: &Document<'_>, path: &str, value: &Json) -> Option<TextEdit> {
    let (parent, name) = split_last(path)?;
    let parent = find(document, parent)?;
    let node = document.node(parent);
    if node.kind != NodeKind::Object {
        return None;
    }
    let start = node.at.start as usize;
    let name = Json::from(&*name);
    let Some(last) = document.children(parent).last() else {
        return Some(TextEdit { range: inside(document, parent)?, text: format!("{name}: {value}") });
    };
    let (last_start, last_end) = extent(document, last);
    // The new member gets the same space, or line break and indentation, as the last one.
    let before = &document.text[start + 1..last_start];
    let space = &before[before.trim_end_matches([' ', '\t', '\n', '\r']).len()..];
    let node = document.node(last);
    let colon = document.text.get(node.key.end as usize..node.at.start as usize);
    let colon = colon.filter(|colon| matches!(*colon, ":" | " : ")).unwrap_or(": ");
    Some(TextEdit { range: last_end..last_end, text: format!(",{space}{name}{colon}{value}") })
}

/// Returns the text between the brackets; `None` if the closing one is missing.
fn inside(document: &Document<'_>, container: NodeId) -> Option<Range<usize>> {
    let node = document.node(container);
    let (start, end) = (node.at.start as usize, node.at.end as usize);
    let closing = if node.kind == NodeKind::Object { '}' } else { ']' };
    document.slice(node.at).ends_with(closing).then_some(start + 1..end - 1)
}

/// Returns the range of a member (including its name) or an item.
fn extent(document: &Document<'_>, node: NodeId) -> (usize, usize) {
    let node = document.node(node);
    let start = if node.named { node.key.start } else { node.at.start };
    (start as usize, node.at.end as usize)
}
