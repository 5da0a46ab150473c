//! Members of other calls that people put into `StartTask`, and what to do instead.

/// Why a member of this name is not there, if it is one that people look for.
pub(crate) fn reason(shape: &str, name: &str) -> Option<&'static str> {
    let reason = match (shape, name) {
        ("StartTaskRequest", "launchType" | "capacityProviderStrategy") => {
            "it belongs to RunTask. StartTask runs on the container instances named."
        }
        ("StartTaskRequest", "count") => {
            "it belongs to RunTask. StartTask starts one task on each container instance named."
        }
        ("StartTaskRequest", "placementConstraints" | "placementStrategy") => {
            "it belongs to RunTask. StartTask places nothing: it uses the container instances named."
        }
        ("StartTaskRequest", "platformVersion") => {
            "it belongs to RunTask. StartTask does not run on Fargate, which alone has platform versions."
        }
        ("StartTaskRequest", "clientToken") => {
            "it belongs to RunTask. A StartTask request that is sent twice starts two tasks."
        }
        (
            "ContainerOverride" | "TaskOverride",
            "image"
            | "entryPoint"
            | "secrets"
            | "logConfiguration"
            | "portMappings"
            | "volumes"
            | "mountPoints"
            | "user"
            | "workingDirectory"
            | "linuxParameters"
            | "ulimits"
            | "healthCheck"
            | "dependsOn"
            | "networkMode"
            | "platformVersion"
            | "essential"
            | "links"
            | "hostname"
            | "privileged"
            | "readonlyRootFilesystem"
            | "dockerLabels"
            | "volumesFrom"
            | "repositoryCredentials"
            | "stopTimeout"
            | "startTimeout",
        ) => "it cannot be overridden. Register a revision of the task definition that has it.",
        _ => return None,
    };
    Some(reason)
}
