//! Explains a single failure: why a call failed for one resource.

use super::cause::{about, filled, lower};
use super::messages::{self, Cause, Level, Text};
use super::target::Failure;
use super::{ExplanationKind, Page, Prose, RetryAdvice, guide, is_name, short};

impl Failure<'_> {
    /// Returns the cause, if it is known.
    pub(super) fn cause(&self) -> Option<Cause> {
        let reason = self.reason?;
        if let Some(message) = self.missing() {
            return Some(Cause::Message(message));
        }
        if let Some(message) = messages::by_name(reason) {
            return Some(Cause::Message(message));
        }
        let text = Text::new(&[reason, "\n", self.detail.unwrap_or_default()].concat());
        let found = messages::find(&text).first().map(|found| found.cause);
        let resource = || {
            let name = text.name_with("RESOURCE:")?;
            let message = messages::by_name(name).or_else(|| messages::by_name("RESOURCE:*"))?;
            Some(Cause::Message(message))
        };
        found.filter(|cause| cause.level() >= Level::Step).or_else(resource).or(found)
    }

    /// Returns the message for `MISSING`, which depends on what the ARN names.
    fn missing(&self) -> Option<&'static messages::KnownMessage> {
        let arn = self.arn?;
        self.reason.filter(|reason| reason.trim() == "MISSING")?;
        messages::MISSING.iter().find(|(part, _)| arn.contains(part)).map(|(_, message)| message)
    }

    /// Returns the reason if it is a name such as `RESOURCE:NEURON`; other text is not repeated.
    pub(super) fn shown_reason(&self) -> Option<&str> {
        let reason = self.reason?.trim_end_matches('.');
        if let Some(name) = messages::by_name(reason).and_then(messages::KnownMessage::name) {
            return Some(name);
        }
        let is_name =
            reason.len() <= 60 && reason.bytes().all(|b| b.is_ascii_uppercase() || b"_: ".contains(&b));
        is_name.then_some(reason)
    }

    /// Returns the attribute that the container instance lacks, and what requires it.
    pub(super) fn attribute(&self) -> Option<(&str, Prose)> {
        let name = self.detail.filter(|detail| is_name(detail))?;
        let (purpose, _) = messages::attribute(name)?;
        Some((name, Prose::default().value(name).own(" is required for ").own(purpose).own(".")))
    }

    /// Returns whether the resource is a container instance, as far as the ARN shows.
    pub(super) fn is_of_instance(&self) -> bool {
        self.arn.is_none_or(|arn| !arn.starts_with("arn:") || arn.contains(":container-instance/"))
    }

    /// Returns what failed and why, in one line; with its meaning and what to do, unless `first` is the same cause.
    pub(super) fn line(&self, first: Option<Cause>) -> Prose {
        let mut line = Prose::default();
        if let Some(reason) = self.shown_reason() {
            line = line.value(reason).own(": ");
        }
        match self.cause() {
            Some(cause) => {
                line = line.own(lower(&filled(cause.title(), None))).own(".");
                if let Some((_, attribute)) = self.attribute() {
                    line = line.own(" ").then(attribute);
                }
                let is_new = first.is_none_or(|first| first.action() != cause.action());
                if is_new { line.own(" ").own(cause.meaning()).own(" ").own(cause.action()) } else { line }
            }
            None if self.reason.is_none() => line.own("The response has no reason."),
            None => line.own("The reason is unknown."),
        }
    }
}

/// Returns the page of a failure.
pub(super) fn page(failure: &Failure<'_>) -> Page {
    let mut page = match failure.cause() {
        Some(cause) => about(&cause),
        None => unknown_reason(),
    };
    if page.kind == ExplanationKind::Exception {
        page.kind = ExplanationKind::Failure;
    }
    if let Some(reason) = failure.shown_reason() {
        page.title = Prose::default().value(reason).own(": ").own(lower(&page.title.plain()));
        if messages::by_name(reason).is_some() {
            page.related(reason);
        }
    }
    if let Some((name, attribute)) = failure.attribute() {
        page.detail("attribute", "Attribute", attribute);
        page.related(name);
    }
    if let Some(arn) = failure.arn {
        page.detail("resource", "Resource", Prose::default().value(short(arn)));
        if let (Some(RetryAdvice { worthwhile: true, container_instances }), true) =
            (&mut page.retry, arn.contains(":container-instance/"))
        {
            *container_instances = Some(vec![arn.to_owned()]);
        }
    }
    page
}

fn unknown_reason() -> Page {
    let mut page = Page::new(
        ExplanationKind::Failure,
        "Failure with an unknown reason",
        "The call failed for this resource, for an unknown reason.",
    );
    page.detail(
        "action",
        "How to fix",
        "Read `detail` of the failure and the cluster events, and check the state of the container instance.",
    );
    page.docs = guide("api_failures_messages");
    page
}
