//! Conditions over several members of a structure, for the rules that JSON Schema can express, with the limits of the
//! rules.

use super::{Draft, patterns};
use crate::model::{
    Container, ContainerOverride, EBSTagSpecification, Kind, Member, MemberId, Model, NetworkBinding, Range,
    ResourceRequirement, Revision, Shape, StartTaskRequest, Tag, Task, TaskManagedEBSVolumeConfiguration,
    TaskOverride,
};
use crate::options::InputKind;
use crate::rules::RuleDocs;
use crate::rules::gpu::{gpu_requirement_repeated, invalid_gpu_count, neuron_device_amount};
use crate::rules::response::too_many_port_ranges;
use crate::rules::tags::reserved_tag_key;
use crate::rules::volumes::ebs_iops::{self, Iops};
use crate::rules::volumes::unknown_volume_type::TYPES;
use crate::rules::volumes::{ebs_size, ebs_throughput};
use serde_json::{Map, Value, json};

/// Adds the conditions over several members to the schema of a structure.
pub(super) fn add(
    object: &mut Map<String, Value>,
    shape: &'static Shape,
    kind: InputKind,
    revision: Revision,
    draft: Draft,
) {
    let conditions = Conditions { revision, draft };
    let is = |other: &'static Shape| std::ptr::eq(shape, other);
    match kind {
        InputKind::Request if is(StartTaskRequest::SHAPE) => {
            conditions.different_tags(list(object, name::<StartTaskRequest>(StartTaskRequest::tags)));
        }
        InputKind::Request if is(TaskOverride::SHAPE) => conditions.overrides(object),
        InputKind::Request if is(ContainerOverride::SHAPE) => conditions.container(object),
        InputKind::Request if is(ResourceRequirement::SHAPE) => conditions.device(object),
        InputKind::Request if is(TaskManagedEBSVolumeConfiguration::SHAPE) => conditions.volume(object),
        InputKind::Request if is(EBSTagSpecification::SHAPE) => {
            let tags = list(object, name::<EBSTagSpecification>(EBSTagSpecification::tags));
            conditions.different_tags(tags);
            conditions.unreserved_tags(tags);
        }
        InputKind::Response if is(Task::SHAPE) => {
            conditions.different_tags(list(object, name::<Task>(Task::tags)));
        }
        InputKind::Response if is(Container::SHAPE) => {
            conditions.few_port_ranges(list(object, name::<Container>(Container::network_bindings)));
        }
        _ => {}
    }
}

struct Conditions {
    revision: Revision,
    draft: Draft,
}

impl Conditions {
    /// Adds the conditions that an entry is empty or names its container, and that a device type occurs once.
    fn container(&self, object: &mut Map<String, Value>) {
        let named = self.has(name::<ContainerOverride>(ContainerOverride::name));
        let case = self.either(json!({ "maxProperties": 0 }), json!({ "minProperties": 1 }), named);
        object.extend(case.as_object().cloned().unwrap_or_default());
        let devices = list(object, name::<ContainerOverride>(ContainerOverride::resource_requirements));
        let once = gpu_requirement_repeated::DEVICES.into_iter().filter(|device| self.is_known(device));
        let once: Vec<Value> =
            once.filter_map(|device| self.at_most(1, self.is_device(device))).map(Value::from).collect();
        if !once.is_empty() {
            devices.insert("allOf".into(), once.into());
        }
    }

    /// Adds: all GPU requirements use `value` or all use `sharingStrategy`, and one container has the Neuron
    /// devices.
    fn overrides(&self, object: &mut Map<String, Value>) {
        if self.revision < Revision::Y2026 {
            return;
        }
        let sharing = name::<ResourceRequirement>(ResourceRequirement::sharing_strategy);
        let devices = name::<ContainerOverride>(ContainerOverride::resource_requirements);
        let containers = list(object, name::<TaskOverride>(TaskOverride::container_overrides));
        let all_gpus = |are: Value| {
            let mut device = self.of_device("GPU", are);
            device["type"] = "object".into();
            let list = self.hidden(json!({ "type": "array", "items": device }));
            json!({ "items": { "type": "object", "properties": { devices: list } } })
        };
        let counted = json!({ "properties": { sharing: false } });
        containers.insert("anyOf".into(), json!([all_gpus(counted), all_gpus(self.has(sharing))]));
        // Ajv 8 would count an empty array after one with the devices as a match.
        let devices_here =
            json!({ "type": "array", "minItems": 1, "contains": self.is_device("NeuronDevice") });
        let any = self.hidden(devices_here);
        let with_neuron = json!({ "type": "object", "properties": { devices: any }, "required": [devices] });
        containers.extend(self.at_most(1, with_neuron).unwrap_or_default());
    }

