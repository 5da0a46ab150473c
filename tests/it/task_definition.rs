//! The checks that need the task definition, both sides of each.

use crate::support;
use ecs_start_task::{Report, Revision, Target, ValidateOptions, validate};
use serde_json::{Value, json};

fn request(members: Value) -> String {
    support::with(members).to_string()
}

fn definition(members: Value) -> Value {
    let mut definition = json!({ "family": "web", "containerDefinitions": [{ "name": "app" }] });
    for (name, value) in members.as_object().expect("an object") {
        definition[name] = value.clone();
    }
    definition
}

fn report_of(request: &str, definition: &Value, options: ValidateOptions) -> Report {
    validate(request, &options.task_definition(&definition.to_string()).unwrap())
}

/// Returns code and path of every violation, followed by `!` for warnings.
fn found(members: Value, of_definition: Value) -> Vec<String> {
    found_with(members, of_definition, ValidateOptions::new())
}

fn found_with(members: Value, of_definition: Value, options: ValidateOptions) -> Vec<String> {
    let report = report_of(&request(members), &definition(of_definition), options);
    let line = |code: &str, warns: bool, path: &str| format!("{code}{} {path}", if warns { "!" } else { "" });
    report.violations.iter().map(|v| line(v.code.as_str(), v.severity.name() == "warning", &v.path)).collect()
}

fn container(members: Value) -> Value {
    json!({ "overrides": { "containerOverrides": [members] } })
}

const NONE: [&str; 0] = [];

#[test]
fn a_definition_without_containers_is_reported() {
    let report = report_of(
        &request(container(json!({ "name": "app", "cpu": 1 }))),
        &definition(json!({ "containerDefinitions": [] })),
        ValidateOptions::new(),
    );
    assert_eq!(report.violations[0].message, "The task definition has no containers, found \"app\".");
}

#[test]
fn an_unknown_container_gets_the_nearest_name_as_its_fix() {
    let known = json!({ "containerDefinitions": [{ "name": "application" }, { "name": "proxy" }] });
    let report = report_of(
        &request(container(json!({ "name": "aplication", "cpu": 1 }))),
        &definition(known.clone()),
        ValidateOptions::new(),
    );
    let violation = &report.violations[0];
    assert_eq!(
        (violation.code.as_str(), &*violation.path),
        ("unknown-container", "/overrides/containerOverrides/0/name")
    );
    let fixes = serde_json::to_value(violation.fixes.as_ref().unwrap()).unwrap();
    assert_eq!(
        fixes[0]["patch"],
        json!([{ "op": "replace", "path": "/overrides/containerOverrides/0/name", "value": "application" }])
    );
    assert_eq!(found(container(json!({ "name": "proxy", "cpu": 1 })), known), NONE);
}

#[test]
fn the_network_fits_the_mode() {
    let network =
        json!({ "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-01234567"] } } });
    for mode in ["bridge", "host", "none", "default"] {
        let of = json!({ "networkMode": mode });
        assert_eq!(found(json!({}), of.clone()), NONE, "{mode}");
        let expected = ["network-configuration-not-allowed /networkConfiguration"];
        assert_eq!(found(network.clone(), of), expected, "{mode}");
    }
    // Without a mode it is bridge.
    assert_eq!(
        found(network.clone(), json!({})),
        ["network-configuration-not-allowed /networkConfiguration"]
    );
    let awsvpc = || json!({ "networkMode": "awsvpc" });
    assert_eq!(found(network, awsvpc()), NONE);
    assert_eq!(
        found(json!({}), awsvpc()),
        ["network-configuration-missing /networkConfiguration/awsvpcConfiguration/subnets"]
    );
    assert_eq!(
        found(json!({ "networkConfiguration": {} }), awsvpc()),
        ["network-configuration-missing /networkConfiguration/awsvpcConfiguration/subnets"]
    );
    // A null is reported once.
    assert_eq!(
        found(json!({ "networkConfiguration": null }), awsvpc()),
        ["null-value /networkConfiguration"]
    );
    assert_eq!(
        found(json!({ "networkConfiguration": { "awsvpcConfiguration": null } }), awsvpc()),
        ["null-value /networkConfiguration/awsvpcConfiguration"]
    );
}

