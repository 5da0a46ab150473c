//! Failure reasons, stop codes, exceptions and the sentences of the service.

use super::*;

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

/// Names that the container agent and the service put before a stopped reason.
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
    ] {
        let (line, name) = (about(line), about(name));
        assert_ne!(name.kind, Is::Unknown);
        assert_eq!((line.kind, line.title, line.details), (name.kind, name.title, name.details));
    }
    assert_eq!(is("TaskFailedToStart: RESOURCE:MEMORY", Is::Failure).title, about("RESOURCE:MEMORY").title);
    assert_eq!(is("RESOURCE:FOO.", Is::Failure).summary, about("RESOURCE:FOO").summary);
    let answer = json!({ "arn": "x", "reason": "it is said: RESOURCE:MEMORY" });
    assert_eq!(about_value(&answer).summary, about("RESOURCE:MEMORY").summary);
    // Common words, and parts of words, are not names.
    for line in [
        "the agent is missing",
        "an inactive location",
        "MY_AGENT went away",
        "AGENTS are there",
        "a/MISSING/b of it",
        "a resource:memory of it",
        "XRESOURCE:CPU is",
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
    assert!(action(&failed).starts_with("Report it"));
    let violation =
        json!({ "code": "internal-error", "severity": "error", "path": "", "message": "It failed." });
    assert_eq!(about_value(&violation), failed);
}

#[test]
fn a_stopped_reason_alone_is_that_of_a_task_that_stopped() {
    let reason = json!({ "stoppedReason": "Essential container in task exited" });
    let alone = about_value(&reason);
    assert_eq!((alone.kind, &*alone.title), (Is::Stop, "Stopped: an essential container exited"));
    assert!(alone.summary.contains("essential"), "{}", alone.summary);
    let runs = about_value(&json!({ "lastStatus": "RUNNING", "stoppedReason": "" }));
    assert_eq!((runs.kind, &*runs.title), (Is::Response, "Task is running"));
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
    assert!(action(&is(gpu, Is::Exception)).contains("resourceRequirements"));
}

#[test]
fn every_reason_code_and_exception_is_explained() {
    for reason in REASONS {
        let explanation = is(reason, Is::Failure);
        assert!(!action(&explanation).is_empty());
        let passes =
            reason.starts_with("RESOURCE:") || ["AGENT", "CAPACITY", "DEPLOYMENT_BLOCKED"].contains(&reason);
        assert_eq!(explanation.retry.as_ref().is_some_and(|retry| retry.worthwhile), passes, "{reason}");
        assert_eq!(is(&format!("TaskFailedToStart: {reason}"), Is::Failure).summary, explanation.summary);
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
        assert!(plain.title.starts_with(&format!("{name}: ")), "{}", plain.title);
        assert_eq!(is(&format!("com.amazonaws.ecs#{name}"), Is::Exception), plain);
        assert_eq!(is(&format!("{name}: Something is wrong."), Is::Exception).summary, plain.summary);
    }
    for code in 0..=255 {
        let stop = is(&format!("exit code {code}"), Is::Stop);
        assert_eq!(is(&format!("exit {code}"), Is::Stop).title, stop.title);
    }
}

