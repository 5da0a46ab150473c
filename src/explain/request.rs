//! Requests: what would be started where, with what overridden, and what is missing.

use super::{ExplanationKind, Page, Prose, counted, short};
use crate::build::normalize::normalize;
use crate::model::{Kind, Model, Shape, StartTaskRequest};
use crate::options::{InputKind, ValidateOptions};
use crate::read::{Document, NodeId, NodeKind};
use crate::redact::{is_of_type, shown_name};
use crate::report::{Severity, Violation};
use crate::rules::structural::missing_member;
use crate::validate::{self, near};

/// A request, or a draft of one.
pub(super) fn explain(document: &Document<'_>, options: &ValidateOptions) -> Page {
    let known = |node: &NodeId| {
        let key = near::plain(document.key(*node));
        StartTaskRequest::SHAPE.members.iter().any(|member| near::plain(member.name) == key)
    };
    let mut members = document.children(0).peekable();
    if members.peek().is_some() && !members.any(|node| known(&node)) {
        return not_one(document);
    }
    let mut options = options.clone();
    options.kind = InputKind::Request;
    // Problems are those of the request as given; it is read the way `build` would.
    let report = validate::check(document, &options);
    let request = normalize(document, InputKind::Request.shape(), &mut Vec::new());
    let reader =
        Reader { request: &request, object: 0, shape: StartTaskRequest::SHAPE, unshown: &options.unshown };

    let errors: Vec<&Violation> =
        report.violations.iter().filter(|violation| violation.severity == Severity::Error).collect();
    let missing: Vec<&Violation> =
        errors.iter().copied().filter(|violation| violation.code == missing_member::RULE.code).collect();
    let mut page = Page::new(ExplanationKind::Request, "A request of StartTask", reader.summary());
    if errors.is_empty() {
        page.title = Prose::new("What this request does");
    } else {
        let refused =
            format!(" As it stands it has {} and would be refused.", counted(errors.len(), "error"));
        page.summary = page.summary.own(refused);
    }
    let steps = missing.iter().map(|violation| violation.path.trim_start_matches('/'));
    page.detail("Missing", Prose::default().values(steps));
    reader.places(&mut page);
    reader.changes(&mut page);
    if let Some(definition) = &options.task_definition {
        let named = reader.containers();
        let rest = definition.containers.iter().map(|container| &*container.name);
        let rest = rest.filter(|name| !named.iter().any(|other| other == name));
        page.detail("Containers as registered", Prose::default().values(rest));
    }
    reader.rest(&mut page);
    let others = report.violations.iter().filter(|violation| violation.code != missing_member::RULE.code);
    super::list(&others.collect::<Vec<_>>(), "the whole request", &mut page);
    for violation in &report.violations {
        page.related(violation.code);
    }
    page.detail(
        "Keep in mind",
        "An answer with status 200 can still hold failures, one per instance. A request that is sent again after a time-out can start a second copy: `StartTask` has no client token.",
    );
    page
}