    /// Adds the allowed amounts of each device type.
    fn device(&self, object: &mut Map<String, Value>) {
        let value = name::<ResourceRequirement>(ResourceRequirement::value);
        let sharing = name::<ResourceRequirement>(ResourceRequirement::sharing_strategy);
        let all = neuron_device_amount::ALL;
        let since_2026 = self.revision >= Revision::Y2026;
        let count =
            if since_2026 { format!("^(?:{all}|[1-9][0-9]{{0,18}})$") } else { "^[1-9][0-9]{0,18}$".into() };
        let mut count = json!({ "type": "string", "pattern": count });
        self.explain(&mut count, &invalid_gpu_count::DOCS);
        let count = self.hidden(count);
        let mut cases = vec![self.of_device("GPU", json!({ "properties": { value: count } }))];
        if since_2026 {
            let all = self.hidden(json!({ "const": all }));
            cases.push(
                self.of_device("NeuronDevice", json!({ "properties": { value: all, sharing: false } })),
            );
            object.insert("anyOf".into(), json!([self.has(value), self.has(sharing)]));
            let alone = json!({ "properties": { sharing: false } });
            match self.draft {
                Draft::Draft07 => drop(object.insert("dependencies".into(), json!({ value: alone }))),
                Draft::Draft202012 => cases.push(json!({ "anyOf": [without(value), alone] })),
            }
        }
        object.insert("allOf".into(), cases.into());
    }

    /// Adds the condition that a volume has a source, and the limits of each volume type.
    fn volume(&self, object: &mut Map<String, Value>) {
        use TaskManagedEBSVolumeConfiguration as Volume;
        let [kind, size, snapshot, rate, iops, throughput] = [
            Volume::volume_type,
            Volume::size_in_gib,
            Volume::snapshot_id,
            Volume::volume_initialization_rate,
            Volume::iops,
            Volume::throughput,
        ]
        .map(member::<Volume>);
        object.insert("anyOf".into(), json!([self.has(size.name), self.has(snapshot.name)]));
        // Types with the same limits share a case.
        let mut cases: Vec<(Map<String, Value>, Vec<&str>)> = Vec::new();
        for of in TYPES {
            let mut then = Map::new();
            let mut properties = Map::new();
            if let Some(range) = ebs_size::sizes(of) {
                properties.insert(size.name.into(), self.within(size, range));
            }
            match ebs_iops::iops(of) {
                Iops::Any => {}
                Iops::None => drop(properties.insert(iops.name.into(), false.into())),
                Iops::Allowed(range) => drop(properties.insert(iops.name.into(), self.within(iops, range))),
                Iops::Required(range) => {
                    properties.insert(iops.name.into(), self.within(iops, range));
                    then.insert("required".into(), json!([iops.name]));
                }
            }
            if of != ebs_throughput::TYPE {
                properties.insert(throughput.name.into(), false.into());
            }
            then.insert("properties".into(), properties.into());
            match cases.iter_mut().find(|(other, _)| *other == then) {
                Some((_, types)) => types.push(of),
                None => cases.push((then, vec![of])),
            }
        }
        let cases = cases.into_iter().map(|(then, types)| {
            let others: Vec<_> = TYPES.into_iter().filter(|of| !types.contains(of)).collect();
            let [types, others] = [types, others].map(|types| self.hidden(json!({ "enum": types })));
            let is_of = json!({ "properties": { kind.name: types }, "required": [kind.name] });
            self.either(json!({ "properties": { kind.name: others } }), is_of, then.into())
        });
        let mut cases: Vec<Value> = cases.collect();
        match self.draft {
            Draft::Draft07 => {
                drop(object.insert("dependencies".into(), json!({ rate.name: [snapshot.name] })));
            }
            Draft::Draft202012 => {
                cases.push(json!({ "anyOf": [without(rate.name), self.has(snapshot.name)] }));
            }
        }
        object.insert("allOf".into(), cases.into());
    }

    /// Adds the condition that tags are unique. A schema cannot compare only their keys.
    fn different_tags(&self, tags: &mut Map<String, Value>) {
        let key = name::<Tag>(Tag::key);
        let text = self.hidden(json!({ "type": "string" }));
        let with_key = json!({ "type": "object", "properties": { key: text }, "required": [key] });
        // In a response, null counts as absent.
        let no_key = self.hidden(json!({ "type": "null" }));
        let without_key = json!({ "type": "object", "properties": { key: no_key } });
        let unique = json!({ "uniqueItems": true });
        let case = self.either(json!({ "contains": without_key }), json!({ "items": with_key }), unique);
        tags.extend(case.as_object().cloned().unwrap_or_default());
    }

