//! Which rule looks at which grammar. The grammars themselves stand with their rules.

use super::walk::Walk;
use crate::model::Text;
use crate::options::InputKind;
use crate::read::NodeId;
use crate::rules;

/// Checks a text against its grammar.
pub(crate) fn check(walk: &mut Walk<'_>, text: Text, id: NodeId, content: &str) {
    match text {
        Text::Any => {}
        Text::TaskCpu => rules::invalid_task_cpu::look(walk, id, content),
        Text::TaskMemory => rules::invalid_task_memory::look(walk, id, content),
        Text::TagKey | Text::TagValue => rules::invalid_tag_characters::look(walk, id, content),
        Text::PortRange => rules::invalid_port_range::look(walk, id, content),
        Text::AttributeName => rules::invalid_attribute::look_at_name(walk, id, content),
        Text::AttributeValue => rules::invalid_attribute::look_at_value(walk, id, content),
        // Responses hold IDs and ARNs as the service gave them.
        _ if walk.options.kind == InputKind::Response => {}
        Text::Cluster => rules::invalid_cluster::look(walk, id, content),
        Text::ContainerInstance => rules::invalid_container_instance::look(walk, id, content),
        Text::TaskDefinition => rules::invalid_task_definition::look(walk, id, content),
        Text::StartedBy => rules::invalid_started_by::look(walk, id, content),
        Text::Group => rules::service_group::look(walk, id, content),
        Text::Subnet => rules::unusual_subnet_id::look(walk, id, content),
        Text::SecurityGroup => rules::unusual_security_group_id::look(walk, id, content),
        Text::RoleArn => rules::invalid_role_arn::look(walk, id, content),
        Text::ContainerName => rules::invalid_container_name::look(walk, id, content),
        Text::EnvironmentName => rules::environment_name_unusual::look(walk, id, content),
        Text::EnvironmentValue => rules::clear_text_secret::look(walk, id, content),
        Text::EnvironmentFileArn => rules::invalid_environment_file::look(walk, id, content),
        Text::VolumeType => rules::unknown_volume_type::look(walk, id, content),
        Text::Filled => rules::placeholder_value::look(walk, id, content),
    }
}

/// Whether a text where a list is due can only be its one item: with space or a comma in it, it may stand for several.
pub(crate) fn is_one_item(text: &str) -> bool {
    !text.is_empty() && !text.contains([' ', '\t', '\r', '\n', ',', ';'])
}

/// Checks ISO 8601 text or a `Date`.
pub(crate) fn timestamp(walk: &mut Walk<'_>, id: NodeId) {
    let content = walk.document.content(id);
    rules::invalid_timestamp::look(walk, id, content);
}
