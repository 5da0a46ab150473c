//! Explains requests: which task would start where, with which overrides, and what is missing.

use super::{ExplanationKind, Page, Prose, counted, counted_errors, short};
use crate::build::normalize::normalize;
use crate::model::{Kind, Model, Shape, StartTaskRequest};
use crate::options::{InputKind, ValidateOptions};
use crate::read::{Document, NodeId, NodeKind};
use crate::redact::{is_of_type, shown_name};
use crate::report::Violation;
use crate::rules;
use crate::validate::structural::missing_member;
use crate::validate::suggest;

/// Returns the page of a request, or of a draft of one.
pub(super) fn page(document: &Document<'_>, options: &ValidateOptions) -> Page {
    let mut members = document.children(0).peekable();
    if members.peek().is_some() && !members.any(|node| is_member(document.key(node))) {
        return not_one(document);
    }
    let mut options = options.clone();
    options.kind = InputKind::Request;
    // Violations are about the request as passed; its content is read the way `build` does.
    let report = rules::validate_input(document.clone(), &options);
    let request = normalize(document, InputKind::Request.shape(), options.input, &mut Vec::new());
    let reader =
        Reader { request: &request, object: 0, shape: StartTaskRequest::SHAPE, unshown: &options.unshown };

    let (missing, others): (Vec<&Violation>, Vec<_>) =
        report.violations.iter().partition(|violation| violation.code == missing_member::RULE.code);
    let mut page = Page::new(ExplanationKind::Request, "StartTask request", reader.summary());
    if report.valid {
        page.title = Prose::new("Valid StartTask request");
    } else {
        let count = counted_errors(&report);
        page.summary = page.summary.own(format!(" It has {count}, so the service would reject it."));
    }
    let steps = missing.iter().map(|violation| violation.path.trim_start_matches('/'));
    page.detail("missing", "Missing", Prose::default().values(steps));
    reader.places(&mut page);
    reader.changes(&mut page);
    if let Some(definition) = options.definition() {
        let named = reader.containers();
        let rest = definition.containers.iter().map(|container| &*container.name);
        let rest = rest.filter(|name| !named.iter().any(|other| other == name));
        page.detail("containers", "Containers without overrides", Prose::default().values(rest));
    }
    reader.rest(&mut page);
    super::list(&others, &report, "the whole request", &mut page);
    for violation in &report.violations {
        page.related(violation.code.as_str());
    }
    page.detail(
        "note",
        "Note",
        "A response with status 200 can still contain failures, one per container instance. A request that is \
            sent again after a timeout can start a second copy: `StartTask` has no client token.",
    );
    page
}

/// Returns whether a request has a member of this name, in any spelling.
pub(super) fn is_member(name: &str) -> bool {
    StartTaskRequest::SHAPE.member_in_any_spelling(name).is_some()
}

/// Returns an object without members of a request.
fn not_one(document: &Document<'_>) -> Page {
    let mut page = super::unknown::page("");
    for node in document.children(0).take(10) {
        let shape = InputKind::Request.shape();
        let names: Vec<&str> = shape.members.iter().map(|member| member.name).collect();
        for near in suggest::most_similar(&names, document.key(node), 2) {
            page.related(near);
        }
    }
    page
}

/// Reads an object of a request: of its values, those that may be shown.
struct Reader<'d> {
    request: &'d Document<'d>,
    object: NodeId,
    shape: &'static Shape,
    /// Members of the request whose values are not repeated.
    unshown: &'d [&'static str],
}

/// The replacement for a value that is not shown.
const UNSHOWN: &str = "(not shown)";

impl<'d> Reader<'d> {
    /// Returns a member that is there, and the type of a single value of it.
    fn member(&self, name: &str) -> Option<(NodeId, Kind)> {
        let member = self.shape.member(name).filter(|member| !member.sensitive || is_list(member.kind))?;
        Some((self.request.member(self.object, name)?, member.kind.of_items()))
    }

    fn is_unshown(&self, name: &str) -> bool {
        self.object == 0 && self.unshown.contains(&name)
    }

