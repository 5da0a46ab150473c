//! Explanations: everything that has a name has one, messages lead to their rule, secrets stay out.

use crate::support::*;
use ecs_start_task::model::{
    Kind, Model, ShapeDocs, StartTaskRequest, StartTaskResponse, TaskStopCode, Typed,
};
use ecs_start_task::rules::DOCS;
use ecs_start_task::{
    BuildOptions, Explanation, ExplanationKind as Is, Format, Revision, ValidateOptions, build, explain,
    explain_value, validate,
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn about(target: &str) -> Explanation {
    explain(target, &ValidateOptions::new())
}

fn about_value(target: &Value) -> Explanation {
    let explanation = explain_value(target, &ValidateOptions::new());
    check(&explanation, &target.to_string());
    explanation
}

/// What every explanation has to be.
fn check(explanation: &Explanation, target: &str) {
    assert!(!explanation.title.is_empty() && !explanation.summary.is_empty(), "{target}");
    assert!(explanation.docs.starts_with("https://"), "{target}: {}", explanation.docs);
    assert!(explanation.markdown.starts_with("## "), "{target}");
    for detail in &explanation.details {
        assert!(!detail.label.is_empty() && !detail.text.is_empty(), "{target}: {detail:?}");
    }
}

/// The explanation is of this kind, says what to do where one can do something, and leads on to what is known.
fn is(target: &str, kind: Is) -> Explanation {
    let explanation = about(target);
    assert_eq!(explanation.kind, kind, "{target}");
    check(&explanation, target);
    for name in &explanation.related {
        assert_ne!(about(name).kind, Is::Unknown, "{target} leads to {name}");
    }
    explanation
}

fn detail<'e>(explanation: &'e Explanation, label: &str) -> &'e str {
    let found = explanation.details.iter().find(|detail| detail.label == label);
    found.map_or_else(|| panic!("{label} in {:#?}", explanation.details), |detail| &detail.text)
}

/// Failure reasons, as the API failure page lists them.
const REASONS: [&str; 17] = [
    "RESOURCE:CPU",
    "RESOURCE:MEMORY",
    "RESOURCE:PORTS",
    "RESOURCE:ENI",
    "RESOURCE:GPU",
    "RESOURCE:NEURON",
    "AGENT",
    "ATTRIBUTE",
    "LOCATION",
    "MISSING",
    "INACTIVE",
    "MemberOf placement constraint unsatisfied.",
    "NO ACTIVE INSTANCES",
    "EMPTY CAPACITY PROVIDER",
    "CAPACITY",
    "DEPLOYMENT_BLOCKED",
    "TASK_NOT_VALID",
];

/// Names that the container agent and the service write in front of a stopped reason.
const STOPPED: [&str; 42] = [
    "CannotPullContainerError",
    "CannotPullContainer",
    "CannotPullECRContainerError",
    "CannotPullContainerAuthError",
    "CannotPullImageManifestError",
    "CannotCreateContainerError",
    "CannotStartContainerError",
    "CannotStopContainerError",
    "CannotInspectContainerError",
    "CannotDescribeContainerError",
    "CannotRemoveContainerError",
    "CannotListContainersError",
    "CannotListImagesError",
    "CannotGetContainerTopError",
    "CannotGetDockerclientError",
    "CannotGetDockerClientVersionError",
    "CannotCreateVolumeError",
    "CannotInspectVolumeError",
    "CannotRemoveVolumeError",
    "CannotListPluginsError",
    "InvalidVolumeError",
    "DockerTimeoutError",
    "OutOfMemoryError",
    "ResourceInitializationError",
    "ResourceNotFoundException",
    "SpotInterruptionError",
    "InternalError",
    "ContainerRuntimeError",
    "ContainerRuntimeTimeoutError",
    "ContainerNetworkingError",
    "HostConfigError",
    "DockerClientConfigError",
    "DockerStateError",
    "TaskDependencyError",
    "TaskStoppedBeforePullBeginError",
    "ImpossibleStateTransitionError",
    "ContainerVanishedError",
    "NoSuchContainerError",
    "TaskStateError",
    "CannotCreateContainerExecError",
    "CannotStartContainerExecError",
    "CannotInspectContainerExecError",
];

const EXCEPTIONS: [&str; 14] = [
    "ServerException",
    "ClientException",
    "InvalidParameterException",
    "ClusterNotFoundException",
    "AccessDeniedException",
    "NamespaceNotFoundException",
    "UnsupportedFeatureException",
    "ThrottlingException",
    "UnrecognizedClientException",
    "InvalidSignatureException",
    "ExpiredTokenException",
    "SerializationException",
    "MissingAuthenticationToken",
    "RequestExpired",
];

#[test]
fn every_rule_is_explained() {
    for docs in DOCS {
        let explanation = is(docs.rule.code, Is::Rule);
        assert_eq!(explanation.summary, docs.title);
        assert_eq!(detail(&explanation, "What to do"), docs.how_to_fix);
    }
}

#[test]
fn every_message_of_the_service_leads_to_its_rule() {
    for docs in DOCS {
        for message in docs.service_messages.iter().filter(|message| message.text.contains(' ')) {
            let said = message.text.replace("{}", "'x-1'");
            for text in [
                said.clone(),
                format!(
                    "An error occurred (InvalidParameterException) when calling the StartTask operation: {said}"
                ),
                format!("ClientException: {said}"),
                format!(
                    "operation error ECS: StartTask, https response error StatusCode: 400, RequestID: 1-2, InvalidParameterException: {said}"
                ),
                format!(
                    "{said} (Service: AmazonECS; Status Code: 400; Error Code: ClientException; Request ID: 1-2; Proxy: null)"
                ),
                json!({ "__type": "com.amazonaws.ecs#ClientException", "message": said }).to_string(),
                json!({ "Error": { "Code": "InvalidParameterException", "Message": said } }).to_string(),
                json!({ "name": "ClientException", "$fault": "client", "message": said }).to_string(),
                json!({ "Code": "ClientException", "Message": said }).to_string(),
                json!({ "eventName": "StartTask", "errorCode": "ClientException", "errorMessage": said })
                    .to_string(),
                json!({ "message": said }).to_string(),
                json!({ "error": said }).to_string(),
                format!("Error: {said}"),
                format!(
                    "botocore.errorfactory.ClientException: An error occurred (ClientException) when calling the StartTask operation: {said}"
                ),
                format!(
                    "software.amazon.awssdk.services.ecs.model.ClientException: {said} (Service: Ecs, Status Code: 400, Request ID: 1-2)"
                ),
                format!(
                    "ServiceError(ServiceError {{ source: ClientException(ClientException {{ message: Some({said:?}), meta: ErrorMetadata {{ code: Some(\"ClientException\") }} }}) }})"
                ),
            ] {
                let explanation = is(&text, Is::Exception);
                let code = docs.rule.code.to_owned();
                assert!(explanation.related.contains(&code), "{text}: {:?}", explanation.related);
            }
        }
    }
}

