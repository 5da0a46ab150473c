//! Members of other calls that people put into `StartTask`, and what to do instead.

use crate::validate::suggest::is_same_name;

/// Members of `RunTask`, and why `StartTask` does without them.
const OF_RUN_TASK: [(&str, &str); 7] = [
    ("launchType", "it belongs to RunTask. StartTask runs on the container instances named."),
    ("capacityProviderStrategy", "it belongs to RunTask. StartTask runs on the container instances named."),
    ("count", "it belongs to RunTask. StartTask starts one task on each container instance named."),
    (
        "placementConstraints",
        "it belongs to RunTask. StartTask places nothing: it uses the container instances named.",
    ),
    (
        "placementStrategy",
        "it belongs to RunTask. StartTask places nothing: it uses the container instances named.",
    ),
    (
        "platformVersion",
        "it belongs to RunTask. StartTask does not run on Fargate, which alone has platform versions.",
    ),
    ("clientToken", "it belongs to RunTask. A StartTask request that is sent twice starts two tasks."),
];

/// Members of a task definition that no override reaches.
const OF_DEFINITION: [&str; 25] = [
    "image",
    "entryPoint",
    "secrets",
    "logConfiguration",
    "portMappings",
    "volumes",
    "mountPoints",
    "user",
    "workingDirectory",
    "linuxParameters",
    "ulimits",
    "healthCheck",
    "dependsOn",
    "networkMode",
    "platformVersion",
    "essential",
    "links",
    "hostname",
    "privileged",
    "readonlyRootFilesystem",
    "dockerLabels",
    "volumesFrom",
    "repositoryCredentials",
    "stopTimeout",
    "startTimeout",
];

/// Why a member of this name, in whatever spelling, is not there, if it is one that people look for.
pub(crate) fn reason(shape: &str, name: &str) -> Option<&'static str> {
    let is = |known: &str| is_same_name(known, name);
    match shape {
        "StartTaskRequest" if is("tasks") || is("failures") => {
            Some("it belongs to an answer of the service, of which build takes over a single task.")
        }
        "StartTaskRequest" => OF_RUN_TASK.iter().find(|(known, _)| is(known)).map(|(_, reason)| *reason),
        "ContainerOverride" | "TaskOverride" => OF_DEFINITION
            .iter()
            .any(|known| is(known))
            .then_some("it cannot be overridden. Register a revision of the task definition that has it."),
        "EnvironmentVariable" if is("valueFrom") => {
            Some("secrets are named in the task definition; an override holds the value itself.")
        }
        _ => None,
    }
}
