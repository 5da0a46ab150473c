//! Messages of the service and its clients: what they mean, and which member they are about. Where the text of one is
//! a rule's, it stands beside the rule.

use super::{after, exception, failure, member, position, stop};
use crate::rules::{DOCS, RuleDocs, ServiceMessage};
use std::cmp::Reverse;

/// A message that stems from no rule.
pub(super) struct Known {
    message: ServiceMessage,
    pub(super) meaning: &'static str,
    pub(super) remedy: &'static str,
}

const fn known(text: &'static str, meaning: &'static str, remedy: &'static str) -> Known {
    Known { message: ServiceMessage { text, member: "" }, meaning, remedy }
}

impl Known {
    const fn about(mut self, member: &'static str) -> Self {
        self.message.member = member;
        self
    }
}

// What several messages say. Where one means the same as an exception, it says so in the same words, and leads there.
pub(super) const CREDENTIALS: &str =
    "Check which credentials the client uses (`aws sts get-caller-identity`) and renew them.";
pub(super) const CLOCK: &str = "Check the clock of the machine that signs, the access key, and that nothing on the way changes the request.";
pub(super) const DENIED: &str = "The caller lacks a permission; the message names it.";
pub(super) const NO_CLUSTER: &str = "There is no such cluster in this account and Region, or it was deleted.";
pub(super) const THROTTLED: &str = "Too many calls in too short a time.";
pub(super) const TOO_LATE: &str = "The request was signed too long ago.";
pub(super) const EXPIRED: &str = "The session's credentials have run out.";
pub(super) const UNRECOGNIZED: &str = "The access key or the session token is not known.";
pub(super) const UNSIGNED: &str = "The request was not signed.";
pub(super) const SIGN: &str =
    "Give the client credentials, and send the request to the endpoint of Amazon ECS with POST.";
const GRANT: &str = "The caller needs `ecs:StartTask` on the task definition, `iam:PassRole` for every role that the task definition or the request names, and `ecs:TagResource` where the request has tags.";
const UNREACHED: &str = "The client did not reach the service.";
const CHECK_PATH: &str = "Check the Region's name, the network, and proxy settings.";
const NO_REGION: &str = "The client does not know which Region to call.";
const SET_REGION: &str = "Set `AWS_REGION`, or give the client a Region.";
const SUBNETS: &str = "networkConfiguration.awsvpcConfiguration.subnets";
const NO_SUBNET: &str =
    "The ID of a subnet has the right form, and no subnet of this account and Region has it.";
const FIND_SUBNET: &str = "Check account and Region; `aws ec2 describe-subnets` lists the subnets there.";
const SECURITY_GROUPS: &str = "networkConfiguration.awsvpcConfiguration.securityGroups";
const NO_SECURITY_GROUP: &str =
    "The ID of a security group has the right form, and no security group of this account and Region has it.";
const FIND_SECURITY_GROUP: &str =
    "Check account and Region; `aws ec2 describe-security-groups` lists the security groups there.";
const EC2_THROTTLED: &str = "Amazon EC2 was asked too often while the network was looked up.";
const SLOWER: &str = "Try again after a pause, and start fewer tasks at a time.";

