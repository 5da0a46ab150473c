//! Inputs that break no rule, made from the model.

use ecs_start_task::model::{Format, Kind, Member, Model, Shape};
use ecs_start_task::{InputKind, Revision, StartTaskRequest, StartTaskResponse, Target, ValidateOptions};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// The options that an input is validated with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting {
    pub(crate) kind: InputKind,
    pub(crate) revision: Revision,
    pub(crate) target: Target,
}

impl Setting {
    /// Returns all settings that differ in what is valid.
    pub(crate) fn all() -> Vec<Setting> {
        let mut all = Vec::new();
        for &revision in Revision::ALL {
            for target in [Target::Ec2, Target::Fargate] {
                all.push(Setting { kind: InputKind::Request, revision, target });
            }
            all.push(Setting { kind: InputKind::Response, revision, target: Target::Ec2 });
        }
        all
    }

    pub(crate) fn options(&self) -> ValidateOptions {
        ValidateOptions::new().kind(self.kind).revision(self.revision).launch_type(self.target)
    }

    pub(crate) fn shape(&self) -> &'static Shape {
        match self.kind {
            InputKind::Request => StartTaskRequest::SHAPE,
            InputKind::Response => StartTaskResponse::SHAPE,
        }
    }

    pub(crate) fn is_request(&self) -> bool {
        self.kind == InputKind::Request
    }

    /// Returns whether the limits of the structure's members apply: those of a request's do not to what the service
    /// returns.
    pub(crate) fn limits(&self, shape: &Shape) -> bool {
        let of_request = |name: &str| {
            let all = [
                "Override",
                "EnvironmentVariable",
                "EnvironmentFile",
                "ResourceRequirement",
                "EphemeralStorage",
            ];
            all.iter().any(|part| name.contains(part)) && name != "TaskEphemeralStorage"
        };
        let of_gpus = ["SharingStrategy", "NvidiaMpsAllocation"].contains(&shape.name);
        self.is_request() || !(of_request(shape.name) || of_gpus)
    }

    /// Returns whether a valid input can have the member. Some members always cause a warning.
    pub(crate) fn allows(&self, shape: &Shape, member: &Member) -> bool {
        let warned = match (shape.name, member.name) {
            ("TaskOverride", "ephemeralStorage") => self.target != Target::Fargate,
            ("StartTaskRequest", "referenceId") => self.revision == Revision::Y2026,
            _ => member.deprecated.is_some(),
        };
        member.since <= self.revision && !(self.is_request() && warned)
    }
}

/// Generates valid inputs for any setting.
pub(crate) fn inputs() -> impl Strategy<Value = (Setting, Value)> {
    prop::sample::select(Setting::all())
        .prop_flat_map(|setting| input(setting, false).prop_map(move |value| (setting, value)))
}

/// Generates valid inputs; if `full`, with every member that a valid input can have.
pub(crate) fn input(setting: Setting, full: bool) -> impl Strategy<Value = Value> {
    structure(setting.shape(), setting, full).prop_map(move |mut value| {
        settle(&mut value, setting);
        value
    })
}

fn structure(shape: &'static Shape, setting: Setting, full: bool) -> BoxedStrategy<Value> {
    let members: Vec<_> = shape.members.iter().filter(|member| setting.allows(shape, member)).collect();
    let values: Vec<BoxedStrategy<Option<Value>>> = members
        .iter()
        .map(|member| {
            let value = value(shape, member, member.kind, setting, full);
            let always =
                full || shape.union || member.required.at(setting.revision) || is_missed(shape, member);
            if always { value.prop_map(Some).boxed() } else { prop::option::of(value).boxed() }
        })
        .collect();
    values
        .prop_map(move |values| {
            let named = members.iter().zip(values);
            Value::Object(
                named
                    .filter_map(|(member, value)| Some((member.name.to_owned(), value?)))
                    .collect::<Map<_, _>>(),
            )
        })
        .boxed()
}

/// Returns whether a rule requires the member although the model does not.
fn is_missed(shape: &Shape, member: &Member) -> bool {
    matches!(
        (shape.name, member.name),
        ("ContainerOverride", "name")
            | ("EnvironmentVariable", _)
            | ("ResourceRequirement", "value")
            | ("Tag", "key")
    )
}

