//! Which rule checks which grammar. The grammars themselves are with their rules.

use super::RuleContext;
use super::walk::Walk;
use crate::model::Text;
use crate::read::NodeId;
use crate::rules;

/// Checks a string against its grammar.
pub(crate) fn check(walk: &mut Walk<'_>, text: Text, id: NodeId, content: &str) {
    let context = &mut RuleContext::new(walk, id);
    match text {
        Text::Any => {}
        Text::TaskCpu => rules::size::invalid_task_cpu::check(context, content),
        Text::TaskMemory => rules::size::invalid_task_memory::check(context, content),
        Text::TagKey | Text::TagValue => rules::tags::invalid_tag_characters::check(context, content),
        Text::PortRange => rules::response::invalid_port_range::check(context, content),
        Text::AttributeName => rules::response::invalid_attribute::check_name(context, content),
        Text::AttributeValue => rules::response::invalid_attribute::check_value(context, content),
        // Responses hold IDs and ARNs as the service gave them.
        _ if !context.is_request() => {}
        Text::Cluster => rules::identity::invalid_cluster::check(context, content),
        Text::ContainerInstance => rules::identity::invalid_container_instance::check(context, content),
        Text::TaskDefinition => rules::task_definition::invalid_task_definition::check(context, content),
        Text::StartedBy => rules::request::invalid_started_by::check(context, content),
        Text::Group => rules::request::service_group::check(context, content),
        Text::Subnet => rules::network::unusual_subnet_id::check(context, content),
        Text::SecurityGroup => rules::network::unusual_security_group_id::check(context, content),
        Text::RoleArn => rules::identity::invalid_role_arn::check(context, content),
        Text::ContainerName => rules::request::invalid_container_name::check(context, content),
        Text::EnvironmentName => rules::environment::environment_name_unusual::check(context, content),
        Text::EnvironmentValue => rules::environment::clear_text_secret::check_value(context, content),
        Text::EnvironmentFileArn => rules::environment::invalid_environment_file::check(context, content),
        Text::VolumeType => rules::volumes::unknown_volume_type::check(context, content),
        Text::Filled => rules::request::placeholder_value::check(context, content),
    }
}

/// Whether a text where a list is due can only be its one item: with space or a comma in it, it may stand for several.
pub(crate) fn is_one_item(text: &str) -> bool {
    !text.is_empty() && !text.contains([' ', '\t', '\r', '\n', ',', ';'])
}

/// Checks ISO 8601 text or a `Date`.
pub(crate) fn timestamp(walk: &mut Walk<'_>, id: NodeId) {
    let content = walk.document.content(id);
    rules::response::invalid_timestamp::check(&mut RuleContext::new(walk, id), content);
}