#[test]
fn messages_as_people_found_them_lead_to_the_rule() {
    for (said, code) in [
        ("Container Overrides length must be at most 8192", "overrides-too-long"),
        ("Container Instances cannot be empty.", "too-few-items"),
        ("instanceId length should be one of [32,36]", "unusual-container-instance-id"),
        ("Invalid identifier: Unexpected number of separators", "invalid-container-instance"),
        ("Family contains invalid characters.", "invalid-task-definition"),
        ("TaskDefinition is inactive", "inactive-task-definition"),
        ("Invalid arn syntax.", "invalid-environment-file"),
        (
            "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
            "network-configuration-missing",
        ),
        (
            "Network Configuration is not valid for the given networkMode of this task definition.",
            "network-configuration-not-allowed",
        ),
        ("Assign public IP is not supported for this launch type.", "public-ip-on-ec2"),
        ("subnets can not be empty.", "too-few-items"),
        ("Override for container named web is not a container in the TaskDefinition.", "unknown-container"),
        ("Container.name contains invalid characters.", "invalid-container-name"),
        ("Override argument cannot be null", "null-value"),
        ("'memory' must be greater than or equal to 'memoryReservation'", "memory-not-above-reservation"),
        (
            "The 'memory' setting for container 'web' is greater than for the task.",
            "container-memory-above-task",
        ),
        (
            "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
            "container-cpu-above-task",
        ),
        ("Invalid 'cpu' setting for task.", "task-cpu-out-of-range"),
        ("No Fargate configuration exists for given values.", "fargate-size"),
        ("Fargate requires that 'cpu' be defined at the task level", "fargate-size"),
        ("Fargate requires that 'memory' be defined at the task level", "fargate-size"),
        ("EphemeralStorage size should be at least 21", "too-small"),
        ("EphemeralStorage size should be at most 200", "too-large"),
        ("Tasks using the EC2 launch type do not support EphemeralStorage.", "fargate-only-member"),
        (
            "The maximum number of environment files was exceeded. Specify ten or less and try again.",
            "too-many-items",
        ),
        (
            "The secret name must be unique and not shared with any new or existing environment variables set on the container, such as 'KEY'.",
            "secret-overridden",
        ),
        ("startedBy longer than 36.", "too-long"),
        (
            "The service couldn't be created because a valid taskRoleArn is not being used. Specify a valid task role in your task definition and try again.",
            "exec-without-task-role",
        ),
        (
            "The volume name 'data' in your request does not have a matching volume in your Task Definition",
            "unknown-volume",
        ),
        (
            "Volume configuration provided but no matching configuredAtLaunch volume found in task definition.",
            "unknown-volume",
        ),
        (
            "task memory spec builder: container memory limit(5) greater than task memory limit(3)",
            "container-memory-above-task",
        ),
        ("Duplicate tag keys found", "duplicate-tag-key"),
        ("ECS managed EBS volume configuration was invalid", "ebs-iops"),
        ("Unknown parameter in input: \"launchType\"", "unknown-member"),
        ("Unknown options: --launch-type", "invalid-command-line"),
        ("Unknown parameter in tags[0]: \"Key\", must be one of: key, value", "unknown-member"),
        (
            "Error parsing parameter '--overrides': Expected: '=', received: 'j' for input:",
            "invalid-command-line",
        ),
        ("invalid literal for int() with base 10: 'abc'", "wrong-type"),
    ] {
        for text in [
            said.to_owned(),
            format!(
                "An error occurred (InvalidParameterException) when calling the StartTask operation: {said}"
            ),
        ] {
            let explanation = is(&text, Is::Exception);
            assert!(explanation.related.contains(&code.to_owned()), "{text}: {:?}", explanation.related);
        }
    }
}

/// Every place that a page tells to look at.
fn looked_at(explanation: &Explanation) -> Vec<&str> {
    let places = explanation.details.iter().filter_map(|detail| detail.text.strip_prefix("Look at "));
    places.flat_map(|places| places.trim_end_matches('.').split(", ")).collect()
}

#[test]
fn a_message_leads_to_the_member_that_it_is_about() {
    let files = "overrides.containerOverrides[].environmentFiles";
    let subnets = "networkConfiguration.awsvpcConfiguration.subnets";
    let groups = "networkConfiguration.awsvpcConfiguration.securityGroups";
    let size = "overrides.ephemeralStorage.sizeInGiB";
    for (said, member) in [
        ("The maximum number of environment files was exceeded. Specify ten or less and try again.", files),
        ("subnets can not be empty.", subnets),
        ("Container Instances cannot be empty.", "containerInstances"),
        ("EphemeralStorage size should be at least 21", size),
        ("EphemeralStorage size should be at most 200", size),
        ("Override argument cannot be null", "overrides"),
        ("startedBy longer than 36.", "startedBy"),
        ("Missing required parameter in input: \"containerInstances\"", "containerInstances"),
        ("Error parsing parameter '--overrides': Expected: '=', received: 'j' for input:", "overrides"),
        ("Fargate requires that 'cpu' be defined at the task level", "overrides.cpu"),
        ("Fargate requires that 'memory' be defined at the task level", "overrides.memory"),
        ("Cluster not found.", "cluster"),
        ("The subnet ID 'subnet-1' does not exist", subnets),
        ("InvalidGroup.NotFound", groups),
    ] {
        for text in [said.to_owned(), format!("ClientException: {said}")] {
            let explanation = is(&text, Is::Exception);
            assert_eq!(looked_at(&explanation), [member], "{text}");
            assert!(explanation.related.contains(&member.to_owned()), "{text}: {:?}", explanation.related);
        }
        // Where the rule has no page of its own, that of the member is the one to read.
        let docs = about(said).docs;
        assert!(
            docs.contains("/developerguide/") || docs.contains("/cli/") || docs == about(member).docs,
            "{said}: {docs}"
        );
    }
    // Paths as the message writes them, and the member as it is named here.
    for (said, place, member) in [
        (
            "Invalid type for parameter overrides.containerOverrides[0].cpu, value: 10, type: <class 'str'>, valid types: <class 'int'>",
            "overrides.containerOverrides[0].cpu",
            "overrides.containerOverrides[].cpu",
        ),
        ("Unknown parameter in tags[0]: \"Key\", must be one of: key, value", "tags[0].Key", "tags[].key"),
        (
            "Unknown parameter in overrides.containerOverrides[0]: \"entryPoint\", must be one of: name, command",
            "overrides.containerOverrides[0].entryPoint",
            "overrides.containerOverrides",
        ),
        (
            "Missing required parameter in overrides.containerOverrides[0].environmentFiles[1]: \"type\"",
            "overrides.containerOverrides[0].environmentFiles[1].type",
            "overrides.containerOverrides[].environmentFiles[].type",
        ),
    ] {
        let explanation = is(said, Is::Exception);
        assert_eq!(looked_at(&explanation), [place], "{said}");
        assert!(explanation.related.contains(&member.to_owned()), "{said}: {:?}", explanation.related);
        assert_eq!(explanation.docs, about(member).docs, "{said}");
    }
    let several = "Parameter validation failed:\nMissing required parameter in input: \"taskDefinition\"\nMissing required parameter in input: \"containerInstances\"\nUnknown parameter in input: \"launchType\", must be one of: cluster";
    assert_eq!(looked_at(&about(several)), ["taskDefinition", "containerInstances", "launchType"]);
    let arguments = "the following arguments are required: --task-definition, --container-instances";
    assert_eq!(looked_at(&about(arguments)), ["taskDefinition", "containerInstances"]);
    // None rather than a wrong one.
    for said in [
        "invalid literal for int() with base 10: 'abc'",
        "No Fargate configuration exists for given values.",
        "Unknown options: --launch-type, EC2",
        "Missing required parameter in {}: {}",
        "Missing required parameter in : \"cluster\"",
        "Fargate requires that {} be defined at the task level",
        "Unknown parameter in input: \"<b>\"",
        "Rate exceeded",
    ] {
        let explanation = is(said, Is::Exception);
        assert!(looked_at(&explanation).is_empty(), "{said}: {:?}", explanation.details);
        assert!(!explanation.docs.contains('#'), "{said}: {}", explanation.docs);
    }
    // What is unknown in an environment may be a value.
    let secret = format!(
        "Unknown parameter in overrides.containerOverrides[0].environment[0]: \"{SECRET}\", must be one of: name, value"
    );
    let told = is(&secret, Is::Exception);
    assert_eq!(looked_at(&told), ["overrides.containerOverrides[].environment"]);
    assert!(!told.markdown.contains(SECRET));
    assert_eq!(
        looked_at(&about(&secret.replace("environment[0]", "environmentFiles[0]"))),
        [format!("overrides.containerOverrides[0].environmentFiles[0].{SECRET}")]
    );
}

