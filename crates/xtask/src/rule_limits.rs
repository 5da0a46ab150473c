//! The limits that rules enforce instead of the model: those of formats, of sizes, and of several members together.

use crate::limits::{Limit, NONE, at};
use ecs_start_task::{InputKind, Target};

/// Both bounds, or `NONE`.
type Bounds = (i128, i128);

impl Limit {
    fn new(
        member: &str,
        unit: &'static str,
        rule: &'static str,
        range: Bounds,
        input: impl Fn(&str, i128) -> String + 'static,
    ) -> Self {
        Limit {
            kind: InputKind::Request,
            member: member.to_owned(),
            condition: String::new(),
            unit,
            ranges: [Some(range); 2],
            rules: [rule; 2],
            launch_type: Target::default(),
            task_definition: None,
            input: Box::new(input),
        }
    }

    fn when(mut self, condition: impl Into<String>) -> Self {
        self.condition = condition.into();
        self
    }

    /// Sets the bounds of revision 2023, `None` if it does not have the member.
    fn in_2023(mut self, range: Option<Bounds>) -> Self {
        self.ranges[0] = range;
        self
    }

    fn on(mut self, launch_type: Target) -> Self {
        self.launch_type = launch_type;
        self
    }

    fn with(mut self, task_definition: &'static str) -> Self {
        self.task_definition = Some(task_definition);
        self
    }

    fn of_response(mut self) -> Self {
        self.kind = InputKind::Response;
        self
    }

    /// Sets the rules that report a value below and above, if they differ.
    fn rules(mut self, below: &'static str, above: &'static str) -> Self {
        self.rules = [below, above];
        self
    }
}

/// The value is a number.
fn number(path: &str, value: i128) -> String {
    at(path, &value.to_string())
}

/// The value is a number in a string.
fn string(path: &str, value: i128) -> String {
    at(path, &format!("\"{value}\""))
}

/// The value is the length of a name.
fn length(path: &str, value: i128) -> String {
    at(path, &format!("\"{}\"", letters(value)))
}

fn letters(count: i128) -> String {
    "x".repeat(usize::try_from(count).unwrap_or_default())
}

pub(crate) fn all() -> Vec<Limit> {
    let mut limits = strings();
    limits.extend(sizes());
    limits.extend(fargate());
    limits.extend(volumes());
    limits.extend(integers());
    limits.extend(responses());
    limits
}

