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
        Text::TaskCpu => rules::size::invalid_task_cpu::look(walk, id, content),
        Text::TaskMemory => rules::size::invalid_task_memory::look(walk, id, content),
        Text::TagKey | Text::TagValue => rules::tags::invalid_tag_characters::look(walk, id, content),
        Text::PortRange => rules::response::invalid_port_range::look(walk, id, content),
        Text::AttributeName => rules::response::invalid_attribute::look_at_name(walk, id, content),
        Text::AttributeValue => rules::response::invalid_attribute::look_at_value(walk, id, content),
        // Responses hold IDs and ARNs as the service gave them.
        _ if walk.options.kind == InputKind::Response => {}
        Text::Cluster => rules::identity::invalid_cluster::look(walk, id, content),
        Text::ContainerInstance => rules::identity::invalid_container_instance::look(walk, id, content),
        Text::TaskDefinition => rules::task_definition::invalid_task_definition::look(walk, id, content),
        Text::StartedBy => rules::request::invalid_started_by::look(walk, id, content),
        Text::Group => rules::request::service_group::look(walk, id, content),
        Text::Subnet => rules::network::unusual_subnet_id::look(walk, id, content),
        Text::SecurityGroup => rules::network::unusual_security_group_id::look(walk, id, content),
        Text::RoleArn => rules::identity::invalid_role_arn::look(walk, id, content),
        Text::ContainerName => rules::request::invalid_container_name::look(walk, id, content),
        Text::EnvironmentName => rules::environment::environment_name_unusual::look(walk, id, content),
        Text::EnvironmentValue => rules::environment::clear_text_secret::look(walk, id, content),
        Text::EnvironmentFileArn => rules::environment::invalid_environment_file::look(walk, id, content),
        Text::VolumeType => rules::volumes::unknown_volume_type::look(walk, id, content),
        Text::Filled => rules::request::placeholder_value::look(walk, id, content),
    }
}

/// Whether a text where a list is due can only be its one item: with space or a comma in it, it may stand for several.
pub(crate) fn is_one_item(text: &str) -> bool {
    !text.is_empty() && !text.contains([' ', '\t', '\r', '\n', ',', ';'])
}

/// Checks ISO 8601 text or a `Date`.
pub(crate) fn timestamp(walk: &mut Walk<'_>, id: NodeId) {
    let content = walk.document.content(id);
    rules::response::invalid_timestamp::look(walk, id, content);
}