fn value(
    shape: &'static Shape,
    member: &'static Member,
    kind: Kind,
    setting: Setting,
    full: bool,
) -> BoxedStrategy<Value> {
    match kind {
        Kind::Structure(inner) => structure(inner, setting, full),
        Kind::List(item) => {
            let most = member.items.max.min(3) as usize;
            prop::collection::vec(value(shape, member, *item, setting, full), 1..=most)
                .prop_map(Value::from)
                .boxed()
        }
        Kind::Boolean => any::<bool>().prop_map(Value::from).boxed(),
        Kind::Enum(choices) => {
            // Valid, but a warning in a request.
            let warned = ["SERVICE", "ENABLED", "InferenceAccelerator", "NeuronDevice"];
            let values: Vec<_> =
                choices.at(setting.revision).filter(|value| !warned.contains(value)).collect();
            prop::sample::select(values).prop_map(Value::from).boxed()
        }
        Kind::Timestamp => prop_oneof![
            any::<u32>().prop_map(Value::from),
            Just(json!(1_563_421_494.186)),
            Just(json!("2026-11-23T09:30:00Z")),
        ]
        .boxed(),
        Kind::Long => any::<i64>().prop_map(Value::from).boxed(),
        Kind::Integer => integer(shape, member, setting).prop_map(Value::from).boxed(),
        Kind::Text => text(shape, member, setting).prop_map(Value::from).boxed(),
    }
}

/// Generates integers that neither the member nor a rule rejects.
fn integer(shape: &Shape, member: &Member, setting: Setting) -> BoxedStrategy<i64> {
    match (shape.name, member.name) {
        ("ContainerOverride", "cpu") => (0..=1_000_i64).boxed(),
        ("ContainerOverride", "memory") => (513..=1_024_i64).boxed(),
        ("ContainerOverride", "memoryReservation") => (6..=512_i64).boxed(),
        ("TaskManagedEBSVolumeConfiguration", "iops") => (3_000..=16_000_i64).boxed(),
        _ => {
            let range = member.range.at(setting.revision);
            let (min, max) = (range.min.max(i32::MIN.into()), range.max.min(i32::MAX.into()));
            prop_oneof![min..=max, Just(min), Just(max)].boxed()
        }
    }
}

/// Generates strings that neither the member nor a rule rejects. They end in `x` if they could look like a placeholder.
fn text(shape: &'static Shape, member: &'static Member, setting: Setting) -> BoxedStrategy<String> {
    if !member.known.is_empty() {
        return prop::sample::select(member.known).prop_map(str::to_owned).boxed();
    }
    let fargate = setting.target == Target::Fargate;
    let pattern = match member.format {
        Format::Timestamp => "2026-11-23T09:30:00Z",
        Format::Cluster => "[A-Za-z0-9_-]{0,20}x",
        Format::ContainerInstance => "[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        Format::TaskDefinition => "[A-Za-z0-9_-]{0,20}x(:[1-9][0-9]{0,6})?",
        Format::StartedBy => "[A-Za-z0-9_-]{0,35}x",
        Format::Group => "[A-Z][\\p{L}0-9 :/.-]{0,20}x",
        Format::Subnet => "subnet-([0-9a-f]{8}|[0-9a-f]{17})",
        Format::SecurityGroup => "sg-([0-9a-f]{8}|[0-9a-f]{17})",
        Format::RoleArn => "arn:aws:iam::123456789012:role/([a-z]{1,9}/){0,2}[A-Za-z0-9+=,.@_-]{0,60}x",
        Format::ContainerName => "[A-Za-z0-9_-]{0,20}x",
        Format::EnvironmentName => "[A-Z][A-Z0-9_]{0,10}X",
        Format::EnvironmentValue => "\\PC{0,20}",
        Format::EnvironmentFileArn => "arn:aws:s3:::[a-z0-9][a-z0-9.-]{1,20}x/[!-~]{0,20}\\.env",
        Format::TaskCpu if fargate => "4096|4 vCPU",
        Format::TaskCpu => "4096|4 vCPU|[5-9][0-9]{3}|10(\\.0)? ?vcpu",
        Format::TaskMemory if fargate => "8192|8 GB",
        Format::TaskMemory => "8192|[4-9] ?GB|[1-9][0-9]{4}",
        Format::TagKey | Format::TagValue => "[\\p{L}\\p{N} _.:/=+@-]{0,20}x",
        Format::VolumeType => "gp3",
        Format::PortRange => "[1-9][0-9]{0,3}-[1-5][0-9]{4}",
        Format::AttributeName => "[A-Za-z0-9_./\\\\-]{1,20}",
        Format::AttributeValue => "[A-Za-z0-9_.@/\\\\:-]([A-Za-z0-9 ]{0,20}x)?",
        Format::Filled => "[A-Za-z0-9_ -]{0,20}x",
        Format::Any => match (shape.name, member.name) {
            ("ResourceRequirement", "value") => "[1-8]",
            ("ContainerOverride", "command") => "\\PC{0,10}",
            _ => "\\PC{0,20}",
        },
    };
    pattern.boxed()
}

