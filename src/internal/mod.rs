//! What the command line and the generators of this workspace share with the library. It is not part of the API and
//! changes without notice.

pub mod rule_examples;

pub use crate::build::why::ALL as reasons_of_changes;
pub use crate::explain::messages::page::page as messages_page;
pub use crate::explain::rule::docs as page_of_rule;
pub use crate::fix::{edits, fix_all_of};
pub use crate::line_index::LineIndex;
pub use crate::message::{Case, Grouping, Part};
pub use crate::read::Document;
pub use crate::read::json::read as read_json;
pub use crate::read::pointer::of_path as pointer_of_path;
pub use crate::redact::{Shown, cover, cover_ranges, hidden_ranges, shows};
pub use crate::report::{code_point, grouped, page_of, show, shown_name};
pub use crate::rules::request::overrides_too_long::MAXIMUM as MAX_OVERRIDES_LENGTH;
#[cfg(feature = "schema")]
pub use crate::schema::labels::{item_label, label};
#[cfg(feature = "schema")]
pub use crate::schema::patterns::pattern;
pub use crate::validate::suggest::nearest;

use crate::model::Shape;
use crate::read::document::Syntax;
use crate::validate::structural::invalid_json;
use crate::{InputKind, Revision, TextRange, ValidateOptions, Violation};
use std::ops::Range;

/// Returns the kind and the revision that are chosen.
pub fn kind_and_revision(options: &ValidateOptions) -> (InputKind, Revision) {
    (options.kind, options.revision)
}

/// Returns whether the limits of the structure's members apply to requests or responses.
pub fn has_limits(kind: InputKind, shape: &'static Shape) -> bool {
    kind.limits(shape)
}

/// Returns the options whose task definition fits the request best; of several that fit alike, the last.
pub fn fitting_task_definition<'o>(
    all: &'o [ValidateOptions],
    request: &Document<'_>,
) -> Option<&'o ValidateOptions> {
    let name = request.task_definition()?;
    let fit = |options: &&ValidateOptions| options.definition().map(|definition| definition.compare(name));
    all.iter().max_by_key(fit)
}

/// Returns the options with the task definition of others.
#[must_use]
pub fn with_task_definition_of(mut options: ValidateOptions, others: &ValidateOptions) -> ValidateOptions {
    options.task_definition.clone_from(&others.task_definition);
    options
}

/// Returns the comments and the trailing commas of JSONC, in bytes. A comment that is not closed is not one of them.
pub fn jsonc_syntax(text: &str) -> Vec<Range<usize>> {
    syntax(text, |problem, part| match problem {
        Syntax::Comment => part.starts_with("//") || (part.len() > 3 && part.ends_with("*/")),
        other => other == Syntax::TrailingComma,
    })
}

/// Returns what can be removed from JSON text without a change of its meaning: trailing commas and a byte order mark.
pub fn removable_syntax(text: &str) -> Vec<Range<usize>> {
    syntax(text, |problem, _| matches!(problem, Syntax::TrailingComma | Syntax::ByteOrderMark))
}

fn syntax(text: &str, is_wanted: impl Fn(Syntax, &str) -> bool) -> Vec<Range<usize>> {
    let document = read_json(text);
    let wanted = document.syntax.iter().filter(|error| is_wanted(error.problem, document.slice(error.at)));
    let mut parts: Vec<_> = wanted.map(|error| error.at.start as usize..error.at.end as usize).collect();
    // A trailing comma is noticed after the comments that follow it.
    parts.sort_unstable_by_key(|part| part.start);
    parts
}

/// Returns the violation for a string that is not YAML.
pub fn invalid_yaml(kind: InputKind, reason: &str, range: TextRange) -> Violation {
    let message = invalid_json::YAML.with("reason", reason);
    Violation { range: Some(range), ..Violation::new(&invalid_json::RULE, kind, String::new(), message) }
}