#[test]
fn every_member_that_a_message_is_said_to_be_about_is_there() {
    let mut count = 0;
    for message in DOCS.iter().flat_map(|docs| docs.service_messages) {
        if !message.member.is_empty() && !message.member.contains("{}") {
            assert_eq!(is(message.member, Is::Member).title, message.member, "{}", message.text);
            count += 1;
        }
        let (holes, values) = (message.member.matches("{}"), message.text.matches("{}"));
        assert!(holes.count() <= values.count(), "{}", message.text);
    }
    assert!(count > 30, "{count}");
}

#[test]
fn a_subnet_or_a_security_group_that_is_not_there_breaks_no_rule() {
    for (code, group, said) in [
        ("InvalidSubnetID.NotFound", "subnet", "The subnet ID 'subnet-1' does not exist"),
        ("InvalidGroup.NotFound", "security group", "The security group 'sg-1' does not exist"),
    ] {
        let whole = format!("Error retrieving {group} information for [{group}-1]: {said}");
        for text in [
            whole.clone(),
            format!("{whole} (ErrorCode: {code})"),
            said.to_owned(),
            format!("{said} (ErrorCode: {code})"),
            code.to_owned(),
            format!("An error occurred ({code}) when calling the StartTask operation: {said}"),
            json!({ "Error": { "Code": code } }).to_string(),
            json!({ "__type": "InvalidParameterException", "message": whole }).to_string(),
        ] {
            let explanation = is(&text, Is::Exception);
            assert!(explanation.summary.contains("right form"), "{text}: {}", explanation.summary);
            assert!(explanation.summary.contains(group), "{text}: {}", explanation.summary);
            assert!(detail(&explanation, "What to do").contains("Region"), "{text}");
            assert!(!explanation.related.iter().any(|name| name.starts_with("unusual")), "{text}");
        }
        let throttled = format!("Error retrieving {group} information for [{group}-1]: Rate exceeded");
        for text in
            [format!("{throttled} (ErrorCode: Throttling)"), format!("{throttled} (ErrorCo"), throttled]
        {
            assert!(is(&text, Is::Exception).summary.contains("EC2"), "{text}");
        }
    }
}

#[test]
fn a_message_that_was_cut_short_leads_to_what_the_whole_is_about() {
    let mut cuts = 0;
    for docs in DOCS {
        for message in docs.service_messages {
            let said = message.text.replace("{}", "'x-1'");
            for part in [said.len() / 2, said.len() * 7 / 10, said.len() * 9 / 10] {
                for cut in [said[..part].to_owned(), said[..part].to_uppercase()] {
                    let explanation = about(&cut);
                    if said.len() <= 40 || explanation.kind != Is::Unknown {
                        continue;
                    }
                    cuts += 1;
                    // Rules that share a message, or the beginning of one, stay together.
                    let begins = |docs: &&&ecs_start_task::rules::RuleDocs| {
                        let mut texts = docs.service_messages.iter();
                        texts.any(|other| other.text.replace("{}", "'x-1'").starts_with(&said[..part]))
                    };
                    let first = DOCS.iter().filter(begins).map(|docs| docs.rule.code).next();
                    assert_eq!(Some(&*explanation.related[0]), first, "{cut}: {:?}", explanation.related);
                    assert!(explanation.related.contains(&docs.rule.code.to_owned()), "{cut}");
                }
            }
        }
    }
    assert!(cuts > 150, "{cuts}");
    for (cut, first) in [
        ("Container Overrides length must be at most", "overrides-too-long"),
        ("instanceId length should be one of [32", "unusual-container-instance-id"),
        ("Override for container named 'a container of mine' is no", "unknown-container"),
        ("User: arn:aws:iam::123456789012:user/x is not au", "AccessDeniedException"),
        (
            "Error retrieving subnet information for [subnet-1]: The su",
            "networkConfiguration.awsvpcConfiguration.subnets",
        ),
        ("The new ARN and resource ID format must be", "tags"),
        (
            "ECS was unable to assume the role 'arn:aws:iam::1:role/x' that wa",
            "ECS was unable to assume the role … that was provided for this task.",
        ),
        ("Container instance deregistration for", "Container instance deregistration forced by user"),
        ("MemberOf placement constraint un", "MemberOf placement constraint unsatisfied."),
        ("Capacity is unavailable at th", "CAPACITY"),
        ("Agent could not progress task's st", "TaskStateError"),
        ("Error: Container Overrides length mu", "overrides-too-long"),
    ] {
        assert_eq!(is(cut, Is::Unknown).related[0], first, "{cut}");
    }
    // Behind the name of an exception, too.
    let cut = "InvalidParameterException: Container Overrides length must be";
    assert_eq!(is(cut, Is::Exception).related, ["overrides-too-long"]);
    // What goes on otherwise is not cut short, nor is a word that begins many messages.
    for other in [
        "Container Overrides length must be short",
        "Container",
        "container overrides length must be at ease",
    ] {
        assert!(!about(other).related.starts_with(&["overrides-too-long".to_owned()]), "{other}");
    }
}

#[test]
fn the_page_of_a_member_has_the_rules_about_it() {
    let rules = |path: &str| -> Vec<String> {
        let explanation = explain(path, &in_2026());
        let labels = explanation.details.iter().filter_map(|detail| detail.label.strip_prefix("Rule "));
        labels.map(str::to_owned).collect()
    };
    for (path, codes) in [
        ("group", &["too-long", "service-group"][..]),
        ("startedBy", &["too-long", "invalid-started-by", "service-deployment-name"]),
        (
            "containerInstances",
            &[
                "missing-member",
                "too-many-items",
                "too-few-items",
                "cluster-mismatch",
                "duplicate-item",
                "invalid-container-instance",
                "unusual-container-instance-id",
            ],
        ),
        ("tags", &["too-many-items", "duplicate-tag-key", "propagated-tags", "similar-tag-keys"]),
        ("tags[].value", &["too-long", "invalid-tag-characters", "reserved-tag-prefix", "unusual-separator"]),
        ("overrides.executionRoleArn", &["invalid-role-arn"]),
        ("overrides.ephemeralStorage", &["fargate-only-member"]),
        ("overrides.ephemeralStorage.sizeInGiB", &["missing-member", "too-large", "too-small"]),
        ("overrides.inferenceAcceleratorOverrides", &["deprecated-member"]),
        ("propagateTags", &["unknown-value", "propagate-from-service"]),
        (
            "networkConfiguration",
            &["external-unsupported", "network-configuration-missing", "network-configuration-not-allowed"],
        ),
        (
            "overrides.containerOverrides[].memoryReservation",
            &["integer-out-of-range", "too-small", "memory-below-minimum", "memory-not-above-reservation"],
        ),
        (
            "overrides.containerOverrides[].environmentFiles",
            &[
                "too-many-items",
                "duplicate-item",
                "environment-files-replaced",
                "environment-files-without-role",
            ],
        ),
        ("tasks[].createdAt", &["invalid-timestamp"]),
        ("tasks[].containers[].networkBindings", &["overlapping-port-ranges", "too-many-port-ranges"]),
    ] {
        assert_eq!(rules(path), codes, "{path}");
        let related = explain(path, &in_2026()).related;
        assert!(codes.iter().all(|code| related.contains(&(*code).to_owned())), "{path}: {related:?}");
    }
    // What any member can break says nothing of one.
    let mut all = Vec::new();
    members(StartTaskRequest::DOCS, "", &mut all);
    members(StartTaskResponse::DOCS, "", &mut all);
    for (path, _) in all {
        for code in [
            "invalid-json",
            "shell-reference",
            "duplicate-member",
            "null-value",
            "ill-formed-text",
            "wrong-type",
        ] {
            assert!(!rules(&path).contains(&code.to_owned()), "{path}: {code}");
        }
    }
    assert!(about("volumeConfigurations").related.contains(&"not-in-revision".to_owned()));
    assert!(!rules("volumeConfigurations").contains(&"not-in-revision".to_owned()));
}

