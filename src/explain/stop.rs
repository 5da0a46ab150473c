//! Why a task or a container stopped: stop codes, the agent's errors, the service's sentences, exit codes.

use super::{Entry, ExplanationKind, Page, Prose, after, failure, guide, holds, standing};

static CODES: &[Entry] = &[
    Entry::new(
        "TaskFailedToStart",
        "The task never ran: an image could not be pulled, a container not created, or network, secrets or volumes not set up.",
        "Read `stoppedReason` of the task and `reason` of its containers; they name what failed.",
    ),
    Entry::new(
        "EssentialContainerExited",
        "A container that the task definition marks as essential ended, and the task with it.",
        "Read `exitCode` and `reason` of the containers, then the container's log. Exit code 0 is the normal end of a job.",
    ),
    Entry::new(
        "UserInitiated",
        "Somebody stopped the task with `StopTask`, or deregistered its instance by force.",
        "CloudTrail names who called `StopTask` or `DeregisterContainerInstance`.",
    ),
    Entry::new(
        "ServiceSchedulerInitiated",
        "The scheduler of a service stopped the task: scaling in, a deployment, or failed health checks. A task of `StartTask` never stops for this.",
        "Read the events of the service.",
    ),
    Entry::new(
        "SpotInterruption",
        "The Spot capacity that the task ran on was taken back.",
        "Start the task again, on On-Demand capacity if it must not be interrupted.",
    ),
    Entry::new(
        "TerminationNotice",
        "The host of the task announced its end, as Spot capacity does before it is taken back.",
        "Start the task again on another instance.",
    ),
    Entry::new(
        "InfrastructureHealth",
        "By its name: what the task ran on was not healthy. The documentation does not describe it.",
        "Start the task again on another instance.",
    ),
];

const CHECK_PULL: &str = "Check the image's name and tag, the execution role's rights for Amazon ECR, and the network path to the registry (NAT gateway, or VPC endpoints for Amazon ECR and Amazon S3).";
const DAEMON: &str = "The container runtime did not answer as expected.";
const CHECK_DAEMON: &str = "Check the instance: the runtime's own log, free disk space, load. Restart the runtime or replace the instance.";
const EXEC: &str = "The agent behind ECS Exec could not be set up in the container.";
const CHECK_EXEC: &str = "Check what ECS Exec needs: a task role with rights for Systems Manager, a writable root filesystem, an agent that supports it.";
const GONE: &str =
    "The container disappeared without the agent's doing, for example because somebody removed it by hand.";
const NOTHING: &str = "Start the task again if it is still needed.";