#[test]
fn memory_fits_the_task() {
    let of = || {
        json!({ "memory": "1024", "containerDefinitions": [{ "name": "app", "memory": 512 },
        { "name": "b" }] })
    };
    let memory = |mib: i32| container(json!({ "name": "app", "memory": mib }));
    assert_eq!(found(memory(1024), of()), NONE);
    assert_eq!(
        found(memory(1025), of()),
        ["container-memory-above-task /overrides/containerOverrides/0/memory"]
    );
    // The task's own override counts for more than the definition.
    let lowered = |text: &str| json!({ "overrides": { "memory": text } });
    assert_eq!(found(lowered("0.5 GB"), of()), NONE);
    assert_eq!(found(lowered("511"), of()), ["container-memory-above-task /overrides/memory"]);
    let both = |mib: i32| {
        json!({ "overrides": { "memory": "2048", "containerOverrides": [{ "name": "app",
        "memory": mib }] } })
    };
    assert_eq!(found(both(2048), of()), NONE);
    assert_eq!(
        found(both(2049), of()),
        ["container-memory-above-task /overrides/containerOverrides/0/memory"]
    );
    // What is said of one container here counts for that one alone.
    let lowered = |name: &str| {
        json!({ "overrides": { "memory": "511", "containerOverrides": [{ "name": name,
        "memory": 64 }] } })
    };
    assert_eq!(found(lowered("app"), of()), NONE);
    assert_eq!(found(lowered("b"), of()), ["container-memory-above-task /overrides/memory"]);
    // A size that is not read is wrong in itself, and what the definition says no longer counts.
    let wrong =
        json!({ "overrides": { "memory": 512, "containerOverrides": [{ "name": "app", "memory": 1025 }] } });
    assert_eq!(found(wrong, of()), ["wrong-type /overrides/memory"]);
    // Both given: no definition is needed to see it.
    let alone = validate(&request(both(2049)), &ValidateOptions::new());
    assert_eq!(alone.violations[0].code, "container-memory-above-task");
}

#[test]
fn cpu_of_all_containers_fits_the_task() {
    let of = || {
        json!({ "cpu": "512",
            "containerDefinitions": [{ "name": "app", "cpu": 128 }, { "name": "proxy", "cpu": 128 }] })
    };
    let cpu = |units: i32| container(json!({ "name": "app", "cpu": units }));
    assert_eq!(found(cpu(384), of()), NONE);
    assert_eq!(found(cpu(385), of()), ["container-cpu-above-task /overrides/containerOverrides"]);
    // A container without CPU takes none.
    let none = || json!({ "cpu": "512", "containerDefinitions": [{ "name": "app" }, { "name": "proxy" }] });
    assert_eq!(found(cpu(512), none()), NONE);
    assert_eq!(found(cpu(513), none()), ["container-cpu-above-task /overrides/containerOverrides"]);
    let lowered = |text: &str| json!({ "overrides": { "cpu": text } });
    assert_eq!(found(lowered(".25 vCPU"), of()), NONE);
    assert_eq!(found(lowered("255"), of()), ["container-cpu-above-task /overrides/cpu"]);
    // A container without a share takes none.
    let of_one = |cpu: i32| {
        json!({ "cpu": "512", "containerDefinitions": [{ "name": "app" }, { "name": "proxy",
        "cpu": cpu }] })
    };
    assert_eq!(found(cpu(256), of_one(256)), NONE);
    assert_eq!(found(cpu(0), of_one(512)), NONE);
    assert_eq!(
        found(container(json!({ "name": "proxy", "cpu": 512 })), of_one(1)),
        NONE,
        "nor does one that the request does not name"
    );
    let wrong = json!({ "overrides": { "cpu": 512, "containerOverrides": [{ "name": "app", "cpu": 385 }] } });
    assert_eq!(found(wrong, of()), ["wrong-type /overrides/cpu"]);
}

#[test]
fn the_side_that_is_not_overridden_is_as_registered() {
    let of = |members: Value| json!({ "containerDefinitions": [members] });
    let path = "/overrides/containerOverrides/0";
    let lower = of(json!({ "name": "app", "memoryReservation": 256 }));
    assert_eq!(found(container(json!({ "name": "app", "memory": 257 })), lower.clone()), NONE);
    assert_eq!(
        found(container(json!({ "name": "app", "memory": 256 })), lower),
        [format!("memory-not-above-reservation! {path}/memory")]
    );
    let upper = of(json!({ "name": "app", "memory": 512 }));
    assert_eq!(found(container(json!({ "name": "app", "memoryReservation": 511 })), upper.clone()), NONE);
    assert_eq!(
        found(container(json!({ "name": "app", "memoryReservation": 512 })), upper.clone()),
        [format!("memory-not-above-reservation! {path}/memoryReservation")]
    );
    assert_eq!(
        found(container(json!({ "name": "app", "memory": 1024, "memoryReservation": 512 })), upper),
        NONE
    );
}

