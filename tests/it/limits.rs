//! Both sides of boundaries, in both revisions: those of the model, and of rules without tests in their own file.

use crate::support::*;
use ecs_start_task::{Revision, Target, ValidateOptions, validate_value};
use serde_json::{Value, json};

fn ids(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("{number:032x}")).collect()
}

fn numbered(prefix: &str, count: usize) -> Vec<String> {
    (0..count).map(|number| format!("{prefix}{number:08x}")).collect()
}

#[test]
fn container_instances_are_1_to_10() {
    let request = |count| with(json!({ "containerInstances": ids(count) }));
    boundary(&both(), request(10), request(11), "too-many-items@/containerInstances");
    boundary(&both(), request(1), request(0), "too-few-items@/containerInstances");
}

#[test]
fn subnets_are_1_to_16_and_security_groups_up_to_5() {
    let at = "/networkConfiguration/awsvpcConfiguration";
    let subnets = |count| network(json!({ "subnets": numbered("subnet-", count) }));
    boundary(&both(), subnets(16), subnets(17), &format!("too-many-items@{at}/subnets"));
    boundary(&both(), subnets(1), subnets(0), &format!("too-few-items@{at}/subnets"));
    let groups = |count| network(json!({ "securityGroups": numbered("sg-", count) }));
    boundary(&both(), groups(5), groups(6), &format!("too-many-items@{at}/securityGroups"));
    boundary(&both(), groups(0), groups(6), &format!("too-many-items@{at}/securityGroups"));
    for (member, unusual) in
        [("subnets", "unusual-subnet-id"), ("securityGroups", "unusual-security-group-id")]
    {
        for (id, violation) in [("", "too-short"), ("x", unusual)] {
            let request = network(json!({ member: [id] }));
            for options in both() {
                assert_found(&request, options, &[&format!("{violation}@{at}/{member}/0")]);
            }
        }
    }
}

#[test]
fn tags_are_up_to_50() {
    let tags =
        |count: usize| -> Vec<Value> { (0..count).map(|n| json!({ "key": format!("k{n}") })).collect() };
    let request = |count| with(json!({ "tags": tags(count) }));
    boundary(&both(), request(50), request(51), "too-many-items@/tags");
    let request = |count| {
        volume(
            json!({ "sizeInGiB": 1, "tagSpecifications": [{ "resourceType": "volume", "tags": tags(count) }] }),
        )
    };
    boundary(
        &[in_2026()],
        request(50),
        request(51),
        "too-many-items@/volumeConfigurations/0/managedEBSVolume/tagSpecifications/0/tags",
    );
}

#[test]
fn tags_of_a_response_do_not_count_those_of_aws() {
    let tags = |own: usize, aws: usize| -> Value {
        let own = (0..own).map(|n| json!({ "key": format!("k{n}"), "value": "" }));
        let aws = (0..aws).map(|n| json!({ "key": format!("aws:k{n}"), "value": "aws:x" }));
        json!({ "tasks": [{ "tags": own.chain(aws).collect::<Vec<_>>() }] })
    };
    assert_found(&tags(50, 5), response(), &[]);
    assert_found(&tags(51, 5), response(), &["too-many-items@/tasks/0/tags"]);
}

#[test]
fn environment_files_are_up_to_10() {
    let files = |count: usize| -> Value {
        let file = |n| json!({ "type": "s3", "value": format!("arn:aws:s3:::my-bucket/{n}.env") });
        container(json!({ "environmentFiles": (0..count).map(file).collect::<Vec<_>>() }))
    };
    let at = "too-many-items@/overrides/containerOverrides/0/environmentFiles";
    boundary(&both(), files(10), files(11), at);
    boundary(&both(), files(0), files(11), at);
}