#[test]
fn the_page_of_a_rule_leads_to_the_members_that_it_is_about() {
    assert_eq!(
        is("too-many-items", Is::Rule).related,
        [
            "containerInstances",
            "networkConfiguration.awsvpcConfiguration.subnets",
            "networkConfiguration.awsvpcConfiguration.securityGroups",
            "overrides.containerOverrides[].environmentFiles",
            "tags",
            "volumeConfigurations",
            "volumeConfigurations[].managedEBSVolume.tagSpecifications[].tags",
        ]
    );
    assert_eq!(
        is("memory-not-above-reservation", Is::Rule).related,
        ["overrides.containerOverrides[].memory", "overrides.containerOverrides[].memoryReservation"]
    );
    assert!(is("duplicate-member", Is::Rule).related.is_empty());
    assert_eq!(is("too-many-port-ranges", Is::Rule).related, ["tasks[].containers[].networkBindings"]);
    for docs in DOCS {
        let related = is(docs.rule.code, Is::Rule).related;
        assert!(related.len() <= 12, "{}: {related:?}", docs.rule.code);
        for path in related {
            let page = explain(&path, &ValidateOptions::new().revision(docs.invalid.revision));
            let other = explain(&path, &in_2026());
            let code = docs.rule.code.to_owned();
            assert!(
                page.related.contains(&code)
                    || other.related.contains(&code)
                    || about(&path).related.contains(&code),
                "{code}: {path}"
            );
        }
    }
}

#[test]
fn a_reason_or_a_stop_code_is_found_in_a_longer_line() {
    for (line, name) in [
        ("service web was unable to place a task. Reason: RESOURCE:MEMORY", "RESOURCE:MEMORY"),
        ("failure reason: AGENT", "AGENT"),
        ("task failed to start, reason: MISSING", "MISSING"),
        (
            "(service web) (task 123) MemberOf placement constraint unsatisfied.",
            "MemberOf placement constraint unsatisfied.",
        ),
        ("Task stopped at: 2026-01-01 (EssentialContainerExited)", "EssentialContainerExited"),
        ("EssentialContainerExited.", "EssentialContainerExited"),
        ("the answer was [RESOURCE:FOO].", "RESOURCE:FOO"),
        ("there are NO ACTIVE INSTANCES in it", "NO ACTIVE INSTANCES"),
        ("stopped with UserInitiated, not with MISSING", "MISSING"),
    ] {
        assert_eq!(about(line), about(name), "{line}");
        assert_ne!(about(line).kind, Is::Unknown);
    }
    assert_eq!(
        is("TaskFailedToStart: RESOURCE:MEMORY", Is::Stop).title,
        "TaskFailedToStart: RESOURCE:MEMORY"
    );
    assert_eq!(is("RESOURCE:FOO.", Is::Failure).summary, about("RESOURCE:FOO").summary);
    let answer = json!({ "arn": "x", "reason": "it is said: RESOURCE:MEMORY" });
    assert_eq!(about_value(&answer), about("RESOURCE:MEMORY"));
    // Words of the language, and parts of words, are none.
    for line in [
        "the agent is missing",
        "an inactive location",
        "MY_AGENT went away",
        "AGENTS are there",
        "a/MISSING/b of it",
        "a resource:memory of it",
        "XRESOURCE:CPU is",
        "it EssentialContainerExitedly ended",
    ] {
        is(line, Is::Unknown);
    }
}

#[test]
fn what_other_tools_and_the_package_itself_say_is_explained() {
    let region = is("Invalid Configuration: Missing Region", Is::Exception);
    assert_eq!(region.summary, is("You must specify a region.", Is::Exception).summary);
    let combination = is("InvalidParameterCombination", Is::Exception);
    assert_eq!(combination.related, ["ebs-iops"]);
    let failed = is("internal-error", Is::Exception);
    assert!(detail(&failed, "What to do").starts_with("Report it"));
    let violation =
        json!({ "code": "internal-error", "severity": "error", "path": "", "message": "It failed." });
    assert_eq!(about_value(&violation), failed);
}

#[test]
fn a_reference_id_is_the_user_s_until_2026() {
    let summary = about("referenceId").summary;
    assert!(summary.starts_with("A reference ID to use") && summary.contains("Since 2026"), "{summary}");
}

#[test]
fn a_stopped_reason_alone_is_that_of_a_task_that_stopped() {
    let reason = json!({ "stoppedReason": "Essential container in task exited" });
    let alone = about_value(&reason);
    assert_eq!((alone.kind, &*alone.title), (Is::Stop, "A task that stopped"));
    assert!(alone.summary.contains("essential"), "{}", alone.summary);
    let runs = about_value(&json!({ "lastStatus": "RUNNING", "stoppedReason": "" }));
    assert_eq!((runs.kind, &*runs.title), (Is::Response, "A task"));
}

#[test]
fn messages_that_depend_on_the_account_are_explained_bare() {
    for (said, exception) in [
        ("not authorized to perform: ecs:TagResource", "AccessDeniedException"),
        (
            "User: arn:aws:iam::123456789012:user/x is not authorized to perform: iam:PassRole on resource: y",
            "AccessDeniedException",
        ),
        ("Missing Authentication Token", "MissingAuthenticationToken"),
        ("Cluster not found.", "ClusterNotFoundException"),
        ("Rate exceeded", "ThrottlingException"),
        ("Signature expired: 20261126T000000Z is now earlier", "RequestExpired"),
        ("The security token included in the request is expired", "ExpiredTokenException"),
    ] {
        let explanation = is(said, Is::Exception);
        assert!(explanation.related.contains(&exception.to_owned()), "{said}: {:?}", explanation.related);
    }
    let gpu = "Tasks using the Fargate launch type do not support GPU resource requirements";
    assert!(detail(&is(gpu, Is::Exception), "What to do").contains("resourceRequirements"));
}

/// Every member with its path.
fn members(docs: &'static ShapeDocs, prefix: &str, found: &mut Vec<(String, &'static str)>) {
    for (member, about) in docs.shape.members.iter().zip(docs.members) {
        let path = format!("{prefix}{}", member.name);
        found.push((path.clone(), about.description));
        if let Some(structure) = about.structure {
            let list = if matches!(member.kind, Kind::List(_)) { "[]" } else { "" };
            members(structure, &format!("{path}{list}."), found);
        }
    }
}

#[test]
fn every_member_is_explained_however_its_path_is_written() {
    let mut all = Vec::new();
    members(StartTaskRequest::DOCS, "", &mut all);
    members(StartTaskResponse::DOCS, "", &mut all);
    assert!(all.len() > 180, "{}", all.len());
    for (path, description) in all {
        let pointer = format!("/{}", path.replace("[]", "/0").replace('.', "/"));
        for target in
            [&path, &pointer, &format!("$.{}", path.replace("[]", "[*]")), &path.replace("[]", "[3]")]
        {
            let explanation = explain(target, &in_2026());
            assert_eq!((explanation.kind, &explanation.title), (Is::Member, &path), "{target}");
            assert_eq!(explanation.summary, description);
            check(&explanation, target);
        }
    }
}

