//! Objects of the service and of what passes them on.

use super::{Then, string};
use crate::explain::Page;
use crate::explain::messages::{self, Level, Text};
use crate::explain::target::{self, Container, Event, Failure, Response, Target, Task, member};
use crate::explain::{request, rule};
use crate::options::{InputKind, ValidateOptions};
use crate::read::make::Maker;
use crate::read::{Document, NodeId, NodeKind};
use std::borrow::Cow;

/// Recognizes what the service, or something that passes it on, sends; `None` for anything else, such as a request.
pub(super) fn answer(document: &Document<'_>, node: NodeId, depth: usize, then: Then<'_>) -> Option<Page> {
    let depth = depth.checked_sub(1)?;
    match document.nodes.get(node as usize)?.kind {
        NodeKind::Object => Object { document, node, depth }.answer(then),
        NodeKind::List => list(document, node, depth, then),
        _ => None,
    }
}

/// Returns a list of tasks, of failures, or of events.
fn list(document: &Document<'_>, node: NodeId, depth: usize, then: Then<'_>) -> Option<Page> {
    let items: Vec<NodeId> = document.items(Some(node)).collect();
    let has = |name: &str| items.iter().any(|&item| member(document, item, name).is_some());
    let (tasks, failures) = if has("taskDefinitionArn") || (has("taskArn") && !has("containerArn")) {
        (items.iter().map(|&item| Task::read(document, item)).collect(), Vec::new())
    } else if has("reason") && !has("exitCode") && !has("name") {
        (Vec::new(), items.iter().map(|&item| Failure::read(document, item)).collect())
    } else {
        // Of several events, the first one with a cause.
        const TRIED: usize = 20;
        return items.into_iter().take(TRIED).find_map(|item| answer(document, item, depth, then));
    };
    Some(then(Target::Response(Response { document: None, tasks, failures, request: None })))
}

struct Object<'d> {
    document: &'d Document<'d>,
    node: NodeId,
    depth: usize,
}

impl<'d> Object<'d> {
    fn member(&self, name: &str) -> Option<NodeId> {
        member(self.document, self.node, name)
    }

    fn has(&self, name: &str) -> bool {
        self.member(name).is_some()
    }

    /// Returns whether the object has a member of this name, in any letter case.
    fn names(&self, name: &str) -> bool {
        self.document.children(self.node).any(|child| self.document.key(child).eq_ignore_ascii_case(name))
    }

