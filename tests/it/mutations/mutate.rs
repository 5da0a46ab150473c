//! Mutations of a valid input, and the violation that each of them causes.

use super::generate::Setting;
use ecs_start_task::model::{Format, Kind, Member, Range, Revision, Shape};
use serde_json::{Value, json};

/// Replaces an unpaired surrogate, which a Rust string cannot contain.
pub(crate) const HALF: &str = "\u{E000}";

/// A change, and what is found then.
#[derive(Debug)]
pub(crate) struct Mutation {
    /// The limit that it breaks, as `Shape.member limit`.
    pub(crate) limit: String,
    /// Where, as a JSON Pointer.
    pub(crate) at: String,
    /// What is put there; `None` where the member is removed.
    pub(crate) to: Option<Value>,
    /// `code@path` of all that is found.
    pub(crate) expected: Vec<String>,
}

impl Mutation {
    /// Returns the text of the input with this change.
    pub(crate) fn apply(&self, input: &Value) -> String {
        let mut input = input.clone();
        let (parent, name) = self.at.rsplit_once('/').expect("not the root");
        match (input.pointer_mut(parent).expect("a parent"), &self.to) {
            (Value::Object(members), Some(to)) => drop(members.insert(name.to_owned(), to.clone())),
            (Value::Object(members), None) => drop(members.shift_remove(name)),
            (items, Some(to)) => items[name.parse::<usize>().expect("an index")] = to.clone(),
            (_, None) => panic!("items are never removed"),
        }
        input.to_string().replace(HALF, "\\ud83d")
    }
}

/// Returns every change of this input.
pub(crate) fn mutations(input: &Value, setting: Setting) -> Vec<Mutation> {
    let mut walk = Walk { setting, mutations: Vec::new() };
    walk.structure(input, setting.shape(), "");
    walk.mutations
}

/// Returns the limits that the model sets, as mutations name them.
pub(crate) fn limits(setting: Setting) -> Vec<String> {
    let mut names = Vec::new();
    let mut shapes = vec![setting.shape()];
    let mut next = 0;
    while let Some(&shape) = shapes.get(next) {
        next += 1;
        for member in shape.members.iter().filter(|member| setting.allows(shape, member)) {
            let mut kind = member.kind;
            names.push(format!("{}.{} type", shape.name, member.name));
            if member.required.at(setting.revision) {
                names.push(format!("{}.{} required", shape.name, member.name));
            }
            if let Kind::List(item) = kind {
                bounds(&mut names, shape, member, "items", member.items);
                kind = *item;
            }
            match kind {
                Kind::Structure(inner) if !shapes.iter().any(|known| std::ptr::eq(*known, inner)) => {
                    shapes.push(inner);
                }
                Kind::Text => bounds(&mut names, shape, member, "length", member.length.at(setting.revision)),
                Kind::Integer | Kind::Long => {
                    bounds(&mut names, shape, member, "number", member.range.at(setting.revision));
                    names.push(format!("{}.{} bits", shape.name, member.name));
                }
                Kind::Enum(_) => names.push(format!("{}.{} choice", shape.name, member.name)),
                _ => {}
            }
        }
    }
    names
}

fn bounds(names: &mut Vec<String>, shape: &Shape, member: &Member, what: &str, range: Range) {
    if range.max != i64::MAX {
        names.push(format!("{}.{} {what} max", shape.name, member.name));
    }
    let least = if what == "number" { i64::MIN + 1 } else { 1 };
    if range.min >= least {
        names.push(format!("{}.{} {what} min", shape.name, member.name));
    }
}

struct Walk {
    setting: Setting,
    mutations: Vec<Mutation>,
}

impl Walk {
    fn structure(&mut self, input: &Value, shape: &'static Shape, path: &str) {
        let members = input.as_object().expect("an object");
        let stray = format!("{path}/zzqx");
        let mut expected = vec![format!("unknown-member@{stray}")];
        if shape.union && self.setting.is_request() {
            expected.push(format!("one-member-only@{path}"));
        }
        self.push(format!("{} unknown", shape.name), &stray, Some(json!(1)), expected);
        for member in shape.members {
            let at = format!("{path}/{}", member.name);
            let limit = |what: &str| format!("{}.{} {what}", shape.name, member.name);
            if member.since > self.setting.revision {
                let expected = vec![format!("not-in-revision@{at}")];
                self.push(limit("since"), &at, Some(json!(1)), expected);
            } else if let Some(value) = members.get(member.name) {
                self.value(shape, member, member.kind, value, &at);
                if member.required.at(self.setting.revision) {
                    self.push(limit("required"), &at, None, vec![format!("missing-member@{at}")]);
                }
            }
        }
    }