#[test]
fn a_member_is_found_by_the_end_of_its_path_and_by_other_spellings() {
    for (target, path) in [
        ("containerOverrides[].cpu", "overrides.containerOverrides[].cpu"),
        ("/containerOverrides/0/cpu", "overrides.containerOverrides[].cpu"),
        ("ContainerOverride.cpu", "overrides.containerOverrides[].cpu"),
        ("--network-configuration", "networkConfiguration"),
        ("enable_ecs_managed_tags", "enableECSManagedTags"),
        ("TaskDefinition", "taskDefinition"),
        ("subnets", "networkConfiguration.awsvpcConfiguration.subnets"),
        ("tags[].key", "tags[].key"),
        ("overrides.containerOverrides.environment", "overrides.containerOverrides[].environment"),
        ("exitCode", "tasks[].containers[].exitCode"),
        ("failures[0].reason", "failures[].reason"),
        ("overrides['containerOverrides'][0][\"cpu\"]", "overrides.containerOverrides[].cpu"),
        ("overrides.containerOverrides.0.cpu", "overrides.containerOverrides[].cpu"),
        ("Overrides.ContainerOverrides[0].Cpu", "overrides.containerOverrides[].cpu"),
        ("#/overrides/cpu", "overrides.cpu"),
        ("overrides -> cpu", "overrides.cpu"),
        ("`overrides.cpu`", "overrides.cpu"),
        ("request.overrides.cpu", "overrides.cpu"),
        ("StartTaskRequest.overrides.cpu", "overrides.cpu"),
        ("response.tasks[0].stopCode", "tasks[].stopCode"),
        ("KeyValuePair.value", "overrides.containerOverrides[].environment[].value"),
    ] {
        assert_eq!(is(target, Is::Member).title, path, "{target}");
    }
    assert_eq!(is("StartTaskRequest", Is::Member).title, "StartTaskRequest");
    for name in ["StartTask", "start-task", "ecs:StartTask"] {
        assert_eq!(is(name, Is::Member).title, "StartTaskRequest");
    }
    assert!(is("SERVICE", Is::Member).title.contains("propagateTags"));
    // The value, not the member that is called alike.
    assert!(is("TASK_DEFINITION", Is::Member).title.contains("propagateTags"));
    assert!(is("PROVISIONING", Is::Member).summary.contains("prepares"));
}

#[test]
fn a_member_says_its_limits_of_the_revision_asked_for() {
    let limits = |target, options: &ValidateOptions| detail(&explain(target, options), "Limits").to_owned();
    assert_eq!(limits("containerInstances", &in_2023()), "1 to 10 items.");
    assert_eq!(limits("tasks[].containers[].reason", &in_2023()), "At most 255 characters.");
    assert_eq!(limits("tasks[].containers[].reason", &in_2026()), "At most 1,024 characters.");
    assert_eq!(limits("overrides.ephemeralStorage.sizeInGiB", &in_2023()), "21 to 200.");
    let value = "overrides.containerOverrides[].resourceRequirements[].value";
    assert!(detail(&explain(value, &in_2023()), "Required").starts_with("Yes"));
    assert!(detail(&explain(value, &in_2026()), "Required").starts_with("No"));
    assert!(detail(&about("volumeConfigurations"), "Since").contains("2026"));
    assert!(about("startedBy").related.contains(&"invalid-started-by".to_owned()));
}

#[test]
fn every_reason_code_and_exception_is_explained() {
    for reason in REASONS {
        let explanation = is(reason, Is::Failure);
        assert!(!detail(&explanation, "What to do").is_empty());
        let passes = reason.starts_with("RESOURCE:") || reason == "AGENT";
        assert_eq!(detail(&explanation, "Try again?").starts_with("It can succeed"), passes, "{reason}");
        assert_eq!(is(&format!("TaskFailedToStart: {reason}"), Is::Stop).summary, explanation.summary);
    }
    let codes = TaskStopCode::ENUM.expect("a closed set").shape.values;
    assert_eq!(codes.len(), 7);
    for code in codes {
        is(code.value, Is::Stop);
    }
    for name in STOPPED {
        let plain = is(name, Is::Stop);
        assert_eq!(is(&format!("{name}: something of that day"), Is::Stop).summary, plain.summary, "{name}");
    }
    for name in EXCEPTIONS {
        let plain = is(name, Is::Exception);
        assert_eq!(plain.title, name);
        assert_eq!(is(&format!("com.amazonaws.ecs#{name}"), Is::Exception), plain);
        assert_eq!(is(&format!("{name}: Something is wrong."), Is::Exception).summary, plain.summary);
    }
    for code in 0..=255 {
        is(&format!("exit code {code}"), Is::Stop);
    }
}

#[test]
fn sentences_of_the_service_are_explained() {
    for (text, part) in [
        ("Essential container in task exited", "essential"),
        ("Host EC2 (instance i-0123456789abcdef0) terminated.", "instance"),
        ("Container instance deregistration forced by user", "deregistered"),
        ("Scaling activity initiated by (deployment ecs-svc/9223370500000000000)", "service"),
        ("Task failed ELB health checks in (elb web)", "unhealthy"),
        ("Task failed container health checks", "health check"),
        ("Your Spot Task was interrupted.", "Spot"),
        ("ECS is performing maintenance on the underlying infrastructure hosting the task", "maintained"),
        (
            "CannotPullContainerError: inspect image has been retried 5 time(s): no space left on device",
            "pulled",
        ),
    ] {
        assert!(is(text, Is::Stop).summary.contains(part), "{text}");
    }
    // What the agent writes behind a name leads to the name.
    for (text, name) in [
        ("Agent could not progress task's state to stopped", "TaskStateError"),
        ("Could not transition to started; timed out after waiting 3m0s", "DockerTimeoutError"),
        ("Container killed due to memory usage", "OutOfMemoryError"),
    ] {
        assert_eq!(is(text, Is::Stop), about(&format!("{name}: {text}")), "{text}");
        let stopped = about_value(&json!({ "taskArn": "x", "lastStatus": "STOPPED", "stoppedReason": text }));
        assert!(stopped.summary.contains(&about(name).summary), "{text}: {}", stopped.summary);
    }
    for (text, part) in [("error: access denied", "role"), ("devmapper: Thin Pool has no room", "disk")] {
        assert!(is(text, Is::Stop).summary.contains(part), "{text}");
    }
    let hint = is(
        "CannotPullContainerError: Error response: toomanyrequests: You have reached your limit",
        Is::Stop,
    );
    assert!(detail(&hint, "In this case").contains("anonymous"));
    for (text, part) in [
        ("ClusterNotFoundException: Cluster not found.", "cluster"),
        ("The referenced cluster was inactive", "deleted"),
        ("Unable to describe task definition.", "task definition"),
        (
            "ECS was unable to assume the role 'arn:aws:iam::1:role/x' that was provided for this task. Please verify that the role being passed has the proper trust relationship",
            "trust",
        ),
        (
            "Error retrieving subnet information for [subnet-1]: Rate exceeded (ErrorCode: Throttling)",
            "too often",
        ),
        (
            "The new ARN and resource ID format must be enabled to add tags to the task. Opt in to the new format and try again.",
            "ARNs",
        ),
        ("taskId length should be one of [32,36]", "32"),
        ("taskId longer than 36.", "longer"),
        (
            "User: arn:aws:iam::1:user/x is not authorized to perform: ecs:StartTask on resource: y",
            "permission",
        ),
        ("No Container Instances were found in your cluster.", "RunTask"),
        ("Specify either Launch Type or Capacity Provider Strategy, but not both.", "RunTask"),
        ("The platform version must be null when specifying an EC2 launch type", "RunTask"),
        ("Task definition does not support launch_type FARGATE.", "RunTask"),
        (
            "(service web) was unable to place a task because no container instance met all of its requirements.",
            "service",
        ),
        ("The security token included in the request is expired", "run out"),
        ("The security token included in the request is invalid.", "not known"),
        ("connect ECONNREFUSED 127.0.0.1:4566", "reach"),
        ("getaddrinfo ENOTFOUND ecs.us-eat-1.amazonaws.com", "reach"),
        ("Read timeout on endpoint URL: \"https://ecs.us-east-1.amazonaws.com/\"", "may have started"),
    ] {
        assert!(is(text, Is::Exception).summary.contains(part), "{text}");
    }
}

