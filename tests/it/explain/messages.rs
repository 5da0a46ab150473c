//! Messages of the service and its clients lead to the rule or member that they are about.

use super::*;

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
                    "operation error ECS: StartTask, https response error StatusCode: 400, RequestID: 1-2, \
                        InvalidParameterException: {said}"
                ),
                format!(
                    "{said} (Service: AmazonECS; Status Code: 400; Error Code: ClientException; Request ID: \
                        1-2; Proxy: null)"
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
                    "botocore.errorfactory.ClientException: An error occurred (ClientException) when calling \
                        the StartTask operation: {said}"
                ),
                format!(
                    "software.amazon.awssdk.services.ecs.model.ClientException: {said} (Service: Ecs, Status \
                        Code: 400, Request ID: 1-2)"
                ),
                format!(
                    "ServiceError(ServiceError {{ source: ClientException(ClientException {{ message: \
                        Some({said:?}), meta: ErrorMetadata {{ code: Some(\"ClientException\") }} }}) }})"
                ),
            ] {
                let explanation = is(&text, Is::Exception);
                let code = docs.rule.code.to_string();
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
            "The secret name must be unique and not shared with any new or existing environment variables set \
                on the container, such as 'KEY'.",
            "secret-overridden",
        ),
        ("startedBy longer than 36.", "too-long"),
        (
            "The service couldn't be created because a valid taskRoleArn is not being used. Specify a valid \
                task role in your task definition and try again.",
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

#[test]
fn a_message_that_several_rules_can_be_about_leads_to_all_of_them() {
    let mut shared = 0;
    for docs in DOCS {
        for message in docs.service_messages {
            let has = |other: &&&ecs_start_task::rules::RuleDocs| {
                other.service_messages.iter().any(|other| other.text == message.text)
            };
            let rules: Vec<_> = DOCS.iter().filter(has).collect();
            if rules.len() > 1 {
                shared += 1;
                let explanation = is(message.text, Is::Exception);
                for rule in rules {
                    assert!(explanation.related.contains(&rule.rule.code.to_string()), "{}", message.text);
                    assert!(explanation.summary != rule.why, "{}: {}", message.text, rule.why);
                }
            }
        }
    }
    assert!(shared > 5, "{shared}");
    let separators = is("Invalid identifier: Unexpected number of separators", Is::Exception);
    assert_eq!(separators.title, "ID or ARN is malformed");
    assert!(looked_at(&separators).is_empty(), "{:?}", separators.details);
}

#[test]
fn a_permission_to_grant_is_that_of_the_message() {
    for (action_name, granted) in [
        ("ecs:StartTask", "`ecs:StartTask`"),
        ("sts:AssumeRole", "`sts:AssumeRole`"),
        ("iam:PassRole", "`iam:PassRole`"),
        ("ecs:ListContainerInstances", "that the message names"),
        ("ecs:RunTask", "that the message names"),
        ("iam:CreateServiceLinkedRole", "that the message names"),
    ] {
        let said =
            format!("AccessDenied: User: x is not authorized to perform: {action_name} on resource: y");
        let explanation = is(&said, Is::Exception);
        assert!(action(&explanation).contains(granted), "{said}: {}", action(&explanation));
        let is_of_start_task = action(&explanation).contains("ecs:StartTask");
        assert_eq!(is_of_start_task, action_name == "ecs:StartTask", "{said}");
    }
    let denied = "User: x is not authorized to perform: ecs:StartTask on resource: y with an explicit deny in a \
        service control policy";
    for said in [denied.to_owned(), denied.replace("ecs:StartTask", "iam:PassRole")] {
        assert_eq!(is(&said, Is::Exception).title, "A policy denies the call", "{said}");
    }
    // The name alone does not show the action.
    let alone = is("AccessDeniedException", Is::Exception);
    assert!(action(&alone).starts_with("Grant the caller the action that the message names."));
    let rule = is("'arn:aws:iam::1:role/x' is not authorized to create managed-rule.", Is::Exception);
    assert!(action(&rule).contains("events:PutRule"));
}

#[test]
fn messages_of_the_aws_cli_are_about_its_command_line() {
    for (said, title, fix) in [
        ("Unknown options: --launch-type, EC2, --count, 1", "Option belongs to RunTask", "aws ecs run-task"),
        (
            "Unknown options: --placement-strategy, type=spread",
            "Option belongs to RunTask",
            "aws ecs run-task",
        ),
        ("Unknown options: x, --count, 1", "Option belongs to RunTask", "aws ecs run-task"),
        ("Unknown options: --container-instance, 0123", "AWS CLI option does not exist", "fix its name"),
        (
            "Error parsing parameter '--overrides': Expected: '=', received: '\"' for input:",
            "Option is neither JSON nor shorthand syntax",
            "single quotes",
        ),
        (
            "Error parsing parameter '--tags': Expected: ',', received: 'EOF'",
            "Option is neither JSON nor shorthand syntax",
            "single quotes",
        ),
        (
            "Error parsing parameter '--overrides': Invalid JSON: Expecting value",
            "Option is not valid JSON",
            "single quotes",
        ),
    ] {
        let explanation = is(said, Is::Exception);
        assert_eq!(explanation.title, title, "{said}");
        assert!(action(&explanation).contains(fix), "{said}: {}", action(&explanation));
        assert!(!explanation.markdown.contains("`build`"), "{said}: {}", explanation.markdown);
        assert!(explanation.related.contains(&"invalid-command-line".to_owned()), "{said}");
    }
    let region = is("Provided region_name 'us east' doesn't match a supported format.", Is::Exception);
    assert_eq!(region.title, "Region is malformed");
}

/// Returns every member that a page names as the place.
fn looked_at(explanation: &Explanation) -> Vec<&str> {
    let places = explanation.details.iter().filter(|detail| detail.id == "where");
    places.flat_map(|places| places.text.split(", ")).collect()
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
            "Invalid type for parameter overrides.containerOverrides[0].cpu, value: 10, type: <class 'str'>, \
                valid types: <class 'int'>",
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
    let several = "Parameter validation failed:\nMissing required parameter in input: \"taskDefinition\"\n\
        Missing required parameter in input: \"containerInstances\"\n\
        Unknown parameter in input: \"launchType\", must be one of: cluster";
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
    let explained = is(&secret, Is::Exception);
    assert_eq!(looked_at(&explained), ["overrides.containerOverrides[].environment"]);
    assert!(!explained.markdown.contains(SECRET));
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
            assert!(explanation.summary.contains("right format"), "{text}: {}", explanation.summary);
            assert!(explanation.summary.contains(group), "{text}: {}", explanation.summary);
            assert!(action(&explanation).contains("Region"), "{text}");
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

/// Returns whether a name is one of a message.
fn is_sentence(related: &[String]) -> bool {
    related.iter().any(|name| name.contains(' '))
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
                    // A message that several rules can be about is an entry, which leads to them.
                    if explanation.related[0] == message.text {
                        continue;
                    }
                    // Rules that share a message, or the beginning of one, stay together.
                    let begins = |docs: &&&ecs_start_task::rules::RuleDocs| {
                        let mut texts = docs.service_messages.iter();
                        texts.any(|other| other.text.replace("{}", "'x-1'").starts_with(&said[..part]))
                    };
                    let first = DOCS.iter().filter(begins).map(|docs| docs.rule.code.as_str()).next();
                    assert_eq!(Some(&*explanation.related[0]), first, "{cut}: {:?}", explanation.related);
                    assert!(explanation.related.contains(&docs.rule.code.to_string()), "{cut}");
                }
            }
        }
    }
    assert!(cuts > 150, "{cuts}");
    for (cut, first) in [
        ("Container Overrides length must be at most", "overrides-too-long"),
        ("instanceId length should be one of [32", "unusual-container-instance-id"),
        ("Override for container named 'a container of mine' is no", "unknown-container"),
        (
            "The new ARN and resource ID format must be",
            "The new ARN and resource ID format must be enabled to add tags to the …",
        ),
        ("Container instance deregistration for", "Container instance deregistration forced by user"),
        ("MemberOf placement constraint un", "MemberOf placement constraint unsatisfied."),
        ("Agent could not progress task's st", "TaskStateError"),
        ("Error: Container Overrides length mu", "overrides-too-long"),
    ] {
        assert_eq!(about(cut).related[0], first, "{cut}");
    }
    // Also after the name of an exception.
    let cut = "InvalidParameterException: Container Overrides length must be";
    assert_eq!(is(cut, Is::Exception).related, ["overrides-too-long"]);
    // A message that is complete is not truncated.
    for whole in [
        "User: x is not authorized to perform: ecs:RunTask",
        "Timeout waiting for EBS volume attachment",
        "connect: connection refused",
    ] {
        assert!(!is_sentence(&about(whole).related), "{whole}: {:?}", about(whole).related);
    }
    // A string that continues differently is not truncated, nor is a word that begins many messages.
    for other in [
        "Container Overrides length must be short",
        "Container",
        "container overrides length must be at ease",
    ] {
        assert!(!about(other).related.starts_with(&["overrides-too-long".to_owned()]), "{other}");
    }
}