#[test]
fn one_volume_can_be_configured() {
    let volumes = |count: usize| -> Value {
        let volume = |n| json!({ "name": format!("data{n}") });
        with(json!({ "volumeConfigurations": (0..count).map(volume).collect::<Vec<_>>() }))
    };
    for count in [0, 1] {
        boundary(&[in_2026()], volumes(count), volumes(2), "too-many-items@/volumeConfigurations");
    }
}

#[test]
fn texts_have_their_lengths_in_characters() {
    // Two UTF-16 units and four bytes each: what counts is characters.
    let wide = |count| "𠀀".repeat(count);
    let narrow = |count| "x".repeat(count);
    let started_by = |count| with(json!({ "startedBy": narrow(count) }));
    boundary(&both(), started_by(36), started_by(37), "too-long@/startedBy");
    boundary(&both(), started_by(0), started_by(37), "too-long@/startedBy");
    let group = |count| with(json!({ "group": wide(count) }));
    boundary(&both(), group(255), group(256), "too-long@/group");
    for options in both() {
        assert_found(&group(0), options, &["placeholder-value@/group"]);
    }
    let key = |count| with(json!({ "tags": [{ "key": wide(count) }] }));
    boundary(&both(), key(128), key(129), "too-long@/tags/0/key");
    boundary(&both(), key(1), key(0), "too-short@/tags/0/key");
    let value = |count| with(json!({ "tags": [{ "key": "k", "value": wide(count) }] }));
    boundary(&both(), value(256), value(257), "too-long@/tags/0/value");
    boundary(&both(), value(0), value(257), "too-long@/tags/0/value");
    let name = |count| with(json!({ "overrides": { "containerOverrides": [{ "name": narrow(count) }] } }));
    boundary(&both(), name(255), name(256), "too-long@/overrides/containerOverrides/0/name");
    boundary(&both(), name(1), name(0), "too-short@/overrides/containerOverrides/0/name");
    let cluster = |count| with(json!({ "cluster": narrow(count) }));
    boundary(&both(), cluster(255), cluster(256), "invalid-cluster@/cluster");
    boundary(&both(), cluster(1), cluster(0), "invalid-cluster@/cluster");
    let family = |count| with(json!({ "taskDefinition": narrow(count) }));
    boundary(&both(), family(255), family(256), "invalid-task-definition@/taskDefinition");
    boundary(&both(), family(1), family(0), "invalid-task-definition@/taskDefinition");
}

