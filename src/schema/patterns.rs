//! The patterns of schemas: regular expressions for what `validate` checks in code. Tests compare both with Ajv.

use super::unmarked;
use crate::model::{Format, Revision};
use crate::options::InputKind;
use crate::rules::RuleDocs;
use crate::rules::environment::invalid_environment_file;
use crate::rules::identity::{invalid_cluster, invalid_container_instance, invalid_role_arn};
use crate::rules::request::{invalid_container_name, invalid_started_by};
use crate::rules::response::{invalid_attribute, invalid_port_range, invalid_timestamp};
use crate::rules::size::{invalid_task_cpu, invalid_task_memory};
use crate::rules::tags::{invalid_tag_characters, reserved_tag_prefix};
use crate::rules::task_definition::invalid_task_definition;

/// A timestamp as a string, in a year of 365 or 366 days.
pub(super) const TIMESTAMP: &str = concat!(
    "^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)",
    "|02-(?:0[1-9]|1[0-9]|2[0-8]))",
    "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)",
    "[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::(?:[0-5][0-9]|60)(?:[.,][0-9]+)?)?",
    "(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):?[0-5][0-9])?$"
);

/// Returns the regular expression (ECMA-262, `u` flag) of a grammar, where breaking it is an error.
pub fn pattern(format: Format, kind: InputKind, revision: Revision) -> Option<&'static str> {
    macro_rules! partition {
        () => {
            "aws(?:-cn|-us-gov|-iso|-iso-b|-iso-e|-iso-f|-eusc)?"
        };
    }
    macro_rules! arn {
        ($resource:expr) => {
            concat!("arn:", partition!(), ":ecs:[a-z0-9]+(?:-[a-z0-9]+)+:[0-9]{12}:", $resource)
        };
    }
    macro_rules! name {
        () => {
            "[A-Za-z0-9_-]{1,255}"
        };
    }
    macro_rules! size {
        ($unit:literal) => {
            concat!("^(?:[0-9]+|(?:[0-9]+|[0-9]*\\.[0-9]+) *", $unit, ")$")
        };
    }
    macro_rules! port {
        () => {
            "(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6(?:[0-4][0-9]{3}|5(?:[0-4][0-9]{2}|5(?:[0-2][0-9]|3[0-5]))))"
        };
    }
    Some(match format {
        Format::TaskCpu => size!("[vV][cC][pP][uU]"),
        Format::TaskMemory => size!("[gG][bB]"),
        Format::TagKey | Format::TagValue if kind == InputKind::Response => r"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$",
        Format::TagKey | Format::TagValue => r"^(?![aA][wW][sS]:)[\p{L}\p{Z}\p{N}_.:/=+\-@]*$",
        // A pattern cannot express that the first port is lower than the last.
        Format::PortRange => concat!("^", port!(), "-", port!(), "$"),
        Format::AttributeName => r"^[A-Za-z0-9_/\\.-]*$",
        Format::AttributeValue => r"^(?:[A-Za-z0-9_.@/\\:-](?:[A-Za-z0-9_.@/\\: -]*[A-Za-z0-9_.@/\\:-])?)?$",
        _ if kind == InputKind::Response => return None,
        Format::Cluster => concat!("^(?:", name!(), "|", arn!("cluster/"), name!(), ")$"),
        Format::ContainerInstance => {
            concat!(
                r"^(?:[^\s\u0085/:%{}]+|",
                arn!("container-instance/"),
                "(?:",
                name!(),
                "/)?[A-Za-z0-9-]+)$"
            )
        }
        Format::TaskDefinition => {
            concat!("^(?:", arn!("task-definition/"), ")?", name!(), "(?::[1-9][0-9]{0,9})?$")
        }
        Format::StartedBy if revision >= Revision::Y2026 => "^[A-Za-z0-9_/-]*$",
        Format::StartedBy | Format::ContainerName => "^[A-Za-z0-9_-]*$",
        Format::RoleArn => concat!(
            "^arn:",
            partition!(),
            ":iam::[0-9]{12}:role/",
            r"(?=(?:.{1,510}/)?[^/]*$)(?:[\x21-\x2e\x30-\x7e]+/)*[A-Za-z0-9+=,.@_-]{1,64}$"
        ),
        Format::EnvironmentFileArn => {
            concat!("^arn:", partition!(), ":s3:::", r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/.*\.env$")
        }
        Format::Any
        | Format::Timestamp
        | Format::EnvironmentName
        | Format::EnvironmentValue
        | Format::Filled
        | Format::Group
        | Format::Subnet
        | Format::SecurityGroup
        | Format::VolumeType => {
            return None;
        }
    })
}

/// Returns the messages of editors for a string that does not match the pattern of a format: those of its
/// rules.
pub(super) fn error_message(format: Format, kind: InputKind) -> String {
    let docs = match format {
        Format::TaskCpu => &invalid_task_cpu::DOCS,
        Format::TaskMemory => &invalid_task_memory::DOCS,
        Format::TagKey | Format::TagValue if kind == InputKind::Request => {
            // One pattern is about two rules.
            let (characters, prefix) = (&invalid_tag_characters::DOCS, &reserved_tag_prefix::DOCS);
            return format!("{} {}", unmarked(characters.title), unmarked(prefix.title));
        }
        Format::TagKey | Format::TagValue => &invalid_tag_characters::DOCS,
        Format::PortRange => &invalid_port_range::DOCS,
        Format::AttributeName | Format::AttributeValue => &invalid_attribute::DOCS,
        Format::Cluster => &invalid_cluster::DOCS,
        Format::ContainerInstance => &invalid_container_instance::DOCS,
        Format::TaskDefinition => &invalid_task_definition::DOCS,
        // The allowed characters depend on the revision.
        Format::StartedBy => {
            let docs = &invalid_started_by::DOCS;
            return unmarked(&format!("{} {}", docs.title, docs.why));
        }
        Format::ContainerName => &invalid_container_name::DOCS,
        Format::RoleArn => &invalid_role_arn::DOCS,
        Format::EnvironmentFileArn => &invalid_environment_file::DOCS,
        Format::Timestamp => &invalid_timestamp::DOCS,
        // They have no pattern.
        Format::Any
        | Format::EnvironmentName
        | Format::EnvironmentValue
        | Format::Filled
        | Format::Group
        | Format::Subnet
        | Format::SecurityGroup
        | Format::VolumeType => return String::new(),
    };
    message(docs)
}

/// Returns the requirement of a rule and how to fix a violation, in plain text.
pub(super) fn message(docs: &RuleDocs) -> String {
    unmarked(&format!("{} {}", docs.title, docs.how_to_fix))
}
