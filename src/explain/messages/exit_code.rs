//! Exit codes of containers.

use super::{KnownMessage, Level, Retry, STOP, guide};

const CODE: KnownMessage = KnownMessage {
    level: Level::Outcome,
    retry: Retry::Unknown,
    source: guide!("stopped-task-errors"),
    ..STOP
};

static FINISHED: KnownMessage = KnownMessage {
    title: "Container{} finished",
    meaning: "The program ended without an error.",
    action: "No action needed, unless the program should keep running.",
    ..CODE
};
static FAILED: KnownMessage = KnownMessage {
    title: "Container{} exited with an error",
    meaning: "The program ended with an error of its own.",
    action: "Read the container logs; the program defines what the code means.",
    ..CODE
};
static RUNTIME: KnownMessage = KnownMessage {
    title: "Container{} could not be run",
    meaning: "The container runtime could not run the container.",
    action: "Read `reason` of the container, and check its settings in the task definition.",
    ..CODE
};
static NOT_EXECUTABLE: KnownMessage = KnownMessage {
    title: "Command of container{} is not executable",
    meaning: "The command exists but could not be executed.",
    action: "Check its permissions (`chmod +x`) and the CPU architecture of the image.",
    related: &["overrides.containerOverrides[].command"],
    ..CODE
};
static NOT_FOUND: KnownMessage = KnownMessage {
    title: "Command of container{} not found in the image",
    meaning: "The command does not exist in the image.",
    action: "Check the command and the entry point. An overridden `command` replaces the command and runs \
        without a shell.",
    related: &["overrides.containerOverrides[].command"],
    ..CODE
};
static KILLED: KnownMessage = KnownMessage {
    title: "Container{} was killed",
    meaning: "The container was killed (SIGKILL): it exceeded its memory limit, or it did not end within its \
        stop timeout.",
    action: "Read `reason` of the container. If it is `OutOfMemoryError`, raise the memory; otherwise handle \
        SIGTERM or raise `stopTimeout`.",
    related: &["OutOfMemoryError"],
    ..CODE
};
static CRASHED: KnownMessage = KnownMessage {
    title: "Container{} crashed",
    meaning: "The program crashed with an invalid memory access (SIGSEGV).",
    action: "Find the crash in the program or in a native library, and check the CPU architecture of the image.",
    ..CODE
};
static ABORTED: KnownMessage = KnownMessage {
    title: "Container{} aborted",
    meaning: "The program aborted (SIGABRT), for example after a failed assertion or when it ran out of \
        memory.",
    action: "Read the container logs.",
    ..CODE
};
static TERMINATED: KnownMessage = KnownMessage {
    title: "Container{} ended on request",
    meaning: "The program ended after it received SIGTERM.",
    action: "No action needed if the task was stopped on purpose.",
    ..CODE
};
static SIGNALED: KnownMessage = KnownMessage {
    title: "Container{} was ended by a signal",
    meaning: "A signal ended the program; the signal number is the exit code minus 128.",
    action: "Read the container logs.",
    ..CODE
};
static UNSPECIFIED: KnownMessage = KnownMessage {
    title: "Container{} exited with an unspecified error",
    meaning: "The program, or the container runtime, failed without a more specific code.",
    action: "Read the container logs, and `reason` of the container.",
    ..CODE
};

/// Returns what an exit code means; `None` if it cannot be one. Windows uses 32 bits.
pub(in crate::explain) fn exit_code(code: i64) -> Option<&'static KnownMessage> {
    Some(match code {
        0 => &FINISHED,
        1..=124 => &FAILED,
        125 => &RUNTIME,
        126 => &NOT_EXECUTABLE,
        127 => &NOT_FOUND,
        134 => &ABORTED,
        137 => &KILLED,
        139 => &CRASHED,
        143 => &TERMINATED,
        255 => &UNSPECIFIED,
        128..=254 => &SIGNALED,
        -2_147_483_648..=-1 | 256..=4_294_967_295 => &FAILED,
        _ => return None,
    })
}

/// Codes with a meaning of their own, for the generated page.
pub(super) const LISTED: [i64; 11] = [0, 1, 125, 126, 127, 134, 137, 139, 143, 159, 255];
