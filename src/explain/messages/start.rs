//! Containers that cannot be created or started, and programs that fail at once.

use super::{KnownMessage, Level, Retry, STOP, guide};

const START: KnownMessage = KnownMessage { source: guide!("cannot-start-container"), ..STOP };

pub(super) static ALL: &[KnownMessage] = &[
    KnownMessage {
        patterns: &["CannotStartContainerError"],
        level: Level::Step,
        title: "Container{} could not be started",
        meaning: "The runtime created the container but could not start it, often because the command does \
            not exist in the image or is not executable, or a device is missing.",
        action: "Check an overridden `command`, the entry point, the CPU architecture of the image, and the \
            devices in the task definition.",
        retry: Retry::Unknown,
        related: &["overrides.containerOverrides[].command"],
        ..START
    },
    KnownMessage {
        patterns: &["CannotCreateContainerError"],
        level: Level::Step,
        title: "Container{} could not be created",
        meaning: "The runtime could not create the container: no disk space, a name that is in use, or a \
            mount that does not exist.",
        action: "Free disk space on the container instance, and check the mounts and volumes of the task definition.",
        retry: Retry::Unknown,
        ..START
    },
    KnownMessage {
        patterns: &[
            "OCI runtime create failed",
            "failed to create shim task",
            "failed to create new container runtime task",
            "unable to start container process",
            "failed to create task for container",
        ],
        level: Level::Area,
        title: "Runtime could not start the process of container{}",
        meaning: "The container runtime (runc) could not set up or start the process of the container.",
        action: "Check the command and the entry point, the mounts and devices of the task definition, and \
            the container runtime and kernel of the container instance.",
        retry: Retry::Unknown,
        related: &["overrides.containerOverrides[].command"],
        ..START
    },
    KnownMessage {
        patterns: &[
            "error creating device nodes",
            "mknod /",
            "no such device",
            "error gathering device information",
        ],
        title: "Device could not be created in container{}",
        meaning: "The runtime could not create a device file in the container, which is a problem of the \
            container instance, its kernel or its disk.",
        action: "Check the devices in `linuxParameters`, then update or replace the container instance.",
        retry: Retry::Unknown,
        ..START
    },
    KnownMessage {
        patterns: &[
            "executable file not found in $PATH",
            "executable file not found",
            "exec: {}: stat {}: no such file or directory",
            "exec {}: no such file or directory",
            "exec: {}: no such file or directory",
            "starting container process caused{}no such file or directory",
            "command not found",
            "the system cannot find the file specified",
        ],
        title: "Command of container{} not found in the image",
        meaning: "The command or entry point names a program that does not exist in the image, or a script \
            whose first line names an interpreter that does not.",
        action: "Check the overridden `command`: it replaces the command, one argument per item, and runs \
            without a shell. For a shell line use `[\"sh\", \"-c\", \"…\"]`. Scripts need Unix line endings.",
        related: &["overrides.containerOverrides[].command"],
        ..START
    },
    KnownMessage {
        patterns: &[
            "exec: {}: permission denied",
            "starting container process caused{}permission denied",
            "exec {}: permission denied",
            "unable to start container process{}permission denied",
            "is a directory: unknown",
            "permission denied: unknown",
        ],
        title: "Command of container{} is not executable",
        meaning: "The command or entry point exists but cannot be executed, or the container's user is not \
            allowed to read it.",
        action: "Set the executable bit in the image (`chmod +x`), and check the container's user.",
        related: &["overrides.containerOverrides[].command"],
        ..START
    },
    KnownMessage {
        patterns: &["exec format error", "cannot execute binary file"],
        title: "Image was not built for this CPU architecture",
        meaning: "The program in the image was built for a different CPU architecture than the container \
            instance has, or it is a script without a `#!` line.",
        action: "Build a multi-platform image, for example with `docker buildx build --platform \
            linux/amd64,linux/arm64`, or use a container instance with the architecture of the image.",
        ..START
    },
    KnownMessage {
        patterns: &["failed to get container status"],
        title: "Container{} has too little memory to start",
        meaning: "The status of the container could not be read, usually because the container exceeded its \
            memory limit while it started.",
        action: "Raise `memory` of the container.",
        related: &["overrides.containerOverrides[].memory"],
        ..START
    },
    KnownMessage {
        patterns: &[
            "container init was OOM-killed",
            "container init was killed (memory limit too low",
            "memory limit too low",
            "minimum memory limit allowed",
        ],
        title: "Memory limit of container{} is too low",
        meaning: "The memory limit is too low for the container to start at all.",
        action: "Raise `memory` of the container.",
        related: &["overrides.containerOverrides[].memory", "memory-below-minimum"],
        ..START
    },
    KnownMessage {
        patterns: &[
            "no space left on device",
            "no space left",
            "Thin Pool has",
            "devmapper: Thin Pool",
            "disk quota exceeded",
        ],
        level: Level::Area,
        title: "Disk is full",
        meaning: "The disk of the container instance, or the ephemeral storage of the task, is full.",
        action: "Remove unused images and containers (`docker system prune`), or enlarge the disk.",
        ..START
    },
    KnownMessage {
        patterns: &["port is already allocated", "address already in use", "Ports are not available"],
        title: "Host port is already in use",
        meaning: "Another process or container on the container instance already uses the host port.",
        action: "Use a dynamic host port (`hostPort: 0`) or the `awsvpc` network mode, or use another \
            container instance.",
        retry: Retry::Later,
        related: &["RESOURCE:PORTS"],
        ..START
    },
    KnownMessage {
        patterns: &["Conflict. The container name", "is already in use by container"],
        title: "Container name is in use on the host",
        meaning: "The runtime already has a container of this name, usually left over from an earlier agent.",
        action: "Remove the old container on the container instance (`docker rm`), and restart the agent.",
        ..START
    },
    KnownMessage {
        patterns: &[
            "bind source path does not exist",
            "invalid mount config for type",
            "error mounting {} to rootfs",
            "Are you trying to mount a directory onto a file",
            "mount path must be absolute",
            "mounting {} to rootfs{}not a directory",
            "mounting {} to rootfs{}no such file",
        ],
        title: "Mount of container{} is invalid",
        meaning: "A volume or mount point does not exist on the host, or a directory is mounted over a file.",
        action: "Check `mountPoints` and the host paths of `volumes` in the task definition.",
        ..START
    },
    KnownMessage {
        patterns: &[
            "could not select device driver {} with capabilities: [[gpu]]",
            "nvidia-container-cli",
            "unknown or invalid runtime name: nvidia",
            "nvidia-smi",
        ],
        title: "GPU driver is missing",
        meaning: "The container instance has no working NVIDIA driver or runtime for a container that requires a GPU.",
        action: "Use the GPU-optimized Amazon ECS AMI and set `ECS_ENABLE_GPU_SUPPORT=true`, or remove the \
            GPU requirement.",
        related: &["overrides.containerOverrides[].resourceRequirements"],
        source: guide!("ecs-gpu"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "linux spec user: unable to find user",
            "unable to find user {}: no matching entries in passwd file",
            "no matching entries in passwd file",
            "unable to find group",
        ],
        title: "User of container{} does not exist in the image",
        meaning: "The `user` in the task definition or the image is not in the password file of the image.",
        action: "Use a user that exists in the image, or a numeric user ID.",
        ..START
    },
    KnownMessage {
        patterns: &["Invalid value{}is not a valid capability", "invalid CapAdd", "unknown capability"],
        title: "Linux capability is unknown",
        meaning: "The task definition adds or drops a Linux capability that the runtime does not know.",
        action: "Check `linuxParameters.capabilities` in the task definition.",
        ..START
    },
    KnownMessage {
        patterns: &["Invalid CPU{}range of CPUs", "CPU-CFS", "Range of CPUs is from"],
        title: "CPU limit exceeds the container instance",
        meaning: "The CPU limit of the task is more than the CPUs of the container instance.",
        action: "Lower the CPU of the task, or use a larger container instance.",
        related: &["overrides.cpu"],
        ..START
    },
    KnownMessage {
        patterns: &[
            "not able to reserve {} MiB",
            "cannot allocate memory",
            "fork: retry: Resource temporarily unavailable",
        ],
        level: Level::Area,
        title: "Host is out of memory or processes",
        meaning: "The container instance has too little memory or too many processes to start another one.",
        action: "Stop other tasks on the container instance, or use another one.",
        retry: Retry::Later,
        ..START
    },
    KnownMessage {
        patterns: &[
            "cgroup{}operation not permitted",
            "cgroup{}permission denied",
            "cgroups: cgroup mountpoint does not exist",
            "unable to create cgroup",
            "cgroup resource [",
            "failed to setup task cgroup",
            "cgroup create",
        ],
        title: "Control group could not be created",
        meaning: "The agent could not create the control group that limits the CPU and memory of the task.",
        action: "Update the agent and the AMI, and check that the host mounts `/sys/fs/cgroup`. The \
            task-level size must not exceed the container instance.",
        ..START
    },
    KnownMessage {
        patterns: &["failed sending SIGTERM to container"],
        title: "Container{} could not be stopped",
        meaning: "The agent could not send the stop signal to the container.",
        action: "Check the container runtime, and whether the task has already ended.",
        retry: Retry::Unknown,
        source: guide!("cannot-stop-container"),
        ..STOP
    },
];