/// Messages that no offline check can foresee: they depend on the account.
static OF_ACCOUNT: &[Known] = &[
    known(
        "Cluster not found.",
        NO_CLUSTER,
        "Check the name and the Region that the request goes to. Without `cluster` the request goes to `default`.",
    )
    .about("cluster"),
    known(
        "The referenced cluster was inactive",
        "The cluster was deleted; for a while it still shows as inactive.",
        "Create the cluster again, or name another one.",
    )
    .about("cluster"),
    known(
        "Unable to describe task definition.",
        "There is no such task definition in this account and Region, or no such revision.",
        "`aws ecs list-task-definitions --family-prefix …` lists the revisions.",
    )
    .about("taskDefinition"),
    known(
        "TaskDefinition not found.",
        "There is no such task definition in this account and Region, or no such revision.",
        "`aws ecs list-task-definitions --family-prefix …` lists the revisions.",
    )
    .about("taskDefinition"),
    known(
        "ECS was unable to assume the role {} that was provided for this task.",
        "Amazon ECS cannot take on a role that the task definition or the request names: the role does not exist, is too new, or does not trust `ecs-tasks.amazonaws.com`.",
        "Check the role's ARN and its trust policy, and that the caller has `iam:PassRole` for it. A new role can take a moment to become visible.",
    ),
    known("User: {} is not authorized to perform: {}", DENIED, GRANT),
    known("not authorized to perform: {}", DENIED, GRANT),
    known("Error retrieving subnet information for {}: The subnet ID {} does not exist", NO_SUBNET, FIND_SUBNET)
        .about(SUBNETS),
    known("The subnet ID {} does not exist", NO_SUBNET, FIND_SUBNET).about(SUBNETS),
    known("InvalidSubnetID.NotFound", NO_SUBNET, FIND_SUBNET).about(SUBNETS),
    known(
        "Error retrieving security group information for {}: The security group {} does not exist",
        NO_SECURITY_GROUP,
        FIND_SECURITY_GROUP,
    )
    .about(SECURITY_GROUPS),
    known("The security group {} does not exist", NO_SECURITY_GROUP, FIND_SECURITY_GROUP).about(SECURITY_GROUPS),
    known("InvalidGroup.NotFound", NO_SECURITY_GROUP, FIND_SECURITY_GROUP).about(SECURITY_GROUPS),
    known("Error retrieving subnet information for {}: Rate exceeded", EC2_THROTTLED, SLOWER),
    known("Error retrieving security group information for {}: Rate exceeded", EC2_THROTTLED, SLOWER),
    known("Rate exceeded (ErrorCode: Throttling)", EC2_THROTTLED, SLOWER),
    known(
        "The new ARN and resource ID format must be enabled to add tags to the {}",
        "The account still uses the old form of ARNs, and tasks with such ARNs take no tags.",
        "Opt in with `aws ecs put-account-setting-default --name taskLongArnFormat --value enabled`.",
    )
    .about("tags"),
    known("Rate exceeded", THROTTLED, "Wait longer between attempts, and longer each time."),
    known(
        "length should be one of [32,36]",
        "An ID has a length that no ID has: 32 hexadecimal digits, or 36 characters in the older form. Often a script left a word such as `None` in its place.",
        "Check where the ID comes from.",
    ),
    known(
        "taskId longer than 36.",
        "The ID of a task is longer than any is: often an ARN, or several IDs, stand where one ID is due.",
        "Give one ID of 32 hexadecimal digits.",
    ),
    known(
        "No Container Instances were found in your cluster.",
        "`RunTask` found no instance that it could place the task on. `StartTask` does not answer with it: there you name the instances.",
        "Register instances with the cluster, or name the right cluster.",
    ),
    known(
        "Specify either Launch Type or Capacity Provider Strategy, but not both.",
        "A message of `RunTask`: the request has both members. `StartTask` has neither.",
        "Leave one of them out.",
    ),
    known(
        "The platform version must be null when specifying an EC2 launch type",
        "A message of `RunTask`: only tasks on Fargate have a platform version. `StartTask` has no such member.",
        "Leave `platformVersion` out.",
    ),
    known(
        "Task definition does not support launch_type {}.",
        "A message of `RunTask`: the task definition is not registered for the launch type. `StartTask` has no launch type.",
        "Use `RunTask`, or register a revision whose `requiresCompatibilities` has it.",
    ),
    known(
        "was unable to place a task because",
        "A service found no instance for a task. `StartTask` does not answer with it: it places nothing.",
        "Read what the rest of the text says of the closest instance.",
    ),
    known(
        "Invalid setting for container {}. At least one of 'memory' or 'memoryReservation' must be specified.",
        "A message of `RegisterTaskDefinition`: a container has neither a memory limit nor a reservation, and the task has no memory of its own.",
        "Set `memory` or `memoryReservation` in the container definition.",
    ),
    known(
        "Tasks using the Fargate launch type do not support GPU resource requirements",
        "Fargate has no GPUs. `StartTask` does not run there.",
        "Name container instances with GPUs, or leave `resourceRequirements` out.",
    )
    .about("overrides.containerOverrides[].resourceRequirements"),
    known("Could not connect to the endpoint URL", UNREACHED, CHECK_PATH),
    known("getaddrinfo ENOTFOUND", UNREACHED, CHECK_PATH),
    known("connect ECONNREFUSED", UNREACHED, CHECK_PATH),
    known("Connect timeout on endpoint URL", UNREACHED, CHECK_PATH),
    known(
        "Read timeout on endpoint URL",
        "The service did not answer in time; it may have started the tasks all the same.",
        "Look with `aws ecs list-tasks` before you send the request again: `StartTask` has no client token.",
    ),
    known("Missing Authentication Token", UNSIGNED, SIGN),
    known("The security token included in the request is expired", EXPIRED, CREDENTIALS),
    known("The security token included in the request is invalid", UNRECOGNIZED, CREDENTIALS),
    known("Signature expired", TOO_LATE, CLOCK),
    known("You must specify a region", NO_REGION, SET_REGION),
    known("Missing Region", NO_REGION, SET_REGION),
    known(
        "Unable to locate credentials",
        "The client has no credentials to sign with.",
        "Run `aws configure`, sign in, or set the environment variables with the access key.",
    ),
];

