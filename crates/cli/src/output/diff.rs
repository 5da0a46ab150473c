//! Changes of a file as a unified diff.

use similar::TextDiff;

/// Returns the difference between two versions of a file.
pub(crate) fn of(name: &str, old: &str, new: &str) -> String {
    let diff = TextDiff::from_lines(old, new);
    // A tab ends a name with spaces, as in diffs of Git.
    let name = if name.contains(' ') { format!("{name}\t") } else { name.to_owned() };
    let mut unified = diff.unified_diff();
    unified.context_radius(3).header(&name, &name).to_string()
}
