//! Applies fixes as edits of the text, so that its layout stays.

use crate::options::ValidateOptions;
use crate::read::pointer::{find, split_last};
use crate::read::{Document, NodeId, NodeKind, json};
use crate::report::{Applicability, Fix, Json, PatchOperation, Violation};
use crate::rules;
use crate::sort::sort_by_rank;
use std::ops::Range;

/// A change of a part of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The part, in bytes.
    pub at: Range<usize>,
    /// What replaces it.
    pub text: String,
}

/// A fix that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The rule of the violation that it fixed.
    pub code: &'static str,
    /// The path of that violation.
    pub path: String,
    /// What the fix did.
    pub title: String,
}

/// One fix may make room for another; none goes on for ever.
const MAX_ROUNDS: usize = 32;

/// Which fixes are applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Safe ones only.
    Safe,
    /// Also suggestions, where a violation has only one.
    Unsafe,
}

impl Which {
    /// Returns the fix of a violation that is applied.
    pub fn of(self, violation: &Violation) -> Option<&Fix> {
        let fixes = violation.fixes.as_deref().unwrap_or_default();
        let safe = fixes.iter().find(|fix| fix.applicability == Applicability::Safe);
        match (self, fixes) {
            (Which::Unsafe, [only]) => Some(only),
            _ => safe,
        }
    }
}

/// Returns the text with every fix applied, also those of what shows up only then.
pub fn all(text: &str, options: &ValidateOptions, which: Which) -> (String, Vec<Made>) {
    all_of(text, options, which, &|_| true)
}

/// Returns the text with the fixes of wanted violations applied.
pub fn all_of(
    text: &str,
    options: &ValidateOptions,
    which: Which,
    is_wanted: &dyn Fn(&Violation) -> bool,
) -> (String, Vec<Made>) {
    let mut text = text.to_owned();
    let mut made = Vec::new();
    for _ in 0..MAX_ROUNDS {
        let document = json::read(&text);
        let mut edits: Vec<Edit> = Vec::new();
        for violation in rules::validate(&document, options).violations {
            let Some(fix) = which.of(&violation).filter(|_| is_wanted(&violation)) else { continue };
            let Some(own) = self::edits(&document, fix) else { continue };
            let is_apart = |edit: &Edit| edits.iter().all(|other| apart(&edit.at, &other.at));
            if !own.iter().all(is_apart) {
                continue;
            }
            edits.extend(own);
            let title = fix.title.clone();
            made.push(Made { code: violation.code, path: violation.path, title });
        }
        if edits.is_empty() {
            break;
        }
        text = apply(&text, edits);
    }
    (text, made)
}

/// Whether two parts can be changed at once: they do not overlap, and nothing is put in where the other one ends.
fn apart(a: &Range<usize>, b: &Range<usize>) -> bool {
    if a.is_empty() || b.is_empty() {
        return a.end < b.start || b.end < a.start;
    }
    a.end <= b.start || b.end <= a.start
}

fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    sort_by_rank(&mut edits, |edit| edit.at.start);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        out.push_str(&text[at..edit.at.start]);
        out.push_str(&edit.text);
        at = edit.at.end;
    }
    out.push_str(&text[at..]);
    out
}

/// The fix as edits of the text; `None` where it is none that can be made in place.
pub fn edits(document: &Document<'_>, fix: &Fix) -> Option<Vec<Edit>> {
    let edits: Option<Vec<Edit>> = fix.patch.iter().map(|operation| edit(document, operation)).collect();
    let edits = edits?;
    let overlap =
        |(index, edit): (usize, &Edit)| edits[..index].iter().any(|other| !apart(&edit.at, &other.at));
    (!edits.iter().enumerate().any(overlap)).then_some(edits)
}

fn edit(document: &Document<'_>, operation: &PatchOperation) -> Option<Edit> {
    match operation {
        PatchOperation::Replace { path, value } => {
            let at = document.node(find(document, path)?).at;
            Some(Edit { at: at.start as usize..at.end as usize, text: value.to_string() })
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
            Some(Edit { at: key.start as usize..key.end as usize, text })
        }
    }
}

/// Takes a member or an item away, with the comma and the space that belong to it.
fn remove(document: &Document<'_>, path: &str) -> Option<Edit> {
    let node = find(document, path)?;
    let parent = find(document, split_last(path)?.0)?;
    let siblings: Vec<NodeId> = document.children(parent).collect();
    let index = siblings.iter().position(|&sibling| sibling == node)?;
    let (start, end) = extent(document, node);
    let at = if let Some(&next) = siblings.get(index + 1) {
        start..extent(document, next).0
    } else if index > 0 {
        extent(document, siblings[index - 1]).1..end
    } else {
        let around = document.node(parent).at;
        around.start as usize + 1..around.end as usize - 1
    };
    Some(Edit { at, text: String::new() })
}

/// Sets a member behind the others, laid out as they are.
fn add(document: &Document<'_>, path: &str, value: &Json) -> Option<Edit> {
    let (parent, name) = split_last(path)?;
    let parent = find(document, parent)?;
    let node = document.node(parent);
    if node.kind != NodeKind::Object {
        return None;
    }
    let (start, end) = (node.at.start as usize, node.at.end as usize);
    let name = Json::from(&*name);
    let Some(last) = document.children(parent).last() else {
        return Some(Edit { at: start + 1..end - 1, text: format!("{name}: {value}") });
    };
    let (last_start, last_end) = extent(document, last);
    // What stands in front of the last member stands in front of the new one: a space, or a line and its indent.
    let before = &document.text[start + 1..last_start];
    let space = &before[before.trim_end_matches([' ', '\t', '\n', '\r']).len()..];
    let node = document.node(last);
    let colon = document.text.get(node.key.end as usize..node.at.start as usize);
    let colon = colon.filter(|colon| matches!(*colon, ":" | " : ")).unwrap_or(": ");
    Some(Edit { at: last_end..last_end, text: format!(",{space}{name}{colon}{value}") })
}

/// Where a member or an item begins and ends, its name included.
fn extent(document: &Document<'_>, node: NodeId) -> (usize, usize) {
    let node = document.node(node);
    let start = if node.named { node.key.start } else { node.at.start };
    (start as usize, node.at.end as usize)
}
