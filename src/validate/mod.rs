//! Checking: one walk led by the model, then the rules over several members.

pub(crate) mod arn;
pub(crate) mod arn_places;
mod context;
mod duplicates;
pub(crate) mod formats;
pub(crate) mod measure;
pub(crate) mod size;
pub(crate) mod suggest;
pub(crate) mod unicode;
mod unicode_table;
mod unknown;
pub(crate) mod walk;

pub(crate) use context::RuleContext;
pub(crate) use duplicates::{Placed, Same, duplicates};

use crate::options::ValidateOptions;
use crate::read::Document;
use crate::report::{Report, render};

/// Checks an input and reports everything found.
pub(crate) fn check(document: &Document<'_>, options: &ValidateOptions) -> Report {
    let mut walk = walk::Walk::new(document, options);
    walk.root(options.kind.shape());
    let (diagnostics, failed, truncated) = walk.into_diagnostics();
    Report {
        valid: !failed,
        kind: options.kind.name(),
        revision: options.revision.name(),
        violations: render(diagnostics, document, options),
        truncated,
    }
}
