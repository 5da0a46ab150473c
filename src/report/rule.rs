//! Rules and their documentation.

use super::{Code, Severity};
use crate::message::Message;
use crate::model::Revision;
use crate::options::{InputKind, Target};

/// A rule: its code, severity and source.
#[derive(Debug)]
pub struct Rule {
    /// The code in reports.
    pub code: Code,
    /// The severity of a violation in a request.
    pub severity: Severity,
    /// The source of its documentation.
    pub source: Source,
}

/// The source of a rule's documentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The API reference, at the member with the violation.
    Member,
    /// The page at this URL.
    Page(&'static str),
}

/// The documentation of a rule. Separate from [`Rule`], so that programs that never show it do not include
/// it.
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
    /// the one that the invalid example violates it at. A rule about a single string is also about all
    /// members with the same format, and a rule of the walk about members with that limit.
    pub about: &'static [&'static str],
    /// Its messages, and the titles of its fixes.
    pub messages: &'static [&'static Message],
    /// Messages of the service and its clients about a violation of the rule.
    pub service_messages: &'static [ServiceMessage],
    /// An input that violates this rule and no other.
    pub invalid: Example,
    /// A similar input without violations.
    pub valid: Example,
}

/// A message of the service or one of its clients.
#[derive(Debug)]
pub struct ServiceMessage {
    /// The text as users quote it; `{}` is a placeholder for the variable parts.
    pub text: &'static str,
    /// The path of the member that it is about, in which `{}` is replaced by the text of the message's placeholder;
    /// empty if the message does not name the member.
    pub member: &'static str,
}

impl ServiceMessage {
    /// Returns a message that does not show which member it is about.
    pub(crate) const fn new(text: &'static str) -> Self {
        ServiceMessage { text, member: "" }
    }

    /// Returns a message about a member.
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
    /// The revision that it is validated against.
    pub revision: Revision,
    /// The launch type.
    pub launch_type: Target,
    /// The task definition it runs, as JSON text.
    pub task_definition: Option<&'static str>,
    /// Whether the input is the whole input, and not only those members of a request that matter.
    pub is_whole: bool,
    /// Whether it is a draft for `build`.
    pub is_draft: bool,
}

impl Example {
    /// Creates an example that is a request. `taskDefinition` and `containerInstances` are added if they are
    /// missing.
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

    /// Creates an example that is a complete input.
    pub const fn whole(input: &'static str) -> Self {
        let mut example = Self::request(input);
        example.is_whole = true;
        example
    }

    /// Creates an example that is a draft of `build`.
    pub const fn draft(text: &'static str) -> Self {
        let mut example = Self::whole(text);
        example.is_draft = true;
        example
    }

    /// Returns a response.
    pub const fn response(input: &'static str) -> Self {
        let mut example = Self::whole(input);
        example.kind = InputKind::Response;
        example
    }

    /// Sets revision 2026.
    #[must_use]
    pub const fn in_2026(mut self) -> Self {
        self.revision = Revision::Y2026;
        self
    }

    /// Sets the launch type.
    #[must_use]
    pub const fn on(mut self, target: Target) -> Self {
        self.launch_type = target;
        self
    }

    /// Sets the task definition.
    #[must_use]
    pub const fn with(mut self, definition: &'static str) -> Self {
        self.task_definition = Some(definition);
        self
    }

    /// Returns the JSON text, or the command line of a draft, in one line.
    pub fn input(&self) -> String {
        // In the source code, long ones are broken at spaces.
        self.input.lines().map(str::trim_start).collect::<Vec<_>>().join(" ")
    }
}