#[test]
fn accelerators_and_volumes_are_those_of_the_definition() {
    let of =
        || json!({ "inferenceAccelerators": [{ "deviceName": "device_1", "deviceType": "eia2.large" }] });
    let requirement = |name: &str| {
        container(
            json!({ "name": "app", "resourceRequirements": [{ "type": "InferenceAccelerator", "value": name }] }),
        )
    };
    let own = |found: Vec<String>| -> Vec<String> {
        found.into_iter().filter(|line| !line.starts_with("deprecated")).collect()
    };
    assert_eq!(own(found(requirement("device_1"), of())), NONE);
    assert_eq!(
        own(found(requirement("device_3"), of())),
        ["unknown-accelerator /overrides/containerOverrides/0/resourceRequirements/0/value"]
    );
    let replaced = |name: &str| {
        json!({ "overrides": { "inferenceAcceleratorOverrides": [{ "deviceName": name,
        "deviceType": "eia2.medium" }] } })
    };
    assert_eq!(own(found(replaced("device_1"), of())), NONE);
    assert_eq!(
        own(found(replaced("device_2"), of())),
        ["unknown-accelerator /overrides/inferenceAcceleratorOverrides/0/deviceName"]
    );
    let volume = |name: &str| json!({ "volumeConfigurations": [{ "name": name }] });
    let options = || ValidateOptions::new().revision(Revision::Y2026);
    let of = || json!({ "volumes": [{ "name": "data", "configuredAtLaunch": true }, { "name": "tmp" }] });
    assert_eq!(found_with(volume("data"), of(), options()), NONE);
    for name in ["tmp", "other"] {
        let expected = ["unknown-volume /volumeConfigurations/0/name"];
        assert_eq!(found_with(volume(name), of(), options()), expected, "{name}");
    }
    assert_eq!(found_with(json!({}), of(), options()), ["volume-not-configured! /volumeConfigurations"]);
}

#[test]
fn an_unknown_volume_and_one_not_configured_at_launch_have_different_messages() {
    let of = json!({ "volumes": [{ "name": "data", "configuredAtLaunch": true }, { "name": "scratch" }] });
    let message = |name: &str| {
        let request = request(json!({ "volumeConfigurations": [{ "name": name }] }));
        let options = ValidateOptions::new().revision(Revision::Y2026);
        let report = report_of(&request, &definition(of.clone()), options);
        let violation = report.violations.into_iter().find(|violation| violation.code == "unknown-volume");
        violation.map_or(String::new(), |violation| violation.message)
    };
    assert_eq!(message("data"), "");
    assert!(
        message("scratch").starts_with("Volume \"scratch\" is not configured at launch."),
        "{}",
        message("scratch")
    );
    assert!(message("other").contains("has no volume \"other\""), "{}", message("other"));
}

#[test]
fn roles_are_looked_for_in_both_places() {
    let role = "arn:aws:iam::123456789012:role/r";
    let exec = json!({ "enableExecuteCommand": true });
    assert_eq!(found(exec.clone(), json!({})), ["exec-without-task-role /overrides/taskRoleArn"]);
    assert_eq!(found(exec, json!({ "taskRoleArn": role })), NONE);
    let cpu = json!({ "enableExecuteCommand": true, "overrides": { "cpu": "256" } });
    assert_eq!(found(cpu, json!({})), ["exec-without-task-role /overrides/taskRoleArn"]);
    assert_eq!(
        found(json!({ "enableExecuteCommand": true, "overrides": { "taskRoleArn": role } }), json!({})),
        NONE
    );
    assert_eq!(found(json!({ "enableExecuteCommand": false }), json!({})), NONE);
    let files = |mut overrides: Value| {
        overrides["containerOverrides"] = json!([{ "name": "app", "environmentFiles": [{ "type": "s3",
            "value": "arn:aws:s3:::my-bucket/a.env" }] }]);
        json!({ "overrides": overrides })
    };
    assert_eq!(
        found(files(json!({})), json!({})),
        ["environment-files-without-role! /overrides/executionRoleArn"]
    );
    assert_eq!(found(files(json!({})), json!({ "executionRoleArn": role })), NONE);
    assert_eq!(found(files(json!({ "executionRoleArn": role })), json!({})), NONE);
}

