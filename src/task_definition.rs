//! The task definition that a request runs, as far as the request's checks and explanations need it.

use crate::aws::{arn, task_size as size};
use crate::read::{Document, NodeId, NodeKind, json};
use thiserror::Error;

/// Why a task definition cannot be read.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum TaskDefinitionError {
    /// The text is not JSON, or JSON cannot represent the value.
    #[error("it is not valid JSON")]
    NotJson,
    /// It is a string, number, boolean, array or null.
    #[error("it is not an object")]
    NotObject,
    /// It has no `containerDefinitions`, or they are not an array.
    #[error("it has no array containerDefinitions")]
    NoContainers,
}

/// The task definition that a request runs, as far as validation needs it. A part that is malformed reads as absent:
/// it is the context of a check, not its subject.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskDefinition {
    pub(crate) arn: Option<String>,
    pub(crate) family: Option<String>,
    /// Absent in a file that is still to be registered.
    pub(crate) revision: Option<i64>,
    /// Its status, unless it is `ACTIVE`.
    pub(crate) gone: Option<String>,
    /// The network mode; `bridge` if the definition does not set it.
    pub(crate) network_mode: String,
    /// Task CPU in units.
    pub(crate) cpu: Option<i64>,
    /// Task memory in MiB.
    pub(crate) memory: Option<i64>,
    pub(crate) has_task_role: bool,
    pub(crate) has_execution_role: bool,
    /// Its `requiresCompatibilities`: `EC2`, `FARGATE`, `EXTERNAL` …
    pub(crate) requires: Vec<String>,
    pub(crate) is_windows: bool,
    /// Device names of Elastic Inference accelerators.
    pub(crate) accelerators: Vec<String>,
    /// Names of the volumes, and of those that the request has to configure.
    pub(crate) volumes: Vec<String>,
    pub(crate) volumes_at_launch: Vec<String>,
    pub(crate) containers: Vec<ContainerDefinition>,
    pub(crate) tag_keys: Vec<String>,
}

/// A container of a task definition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ContainerDefinition {
    pub(crate) name: String,
    /// CPU units.
    pub(crate) cpu: Option<i64>,
    /// The hard limit in MiB.
    pub(crate) memory: Option<i64>,
    /// The soft limit in MiB.
    pub(crate) memory_reservation: Option<i64>,
    /// Names of the environment variables that are filled from secrets.
    pub(crate) secrets: Vec<String>,
    /// ARNs of environment files.
    pub(crate) environment_files: Vec<String>,
    pub(crate) has_read_only_root: bool,
    /// Whether a second copy on the same instance fails because a host port is in use.
    pub(crate) has_fixed_host_port: bool,
}

/// How a task definition relates to the one that a request names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Match {
    /// It belongs to another family, account or Region.
    OtherFamily,
    /// It is another revision of the family.
    OtherRevision,
    /// It may be the same: the name is malformed, or one of the two has no family or no revision.
    Possible,
    /// It is the same.
    Same,
}

impl TaskDefinition {
    /// Compares the definition with the ARN or name of the one that a request runs.
    pub(crate) fn compare(&self, name: &str) -> Match {
        let Some(own) = &self.family else { return Match::Possible };
        let Some((family, revision)) = arn::family_and_revision(name) else { return Match::Possible };
        if own != family || self.is_elsewhere(name) {
            return Match::OtherFamily;
        }
        match (revision, self.revision) {
            (Some(named), Some(own)) if named == own => Match::Same,
            (Some(_), Some(_)) => Match::OtherRevision,
            _ => Match::Possible,
        }
    }

    /// Returns whether both ARNs are known and are not of the same account and Region.
    pub(crate) fn is_elsewhere(&self, name: &str) -> bool {
        let place = |arn| arn::task_definition(arn).map(|(arn, _)| (arn.partition, arn.region, arn.account));
        self.arn.as_deref().and_then(place).zip(place(name)).is_some_and(|(own, named)| own != named)
    }

    /// Reads a task definition: `DescribeTaskDefinition` output, its `taskDefinition` member, or a
    /// `RegisterTaskDefinition` input.
    pub(crate) fn read(text: &str) -> Result<TaskDefinition, TaskDefinitionError> {
        let document = json::read(text.trim_start_matches('\u{FEFF}'));
        if document.nodes.is_empty() || !document.syntax.is_empty() {
            return Err(TaskDefinitionError::NotJson);
        }
        Self::of(&document, 0)
    }

