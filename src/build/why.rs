//! Why `build` changes a draft.

use crate::message::Message;

pub(crate) static COMMENT: Message = Message::new("change/comment", "The command is in a comment.");
pub(crate) static MORE: Message = Message::new(
    "change/more-commands",
    "Another aws ecs start-task command follows. Only the first one is read.",
);
pub(crate) static SUBSTITUTED: Message = Message::new(
    "change/substituted",
    "The variable was replaced by the value assigned earlier in the text.",
);
pub(crate) static FROM_FILE: Message =
    Message::new("change/from-file", "The value was read from a file that the script writes.");
pub(crate) static OPTION_WINS: Message =
    Message::new("change/option-wins", "Separate options take precedence over --cli-input-json.");
pub(crate) static ENVIRONMENT_LOSES: Message = Message::new(
    "change/environment-loses",
    "An option, or a variable that is set closer to the command, takes precedence.",
);
pub(crate) static ONE_OBJECT: Message =
    Message::new("change/one-object", "The member must be an array. The object is its only item.");
pub(crate) static REPEATED_OPTION: Message =
    Message::new("change/repeated-option", "--{option} is set more than once. Only the last one counts.");
pub(crate) static OF_THE_CLI: Message =
    Message::new("change/of-the-cli", "--{option} is an AWS CLI option, not part of the request.");
pub(crate) static VARIABLE_OF_THE_CLI: Message = Message::new(
    "change/variable-of-the-cli",
    "{name} is an AWS CLI environment variable, not part of the request.",
);
pub(crate) static EMPTY: Message = Message::new("change/empty", "Empty values are omitted.");
pub(crate) static NOTHING_LEFT: Message =
    Message::new("change/nothing-left", "The member contains no values, so it is omitted.");
pub(crate) static SCHEMA: Message =
    Message::new("change/schema", "Editors use this member. It is not part of the request.");
pub(crate) static NAME: Message = Message::new("change/name", "This is the member's name in the API.");
pub(crate) static REPEATED: Message =
    Message::new("change/repeated", "The member is repeated. Only the last one counts.");
pub(crate) static SPACE: Message =
    Message::new("change/space", "Names, IDs and ARNs must not start or end with spaces.");
pub(crate) static CASE: Message = Message::new("change/case", "Enum values are case-sensitive.");
pub(crate) static TEXT: Message = Message::new("change/string", "The member must be a string.");
pub(crate) static NUMBER: Message = Message::new("change/number", "The member must be a number.");
pub(crate) static BOOLEAN: Message = Message::new("change/boolean", "The member must be a boolean.");
pub(crate) static LIST: Message = Message::new("change/array", "The member must be an array.");
pub(crate) static NAMED_LIST: Message =
    Message::new("change/named-array", "The member must be an array. The keys are container names.");
pub(crate) static PAIRS: Message =
    Message::new("change/pairs", "The member must be an array of name-value pairs.");
pub(crate) static ANSWER: Message =
    Message::new("change/response-only", "The member belongs to a response, not to a request.");
pub(crate) static NOT_RETURNED: Message = Message::new(
    "change/not-returned",
    "A response does not contain all settings that the task was started with. Add to the request: {members}.",
)
.with_arrays(&["members"]);
pub(crate) static TASK: Message = Message::new(
    "change/task",
    "The draft is a described task. The request contains the settings that the task was started with.",
);
pub(crate) static ONE_TASK: Message =
    Message::new("change/one-task", "The response contains one task. The request starts it again.");
pub(crate) static SYSTEM_TAG: Message =
    Message::new("change/system-tag", "AWS adds this tag itself and rejects it in a request.");
pub(crate) static UNLISTED: Message = Message::new(
    "change/unlisted",
    "{count, plural, one {# more change} other {# more changes}} of these kinds.",
);
pub(crate) static REGION_OPTION: Message =
    Message::new("change/region-option", "The region option takes precedence over the command line.");
pub(crate) static ENDPOINT_OPTION: Message =
    Message::new("change/endpoint-option", "The endpoint option takes precedence over the command line.");
pub(crate) static STATE: Message =
    Message::new("change/step-functions-state", "The request was extracted from a Step Functions state.");
pub(crate) static EVENT: Message = Message::new("change/event", "The request was extracted from an event.");
pub(crate) static TARGET: Message = Message::new(
    "change/scheduler-target",
    "The request was extracted from the target of an EventBridge \
        Scheduler schedule.",
);

/// All messages.
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
    &NOT_RETURNED,
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
