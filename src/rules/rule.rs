//! What a rule is.

use crate::build;
use crate::model::{MemberId, MemberSet, Revision, Shape};
use crate::options::{InputKind, Target, ValidateOptions};
use crate::read::json;
use crate::report::{Report, Severity};
use crate::validate::{self, Scope};

/// A rule: a stable name, its weight, where its limit comes from, and, where it looks at more than one member,
/// its check.
#[derive(Debug)]
pub struct Rule {
    /// Its name in reports: kebab-case, names the fault, never changes its meaning.
    pub code: &'static str,
    /// How much breaking it weighs in a request.
    pub severity: Severity,
    /// Where it is documented.
    pub source: Source,
    /// Its check; rules of single values are checked by the walk itself.
    pub(crate) check: Option<Check>,
}

/// Where a rule is documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// In the API reference, at the member in question.
    Member,
    /// At this address.
    Page(&'static str),
}

/// The check of a rule.
#[derive(Debug)]
pub(crate) struct Check {
    /// The smallest structure that holds what the check reads.
    pub(crate) on: &'static Shape,
    /// In what it looks.
    pub(crate) inputs: Inputs,
    /// It finds something only where one of these members is there; empty where it may find something in any case.
    pub(crate) when: MemberSet,
    /// It finds something only where one of these members is absent; empty where it may find something in any case.
    pub(crate) without: MemberSet,
    /// It finds something only where the task definition is known.
    pub(crate) with_definition: bool,
    /// Looks at one such structure and reports what it finds.
    pub(crate) run: fn(&mut Scope<'_, '_>),
}

impl Check {
    /// A check of requests for a rule that looks at more than one kind of structure.
    pub(crate) const fn of_requests(
        on: &'static Shape,
        when: &[MemberId],
        run: fn(&mut Scope<'_, '_>),
    ) -> Self {
        let (when, without) = (MemberSet::of(when), MemberSet::EMPTY);
        Check { on, inputs: Inputs::Requests, when, without, with_definition: false, run }
    }

    /// The same for responses.
    pub(crate) const fn of_responses(
        on: &'static Shape,
        when: &[MemberId],
        run: fn(&mut Scope<'_, '_>),
    ) -> Self {
        Check { inputs: Inputs::Responses, ..Self::of_requests(on, when, run) }
    }

    /// Only where the task definition is known.
    pub(crate) const fn with_definition(mut self) -> Self {
        self.with_definition = true;
        self
    }

    /// Whether it has to be run on a structure that has these members.
    pub(crate) fn applies(&self, given: MemberSet, has_definition: bool) -> bool {
        (self.when.is_empty() || self.when.meets(given))
            && (self.without.is_empty() || !self.without.is_in(given))
            && (has_definition || !self.with_definition)
    }
}

/// In what a check looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Inputs {
    /// Requests.
    Requests,
    /// Responses.
    Responses,
    /// Both.
    Both,
}

impl Inputs {
    pub(crate) fn include(self, kind: InputKind) -> bool {
        match self {
            Inputs::Requests => kind == InputKind::Request,
            Inputs::Responses => kind == InputKind::Response,
            Inputs::Both => true,
        }
    }
}

/// What is said about a rule; apart from [`Rule`], so that programs that never show it do not carry it.
#[derive(Debug)]
pub struct RuleDocs {
    /// The rule.
    pub rule: &'static Rule,
    /// What it asks for, in one sentence.
    pub title: &'static str,
    /// Why it exists.
    pub why: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
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
    /// As users quote it; `{}` stands for what differs.
    pub text: &'static str,
    /// The path of the member that it is about, in which `{}` stands for what the message has in its own; empty where
    /// it does not tell.
    pub member: &'static str,
}

/// An input to show and to test a rule with.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// JSON text. A request of members only is completed by [`Example::text`].
    pub json: &'static str,
    /// What it is.
    pub kind: InputKind,
    /// The revision that judges it.
    pub revision: Revision,
    /// Where the task is to run.
    pub launch_type: Target,
    /// The task definition it runs, as JSON text.
    pub task_definition: Option<&'static str>,
    /// Whether `json` is the whole input.
    whole: bool,
    /// Whether it is a draft for `build`.
    pub is_draft: bool,
}

impl Example {
    /// A request; `taskDefinition` and `containerInstances` are filled in where the text leaves them out.
    pub const fn request(json: &'static str) -> Self {
        Example {
            json,
            kind: InputKind::Request,
            revision: Revision::Y2023,
            launch_type: Target::Ec2,
            task_definition: None,
            whole: false,
            is_draft: false,
        }
    }

    /// The whole input, to be taken as it stands.
    pub const fn whole(json: &'static str) -> Self {
        let mut example = Self::request(json);
        example.whole = true;
        example
    }

