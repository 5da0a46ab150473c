//! Why `build` changes a draft.

use crate::message::Message;

pub(crate) static COMMENT: Message = Message::new("change/comment", "The command is in a comment.");
pub(crate) static MORE: Message = Message::new(
    "change/more-commands",
    "Another aws ecs start-task command follows. Only the first one is read.",
);
pub(crate) static SUBSTITUTED: Message = Message::new(
    "change/substituted",
    "The variable is assigned earlier in the text, and its value is inserted.",
);
pub(crate) static FROM_FILE: Message = Message::new(
    "change/from-file",
    "The value is in a file that the text itself writes, and is read from there.",
);
pub(crate) static OPTION_WINS: Message =
    Message::new("change/option-wins", "An option of its own takes precedence over --cli-input-json.");
pub(crate) static ENVIRONMENT_LOSES: Message = Message::new(
    "change/environment-loses",
    "An option, or a variable that is set closer to the command, takes precedence.",
);
pub(crate) static ONE_OBJECT: Message =
    Message::new("change/one-object", "An array is required. The object is its only item.");
pub(crate) static REPEATED_OPTION: Message =
    Message::new("change/repeated-option", "--{option} is set more than once. Only the last one counts.");
pub(crate) static OF_THE_CLI: Message =
    Message::new("change/of-the-cli", "--{option} is for the AWS CLI itself and not part of the request.");
pub(crate) static VARIABLE_OF_THE_CLI: Message = Message::new(
    "change/variable-of-the-cli",
    "{name} is for the AWS CLI itself and not part of the request.",
);
pub(crate) static EMPTY: Message = Message::new("change/empty", "Empty values are left out.");
pub(crate) static NOTHING_LEFT: Message =
    Message::new("change/nothing-left", "Nothing in it has a value, so it is left out.");
pub(crate) static SCHEMA: Message =
    Message::new("change/schema", "The member is for editors and not part of the request.");
pub(crate) static NAME: Message = Message::new("change/name", "The name of the member is spelled this way.");
pub(crate) static REPEATED: Message =
    Message::new("change/repeated", "The member occurs again later, and only the last occurrence counts.");
pub(crate) static SPACE: Message =
    Message::new("change/space", "Names, IDs and ARNs do not begin or end with spaces.");
pub(crate) static CASE: Message = Message::new("change/case", "The value is spelled this way.");
pub(crate) static TEXT: Message = Message::new("change/string", "The member is a string.");
pub(crate) static NUMBER: Message = Message::new("change/number", "The member is a number.");
pub(crate) static BOOLEAN: Message = Message::new("change/boolean", "The member is a boolean.");
pub(crate) static LIST: Message = Message::new("change/array", "The member is an array.");
pub(crate) static NAMED_LIST: Message =
    Message::new("change/named-array", "The member is an array whose items name the container.");
pub(crate) static PAIRS: Message =
    Message::new("change/pairs", "The member is an array of names and values.");
pub(crate) static ANSWER: Message =
    Message::new("change/response-only", "The member belongs to a response, not to a request.");
pub(crate) static TASK: Message = Message::new(
    "change/task",
    "The draft is a task. The request takes over what the task was started with.",
);
pub(crate) static ONE_TASK: Message =
    Message::new("change/one-task", "The response contains only this task, and the request is made from it.");
pub(crate) static SYSTEM_TAG: Message =
    Message::new("change/system-tag", "AWS adds this tag itself and rejects it in a request.");
pub(crate) static UNLISTED: Message = Message::new(
    "change/unlisted",
    "{count, plural, one {# more change} other {# more changes}} of these kinds.",
);
pub(crate) static REGION_OPTION: Message =
    Message::new("change/region-option", "The option region takes precedence over the command line.");
pub(crate) static ENDPOINT_OPTION: Message =
    Message::new("change/endpoint-option", "The option endpoint takes precedence over the command line.");
pub(crate) static STATE: Message = Message::new(
    "change/step-functions-state",
    "The request is in a Step Functions state. The rest of the state is left out.",
);
pub(crate) static EVENT: Message =
    Message::new("change/event", "The request is in an event. The rest of the event is left out.");
pub(crate) static TARGET: Message =
    Message::new("change/scheduler-target", "The request is the input of a target of EventBridge Scheduler.");

/// All of them.
pub static ALL: &[&Message] = &[
    &COMMENT,
    &MORE,
    &SUBSTITUTED,
    &FROM_FILE,
    &OPTION_WINS,
    &ENVIRONMENT_LOSES,
    &ONE_OBJECT,
    &REPEATED_OPTION,
    &OF_THE_CLI,
    &VARIABLE_OF_THE_CLI,
    &EMPTY,
    &NOTHING_LEFT,
    &SCHEMA,
    &NAME,
    &REPEATED,
    &SPACE,
    &CASE,
    &TEXT,
    &NUMBER,
    &BOOLEAN,
    &LIST,
    &NAMED_LIST,
    &PAIRS,
    &ANSWER,
    &TASK,
    &ONE_TASK,
    &SYSTEM_TAG,
    &UNLISTED,
    &REGION_OPTION,
    &ENDPOINT_OPTION,
    &STATE,
    &EVENT,
    &TARGET,
];
