//! The grammar of task CPU.

use super::{Example, rule};
use crate::read::NodeId;
use crate::report::{Finding, quote};
use crate::validate::{size, walk::Walk};

rule! {
    code: "invalid-task-cpu",
    severity: Error,
    title: "Task CPU is given in CPU units or vCPUs.",
    why: "A plain number counts CPU units, of which 1,024 are one vCPU; a number with `vCPU` behind it counts vCPUs. Both stand in quotes.",
    remedy: "Write it as CPU units `1024` or vCPUs `1 vCPU`.",
    service: "Invalid 'cpu' setting for task." about "overrides.cpu",
    invalid: Example::request(r#"{"overrides": {"cpu": "1 core"}}"#),
    valid: Example::request(r#"{"overrides": {"cpu": "1 vCPU"}}"#),
}

pub(crate) fn look(walk: &mut Walk<'_>, id: NodeId, content: &str) {
    if size::cpu_units(content).is_none() {
        walk.note(Finding::new(
            &RULE,
            id,
            format!("Expected task CPU as CPU units (1024) or vCPUs (1 vCPU), found {}.", quote(content)),
        ));
    }
}