    /// A draft, to be judged by `build`.
    pub const fn draft(text: &'static str) -> Self {
        let mut example = Self::whole(text);
        example.is_draft = true;
        example
    }

    /// A response.
    pub const fn response(json: &'static str) -> Self {
        let mut example = Self::whole(json);
        example.kind = InputKind::Response;
        example
    }

    /// Judged by revision 2026.
    pub const fn in_2026(mut self) -> Self {
        self.revision = Revision::Y2026;
        self
    }

    /// To run elsewhere than on EC2.
    pub const fn on(mut self, target: Target) -> Self {
        self.launch_type = target;
        self
    }

    /// Running this task definition.
    pub const fn with(mut self, definition: &'static str) -> Self {
        self.task_definition = Some(definition);
        self
    }

    /// The options to judge it by.
    pub fn options(&self) -> ValidateOptions {
        let options =
            ValidateOptions::new().kind(self.kind).revision(self.revision).launch_type(self.launch_type);
        match self.task_definition {
            Some(definition) => options.clone().task_definition(definition).unwrap_or(options),
            None => options,
        }
    }

    /// What is found in it.
    pub fn report(&self) -> Report {
        if self.is_draft {
            return build::text(&self.text(), Vec::new(), &self.options().into()).report;
        }
        validate::check(&json::read(&self.text()), &self.options())
    }

    /// The input.
    pub fn text(&self) -> String {
        if self.whole {
            return self.json.to_owned();
        }
        let mut members = Vec::new();
        for (name, value) in [
            ("taskDefinition", r#""web:7""#),
            ("containerInstances", r#"["0123456789abcdef0123456789abcdef"]"#),
        ] {
            if !self.json.contains(&format!("\"{name}\"")) {
                members.push(format!("\"{name}\": {value}"));
            }
        }
        let own = self.json.trim();
        let own = own.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or_default().trim();
        if !own.is_empty() {
            members.push(own.to_owned());
        }
        format!("{{{}}}", members.join(", "))
    }
}

/// Declares the rule of a file: `RULE`, which judges, and `DOCS`, which explains.
macro_rules! rule {
    (
        code: $code:literal,
        severity: $severity:ident,
        $(source: $source:expr,)?
        $(check: $run:ident on $on:ident $(, in $inputs:ident)? $(, with $definition:ident)? $(, when $($member:ident)|+)? $(, without $($absent:ident)|+)?,)?
        title: $title:expr,
        why: $why:expr,
        remedy: $remedy:expr,
        $(service: $service:literal $(about $about:literal)?,)*
        invalid: $invalid:expr,
        valid: $valid:expr $(,)?
    ) => {
        /// The rule.
        pub(crate) static RULE: $crate::rules::Rule = $crate::rules::Rule {
            code: $code,
            severity: $crate::report::Severity::$severity,
            source: $crate::rules::rule::first(&[$($crate::rules::Source::Page($source),)? $crate::rules::Source::Member]),
            check: $crate::rules::rule::check([$($crate::rules::rule::Check {
                on: <$on as $crate::model::Model>::SHAPE,
                inputs: $crate::rules::rule::first(&[$($crate::rules::rule::Inputs::$inputs,)? $crate::rules::rule::Inputs::Requests]),
                when: $crate::model::MemberSet::of(&[$($($on::$member),+)?]),
                without: $crate::model::MemberSet::of(&[$($($on::$absent),+)?]),
                with_definition: $crate::rules::rule::given(&[$(stringify!($definition))?]),
                run: $run,
            })?]),
        };

        /// What is said about it.
        pub(crate) static DOCS: $crate::rules::RuleDocs = $crate::rules::RuleDocs {
            rule: &RULE,
            title: $title,
            why: $why,
            remedy: $remedy,
            service_messages: &[$($crate::rules::ServiceMessage {
                text: $service,
                member: $crate::rules::rule::first(&[$($about,)? ""]),
            }),*],
            invalid: $invalid,
            valid: $valid,
        };
    };
}

pub(crate) use rule;

/// What is given, or else the default behind it.
pub(crate) const fn first<T: Copy>(given: &[T]) -> T {
    given[0]
}

/// Whether an optional word is there.
pub(crate) const fn given(words: &[&str]) -> bool {
    !words.is_empty()
}

/// The check given, if one is.
pub(crate) const fn check<const N: usize>(checks: [Check; N]) -> Option<Check> {
    let mut found = None;
    let mut index = 0;
    while index < N {
        let Check { on, inputs, when, without, with_definition, run } = checks[index];
        found = Some(Check { on, inputs, when, without, with_definition, run });
        index += 1;
    }
    found
}