/// What the container agent writes in front of its texts.
static ERRORS: &[Entry] = &[
    Entry::new("CannotPullContainerError", "The image of a container could not be pulled.", CHECK_PULL),
    Entry::new("CannotPullContainer", "The image of a container could not be pulled.", CHECK_PULL),
    Entry::new(
        "CannotPullECRContainerError",
        "No token for Amazon ECR could be had to pull the image.",
        "Check the rights of the execution role (of the instance's role where there is none) and the network path to Amazon ECR.",
    ),
    Entry::new(
        "CannotPullContainerAuthError",
        "The credentials for the private registry could not be read.",
        "Check the secret that `repositoryCredentials` names and the execution role's rights for it.",
    ),
    Entry::new(
        "CannotPullImageManifestError",
        "The manifest of the image could not be read.",
        "Check the image's name and tag, the rights of the role and the network path to the registry.",
    ),
    Entry::new(
        "CannotCreateContainerError",
        "The runtime could not create a container: no disk space, a name that is taken, or a mount that does not exist.",
        "Free disk space on the instance and check mounts and volumes of the task definition.",
    ),
    Entry::new(
        "CannotStartContainerError",
        "The runtime created a container and could not start it: often a command that does not exist in the image or is not executable, or a missing device.",
        "Check an overridden `command`, the entry point, the processor architecture of the image and the devices. Where it says that the container's status is not to be had, raise the memory.",
    ),
    Entry::new("CannotStopContainerError", "A container did not stop in time.", CHECK_DAEMON),
    Entry::new("CannotInspectContainerError", DAEMON, CHECK_DAEMON),
    Entry::new("CannotDescribeContainerError", DAEMON, CHECK_DAEMON),
    Entry::new("CannotRemoveContainerError", DAEMON, CHECK_DAEMON),
    Entry::new("CannotListContainersError", DAEMON, CHECK_DAEMON),
    Entry::new("CannotListImagesError", DAEMON, CHECK_DAEMON),
    Entry::new("CannotGetContainerTopError", DAEMON, CHECK_DAEMON),
    Entry::new("CannotGetDockerclientError", DAEMON, CHECK_DAEMON),
    Entry::new("CannotGetDockerClientVersionError", DAEMON, CHECK_DAEMON),
    Entry::new(
        "CannotCreateVolumeError",
        "A volume could not be created.",
        "Check driver and options of the volume, and for Amazon EFS or Amazon EBS its network path and role.",
    ),
    Entry::new(
        "CannotInspectVolumeError",
        "A volume could not be looked at.",
        "Check the driver of the volume.",
    ),
    Entry::new(
        "CannotRemoveVolumeError",
        "A volume could not be removed.",
        "Check what still uses it on the instance.",
    ),
    Entry::new("CannotListPluginsError", "The volume drivers could not be listed.", CHECK_DAEMON),
    Entry::new(
        "InvalidVolumeError",
        "A volume is declared in a way that cannot be set up.",
        "Check the volumes of the task definition.",
    ),
    Entry::new(
        "DockerTimeoutError",
        "A container did not change its state in time: a slow pull, a slow disk or an overloaded runtime.",
        "Check the load and disk of the instance. The agent's time-outs can be raised (`ECS_CONTAINER_CREATE_TIMEOUT`, `ECS_CONTAINER_START_TIMEOUT`).",
    ),
    Entry::new(
        "ContainerRuntimeTimeoutError",
        "A container did not change its state in time.",
        "Check the load and disk of the instance.",
    ),
    Entry::new("ContainerRuntimeError", DAEMON, CHECK_DAEMON),
    Entry::new(
        "OutOfMemoryError",
        "A container used more memory than its limit and was killed, mostly with exit code 137.",
        "Raise `memory` of the container (and of the task, where it is set), or make the program use less.",
    ),
    Entry::new(
        "ResourceInitializationError",
        "Something that the task needs before its containers start could not be set up: secrets, registry credentials, environment files, a log group, a file system or a network interface.",
        "Check the execution role's rights for what the text names, and the network path to it.",
    ),
    Entry::new(
        "ResourceNotFoundException",
        "A secret, parameter or other resource that the task definition names does not exist.",
        "Check the ARN or name in the task definition, and that it is of this Region.",
    ),
    Entry::new(
        "SpotInterruptionError",
        "The Spot capacity that the task ran on was taken back.",
        "Start the task again, on On-Demand capacity if it must not be interrupted.",
    ),
    Entry::new(
        "InternalError",
        "Something failed inside Amazon ECS or on its hosts.",
        "Start the task again.",
    ),
    Entry::new(
        "ContainerNetworkingError",
        "The network of the task could not be set up.",
        "Check the agent and its network plugins, and that the network interface was attached.",
    ),
    Entry::new(
        "HostConfigError",
        "The runtime cannot take the settings of a container.",
        "Check the container's settings in the task definition.",
    ),
    Entry::new(
        "DockerClientConfigError",
        "The runtime cannot take the settings of a container.",
        "Check the container's settings in the task definition.",
    ),
    Entry::new(
        "DockerStateError",
        "The runtime reported an error of the container.",
        "Read the rest of the text; it is the runtime's own.",
    ),
    Entry::new(
        "TaskDependencyError",
        "The order in which the containers are to start cannot be met.",
        "Check `dependsOn` in the task definition for a circle or a container that does not exist.",
    ),
    Entry::new(
        "TaskStoppedBeforePullBeginError",
        "The task was stopped before its images were pulled.",
        NOTHING,
    ),
    Entry::new("ImpossibleStateTransitionError", GONE, NOTHING),
    Entry::new("ContainerVanishedError", GONE, NOTHING),
    Entry::new("NoSuchContainerError", GONE, NOTHING),
    Entry::new(
        "TaskStateError",
        "The agent could not bring the task to its end.",
        "Restart the agent of the instance, and update it.",
    ),
    Entry::new("CannotCreateContainerExecError", EXEC, CHECK_EXEC),
    Entry::new("CannotStartContainerExecError", EXEC, CHECK_EXEC),
    Entry::new("CannotInspectContainerExecError", EXEC, CHECK_EXEC),
    Entry::new(
        "UnknownError",
        "The agent met an error that has no name.",
        "Read the rest of the text, and the agent's log on the instance.",
    ),
];

