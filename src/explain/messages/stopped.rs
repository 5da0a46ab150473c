//! Why tasks stop: stop codes, and what the service writes as `stoppedReason`.

use super::{KnownMessage, Level, Retry, STOP, guide};
use crate::explain::ExplanationKind;

const CODE: KnownMessage = KnownMessage { level: Level::Step, ..STOP };
const SPOT: &str = guide!("spot-interruption-errors");

pub(super) static ALL: &[KnownMessage] = &[
    KnownMessage {
        patterns: &["TaskFailedToStart", "Task failed to start", "failed to start"],
        level: Level::Outcome,
        title: "Task failed to start",
        meaning: "The task never ran: pulling an image, creating a container, or setting up network, secrets \
            or volumes failed, or the task could not be placed.",
        action: "Read `stoppedReason` of the task and `reason` of its containers in `aws ecs describe-tasks`: \
            they name the step that failed.",
        retry: Retry::Unknown,
        related: &["tasks[].stoppedReason", "tasks[].containers[].reason"],
        source: guide!("failed-to-start-error"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "EssentialContainerExited",
            "Essential container in task exited",
            "Essential container exited",
        ],
        level: Level::Outcome,
        title: "An essential container exited",
        meaning: "A container that the task definition marks as essential ended, so Amazon ECS stopped the whole task.",
        action: "Read `exitCode` and `reason` of the containers in `aws ecs describe-tasks`, then the \
            container logs. Exit code 0 is the normal end of a job.",
        retry: Retry::Unknown,
        related: &["tasks[].containers[].exitCode", "tasks[].containers[].reason"],
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "UserInitiated",
            "Task stopped by user",
            "stopped by user",
            "The user initiated an action to stop the task",
        ],
        title: "Stopped by a user",
        meaning: "A user or a program called `StopTask`, or deregistered the container instance by force.",
        action: "Find who called `StopTask` or `DeregisterContainerInstance` in CloudTrail. Start the task \
            again if you still need it.",
        retry: Retry::Later,
        ..CODE
    },
    KnownMessage {
        patterns: &[
            "ServiceSchedulerInitiated",
            "Scaling activity initiated by",
            "The task was stopped by the service scheduler",
        ],
        title: "Stopped by the service scheduler",
        meaning: "The scheduler of a service stopped the task, to scale in, to deploy, or because a health \
            check failed. It never stops a task that `StartTask` started.",
        action: "Read the service events: `aws ecs describe-services`.",
        retry: Retry::Unknown,
        ..CODE
    },
    KnownMessage {
        patterns: &["SpotInterruption", "SpotInterruptionError", "Spot capacity is no longer available"],
        title: "Spot capacity was reclaimed",
        meaning: "AWS reclaimed the Spot capacity that the task ran on, so no task can start there.",
        action: "Start the task again on another container instance. Use On-Demand capacity if it must \
            not be interrupted.",
        retry: Retry::Elsewhere,
        source: SPOT,
        ..CODE
    },
    KnownMessage {
        patterns: &["Your Spot Task was interrupted", "Spot task was interrupted"],
        level: Level::Cause,
        title: "Fargate Spot capacity was reclaimed",
        meaning: "AWS reclaimed the Fargate Spot capacity that the task ran on. `StartTask` does not run tasks \
            on Fargate.",
        action: "Start the task again. Use On-Demand capacity if it must not be interrupted.",
        retry: Retry::Later,
        related: &["SpotInterruption"],
        source: SPOT,
        ..STOP
    },
    KnownMessage {
        patterns: &["TerminationNotice"],
        title: "Host was about to be terminated",
        meaning: "The host of the task received a termination notice, as Spot capacity does before AWS reclaims it.",
        action: "Start the task again on another container instance.",
        retry: Retry::Elsewhere,
        source: SPOT,
        ..CODE
    },
    KnownMessage {
        patterns: &["InfrastructureHealth"],
        title: "Infrastructure was unhealthy",
        meaning: "The infrastructure that the task ran on was unhealthy. AWS does not document this stop code further.",
        action: "Check the status of the container instance. If it is not healthy, start the task again on \
            another one.",
        retry: Retry::Unknown,
        ..CODE
    },
    KnownMessage {
        patterns: &["Host EC2 (instance {}) terminated"],
        title: "EC2 instance was terminated",
        meaning: "The EC2 instance that the task ran on was terminated.",
        action: "Start the task again on another container instance. CloudTrail and the activity of the Auto \
            Scaling group show who terminated the instance.",
        retry: Retry::Elsewhere,
        ..STOP
    },
    KnownMessage {
        patterns: &["Host EC2 (instance {}) stopped"],
        title: "EC2 instance was stopped",
        meaning: "The EC2 instance that the task ran on was stopped.",
        action: "Start the EC2 instance, or start the task again on another container instance. CloudTrail shows \
            who stopped the EC2 instance.",
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "Container instance deregistration forced by user",
            "Container instance has been deregistered",
        ],
        level: Level::Cause,
        title: "Container instance was deregistered",
        meaning: "A user deregistered the container instance while the task ran on it.",
        action: "Start the task again on another container instance. CloudTrail shows who called \
            `DeregisterContainerInstance`.",
        retry: Retry::Elsewhere,
        related: &["UserInitiated"],
        ..STOP
    },
    KnownMessage {
        patterns: &["Task failed ELB health checks", "failed ELB health checks"],
        title: "Load balancer health check failed",
        meaning: "A load balancer considered the task unhealthy, so its service stopped it.",
        action: "Check the path, port, expected status code and timeouts of the health check, the service's \
            grace period, and the security groups between the load balancer and the task.",
        source: guide!("troubleshoot-service-load-balancers"),
        ..STOP
    },
    KnownMessage {
        patterns: &["Task failed container health checks", "failed container health checks"],
        title: "Container health check failed",
        meaning: "The health check of an essential container failed, so Amazon ECS stopped the task.",
        action: "Run the command of the health check in the container and read its output. Raise \
            `startPeriod`, `timeout` or `retries` if the program starts slowly.",
        source: guide!("healthcheck"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "ECS is performing maintenance on the underlying infrastructure hosting the task",
            "ECS is performing maintenance",
            "Amazon ECS is performing maintenance",
            "due to task retirement",
            "task retirement",
        ],
        title: "Stopped for maintenance",
        meaning: "AWS stopped the task to maintain or retire the infrastructure that it ran on.",
        action: "Start the task again.",
        retry: Retry::Later,
        source: guide!("task-maintenance"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "OutOfMemoryError: Container killed due to memory usage",
            "OutOfMemoryError",
            "Container killed due to memory usage",
            "OutOfMemory: Container killed",
            "OOMKilled",
        ],
        title: "Container{} ran out of memory",
        meaning: "The container used more memory than its limit, so the kernel killed it, usually with exit code 137.",
        action: "Raise `memory` of the container, and of the task if it is set, or make the program use less.",
        related: &["overrides.containerOverrides[].memory", "overrides.memory"],
        source: guide!("out-of-memory"),
        ..STOP
    },
    KnownMessage {
        patterns: &["Waiter {} failed: {}failures[].reason{}MISSING", "waiter {}failures[].reason{}MISSING"],
        kind: ExplanationKind::Failure,
        title: "Task was not found while the client waited",
        meaning: "The waiter called `DescribeTasks` and received a `MISSING` failure. A task that was just \
            started may not be visible yet; otherwise its ID, cluster or Region is wrong.",
        action: "Pass the cluster of the task to the waiter, and wait again. The task itself may be starting.",
        retry: Retry::Later,
        related: &["MISSING", "cluster"],
        source: guide!("api_failures_messages"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "Waiter TasksRunning failed",
            "Waiter TasksStopped failed",
            "Waiter encountered a terminal failure state",
            "TasksRunning{}we matched expected path: \"STOPPED\"",
            "waiting for TasksRunning",
        ],
        level: Level::Outcome,
        title: "Task stopped while the client waited for it",
        meaning: "The client waited for the task to run, but it stopped. The waiter does not show why.",
        action: "Read `stoppedReason` and `reason` of the containers in `aws ecs describe-tasks`, within an hour.",
        retry: Retry::Unknown,
        related: &["tasks[].stoppedReason"],
        source: guide!("stopped-task-errors"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "Waiter {} failed: Max attempts exceeded",
            "exceeded max wait time",
            "Resource is not in the state tasks",
            "ResourceNotReady: Resource is not in the state",
            "TimeoutError: {\"state\":\"TIMEOUT\"",
        ],
        level: Level::Area,
        title: "Client stopped waiting",
        meaning: "The client stopped waiting before the task or service reached the expected state. The task \
            may still reach it.",
        action: "Check `lastStatus` and `stoppedReason` in `aws ecs describe-tasks`, or wait longer.",
        retry: Retry::Unknown,
        related: &["tasks[].lastStatus"],
        source: guide!("task-lifecycle-explanation"),
        ..STOP
    },
    KnownMessage {
        patterns: &["Task stopped because its GPU", "GPU health check failed"],
        title: "GPU was unhealthy",
        meaning: "A GPU of the container instance was unhealthy.",
        action: "Start the task again on another container instance, and replace this one.",
        retry: Retry::Elsewhere,
        ..STOP
    },
    KnownMessage {
        patterns: &["deployment {} is being replaced", "Task replaced by a newer task"],
        title: "Replaced by a deployment",
        meaning: "A deployment of the service replaced the task.",
        action: "No action needed.",
        retry: Retry::Unknown,
        ..STOP
    },
];