    fn inside(&self, name: &str) -> Option<Reader<'d>> {
        let (object, kind) = self.member(name)?;
        let Kind::Structure(shape) = kind else { return None };
        Some(Reader { object, shape, ..*self })
    }

    fn text(&self, name: &str) -> Option<String> {
        let (node, kind) = self.member(name)?;
        let content = match self.request.node(node).kind {
            NodeKind::Text | NodeKind::Number if self.is_unshown(name) => UNSHOWN.to_owned(),
            NodeKind::Text => self.request.content(node).to_owned(),
            NodeKind::Number => self.request.written_number(node),
            _ => return None,
        };
        is_of_type(kind, self.request, node).then_some(content)
    }

    fn texts(&self, name: &str) -> Vec<String> {
        let list = self.request.items(self.member(name).map(|(node, _)| node));
        let shown = |text| if self.is_unshown(name) { UNSHOWN } else { text };
        list.filter_map(|node| Some(shown(self.request.text_of(node)?).to_owned())).collect()
    }

    fn objects(&self, name: &str) -> Vec<Reader<'d>> {
        let Some((list, Kind::Structure(shape))) = self.member(name) else { return Vec::new() };
        let items = self.request.items(Some(list));
        items.map(|object| Reader { object, shape, ..*self }).collect()
    }

    fn is(&self, name: &str, kind: NodeKind) -> bool {
        self.request.member(self.object, name).is_some_and(|node| self.request.node(node).kind == kind)
    }

    /// Returns one text of each object of a list.
    fn texts_in(&self, list: &str, name: &str) -> Vec<String> {
        self.objects(list).iter().filter_map(|object| object.text(name)).collect()
    }

    fn cluster(&self) -> String {
        self.text("cluster").unwrap_or_else(|| "default".to_owned())
    }

    /// Returns the names of containers that have overrides.
    fn containers(&self) -> Vec<String> {
        self.inside("overrides")
            .map_or_else(Vec::new, |overrides| overrides.texts_in("containerOverrides", "name"))
    }

    fn summary(&self) -> Prose {
        let instances = self.texts("containerInstances").len();
        let definition = self.text("taskDefinition");
        if instances == 0 {
            return match definition {
                Some(definition) => Prose::new(
                    "Incomplete request: `containerInstances` is missing. Task \
                    definition: ",
                )
                .value(short(&definition))
                .own("."),
                None => {
                    Prose::new("Incomplete request: `taskDefinition` and `containerInstances` are missing.")
                }
            };
        }
        let what = match definition {
            Some(definition) => Prose::new(" of ").value(short(&definition)),
            None => Prose::new(" of an unspecified task definition"),
        };
        let places = if instances == 1 {
            Prose::new(" on one container instance in the cluster ")
        } else {
            Prose::new(format!(
                ", one on each of {} in the cluster ",
                counted(instances, "container instance")
            ))
        };
        let start = Prose::new(format!("Starts {}", counted(instances, "task"))).then(what).then(places);
        start.value(short(&self.cluster())).own(".")
    }

    fn places(&self, page: &mut Page) {
        page.detail(
            "task-definition",
            "Task definition",
            self.text("taskDefinition").map_or_else(Prose::default, |text| {
                let newest = !short(&text).contains(':');
                let text = Prose::default().value(&text);
                if newest { text.own(", latest active revision") } else { text }
            }),
        );
        let instances = self.texts("containerInstances");
        page.detail(
            "container-instances",
            "Container instances",
            Prose::default().values(instances.iter().map(String::as_str)),
        );
        let cluster = Prose::default().value(&self.cluster());
        let given = self.text("cluster").is_some();
        page.detail("cluster", "Cluster", if given { cluster } else { cluster.own(" (the default)") });
        let Some(network) =
            self.inside("networkConfiguration").and_then(|network| network.inside("awsvpcConfiguration"))
        else {
            return;
        };
        let subnets = network.texts("subnets");
        page.detail("subnets", "Subnets", Prose::default().values(subnets.iter().map(String::as_str)));
        let groups = network.texts("securityGroups");
        page.detail(
            "security-groups",
            "Security groups",
            if groups.is_empty() {
                Prose::new("The default security group of the VPC")
            } else {
                Prose::default().values(groups.iter().map(String::as_str))
            },
        );
        if let Some(public) = network.text("assignPublicIp") {
            page.detail("public-ip", "Public IP address", Prose::default().value(&public));
        }
    }

    fn changes(&self, page: &mut Page) {
        let Some(overrides) = self.inside("overrides") else {
            page.detail("overrides", "Overrides", "None. The task runs as registered.");
            return;
        };
        let sizes = [
            ("task-cpu", "Task CPU", "cpu"),
            ("task-memory", "Task memory", "memory"),
            ("task-role", "Task role", "taskRoleArn"),
            ("execution-role", "Execution role", "executionRoleArn"),
        ];
        for (id, label, name) in sizes {
            if let Some(text) = overrides.text(name) {
                page.detail(id, label, Prose::default().value(&text));
            }
        }
        if let Some(size) = overrides.inside("ephemeralStorage").and_then(|storage| storage.text("sizeInGiB"))
        {
            page.detail("ephemeral-storage", "Ephemeral storage", Prose::default().value(&size).own(" GiB"));
        }
        let accelerators = overrides.texts_in("inferenceAcceleratorOverrides", "deviceName");
        page.detail(
            "accelerators",
            "Accelerators",
            Prose::default().values(accelerators.iter().map(String::as_str)),
        );
        for container in overrides.objects("containerOverrides") {
            let label = match container.text("name") {
                Some(name) => Prose::new("Container ").value(&name),
                None => Prose::new("Container without a name"),
            };
            page.detail("container", label, container.container());
        }
    }

    /// Returns what is changed of a container. Of environment variables, the names alone.
    fn container(&self) -> Prose {
        let mut parts: Vec<Prose> = Vec::new();
        let command = self.texts("command");
        if !command.is_empty() {
            parts.push(Prose::new("runs the command ").values(command.iter().map(String::as_str)));
        }
        let variables = self.texts_in("environment", "name");
        if !variables.is_empty() {
            let names: Vec<String> = variables.iter().map(|name| shown_name(name)).collect();
            let names =
                Prose::new("sets the environment variables ").values(names.iter().map(String::as_str));
            parts.push(names.own(" (values are not shown)"));
        }
        let files = self.texts_in("environmentFiles", "value");
        if !files.is_empty() {
            let files =
                Prose::new("reads environment variables from ").values(files.iter().map(String::as_str));
            parts.push(files.own(", which replace the registered files"));
        }
        for (before, name, after) in [
            ("gets ", "cpu", " CPU units"),
            ("is limited to ", "memory", " MiB of memory"),
            ("has ", "memoryReservation", " MiB of memory reserved"),
        ] {
            if let Some(text) = self.text(name) {
                parts.push(Prose::new(before).value(&text).own(after));
            }
        }
        for device in self.objects("resourceRequirements") {
            let kind = device.text("type").unwrap_or_default();
            parts.push(
                Prose::new("gets the device ")
                    .value(&kind)
                    .own(" ")
                    .value(&device.text("value").unwrap_or_else(|| "shared".to_owned())),
            );
        }
        let mut text = Prose::default();
        for (index, part) in parts.into_iter().enumerate() {
            text = if index == 0 { part } else { text.own("; ").then(part) };
        }
        if text.is_empty() { Prose::new("No changes.") } else { text }
    }

    fn rest(&self, page: &mut Page) {
        for (id, label, name) in [
            ("group", "Group", "group"),
            ("started-by", "Started by", "startedBy"),
            ("propagated-tags", "Tags copied from", "propagateTags"),
        ] {
            if let Some(text) = self.text(name) {
                page.detail(id, label, Prose::default().value(&text));
            }
        }
        if self.is("enableExecuteCommand", NodeKind::True) {
            page.detail("ecs-exec", "ECS Exec", "Enabled for every container. Requires a task role.");
        }
        if self.is("enableECSManagedTags", NodeKind::True) {
            page.detail("managed-tags", "Managed tags", "Amazon ECS adds its own tags.");
        }
        let tags = self.texts_in("tags", "key");
        page.detail("tags", "Tags", Prose::default().values(tags.iter().map(String::as_str)));
        let volumes = self.texts_in("volumeConfigurations", "name");
        page.detail("volumes", "Volumes", Prose::default().values(volumes.iter().map(String::as_str)));
    }
}

fn is_list(kind: Kind) -> bool {
    matches!(kind, Kind::List(_))
}
