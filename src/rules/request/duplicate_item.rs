//! Resources that an array contains twice.

use crate::message::Message;
use crate::model::{AwsVpcConfiguration, ContainerOverride, EnvironmentFile, Model, StartTaskRequest};
use crate::read::NodeId;
use crate::report::{Diagnostic, NodeFix, Severity, show_value};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::task_definition::ContainerDefinition;
use crate::validate::{RuleContext, Same, arn, duplicates};

pub(crate) static RULE: Rule =
    Rule { code: Code::DuplicateItem, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[
    Check::requests(StartTaskRequest::SHAPE, check_instances),
    Check::requests(AwsVpcConfiguration::SHAPE, check_network),
    Check::requests(ContainerOverride::SHAPE, check_environment_files),
];

static MESSAGE: Message = Message::new("duplicate-item", "Duplicate item \"{value}\".");
static HOST_PORT: Message = Message::new(
    "duplicate-item/host-port",
    "Duplicate item \"{value}\". Container \"{name}\" uses a fixed host port, so the second task fails \
        with RESOURCE:PORTS.",
);
static REMOVE_DUPLICATE: Message = Message::new("fix/remove-duplicate", "Remove the duplicate");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "An array must not contain a resource twice.",
    why: "A container instance that is listed twice gets two tasks, which conflict if they use fixed \
        host ports. A duplicate subnet, security group or environment file has no effect.",
    how_to_fix: "Remove the duplicate.",
    about: &[
        "containerInstances",
        "networkConfiguration.awsvpcConfiguration.subnets",
        "networkConfiguration.awsvpcConfiguration.securityGroups",
        "overrides.containerOverrides[].environmentFiles",
    ],
    messages: &[&MESSAGE, &HOST_PORT, &REMOVE_DUPLICATE],
    service_messages: &[],
    invalid: Example::whole(
        r#"{"taskDefinition": "web:7", "containerInstances": ["0123456789abcdef0123456789abcdef",
            "0123456789abcdef0123456789abcdef"]}"#,
    ),
    valid: Example::whole(
        r#"{"taskDefinition": "web:7", "containerInstances": ["0123456789abcdef0123456789abcdef",
            "fedcba9876543210fedcba9876543210"]}"#,
    ),
};

fn check_instances(request: &mut RuleContext<'_, '_>) {
    let containers = request.definition().map_or(&[][..], |definition| &definition.containers);
    let fixed = containers.iter().find(|container| container.has_fixed_host_port);
    // The ARN and the ID of an instance are the same instance.
    let id = |text| arn::container_instance(text).map_or(text, |(_, _, id)| id);
    let instances = request.texts(StartTaskRequest::container_instances);
    let ids: Vec<_> = instances.map(|(node, text)| (node, id(text))).collect();
    report(request, &ids, fixed);
}

fn check_network(network: &mut RuleContext<'_, '_>) {
    for member in [AwsVpcConfiguration::subnets, AwsVpcConfiguration::security_groups] {
        let items: Vec<_> = network.texts(member).collect();
        report(network, &items, None);
    }
}

fn check_environment_files(container: &mut RuleContext<'_, '_>) {
    let file = |item| Some((item, container.text_of(item, EnvironmentFile::value)?.1));
    let files: Vec<_> = container.items(ContainerOverride::environment_files).filter_map(file).collect();
    report(container, &files, None);
}

/// Reports each item whose name an earlier one has. `fixed` is a container that can run only once on an instance.
fn report(context: &mut RuleContext<'_, '_>, items: &[(NodeId, &str)], fixed: Option<&ContainerDefinition>) {
    for [(node, text), _] in duplicates(items, Same::Exactly) {
        if !text.is_empty() {
            let diagnostic = match fixed {
                Some(container) => {
                    Diagnostic::new(&RULE, node, &HOST_PORT).with("name", show_value(&container.name))
                }
                None => Diagnostic::new(&RULE, node, &MESSAGE),
            };
            let fix = NodeFix::remove(&REMOVE_DUPLICATE, node);
            context.report(diagnostic.with("value", context.show(text)).fix(fix));
        }
    }
}
