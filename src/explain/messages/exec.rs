//! ECS Exec.

use super::{EXCEPTION, KnownMessage, Level, Retry, STOP, guide};

const PAGE: &str = guide!("ecs-exec-troubleshooting");
const EXEC: KnownMessage = KnownMessage { source: PAGE, ..EXCEPTION };
const REQUIREMENTS: &str = "Check the requirements of ECS Exec: a task role with `ssmmessages` permissions, \
    a network path to Systems Manager (`ssmmessages` VPC endpoint), a writable root file system, and an \
    agent that supports ECS Exec.";
const AGENT_FAILED: KnownMessage = KnownMessage {
    level: Level::Step,
    title: "ECS Exec agent could not be started in container{}",
    meaning: "The Systems Manager agent that ECS Exec requires could not be set up in the container.",
    action: REQUIREMENTS,
    retry: Retry::Unknown,
    related: &["enableExecuteCommand"],
    source: PAGE,
    ..STOP
};

pub(super) static ALL: &[KnownMessage] = &[
    KnownMessage { patterns: &["CannotCreateContainerExecError"], ..AGENT_FAILED },
    KnownMessage { patterns: &["CannotStartContainerExecError"], ..AGENT_FAILED },
    KnownMessage { patterns: &["CannotInspectContainerExecError"], ..AGENT_FAILED },
    KnownMessage { patterns: &["ExecuteCommandAgent"], level: Level::Outcome, ..AGENT_FAILED },
    KnownMessage {
        patterns: &[
            "execute command was not enabled when the task was run",
            "execute command failed because execute command was not enabled",
        ],
        title: "ECS Exec is not enabled for the task",
        meaning: "The task was started without ECS Exec, which cannot be enabled for a running task.",
        action: "Start the task again with `enableExecuteCommand: true`, and with a task role that has \
            `ssmmessages` permissions.",
        related: &["enableExecuteCommand", "exec-without-task-role"],
        ..EXEC
    },
    KnownMessage {
        patterns: &[
            "the execute command agent isn't running",
            "execute command agent is not running",
            "TargetNotConnectedException",
        ],
        title: "ECS Exec agent is not connected",
        meaning: "The Systems Manager agent in the container is not running or not connected: the task role \
            lacks permissions, there is no network path to Systems Manager, or the agent has not started yet.",
        action: REQUIREMENTS,
        retry: Retry::Later,
        related: &["enableExecuteCommand", "overrides.taskRoleArn"],
        ..EXEC
    },
    KnownMessage {
        patterns: &[
            "The execute command failed because a valid task role is not being used",
            "because a valid taskRoleArn is not being used",
        ],
        title: "ECS Exec requires a task role",
        meaning: "The request enables ECS Exec, but neither the task definition nor the request sets a task role.",
        action: "Set `overrides.taskRoleArn`, or `taskRoleArn` in the task definition, to a role with \
            `ssmmessages` permissions, or remove `enableExecuteCommand`.",
        related: &["exec-without-task-role", "enableExecuteCommand", "overrides.taskRoleArn"],
        member: "overrides.taskRoleArn",
        ..EXEC
    },
    KnownMessage {
        patterns: &["SessionManagerPlugin is not found", "session-manager-plugin{}not found"],
        title: "Session Manager plugin is missing",
        meaning: "The AWS CLI requires the Session Manager plugin on your machine for `aws ecs execute-command`.",
        action: "Install the Session Manager plugin for the AWS CLI.",
        ..EXEC
    },
    KnownMessage {
        patterns: &["TargetNotFoundException", "The task provided in the request was not found"],
        title: "Task for ECS Exec not found",
        meaning: "The task of `ExecuteCommand` does not exist in this cluster and Region, or it has stopped.",
        action: "Check the task ID, the cluster and the Region; `aws ecs list-tasks` lists running tasks.",
        related: &["cluster"],
        ..EXEC
    },
    KnownMessage {
        patterns: &[
            "Unable to start command: Failed to start pty",
            "The execute command failed due to an internal error",
        ],
        level: Level::Area,
        title: "ECS Exec session could not be started",
        meaning: "The session could not be started in the container, often because the program does not exist \
            in the image.",
        action: "Use a program that exists in the image, such as `/bin/sh`, and check the requirements of \
            ECS Exec.",
        retry: Retry::Unknown,
        related: &["enableExecuteCommand"],
        ..EXEC
    },
];
