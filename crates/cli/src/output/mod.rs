//! The forms of results: what was found in each input, as text, JSON, annotations of GitHub, or SARIF.

pub(super) mod github;
pub(super) mod json;
pub(super) mod sarif;
pub(super) mod text;

use super::inputs::Reason;
use ecs_start_task::internal::{Made, shows};
use ecs_start_task::{Fix, InputKind, PatchOperation, Report};

/// An input and what was found in it.
pub(super) struct Checked {
    /// As the user named it.
    pub(super) name: String,
    /// Its name in messages.
    pub(super) shown: String,
    pub(super) outcome: Outcome,
}

/// What was found in an input.
pub(super) enum Outcome {
    Unreadable(Reason),
    Checked {
        text: String,
        kind: InputKind,
        report: Report,
        /// What was put right; the text and the report are those of afterwards.
        made: Vec<Made>,
    },
}

/// Whether a fix repeats nothing of what has to be covered.
fn is_open(fix: &Fix, kind: InputKind) -> bool {
    fix.patch.iter().all(|operation| match operation {
        PatchOperation::Add { path, value } | PatchOperation::Replace { path, value } => {
            shows(kind, path, value)
        }
        PatchOperation::Remove { .. } | PatchOperation::Move { .. } => true,
    })
}
