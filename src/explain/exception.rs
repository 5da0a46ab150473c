//! Errors that the service answers with, and what clients say before they send anything: by name, and by message,
//! matched to the rule that it stems from.

use super::{Entry, ExplanationKind, Page, Prose, guide, holds, member, member_text, rule};
use crate::order::by_rank;
use crate::read::Document;
use crate::rules::{DOCS, RuleDocs};
use crate::search::{cut, replaced};

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

const CLOCK: &str = "Check the clock of the machine that signs, the access key, and that nothing on the way changes the request.";
const CREDENTIALS: &str =
    "Check which credentials the client uses (`aws sts get-caller-identity`) and renew them.";

// Where a message means the same as an exception, it says so in the same words, and leads there.
const DENIED: &str = "The caller lacks a permission; the message names it.";
const NO_CLUSTER: &str = "There is no such cluster in this account and Region, or it was deleted.";
const THROTTLED: &str = "Too many calls in too short a time.";
const TOO_LATE: &str = "The request was signed too long ago.";
const EXPIRED: &str = "The session's credentials have run out.";
const UNRECOGNIZED: &str = "The access key or the session token is not known.";
const UNSIGNED: &str = "The request was not signed.";
const SIGN: &str =
    "Give the client credentials, and send the request to the endpoint of Amazon ECS with POST.";
const UNREACHED: &str = "The client did not reach the service.";
const CHECK_PATH: &str = "Check the Region's name, the network, and proxy settings.";

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
        "ParamValidationError",
        0,
        false,
        "The AWS SDK for Python refused the parameters before anything was sent.",
        "Check the request with `validate`: it names each member.",
    ),
];