/// What the service writes, or how it begins.
static SENTENCES: &[Entry] = &[
    Entry::new(
        "Essential container in task exited",
        "A container that the task definition marks as essential ended, and the task with it.",
        "Read `exitCode` and `reason` of the containers, then the container's log.",
    ),
    Entry::new(
        "Host EC2",
        "The EC2 instance that the task ran on was stopped or terminated.",
        "Start the task again on another instance. CloudTrail and the Auto Scaling group tell who ended the instance.",
    ),
    Entry::new(
        "Container instance deregistration forced by user",
        "Somebody deregistered the container instance while the task ran on it.",
        "Start the task again on another instance. CloudTrail names who called `DeregisterContainerInstance`.",
    ),
    Entry::new(
        "Scaling activity initiated by",
        "The scheduler of a service stopped the task, to scale in or to deploy. A task of `StartTask` never stops for this.",
        "Read the events of the service.",
    ),
    Entry::new(
        "Task failed ELB health checks",
        "A load balancer found the task unhealthy and its service stopped it.",
        "Check path, port and time-outs of the health check, and the security groups in between.",
    ),
    Entry::new(
        "Task failed container health checks",
        "The health check of a container failed and the service stopped the task.",
        "Run the command of the health check in the container and read what it prints.",
    ),
    Entry::new(
        "Your Spot Task was interrupted",
        "The Spot capacity that the task ran on was taken back.",
        "Start the task again, on On-Demand capacity if it must not be interrupted.",
    ),
    Entry::new(
        "ECS is performing maintenance",
        "The infrastructure under the task is being maintained, and the task was stopped for it.",
        "Start the task again.",
    ),
];

/// What the agent writes behind the name of an error, where it stands without that.
static ALONE: [(&str, &str); 3] = [
    ("Could not transition to", "DockerTimeoutError"),
    ("Container killed due to memory usage", "OutOfMemoryError"),
    ("Agent could not progress task's state to stopped", "TaskStateError"),
];

