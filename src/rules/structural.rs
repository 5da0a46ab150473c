//! The rules that the walk itself checks, led by the model. Their messages stand in `report::message`.

use super::{Example, rule};

pub(crate) mod invalid_json {
    use super::*;
    rule! {
        code: "invalid-json",
        severity: Error,
        source: "https://www.rfc-editor.org/rfc/rfc8259",
        title: "The text is JSON.",
        why: "A text that is not JSON cannot be read to its end. Slips that leave no doubt about what was meant (a comma too many or too few, a comment) are reported and the rest is checked all the same.",
        remedy: "Correct the text at the place given.",
        invalid: Example::whole(r#"{"taskDefinition": "web:7", "containerInstances": ["0123456789abcdef0123456789abcdef",]}"#),
        valid: Example::whole(r#"{"taskDefinition": "web:7", "containerInstances": ["0123456789abcdef0123456789abcdef"]}"#),
    }
}

pub(crate) mod invalid_command_line {
    use super::*;
    rule! {
        code: "invalid-command-line",
        severity: Error,
        source: "https://docs.aws.amazon.com/cli/latest/reference/ecs/start-task.html",
        title: "A command line is one that the AWS CLI takes.",
        why: "A draft for build may be an aws ecs start-task command. An option that the AWS CLI does not have, a value that is neither JSON nor its shorthand, or one that stands in a file cannot be taken over.",
        remedy: "Correct the line at the place given, or put the content of the file in the place of its name.",
        service: "Error parsing parameter {}: Expected: {}, received: {} for input:" about "{}",
        service: "Unknown options: {}",
        invalid: Example::draft("aws ecs start-task --task-definition web:7 --container-instance 0123456789abcdef0123456789abcdef --launch-type EC2"),
        valid: Example::draft("aws ecs start-task --task-definition web:7 --container-instances 0123456789abcdef0123456789abcdef"),
    }
}

pub(crate) mod shell_reference {
    use super::*;
    rule! {
        code: "shell-reference",
        severity: Warning,
        source: "https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-parameters-quoting-strings.html",
        title: "A command line holds the values themselves.",
        why: "Variables and commands of the shell have no value here; they stay in the request as they are written.",
        remedy: "Put the value in the place of the reference.",
        invalid: Example::draft("aws ecs start-task --task-definition web:7 --container-instances 0123456789abcdef0123456789abcdef --group nightly-$DAY"),
        valid: Example::draft("aws ecs start-task --task-definition web:7 --container-instances 0123456789abcdef0123456789abcdef --group 'nightly-$DAY'"),
    }
}

pub(crate) mod duplicate_member {
    use super::*;
    rule! {
        code: "duplicate-member",
        severity: Warning,
        source: "https://www.rfc-editor.org/rfc/rfc8259#section-4",
        title: "An object names each member once.",
        why: "Of members of the same name only the last one counts, so what the others say is lost without a word.",
        remedy: "Keep one of them.",
        invalid: Example::request(r#"{"group": "batch", "group": "nightly"}"#),
        valid: Example::request(r#"{"group": "nightly"}"#),
    }
}

pub(crate) mod wrong_type {
    use super::*;
    rule! {
        code: "wrong-type",
        severity: Error,
        title: "A value is of the type that its member has.",
        why: "The service reads each member as one type only. Mind that `cpu` and `memory` of the task are text, those of a container are numbers, and that the number of GPUs is text.",
        remedy: "Write the value as the type named in the message.",
        service: "SerializationException",
        service: "Invalid type for parameter {}, value: {}, type: {}, valid types: {}" about "{}",
        service: "invalid literal for int() with base 10: {}",
        invalid: Example::request(r#"{"overrides": {"memory": 2048}}"#),
        valid: Example::request(r#"{"overrides": {"memory": "2048"}}"#),
    }
}

pub(crate) mod null_value {
    use super::*;
    rule! {
        code: "null-value",
        severity: Error,
        title: "A request holds no null.",
        why: "The service refuses null. An absent member is the way to say that there is no value.",
        remedy: "Leave the member out.",
        service: "Override argument cannot be null" about "overrides",
        invalid: Example::request(r#"{"startedBy": null}"#),
        valid: Example::request(r#"{}"#),
    }
}

pub(crate) mod not_json {
    use super::*;
    rule! {
        code: "not-json",
        severity: Error,
        source: "https://www.rfc-editor.org/rfc/rfc8259#section-3",
        title: "A value is one that JSON can hold.",
        why: "JavaScript knows values that cannot be sent as JSON: functions, symbols, BigInt, NaN and Infinity, Map and Set, objects that contain themselves, getters that throw.",
        remedy: "Give plain data: objects, arrays, strings, numbers, booleans.",
        // JSON text cannot hold such a value; the tests of the npm package break this rule.
        invalid: Example::request(r#"{}"#),
        valid: Example::request(r#"{}"#),
    }
}

pub(crate) mod ill_formed_text {
    use super::*;
    rule! {
        code: "ill-formed-text",
        severity: Error,
        source: "https://www.rfc-editor.org/rfc/rfc8259#section-8.2",
        title: "A text is made of Unicode characters.",
        why: "Half of a surrogate pair is no character and has no form in UTF-8, so it cannot be sent. It is mostly left over where a text was cut in the middle of a character.",
        remedy: "Remove the half, or complete the pair.",
        invalid: Example::request(r#"{"group": "batch-\ud83d"}"#),
        valid: Example::request(r#"{"group": "batch-\ud83d\ude80"}"#),
    }
}

pub(crate) mod missing_member {
    use super::*;
    rule! {
        code: "missing-member",
        severity: Error,
        title: "A required member is there.",
        why: "The service refuses a structure that lacks it. SDKs mostly do not notice.",
        remedy: "Add the member.",
        service: "Missing required parameter in {}: {}" about "{}.{}",
        service: "the following arguments are required: {}" about "{}",
        invalid: Example::whole(r#"{"containerInstances": ["0123456789abcdef0123456789abcdef"]}"#),
        valid: Example::request(r#"{}"#),
    }
}

pub(crate) mod unknown_member {
    use super::*;
    rule! {
        code: "unknown-member",
        severity: Error,
        title: "A structure has documented members only.",
        why: "Names are case-sensitive. Some SDKs refuse a name they do not know, others drop it in silence, and then the task runs without what it was to say. Members of `RunTask` and of the task definition are no members of `StartTask`.",
        remedy: "Use the name that the message suggests, or remove the member.",
        service: "Unknown parameter in {}: {}" about "{}.{}",
        invalid: Example::request(r#"{"startedby": "nightly"}"#),
        valid: Example::request(r#"{"startedBy": "nightly"}"#),
    }
}

pub(crate) mod not_in_revision {
    use super::*;
    rule! {
        code: "not-in-revision",
        severity: Error,
        title: "Members and values exist in the revision that judges.",
        why: "Revision 2023 is the documentation of early 2023. What the API learned later is unknown to it.",
        remedy: "Judge by revision 2026 if the request goes to the service of today.",
        invalid: Example::request(r#"{"volumeConfigurations": [{"name": "data"}]}"#),
        valid: Example::request(r#"{"volumeConfigurations": [{"name": "data"}]}"#).in_2026(),
    }
}

pub(crate) mod unknown_value {
    use super::*;
    rule! {
        code: "unknown-value",
        severity: Error,
        title: "A member of a closed set has one of its values.",
        why: "The service compares letter by letter, case included; SDKs send any text. In a response a value that is not documented is only worth a warning.",
        remedy: "Use one of the values that the message names.",
        invalid: Example::request(r#"{"propagateTags": "task_definition"}"#),
        valid: Example::request(r#"{"propagateTags": "TASK_DEFINITION"}"#),
    }
}

pub(crate) mod integer_out_of_range {
    use super::*;
    rule! {
        code: "integer-out-of-range",
        severity: Error,
        title: "An integer fits into 32 bits, a version into 64.",
        why: "Larger numbers cannot be sent.",
        remedy: "Check the unit: memory is in MiB, CPU in CPU units.",
        invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "memory": 4294967296}]}}"#),
        valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "memory": 4096}]}}"#),
    }
}

pub(crate) mod too_many_items {
    use super::*;
    rule! {
        code: "too-many-items",
        severity: Error,
        title: "A list has at most as many items as documented.",
        why: "10 container instances, 16 subnets, 5 security groups, 10 environment files, 50 tags, 1 volume: fixed limits of the service that no quota request raises.",
        remedy: "Split the request, or leave items out.",
        service: "The maximum number of environment files was exceeded. Specify ten or less and try again." about "overrides.containerOverrides[].environmentFiles",
        invalid: Example::request(r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"], "securityGroups": ["sg-00000001", "sg-00000002", "sg-00000003", "sg-00000004", "sg-00000005", "sg-00000006"]}}}"#),
        valid: Example::request(r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"], "securityGroups": ["sg-00000001", "sg-00000002", "sg-00000003", "sg-00000004", "sg-00000005"]}}}"#),
    }
}

pub(crate) mod too_few_items {
    use super::*;
    rule! {
        code: "too-few-items",
        severity: Error,
        title: "A list that needs items is not empty.",
        why: "Without an instance there is nowhere to start a task, and without a subnet no network to put it into. SDKs send empty lists all the same.",
        remedy: "Name at least one.",
        service: "Container Instances cannot be empty." about "containerInstances",
        service: "subnets can not be empty." about "networkConfiguration.awsvpcConfiguration.subnets",
        invalid: Example::whole(r#"{"taskDefinition": "web:7", "containerInstances": []}"#),
        valid: Example::request(r#"{}"#),
    }
}

pub(crate) mod too_long {
    use super::*;
    rule! {
        code: "too-long",
        severity: Error,
        title: "A text is at most as long as documented.",
        why: "Counted are Unicode characters: 36 for `startedBy`, 255 for a group or a container's name, 128 for a tag's key, 256 for its value.",
        remedy: "Shorten the text.",
        service: "startedBy longer than 36." about "startedBy",
        invalid: Example::request(r#"{"startedBy": "0123456789-0123456789-0123456789-0123"}"#),
        valid: Example::request(r#"{"startedBy": "0123456789-0123456789-0123456789-012"}"#),
    }
}

pub(crate) mod too_short {
    use super::*;
    rule! {
        code: "too-short",
        severity: Error,
        title: "A text that has to say something is not empty.",
        why: "An empty name, key or ID names nothing.",
        remedy: "Fill it in, or leave the member out where it is not required.",
        invalid: Example::request(r#"{"tags": [{"key": "", "value": "payments"}]}"#),
        valid: Example::request(r#"{"tags": [{"key": "team", "value": "payments"}]}"#),
    }
}

pub(crate) mod too_large {
    use super::*;
    rule! {
        code: "too-large",
        severity: Error,
        title: "A number is at most as large as documented.",
        why: "Ephemeral storage goes up to 200 GiB, a volume's throughput to 1,000 MiB/s, a share of a GPU to 100 percent.",
        remedy: "Choose a smaller number.",
        service: "EphemeralStorage size should be at most 200" about "overrides.ephemeralStorage.sizeInGiB",
        invalid: Example::request(r#"{"overrides": {"ephemeralStorage": {"sizeInGiB": 201}}}"#).on(crate::options::Target::Fargate),
        valid: Example::request(r#"{"overrides": {"ephemeralStorage": {"sizeInGiB": 200}}}"#).on(crate::options::Target::Fargate),
    }
}

pub(crate) mod too_small {
    use super::*;
    rule! {
        code: "too-small",
        severity: Error,
        title: "A number is at least as large as documented.",
        why: "Ephemeral storage starts at 21 GiB (the 20 GiB that every task has cannot be asked for), a container's memory at 1 MiB, its CPU at 0.",
        remedy: "Choose a larger number, or leave the member out.",
        service: "EphemeralStorage size should be at least 21" about "overrides.ephemeralStorage.sizeInGiB",
        invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "memory": 0}]}}"#),
        valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "memory": 512}]}}"#),
    }
}