    fn string(&self, name: &str) -> Option<&'d str> {
        target::string(self.document, self.node, name)
    }

    fn inside(&self, name: &str) -> Option<Object<'d>> {
        let node = self.member(name)?;
        let is_object = self.document.node(node).kind == NodeKind::Object;
        is_object.then_some(Object { document: self.document, node, depth: self.depth })
    }

    fn open(&self, node: NodeId, then: Then<'_>) -> Option<Page> {
        match self.document.text_of(node) {
            Some(text) => super::answer_in(text, self.depth, then),
            None => answer(self.document, node, self.depth, then),
        }
    }

    fn answer(&self, then: Then<'_>) -> Option<Page> {
        if self.node == 0 && self.has("violations") && self.has("valid") {
            return Some(then(Target::Report(self.document)));
        }
        if self.node == 0
            && let Some(docs) = self.string("code").and_then(rule::find)
        {
            return Some(then(Target::Violation(self.document, docs)));
        }
        self.delivery(then)
            .or_else(|| self.event(then))
            .or_else(|| self.call(then))
            .or_else(|| self.execution(then))
            .or_else(|| self.response(then))
            .or_else(|| self.error(then))
            .or_else(|| self.part(then))
            .or_else(|| self.service(then))
    }

    /// Returns what a queue, a topic, a log or a function passes on.
    fn delivery(&self, then: Then<'_>) -> Option<Page> {
        const LISTS: [&str; 4] = ["Records", "Messages", "events", "logEvents"];
        if let Some(page) = LISTS.into_iter().find_map(|name| self.open(self.member(name)?, then)) {
            return Some(page);
        }
        if let Some(message) = self.inside("Sns").and_then(|sns| sns.string("Message")) {
            return Some(string(message, None, self.depth, then));
        }
        let is_message = self.has("messageId") || self.has("receiptHandle") || self.has("TopicArn");
        let body = ["body", "Body", "Message"].into_iter().find_map(|name| self.string(name));
        if let Some(body) = body.filter(|_| is_message) {
            return Some(string(body, None, self.depth, then));
        }
        // The destination of an asynchronous Lambda function, a table, a log and the history of CloudTrail.
        const PARTS: [&str; 4] = ["responsePayload", "dynamodb", "message", "CloudTrailEvent"];
        PARTS.into_iter().find_map(|name| self.open(self.member(name)?, then))
    }

    /// Returns an event of EventBridge.
    fn event(&self, then: Then<'_>) -> Option<Page> {
        let kind = self.string("detail-type")?;
        let detail = self.inside("detail")?;
        match kind {
            "ECS Task State Change" => Some(then(Target::Task(Task::read(self.document, detail.node)))),
            "ECS Container Instance State Change" => Some(then(Target::Event(Event::Instance {
                arn: detail.string("containerInstanceArn"),
                status: detail.string("status"),
                is_connected: detail.member("agentConnected").and_then(|node| {
                    match self.document.node(node).kind {
                        NodeKind::True => Some(true),
                        NodeKind::False => Some(false),
                        _ => None,
                    }
                }),
            }))),
            "ECS Service Action" | "ECS Deployment State Change" => {
                let name = detail.string("eventName")?;
                Some(then(Target::Event(Event::Service { name, reason: detail.string("reason") })))
            }
            _ => detail.answer(then).or_else(|| detail.request(then)),
        }
    }

    /// Returns a call that CloudTrail recorded.
    fn call(&self, then: Then<'_>) -> Option<Page> {
        if !self.has("eventName") {
            return None;
        }
        if let Some(code) = self.string("errorCode") {
            let message = self.string("errorMessage").unwrap_or_default();
            return Some(then(Target::Message(Cow::Owned(format!("{code}: {message}")))));
        }
        if let Some(response) = self.inside("responseElements").filter(Object::is_response) {
            let request = self.inside("requestParameters").map(|request| request.copy());
            return Some(response.whole(request.as_ref(), then));
        }
        self.request(then)
    }

    /// Returns the parameters of a call, or of a state of Step Functions.
    fn request(&self, then: Then<'_>) -> Option<Page> {
        let parameters = ["requestParameters", "Parameters", "Arguments"];
        let parameters = parameters.into_iter().find_map(|name| self.inside(name))?;
        Some(then(Target::Request(&parameters.copy())))
    }

    /// Returns a failed execution of Step Functions, or a failed Lambda function.
    fn execution(&self, then: Then<'_>) -> Option<Page> {
        if let Some(cause) = self.string("cause") {
            return Some(string(
                cause,
                Some(self.string("error").unwrap_or("States.TaskFailed")),
                self.depth,
                then,
            ));
        }
        if let (Some(name), Some(message)) = (self.string("errorType"), self.string("errorMessage")) {
            return Some(string(message, Some(name), self.depth, then));
        }
        let details = self.document.children(self.node).find(|&child| {
            self.document.key(child).ends_with("FailedEventDetails")
                || self.document.key(child).ends_with("TimedOutEventDetails")
        })?;
        self.open(details, then)
    }

    fn is_response(&self) -> bool {
        self.names("tasks") || self.names("failures")
    }

    fn response(&self, then: Then<'_>) -> Option<Page> {
        if self.is_response() {
            return Some(self.whole(None, then));
        }
        // The response of `StopTask`, and responses in the output of a state.
        ["task", "output", "Output"].into_iter().find_map(|name| self.open(self.member(name)?, then))
    }

    fn whole(&self, request: Option<&Document<'static>>, then: Then<'_>) -> Page {
        let copy;
        let document = if self.node == 0 {
            self.document
        } else {
            copy = self.copy();
            &copy
        };
        let items = |name| document.items(member(document, 0, name)).collect::<Vec<_>>();
        let tasks = items("tasks").into_iter().filter(|&task| document.node(task).kind == NodeKind::Object);
        then(Target::Response(Response {
            document: Some(document),
            tasks: tasks.map(|task| Task::read(document, task)).collect(),
            failures: items("failures").into_iter().map(|failure| Failure::read(document, failure)).collect(),
            request,
        }))
    }

    /// Returns an error as the wire, botocore and the SDKs for JavaScript write it.
    fn error(&self, then: Then<'_>) -> Option<Page> {
        let nested = self.inside("Error");
        let of_nested = |name| nested.as_ref().and_then(|error| error.string(name));
        let message =
            self.string("message").or_else(|| self.string("errorMessage")).or_else(|| of_nested("Message"));
        // A name alone is that of a container or a tag.
        let is_error = message.is_some() || self.has("$fault");
        let named = || self.string("name").or_else(|| self.string("code")).filter(|_| is_error);
        let name = self
            .string("__type")
            .or_else(|| of_nested("Code"))
            .or_else(|| self.string("errorCode"))
            .or_else(named)?;
        Some(match message {
            Some(message) => string(message, Some(name), self.depth, then),
            None => then(Target::Name(name)),
        })
    }

    /// Returns a task, a container, or a failure.
    fn part(&self, then: Then<'_>) -> Option<Page> {
        let has = |names: &[&str]| names.iter().any(|name| self.has(name));
        if has(&["containerInstances", "taskDefinition"]) {
            return None;
        }
        let (document, node) = (self.document, self.node);
        if has(&["containerArn", "exitCode"]) || (has(&["name"]) && has(&["reason"])) {
            return Some(then(Target::Container(Container::read(document, node))));
        }
        if has(&["taskArn", "taskDefinitionArn", "lastStatus", "stopCode", "stoppedReason"]) {
            return Some(then(Target::Task(Task::read(document, node))));
        }
        if has(&["reason"]) {
            return Some(then(Target::Failure(Failure::read(document, node))));
        }
        // A job of AWS Batch has the container of its task.
        if self.has("jobs") || self.has("statusReason") {
            return ["jobs", "container"].into_iter().find_map(|name| self.open(self.member(name)?, then));
        }
        None
    }

    /// Returns the events of a described service.
    fn service(&self, then: Then<'_>) -> Option<Page> {
        if let Some(services) = self.member("services").or_else(|| self.member("service")) {
            return self.open(services, then);
        }
        let events = self.member("events").filter(|_| self.has("serviceName") || self.has("serviceArn"))?;
        let event = self.document.items(Some(events)).next()?;
        let message = target::string(self.document, event, "message")?;
        Some(then(Target::Message(Cow::Borrowed(message))))
    }

    /// Returns the object as a document of its own.
    fn copy(&self) -> Document<'static> {
        let mut maker = Maker::without_replaced();
        maker.copy(None, self.document, self.node);
        maker.finish()
    }
}