#[test]
fn the_longest_match_counts() {
    let throttled = is("Rate exceeded (ErrorCode: Throttling)", Is::Exception);
    assert!(throttled.summary.contains("EC2") && throttled.related.is_empty(), "{throttled:?}");
    assert_eq!(is("Rate exceeded", Is::Exception).related, ["ThrottlingException"]);
    let both = "Parameter validation failed:\nMissing required parameter in input: \"taskDefinition\"\nUnknown parameter in input: \"launchType\", must be one of: cluster";
    let related = about(both).related;
    assert!(related.contains(&"missing-member".to_owned()) && related.contains(&"unknown-member".to_owned()));
    // An agent's error may quote an exception of another service.
    is(
        "ResourceInitializationError: unable to pull secrets: AccessDeniedException: User is not authorized",
        Is::Stop,
    );
}

#[test]
fn a_violation_is_explained_with_its_place() {
    let request = with(json!({ "tags": [{ "key": "aws:x", "value": "1" }] }));
    let report = judge(&request, in_2023());
    let violation = serde_json::to_value(&report.violations[0]).unwrap();
    let explanation = about_value(&violation);
    assert_eq!(explanation.kind, Is::Violation);
    assert_eq!(explanation.summary, report.violations[0].message);
    assert_eq!(detail(&explanation, "Where"), report.violations[0].path);
    assert_eq!(explanation.docs, report.violations[0].docs);
    assert_eq!(explanation.related, [report.violations[0].code]);
    let whole = about_value(&serde_json::to_value(&report).unwrap());
    assert_eq!((whole.kind, whole.details.len()), (Is::Violation, report.violations.len()));
    check(&whole, "a report");
    for request in [json!({}), minimal()] {
        let report = about_value(&serde_json::to_value(judge(&request, in_2023())).unwrap());
        assert!(report.docs.ends_with("/API_StartTask.html"), "{}", report.docs);
    }
}

#[test]
fn a_request_is_explained_by_what_it_would_do() {
    let explanation = about_value(&with(json!({
        "cluster": "batch",
        "containerInstances": ["0123456789abcdef0123456789abcdef", "1123456789abcdef0123456789abcdef"],
        "overrides": {
            "memory": "2 GB",
            "containerOverrides": [{ "name": "app", "command": ["migrate", "--all"], "cpu": 256,
                "environment": [{ "name": "TOKEN", "value": "tell-nobody" }] }],
        },
        "enableExecuteCommand": true,
    })));
    assert_eq!(explanation.kind, Is::Request);
    assert_eq!(
        explanation.summary,
        "Starts 2 tasks of web:7, one on each of 2 container instances of the cluster batch."
    );
    assert_eq!(detail(&explanation, "Memory of the task"), "2 GB");
    let app = detail(&explanation, "Container app");
    assert!(
        app.contains("migrate, --all") && app.contains("TOKEN") && app.contains("256 CPU units"),
        "{app}"
    );
    assert!(detail(&explanation, "ECS Exec").contains("task role"));

    let empty = about("{}");
    assert_eq!((empty.kind, detail(&empty, "Missing")), (Is::Request, "containerInstances, taskDefinition"));
    let wrong = about_value(&with(json!({ "startedBy": "a b" })));
    assert!(
        wrong.summary.ends_with("As it stands it has 1 error and would be refused."),
        "{}",
        wrong.summary
    );
    assert_eq!(wrong.related, ["invalid-started-by"]);

    let line = about("aws ecs start-task --cluster batch --task-definition web:7 --container-instances $ID");
    assert_eq!(line.kind, Is::Request);
    assert!(detail(&line, "The command line").contains("ID"));

    let definition = r#"{"containerDefinitions": [{"name": "app"}, {"name": "sidecar"}]}"#;
    let options = ValidateOptions::new().task_definition(definition).unwrap();
    let beside = explain_value(&container(json!({ "cpu": 5 })), &options);
    assert_eq!(detail(&beside, "Containers as registered"), "sidecar");
}

fn task(instance: &str, more: Value) -> Value {
    let mut task = json!({
        "taskArn": "arn:aws:ecs:us-east-1:123456789012:task/default/0123",
        "containerInstanceArn": format!("arn:aws:ecs:us-east-1:123456789012:container-instance/default/{instance}"),
        "lastStatus": "PENDING",
    });
    for (name, value) in more.as_object().unwrap() {
        task[name] = value.clone();
    }
    task
}

#[test]
fn a_response_is_explained_by_instance() {
    let failed = |instance: &str, reason: &str| json!({ "arn": format!("arn:aws:ecs:us-east-1:123456789012:container-instance/default/{instance}"), "reason": reason });
    let all = about_value(&json!({ "tasks": [task("a", json!({})), task("b", json!({}))], "failures": [] }));
    assert_eq!((all.kind, &*all.title), (Is::Response, "Started"));
    assert!(detail(&all, "On a").contains("PENDING"));

    let part = about_value(
        &json!({ "tasks": [task("a", json!({}))], "failures": [failed("b", "RESOURCE:MEMORY"), failed("c", "MISSING")] }),
    );
    assert_eq!(part.title, "Started in part");
    assert!(part.summary.starts_with("A part failed: 1 of 3"), "{}", part.summary);
    assert!(detail(&part, "On b").contains("less memory free"));
    assert!(detail(&part, "Try again?").contains("only b as"), "{}", detail(&part, "Try again?"));
    assert_eq!(part.related, ["RESOURCE:MEMORY", "MISSING"]);

    let none = about_value(&json!({ "tasks": [], "failures": [failed("c", "MISSING")] }));
    assert_eq!(none.title, "Nothing was started");
    assert!(none.summary.contains("failure") && none.summary.contains("200"));
    assert!(detail(&none, "Try again?").starts_with("Not without"));

    let new = about_value(
        &json!({ "failures": [{ "arn": "x", "reason": "SOMETHING NEW", "detail": "Because." }] }),
    );
    assert!(detail(&new, "On x").contains("SOMETHING NEW") && detail(&new, "On x").contains("Because."));
    let nothing = about_value(&json!({ "tasks": [], "failures": [] }));
    assert!(nothing.summary.contains("nothing is known"));

    let stopped = json!({ "lastStatus": "STOPPED", "stopCode": "EssentialContainerExited", "stoppedReason": "Essential container in task exited",
        "containers": [{ "name": "app", "exitCode": 137, "reason": "OutOfMemoryError: Container killed due to memory usage" }] });
    let one = about_value(&task("a", stopped.clone()));
    assert_eq!(one.kind, Is::Stop);
    assert!(detail(&one, "Container app").contains("Raise `memory`"), "{:?}", one.details);
    let failed = json!({ "lastStatus": "STOPPED", "stopCode": "EssentialContainerExited", "stoppedReason": "Essential container in task exited",
        "containers": [{ "name": "app", "exitCode": 127 }, { "name": "log", "exitCode": 0 }] });
    let list = about_value(&json!({ "tasks": [task("a", failed)], "failures": [] }));
    assert_eq!(detail(&list, "On a").matches("essential ended").count(), 1, "{}", detail(&list, "On a"));
    assert!(detail(&list, "Container app").contains("names a program of the image"), "{:?}", list.details);
    assert_eq!(detail(&list, "Container log"), "Exit code 0. The program ended normally.");
    assert_eq!(list.related, ["EssentialContainerExited"]);
    let event = about_value(&json!({ "detail-type": "ECS Task State Change", "detail": task("a", stopped) }));
    assert_eq!(event, one);
}

