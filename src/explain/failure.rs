//! Why a task was not started on an instance: the reasons in `failures`.

use super::{Entry, ExplanationKind, Page, Prose, after, guide, is_name, standing, stands};

/// A failure reason.
struct Failure {
    entry: Entry,
    /// Whether the same request may succeed later.
    retry: Retry,
}

#[derive(Clone, Copy)]
enum Retry {
    /// The cause can pass by itself.
    Worthwhile,
    /// The cause stays until something is changed.
    Useless,
    /// `StartTask` itself does not answer with it.
    OtherCalls,
}

impl Retry {
    const fn text(self) -> &'static str {
        match self {
            Retry::Worthwhile => "It can succeed later without a change. Wait between attempts.",
            Retry::Useless => "It fails again until something is changed.",
            Retry::OtherCalls => {
                "`StartTask` does not answer with it; other calls, services and the state of tasks do."
            }
        }
    }
}

const fn failure(name: &'static str, retry: Retry, meaning: &'static str, remedy: &'static str) -> Failure {
    Failure { entry: Entry::new(name, meaning, remedy), retry }
}

use Retry::{OtherCalls, Useless, Worthwhile};

static ALL: &[Failure] = &[
    failure(
        "RESOURCE:CPU",
        Worthwhile,
        "The instance has fewer CPU units free than the task needs.",
        "Lower the CPU of the task or its containers, stop other tasks, or name another instance. `aws ecs describe-container-instances` shows what is left, as `remainingResources`.",
    ),
    failure(
        "RESOURCE:MEMORY",
        Worthwhile,
        "The instance has less memory free than the task needs. What counts is the memory of the task where it is set; otherwise, per container, the reservation, or the limit where there is no reservation.",
        "Lower the memory or set a reservation below it, stop other tasks, or name another instance. Part of an instance's memory belongs to its system and the agent. `aws ecs describe-container-instances` shows what is left, as `remainingResources`.",
    ),
    failure(
        "RESOURCE:PORTS",
        Worthwhile,
        "A host port that the task definition fixes is taken on the instance already, possibly by another copy of the same task.",
        "Let the host port be chosen (`hostPort` 0), use network mode `awsvpc`, or name another instance, each once.",
    ),
    failure(
        "RESOURCE:ENI",
        Worthwhile,
        "The instance has no network interface left to attach. Each task of network mode `awsvpc` takes one.",
        "Use a larger instance type, switch on `awsvpcTrunking`, stop other tasks, or name another instance.",
    ),
    failure(
        "RESOURCE:GPU",
        Worthwhile,
        "The instance has fewer GPUs free than the task asks for.",
        "Ask for fewer GPUs, or name an instance with more.",
    ),
    failure(
        "AGENT",
        Worthwhile,
        "The container agent of the instance is not connected, so the service would not know whether the task starts.",
        "It is often momentary: try again. If it stays, check `agentConnected` of the instance, restart the agent, and look at the instance's network path and role.",
    ),
    failure(
        "ATTRIBUTE",
        Useless,
        "The task definition needs something that the instance does not offer, such as a network interface of its own, a log driver or a newer agent.",
        "Compare `requiresAttributes` of the task definition with the instance's attributes. Update the agent or its settings, or name another instance.",
    ),
    failure(
        "LOCATION",
        Useless,
        "None of the subnets is in the Availability Zone of the instance.",
        "Add a subnet of that Availability Zone, or name an instance in the zone of a subnet.",
    ),
    failure(
        "MISSING",
        Useless,
        "The container instance was not found: it belongs to another cluster or Region, or its ID is misspelt.",
        "Look it up with `aws ecs list-container-instances` in the cluster and Region that the request goes to.",
    ),
    failure(
        "INACTIVE",
        Useless,
        "The container instance was deregistered.",
        "Name an instance that is registered; `aws ecs list-container-instances` lists them.",
    ),
    failure(
        "MemberOf placement constraint unsatisfied.",
        OtherCalls,
        "No instance meets a `memberOf` expression of the task's placement constraints.",
        "Correct the expression, or give an instance the attribute it asks for.",
    ),
    failure(
        "NO ACTIVE INSTANCES",
        OtherCalls,
        "The capacity provider has no active instances.",
        "Check that the Auto Scaling group can launch instances and that they register with the cluster.",
    ),
    failure(
        "EMPTY CAPACITY PROVIDER",
        OtherCalls,
        "The cluster has no instances of the capacity provider, or none has registered.",
        "Check that the Auto Scaling group can launch instances and that they register with the cluster.",
    ),
    failure(
        "CAPACITY",
        OtherCalls,
        "AWS Fargate has no capacity for the task in the Availability Zone at the moment. Tasks of `StartTask` do not run there.",
        "Try again later, offer subnets in more Availability Zones, or choose another size.",
    ),
    failure(
        "DEPLOYMENT_BLOCKED",
        OtherCalls,
        "`UpdateTaskProtection` did not protect the task, because of a deployment of its service.",
        "Try again when the deployment has ended.",
    ),
    failure(
        "TASK_NOT_VALID",
        OtherCalls,
        "`UpdateTaskProtection` did not protect the task, because it belongs to no service. No task of `StartTask` does.",
        "Nothing.",
    ),
    failure(
        "RESOURCE:*",
        Worthwhile,
        "The instance has too little of the named resource free.",
        "Ask for less, stop other tasks, or name another instance. `aws ecs describe-container-instances` shows what is left, as `remainingResources`.",
    ),
];

