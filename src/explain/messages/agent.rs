//! Names that the container agent puts before its errors, and what it writes after them.

use super::{KnownMessage, Level, Retry, STOP, guide};

const AGENT: KnownMessage =
    KnownMessage { level: Level::Step, retry: Retry::Unknown, source: guide!("stopped-task-errors"), ..STOP };

const RUNTIME_MEANING: &str = "The container runtime did not respond to the agent as expected.";
const RUNTIME_ACTION: &str = "Check the container instance: the container runtime's log, free disk space, \
    and load. Restart the runtime, or replace the instance.";
const GONE_MEANING: &str = "The container disappeared although the agent did not remove it, for example \
    because it was removed manually.";
const AGAIN: &str = "Start the task again if you still need it.";

/// An error of the container runtime.
const RUNTIME: KnownMessage = KnownMessage {
    title: "Container runtime failed",
    meaning: RUNTIME_MEANING,
    action: RUNTIME_ACTION,
    retry: Retry::Later,
    ..AGENT
};

pub(super) static ALL: &[KnownMessage] = &[
    KnownMessage {
        patterns: &["CannotStopContainerError"],
        title: "Container{} could not be stopped in time",
        meaning: "The agent could not stop the container in time.",
        source: guide!("cannot-stop-container"),
        ..RUNTIME
    },
    KnownMessage {
        patterns: &["CannotInspectContainerError"],
        source: guide!("cannot-inspect-container"),
        ..RUNTIME
    },
    KnownMessage { patterns: &["CannotDescribeContainerError"], ..RUNTIME },
    KnownMessage { patterns: &["CannotRemoveContainerError"], ..RUNTIME },
    KnownMessage { patterns: &["CannotListContainersError"], ..RUNTIME },
    KnownMessage { patterns: &["CannotListImagesError"], ..RUNTIME },
    KnownMessage { patterns: &["CannotGetContainerTopError"], ..RUNTIME },
    KnownMessage { patterns: &["CannotGetDockerclientError", "CannotGetDockerClientError"], ..RUNTIME },
    KnownMessage { patterns: &["CannotGetDockerClientVersionError"], ..RUNTIME },
    KnownMessage {
        patterns: &["CannotListPluginsError"],
        title: "Volume drivers could not be listed",
        ..RUNTIME
    },
    KnownMessage {
        patterns: &["ContainerRuntimeError"],
        source: guide!("container-runtime-error"),
        ..RUNTIME
    },
    KnownMessage {
        patterns: &["DockerStateError"],
        title: "Container runtime reported an error",
        meaning: "The container runtime reported an error for the container; the text after the error name \
            comes from the runtime.",
        ..RUNTIME
    },
    KnownMessage {
        patterns: &["DockerTimeoutError", "ContainerRuntimeTimeoutError", "Could not transition to"],
        title: "Container{} did not change its state in time",
        meaning: "A container did not reach the next state in time, because of a slow image pull, a slow \
            disk, or an overloaded container runtime.",
        action: "Check the load and the disk of the container instance. The timeouts of the agent can be \
            raised (`ECS_CONTAINER_CREATE_TIMEOUT`, `ECS_CONTAINER_START_TIMEOUT`).",
        retry: Retry::Later,
        source: guide!("container-runtime-timeout-error"),
        ..AGENT
    },
    KnownMessage {
        patterns: &["CannotCreateVolumeError"],
        title: "Volume could not be created",
        meaning: "A volume of the task could not be created or mounted.",
        action: "Check the driver and the options of the volume, and for Amazon EFS or Amazon EBS the network \
            path and the role.",
        source: guide!("cannot-create-volume"),
        ..AGENT
    },
    KnownMessage {
        patterns: &["error looking up volume plugin", "volume driver {} not found", "plugin not found"],
        level: Level::Cause,
        title: "Volume plugin is missing",
        meaning: "The container instance has no Docker plugin for the volume driver of the task definition.",
        action: "Install the plugin on the container instance, or use another kind of volume, such as Amazon \
            EFS or Amazon EBS.",
        retry: Retry::Never,
        related: &["ecs.capability.docker-plugin.*"],
        ..AGENT
    },
    KnownMessage {
        patterns: &["CannotInspectVolumeError"],
        title: "Volume could not be inspected",
        meaning: "The agent could not read the state of a volume.",
        action: "Check the driver of the volume.",
        ..AGENT
    },
    KnownMessage {
        patterns: &["CannotRemoveVolumeError"],
        title: "Volume could not be removed",
        meaning: "The agent could not remove a volume after the task ended.",
        action: "Find out what still uses the volume on the container instance.",
        ..AGENT
    },
    KnownMessage {
        patterns: &["InvalidVolumeError"],
        title: "Volume is declared incorrectly",
        meaning: "A volume of the task definition cannot be set up as it is declared.",
        action: "Check `volumes` and `mountPoints` in the task definition.",
        retry: Retry::Never,
        ..AGENT
    },
    KnownMessage {
        patterns: &["ContainerNetworkingError"],
        title: "Network of the task could not be set up",
        meaning: "The agent could not set up the network of the task.",
        action: "Check the agent log and the CNI plugins of the container instance, and whether the network \
            interface was attached.",
        retry: Retry::Later,
        source: guide!("task-networking-awsvpc"),
        ..AGENT
    },
    KnownMessage {
        patterns: &["HostConfigError"],
        title: "Container settings cannot be applied",
        meaning: "The agent cannot turn the settings of a container into a configuration of the container runtime.",
        action: "Check the container definition in the task definition.",
        retry: Retry::Never,
        ..AGENT
    },
    KnownMessage {
        patterns: &["DockerClientConfigError"],
        title: "Container settings cannot be applied",
        meaning: "The agent cannot turn the settings of a container into a configuration of the container runtime.",
        action: "Check the container definition in the task definition.",
        retry: Retry::Never,
        ..AGENT
    },
    KnownMessage {
        patterns: &["TaskDependencyError", "Task dependencies cannot be resolved"],
        title: "Container dependencies cannot be resolved",
        meaning: "The order in which the containers start cannot be resolved: `dependsOn`, `links` or \
            `volumesFrom` form a cycle or name a container that does not exist.",
        action: "Check `dependsOn`, `links` and `volumesFrom` in the task definition.",
        retry: Retry::Never,
        ..AGENT
    },
    KnownMessage {
        patterns: &[
            "dependency container timed out",
            "dependency container did not exit successfully",
            "waiting for container dependency",
            "containers in dependency condition",
        ],
        level: Level::Cause,
        title: "A container that container{} depends on failed",
        meaning: "A container in `dependsOn` did not start, become healthy or succeed in time, so the \
            dependent container was not started.",
        action: "Read `reason`, the exit code and the logs of that container to find out why it failed. \
            Raise its `startTimeout` if it only needs more time.",
        retry: Retry::Unknown,
        ..AGENT
    },
    KnownMessage {
        patterns: &["TaskStoppedBeforePullBeginError", "Task stopped before image pull could begin"],
        title: "Task was stopped before its images were pulled",
        meaning: "The task was stopped before the agent started to pull its images.",
        action: AGAIN,
        retry: Retry::Later,
        ..AGENT
    },
    KnownMessage {
        patterns: &["ImpossibleStateTransitionError"],
        title: "Container{} is in an unexpected state",
        meaning: GONE_MEANING,
        action: AGAIN,
        retry: Retry::Later,
        ..AGENT
    },
    KnownMessage {
        patterns: &["ContainerVanishedError", "No container matching saved ID found"],
        title: "Container{} disappeared",
        meaning: GONE_MEANING,
        action: AGAIN,
        retry: Retry::Later,
        ..AGENT
    },
    KnownMessage {
        patterns: &["NoSuchContainerError", "No such container"],
        title: "Container{} disappeared",
        meaning: GONE_MEANING,
        action: AGAIN,
        retry: Retry::Later,
        ..AGENT
    },
    KnownMessage {
        patterns: &["TaskStateError", "Agent could not progress task's state to stopped"],
        title: "Agent could not stop the task",
        meaning: "The agent could not stop the task.",
        action: "Restart the agent on the container instance, and update it.",
        retry: Retry::Later,
        ..AGENT
    },
    KnownMessage {
        patterns: &["InternalError"],
        title: "Internal error of Amazon ECS",
        meaning: "Something failed inside Amazon ECS or on its hosts, not in the container.",
        action: "Start the task again. If it persists, contact AWS Support.",
        retry: Retry::Later,
        source: guide!("internal-error"),
        ..AGENT
    },
    KnownMessage {
        patterns: &["UnrecognizedTransportProtocol", "UnparsablePort"],
        title: "Port mapping is malformed",
        meaning: "A port mapping has a protocol or a port number that the agent cannot read.",
        action: "Check `portMappings` in the task definition.",
        retry: Retry::Never,
        ..AGENT
    },
    KnownMessage {
        patterns: &["UnknownError"],
        title: "Agent reported an error without a name",
        meaning: "The agent reported an error that has no name.",
        action: "Read the rest of the message, and the agent log on the container instance.",
        ..AGENT
    },
];