#[test]
fn overrides_have_8192_characters_at_most() {
    let sized = |characters: usize, filler: &str| {
        let overrides = |n: usize| {
            json!({ "containerOverrides": [{ "name": "app", "command": ["echo",
            filler.repeat(n)] }] })
        };
        let empty = overrides(0).to_string().chars().count();
        with(json!({ "overrides": overrides(characters - empty) }))
    };
    for options in both() {
        for filler in ["x", "é", "𠀀"] {
            assert_found(&sized(7_499, filler), options.clone(), &[]);
            assert_found(&sized(7_500, filler), options.clone(), &["overrides-nearly-full@/overrides"]);
            assert_found(&sized(8_192, filler), options.clone(), &["overrides-nearly-full@/overrides"]);
            assert_found(&sized(8_193, filler), options.clone(), &["overrides-too-long@/overrides"]);
        }
        // White space of the input does not count. Escapes count as in compact JSON.
        let pretty = serde_json::to_string_pretty(&sized(7_499, "x")).expect("JSON");
        assert!(ecs_start_task::validate(&pretty, &options).violations.is_empty());
        let escaped = pretty.replace('x', "\\u0078");
        assert!(ecs_start_task::validate(&escaped, &options).violations.is_empty());
    }
    // A value has no text in which its escapes could be counted.
    let controls = |count: usize| container(json!({ "command": ["\u{1}".repeat(count)] }));
    for (count, expected) in [(1_200, ""), (1_300, "overrides-nearly-full"), (1_400, "overrides-too-long")] {
        for report in [validate_value(&controls(count), &in_2023()), report_for(&controls(count), in_2023())]
        {
            assert_eq!(
                report.violations.first().map_or("", |violation| violation.code.as_str()),
                expected,
                "{count}"
            );
        }
    }
    // Brackets and commas do not count either, and a number can be shorter in the text than in compact JSON.
    let lists = |count: usize| with(json!({ "overrides": { "unknown": vec![json!([]); count] } }));
    let grows = |count: usize| {
        let numbers = vec!["1e20"; count].join(",");
        minimal().to_string().replace('{', &format!(r#"{{"overrides":{{"unknown":[{numbers}]}},"#))
    };
    let is_long =
        |report: ecs_start_task::Report| report.violations.iter().any(|v| v.code == "overrides-too-long");
    for (count, expected) in [(2_700, false), (2_800, true)] {
        assert_eq!(is_long(validate_value(&lists(count), &in_2023())), expected, "{count}");
        assert_eq!(is_long(report_for(&lists(count), in_2023())), expected, "{count}");
    }
    for (count, expected) in [(370, false), (375, true)] {
        assert_eq!(is_long(ecs_start_task::validate(&grows(count), &in_2023())), expected, "{count}");
    }
    // What a later member of the same name replaces is not sent.
    let twice = |count: usize| {
        let overrides =
            format!(r#"{{"cpu":"256","cpu":[1,"x"],"cpu":"{}"}}"#, "1".repeat(count - r#"{"cpu":""}"#.len()));
        minimal().to_string().replace('{', &format!(r#"{{"overrides":{overrides},"#))
    };
    for (count, expected) in [(8_192, false), (8_193, true)] {
        assert_eq!(is_long(ecs_start_task::validate(&twice(count), &in_2023())), expected, "{count}");
    }
    let report = report_for(&sized(8_193, "x"), in_2023());
    assert_eq!(
        serde_json::to_value(&report.violations[0].params).expect("JSON"),
        json!({ "max": 8192, "actual": 8193 })
    );
}

#[test]
fn every_kind_of_value_counts_as_compact_json() {
    for value in [
        json!({ "containerOverrides": [] }),
        json!({ "cpu": "1 vCPU", "containerOverrides": [{ "name": "a", "cpu": 10, "memory": 300,
            "command": ["\"\\\n\u{1}", "\u{7f}/"] }] }),
        json!({ "unknown": [true, false, null, -1.5, 1e30, {}, [[]], { "": "" }] }),
    ] {
        let own = value.to_string().replace("1e+30", "1e30").chars().count() as i64;
        let own = if value.to_string().contains("e+") || value.to_string().contains("1e30") {
            own + 1
        } else {
            own
        };
        let mut request = with(json!({ "overrides": value }));
        // Exactly at the limit; one more is too many.
        let fill = |request: &mut Value, characters: i64| {
            request["overrides"]["taskRoleArn"] = json!("x".repeat(characters as usize));
        };
        let member = r#","taskRoleArn":"""#.len() as i64;
        fill(&mut request, 8_192 - own - member);
        assert!(!found(&request, in_2023()).iter().any(|v| v.starts_with("overrides-too-long")), "{request}");
        fill(&mut request, 8_193 - own - member);
        assert!(found(&request, in_2023()).iter().any(|v| v.starts_with("overrides-too-long")), "{request}");
    }
}

#[test]
fn numbers_of_containers_have_their_bounds() {
    let at = "/overrides/containerOverrides/0";
    let cpu = |units: i64| container(json!({ "cpu": units }));
    boundary(&both(), cpu(0), cpu(-1), &format!("too-small@{at}/cpu"));
    boundary(&both(), cpu(262_144), cpu(262_145), &format!("cpu-beyond-limit@{at}/cpu"));
    boundary(&both(), cpu(1), cpu(2_147_483_648), &format!("integer-out-of-range@{at}/cpu"));
    boundary(&both(), cpu(1), cpu(-2_147_483_649), &format!("integer-out-of-range@{at}/cpu"));
    for member in ["memory", "memoryReservation"] {
        let memory = |mib: i64| container(json!({ member: mib }));
        boundary(&both(), memory(6), memory(5), &format!("memory-below-minimum@{at}/{member}"));
        boundary(&both(), memory(6), memory(1), &format!("memory-below-minimum@{at}/{member}"));
        boundary(&both(), memory(6), memory(0), &format!("too-small@{at}/{member}"));
        boundary(
            &both(),
            memory(2_147_483_647),
            memory(2_147_483_648),
            &format!("integer-out-of-range@{at}/{member}"),
        );
    }
    let pair = |memory: i64, reservation: i64| {
        container(json!({ "memory": memory, "memoryReservation": reservation }))
    };
    boundary(&both(), pair(257, 256), pair(256, 256), &format!("memory-not-above-reservation@{at}/memory"));
    assert_eq!(found(&pair(0, 256), in_2023()), [format!("too-small@{at}/memory")]);
    let small = |member: &str| format!("memory-below-minimum@{at}/{member}");
    let least =
        [small("memory"), small("memoryReservation"), format!("memory-not-above-reservation@{at}/memory")];
    let mut judged = found(&pair(1, 1), in_2023());
    judged.sort_unstable();
    assert_eq!(judged, least);
}

#[test]
fn ephemeral_storage_is_21_to_200_gib() {
    let fargate = |options: ValidateOptions| options.launch_type(Target::Fargate);
    let options = both().map(fargate);
    let size = |gib: i64| with(json!({ "overrides": { "ephemeralStorage": { "sizeInGiB": gib } } }));
    let at = "/overrides/ephemeralStorage/sizeInGiB";
    boundary(&options, size(21), size(20), &format!("too-small@{at}"));
    boundary(&options, size(200), size(201), &format!("too-large@{at}"));
    let task = |gib: i64| json!({ "tasks": [{ "fargateEphemeralStorage": { "sizeInGiB": gib } }] });
    let at = "/tasks/0/fargateEphemeralStorage/sizeInGiB";
    let options = [response().revision(ecs_start_task::Revision::Y2026)];
    boundary(&options, task(20), task(19), &format!("too-small@{at}"));
    boundary(&options, task(200), task(201), &format!("too-large@{at}"));
}

#[test]
fn ebs_volumes_have_the_throughput_and_initialization_rate_of_the_model() {
    let at = "/volumeConfigurations/0/managedEBSVolume";
    let throughput = |mib: i64| volume(json!({ "volumeType": "gp3", "sizeInGiB": 1000, "throughput": mib }));
    boundary(&[in_2026()], throughput(1_000), throughput(1_001), &format!("too-large@{at}/throughput"));
    boundary(&[in_2026()], throughput(1), throughput(0), &format!("too-small@{at}/throughput"));
    let rate = |mib: i64| volume(json!({ "snapshotId": "snap-1", "volumeInitializationRate": mib }));
    boundary(&[in_2026()], rate(1), rate(0), &format!("too-small@{at}/volumeInitializationRate"));
}

#[test]
fn shares_of_a_gpu_have_their_bounds() {
    let at = "/overrides/containerOverrides/0/resourceRequirements/0/sharingStrategy/nvidiaMps";
    let share = |memory: i64, percent: i64| {
        let mps = json!({ "memory": memory, "maxComputePercent": percent });
        container(
            json!({ "resourceRequirements": [{ "type": "GPU", "sharingStrategy": { "nvidiaMps": mps } }] }),
        )
    };
    boundary(&[in_2026()], share(1, 1), share(0, 1), &format!("too-small@{at}/memory"));
    boundary(&[in_2026()], share(1, 1), share(1, 0), &format!("too-small@{at}/maxComputePercent"));
    boundary(&[in_2026()], share(1, 100), share(1, 101), &format!("too-large@{at}/maxComputePercent"));
}

#[test]
fn reasons_of_containers_grew_in_2026() {
    let reason = |count| json!({ "tasks": [{ "containers": [{ "reason": "é".repeat(count) }] }] });
    let at = "too-long@/tasks/0/containers/0/reason";
    boundary(&[response()], reason(255), reason(256), at);
    boundary(&[response()], reason(0), reason(256), at);
    boundary(&[response().revision(ecs_start_task::Revision::Y2026)], reason(1024), reason(1025), at);
}

#[test]
fn limits_on_requests_do_not_apply_to_what_the_service_returns() {
    let task = |task: Value| json!({ "tasks": [task] });
    let container = |container: Value| task(json!({ "overrides": { "containerOverrides": [container] } }));
    let files: Vec<Value> = (0..11).map(|_| json!({ "type": "s3", "value": "s3://bucket/key" })).collect();
    for answer in [
        task(json!({ "ephemeralStorage": { "sizeInGiB": 20 } })),
        task(json!({ "ephemeralStorage": { "sizeInGiB": 201 } })),
        task(json!({ "overrides": { "ephemeralStorage": { "sizeInGiB": 20 } } })),
        task(json!({ "overrides": { "cpu": "a quarter", "memory": "" } })),
        task(json!({ "overrides": { "taskRoleArn": "role", "executionRoleArn": "" } })),
        task(
            json!({ "overrides": { "inferenceAcceleratorOverrides": [{ "deviceName": "", "deviceType": "" }] } }),
        ),
        container(json!({ "name": "n".repeat(256) })),
        container(json!({ "name": "" })),
        container(json!({ "name": "app", "cpu": -1, "memory": 0, "memoryReservation": 0 })),
        container(json!({ "name": "app", "environmentFiles": files })),
        container(json!({ "name": "app", "environment": [{ "name": "", "value": "" }] })),
        container(json!({ "name": "app", "resourceRequirements": [{ "type": "GPU", "value": "0" }] })),
    ] {
        for options in [response(), response().revision(Revision::Y2026)] {
            let report = report_for(&answer, options);
            assert!(report.valid && report.violations.is_empty(), "{answer}: {:#?}", report.violations);
        }
    }
    // Types are not limits.
    let text = task(json!({ "ephemeralStorage": { "sizeInGiB": "20" } }));
    assert_found(&text, response(), &["wrong-type@/tasks/0/ephemeralStorage/sizeInGiB"]);
    // The same values in a request are errors.
    let request = json!({ "overrides": { "ephemeralStorage": { "sizeInGiB": 20 } } });
    assert!(
        found(&request, in_2023()).contains(&"too-small@/overrides/ephemeralStorage/sizeInGiB".to_owned())
    );
}

#[test]
fn attributes_of_responses_have_their_lengths() {
    let attribute = |name: usize, value: usize| {
        json!({ "tasks": [{ "attributes": [{ "name": "n".repeat(name),
        "value": "v".repeat(value) }] }] })
    };
    let at = "/tasks/0/attributes/0";
    boundary(&[response()], attribute(128, 1), attribute(129, 1), &format!("too-long@{at}/name"));
    boundary(&[response()], attribute(1, 1), attribute(0, 1), &format!("too-short@{at}/name"));
    boundary(&[response()], attribute(1, 128), attribute(1, 129), &format!("too-long@{at}/value"));
    boundary(&[response()], attribute(1, 1), attribute(1, 0), &format!("too-short@{at}/value"));
}

#[test]
fn port_ranges_have_their_bounds() {
    let bound = |bindings: Value| json!({ "tasks": [{ "containers": [{ "networkBindings": bindings }] }] });
    let range = |text: &str| bound(json!([{ "hostPortRange": text }]));
    let at = "invalid-port-range@/tasks/0/containers/0/networkBindings/0/hostPortRange";
    boundary(&[response()], range("1-65535"), range("0-65535"), at);
    boundary(&[response()], range("1-65535"), range("1-65536"), at);
    boundary(&[response()], range("1-2"), range("2-2"), at);
    let params = &report_for(&range("0-1"), response()).violations[0].params;
    let params = serde_json::to_value(params).expect("JSON");
    assert_eq!(params, json!({ "min": 1, "max": 65_535, "value": "0-1" }));
    let ranges = |count: u32| {
        let binding = |n| json!({ "containerPortRange": format!("{}-{}", n * 10 + 1, n * 10 + 2) });
        json!({ "tasks": [{ "containers": [{ "networkBindings": (0..count).map(binding).collect::<Vec<_>>() }] }] })
    };
    boundary(
        &[response()],
        ranges(100),
        ranges(101),
        "too-many-port-ranges@/tasks/0/containers/0/networkBindings",
    );
}

#[test]
fn port_ranges_overlap_in_whatever_order_they_come() {
    let bindings = |bindings: &[(&str, &str, &str)]| {
        let binding = |(range, protocol, ip): &(&str, &str, &str)| {
            json!({ "containerPortRange": range,
            "protocol": protocol, "bindIP": ip })
        };
        let bindings: Vec<_> = bindings.iter().map(binding).collect();
        json!({ "tasks": [{ "containers": [{ "networkBindings": bindings }] }] })
    };
    let tcp = |ranges: &[&'static str]| {
        bindings(&ranges.iter().map(|range| (*range, "tcp", "0.0.0.0")).collect::<Vec<_>>())
    };
    let at = |index: usize| {
        format!("overlapping-port-ranges@/tasks/0/containers/0/networkBindings/{index}/containerPortRange")
    };
    for apart in [&["1-50", "51-60"][..], &["100-200", "1-50", "201-300"], &["300-400", "100-200", "1-50"]] {
        assert_found(&tcp(apart), response(), &[]);
    }
    assert_found(&tcp(&["1-50", "50-60"]), response(), &[&at(1)]);
    assert_found(&tcp(&["50-60", "1-50"]), response(), &[&at(0)]);
    assert_found(&tcp(&["2-65000", "3-40000"]), response(), &[&at(1)]);
    assert_found(&tcp(&["100-200", "1-50", "150-160"]), response(), &[&at(2)]);
    // The one that reaches furthest counts, not the last one.
    assert_found(&tcp(&["1-100", "10-20", "50-60"]), response(), &[&at(1), &at(2)]);
    assert_found(
        &bindings(&[("1-50", "tcp", "0.0.0.0"), ("1-50", "udp", "0.0.0.0"), ("1-50", "tcp", "::")]),
        response(),
        &[],
    );
}

#[test]
fn role_names_and_paths_have_their_lengths() {
    let role = |path: usize, name: usize| {
        let path = if path == 0 { String::new() } else { format!("{}/", "p".repeat(path - 2)) };
        with(json!({ "overrides": { "taskRoleArn": format!("arn:aws:iam::123456789012:role/{path}{}",
                "r".repeat(name)) } }))
    };
    let at = "invalid-role-arn@/overrides/taskRoleArn";
    boundary(&both(), role(0, 64), role(0, 65), at);
    boundary(&both(), role(0, 1), role(0, 0), at);
    boundary(&both(), role(512, 1), role(513, 1), at);
}

#[test]
fn versions_have_64_bits() {
    let version = |digits: &str| {
        let text = format!(r#"{{"tasks":[{{"version":{digits}}}]}}"#);
        ecs_start_task::validate(&text, &response()).violations.len()
    };
    assert_eq!(version("9223372036854775807"), 0);
    assert_eq!(version("9223372036854775808"), 1);
    assert_eq!(version("-9223372036854775809"), 1);
}

#[test]
fn null_is_neither_a_request_nor_an_answer() {
    for options in [in_2023(), in_2026(), response()] {
        assert_found(&json!(null), options.clone(), &["wrong-type@"]);
        assert_found(&json!([]), options, &["wrong-type@"]);
    }
}
