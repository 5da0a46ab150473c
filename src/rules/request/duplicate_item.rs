//! Things that are named twice in a list.

use crate::model::{AwsVpcConfiguration, ContainerOverride, EnvironmentFile, Model, StartTaskRequest};
use crate::read::NodeId;
use crate::report::{Diagnostic, Remedy, Severity, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::{RuleContext, Same, arn, duplicates};

pub(crate) static RULE: Rule = Rule {
    code: "duplicate-item",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[
        Check::requests(StartTaskRequest::SHAPE, check_instances),
        Check::requests(AwsVpcConfiguration::SHAPE, check_network),
        Check::requests(ContainerOverride::SHAPE, check_environment_files),
    ],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A list names each thing once.",
    why: "A container instance named twice gets two tasks, which collide where they use fixed \
        host ports. A subnet, security group or environment file named twice does nothing.",
    how_to_fix: "Remove the repetition.",
    about: &[
        "containerInstances",
        "networkConfiguration.awsvpcConfiguration.subnets",
        "networkConfiguration.awsvpcConfiguration.securityGroups",
        "overrides.containerOverrides[].environmentFiles",
    ],
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
    let instances = request.texts(StartTaskRequest::container_instances);
    let definition = request.definition();
    let fixed = definition
        .and_then(|definition| definition.containers.iter().find(|container| container.has_fixed_host_port));
    let consequence = fixed.map_or(String::new(), |container| {
        format!(
            " Container {} fixes a port of its host, so the second task fails with RESOURCE:PORTS.",
            quote(&container.name)
        )
    });
    // The ARN and the ID of an instance name the same one.
    let id = |text| arn::container_instance(text).map_or(text, |(_, _, id)| id);
    let ids: Vec<_> = instances.map(|(node, text)| (node, id(text))).collect();
    report(request, &ids, &consequence);
}

fn check_network(network: &mut RuleContext<'_, '_>) {
    for member in [AwsVpcConfiguration::subnets, AwsVpcConfiguration::security_groups] {
        let items: Vec<_> = network.texts(member).collect();
        report(network, &items, "");
    }
}

fn check_environment_files(container: &mut RuleContext<'_, '_>) {
    let file = |item| Some((item, container.text_of(item, EnvironmentFile::value)?.1));
    let files: Vec<_> = container.items(ContainerOverride::environment_files).filter_map(file).collect();
    report(container, &files, "");
}

/// Reports the items whose name stands there before already.
fn report(scope: &mut RuleContext<'_, '_>, items: &[(NodeId, &str)], consequence: &str) {
    for [(node, text), _] in duplicates(items, Same::Exactly) {
        if !text.is_empty() {
            let what = scope.shown(text).map_or("This".to_owned(), quote);
            scope.report(
                Diagnostic::new(&RULE, node, format!("{what} is named before already.{consequence}"))
                    .fix(Remedy::remove("Remove the repetition", node)),
            );
        }
    }
}
