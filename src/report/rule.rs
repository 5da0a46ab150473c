//! What a rule is.

use super::{Code, Severity};
use crate::message::Message;
use crate::model::Revision;
use crate::options::{InputKind, Target};

/// A rule: a stable name, its weight, where its limit comes from, and, where it compares members, its checks.
#[derive(Debug)]
pub struct Rule {
    /// Its name in reports.
    pub code: Code,
    /// How much breaking it weighs in a request.
    pub severity: Severity,
    /// Where it is documented.
    pub source: Source,
}

/// Where a rule is documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// In the API reference, at the member in question.
    Member,
    /// At this address.
    Page(&'static str),
}

/// The documentation of a rule; apart from [`Rule`], so that programs that never show it do not carry it.
#[derive(Debug)]
pub struct RuleDocs {
    /// The rule.
    pub rule: &'static Rule,
    /// The version that introduced it.
    pub since: &'static str,
    /// What it requires, in one sentence.
    pub title: &'static str,
    /// Why it exists.
    pub why: &'static str,
    /// What to do about a violation.
    pub how_to_fix: &'static str,
    /// The paths of the members that it is about, such as `overrides.containerOverrides[].cpu`. The first is
    /// the one that the invalid example violates it at. A rule of a single string is also about all members
    /// of the same grammar, and one of the walk about those that the model says.
    pub about: &'static [&'static str],
    /// Its messages, and the titles of its fixes.
    pub messages: &'static [&'static Message],
    /// What the service and its clients say where the rule is broken.
    pub service_messages: &'static [ServiceMessage],
    /// An input that breaks this rule and no other.
    pub invalid: Example,
    /// An input like it that breaks none.
    pub valid: Example,
}

/// What the service or one of its clients says.
#[derive(Debug)]
pub struct ServiceMessage {
    /// As users quote it; `{}` is a placeholder for what differs.
    pub text: &'static str,
    /// The path of the member that it is about, in which `{}` is what the message has in its own; empty if
    /// the message does not name it.
    pub member: &'static str,
}

impl ServiceMessage {
    /// A message that does not show which member it is about.
    pub(crate) const fn new(text: &'static str) -> Self {
        ServiceMessage { text, member: "" }
    }

    /// A message about a member.
    pub(crate) const fn about(text: &'static str, member: &'static str) -> Self {
        ServiceMessage { text, member }
    }
}

/// An input to show and to test a rule with.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// See [`Example::input`].
    input: &'static str,
    /// What it is.
    pub kind: InputKind,
    /// The revision that judges it.
    pub revision: Revision,
    /// Where the task is to run.
    pub launch_type: Target,
    /// The task definition it runs, as JSON text.
    pub task_definition: Option<&'static str>,
    /// Whether the input is the whole input, and not only those members of a request that matter.
    pub is_whole: bool,
    /// Whether it is a draft for `build`.
    pub is_draft: bool,
}

impl Example {
    /// A request; `taskDefinition` and `containerInstances` are filled in where the text leaves them out.
    pub const fn request(input: &'static str) -> Self {
        Example {
            input,
            kind: InputKind::Request,
            revision: Revision::Y2023,
            launch_type: Target::Ec2,
            task_definition: None,
            is_whole: false,
            is_draft: false,
        }
    }

    /// The whole input, to be taken as it stands.
    pub const fn whole(input: &'static str) -> Self {
        let mut example = Self::request(input);
        example.is_whole = true;
        example
    }

    /// A draft, to be judged by `build`.
    pub const fn draft(text: &'static str) -> Self {
        let mut example = Self::whole(text);
        example.is_draft = true;
        example
    }

    /// A response.
    pub const fn response(input: &'static str) -> Self {
        let mut example = Self::whole(input);
        example.kind = InputKind::Response;
        example
    }

    /// Judged by revision 2026.
    #[must_use]
    pub const fn in_2026(mut self) -> Self {
        self.revision = Revision::Y2026;
        self
    }

    /// To run elsewhere than on EC2.
    #[must_use]
    pub const fn on(mut self, target: Target) -> Self {
        self.launch_type = target;
        self
    }

    /// Running this task definition.
    #[must_use]
    pub const fn with(mut self, definition: &'static str) -> Self {
        self.task_definition = Some(definition);
        self
    }

    /// JSON text, or the command line of a draft, in one line.
    pub fn input(&self) -> String {
        // In the source code, long ones are broken at spaces.
        self.input.lines().map(str::trim_start).collect::<Vec<_>>().join(" ")
    }
}