#[test]
fn a_malformed_response_is_said_to_be_one() {
    let wrong = about_value(&json!({ "tasks": [{ "version": "x" }], "failures": "x" }));
    assert_eq!(
        (wrong.kind, &*wrong.title, &*wrong.summary),
        (
            Is::Response,
            "Started, as far as it can be read",
            "The task was started. The response is malformed: it has 2 errors."
        )
    );
    assert_eq!(detail(&wrong, "Error at /failures"), "Expected a list, found a text.");
    assert!(detail(&wrong, "Error at /tasks/0/version").contains("integer"));
    assert_eq!(wrong.related, ["wrong-type"]);
    // Of very many the first are told.
    let many = about_value(&json!({ "tasks": vec![json!({ "version": "x" }); 30] }));
    assert_eq!(many.details.iter().filter(|detail| detail.label.starts_with("Error at")).count(), 20);
    assert_eq!(detail(&many, "More"), "30 problems in all; `validate` lists them.");
    // What is merely new, or longer than it was in 2023, is not malformed.
    let reason = "x".repeat(1024);
    for task in [json!({ "new": 1 }), json!({ "containers": [{ "reason": reason }] })] {
        let right = about_value(&json!({ "tasks": [task], "failures": [] }));
        assert_eq!((&*right.title, &*right.summary), ("Started", "The task was started."));
    }
}

#[test]
fn what_was_copied_with_its_label_is_understood() {
    for (target, same) in [
        ("reason: RESOURCE:MEMORY", "RESOURCE:MEMORY"),
        ("\"reason\": \"MISSING\",", "MISSING"),
        ("stopCode=UserInitiated", "UserInitiated"),
        ("too_many_items", "too-many-items"),
        ("code: too-many-items", "too-many-items"),
    ] {
        assert_eq!(about(target), about(same), "{target}");
    }
    // The answer of a client that begins names with a capital.
    let answer = json!({ "Tasks": [{ "TaskArn": "arn:aws:ecs:us-east-1:1:task/a/1", "LastStatus": "PENDING" }], "Failures": [{ "Arn": "x", "Reason": "AGENT" }] });
    let capital = about_value(&answer);
    assert_eq!((capital.kind, &*capital.title), (Is::Response, "Started in part"));
    assert!(detail(&capital, "On x").contains("not connected"));
    assert_eq!(about_value(&json!({ "Arn": "x", "Reason": "AGENT" })).kind, Is::Failure);
    assert_eq!(about_value(&json!({ "tasks": null, "failures": null })).kind, Is::Response);
    // A text with slips that leave no doubt.
    assert_eq!(about("{\"tasks\": [], \"failures\": [{\"reason\": \"AGENT\"},],}").kind, Is::Response);
    // A container, a violation and an error, each without what mostly comes with it.
    assert_eq!(
        about_value(&json!({ "name": "app", "reason": "OutOfMemoryError: x" })).title,
        "OutOfMemoryError"
    );
    assert_eq!(about_value(&json!({ "name": "app", "exitCode": 137 })).title, "Exit code 137");
    assert_eq!(about_value(&json!({ "code": "too-many-items" })).kind, Is::Violation);
    assert_eq!(about_value(&json!({ "name": "ClientException", "$fault": "client" })).kind, Is::Exception);
}

#[test]
fn something_unknown_leads_to_the_nearest_names() {
    for (target, near) in [
        ("overrides.cpuu", "overrides.cpu"),
        ("to-many-items", "too-many-items"),
        ("RESOURCES:MEMORY", "RESOURCE:MEMORY"),
        ("EssentialContainerExit", "EssentialContainerExited"),
        ("ClusterNotFound", "ClusterNotFoundException"),
        ("taskDefinitoin", "taskDefinition"),
        ("containerOverrides[].enviroment", "overrides.containerOverrides[].environment"),
    ] {
        let explanation = is(target, Is::Unknown);
        assert!(explanation.related.contains(&near.to_owned()), "{target}: {:?}", explanation.related);
    }
    for target in
        ["", "   ", "\u{0}", "null", "[1, 2]", "{\"hello\": 1}", "once upon a time", "foo", "xyz", "FOO_BAR"]
    {
        assert!(!is(target, Is::Unknown).related.is_empty(), "{target}");
    }
    assert!(!is(&"a word that nobody knows ".repeat(10_000), Is::Unknown).related.is_empty());
    for value in [json!(null), json!(true), json!(-1), json!([]), json!({ "clutser": "x" })] {
        let explanation = about_value(&value);
        assert_eq!(explanation.kind, Is::Unknown, "{value}");
        assert!(!explanation.related.is_empty(), "{value}");
    }
    // By words that they share.
    let words = is("subnet missing in zone", Is::Unknown).related;
    assert!(words.contains(&"unusual-subnet-id".to_owned()), "{words:?}");
    assert_eq!(about_value(&json!({ "clutser": "x" })).related, ["cluster"]);
}

#[test]
fn an_unknown_path_leads_to_what_stands_beside_it_however_it_is_written() {
    for (dotted, pointer, first) in [
        ("foo", "/foo", None),
        ("overrides.foo", "/overrides/foo", Some("overrides.")),
        ("overrides.cpuu", "/overrides/cpuu", Some("overrides.cpu")),
        ("overrides.enviroment", "/overrides/enviroment", Some("overrides.containerOverrides[].environment")),
        (
            "overrides.containerOverrides[].fo",
            "/overrides/containerOverrides/7/fo",
            Some("overrides.containerOverrides[]."),
        ),
        ("container_overrides.fo", "/container_overrides/fo", Some("overrides.containerOverrides[].")),
        ("overrides.cpu.foo", "/overrides/cpu/foo", Some("overrides.")),
        ("tasks[0].foo", "/tasks/0/foo", Some("tasks[].")),
        ("entryPoint", "/entryPoint", Some("unknown-member")),
    ] {
        let (explanation, other) = (is(dotted, Is::Unknown), is(pointer, Is::Unknown));
        assert_eq!(
            (&explanation.related, &explanation.summary),
            (&other.related, &other.summary),
            "{dotted}"
        );
        let related = &explanation.related;
        assert!((3..=5).contains(&related.len()), "{dotted}: {related:?}");
        assert!(related[0].starts_with(first.unwrap_or_default()), "{dotted}: {related:?}");
    }
    for dotted in ["overrides.cpu", "overrides.containerOverrides[0].cpu", "tasks[0].image", "launchType"] {
        let pointer = format!("/{}", dotted.replace("[0]", "/0").replace('.', "/"));
        assert_eq!(about(dotted).related, about(&pointer).related, "{dotted}");
    }
}

#[test]
fn a_member_of_another_call_is_told_why_it_is_not_here() {
    for (target, reason) in [
        ("entryPoint", "cannot be overridden"),
        ("/entryPoint", "cannot be overridden"),
        ("overrides.containerOverrides[].image", "cannot be overridden"),
        ("overrides.platformVersion", "cannot be overridden"),
        ("ulimits", "cannot be overridden"),
        ("count", "one task on each container instance"),
        ("client_token", "sent twice"),
        ("request.placementStrategy", "places nothing"),
    ] {
        let explanation = is(target, Is::Unknown);
        assert!(explanation.summary.contains(reason), "{target}: {}", explanation.summary);
        assert_eq!(explanation.related[0], "unknown-member", "{target}");
    }
    // Some of them an answer has.
    for (target, reason) in [("image", "cannot be overridden"), ("launchType", "belongs to RunTask")] {
        assert!(detail(&is(target, Is::Member), "In a request").contains(reason), "{target}");
    }
    for target in ["tasks[].containers[].image", "overrides.cpu", "exitCode"] {
        assert!(is(target, Is::Member).details.iter().all(|detail| detail.label != "In a request"));
    }
    assert!(!is("foo", Is::Unknown).summary.contains("request:"));
}

/// Something that must never be repeated.
const SECRET: &str = "hunter2-tell-nobody";

