//! Which rule checks which grammar. The grammars themselves are with their rules.

use super::RuleContext;
use super::walk::Walk;
use crate::model::Format;
use crate::read::NodeId;
use crate::rules;

/// Checks a string against its grammar.
pub(crate) fn check(walk: &mut Walk<'_>, format: Format, id: NodeId, content: &str) {
    let context = &mut RuleContext::new(walk, id);
    match format {
        Format::Any => {}
        Format::TaskCpu => rules::size::invalid_task_cpu::check(context, content),
        Format::TaskMemory => rules::size::invalid_task_memory::check(context, content),
        Format::TagKey | Format::TagValue => rules::tags::invalid_tag_characters::check(context, content),
        Format::PortRange => rules::response::invalid_port_range::check(context, content),
        Format::AttributeName => rules::response::invalid_attribute::check_name(context, content),
        Format::AttributeValue => rules::response::invalid_attribute::check_value(context, content),
        // Responses hold IDs and ARNs as the service gave them.
        _ if !context.is_request() => {}
        Format::Cluster => rules::identity::invalid_cluster::check(context, content),
        Format::ContainerInstance => rules::identity::invalid_container_instance::check(context, content),
        Format::TaskDefinition => rules::task_definition::invalid_task_definition::check(context, content),
        Format::StartedBy => rules::request::invalid_started_by::check(context, content),
        Format::Group => rules::request::service_group::check(context, content),
        Format::Subnet => rules::network::unusual_subnet_id::check(context, content),
        Format::SecurityGroup => rules::network::unusual_security_group_id::check(context, content),
        Format::RoleArn => rules::identity::invalid_role_arn::check(context, content),
        Format::ContainerName => rules::request::invalid_container_name::check(context, content),
        Format::EnvironmentName => rules::environment::environment_name_unusual::check(context, content),
        Format::EnvironmentValue => rules::environment::clear_text_secret::check_value(context, content),
        Format::EnvironmentFileArn => rules::environment::invalid_environment_file::check(context, content),
        Format::VolumeType => rules::volumes::unknown_volume_type::check(context, content),
        Format::Filled => rules::request::placeholder_value::check(context, content),
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