/// What the service says instead of `CAPACITY`.
const NO_CAPACITY: &str = "Capacity is unavailable at this time";

/// Attributes of instances that task definitions ask for.
static ATTRIBUTES: &[(&str, &str)] = &[
    ("ecs.capability.task-eni", "network mode `awsvpc`"),
    ("ecs.capability.env-files.s3", "environment files; agent 1.39.0 or newer"),
    ("ecs.capability.execute-command", "ECS Exec"),
    ("com.amazonaws.ecs.capability.task-iam-role", "a task role"),
    ("com.amazonaws.ecs.capability.task-iam-role-network-host", "a task role in network mode `host`"),
    ("ecs.capability.task-cpu-mem-limit", "CPU or memory of the task as a whole"),
    ("ecs.capability.increased-task-cpu-limit", "more than 10 vCPU for a task"),
    (
        "ecs.capability.secrets.ssm.environment-variables",
        "secrets from Systems Manager; agent 1.22.0 or newer",
    ),
    (
        "ecs.capability.secrets.asm.environment-variables",
        "secrets from Secrets Manager; agent 1.23.0 or newer",
    ),
    ("ecs.capability.execution-role-awslogs", "logs written with the execution role"),
    ("ecs.capability.execution-role-ecr-pull", "images pulled from Amazon ECR with the execution role"),
    ("com.amazonaws.ecs.capability.logging-driver.*", "a log driver, the last part of the name"),
    ("ecs.capability.storage.ebs-task-volume-attach", "Amazon EBS volumes"),
    ("ecs.capability.network.container-port-range", "port ranges; agent 1.67.0 or newer"),
    ("ecs.capability.service-connect-v1", "Service Connect"),
    ("ecs.capability.efs", "Amazon EFS volumes"),
    ("ecs.capability.efsAuth", "Amazon EFS volumes with authorization"),
    ("ecs.capability.container-restart-policy", "restart policies of containers"),
    ("ecs.capability.fault-injection", "fault injection"),
    ("ecs.capability.gmsa", "group managed service accounts"),
    ("ecs.capability.external", "external instances; only they have it"),
    ("ecs.capability.task-eia", "Elastic Inference, which is withdrawn"),
    ("ecs.capability.aws-appmesh", "App Mesh"),
    ("ecs.capability.task-eni-trunking", "trunk network interfaces"),
];

fn find(reason: &str) -> Option<&'static Failure> {
    let named = |name: &str| {
        let same = |known: &str| known.trim_end_matches('.').eq_ignore_ascii_case(name);
        ALL.iter().find(|failure| same(failure.entry.name))
    };
    let reason = reason.trim_end_matches('.');
    named(reason)
        .or_else(|| {
            after(reason, "RESOURCE:").filter(|name| is_resource(name)).and_then(|_| named("RESOURCE:*"))
        })
        .or_else(|| after(reason, NO_CAPACITY).and_then(|_| named("CAPACITY")))
}

fn is_resource(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| is_of_resource(&byte))
}

