//! The rules: one file each, in folders by area. A file has the rule (`RULE`), its documentation (`DOCS`) and
//! its check.

pub(crate) mod draft;
pub(crate) mod environment;
pub(crate) mod gpu;
pub(crate) mod identity;
pub(crate) mod network;
pub(crate) mod request;
pub(crate) mod response;
pub(crate) mod size;
pub(crate) mod tags;
pub(crate) mod task_definition;
pub(crate) mod volumes;

pub use crate::message::Message;
pub use crate::report::{Code, Example, Rule, RuleDocs, ServiceMessage, Source};
pub(crate) use crate::validate::Check;

use crate::options::{InputFormat, InputKind, ValidateOptions};
use crate::read::{Document, form};
use crate::report::{Report, titles};
use crate::validate::{self, CheckSet, structural};
use std::sync::LazyLock;

/// Lists the rules, each by the folder and the name of its file. A rule that the check of another one reports has an
/// empty `CHECKS`.
macro_rules! rules {
    (
        without_checks: [$($group:ident::$plain:ident),* $(,)?],
        with_checks: [$($area:ident::$name:ident),* $(,)?] $(,)?
    ) => {
        /// Every rule: those of the model first, then the others by name.
        pub static ALL: &[&Rule] = &[$(&$group::$plain::RULE,)* $(&$area::$name::RULE,)*];

        /// The area of every rule, such as `network`, in the same order; `structural` is that of the model.
        pub(crate) static AREAS: &[&str] = &[$(stringify!($group),)* $(stringify!($area),)*];

        /// The documentation of every rule, in the same order.
        pub static DOCS: &[&RuleDocs] = &[$(&$group::$plain::DOCS,)* $(&$area::$name::DOCS,)*];

        static CHECKS: &[(&Rule, &[Check])] = &[$((&$area::$name::RULE, $area::$name::CHECKS),)*];
    };
}

rules! {
    without_checks: [
        structural::invalid_json,
        draft::invalid_command_line,
        draft::shell_reference,
        structural::duplicate_member,
        structural::wrong_type,
        structural::null_value,
        structural::not_json,
        structural::ill_formed_text,
        structural::task_definition_as_request,
        structural::missing_member,
        structural::unknown_member,
        structural::not_in_revision,
        structural::unknown_value,
        structural::integer_out_of_range,
        structural::too_many_items,
        structural::too_few_items,
        structural::too_long,
        structural::too_short,
        structural::too_large,
        structural::too_small,
    ],
    with_checks: [
        identity::account_mismatch,
        environment::clear_text_secret,
        identity::cluster_mismatch,
        request::command_in_one_text,
        size::container_cpu_above_task,
        size::container_memory_above_task,
        request::container_name_missing,
        size::cpu_beyond_limit,
        request::deprecated_member,
        gpu::deprecated_value,
        request::duplicate_container_override,
        environment::duplicate_environment_variable,
        request::duplicate_item,
        tags::duplicate_tag_key,
        volumes::ebs_initialization_rate,
        volumes::ebs_iops,
        volumes::ebs_size,
        volumes::ebs_source_missing,
        volumes::ebs_throughput,
        request::empty_container_override,
        environment::environment_files_replaced,
        environment::environment_files_without_role,
        environment::environment_incomplete,
        environment::environment_name_unusual,
        request::exec_read_only_root,
        request::exec_without_task_role,
        request::external_unsupported,
        task_definition::fargate_only_definition,
        request::fargate_only_member,
        size::fargate_size,
        gpu::gpu_amount_and_sharing,
        gpu::gpu_amount_missing,
        gpu::gpu_options_mixed,
        gpu::gpu_requirement_repeated,
        task_definition::inactive_task_definition,
        response::invalid_attribute,
        identity::invalid_cluster,
        identity::invalid_container_instance,
        request::invalid_container_name,
        environment::invalid_environment_file,
        gpu::invalid_gpu_count,
        response::invalid_port_range,
        identity::invalid_role_arn,
        request::invalid_started_by,
        tags::invalid_tag_characters,
        size::invalid_task_cpu,
        task_definition::invalid_task_definition,
        size::invalid_task_memory,
        response::invalid_timestamp,
        size::memory_below_minimum,
        size::memory_not_above_reservation,
        network::network_configuration_missing,
        network::network_configuration_not_allowed,
        gpu::neuron_device_amount,
        gpu::one_member_only,
        task_definition::other_task_definition,
        response::overlapping_port_ranges,
        request::overrides_nearly_full,
        request::overrides_too_long,
        identity::partition_mismatch,
        request::placeholder_value,
        tags::propagate_from_service,
        tags::propagated_tags,
        network::public_ip_on_ec2,
        request::reference_id_reserved,
        identity::region_mismatch,
        tags::reserved_tag_key,
        tags::reserved_tag_prefix,
        environment::secret_overridden,
        request::service_deployment_name,
        request::service_group,
        tags::similar_tag_keys,
        volumes::standard_volume_on_fargate,
        tags::tag_key_missing,
        size::task_cpu_out_of_range,
        task_definition::task_definition_without_revision,
        size::task_memory_raised_alone,
        response::too_many_port_ranges,
        gpu::unknown_accelerator,
        task_definition::unknown_container,
        volumes::unknown_volume,
        volumes::unknown_volume_type,
        task_definition::unreadable_task_definition,
        identity::unusual_container_instance_id,
        network::unusual_security_group_id,
        tags::unusual_separator,
        network::unusual_subnet_id,
        volumes::volume_not_configured,
        size::windows_task_size,
    ],
}