/// Where a message comes from.
#[derive(Clone, Copy)]
pub(super) enum Origin {
    Rule(&'static RuleDocs),
    Known(&'static Known),
}

impl Origin {
    pub(super) fn rule(self) -> Option<&'static RuleDocs> {
        match self {
            Origin::Rule(docs) => Some(docs),
            Origin::Known(_) => None,
        }
    }
}

/// Looks at every message, those of rules first.
fn each(look: &mut dyn FnMut(&'static ServiceMessage, Origin)) {
    for docs in DOCS {
        // A name alone is explained as one.
        for message in docs.service_messages.iter().filter(|message| !exception::is_name(message.text)) {
            look(message, Origin::Rule(docs));
        }
    }
    for known in OF_ACCOUNT {
        look(&known.message, Origin::Known(known));
    }
}

/// The messages that a text holds: the most exact first; rules that share one stay in their order.
pub(super) fn found(text: &str) -> Vec<(&'static ServiceMessage, Origin)> {
    let mut found = Vec::new();
    each(&mut |message, origin| {
        if parts(text, message.text).is_some() {
            found.push((message, origin));
        }
    });
    found.sort_by_key(|(message, _)| Reverse(message.text.len()));
    found
}

/// What a text has in the place of each `{}` of a pattern, and what follows the whole, if it holds the pattern: its
/// parts, one after the other, in any letter case.
fn parts<'t>(text: &'t str, pattern: &str) -> Option<(Vec<&'t str>, &'t str)> {
    let (mut values, mut rest) = (Vec::new(), text);
    let mut pattern = pattern.trim_end_matches('.');
    let mut is_first = true;
    loop {
        let (part, others) = pattern.split_once("{}").unwrap_or((pattern, ""));
        // A value at the end reaches to the end of its line.
        let at = if part.is_empty() { rest.find('\n').unwrap_or(rest.len()) } else { position(rest, part)? };
        if !is_first {
            values.push(&rest[..at]);
        }
        rest = &rest[at + part.len()..];
        if part.len() == pattern.len() {
            return Some((values, rest));
        }
        (pattern, is_first) = (others, false);
    }
}

/// The members that a message is about, as far as it tells.
pub(super) fn places(text: &str, message: &ServiceMessage) -> Vec<member::Place> {
    /// More are not told.
    const MOST: usize = 10;
    let mut found = Vec::new();
    if !message.member.contains("{}") {
        found.extend(member::place(message.member));
        return found;
    }
    let mut rest = text;
    // A client tells several problems in one message.
    while found.len() < MOST
        && let Some((values, behind)) = parts(rest, message.text)
    {
        rest = behind;
        let [first, others @ ..] = &*values else { break };
        // What stands in the first place may be a list.
        for item in first.split(',').take(MOST) {
            let mut path = replaced_first(message.member, name_in(item));
            for value in others {
                path = replaced_first(&path, name_in(value.split(',').next().unwrap_or_default()));
            }
            found.extend(member::place(&path));
        }
    }
    found
}

fn replaced_first(text: &str, value: &str) -> String {
    match text.split_once("{}") {
        Some((before, behind)) => [before, value, behind].concat(),
        None => text.to_owned(),
    }
}

/// The path that a value begins with, quotes apart.
fn name_in(value: &str) -> &str {
    let bytes = value.as_bytes();
    let start = bytes.iter().take_while(|byte| b" \"'`\\".contains(byte)).count();
    let is_path = |byte: &&u8| byte.is_ascii_alphanumeric() || b"-_.[]".contains(byte);
    let length = bytes[start..].iter().take_while(is_path).count();
    &value[start..start + length]
}

/// The subjects of the messages that a text fits best, and how well.
struct Best {
    same: usize,
    names: Vec<String>,
}

impl Best {
    /// Whether the text fits no message better than this one.
    fn takes(&mut self, text: &str, pattern: &str) -> bool {
        let same = same_letters(text, pattern);
        if same > self.same {
            self.same = same;
            self.names.clear();
        }
        same == self.same
    }
}

/// What the message is about that a text ends in the middle of; several, where it has as much of each.
pub(super) fn begun(text: &str) -> Vec<String> {
    /// Fewer letters can begin anything.
    const LEAST: usize = 12;
    /// What is longer than any message is none that was cut short.
    const MOST: usize = 1000;
    let mut best = Best { same: LEAST, names: Vec::new() };
    if text.len() > MOST || !text.contains(' ') {
        return best.names;
    }
    each(&mut |message, origin| {
        if best.takes(text, message.text) {
            subjects(message, origin, &mut best.names);
        }
    });
    for (words, name) in failure::beginnings().chain(stop::beginnings()) {
        if best.takes(text, words) {
            best.names.push(name.to_owned());
        }
    }
    best.names
}

/// Adds names that can be explained in the place of a message.
fn subjects(message: &ServiceMessage, origin: Origin, names: &mut Vec<String>) {
    let before = names.len();
    match origin {
        Origin::Rule(docs) => names.push(docs.rule.code.to_owned()),
        Origin::Known(known) => {
            names.extend(exception::of_meaning(known.meaning).map(str::to_owned));
            if !message.member.is_empty() {
                names.push(message.member.to_owned());
            }
        }
    }
    if names.len() == before {
        names.push(shown(message));
    }
}

/// A message as it is shown where its values are not known.
pub(super) fn shown(message: &ServiceMessage) -> String {
    message.text.replace("{}", "…")
}

/// How many letters of a pattern, from its beginning on, a text has at its end, values between them apart.
fn same_letters(text: &str, pattern: &str) -> usize {
    let mut most = 0;
    let mut is_inside = false;
    for (at, c) in text.char_indices() {
        if !is_inside {
            most = most.max(ends_within(&text[at..], pattern));
        }
        is_inside = c.is_alphanumeric();
    }
    most
}

/// The same for a text that begins as the pattern does.
fn ends_within(text: &str, pattern: &str) -> usize {
    let (mut rest, mut pattern, mut same) = (text, pattern, 0);
    let mut is_first = true;
    loop {
        let (part, others) = pattern.split_once("{}").unwrap_or((pattern, ""));
        let at = match part {
            "" => None,
            _ if is_first => after(rest, part).map(|_| 0),
            _ => position(rest, part),
        };
        match at {
            Some(at) => rest = &rest[at + part.len()..],
            // Behind the first part, a value stands in front of what the text ends with.
            None => {
                let last = if is_first { 0 } else { rest.len() };
                let begins = |from: &usize| rest.get(*from..).is_some_and(|end| after(part, end).is_some());
                return (0..=last).find(begins).map_or(0, |from| same + rest.len() - from);
            }
        }
        same += part.len();
        if part.len() == pattern.len() {
            // Text that goes on behind the pattern does not end within it.
            return if rest.is_empty() { same } else { 0 };
        }
        (pattern, is_first) = (others, false);
    }
}
