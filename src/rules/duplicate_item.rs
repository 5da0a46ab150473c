//! Things that are named twice in a list.

use super::{Example, rule};
use crate::model::{AwsVpcConfiguration, ContainerOverride, Model, StartTaskRequest};
use crate::read::NodeId;
use crate::report::{Finding, Remedy, quote};
use crate::validate::{Scope, arn, scope};
use std::borrow::Cow;
use std::collections::HashSet;

rule! {
    code: "duplicate-item",
    severity: Warning,
    check: check on StartTaskRequest,
    title: "A list names each thing once.",
    why: "A container instance named twice gets two tasks, which collide where they use fixed host ports. A subnet, security group or environment file named twice does nothing.",
    remedy: "Remove the repetition.",
    invalid: Example::whole(r#"{"taskDefinition": "web:7", "containerInstances": ["0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef"]}"#),
    valid: Example::whole(r#"{"taskDefinition": "web:7", "containerInstances": ["0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"]}"#),
}

fn check(request: &mut Scope<'_, '_>) {
    let instances = request.texts("containerInstances");
    let definition = request.definition();
    let fixed = definition.and_then(|definition| definition.containers.iter().find(|container| container.has_fixed_host_port));
    let consequence = fixed.map_or(String::new(), |container| {
        format!(" Container {} fixes a port of its host, so the second task fails with RESOURCE:PORTS.", quote(&container.name))
    });
    repeated(request, instances, &consequence, |text| match arn::container_instance(text) {
        // The ARN and the ID of an instance name the same one.
        Some((_, _, id)) => id.to_owned(),
        None => text.to_owned(),
    });
}

/// The same for subnets and security groups.
pub(crate) static IN_NETWORK: super::rule::Check = super::rule::Check {
    on: AwsVpcConfiguration::SHAPE,
    inputs: super::rule::Inputs::Requests,
    run: |network| {
        for member in ["subnets", "securityGroups"] {
            let ids = network.texts(member);
            repeated(network, ids, "", str::to_owned);
        }
    },
};

/// The same for environment files.
pub(crate) static IN_CONTAINER: super::rule::Check = super::rule::Check {
    on: ContainerOverride::SHAPE,
    inputs: super::rule::Inputs::Requests,
    run: |container| {
        let document = container.document();
        let files = container.items("environmentFiles");
        let files = files.into_iter().filter_map(|item| {
            let (_, value) = scope::member_text(document, item, "value")?;
            Some((item, value))
        });
        let files = files.collect();
        repeated(container, files, "", str::to_owned);
    },
};

fn repeated(
    scope: &mut Scope<'_, '_>,
    items: Vec<(NodeId, Cow<'_, str>)>,
    consequence: &str,
    same: impl Fn(&str) -> String,
) {
    let mut seen = HashSet::new();
    for (node, text) in items {
        if !text.is_empty() && !seen.insert(same(&text)) {
            scope.report(
                Finding::new(&RULE, node, format!("{} is named before already.{consequence}", quote(&text)))
                    .fix(Remedy::remove("Remove the repetition", node)),
            );
        }
    }
}