/// Returns the documentation of the rule with this code.
///
/// ```
/// use ecs_start_task::{Code, rules};
///
/// assert_eq!(rules::by_code(Code::WrongType).title, "Values must have the type of their member.");
/// ```
#[must_use]
pub fn by_code(code: Code) -> &'static RuleDocs {
    // The codes are in the order of the rules, as a test makes sure.
    DOCS[code as usize]
}

impl Code {
    /// Returns the address of the page that documents the rule. If the rule is about many members, that is the page of
    /// `StartTask`; [`Violation::docs`](crate::Violation::docs) leads to the member.
    #[must_use]
    pub fn docs(self) -> &'static str {
        match by_code(self).rule.source {
            Source::Page(address) => address,
            Source::Member => "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StartTask.html",
        }
    }
}

/// The areas in the order of the documentation, with their titles.
pub const AREA_TITLES: [(&str, &str); 12] = [
    ("structural", "Structure and types"),
    ("request", "Requests"),
    ("identity", "IDs and ARNs"),
    ("task_definition", "Task definitions"),
    ("network", "Network"),
    ("size", "CPU and memory"),
    ("gpu", "GPUs and accelerators"),
    ("environment", "Environment variables"),
    ("tags", "Tags"),
    ("volumes", "EBS volumes"),
    ("response", "Responses"),
    ("draft", "Command lines"),
];

/// Returns the rules by area, and by name within an area.
pub fn by_area() -> Vec<(&'static str, &'static RuleDocs)> {
    let mut rules: Vec<_> = AREAS.iter().copied().zip(DOCS.iter().copied()).collect();
    rules.sort_by_key(|(area, docs)| (*area, docs.rule.code.as_str()));
    rules
}

/// Returns every message of a report, and every title of a fix.
pub fn messages() -> impl Iterator<Item = &'static Message> {
    DOCS.iter().flat_map(|docs| docs.messages).chain(titles::ALL).copied()
}

/// The checks of requests.
static OF_REQUESTS: LazyLock<CheckSet> = LazyLock::new(|| checks(InputKind::Request));

/// The checks of responses.
static OF_RESPONSES: LazyLock<CheckSet> = LazyLock::new(|| checks(InputKind::Response));

fn checks(kind: InputKind) -> CheckSet {
    CheckSet::new(kind, CHECKS.iter().flat_map(|(_, checks)| *checks))
}

/// Reads an input in its format: form state loses what is blank.
pub(crate) fn read_input<'t>(mut document: Document<'t>, options: &ValidateOptions) -> Document<'t> {
    if options.input == InputFormat::Form {
        form::read(&mut document, options.kind.shape());
    }
    document
}

/// Validates an input as it was passed.
pub(crate) fn validate_input(document: Document<'_>, options: &ValidateOptions) -> Report {
    validate(&read_input(document, options), options)
}

/// Validates an input against the model and all rules.
pub(crate) fn validate(document: &Document<'_>, options: &ValidateOptions) -> Report {
    let checks = match options.kind {
        InputKind::Request => &OF_REQUESTS,
        InputKind::Response => &OF_RESPONSES,
    };
    validate::check(document, options, checks)
}

/// Returns whether the rule compares members of objects, and is not about single strings.
pub(crate) fn checks_objects(rule: &Rule) -> bool {
    let checks = CHECKS.iter().filter(|(of, _)| std::ptr::eq(*of, rule)).flat_map(|(_, checks)| *checks);
    checks.into_iter().any(Check::is_of_objects)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_has_a_code_in_the_same_order() {
        let rules: Vec<Code> = ALL.iter().map(|rule| rule.code).collect();
        assert_eq!(rules, Code::ALL);
        for &code in Code::ALL {
            assert_eq!(by_code(code).rule.code, code);
            assert_eq!(code.as_str().parse(), Ok(code));
            assert_eq!(code.to_string(), code.as_str());
            assert!(code.docs().starts_with("https://"), "{code}");
            // `-wrong-type` of `WrongType`.
            let mut kebab = String::new();
            for letter in format!("{code:?}").chars() {
                kebab.extend(letter.is_uppercase().then_some('-'));
                kebab.push(letter.to_ascii_lowercase());
            }
            assert_eq!(kebab[1..], *code.as_str());
        }
        assert_eq!("wrong-typ".parse::<Code>().unwrap_err().to_string(), "unknown rule \"wrong-typ\"");
    }
}
