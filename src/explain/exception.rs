//! Errors that the service answers with, and what clients say before they send anything: by name, and by message,
//! matched to the rule that it stems from.

use super::message::{
    self, CLOCK, CREDENTIALS, DENIED, EXPIRED, NO_CLUSTER, Origin, SIGN, THROTTLED, TOO_LATE, UNRECOGNIZED,
    UNSIGNED,
};
use super::{Entry, ExplanationKind, Page, Prose, guide, holds, member_text};
use crate::options::InputKind;
use crate::read::Document;
use crate::read::pointer;
use crate::report::docs_of;
use crate::rules::{DOCS, RuleDocs};

/// An exception.
struct Exception {
    entry: Entry,
    /// The HTTP status that it comes with.
    status: u16,
    /// Whether the same request may succeed later.
    retry: bool,
}

const fn exception(
    name: &'static str,
    status: u16,
    retry: bool,
    meaning: &'static str,
    remedy: &'static str,
) -> Exception {
    Exception { entry: Entry::new(name, meaning, remedy), status, retry }
}

static ALL: &[Exception] = &[
    exception(
        "ServerException",
        500,
        true,
        "Something failed on the side of the service.",
        "Look with `aws ecs list-tasks` whether the tasks run all the same, then try again after a pause: `StartTask` has no client token, and a repeated request can start a second copy.",
    ),
    exception(
        "ClientException",
        400,
        false,
        "The request cannot be carried out as it is: an identifier that leads nowhere, a role that cannot be assumed, a missing permission, a quota.",
        "Read the message; it names the cause.",
    ),
    exception(
        "InvalidParameterException",
        400,
        false,
        "A member of the request has a value that is malformed or not allowed here.",
        "Check the request with `validate`: it names the member.",
    ),
    exception(
        "ClusterNotFoundException",
        400,
        false,
        NO_CLUSTER,
        "Check the name and the Region that the request goes to; `aws ecs list-clusters` lists clusters. Without `cluster` the request goes to `default`.",
    ),
    exception(
        "AccessDeniedException",
        400,
        false,
        DENIED,
        "The caller needs `ecs:StartTask` on the task definition, `iam:PassRole` for every role that the task definition or the request names, and `ecs:TagResource` where the request has tags. A policy for one revision does not cover a request that names the family alone.",
    ),
    exception(
        "NamespaceNotFoundException",
        400,
        false,
        "The Cloud Map namespace that the cluster uses for Service Connect does not exist any more.",
        "Change the cluster's Service Connect default, or create the namespace.",
    ),
    exception(
        "UnsupportedFeatureException",
        400,
        false,
        "The Region does not support something that the request or the task definition asks for.",
        "Leave it out, or go to a Region that supports it.",
    ),
    exception(
        "ThrottlingException",
        400,
        true,
        THROTTLED,
        "Wait longer between attempts, and longer each time.",
    ),
    exception("UnrecognizedClientException", 400, false, UNRECOGNIZED, CREDENTIALS),
    exception("InvalidClientTokenId", 403, false, UNRECOGNIZED, CREDENTIALS),
    exception("ExpiredTokenException", 400, false, EXPIRED, CREDENTIALS),
    exception("InvalidSignatureException", 400, false, "The signature does not fit the request.", CLOCK),
    exception("SignatureDoesNotMatch", 403, false, "The signature does not fit the request.", CLOCK),
    exception("RequestExpired", 400, false, TOO_LATE, CLOCK),
    exception("IncompleteSignature", 400, false, "The signature lacks a part.", CLOCK),
    exception("MissingAuthenticationToken", 403, false, UNSIGNED, SIGN),
    exception("MissingAuthenticationTokenException", 400, false, UNSIGNED, SIGN),
    exception(
        "OptInRequired",
        403,
        false,
        "The account may not use the service in this Region.",
        "Switch the Region on for the account.",
    ),
    exception(
        "ServiceUnavailable",
        503,
        true,
        "The service cannot answer at the moment.",
        "Try again after a pause.",
    ),
    exception(
        "SerializationException",
        400,
        false,
        "The body is not JSON, or a member has a value of another type.",
        "Check the request with `validate`: it names the member.",
    ),
    exception(
        "UnknownOperationException",
        400,
        false,
        "The request names no operation that the service has.",
        "The header `X-Amz-Target` has to be `AmazonEC2ContainerServiceV20141113.StartTask`.",
    ),
    exception(
        "InvalidParameterCombination",
        400,
        false,
        "Members of the request do not go together, or one lacks another that it needs: said of Amazon EBS volumes.",
        "Check the volume's type, size, I/O operations and throughput with `validate`.",
    ),
    exception(
        "internal-error",
        0,
        false,
        "The check itself failed: the fault is one of `ecs-start-task`, and nothing is known of what was to be checked.",
        "Report it, with an input that shows it and holds no secrets.",
    ),
    exception(
        "ParamValidationError",
        0,
        false,
        "The AWS SDK for Python refused the parameters before anything was sent.",
        "Check the request with `validate`: it names each member.",
    ),
];