    fn value(&mut self, shape: &'static Shape, member: &'static Member, kind: Kind, value: &Value, at: &str) {
        let request = self.setting.is_request();
        let revision = self.setting.revision;
        let limit = |what: &str| format!("{}.{} {what}", shape.name, member.name);
        let is_item = at.rsplit('/').next().is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()));
        let one = |code: &str| vec![format!("{code}@{at}")];
        let limited = self.setting.limits(shape);
        let bound = |code: &str| if limited { one(code) } else { Vec::new() };
        for wrong in strangers(kind) {
            self.push(limit("type"), at, Some(wrong), one("wrong-type"));
        }
        let expected = match (request, is_item) {
            (true, _) => one("null-value"),
            (false, true) => one("wrong-type"),
            // In a response, null is absent.
            (false, false) if member.required.at(revision) => one("missing-member"),
            (false, false) if shape.union => {
                let object = at.rsplit_once('/').map_or(at, |(object, _)| object);
                vec![format!("one-member-only@{object}")]
            }
            (false, false) => vec![],
        };
        self.push(limit("null"), at, Some(Value::Null), expected);
        match kind {
            Kind::Structure(inner) => self.structure(value, inner, at),
            Kind::List(item) => {
                let items = value.as_array().expect("a list");
                if member.items.max != i64::MAX {
                    let mut more = items.clone();
                    more.extend(
                        (0..=member.items.max as usize - items.len()).map(|index| filler(member, index)),
                    );
                    self.push(limit("items max"), at, Some(more.into()), bound("too-many-items"));
                }
                if member.items.min > 0 {
                    self.push(limit("items min"), at, Some(json!([])), bound("too-few-items"));
                }
                for (index, inner) in items.iter().enumerate() {
                    self.value(shape, member, *item, inner, &format!("{at}/{index}"));
                }
            }
            Kind::Text => {
                self.push(limit("ill-formed"), at, Some(json!(format!("a{HALF}"))), one("ill-formed-text"));
                let range = member.length.at(revision);
                if range.max != i64::MAX {
                    let long = "x".repeat(range.max as usize + 1);
                    self.push(limit("length max"), at, Some(json!(long)), bound("too-long"));
                }
                if range.min > 0 {
                    self.push(limit("length min"), at, Some(json!("")), bound("too-short"));
                }
                if !member.known.is_empty() {
                    self.push(limit("known"), at, Some(json!("zzqx")), one("unknown-value"));
                }
                for (wrong, code) in against(member.format, self.setting) {
                    self.push(limit("text"), at, Some(json!(wrong)), bound(code));
                }
            }
            Kind::Enum(choices) => {
                self.push(limit("choice"), at, Some(json!("zzqx")), one("unknown-value"));
                let newer = choices.values.iter().find(|choice| choice.since > revision);
                if let Some(newer) = newer {
                    self.push(limit("newer choice"), at, Some(json!(newer.value)), one("not-in-revision"));
                }
            }
            Kind::Integer | Kind::Long => {
                let beyond = if matches!(kind, Kind::Long) { json!(1_u64 << 63) } else { json!(1_i64 << 31) };
                self.push(limit("bits"), at, Some(beyond), one("integer-out-of-range"));
                let range = member.range.at(revision);
                if range.max != i64::MAX {
                    self.push(limit("number max"), at, Some(json!(range.max + 1)), bound("too-large"));
                }
                if range.min != i64::MIN {
                    self.push(limit("number min"), at, Some(json!(range.min - 1)), bound("too-small"));
                }
            }
            Kind::Boolean | Kind::Timestamp => {}
        }
    }

    fn push(&mut self, limit: String, at: &str, to: Option<Value>, mut expected: Vec<String>) {
        expected.sort_unstable();
        self.mutations.push(Mutation { limit, at: at.to_owned(), to, expected });
    }
}

/// Returns values of other types.
fn strangers(kind: Kind) -> Vec<Value> {
    match kind {
        Kind::Text | Kind::Enum(_) => vec![json!(7), json!(true), json!(["x"]), json!({})],
        Kind::Integer | Kind::Long => vec![json!("7"), json!(1.5), json!(true), json!([])],
        Kind::Boolean => vec![json!("true"), json!(0), json!({})],
        Kind::Timestamp => vec![json!(true), json!({}), json!([])],
        Kind::Structure(_) => vec![json!([]), json!("x"), json!(1)],
        Kind::List(_) => vec![json!({}), json!("x"), json!(false)],
    }
}