/// An object that has nothing of a request.
fn not_one(document: &Document<'_>) -> Page {
    let mut page = super::unknown("");
    for node in document.children(0).take(10) {
        let shape = InputKind::Request.shape();
        let names: Vec<&str> = shape.members.iter().map(|member| member.name).collect();
        for near in near::several(&names, document.key(node), 2) {
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

/// What is shown in place of a value that is not repeated.
const UNSHOWN: &str = "(not shown)";

impl<'d> Reader<'d> {
    /// A member that is there, and the type of a single value of it.
    fn member(&self, name: &str) -> Option<(NodeId, Kind)> {
        let mut kind =
            self.shape.member(name).filter(|member| !member.sensitive || is_list(member.kind))?.kind;
        while let Kind::List(item) = kind {
            kind = *item;
        }
        Some((self.request.member(self.object, name)?, kind))
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
        let is_scalar = matches!(self.request.node(node).kind, NodeKind::Text | NodeKind::Number);
        let content = if self.is_unshown(name) { UNSHOWN } else { self.request.content(node) };
        (is_scalar && is_of_type(kind, self.request, node)).then(|| content.to_owned())
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

    /// One text of each object of a list.
    fn texts_in(&self, list: &str, name: &str) -> Vec<String> {
        self.objects(list).iter().filter_map(|object| object.text(name)).collect()
    }

    fn cluster(&self) -> String {
        self.text("cluster").unwrap_or_else(|| "default".to_owned())
    }

    /// Containers that have overrides, by name.
    fn containers(&self) -> Vec<String> {
        self.inside("overrides")
            .map_or_else(Vec::new, |overrides| overrides.texts_in("containerOverrides", "name"))
    }

    fn summary(&self) -> Prose {
        let instances = self.texts("containerInstances").len();
        let definition = self.text("taskDefinition");
        if instances == 0 {
            return match definition {
                Some(definition) => Prose::new("Starts nothing yet: no container instance is named to run ")
                    .value(short(&definition))
                    .own(" on."),
                None => Prose::new(
                    "Starts nothing yet: neither a task definition nor a container instance is named.",
                ),
            };
        }
        let what = match definition {
            Some(definition) => Prose::new(" of ").value(short(&definition)),
            None => Prose::new(" of a task definition that is not named yet"),
        };
        let places = if instances == 1 {
            Prose::new(" on one container instance of the cluster ")
        } else {
            Prose::new(format!(
                ", one on each of {} of the cluster ",
                counted(instances, "container instance")
            ))
        };
        let start = Prose::new(format!("Starts {}", counted(instances, "task"))).then(what).then(places);
        start.value(short(&self.cluster())).own(".")
    }

    fn places(&self, page: &mut Page) {
        page.detail(
            "Runs",
            self.text("taskDefinition").map_or_else(Prose::default, |text| {
                let newest = !short(&text).contains(':');
                let text = Prose::default().value(&text);
                if newest { text.own(", its newest active revision") } else { text }
            }),
        );
        let instances = self.texts("containerInstances");
        page.detail("On", Prose::default().values(instances.iter().map(String::as_str)));
        let cluster = Prose::default().value(&self.cluster());
        let given = self.text("cluster").is_some();
        page.detail("Cluster", if given { cluster } else { cluster.own(", because none is named") });
        let Some(network) =
            self.inside("networkConfiguration").and_then(|network| network.inside("awsvpcConfiguration"))
        else {
            return;
        };
        let subnets = network.texts("subnets");
        page.detail("Subnets", Prose::default().values(subnets.iter().map(String::as_str)));
        let groups = network.texts("securityGroups");
        page.detail(
            "Security groups",
            if groups.is_empty() {
                Prose::new("The default one of the VPC, because none is named")
            } else {
                Prose::default().values(groups.iter().map(String::as_str))
            },
        );
        if let Some(public) = network.text("assignPublicIp") {
            page.detail("Public IP address", Prose::default().value(&public));
        }
    }

    fn changes(&self, page: &mut Page) {
        let Some(overrides) = self.inside("overrides") else {
            page.detail("Changed", "Nothing: the task runs as registered.");
            return;
        };
        let sizes = [
            ("CPU of the task", "cpu"),
            ("Memory of the task", "memory"),
            ("Task role", "taskRoleArn"),
            ("Execution role", "executionRoleArn"),
        ];
        for (label, name) in sizes {
            if let Some(text) = overrides.text(name) {
                page.detail(label, Prose::default().value(&text));
            }
        }
        if let Some(size) = overrides.inside("ephemeralStorage").and_then(|storage| storage.text("sizeInGiB"))
        {
            page.detail("Ephemeral storage", Prose::default().value(&size).own(" GiB"));
        }
        let accelerators = overrides.texts_in("inferenceAcceleratorOverrides", "deviceName");
        page.detail("Accelerators", Prose::default().values(accelerators.iter().map(String::as_str)));
        for container in overrides.objects("containerOverrides") {
            let label = match container.text("name") {
                Some(name) => Prose::new("Container ").value(&name),
                None => Prose::new("A container without a name"),
            };
            page.detail(label, container.container());
        }
    }

    /// What is changed of a container. Of environment variables, the names alone.
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
            parts.push(files.own(", instead of the files registered"));
        }
        for (before, name, after) in [
            ("gets ", "cpu", " CPU units"),
            ("is limited to ", "memory", " MiB of memory"),
            ("has ", "memoryReservation", " MiB of memory set aside"),
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
        if text.is_empty() { Prose::new("nothing is changed") } else { text }
    }

    fn rest(&self, page: &mut Page) {
        for (label, name) in
            [("Group", "group"), ("Started by", "startedBy"), ("Tags copied from", "propagateTags")]
        {
            if let Some(text) = self.text(name) {
                page.detail(label, Prose::default().value(&text));
            }
        }
        if self.is("enableExecuteCommand", NodeKind::True) {
            page.detail("ECS Exec", "Switched on for every container; the task needs a task role.");
        }
        if self.is("enableECSManagedTags", NodeKind::True) {
            page.detail("Managed tags", "Amazon ECS adds its own.");
        }
        let tags = self.texts_in("tags", "key");
        page.detail("Tags", Prose::default().values(tags.iter().map(String::as_str)));
        let volumes = self.texts_in("volumeConfigurations", "name");
        page.detail("Volumes configured", Prose::default().values(volumes.iter().map(String::as_str)));
    }
}

fn is_list(kind: Kind) -> bool {
    matches!(kind, Kind::List(_))
}