/// Requests and answers that hold the secret as the value of an environment variable, rightly and wrongly.
fn with_secret() -> Vec<Value> {
    let environments = [
        json!([{ "name": "TOKEN", "value": SECRET }]),
        json!([{ "name": "TOKEN", "value": SECRET }, { "name": "TOKEN", "value": SECRET }]),
        json!([{ "name": "TOKEN", "value": [SECRET] }]),
        json!([{ "name": "TOKEN", "value": { "x": SECRET } }]),
        json!([{ "name": "TOKEN", "Value": SECRET }]),
        json!([{ "name": "TOKEN", "val": SECRET }]),
        json!([{ "value": SECRET }]),
        json!([SECRET]),
        json!([[SECRET]]),
        json!({ "TOKEN": SECRET }),
        json!({ "TOKEN": { "value": SECRET } }),
        json!(SECRET),
        json!(format!("TOKEN={SECRET}")),
        json!([format!("TOKEN={SECRET}")]),
        json!([{ format!("TOKEN={SECRET}"): "" }]),
        json!([{ "name": format!("TOKEN={SECRET}") }, { "name": format!("TOKEN={SECRET}"), "value": "x" }]),
        json!([{ "name": format!("x={SECRET}_TOKEN"), "value": "x" }]),
    ];
    let mut all: Vec<Value> =
        environments.iter().map(|list| container(json!({ "environment": list }))).collect();
    // Structures as text, as they are where something was written as JSON twice.
    let text = format!("{SECRET}: TOKEN");
    all.extend(
        [json!(text), json!([text]), json!([[text]])]
            .map(|list| with(json!({ "overrides": { "containerOverrides": list } }))),
    );
    all.push(with(json!({ "overrides": text })));
    for request in all.clone() {
        all.push(json!({ "tasks": [task("a", json!({ "overrides": request["overrides"], "lastStatus": "STOPPED" }))], "failures": [] }));
        all.push(task("a", json!({ "overrides": request["overrides"] })));
    }
    all
}

#[test]
fn the_value_of_an_environment_variable_is_repeated_nowhere() {
    let told = |value: String, about: &str| assert!(!value.contains(SECRET), "{about}: {value}");
    for input in with_secret() {
        let text = input.to_string();
        for options in
            [in_2023(), in_2026(), ValidateOptions::new().kind(ecs_start_task::InputKind::Response)]
        {
            let whole = explain(&text, &options);
            told(serde_json::to_string(&whole).unwrap(), &text);
            let report = validate(&text, &options);
            for violation in &report.violations {
                told(format!("{} {:?}", violation.message, violation.limit), &text);
                for fix in violation.fixes.iter().flatten() {
                    told(fix.title.clone(), &text);
                }
                let explanation = about_value(&serde_json::to_value(violation).unwrap());
                told(serde_json::to_string(&explanation).unwrap(), &text);
            }
        }
        let built = build(&text, &BuildOptions::new().format(Format::Cli));
        for change in &built.changes {
            told(change.why.to_string(), &text);
        }
        for violation in &built.report.violations {
            told(format!("{} {:?}", violation.message, violation.limit), &text);
        }
    }
    let line = format!(
        "aws ecs start-task --task-definition web:7 --container-instances x --overrides 'containerOverrides=[{{name=app,environment=[{{name=TOKEN,value={SECRET}}}]}}]'"
    );
    told(serde_json::to_string(&about(&line)).unwrap(), &line);
    // Parts of requests that cannot be read as such.
    for text in [
        format!("TOKEN={SECRET}"),
        format!("export TOKEN='{SECRET}'"),
        format!("{{\"environment\": [{{\"value\": \"{SECRET}\"}}]"),
        format!("{{'environment': [{{'value': '{SECRET}'}}]}}"),
        format!("aws ecs run-task --overrides {SECRET}"),
        format!("name=app,environment=[{{name=TOKEN,value={SECRET}}}]"),
        json!({ "reason": format!("exec {{TOKEN={SECRET}}}") }).to_string(),
        json!({ "name": "app", "reason": format!("CannotStartContainerError: exec: \"{SECRET}\"") })
            .to_string(),
        container(json!({ "environment": [{ "name": format!("TOKEN={SECRET}"), "value": "" }] })).to_string(),
    ] {
        told(serde_json::to_string(&about(&text)).unwrap(), &text);
    }
    // A stopped reason may quote a command line; it is matched, not repeated.
    let reason = format!("CannotStartContainerError: exec: \"{SECRET}\": executable file not found in $PATH");
    told(serde_json::to_string(&about(&reason)).unwrap(), &reason);
}

/// Markdown without its code spans, whose fences are runs of backticks of one length.
fn outside_code(markdown: &str) -> String {
    let (mut outside, mut rest) = (String::new(), markdown);
    while let Some(at) = rest.find('`') {
        outside.push_str(&rest[..at]);
        let fence: String = rest[at..].chars().take_while(|&c| c == '`').collect();
        let inside = &rest[at + fence.len()..];
        let mut from = 0;
        loop {
            let run = inside[from..].find('`').expect("every fence is closed") + from;
            let length = inside[run..].chars().take_while(|&c| c == '`').count();
            from = run + length;
            if length == fence.len() {
                break;
            }
        }
        rest = &inside[from..];
    }
    outside + rest
}

#[test]
fn markdown_of_strangers_has_no_effect() {
    let explanation =
        about_value(&with(json!({ "cluster": "`x` <b>[a](b)</b>\n# y", "startedBy": "<img src=x>" })));
    let outside = outside_code(&explanation.markdown).replace("\\<", "");
    assert!(outside.contains("task of") && !outside.contains('<') && !outside.contains("[a]"), "{outside}");
    assert!(!explanation.markdown.contains("\n# y"));
}

proptest! {
    #[test]
    fn any_text_gets_an_explanation(text in ".{0,200}") {
        let explanation = about(&text);
        prop_assert!(!explanation.title.is_empty() && !explanation.markdown.is_empty());
    }

    #[test]
    fn any_beginning_of_a_name_gets_one_too(code in 0..DOCS.len(), cut in 0..40usize) {
        let code = DOCS[code].rule.code;
        let target = code.get(..cut).unwrap_or(code);
        let explanation = explain(target, &ValidateOptions::new().revision(Revision::Y2026));
        for name in &explanation.related {
            prop_assert_ne!(about(name).kind, Is::Unknown);
        }
    }
}

#[test]
fn what_may_be_a_secret_is_not_repeated() {
    for text in [
        "DB_PASSWORD: canary",
        "DB_PASSWORD:canary",
        "DB_PASSWORD = canary",
        "DB_PASSWORD=canary",
        "export DB_PASSWORD=canary",
        "\"DB_PASSWORD\": \"canary\"",
        "- name: DB_PASSWORD\n  value: canary",
        "password canary",
        "reason: canary canary",
        "stoppedReason=A=canary",
        "RESOURCE:canary",
        "RESOURCE:A=canary",
        "Capacity is unavailable at this time: A=canary",
        "TaskFailedToStart: Capacity is unavailable at this time. canary",
        "com.amazonaws.ecs.capability.logging-driver.A=canary",
        "ClientException: A=canary",
        "Unknown parameter in input: \"A=canary\", must be one of: cluster",
        "aws ecs run-task --overrides A=canary",
        "aws ecs start-task -e A=canary",
    ] {
        for target in
            [json!(text), json!({ "message": text }), json!({ "reason": text }), json!({ "code": text })]
        {
            let explanation = serde_json::to_string(&about_value(&target)).unwrap();
            assert!(!explanation.contains("canary"), "{target}: {explanation}");
        }
        let explanation = serde_json::to_string(&about(text)).unwrap();
        assert!(!explanation.contains("canary"), "{text}: {explanation}");
    }
    // A plain name is shown, so that a misspelled one is seen.
    assert_eq!(about("taskDefinitoin").title, "Not known: taskDefinitoin");
}
