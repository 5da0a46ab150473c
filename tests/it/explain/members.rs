//! Members of requests and responses, by path.

use super::*;

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
        ("overrides.executionRoleArn", &["environment-files-without-role", "invalid-role-arn"]),
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
        let related = is(docs.rule.code.as_str(), Is::Rule).related;
        assert!(related.len() <= 12, "{}: {related:?}", docs.rule.code);
        for path in related {
            let page = explain(&path, &ValidateOptions::new().revision(docs.invalid.revision));
            let other = explain(&path, &in_2026());
            let code = docs.rule.code.to_string();
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
fn a_reference_id_is_the_user_s_until_2026() {
    let summary = about("referenceId").summary;
    assert!(summary.starts_with("Reference ID") && summary.contains("since 2026"), "{summary}");
}

/// Collects every member with its path.
fn members(docs: &'static ShapeDocs, prefix: &str, found: &mut Vec<(String, &'static str)>) {
    for (member, about) in docs.shape.members.iter().zip(docs.members) {
        let path = format!("{prefix}{}", member.name);
        found.push((path.clone(), about.description.trim()));
        if let Some(structure) = about.structure {
            let list = if matches!(member.kind, Kind::List(_)) { "[]" } else { "" };
            members(structure, &format!("{path}{list}."), found);
        }
    }
}

#[test]
fn documented_defaults_are_stated() {
    let mut all = Vec::new();
    members(StartTaskRequest::DOCS, "", &mut all);
    let defaults = all.iter().filter_map(|(path, _)| {
        let page = explain(path, &in_2026());
        let default = page.details.iter().find(|detail| detail.id == "default")?;
        Some(format!("{path}: {}", default.text))
    });
    let documented = [
        "cluster: `\"default\"`",
        "enableECSManagedTags: `false`",
        "enableExecuteCommand: `false`",
        "networkConfiguration.awsvpcConfiguration.assignPublicIp: `\"DISABLED\"`",
        "volumeConfigurations[].managedEBSVolume.filesystemType: `\"xfs\"`",
    ];
    assert_eq!(defaults.collect::<Vec<_>>(), documented);
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
    assert!(is("PROVISIONING", Is::Member).summary.contains("preparing"));
}

#[test]
fn a_member_shows_the_limits_of_the_selected_revision() {
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
fn a_member_of_another_call_is_explained() {
    for (target, reason) in [
        ("entryPoint", "cannot be overridden"),
        ("/entryPoint", "cannot be overridden"),
        ("overrides.containerOverrides[].image", "cannot be overridden"),
        ("overrides.platformVersion", "cannot be overridden"),
        ("ulimits", "cannot be overridden"),
        ("count", "one task on each container instance"),
        ("client_token", "sent twice"),
        ("request.placementStrategy", "does not place tasks"),
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