/// Messages that no offline check can foresee: they depend on the account.
static MESSAGES: &[Entry] = &[
    Entry::new(
        "Cluster not found.",
        NO_CLUSTER,
        "Check the name and the Region that the request goes to. Without `cluster` the request goes to `default`.",
    ),
    Entry::new(
        "The referenced cluster was inactive",
        "The cluster was deleted; for a while it still shows as inactive.",
        "Create the cluster again, or name another one.",
    ),
    Entry::new(
        "Unable to describe task definition.",
        "There is no such task definition in this account and Region, or no such revision.",
        "`aws ecs list-task-definitions --family-prefix …` lists the revisions.",
    ),
    Entry::new(
        "TaskDefinition not found.",
        "There is no such task definition in this account and Region, or no such revision.",
        "`aws ecs list-task-definitions --family-prefix …` lists the revisions.",
    ),
    Entry::new(
        "ECS was unable to assume the role {} that was provided for this task.",
        "Amazon ECS cannot take on a role that the task definition or the request names: the role does not exist, is too new, or does not trust `ecs-tasks.amazonaws.com`.",
        "Check the role's ARN and its trust policy, and that the caller has `iam:PassRole` for it. A new role can take a moment to become visible.",
    ),
    Entry::new(
        "not authorized to perform: {}",
        DENIED,
        "The caller needs `ecs:StartTask` on the task definition, `iam:PassRole` for every role that the task definition or the request names, and `ecs:TagResource` where the request has tags.",
    ),
    Entry::new(
        "Error retrieving subnet information for {} Rate exceeded (ErrorCode: Throttling)",
        "Amazon EC2 was asked too often while the network was looked up.",
        "Try again after a pause, and start fewer tasks at a time.",
    ),
    Entry::new(
        "Error retrieving security group information for {} Rate exceeded (ErrorCode: Throttling)",
        "Amazon EC2 was asked too often while the network was looked up.",
        "Try again after a pause, and start fewer tasks at a time.",
    ),
    Entry::new(
        "The new ARN and resource ID format must be enabled to add tags to the {}",
        "The account still uses the old form of ARNs, and tasks with such ARNs take no tags.",
        "Opt in with `aws ecs put-account-setting-default --name taskLongArnFormat --value enabled`.",
    ),
    Entry::new("Rate exceeded", THROTTLED, "Wait longer between attempts, and longer each time."),
    Entry::new(
        "length should be one of [32,36]",
        "An ID has a length that no ID has: 32 hexadecimal digits, or 36 characters in the older form. Often a script left a word such as `None` in its place.",
        "Check where the ID comes from.",
    ),
    Entry::new(
        "taskId longer than 36.",
        "The ID of a task is longer than any is: often an ARN, or several IDs, stand where one ID is due.",
        "Give one ID of 32 hexadecimal digits.",
    ),
    Entry::new(
        "No Container Instances were found in your cluster.",
        "`RunTask` found no instance that it could place the task on. `StartTask` does not answer with it: there you name the instances.",
        "Register instances with the cluster, or name the right cluster.",
    ),
    Entry::new(
        "Specify either Launch Type or Capacity Provider Strategy, but not both.",
        "A message of `RunTask`: the request has both members. `StartTask` has neither.",
        "Leave one of them out.",
    ),
    Entry::new(
        "The platform version must be null when specifying an EC2 launch type",
        "A message of `RunTask`: only tasks on Fargate have a platform version. `StartTask` has no such member.",
        "Leave `platformVersion` out.",
    ),
    Entry::new(
        "Task definition does not support launch_type {}.",
        "A message of `RunTask`: the task definition is not registered for the launch type. `StartTask` has no launch type.",
        "Use `RunTask`, or register a revision whose `requiresCompatibilities` has it.",
    ),
    Entry::new(
        "was unable to place a task because",
        "A service found no instance for a task. `StartTask` does not answer with it: it places nothing.",
        "Read what the rest of the text says of the closest instance.",
    ),
    Entry::new(
        "Invalid setting for container {}. At least one of 'memory' or 'memoryReservation' must be specified.",
        "A message of `RegisterTaskDefinition`: a container has neither a memory limit nor a reservation, and the task has no memory of its own.",
        "Set `memory` or `memoryReservation` in the container definition.",
    ),
    Entry::new(
        "Tasks using the Fargate launch type do not support GPU resource requirements",
        "Fargate has no GPUs. `StartTask` does not run there.",
        "Name container instances with GPUs, or leave `resourceRequirements` out.",
    ),
    Entry::new("Could not connect to the endpoint URL", UNREACHED, CHECK_PATH),
    Entry::new("getaddrinfo ENOTFOUND", UNREACHED, CHECK_PATH),
    Entry::new("connect ECONNREFUSED", UNREACHED, CHECK_PATH),
    Entry::new("Connect timeout on endpoint URL", UNREACHED, CHECK_PATH),
    Entry::new(
        "Read timeout on endpoint URL",
        "The service did not answer in time; it may have started the tasks all the same.",
        "Look with `aws ecs list-tasks` before you send the request again: `StartTask` has no client token.",
    ),
    Entry::new("Missing Authentication Token", UNSIGNED, SIGN),
    Entry::new("The security token included in the request is expired", EXPIRED, CREDENTIALS),
    Entry::new("The security token included in the request is invalid", UNRECOGNIZED, CREDENTIALS),
    Entry::new("Signature expired", TOO_LATE, CLOCK),
    Entry::new(
        "You must specify a region",
        "The client does not know which Region to call.",
        "Set `AWS_REGION`, or give the client a Region.",
    ),
    Entry::new(
        "Unable to locate credentials",
        "The client has no credentials to sign with.",
        "Run `aws configure`, sign in, or set the environment variables with the access key.",
    ),
];

/// Name and message of an error object, as the wire, botocore, CloudTrail and the SDKs for JavaScript write it.
pub(super) fn of_object(document: &Document<'_>) -> Option<(String, String)> {
    let text = |name| member_text(document, 0, name);
    let nested = member(document, 0, "Error");
    let of_nested = |name| nested.and_then(|error| member_text(document, error, name));
    let message = text("message").or_else(|| text("errorMessage")).or_else(|| of_nested("Message"));
    // A name alone is that of a container or a tag, say.
    let is_error = message.is_some() || member(document, 0, "$fault").is_some();
    let named = || text("name").or_else(|| text("code")).filter(|_| is_error);
    let name = text("__type").or_else(|| of_nested("Code")).or_else(|| text("errorCode")).or_else(named)?;
    Some((name, message.unwrap_or_default()))
}

