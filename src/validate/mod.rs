//! Validation: one walk driven by the model, then the rules over several members.

pub(crate) mod arn_places;
mod checks;
mod context;
mod duplicates;
pub(crate) mod measure;
pub(crate) mod misplaced;
pub(crate) mod structural;
pub(crate) mod suggest;
pub(crate) mod types;
pub(crate) mod unicode;
mod unicode_table;
mod unknown;
pub(crate) mod walk;

pub(crate) use crate::aws::{arn, task_size as size};
pub(crate) use checks::{Check, CheckSet};
pub(crate) use context::RuleContext;
pub(crate) use duplicates::{Placed, Same, duplicates};

use crate::options::ValidateOptions;
use crate::read::Document;
use crate::report::{Report, render};

/// Validates an input against the model and the rules, and reports every violation.
pub(crate) fn check(document: &Document<'_>, options: &ValidateOptions, checks: &CheckSet) -> Report {
    let mut walk = walk::Walk::new(document, options, checks);
    walk.root(options.kind.shape());
    let (diagnostics, failed, truncated) = walk.into_diagnostics();
    Report {
        valid: !failed,
        kind: options.kind,
        revision: options.revision,
        violations: render(diagnostics, document, options),
        truncated,
    }
}
