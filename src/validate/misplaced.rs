//! Members of other calls and structures that are often put into a request, with their correct place.

use crate::message::Message;
use crate::model::is_same_name;

pub(super) static JSON_PATH: Message = Message::new(
    "unknown-member/json-path",
    "Unknown member \"{name}\". A name that ends in .$ is a JSONPath of a Step Functions state. Step Functions \
        replaces it before it sends the request.",
);
pub(super) static STEP_FUNCTIONS: Message = Message::new(
    "unknown-member/step-functions",
    "Unknown member \"{name}\". It belongs to the Step Functions state that contains the request.",
);
pub(super) static GPUS: Message = Message::new(
    "unknown-member/gpus",
    "Unknown member \"{name}\". Request GPUs in resourceRequirements, with type GPU.",
);
pub(super) static RUN_TASK: Message = Message::new(
    "unknown-member/run-task",
    "Unknown member \"{name}\". It belongs to RunTask. StartTask runs on the container instances that you name.",
);
pub(crate) static RUN_TASK_CALL: Message = Message::new(
    "unknown-member/run-task-call",
    "This calls RunTask, which chooses instances itself. StartTask requires containerInstances and starts one task \
        on each of them.",
);
pub(super) static COUNT: Message = Message::new(
    "unknown-member/count",
    "Unknown member \"{name}\". It belongs to RunTask. StartTask starts one task on each container instance that \
        you name.",
);
pub(super) static PLACEMENT: Message = Message::new(
    "unknown-member/placement",
    "Unknown member \"{name}\". It belongs to RunTask. StartTask does not place tasks: it uses the container \
        instances that you name.",
);
pub(super) static PLATFORM_VERSION: Message = Message::new(
    "unknown-member/platform-version",
    "Unknown member \"{name}\". It belongs to RunTask. Only Fargate has platform versions, and StartTask does not \
        run on Fargate.",
);
pub(super) static CLIENT_TOKEN: Message = Message::new(
    "unknown-member/client-token",
    "Unknown member \"{name}\". It belongs to RunTask. StartTask is not idempotent: a request that is sent twice \
        starts two tasks.",
);
pub(super) static RESPONSE: Message = Message::new(
    "unknown-member/response",
    "Unknown member \"{name}\". It belongs to a response. To start a described task again, pass that task alone.",
);
pub(super) static TASK_DEFINITION: Message = Message::new(
    "unknown-member/task-definition",
    "Unknown member \"{name}\". It cannot be overridden. Register a revision of the task definition that has it.",
);
pub(super) static VALUE_FROM: Message = Message::new(
    "unknown-member/value-from",
    "Unknown member \"{name}\". Reference secrets in the task definition; an override contains the value itself.",
);

/// Members of `RunTask`.
const OF_RUN_TASK: [(&str, &Message); 7] = [
    ("launchType", &RUN_TASK),
    ("capacityProviderStrategy", &RUN_TASK),
    ("count", &COUNT),
    ("placementConstraints", &PLACEMENT),
    ("placementStrategy", &PLACEMENT),
    ("platformVersion", &PLATFORM_VERSION),
    ("clientToken", &CLIENT_TOKEN),
];

/// Members of a task definition that no override reaches.
const OF_TASK_DEFINITION: [&str; 25] = [
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

/// Members of the Step Functions state that contains a request.
const OF_STATE: [&str; 16] = [
    "End",
    "Next",
    "Type",
    "Resource",
    "Comment",
    "Parameters",
    "Arguments",
    "Output",
    "Assign",
    "InputPath",
    "OutputPath",
    "ResultPath",
    "ResultSelector",
    "Retry",
    "Catch",
    "TimeoutSeconds",
];

/// Returns the message about a member of this name, in any spelling, that has no use in a request and can be removed.
pub(super) fn removable(shape: &str, name: &str) -> Option<&'static Message> {
    let is = |known: &str| is_same_name(known, name);
    match shape {
        "StartTaskRequest" if is("tasks") || is("failures") => Some(&RESPONSE),
        "StartTaskRequest" => OF_RUN_TASK.iter().find(|(known, _)| is(known)).map(|(_, message)| *message),
        "ContainerOverride" | "TaskOverride" => {
            OF_TASK_DEFINITION.iter().any(|known| is(known)).then_some(&TASK_DEFINITION)
        }
        "EnvironmentVariable" => is("valueFrom").then_some(&VALUE_FROM),
        _ => None,
    }
}

/// Returns the message about a member that has a meaning elsewhere.
pub(super) fn elsewhere(shape: &str, name: &str) -> Option<&'static Message> {
    let is = |known: &str| is_same_name(known, name);
    match shape {
        _ if name.ends_with(".$") => Some(&JSON_PATH),
        "StartTaskRequest" => OF_STATE.iter().any(|known| is(known)).then_some(&STEP_FUNCTIONS),
        "ContainerOverride" => (is("gpu") || is("gpus")).then_some(&GPUS),
        _ => None,
    }
}

/// Returns whether `RunTask` has a member of this name, in any spelling, and `StartTask` does not.
pub(crate) fn is_of_run_task(name: &str) -> bool {
    OF_RUN_TASK.iter().any(|(known, _)| is_same_name(known, name))
}

/// Returns what to do instead of using a member of this name that has no use in a request, for other places than
/// reports.
pub(crate) fn advice(shape: &str, name: &str) -> Option<&'static str> {
    // The first sentence of the message names the member.
    removable(shape, name).and_then(|message| message.text.split_once(". ")).map(|(_, advice)| advice)
}