fn find(name: &str) -> Option<&'static Exception> {
    // The wire may write the name with the namespace of the service's model in front.
    let bare = name.rsplit('#').next().unwrap_or(name);
    ALL.iter().find(|exception| exception.entry.name.eq_ignore_ascii_case(bare))
}

/// The exception of this name, with what its message says.
pub(super) fn explain(name: &str, message: &str) -> Option<Page> {
    let found = find(name);
    if found.is_none() && message.is_empty() {
        return None;
    }
    matched(found, message).or_else(|| found.map(plain))
}

/// A message of the service or a client, whole.
pub(super) fn by_message(text: &str) -> Option<Page> {
    // The longest name, because some names hold others.
    let named = ALL.iter().filter(|exception| holds(text, exception.entry.name));
    let named = named.max_by_key(|exception| exception.entry.name.len());
    matched(named, text).or_else(|| named.map(plain))
}

fn plain(exception: &Exception) -> Page {
    let title = Prose::default().value(exception.entry.name);
    let mut page = exception.entry.page(ExplanationKind::Exception, title);
    say(exception, &mut page);
    let quoted = |docs: &&&RuleDocs| docs.service_messages.contains(&exception.entry.name);
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
fn matched(exception: Option<&'static Exception>, message: &str) -> Option<Page> {
    let of_rules =
        DOCS.iter().flat_map(|docs| docs.service_messages.iter().map(move |&message| (message, Some(*docs))));
    let of_account = MESSAGES.iter().map(|entry| (entry.name, None));
    let is_name = |pattern: &str| find(pattern).is_some();
    let found: Vec<(&'static str, Option<&'static RuleDocs>)> = of_rules
        .chain(of_account)
        .filter(|(pattern, _)| !is_name(pattern) && fits(message, pattern))
        .collect();
    // The most exact first; rules that share a message stay in their order.
    let found = by_rank(found, |(pattern, _)| usize::MAX - pattern.len());
    let &(pattern, first) = found.first()?;
    let title = match exception {
        Some(exception) => Prose::default().value(exception.entry.name).own(": "),
        None => Prose::new("The answer of the service or its client: "),
    };
    let mut page = match first {
        Some(docs) => {
            let title = title.own("a broken rule, ").value(docs.rule.code);
            let summary = Prose::new("The request breaks a rule: ").own(docs.title).own(" ").own(docs.why);
            let mut page = Page::new(ExplanationKind::Exception, title, summary);
            page.detail("What to do", docs.remedy);
            page
        }
        None => {
            let entry = MESSAGES.iter().find(|entry| entry.name == pattern)?;
            let title = title.value(&replaced(pattern, "{}", "…"));
            let mut page = entry.page(ExplanationKind::Exception, title);
            for same in ALL.iter().filter(|exception| exception.entry.meaning == entry.meaning) {
                page.related(same.entry.name);
            }
            page
        }
    };
    for docs in found.iter().filter_map(|(_, docs)| *docs) {
        if let Some(place) = rule::place(docs).filter(|place| !place.is_empty()) {
            page.detail(
                Prose::new("Rule ").value(docs.rule.code),
                Prose::new("Look at ").value(&place).own("."),
            );
        }
        page.related(docs.rule.code);
    }
    page.docs = guide("api_failures_messages");
    if let Some(exception) = exception {
        say(exception, &mut page);
        page.related(exception.entry.name);
    }
    if let Some(docs) = first {
        page.docs = rule::docs(docs);
    }
    Some(page)
}

/// Whether a message holds the pattern: its parts, one after the other, in any letter case.
fn fits(message: &str, pattern: &str) -> bool {
    let message = message.to_ascii_lowercase();
    let mut rest = &*message;
    let pattern = pattern.trim_end_matches('.').to_ascii_lowercase();
    let mut parts = &*pattern;
    while let Some((part, others)) = cut(parts, "{}") {
        parts = others;
        if !part.is_empty() {
            let Some((_, behind)) = cut(rest, part) else { return false };
            rest = behind;
        }
    }
    parts.is_empty() || holds(rest, parts)
}

pub(super) fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|exception| exception.entry.name)
}