/// Returns another item that an array can have.
fn filler(member: &Member, index: usize) -> Value {
    match member.name {
        "containerInstances" => json!(format!("{index:032x}")),
        "subnets" => json!(format!("subnet-{index:08x}")),
        "securityGroups" => json!(format!("sg-{index:08x}")),
        "environmentFiles" => json!({ "type": "s3", "value": format!("arn:aws:s3:::my-bucket/{index}.env") }),
        "tags" => json!({ "key": format!("filler {index}"), "value": "" }),
        "volumeConfigurations" => json!({ "name": format!("filler-{index}") }),
        other => panic!("no filler for {other}"),
    }
}

/// Returns strings that violate a format, and the rule that reports them.
fn against(format: Format, setting: Setting) -> Vec<(&'static str, &'static str)> {
    let anywhere: Vec<(&str, &str)> = match format {
        Format::TaskCpu => vec![("1 cpu", "invalid-task-cpu"), ("", "invalid-task-cpu")],
        Format::TaskMemory => vec![("1 MB", "invalid-task-memory"), ("-1", "invalid-task-memory")],
        Format::TagKey => vec![("a\tb", "invalid-tag-characters"), ("a*", "invalid-tag-characters")],
        Format::TagValue => vec![("a\nb", "invalid-tag-characters"), ("a#", "invalid-tag-characters")],
        Format::PortRange => {
            vec![("80", "invalid-port-range"), ("9-8", "invalid-port-range"), ("0-8", "invalid-port-range")]
        }
        Format::AttributeName => vec![("a b", "invalid-attribute")],
        Format::AttributeValue => vec![(" a", "invalid-attribute"), ("a ", "invalid-attribute")],
        _ => vec![],
    };
    if !setting.is_request() {
        return anywhere;
    }
    let slash = setting.revision == Revision::Y2026;
    let here: Vec<(&str, &str)> = match format {
        Format::Cluster => vec![
            ("my cluster", "invalid-cluster"),
            ("arn:aws:ecs:us-east-1:12345678901:cluster/x", "invalid-cluster"),
            ("None", "placeholder-value"),
        ],
        Format::ContainerInstance => vec![
            ("a/b", "invalid-container-instance"),
            ("", "invalid-container-instance"),
            ("i-0123456789abcdef0", "unusual-container-instance-id"),
            ("$ID", "placeholder-value"),
        ],
        Format::TaskDefinition => vec![
            ("web:0", "invalid-task-definition"),
            ("web:latest", "invalid-task-definition"),
            ("web service", "invalid-task-definition"),
            ("arn:aws:ecs:us-east-1:123456789012:task-definition/web", "task-definition-without-revision"),
        ],
        Format::StartedBy if slash => vec![("a b", "invalid-started-by"), ("ä", "invalid-started-by")],
        Format::StartedBy => vec![("a/b", "invalid-started-by"), ("a.b", "invalid-started-by")],
        Format::Group => vec![("service:web", "service-group"), ("", "placeholder-value")],
        Format::Subnet => vec![("subnet-xyz", "unusual-subnet-id"), ("<subnet>", "placeholder-value")],
        Format::SecurityGroup => vec![("sg-0123", "unusual-security-group-id")],
        Format::RoleArn => vec![
            ("admin", "invalid-role-arn"),
            ("arn:aws:iam::123456789012:user/admin", "invalid-role-arn"),
            ("arn:aws:iam:us-east-1:123456789012:role/admin", "invalid-role-arn"),
        ],
        Format::ContainerName => vec![("my app", "invalid-container-name"), ("ä", "invalid-container-name")],
        Format::EnvironmentFileArn => vec![
            ("s3://my-bucket/a.env", "invalid-environment-file"),
            ("arn:aws:s3:::my-bucket/a.txt", "invalid-environment-file"),
        ],
        Format::TagKey | Format::TagValue => {
            vec![("AWS:x", "reserved-tag-prefix"), ("a\u{2003}b", "unusual-separator")]
        }
        Format::VolumeType => vec![("gp4", "unknown-volume-type")],
        Format::Filled => vec![("", "placeholder-value"), ("{{name}}", "placeholder-value")],
        _ => vec![],
    };
    anywhere.into_iter().chain(here).collect()
}