    fn unreserved_tags(&self, tags: &mut Map<String, Value>) {
        // As a pattern, because some tools do not support `not`.
        let other = format!("^(?!(?:{})$)", reserved_tag_key::KEYS.join("|"));
        let mut other = json!({ "type": "string", "pattern": other });
        self.explain(&mut other, &reserved_tag_key::DOCS);
        let other = self.hidden(other);
        let properties = json!({ name::<Tag>(Tag::key): other });
        tags.insert("allOf".into(), json!([{ "items": { "type": "object", "properties": properties } }]));
    }

    fn few_port_ranges(&self, bindings: &mut Map<String, Value>) {
        let range = name::<NetworkBinding>(NetworkBinding::container_port_range);
        let given = json!({ range: { "type": "string" } });
        let with_range = json!({ "type": "object", "properties": given, "required": [range] });
        bindings.extend(self.at_most(too_many_port_ranges::MAXIMUM, with_range).unwrap_or_default());
    }

    /// Returns the limit of items that match a schema. Draft-07 cannot express it.
    fn at_most(&self, most: i64, items: Value) -> Option<Map<String, Value>> {
        let mut keywords = Map::new();
        keywords.insert("contains".into(), items);
        keywords.insert("minContains".into(), 0.into());
        keywords.insert("maxContains".into(), most.into());
        (self.draft == Draft::Draft202012).then_some(keywords)
    }

    /// Returns a schema that requires a member. It has `properties`, because strict validators reject
    /// `required` alone.
    fn has(&self, member: &str) -> Value {
        json!({ "properties": { member: self.hidden(json!({})) }, "required": [member] })
    }

    fn is_device(&self, device: &str) -> Value {
        let kind = name::<ResourceRequirement>(ResourceRequirement::r#type);
        let device = self.hidden(json!({ "const": device }));
        json!({ "type": "object", "properties": { kind: device }, "required": [kind] })
    }

    /// Returns the condition for one type of device.
    fn of_device(&self, device: &str, then: Value) -> Value {
        let kind = name::<ResourceRequirement>(ResourceRequirement::r#type);
        let others: Vec<_> = self.devices().filter(|other| *other != device).collect();
        let others = self.hidden(json!({ "enum": others }));
        self.either(json!({ "properties": { kind: others } }), self.is_device(device), then)
    }

    /// Returns a condition: if `is` matches, `then` must match. Draft-07 uses `if` and `then`, which give better
    /// messages in editors. Draft 2020-12 uses a union with `otherwise`, because zod does not support conditions.
    fn either(&self, otherwise: Value, is: Value, then: Value) -> Value {
        match self.draft {
            Draft::Draft07 => json!({ "if": is, "then": then }),
            Draft::Draft202012 => json!({ "anyOf": [otherwise, then] }),
        }
    }

    /// Returns whether the revision has this type of device.
    fn is_known(&self, device: &str) -> bool {
        self.devices().any(|known| known == device)
    }

    /// Returns the kinds of devices that the revision has.
    fn devices(&self) -> impl Iterator<Item = &'static str> {
        let choices = match member::<ResourceRequirement>(ResourceRequirement::r#type).kind {
            Kind::Enum(choices) => Some(choices),
            _ => None,
        };
        choices.into_iter().flat_map(|choices| choices.at(self.revision))
    }

    /// Returns the limits that are narrower than those of the member.
    fn within(&self, member: &Member, range: Range) -> Value {
        let own = member.range.at(self.revision);
        let mut schema = json!({ "type": "integer" });
        if range.min > own.min {
            schema["minimum"] = range.min.into();
        }
        if range.max < own.max {
            schema["maximum"] = range.max.into();
        }
        self.hidden(schema)
    }

    /// Adds the message of editors for a pattern.
    fn explain(&self, schema: &mut Value, docs: &RuleDocs) {
        if self.draft == Draft::Draft07 {
            schema["patternErrorMessage"] = patterns::message(docs).into();
        }
    }

    /// Returns a part of a condition: editors suggest members where they are described.
    fn hidden(&self, mut schema: Value) -> Value {
        if self.draft == Draft::Draft07 {
            schema["doNotSuggest"] = true.into();
        }
        schema
    }
}

/// Returns a schema that does not allow a member.
fn without(member: &str) -> Value {
    json!({ "properties": { member: false } })
}

fn member<M: Model>(member: MemberId) -> &'static Member {
    &M::SHAPE.members[member.index()]
}

fn name<M: Model>(id: MemberId) -> &'static str {
    member::<M>(id).name
}

/// Returns the schema of an array among the properties of a structure. In a response, it is in a union with
/// null.
fn list<'o>(object: &'o mut Map<String, Value>, name: &str) -> &'o mut Map<String, Value> {
    let property = &mut object["properties"][name];
    let schema = if property.get("anyOf").is_some() { &mut property["anyOf"][0] } else { property };
    schema.as_object_mut().expect("the model has this list")
}