/// The lengths of what formats and totals consist of.
fn strings() -> Vec<Limit> {
    let overrides = |path: &str, length: i128| {
        let empty = r#"{"taskRoleArn":""}"#.len() as i128;
        at(path, &format!(r#"{{"taskRoleArn":"{}"}}"#, letters(length - empty)))
    };
    let role_name = |path: &str, length: i128| {
        at(path, &format!("\"arn:aws:iam::123456789012:role/{}\"", letters(length)))
    };
    let role_path = |path: &str, length: i128| {
        at(path, &format!("\"arn:aws:iam::123456789012:role/{}/name\"", letters(length - 2)))
    };
    let bucket =
        |path: &str, length: i128| at(path, &format!("\"arn:aws:s3:::{}/app.env\"", letters(length)));
    let tags = |path: &str, count: i128| {
        // One more is in the task definition.
        let tags: Vec<String> = (1..count).map(|number| format!(r#"{{"key":"k{number}"}}"#)).collect();
        format!(r#"{{"propagateTags":"TASK_DEFINITION","{path}":[{}]}}"#, tags.join(","))
    };
    let mut limits = vec![
        Limit::new("cluster", "characters", "invalid-cluster", (1, 255), length).when("name"),
        Limit::new("taskDefinition", "characters", "invalid-task-definition", (1, 255), length)
            .when("family"),
        Limit::new("overrides", "characters", "overrides-too-long", (NONE.0, 8_192), overrides)
            .when("compact JSON"),
        Limit::new("overrides", "characters", "overrides-nearly-full", (NONE.0, 7_499), overrides)
            .when("compact JSON"),
        Limit::new(
            "overrides.containerOverrides[].environmentFiles[].value",
            "characters",
            "invalid-environment-file",
            (3, 63),
            bucket,
        )
        .when("bucket"),
        Limit::new("tags", "items", "propagated-tags", (NONE.0, 50), tags)
            .when("total with the tags that `propagateTags` copies")
            .with(r#"{"containerDefinitions":[{"name":"app"}],"tags":[{"key":"team","value":"core"}]}"#),
    ];
    for (member, since) in [
        ("overrides.executionRoleArn", 2023),
        ("overrides.taskRoleArn", 2023),
        ("volumeConfigurations[].managedEBSVolume.roleArn", 2026),
    ] {
        let name = Limit::new(member, "characters", "invalid-role-arn", (1, 64), role_name).when("role name");
        let path = Limit::new(member, "characters", "invalid-role-arn", (NONE.0, 512), role_path)
            .when("role path, with slashes");
        for limit in [name, path] {
            limits.push(if since == 2026 { limit.in_2023(None) } else { limit });
        }
    }
    limits
}

/// CPU, memory and GPUs.
fn sizes() -> Vec<Limit> {
    const TASK: &str = r#"{"cpu":"512","memory":"512","containerDefinitions":[{"name":"app"}]}"#;
    let app = |member: &'static str| {
        move |_: &str, value: i128| {
            at("overrides.containerOverrides[]", &format!(r#"{{"name":"app","{member}":{value}}}"#))
        }
    };
    let gpus = |_: &str, count: i128| {
        at(
            "overrides.containerOverrides[].resourceRequirements[]",
            &format!(r#"{{"type":"GPU","value":"{count}"}}"#),
        )
    };
    let mut limits = vec![
        Limit::new(
            "overrides.containerOverrides[].cpu",
            "CPU units",
            "cpu-beyond-limit",
            (NONE.0, 262_144),
            number,
        ),
        Limit::new(
            "overrides.containerOverrides[].cpu",
            "CPU units",
            "container-cpu-above-task",
            (NONE.0, 512),
            app("cpu"),
        )
        .when("total of a task with 512 CPU units")
        .with(TASK),
        Limit::new(
            "overrides.containerOverrides[].memory",
            "MiB",
            "container-memory-above-task",
            (NONE.0, 512),
            app("memory"),
        )
        .when("a task with 512 MiB")
        .with(TASK),
        Limit::new(
            "overrides.containerOverrides[].resourceRequirements[].value",
            "GPUs",
            "invalid-gpu-count",
            (1, NONE.1),
            gpus,
        ),
    ];
    for member in
        ["overrides.containerOverrides[].memory", "overrides.containerOverrides[].memoryReservation"]
    {
        limits.push(Limit::new(member, "MiB", "memory-below-minimum", (6, NONE.1), number));
    }
    for (launch_type, condition) in [(Target::Ec2, "EC2 instances"), (Target::External, "external instances")]
    {
        limits.push(
            Limit::new("overrides.cpu", "CPU units", "task-cpu-out-of-range", (128, 196_608), string)
                .in_2023(Some((128, 10_240)))
                .when(condition)
                .on(launch_type),
        );
    }
    limits
}

/// The combinations of CPU and memory that Fargate offers.
fn fargate() -> Vec<Limit> {
    const WINDOWS: &str = r#"{"requiresCompatibilities":["FARGATE"],"memory":"2048","containerDefinitions":
        [{"name":"app"}],"runtimePlatform":{"operatingSystemFamily":"WINDOWS_SERVER_2022_CORE"}}"#;
    let mut limits = vec![
        Limit::new("overrides.cpu", "CPU units", "fargate-size", (256, 32_768), string)
            .in_2023(Some((256, 16_384)))
            .when("Fargate; a power of two"),
        Limit::new("overrides.cpu", "CPU units", "fargate-size", (1_024, NONE.1), string)
            .when("Fargate with Windows")
            .with(WINDOWS),
    ];
    for (cpu, min, max, step) in [
        (256, 512, 2_048, "512, 1,024 or 2,048"),
        (512, 1_024, 4_096, "in steps of 1,024"),
        (1_024, 2_048, 8_192, "in steps of 1,024"),
        (2_048, 4_096, 16_384, "in steps of 1,024"),
        (4_096, 8_192, 30_720, "in steps of 1,024"),
        (8_192, 16_384, 61_440, "in steps of 4,096"),
        (16_384, 32_768, 122_880, "in steps of 8,192"),
        (32_768, 61_440, 249_856, "61,440, 122,880 or 249,856"),
    ] {
        let input = move |_: &str, memory: i128| {
            at("overrides", &format!(r#"{{"cpu":"{cpu}","memory":"{memory}"}}"#))
        };
        let limit = Limit::new("overrides.memory", "MiB", "fargate-size", (min, max), input)
            .when(format!("Fargate with {} CPU units; {step}", crate::limits::number(cpu)));
        limits.push(if cpu == 32_768 { limit.in_2023(None) } else { limit });
    }
    limits.into_iter().map(|limit| limit.on(Target::Fargate)).collect()
}

/// EBS volumes by type.
fn volumes() -> Vec<Limit> {
    const VOLUME: &str = "volumeConfigurations[].managedEBSVolume";
    let of = |kind: &'static str, member: &'static str| {
        move |_: &str, value: i128| at(VOLUME, &format!(r#"{{"volumeType":"{kind}","{member}":{value}}}"#))
    };
    let mut limits = Vec::new();
    for (kind, min, max) in [
        ("gp2", 1, 16_384),
        ("gp3", 1, 16_384),
        ("io1", 4, 16_384),
        ("io2", 4, 16_384),
        ("st1", 125, 16_384),
        ("sc1", 125, 16_384),
        ("standard", 1, 1_024),
    ] {
        // A value that no volume type allows violates the member's own limit.
        let below = if min == 1 { "too-small" } else { "ebs-size" };
        let above = if max == 16_384 { "too-large" } else { "ebs-size" };
        limits.push(
            Limit::new(&format!("{VOLUME}.sizeInGiB"), "GiB", "ebs-size", (min, max), of(kind, "sizeInGiB"))
                .rules(below, above)
                .when(format!("type {kind}")),
        );
    }
    for (kind, min, max) in [("gp3", 3_000, 16_000), ("io1", 100, 64_000), ("io2", 100, 256_000)] {
        limits.push(
            Limit::new(&format!("{VOLUME}.iops"), "IOPS", "ebs-iops", (min, max), of(kind, "iops"))
                .when(format!("type {kind}")),
        );
    }
    limits.into_iter().map(|limit| limit.in_2023(None)).collect()
}

/// The ranges of the API's types.
fn integers() -> Vec<Limit> {
    const BITS_32: Bounds = (i32::MIN as i128, i32::MAX as i128);
    const BITS_64: Bounds = (i64::MIN as i128, i64::MAX as i128);
    vec![
        Limit::new("overrides.containerOverrides[].cpu", "", "integer-out-of-range", BITS_32, number)
            .when("every integer"),
        Limit::new("tasks[].version", "", "integer-out-of-range", BITS_64, number).of_response(),
        Limit::new("tasks[].containers[].exitCode", "", "integer-out-of-range", BITS_32, number)
            .when("all other integers")
            .of_response(),
    ]
}

/// The port ranges of a response.
fn responses() -> Vec<Limit> {
    const BINDINGS: &str = "tasks[].containers[].networkBindings";
    let ports = |path: &str, port: i128| {
        at(path, &if port < 2 { format!("\"{port}-2\"") } else { format!("\"1-{port}\"") })
    };
    let ranges = |path: &str, count: i128| {
        let binding = |n: i128| format!(r#"{{"containerPortRange":"{}-{}"}}"#, n * 10 + 1, n * 10 + 2);
        at(path, &format!("[{}]", (0..count).map(binding).collect::<Vec<_>>().join(",")))
    };
    let mut limits = vec![
        Limit::new(BINDINGS, "items", "too-many-port-ranges", (NONE.0, 100), ranges)
            .when("bindings with a range of container ports"),
    ];
    for member in ["containerPortRange", "hostPortRange"] {
        limits.push(
            Limit::new(&format!("{BINDINGS}[].{member}"), "", "invalid-port-range", (1, 65_535), ports)
                .when("each port"),
        );
    }
    limits.into_iter().map(Limit::of_response).collect()
}
