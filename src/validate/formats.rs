//! Which rule checks strings of which format. What a format is, its rule knows.

use super::RuleContext;
use super::walk::Walk;
use crate::model::Format;
use crate::read::NodeId;
use crate::rules::{
    Inputs, environment, identity, network, request, response, size, tags, task_definition, volumes,
};

/// Checks a string of one format and reports what it finds.
type Check = fn(&mut RuleContext<'_, '_>, &str);

/// The check of a format, and the inputs that it is for: responses contain IDs and ARNs as the service returned them.
fn check_of(format: Format) -> Option<(Inputs, Check)> {
    use Inputs::{Both, Requests};
    Some(match format {
        Format::Any => return None,
        Format::AttributeName => (Both, response::invalid_attribute::check_name),
        Format::AttributeValue => (Both, response::invalid_attribute::check_value),
        Format::Cluster => (Requests, identity::invalid_cluster::check),
        Format::ContainerInstance => (Requests, identity::invalid_container_instance::check),
        Format::ContainerName => (Requests, request::invalid_container_name::check),
        Format::EnvironmentFileArn => (Requests, environment::invalid_environment_file::check),
        Format::EnvironmentName => (Requests, environment::environment_name_unusual::check),
        Format::EnvironmentValue => (Requests, environment::clear_text_secret::check_value),
        Format::Filled => (Requests, request::placeholder_value::check),
        Format::Group => (Requests, request::service_group::check),
        Format::PortRange => (Both, response::invalid_port_range::check),
        Format::RoleArn => (Requests, identity::invalid_role_arn::check),
        Format::SecurityGroup => (Requests, network::unusual_security_group_id::check),
        Format::StartedBy => (Requests, request::invalid_started_by::check),
        Format::Subnet => (Requests, network::unusual_subnet_id::check),
        Format::TagKey | Format::TagValue => (Both, tags::invalid_tag_characters::check),
        Format::TaskCpu => (Both, size::invalid_task_cpu::check),
        Format::TaskDefinition => (Requests, task_definition::invalid_task_definition::check),
        Format::TaskMemory => (Both, size::invalid_task_memory::check),
        Format::VolumeType => (Requests, volumes::unknown_volume_type::check),
    })
}

/// Checks a string against its format.
pub(crate) fn check(walk: &mut Walk<'_>, format: Format, id: NodeId, content: &str) {
    if let Some((_, check)) = check_of(format).filter(|(inputs, _)| inputs.include(walk.options.kind)) {
        check(&mut RuleContext::new(walk, id), content);
    }
}

/// Whether a text where a list is due can only be its one item: with space or a comma in it, it may stand for several.
pub(crate) fn is_one_item(text: &str) -> bool {
    !text.is_empty() && !text.contains([' ', '\t', '\r', '\n', ',', ';'])
}

/// Checks ISO 8601 text or a `Date`.
pub(crate) fn timestamp(walk: &mut Walk<'_>, id: NodeId) {
    let content = walk.document.content(id);
    response::invalid_timestamp::check(&mut RuleContext::new(walk, id), content);
}
