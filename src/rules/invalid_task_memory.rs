//! The grammar of task memory.

use super::{Example, rule};
use crate::read::NodeId;
use crate::report::{Finding, quote};
use crate::validate::{size, walk::Walk};

rule! {
    code: "invalid-task-memory",
    severity: Error,
    title: "Task memory is given in MiB or GB.",
    why: "A plain number counts MiB; a number with `GB` behind it counts GB of 1,024 MiB each. Both stand in quotes.",
    remedy: "Write it as MiB `2048` or GB `2 GB`.",
    
    invalid: Example::request(r#"{"overrides": {"memory": "2 GiB"}}"#),
    valid: Example::request(r#"{"overrides": {"memory": "2 GB"}}"#),
}

pub(crate) fn look(walk: &mut Walk<'_>, id: NodeId, content: &str) {
    if size::memory_mib(content).is_none() {
        walk.note(Finding::new(
            &RULE,
            id,
            format!("Expected task memory as MiB (2048) or GB (2 GB), found {}.", quote(content)),
        ));
    }
}