/// Makes what has to be different different, and what excludes each other absent.
fn settle(value: &mut Value, setting: Setting) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                distinguish(item, index);
                settle(item, setting);
            }
        }
        Value::Object(members) => {
            if members.contains_key("sharingStrategy") {
                members.shift_remove("value");
            }
            if let Some(Value::Array(command)) = members.get_mut("command") {
                // One item alone with spaces in it would look like a whole command line.
                command.insert(0, json!("run"));
                command.push(json!(""));
            }
            if setting.is_request() && members.contains_key("roleArn") {
                members.entry("sizeInGiB").or_insert(json!(100));
                if !members.contains_key("snapshotId") {
                    members.shift_remove("volumeInitializationRate");
                }
                if !members.contains_key("volumeType") {
                    members.shift_remove("iops");
                }
            }
            for name in ["containerInstances", "subnets", "securityGroups"] {
                if let Some(Value::Array(ids)) = members.get_mut(name) {
                    let mut seen = std::collections::BTreeSet::new();
                    ids.retain(|id| seen.insert(id.to_string()));
                }
            }
            let requirements = members.get_mut("resourceRequirements").and_then(Value::as_array_mut);
            requirements.into_iter().for_each(|requirements| requirements.truncate(1));
            // A port belongs to one range only.
            let bindings = members.get_mut("networkBindings").and_then(Value::as_array_mut);
            bindings.into_iter().for_each(|bindings| bindings.truncate(1));
            if let Some(Value::Array(containers)) = members.get_mut("containerOverrides") {
                // GPUs are either counted or shared, in all containers alike.
                for container in &mut containers[1..] {
                    container.as_object_mut().map(|members| members.shift_remove("resourceRequirements"));
                }
            }
            members.values_mut().for_each(|member| settle(member, setting));
        }
        _ => {}
    }
}

/// Returns the input with whole GPUs instead of shared ones.
pub(crate) fn counted(input: &Value) -> Value {
    match input {
        Value::Array(items) => items.iter().map(counted).collect(),
        Value::Object(members) => {
            let count = |(name, value): (&String, &Value)| match name.as_str() {
                "sharingStrategy" => ("value".to_owned(), json!("1")),
                _ => (name.clone(), counted(value)),
            };
            Value::Object(members.iter().map(count).collect())
        }
        _ => input.clone(),
    }
}

/// Sets a unique name of an item.
fn distinguish(item: &mut Value, index: usize) {
    let Some(members) = item.as_object_mut() else { return };
    for name in ["name", "key"] {
        if let Some(Value::String(text)) =
            members.get_mut(name).filter(|text| text.as_str() != Some("ExecuteCommandAgent"))
        {
            text.push_str(&index.to_string());
        }
    }
    let is_file = members.get("type").is_some_and(|kind| kind == "s3");
    if let Some(Value::String(value)) = members.get_mut("value").filter(|_| is_file) {
        value.insert_str(value.len() - 4, &index.to_string());
    }
}