/// Recognizes an object that does not come from the service: a message with a label, or a request.
pub(super) fn rest(document: &Document<'_>, options: &ValidateOptions, then: Then<'_>) -> Page {
    let object = Object { document, node: 0, depth: super::DEPTH };
    // In a request such a member is unknown, and its value may be anything.
    let is_request = object.names("taskDefinition") || object.names("containerInstances");
    let message =
        ["message", "errorMessage", "error", "@message"].into_iter().find_map(|name| object.string(name));
    if let (Some(message), false) = (message, is_request) {
        return string(message, None, object.depth, then);
    }
    if options.kind == InputKind::Response {
        return object.whole(None, then);
    }
    let is_state = object.string("Resource").is_some_and(|resource| resource.contains(":ecs:"));
    if is_state && let Some(page) = object.request(then) {
        return page;
    }
    // A log entry in a format of its own.
    let is_unknown = !document.children(0).any(|child| request::is_member(document.key(child)));
    if is_unknown && let Some(text) = strings(document) {
        return then(Target::Message(Cow::Owned(text)));
    }
    match crate::build::envelope::open(document) {
        Some(opened) => then(Target::Request(&opened.request)),
        None => then(Target::Request(document)),
    }
}

/// Returns the strings of a document, if they contain a known message.
fn strings(document: &Document<'_>) -> Option<String> {
    const MOST: usize = 64 * 1024;
    let mut all = String::new();
    for (node, _) in (0..).zip(&document.nodes) {
        if all.len() > MOST {
            break;
        }
        if let Some(text) = document.text_of(node) {
            all.push_str(text);
            all.push('\n');
        }
    }
    let found = messages::find(&Text::new(&all));
    found.first().is_some_and(|found| found.cause.level() >= Level::Step).then_some(all)
}