/// What the text behind an error's name gives away.
static HINTS: &[(&str, &str)] = &[
    (
        "toomanyrequests",
        "The registry limits how often anonymous users pull. Log in to it, or keep a copy of the image in Amazon ECR.",
    ),
    (
        "no space left",
        "The disk of the instance is full. Remove images that are not used, or enlarge the disk.",
    ),
    ("thin pool", "The disk of the instance is full. Remove images that are not used, or enlarge the disk."),
    (
        "no matching manifest",
        "The image was not built for the processor architecture of the instance. Build it for that one too.",
    ),
    (
        "exec format error",
        "The image was not built for the processor architecture of the instance. Build it for that one too.",
    ),
    ("manifest unknown", "The repository has no such tag or digest. Check the image's name."),
    ("manifest for", "The repository has no such tag or digest. Check the image's name."),
    (
        "repository does not exist",
        "There is no such repository, or the role may not see it. Check the image's name and the role's rights.",
    ),
    (
        "pull access denied",
        "There is no such repository, or it wants a login. Check the image's name and the credentials.",
    ),
    ("access denied", "The role may not do this. The text names the action that it lacks."),
    ("403 forbidden", "The role may not pull. Check its rights for Amazon ECR, and the repository's policy."),
    ("accessdenied", "The role may not do this. The text names the action that it lacks."),
    (
        "i/o timeout",
        "There is no network path. Check the route to a NAT gateway or VPC endpoint, security groups and DNS.",
    ),
    (
        "context deadline exceeded",
        "There is no network path. Check the route to a NAT gateway or VPC endpoint, security groups and DNS.",
    ),
    ("connection refused", "The other side does not listen. Check address, port and proxy settings."),
    (
        "executable file not found",
        "The command does not exist in the image. An overridden `command` names a program of the image, one argument an item; a shell's line needs `sh -c` in front.",
    ),
    ("permission denied", "The command is not executable, or the user of the container may not read it."),
    ("failed to get container status", "The container often has too little memory to start. Raise it."),
    ("due to memory usage", "The container used more memory than its limit. Raise `memory`."),
];

/// Exit codes by common use; the program itself gives those below 125 their meaning.
fn exit_code(code: i64) -> Option<Entry> {
    let (meaning, remedy) = match code {
        0 => ("The program ended normally.", "Nothing, unless it should have gone on running."),
        1 => ("The program ended with an error of its own.", "Read the container's log."),
        125 => ("The runtime failed to run the container.", "Read `reason` of the container."),
        126 => (
            "The command was found and could not be executed.",
            "Check its permissions and the processor architecture of the image.",
        ),
        127 => (
            "The command was not found.",
            "Check the command and the entry point; an overridden `command` names a program of the image.",
        ),
        137 => (
            "The container was killed: it used more memory than its limit, or it did not end within its stop time-out.",
            "Read `reason` of the container. With `OutOfMemoryError`, raise its memory; else handle SIGTERM or raise `stopTimeout`.",
        ),
        139 => (
            "The program crashed with a memory access it may not make (SIGSEGV).",
            "Look for the crash in the program or a native library.",
        ),
        143 => (
            "The program was asked to end (SIGTERM), and did.",
            "Nothing, if the task was stopped on purpose.",
        ),
        255 => (
            "The program, or the runtime, failed without a more exact code.",
            "Read the container's log and `reason` of the container.",
        ),
        2..=124 => (
            "The program ended with an error of its own.",
            "Read the container's log; the program gives the code its meaning.",
        ),
        128..=254 => (
            "The program was ended by a signal: the code less 128 is its number.",
            "Read the container's log.",
        ),
        _ => return None,
    };
    Some(Entry::new("Exit code", meaning, remedy))
}

/// The stop code of this name.
pub(super) fn by_code(code: &str) -> Option<Page> {
    let entry = CODES.iter().find(|entry| entry.name.eq_ignore_ascii_case(code))?;
    let mut page = entry.page(ExplanationKind::Stop, Prose::new("Stop code ").value(entry.name));
    page.docs = guide("stopped-task-error-codes");
    Some(page)
}

/// The stop code that stands in a text as a word of its own.
pub(super) fn within(text: &str) -> Option<Page> {
    by_code(standing(text, &mut CODES.iter().map(|entry| entry.name))?)
}

/// `137`, or `exit code 137`.
pub(super) fn by_exit_code(text: &str) -> Option<Page> {
    let digits = ["exit code", "exit status", "exitCode"]
        .iter()
        .find_map(|words| after(text, words))
        .unwrap_or(text)
        .trim_start_matches([' ', ':', '=']);
    let code: i64 = digits.trim_end_matches('.').parse().ok()?;
    let mut page = exit_code(code)?.page(ExplanationKind::Stop, Prose::new(format!("Exit code {code}")));
    page.docs = guide("stopped-task-error-codes");
    Some(page)
}

