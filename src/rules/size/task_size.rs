//! The size of the task that a request runs.

use crate::model::{MemberId, TaskOverride};
use crate::read::NodeId;
use crate::report::Json;
use crate::validate::{RuleContext, size};

/// The CPU or memory of the task: that of the override, or else that of the task definition.
pub(super) struct TaskSize<'d> {
    /// The override's node; `None` if the size is that of the task definition.
    pub(super) node: Option<NodeId>,
    /// CPU units or MiB.
    pub(super) amount: i64,
    /// The override as written.
    text: Option<&'d str>,
}

impl<'d> TaskSize<'d> {
    /// Returns the CPU of the task; `None` if it is not known or malformed.
    pub(super) fn cpu(context: &RuleContext<'_, 'd>, overrides: Option<NodeId>) -> Option<Self> {
        let registered = context.definition().and_then(|definition| definition.cpu);
        TaskSize::read(context, overrides, TaskOverride::cpu, size::cpu_units, registered)
    }

    /// Returns the memory of the task; `None` if it is not known or malformed.
    pub(super) fn memory(context: &RuleContext<'_, 'd>, overrides: Option<NodeId>) -> Option<Self> {
        let registered = context.definition().and_then(|definition| definition.memory);
        TaskSize::read(context, overrides, TaskOverride::memory, size::memory_mib, registered)
    }

    fn read(
        context: &RuleContext<'_, 'd>,
        overrides: Option<NodeId>,
        member: MemberId,
        parse: fn(&str) -> Option<i64>,
        registered: Option<i64>,
    ) -> Option<Self> {
        let Some(node) = overrides.and_then(|overrides| context.member_of(overrides, member)) else {
            return registered.map(|amount| TaskSize { node: None, amount, text: None });
        };
        let text = context.document().text_of(node)?;
        let amount = parse(text)?;
        Some(TaskSize { node: Some(node), amount, text: Some(text) })
    }

    /// Returns the amount as a message shows it: a number, or the user's text if it is too large.
    pub(super) fn shown(&self, context: &RuleContext<'_, '_>) -> Json {
        match self.text {
            Some(text) if self.amount == i64::MAX => context.show(text).into(),
            _ => self.amount.into(),
        }
    }
}