#[test]
fn fargate_alone_is_refused_and_its_sizes_take_both_sources() {
    for (targets, refused) in [
        (json!(["FARGATE"]), true),
        (json!(["EC2", "FARGATE"]), false),
        (json!(["EXTERNAL"]), false),
        (json!([]), false),
    ] {
        let lines = found(json!({}), json!({ "requiresCompatibilities": targets }));
        assert_eq!(lines == ["fargate-only-definition /taskDefinition"], refused, "{targets}");
    }
    let fargate = || ValidateOptions::new().launch_type(Target::Fargate);
    let of = |cpu: &str, memory: &str| json!({ "cpu": cpu, "memory": memory });
    let memory = |text: &str| json!({ "overrides": { "memory": text } });
    assert_eq!(found_with(memory("2048"), of("256", "512"), fargate()), NONE);
    assert_eq!(found_with(memory("4096"), of("256", "512"), fargate()), ["fargate-size /overrides/memory"]);
    let cpu = json!({ "overrides": { "cpu": "1024" } });
    assert_eq!(found_with(cpu.clone(), of("256", "2048"), fargate()), NONE);
    assert_eq!(found_with(cpu, of("256", "512"), fargate()), ["fargate-size /overrides/cpu"]);
    assert_eq!(found_with(json!({}), json!({ "cpu": "256" }), fargate()), ["fargate-size /overrides/memory"]);
    assert_eq!(found_with(json!({}), json!({ "memory": "512" }), fargate()), ["fargate-size /overrides/cpu"]);
    let windows = |cpu: &str| {
        json!({ "cpu": cpu, "memory": "2048",
            "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" } })
    };
    assert_eq!(found_with(json!({}), windows("1024"), fargate()), NONE);
    assert_eq!(found_with(json!({}), windows("512"), fargate()), ["fargate-size /taskDefinition"]);
}

#[test]
fn sizes_without_effect_are_reported() {
    let of = |containers: Value| json!({ "memory": "1024", "containerDefinitions": containers });
    let limited = || of(json!([{ "name": "app", "memory": 512 }, { "name": "proxy", "memory": 256 }]));
    let raised = |text: &str| json!({ "overrides": { "memory": text } });
    let told = ["task-memory-raised-alone! /overrides/memory"];
    assert_eq!(found(raised("1025"), limited()), told);
    assert_eq!(found(raised("1 GB"), limited()), NONE);
    // A container without its own limit can use it, and so can one with a new limit.
    let open = of(json!([{ "name": "app", "memory": 512 }, { "name": "proxy" }]));
    assert_eq!(found(raised("1025"), open), NONE);
    let both = json!({ "overrides": { "memory": "2048", "containerOverrides": [{ "name": "app", "memory": 1024 }] } });
    assert_eq!(found(both, limited()), NONE);

    let windows = || {
        json!({ "memory": "1024", "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2019_CORE" },
            "containerDefinitions": [{ "name": "app", "memory": 512 }] })
    };
    let sizes = || json!({ "overrides": { "cpu": "1024", "memory": "2048" } });
    assert_eq!(
        found(sizes(), windows()),
        ["windows-task-size! /overrides/cpu", "windows-task-size! /overrides/memory"]
    );
    let fargate = ValidateOptions::new().launch_type(Target::Fargate);
    assert_eq!(found_with(sizes(), windows(), fargate), NONE);
    assert_eq!(found(container(json!({ "name": "app", "memory": 1024 })), windows()), NONE);
}

#[test]
fn what_belongs_to_a_container_is_looked_for_in_that_container() {
    let of = || {
        json!({ "executionRoleArn": "arn:aws:iam::123456789012:role/r", "containerDefinitions": [
            { "name": "app", "secrets": [{ "name": "KEY", "valueFrom": "x" }],
                "environmentFiles": [{ "type": "s3", "value": "arn:aws:s3:::my-bucket/a.env" }] },
            { "name": "proxy" }] })
    };
    let variable = |container: &str, name: &str| {
        self::container(json!({ "name": container, "environment": [{ "name": name, "value": "x" }] }))
    };
    let path = "/overrides/containerOverrides/0";
    assert_eq!(
        found(variable("app", "KEY"), of()),
        [format!("secret-overridden! {path}/environment/0/name")]
    );
    assert_eq!(found(variable("app", "Key"), of()), NONE);
    assert_eq!(found(variable("proxy", "KEY"), of()), NONE);
    let files = |container: &str, names: &[&str]| {
        let files: Vec<Value> = names
            .iter()
            .map(|name| json!({ "type": "s3", "value": format!("arn:aws:s3:::my-bucket/{name}.env") }))
            .collect();
        self::container(json!({ "name": container, "environmentFiles": files }))
    };
    let replaced = [format!("environment-files-replaced! {path}/environmentFiles")];
    assert_eq!(found(files("app", &["b"]), of()), replaced);
    assert_eq!(found(files("app", &["b", "a"]), of()), NONE);
    assert_eq!(found(files("proxy", &["b"]), of()), NONE);
}

