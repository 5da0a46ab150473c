//! What services report when they cannot place, start or keep tasks.

use super::{FAILURE, KnownMessage, Level, Retry, guide};
use crate::explain::ExplanationKind;

const EVENTS: &str = guide!("service-event-messages-list");
const EVENT: KnownMessage = KnownMessage { level: Level::Area, source: EVENTS, ..FAILURE };
const STOPPED: KnownMessage = KnownMessage { kind: ExplanationKind::Stop, ..EVENT };

pub(super) static ALL: &[KnownMessage] = &[
    KnownMessage {
        patterns: &[
            "was unable to place a task because",
            "was unable to place a task",
            "no container instance met all of its requirements",
            "SERVICE_TASK_PLACEMENT_FAILURE",
        ],
        level: Level::Outcome,
        title: "Service could not place a task",
        meaning: "A service found no container instance that meets the requirements of a task. `StartTask` \
            does not send this message: it does not place tasks.",
        action: "Read the rest of the event: it describes what the closest container instance lacks.",
        retry: Retry::Unknown,
        ..EVENT
    },
    KnownMessage {
        patterns: &[
            "No Container Instances were found in your cluster.",
            "No Container Instances were found in your capacity provider",
        ],
        kind: ExplanationKind::Exception,
        level: Level::Cause,
        title: "Cluster has no container instances",
        meaning: "`RunTask` or a service found no container instance to place the task on. `StartTask` does \
            not send this message: you name the container instances in the request.",
        action: "Register container instances with the cluster, use the cluster that has them, or use the \
            `FARGATE` launch type.",
        related: &["cluster", "containerInstances"],
        ..EVENT
    },
    KnownMessage {
        patterns: &["is unable to consistently start tasks successfully", "SERVICE_TASK_START_IMPAIRED"],
        title: "Tasks of the service keep failing to start",
        meaning: "Tasks of a service fail repeatedly, so the service scheduler waits longer between starts.",
        action: "Find the cause in `stoppedReason` of the stopped tasks: `aws ecs list-tasks --desired-status \
            STOPPED`, then `aws ecs describe-tasks`.",
        retry: Retry::Unknown,
        related: &["tasks[].stoppedReason"],
        ..STOPPED
    },
    KnownMessage {
        patterns: &[
            "ECS deployment circuit breaker",
            "deployment failed: tasks failed to start",
            "SERVICE_DEPLOYMENT_FAILED",
            "circuit breaker: tasks failed to start",
        ],
        title: "Deployment failed because its tasks did not start",
        meaning: "The deployment circuit breaker of a service ended a deployment after several tasks failed \
            to start or to become healthy.",
        action: "Find the cause in `stoppedReason` of the stopped tasks of the deployment, fix it, and deploy again.",
        retry: Retry::Never,
        related: &["tasks[].stoppedReason"],
        source: guide!("deployment-circuit-breaker"),
        ..STOPPED
    },
    KnownMessage {
        patterns: &["operations are being throttled", "ELB registration is throttled"],
        level: Level::Cause,
        title: "Load balancer calls of the service are throttled",
        meaning: "A service called Elastic Load Balancing too often while it registered or deregistered tasks.",
        action: "Wait: the service retries automatically. With fewer target groups or services in the \
            account, there are fewer calls.",
        retry: Retry::Later,
        ..STOPPED
    },
    KnownMessage {
        patterns: &["is unhealthy in (target-group", "is unhealthy in (elb"],
        level: Level::Cause,
        title: "Load balancer health check failed",
        meaning: "A load balancer considers a task unhealthy, so its service stops and replaces it. A task \
            that `StartTask` starts is not registered with a load balancer.",
        action: "Check the path, port, expected status code and timeouts of the health check, the service's \
            grace period, and the security groups between the load balancer and the task.",
        retry: Retry::Never,
        source: guide!("service-unhealthy-event-messages"),
        ..STOPPED
    },
    KnownMessage {
        patterns: &["has reached a steady state", "SERVICE_STEADY_STATE"],
        level: Level::Outcome,
        title: "Service is stable",
        meaning: "The service runs its desired number of tasks.",
        action: "No action needed.",
        retry: Retry::Unknown,
        ..STOPPED
    },
    KnownMessage {
        patterns: &["ECS cannot assume role", "Unable to assume the service role"],
        kind: ExplanationKind::Exception,
        level: Level::Cause,
        title: "Service role cannot be assumed",
        meaning: "Amazon ECS cannot assume the role that it needs to manage load balancers or other resources \
            of a service.",
        action: "Check that the role exists and that its trust policy allows `ecs.amazonaws.com`.",
        retry: Retry::Never,
        ..EVENT
    },
    KnownMessage {
        patterns: &[
            "The selected task definition is not compatible with the selected compute strategy",
            "task definition is not compatible with the selected",
        ],
        kind: ExplanationKind::Exception,
        level: Level::Cause,
        title: "Task definition does not support the launch type",
        meaning: "The task definition is not registered for the launch type or capacity provider of the \
            request: its `requiresCompatibilities`, network mode or task size does not match.",
        action: "Register a revision whose `requiresCompatibilities`, network mode and task size match the \
            launch type or capacity provider, or choose another launch type. `StartTask` requires a task \
            definition for EC2 or EXTERNAL.",
        related: &["taskDefinition"],
        source: guide!("failed-to-start-error"),
        ..EVENT
    },
    KnownMessage {
        patterns: &["Task placement failed", "TASK_PLACEMENT_FAILURE", "Placement constraints not satisfied"],
        level: Level::Outcome,
        title: "Task could not be placed",
        meaning: "No container instance meets the requirements of the task.",
        action: "Compare CPU, memory, ports, attributes and placement constraints of the task with the \
            container instances.",
        retry: Retry::Unknown,
        ..EVENT
    },
    KnownMessage {
        patterns: &[
            "unable to place a task{}Fargate{}concurrent tasks limit",
            "limit on the number of tasks you can run concurrently",
            "limit on the number of vCPUs you can run concurrently",
        ],
        kind: ExplanationKind::Exception,
        level: Level::Cause,
        title: "Fargate quota reached",
        meaning: "The account already runs as many tasks or vCPUs on Fargate in this Region as its quota \
            allows. `StartTask` does not run tasks on Fargate.",
        action: "Wait until other tasks stop, or request a higher quota in Service Quotas.",
        retry: Retry::Later,
        source: guide!("service-quotas"),
        ..EVENT
    },
    KnownMessage {
        patterns: &[
            "has started {} tasks",
            "has stopped {} running tasks",
            "registered {} targets in",
            "deregistered {} targets in",
            "has begun draining connections on",
            "deployment completed",
        ],
        level: Level::Outcome,
        title: "Service is working normally",
        meaning: "The service reports that it started, stopped, registered or drained tasks.",
        action: "No action needed. If tasks are replaced repeatedly, read `stoppedReason` of the stopped \
            tasks.",
        retry: Retry::Unknown,
        ..STOPPED
    },
    KnownMessage {
        patterns: &[
            "timeout while waiting for state to become",
            "waiting for ECS Service {} timeout",
            "did not stabilize",
            "Exceeded attempts to wait",
            "NotStabilized",
            "Resource is not in the state servicesStable",
            "Waiter ServicesStable failed",
            "exceeded max wait time for ServicesStable",
        ],
        title: "Service did not become stable in time",
        meaning: "A tool waited for the tasks of a service to be running and healthy, and timed out. The \
            tasks keep failing or stay pending.",
        action: "Read the service events (`aws ecs describe-services`) and `stoppedReason` of its \
            stopped tasks (`aws ecs describe-tasks`): they show the cause.",
        retry: Retry::Unknown,
        related: &["tasks[].stoppedReason"],
        source: guide!("service-event-messages"),
        ..STOPPED
    },
    KnownMessage {
        patterns: &["VcpuLimitExceeded", "MaxSpotInstanceCountExceeded", "InsufficientInstanceCapacity"],
        kind: ExplanationKind::Exception,
        level: Level::Cause,
        title: "No EC2 capacity for another instance",
        meaning: "Amazon EC2 cannot launch another instance: a quota of the account is reached, or the \
            Availability Zone has no capacity.",
        action: "Request a higher quota, use other instance types or Availability Zones, or use instances \
            that already run.",
        retry: Retry::Later,
        source: guide!("service-event-messages"),
        ..EVENT
    },
];