impl Failure {
    /// The reason's name; as it is written, where it is one of the resources.
    fn name<'t>(&'static self, reason: &'t str) -> &'t str {
        let is_word = |byte: u8| byte.is_ascii_uppercase() || byte == b'_';
        let is_of_resource = |name: &str| name.bytes().all(is_word);
        match reason.strip_prefix("RESOURCE:") {
            Some(resource) if is_of_resource(resource) => reason,
            _ => self.entry.name,
        }
    }
}

/// The name under which a reason is known.
pub(super) fn known_name(reason: &str) -> Option<&str> {
    find(reason).map(|failure| failure.name(reason))
}

fn is_of_resource(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-_:*".contains(byte)
}

/// The reason, or the attribute, of this name.
pub(super) fn explain(reason: &str) -> Option<Page> {
    let Some(found) = find(reason) else { return attribute(reason) };
    let mut page = found.entry.page(ExplanationKind::Failure, Prose::default().value(found.name(reason)));
    page.detail("Try again?", found.retry.text());
    if found.entry.name == "ATTRIBUTE" {
        for (name, meaning) in &ATTRIBUTES[..13] {
            page.detail(Prose::default().value(name), Prose::new("Needed for ").own(*meaning).own("."));
        }
    }
    page.docs = guide("api_failures_messages");
    Some(page)
}

/// The reason that stands in a text as a word of its own, as it is written.
pub(super) fn within(text: &str) -> Option<Page> {
    /// What the reasons of which there may be others begin with.
    const RESOURCE: &str = "RESOURCE:";
    let resource = || {
        let begins = &text[text.find(RESOURCE)?..];
        let length = begins.bytes().take_while(is_of_resource).count();
        let name = begins[..length].trim_end_matches(':');
        stands(text, name).and_then(|_| explain(name))
    };
    let named = || explain(standing(text, &mut ALL.iter().map(|failure| failure.entry.name))?);
    resource().or_else(named)
}

fn attribute(name: &str) -> Option<Page> {
    let drivers = "com.amazonaws.ecs.capability.logging-driver.";
    let fits = |known: &str| known == name || (known.ends_with('*') && name.starts_with(drivers));
    let (_, meaning) = ATTRIBUTES.iter().find(|(known, _)| fits(known))?;
    let summary = Prose::new("An attribute that container instances have for ").own(*meaning).own(
        ". A task definition that needs it starts on no instance without it: the reason is `ATTRIBUTE`.",
    );
    let title = if is_name(name) { Prose::new("Attribute ").value(name) } else { Prose::new("An attribute") };
    let mut page = Page::new(ExplanationKind::Failure, title, summary);
    page.detail(
        "What to do",
        "Update the agent or its settings, or name an instance that has it; `aws ecs describe-container-instances` lists attributes.",
    );
    page.related("ATTRIBUTE");
    page.docs = guide("ecs-agent-versions");
    Some(page)
}

/// A reason that is not known.
pub(super) fn other(reason: &str) -> Page {
    let title = if is_name(reason) { Prose::default().value(reason) } else { Prose::new("Another reason") };
    let mut page = Page::new(
        ExplanationKind::Failure,
        title,
        "The task was not started here, for a reason that is not known here.",
    );
    page.detail(
        "What to do",
        "See `detail` of the failure, the events of the cluster and the instance's state.",
    );
    page.docs = guide("api_failures_messages");
    page
}

/// What a reason means and what to do about it, as far as it is known.
pub(super) fn advice(reason: &str) -> Option<(&'static str, &'static str)> {
    find(reason).map(|failure| (failure.entry.meaning, failure.entry.remedy))
}

/// Whether the same request may succeed later.
pub(super) fn may_pass(reason: &str) -> bool {
    find(reason).is_some_and(|failure| matches!(failure.retry, Worthwhile))
}

/// What the service writes, and the reason that it stands for.
pub(super) fn beginnings() -> impl Iterator<Item = (&'static str, &'static str)> {
    let own = ALL.iter().map(|failure| (failure.entry.name, failure.entry.name));
    own.chain([(NO_CAPACITY, "CAPACITY")])
}

pub(super) fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|failure| failure.entry.name).chain(ATTRIBUTES.iter().map(|(name, _)| *name))
}