#[test]
fn two_copies_on_one_instance_collide_where_they_fix_a_port() {
    let id = "0123456789abcdef0123456789abcdef";
    let twice = || request(json!({ "containerInstances": [id, id] }));
    let of = |mode: &str, ports: Value| {
        definition(
            json!({ "networkMode": mode, "containerDefinitions": [{ "name": "app", "portMappings": ports }] }),
        )
    };
    for (mode, ports, collide) in [
        ("bridge", json!([{ "containerPort": 80, "hostPort": 8080 }]), true),
        ("bridge", json!([{ "containerPort": 80, "hostPort": 0 }]), false),
        ("bridge", json!([{ "containerPort": 80 }]), false),
        ("host", json!([{ "containerPort": 80 }]), true),
        ("host", json!([]), false),
        ("awsvpc", json!([{ "containerPort": 80, "hostPort": 80 }]), false),
        ("none", json!([{ "containerPort": 80, "hostPort": 80 }]), false),
    ] {
        let report = report_of(&twice(), &of(mode, ports.clone()), ValidateOptions::new());
        let violation = report.violations.iter().find(|v| v.code == "duplicate-item").expect(mode);
        assert_eq!(
            violation.message.contains("RESOURCE:PORTS"),
            collide,
            "{mode} {ports}: {}",
            violation.message
        );
    }
}

#[test]
fn exec_needs_a_root_that_can_be_written() {
    let of = |read_only: bool| {
        json!({ "taskRoleArn": "arn:aws:iam::123456789012:role/r",
            "containerDefinitions": [{ "name": "app" }, { "name": "proxy", "readonlyRootFilesystem": read_only }] })
    };
    let exec = |on: bool| json!({ "enableExecuteCommand": on });
    assert_eq!(found(exec(true), of(true)), ["exec-read-only-root! /enableExecuteCommand"]);
    assert_eq!(found(exec(true), of(false)), NONE);
    assert_eq!(found(exec(false), of(true)), NONE);
}

#[test]
fn tags_are_counted_together() {
    let tags = |count: usize, prefix: &str| -> Value {
        (0..count).map(|index| json!({ "key": format!("{prefix}{index}"), "value": "" })).collect()
    };
    let from = |own: usize| json!({ "propagateTags": "TASK_DEFINITION", "tags": tags(own, "own") });
    assert_eq!(found(from(40), json!({ "tags": tags(10, "registered") })), NONE);
    assert_eq!(found(from(41), json!({ "tags": tags(10, "registered") })), ["propagated-tags! /tags"]);
    // A key of both counts once.
    let shared = found(from(50), json!({ "tags": [{ "key": "own0", "value": "x" }] }));
    assert_eq!(shared, ["propagated-tags! /tags/0/key"]);
    assert_eq!(found(json!({ "tags": tags(41, "own") }), json!({ "tags": tags(10, "registered") })), NONE);
}

#[test]
fn the_definition_is_the_one_that_the_request_names() {
    let of = |members: Value| members;
    for (name, other) in [
        ("web", false),
        ("web:7", false),
        ("arn:aws:ecs:us-east-1:123456789012:task-definition/web:7", false),
        ("web:8", true),
        ("batch", true),
        ("arn:aws:ecs:us-east-1:123456789012:task-definition/web:8", true),
    ] {
        let lines = found(json!({ "taskDefinition": name }), of(json!({ "revision": 7 })));
        assert_eq!(lines == ["other-task-definition! /taskDefinition"], other, "{name}: {lines:?}");
    }
    // A file that is still to be registered has no revision.
    assert_eq!(found(json!({ "taskDefinition": "web:8" }), json!({})), NONE);
    for status in ["INACTIVE", "DELETE_IN_PROGRESS"] {
        let lines = found(json!({}), json!({ "status": status }));
        assert_eq!(lines, ["inactive-task-definition /taskDefinition"]);
    }
}