#[test]
fn the_attribute_that_an_instance_lacks_is_named() {
    let failure = |detail: &str| json!({ "arn": "a", "reason": "ATTRIBUTE", "detail": detail });
    for (detail, told) in [
        ("ecs.capability.task-eni", "ecs.capability.task-eni is required for the network mode `awsvpc`."),
        (
            "com.amazonaws.ecs.capability.docker-remote-api.1.44",
            "is required for a version of the Docker API",
        ),
    ] {
        for answer in [failure(detail), json!({ "failures": [failure(detail)] })] {
            let page = about_value(&answer);
            assert!(page.details.iter().any(|of| of.text.contains(told)), "{page:#?}");
            assert!(page.related.contains(&detail.to_owned()), "{:?}", page.related);
        }
    }
    // Other text is not repeated.
    for detail in ["hunter2", "ecs.capability.x=hunter2", "ecs.capability.x hunter2"] {
        for answer in [failure(detail), json!({ "failures": [failure(detail)] })] {
            assert!(!format!("{:?}", about_value(&answer)).contains("hunter2"), "{detail}");
        }
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
        ("ECS is performing maintenance on the underlying infrastructure hosting the task", "maintain"),
        (
            "CannotPullContainerError: inspect image has been retried 5 time(s): no space left on device",
            "disk",
        ),
        ("devmapper: Thin Pool has no room", "disk"),
    ] {
        assert!(is(text, Is::Stop).summary.contains(part), "{text}");
    }
    // What the agent writes after a name leads to the name.
    for (text, name) in [
        ("Agent could not progress task's state to stopped", "TaskStateError"),
        ("Could not transition to started; timed out after waiting 3m0s", "DockerTimeoutError"),
        ("Container killed due to memory usage", "OutOfMemoryError"),
    ] {
        assert_eq!(is(text, Is::Stop).summary, about(name).summary, "{text}");
        let stopped = about_value(&json!({ "taskArn": "x", "lastStatus": "STOPPED", "stoppedReason": text }));
        assert!(stopped.summary.contains(&about(name).summary), "{text}: {}", stopped.summary);
    }
    let hint = is(
        "CannotPullContainerError: Error response: toomanyrequests: You have reached your limit",
        Is::Stop,
    );
    assert!(hint.summary.contains("anonymous"), "{}", hint.summary);
    for (text, part) in [
        ("ClusterNotFoundException: Cluster not found.", "cluster"),
        ("The referenced cluster was inactive", "deleted"),
        ("Unable to describe task definition.", "task definition"),
        (
            "ECS was unable to assume the role 'arn:aws:iam::1:role/x' that was provided for this task. \
                Please verify that the role being passed has the proper trust relationship",
            "trust",
        ),
        (
            "Error retrieving subnet information for [subnet-1]: Rate exceeded (ErrorCode: Throttling)",
            "too many",
        ),
        (
            "The new ARN and resource ID format must be enabled to add tags to the task. Opt in to the new \
                format and try again.",
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
        ("The security token included in the request is expired", "expired"),
        ("The security token included in the request is invalid.", "invalid"),
        ("connect ECONNREFUSED 127.0.0.1:4566", "listens"),
        ("getaddrinfo ENOTFOUND ecs.us-eat-1.amazonaws.com", "reach"),
        ("Read timeout on endpoint URL: \"https://ecs.us-east-1.amazonaws.com/\"", "may have been started"),
    ] {
        assert!(is(text, Is::Exception).summary.contains(part), "{text}");
    }
}

#[test]
fn the_same_cause_has_the_same_retry_advice() {
    let pull = "unable to pull secrets or registry auth: execution resource retrieval failed";
    for (one, other) in [
        ("RESOURCE:PORTS", "Bind for 0.0.0.0:80 failed: port is already allocated"),
        ("INACTIVE", "Container instance deregistration forced by user"),
        ("CannotPullContainerError: dial tcp: i/o timeout", "secret: i/o timeout"),
        ("CannotPullContainerError: dial tcp: i/o timeout", "EFS utils: mount.nfs4: Connection timed out"),
        (
            "CannotPullContainerError: dial tcp: i/o timeout",
            "failed to create Cloudwatch log stream: dial tcp: i/o timeout",
        ),
    ] {
        assert_eq!(about(one).retry, about(other).retry, "{other}");
    }
    for text in [
        format!("ResourceInitializationError: {pull}: RequestError: send request failed"),
        format!("ResourceInitializationError: {pull}: operation error, request send failed"),
        "ResourceInitializationError: unable to pull secrets or registry auth: pull command failed: : signal: \
            killed"
            .to_owned(),
    ] {
        assert_eq!(is(&text, Is::Stop).title, "No network path to read secrets or the registry login", "{text}");
    }
    let proxy = "Service Connect proxy container failed to start: AppNet agent health check failed";
    assert_eq!(is(proxy, Is::Stop).title, "Service Connect proxy failed");
}

#[test]
fn the_longest_match_counts() {
    let throttled = is("Rate exceeded (ErrorCode: Throttling)", Is::Exception);
    assert!(
        throttled.summary.contains("EC2") && throttled.related == ["ThrottlingException"],
        "{throttled:?}"
    );
    assert_eq!(is("Rate exceeded", Is::Exception).related, ["ThrottlingException"]);
    let both = "Parameter validation failed:\nMissing required parameter in input: \"taskDefinition\"\n\
        Unknown parameter in input: \"launchType\", must be one of: cluster";
    let related = about(both).related;
    assert!(related.contains(&"missing-member".to_owned()) && related.contains(&"unknown-member".to_owned()));
    // An agent's error may quote an exception of another service.
    is(
        "ResourceInitializationError: unable to pull secrets: AccessDeniedException: User is not authorized",
        Is::Stop,
    );
}

/// Returns the entries of the generated page: title, patterns, and the page that documents the entry.
fn entries() -> Vec<(String, Vec<String>, String)> {
    let page = include_str!("../../../docs/messages.md");
    let mut entries: Vec<(String, Vec<String>, String)> = Vec::new();
    for line in page.lines() {
        if let Some(title) = line.strip_prefix("### ") {
            entries.push((title.to_owned(), Vec::new(), String::new()));
        } else if let Some(entry) = entries.last_mut() {
            if let Some(text) = line.strip_prefix("- `").and_then(|text| text.strip_suffix('`')) {
                entry.1.push(text.to_owned());
            } else if let Some(docs) = line.strip_prefix("[Documentation](") {
                entry.2 = docs.trim_end_matches(')').to_owned();
            }
        }
    }
    entries.retain(|(_, texts, _)| !texts.is_empty());
    entries
}

#[test]
fn every_known_text_leads_to_its_entry() {
    let entries = entries();
    let texts: usize = entries.iter().map(|(_, texts, _)| texts.len()).sum();
    assert!(entries.len() > 180 && texts > 500, "{} {texts}", entries.len());
    let mut wrong = Vec::new();
    for (title, texts, docs) in &entries {
        assert!(docs.starts_with("https://"), "{title}");
        let title = title.to_lowercase().replace("the container", "container");
        for text in texts {
            let found = about(&text.replace('…', "x"));
            let shown = found.title.to_lowercase().replace("the container", "container");
            if !shown.ends_with(&title) {
                wrong.push(format!("{text}: {shown}, not {title}"));
            }
            assert!(!action(&found).is_empty() && found.title.len() < 120, "{text}: {}", found.title);
            // A container instance that cannot run the task is not worth a retry.
            let is_elsewhere =
                action(&found).starts_with("Start the task again on another container instance");
            assert!(!is_elsewhere || found.retry.as_ref().is_some_and(|retry| !retry.worthwhile), "{text}");
            // A retry is advised on once, and never against.
            let advice = found.details.iter().filter(|detail| detail.id == "retry").count();
            assert!(advice <= 1, "{text}");
            let (later, never) = ("can succeed later", "fails again until");
            match found.retry.as_ref().map(|retry| retry.worthwhile) {
                Some(true) => assert!(!found.markdown.contains(never), "{text}"),
                Some(false) => assert!(advice == 1 && !found.markdown.contains(later), "{text}"),
                None => assert!(advice == 0, "{text}"),
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_error_name_of_the_agent_is_known() {
    let list: Value = serde_json::from_str(include_str!("../../data/agent_error_names.json")).expect("JSON");
    for name in list["names"].as_array().expect("names") {
        let name = name.as_str().expect("a name");
        let explanation = is(name, Is::Stop);
        assert!(explanation.title.starts_with(&format!("{name}: ")), "{}", explanation.title);
    }
}

#[test]
fn every_name_in_the_catalog_leads_on() {
    let mut names: Vec<String> = Vec::new();
    for (_, texts, _) in entries() {
        names.extend(about(&texts[0].replace('…', "x")).related);
    }
    names.sort();
    names.dedup();
    assert!(names.len() > 75, "{}", names.len());
    for name in names {
        assert_ne!(about(&name).kind, Is::Unknown, "{name}");
    }
}