/// What an exit code means, and what to do about it.
pub(super) fn exit_code_advice(code: i64) -> Option<(&'static str, &'static str)> {
    exit_code(code).map(|entry| (entry.meaning, entry.remedy))
}

/// The error that a stopped reason begins with: `CannotPullContainerError: …`.
pub(super) fn by_error_name(text: &str) -> Option<Page> {
    if let Some(detail) =
        after(text, "TaskFailedToStart").and_then(|rest| rest.trim_start().strip_prefix(':'))
    {
        let detail = detail.trim_start();
        let (meaning, remedy) = failure::advice(detail)?;
        let name = failure::known_name(detail)?;
        let title = Prose::default().value("TaskFailedToStart").own(": ").value(name);
        let mut page = Page::new(ExplanationKind::Stop, title, meaning);
        page.detail("What to do", remedy);
        page.related("TaskFailedToStart");
        page.docs = guide("stopped-task-error-codes");
        return Some(page);
    }
    let entry = ERRORS.iter().find(|entry| {
        after(text, entry.name).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
    })?;
    Some(error(entry, text))
}

/// A sentence that the service writes.
pub(super) fn by_sentence(text: &str) -> Option<Page> {
    if let Some(entry) = SENTENCES.iter().find(|entry| holds(text, entry.name)) {
        return Some(error(entry, text));
    }
    named(text).map(|entry| error(entry, text))
}

/// An agent's error that stands inside a longer text, as the console shows it, or that its own words give away.
fn named(text: &str) -> Option<&'static Entry> {
    let longest = ERRORS.iter().filter(|entry| holds(text, entry.name)).max_by_key(|entry| entry.name.len());
    longest.or_else(|| {
        let (_, name) = ALONE.iter().find(|(words, _)| holds(text, words))?;
        ERRORS.iter().find(|entry| entry.name == *name)
    })
}

/// A text that gives away a cause without a name.
pub(super) fn by_hint(text: &str) -> Option<Page> {
    let (part, hint) = HINTS.iter().find(|(part, _)| holds(text, part))?;
    let mut page = Page::new(ExplanationKind::Stop, Prose::new("A stopped task: ").value(part), *hint);
    page.docs = guide("stopped-task-error-codes");
    Some(page)
}

/// What the text says; the text itself is not repeated, it may quote a command line with secrets.
fn error(entry: &Entry, text: &str) -> Page {
    let mut page = entry.page(ExplanationKind::Stop, Prose::default().value(entry.name));
    for (_, hint) in HINTS.iter().filter(|(part, _)| holds(text, part)).take(1) {
        page.detail("In this case", *hint);
    }
    page.docs = guide("stopped-task-error-codes");
    page
}

/// What a stopped reason, or the reason of a container, means, and what to do about it.
pub(super) fn advice(text: &str) -> Option<(&'static str, &'static str)> {
    let sentence = SENTENCES.iter().find(|entry| holds(text, entry.name));
    let entry = named(text).or(sentence)?;
    let hint = HINTS.iter().find(|(part, _)| holds(text, part)).map(|(_, hint)| *hint);
    Some((entry.meaning, hint.unwrap_or(entry.remedy)))
}

/// What a stop code means.
pub(super) fn code_meaning(code: &str) -> Option<(&'static str, &'static str)> {
    let entry = CODES.iter().find(|entry| entry.name == code)?;
    Some((entry.meaning, entry.remedy))
}

/// What the service and the agent write, and the name under which it is explained.
pub(super) fn beginnings() -> impl Iterator<Item = (&'static str, &'static str)> {
    SENTENCES.iter().map(|entry| (entry.name, entry.name)).chain(ALONE)
}

pub(super) fn names() -> impl Iterator<Item = &'static str> {
    CODES.iter().chain(ERRORS).chain(SENTENCES).map(|entry| entry.name)
}