    /// Returns the same of a value.
    pub(crate) fn of(document: &Document<'_>, value: NodeId) -> Result<TaskDefinition, TaskDefinitionError> {
        if document.node(value).kind != NodeKind::Object {
            return Err(TaskDefinitionError::NotObject);
        }
        if document.nodes.iter().any(|node| node.kind == NodeKind::NonJson) {
            return Err(TaskDefinitionError::NotJson);
        }
        let answer = document.member_in_any_case(value, "taskDefinition");
        let root = answer.filter(|&node| document.node(node).kind == NodeKind::Object).unwrap_or(value);
        let containers = document
            .member_in_any_case(root, "containerDefinitions")
            .filter(|&node| document.node(node).kind == NodeKind::List)
            .ok_or(TaskDefinitionError::NoContainers)?;
        let facts = Facts(document);
        let mut definition = facts.definition(root);
        definition.containers = document
            .items(Some(containers))
            .filter_map(|node| facts.container(node, &definition.network_mode))
            .collect();
        // The output has tags next to the task definition, the input in it.
        for holder in [value, root] {
            if definition.tag_keys.is_empty() {
                definition.tag_keys = facts.texts_in(holder, "tags", "key");
            }
        }
        Ok(definition)
    }

    /// Returns the container of this name.
    pub(crate) fn container(&self, name: &str) -> Option<&ContainerDefinition> {
        self.containers.iter().find(|container| container.name == name)
    }

    /// Returns whether its tasks have their own network interface.
    pub(crate) fn is_awsvpc(&self) -> bool {
        self.network_mode == "awsvpc"
    }
}

/// Reads facts out of a document.
struct Facts<'d>(&'d Document<'d>);