/// Name and message of an error object, as the wire, botocore, CloudTrail and the SDKs for JavaScript write it.
pub(super) fn of_object(document: &Document<'_>) -> Option<(String, String)> {
    let text = |name| member_text(document, 0, name);
    let nested = document.member_in_any_case(0, "Error");
    let of_nested = |name| nested.and_then(|error| member_text(document, error, name));
    let message = text("message").or_else(|| text("errorMessage")).or_else(|| of_nested("Message"));
    // A name alone is that of a container or a tag, say.
    let is_error = message.is_some() || document.member_in_any_case(0, "$fault").is_some();
    let named = || text("name").or_else(|| text("code")).filter(|_| is_error);
    let name = text("__type").or_else(|| of_nested("Code")).or_else(|| text("errorCode")).or_else(named)?;
    Some((name, message.unwrap_or_default()))
}

fn find(name: &str) -> Option<&'static Exception> {
    // The wire may write the name with the namespace of the service's model in front.
    let bare = name.rsplit('#').next().unwrap_or(name);
    ALL.iter().find(|exception| exception.entry.name.eq_ignore_ascii_case(bare))
}

/// Whether this is the name of an exception.
pub(super) fn is_name(name: &str) -> bool {
    find(name).is_some()
}

/// The exceptions that mean this.
pub(super) fn of_meaning(meaning: &str) -> impl Iterator<Item = &'static str> {
    ALL.iter()
        .filter(move |exception| exception.entry.meaning == meaning)
        .map(|exception| exception.entry.name)
}

/// The exception of this name, with what its message says.
pub(super) fn explain(name: &str, message: &str) -> Option<Page> {
    let found = find(name);
    if found.is_none() && message.is_empty() {
        return None;
    }
    matched(found, message).or_else(|| found.map(|exception| plain(exception, message)))
}

/// A message of the service or a client, whole.
pub(super) fn by_message(text: &str) -> Option<Page> {
    // The longest name, because some names hold others.
    let named = ALL.iter().filter(|exception| holds(text, exception.entry.name));
    let named = named.max_by_key(|exception| exception.entry.name.len());
    matched(named, text).or_else(|| named.map(|exception| plain(exception, text)))
}

fn plain(exception: &Exception, message: &str) -> Page {
    let title = Prose::default().value(exception.entry.name);
    let mut page = exception.entry.page(ExplanationKind::Exception, title);
    say(exception, &mut page);
    message::begun(message).into_iter().for_each(|name| page.related(name));
    let quoted =
        |docs: &&&RuleDocs| docs.service_messages.iter().any(|message| message.text == exception.entry.name);
    DOCS.iter().filter(quoted).for_each(|docs| page.related(docs.rule.code));
    page.docs = guide("api_failures_messages");
    page
}

fn say(exception: &Exception, page: &mut Page) {
    if exception.status > 0 {
        page.detail("HTTP status", format!("{}.", exception.status));
    }
    let retry = if exception.retry {
        "It can succeed later without a change. Wait between attempts, longer each time."
    } else {
        "It fails again until something is changed."
    };
    page.detail("Try again?", retry);
}

/// A message that is known: of a rule, or of what no rule can check.
fn matched(exception: Option<&'static Exception>, text: &str) -> Option<Page> {
    let found = message::found(text);
    let &(message, origin) = found.first()?;
    let title = match exception {
        Some(exception) => Prose::default().value(exception.entry.name).own(": "),
        None => Prose::new("The answer of the service or its client: "),
    };
    let mut page = match origin {
        Origin::Rule(docs) => {
            let title = title.own("a broken rule, ").value(docs.rule.code);
            let summary = Prose::new("The request breaks a rule: ").own(docs.title).own(" ").own(docs.why);
            let mut page = Page::new(ExplanationKind::Exception, title, summary);
            page.detail("What to do", docs.how_to_fix);
            page
        }
        Origin::Known(known) => {
            let title = title.value(&message::shown(message));
            let mut page = Page::new(ExplanationKind::Exception, title, known.meaning);
            page.detail("What to do", known.remedy);
            page.docs = guide("api_failures_messages");
            page
        }
    };
    let mut members = Vec::new();
    for (index, &(message, origin)) in found.iter().enumerate() {
        let docs = origin.rule();
        // Of several messages without a rule the most exact one counts.
        if index > 0 && docs.is_none() {
            continue;
        }
        let places = message::places(text, message);
        let label = match docs {
            Some(docs) => Prose::new("Rule ").value(docs.rule.code),
            None => Prose::new("Where"),
        };
        if !places.is_empty() {
            let shown = Prose::new("Look at ").values(places.iter().map(|place| &*place.shown)).own(".");
            page.detail(label, shown);
        }
        if let Some(docs) = docs {
            page.related(docs.rule.code);
            if index == 0 {
                let pointer = places.first().map(|place| pointer::of_path(&place.known)).unwrap_or_default();
                page.docs = docs_of(docs.rule, InputKind::Request, &pointer);
            }
        }
        members.extend(places.into_iter().map(|place| place.known));
    }
    if let Origin::Known(known) = origin {
        of_meaning(known.meaning).for_each(|name| page.related(name));
    }
    if let Some(exception) = exception {
        say(exception, &mut page);
        page.related(exception.entry.name);
    }
    members.into_iter().filter(|member| !member.is_empty()).for_each(|member| page.related(member));
    Some(page)
}

pub(super) fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|exception| exception.entry.name)
}
