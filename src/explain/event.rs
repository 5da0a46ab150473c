//! Events about container instances, services and deployments.

use super::cause::about;
use super::messages::{self, Cause, Text};
use super::target::Event;
use super::{ExplanationKind, Page, Prose, guide, short};

/// Returns the page of an event.
pub(super) fn page(event: &Event<'_>) -> Page {
    match *event {
        Event::Instance { arn, status, is_connected } => of_instance(arn, status, is_connected),
        Event::Service { name, reason } => of_service(name, reason.unwrap_or_default()),
    }
}

fn of_instance(arn: Option<&str>, status: Option<&str>, is_connected: Option<bool>) -> Page {
    let reason = match (is_connected, status) {
        (Some(false), _) => Some("AGENT"),
        (_, Some(status)) => Some(status).filter(|status| matches!(*status, "INACTIVE" | "DRAINING")),
        _ => None,
    };
    let mut page = if let Some(message) = reason.and_then(messages::by_name) {
        about(&Cause::Message(message))
    } else {
        let mut page = Page::new(
            ExplanationKind::Response,
            "Container instance changed",
            "The state or the free resources of a container instance changed. Tasks can start there.",
        );
        page.docs = guide("ecs_container_instance_events");
        page
    };
    if let Some(reason) = reason {
        page.related(reason);
    }
    page.detail(
        "resource",
        "Container instance",
        arn.map(|arn| Prose::default().value(short(arn))).unwrap_or_default(),
    );
    page
}

fn of_service(name: &str, reason: &str) -> Page {
    // The reason is more specific than the name of the event.
    let causes = [reason, name].map(|text| messages::find(&Text::new(text)).first().map(|found| found.cause));
    let [of_reason, of_name] = causes;
    let mut page = match of_reason.or(of_name) {
        Some(cause) => {
            let mut page = about(&cause);
            if let Cause::Message(message) = cause
                && let Some(name) = message.name()
            {
                page.related(name);
            }
            page
        }
        None => Page::new(
            ExplanationKind::Response,
            "Service event",
            "A service reported an event that `explain` does not recognize. Tasks started with `StartTask` \
                do not belong to a service.",
        ),
    };
    if of_reason.or(of_name).is_none() {
        page.detail("action", "What to do", "Read the service events: `aws ecs describe-services`.");
        page.docs = guide("ecs_service_events");
    }
    page
}