impl Facts<'_> {
    fn definition(&self, root: NodeId) -> TaskDefinition {
        let arn = self.text(root, "taskDefinitionArn");
        let named = arn.as_deref().and_then(|arn| arn.rsplit('/').next());
        let (family, revision) = match named.map(|name| name.split_once(':').unwrap_or((name, ""))) {
            Some((family, revision)) => (Some(family.to_owned()), revision.parse().ok()),
            None => (None, None),
        };
        let platform = self.0.member_in_any_case(root, "runtimePlatform");
        let system = platform.and_then(|platform| self.text(platform, "operatingSystemFamily"));
        let volumes: Vec<_> = self.0.items(self.0.member_in_any_case(root, "volumes")).collect();
        let at_launch = |&&volume: &&NodeId| self.is_true(volume, "configuredAtLaunch");
        TaskDefinition {
            arn: arn.clone(),
            family: self.text(root, "family").or(family),
            revision: self.integer(root, "revision").or(revision),
            gone: self.text(root, "status").filter(|status| status != "ACTIVE"),
            network_mode: self.text(root, "networkMode").unwrap_or_else(|| "bridge".to_owned()),
            cpu: self.size(root, "cpu", size::cpu_units),
            memory: self.size(root, "memory", size::memory_mib),
            has_task_role: self.text(root, "taskRoleArn").is_some(),
            has_execution_role: self.text(root, "executionRoleArn").is_some(),
            requires: self.texts(root, "requiresCompatibilities"),
            is_windows: system.is_some_and(|system| system.starts_with("WINDOWS")),
            accelerators: self.texts_in(root, "inferenceAccelerators", "deviceName"),
            volumes: volumes.iter().filter_map(|&volume| self.text(volume, "name")).collect(),
            volumes_at_launch: volumes
                .iter()
                .filter(at_launch)
                .filter_map(|&volume| self.text(volume, "name"))
                .collect(),
            containers: Vec::new(),
            tag_keys: Vec::new(),
        }
    }

    fn container(&self, node: NodeId, network_mode: &str) -> Option<ContainerDefinition> {
        let ports: Vec<_> = self.0.items(self.0.member_in_any_case(node, "portMappings")).collect();
        Some(ContainerDefinition {
            name: self.text(node, "name")?,
            cpu: self.integer(node, "cpu"),
            memory: self.integer(node, "memory"),
            memory_reservation: self.integer(node, "memoryReservation"),
            secrets: self.texts_in(node, "secrets", "name"),
            environment_files: self.texts_in(node, "environmentFiles", "value"),
            has_read_only_root: self.is_true(node, "readonlyRootFilesystem"),
            has_fixed_host_port: match network_mode {
                // Each task has its own ports.
                "awsvpc" | "none" => false,
                // The ports of the container are those of the host.
                "host" => !ports.is_empty(),
                _ => {
                    ports.into_iter().any(|port| self.integer(port, "hostPort").is_some_and(|port| port != 0))
                }
            },
        })
    }

    /// Returns a string; an empty one counts as absent, as the console writes it.
    fn text(&self, object: NodeId, name: &str) -> Option<String> {
        let text = self.0.text_of(self.0.member_in_any_case(object, name)?)?;
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn integer(&self, object: NodeId, name: &str) -> Option<i64> {
        self.0.integer(self.0.member_in_any_case(object, name)?)
    }

    /// Returns a size, which files also write as a number.
    fn size(&self, object: NodeId, name: &str, read: fn(&str) -> Option<i64>) -> Option<i64> {
        let node = self.0.member_in_any_case(object, name)?;
        self.0.text_of(node).map_or_else(|| self.0.integer(node), read)
    }

    fn is_true(&self, object: NodeId, name: &str) -> bool {
        self.0.member_in_any_case(object, name).is_some_and(|node| self.0.node(node).kind == NodeKind::True)
    }

    fn texts(&self, object: NodeId, name: &str) -> Vec<String> {
        let list = self.0.items(self.0.member_in_any_case(object, name));
        list.into_iter().filter_map(|node| Some(self.0.text_of(node)?.to_owned())).collect()
    }

    /// Returns the texts of one member of each object of a list.
    fn texts_in(&self, object: NodeId, list: &str, name: &str) -> Vec<String> {
        let list = self.0.items(self.0.member_in_any_case(object, list));
        list.into_iter().filter_map(|node| self.text(node, name)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"{"family": "web", "networkMode": "awsvpc", "cpu": "1 vCPU", "memory": 2048,
        "containerDefinitions": [{"name": "app", "portMappings": [{"hostPort": 80}]}, {"cpu": 1}],
        "tags": [{"key": "team"}]}"#;

    #[test]
    fn all_three_forms_say_the_same() {
        let file = TaskDefinition::read(FILE).unwrap();
        assert_eq!(file.containers.len(), 1);
        assert_eq!((file.cpu, file.memory), (Some(1024), Some(2048)));
        assert!(file.is_awsvpc());
        let answer = format!(r#"{{"taskDefinition": {FILE}, "tags": [{{"key": "team"}}]}}"#);
        assert_eq!(TaskDefinition::read(&answer).unwrap(), file);
        let member = FILE.replacen(
            r#""family": "web""#,
            r#""taskDefinitionArn": "arn:aws:ecs:us-east-1:123456789012:task-definition/web:7", "status": "ACTIVE""#,
            1,
        );
        let member = TaskDefinition::read(&member).unwrap();
        assert_eq!(member, TaskDefinition { arn: member.arn.clone(), revision: Some(7), ..file.clone() });
        let mut capitalized = FILE.to_owned();
        for name in [
            "family",
            "networkMode",
            "cpu",
            "memory",
            "containerDefinitions",
            "name",
            "portMappings",
            "hostPort",
            "tags",
            "key",
        ] {
            let with_capital = name[..1].to_uppercase() + &name[1..];
            capitalized = capitalized.replace(&format!("\"{name}\""), &format!("\"{with_capital}\""));
        }
        assert_eq!(TaskDefinition::read(&capitalized).unwrap(), file);
        assert_eq!(TaskDefinition::read(&format!(r#"{{"TaskDefinition": {capitalized}}}"#)).unwrap(), file);
    }

    #[test]
    fn any_other_form_reads_as_far_as_it_goes() {
        let unexpected = r#"{"family": 7, "networkMode": null, "cpu": [], "memory": "much",
            "requiresCompatibilities": "EC2",
            "runtimePlatform": [], "volumes": {}, "tags": "x", "containerDefinitions": [null, 1, [], {"name": 5},
            {"name": "app", "memory": "512", "cpu": 1e400, "secrets": [{}],
            "portMappings": [{"hostPort": "80"}, 3]}]}"#;
        let read = TaskDefinition::read(unexpected).unwrap();
        assert_eq!(
            (read.family.as_deref(), &*read.network_mode, read.cpu, read.memory),
            (None, "bridge", None, None)
        );
        assert_eq!(read.containers.len(), 1);
        assert_eq!((read.containers[0].cpu, read.containers[0].memory), (None, None));
        let deep = format!(
            r#"{{"x": {}1{}, "containerDefinitions": []}}"#,
            "[".repeat(100_000),
            "]".repeat(100_000)
        );
        assert!(TaskDefinition::read(&deep).unwrap().containers.is_empty());
    }

    #[test]
    fn the_definition_that_a_request_names_is_recognized() {
        let arn = "arn:aws:ecs:us-east-1:123456789012:task-definition/";
        let registered =
            TaskDefinition { family: Some("web".into()), revision: Some(7), ..Default::default() };
        let file = TaskDefinition { revision: None, ..registered.clone() };
        for (definition, name, relation) in [
            (&registered, "web:7", Match::Same),
            (&registered, "web:8", Match::OtherRevision),
            (&registered, "api:7", Match::OtherFamily),
            (&registered, "web", Match::Possible),
            (&registered, "web:", Match::Possible),
            (&file, "web:8", Match::Possible),
            (&file, "api", Match::OtherFamily),
            (&TaskDefinition::default(), "web:7", Match::Possible),
        ] {
            assert_eq!(definition.compare(name), relation, "{name}");
            assert_eq!(definition.compare(&format!("{arn}{name}")), relation, "{name}");
        }
    }

    #[test]
    fn invalid_task_definitions_are_rejected() {
        for text in ["", "web:7", "7", "[]", "{}", r#"{"containerDefinitions": {}}"#, "null", "{"] {
            assert!(TaskDefinition::read(text).is_err(), "{text}");
        }
    }
}
