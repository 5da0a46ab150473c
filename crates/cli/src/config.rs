//! `ecs-start-task.json`: what a repository validates, and how.

use super::accept::can_accept;
use ecs_start_task::internal::nearest;
use ecs_start_task::rules::ALL;
use ecs_start_task::{Code, Revision, Severity, Target};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The name of the file.
pub(crate) const FILE_NAME: &str = "ecs-start-task.json";

/// The configuration of ecs-start-task for a repository. Paths and patterns are relative to the folder of this file.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Config {
    /// URL or path of the JSON Schema of this file, for editors.
    #[serde(rename = "$schema")]
    pub(crate) schema: Option<String>,
    /// Files and patterns of requests that `validate` reads if no others are named. A pattern after `!` excludes files.
    pub(crate) files: Vec<String>,
    /// Files and patterns that are never read as inputs.
    pub(crate) exclude: Vec<String>,
    /// The revision of the API. Default: `2023`.
    pub(crate) revision: Option<Revision>,
    /// The launch type, which determines the size limits of `overrides.cpu` and `overrides.memory`. Default: `EC2`.
    pub(crate) launch_type: Option<Target>,
    /// Files and patterns of task definitions. A pattern after `!` excludes files. The family and the revision that a
    /// request names select one.
    pub(crate) task_definitions: Vec<String>,
    /// The severity of rules. What Amazon ECS itself rejects is always an error.
    pub(crate) rules: BTreeMap<String, Level>,
    /// Settings for some of the files. Later entries take precedence.
    pub(crate) overrides: Vec<Override>,
    /// Violations that are not reported.
    pub(crate) accept: Vec<Accept>,
}

/// The severity of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Not reported.
    Off,
    /// Reported as a warning.
    Warn,
    /// Reported as an error.
    Error,
}

/// Settings for some of the files.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Override {
    /// Files and patterns.
    pub(crate) files: Vec<String>,
    /// The revision of the API.
    #[serde(default)]
    pub(crate) revision: Option<Revision>,
    /// The launch type.
    #[serde(default)]
    pub(crate) launch_type: Option<Target>,
    /// The severity of rules.
    #[serde(default)]
    pub(crate) rules: BTreeMap<String, Level>,
}

/// A violation that is not reported.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Accept {
    /// The file, or a pattern of files.
    pub(crate) file: String,
    /// The rule.
    pub(crate) rule: String,
    /// The path of the violation as a JSON Pointer.
    pub(crate) path: String,
    /// Why it is accepted. Required for rules that Amazon ECS itself enforces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) reason: Option<String>,
}

impl Config {
    /// Reads a configuration; an error is a sentence, after the position if there is one.
    pub(crate) fn read(text: &str) -> Result<Config, String> {
        let text = text.trim_start_matches('\u{FEFF}');
        // serde also reads the members of an object from an array.
        if text.trim_start().starts_with('[') {
            return Err(" Expected an object, found an array.".to_owned());
        }
        let config: Config = serde_json::from_str(text).map_err(|error| {
            let whole = error.to_string();
            let place = format!(" at line {} column {}", error.line(), error.column());
            let reason = whole.strip_suffix(&place).unwrap_or(&whole);
            let sentence = unknown_name(reason).unwrap_or_else(|| format!("{}.", in_json_terms(reason)));
            format!("{}:{}: {sentence}", error.line(), error.column())
        })?;
        let levels = config.overrides.iter().map(|entry| &entry.rules).chain([&config.rules]);
        for (rule, level) in levels.flatten() {
            check_level(rule, *level).map_err(|reason| format!(" {reason}"))?;
        }
        for (index, entry) in config.accept.iter().enumerate() {
            let at = format!(" accept[{index}]: ");
            let severity = severity_of(&entry.rule).map_err(|reason| format!("{at}{reason}"))?;
            if !can_accept(&entry.rule) {
                return Err(format!(
                    "{at}{} cannot be accepted, because a file with a syntax error cannot be read \
                        completely. Fix the file.",
                    entry.rule
                ));
            }
            let has_reason = entry.reason.as_deref().is_some_and(|reason| !reason.trim().is_empty());
            if severity == Severity::Error && !has_reason {
                return Err(format!("{at}{} is an error. To accept it, add a 'reason'.", entry.rule));
            }
        }
        Ok(config)
    }
}

/// Returns an error of serde with the names that JSON has for types.
fn in_json_terms(reason: &str) -> String {
    let terms = [
        ("invalid type: sequence", "invalid type: array"),
        ("invalid type: map", "invalid type: object"),
        ("expected a sequence", "expected an array"),
        ("expected a map", "expected an object"),
        ("expected struct Config", "expected an object"),
        ("expected struct Override", "expected an object"),
        ("expected struct Accept", "expected an object"),
    ];
    terms.iter().fold(reason.to_owned(), |text, (serde, json)| text.replace(serde, json))
}

/// Returns an error of serde about an unknown member or value as a sentence, with a suggestion.
fn unknown_name(reason: &str) -> Option<String> {
    let (kind, rest) = [("member", "unknown field `"), ("value", "unknown variant `")]
        .into_iter()
        .find_map(|(kind, start)| Some((kind, reason.strip_prefix(start)?)))?;
    let (name, expected) = rest.split_once("`, expected ")?;
    let known: Vec<&str> = expected.split('`').skip(1).step_by(2).collect();
    let name = super::inputs::shown(name);
    Some(match nearest(&known, &name) {
        Some(near) => format!("Unknown {kind} '{name}'. Did you mean '{near}'?"),
        None => format!("Unknown {kind} '{name}'. The {kind}s are {}.", known.join(", ")),
    })
}

/// Returns the default severity of a rule.
fn severity_of(rule: &str) -> Result<Severity, String> {
    if let Some(known) = ALL.iter().find(|known| known.code == rule) {
        return Ok(known.severity);
    }
    let rule = super::inputs::shown(rule);
    let known: Vec<_> = ALL.iter().map(|known| known.code.as_str()).collect();
    Err(match nearest(&known, &rule) {
        Some(near) => format!("Unknown rule '{rule}'. Did you mean '{near}'?"),
        None => format!("Unknown rule '{rule}'. 'ecs-start-task explain --list' lists all rules."),
    })
}

/// Rules whose violations are errors, but warnings if the input can be valid: an unknown name in a response, a role
/// of another account, a size that only some Regions have.
const ALSO_WARNINGS: [Code; 5] =
    [Code::UnknownMember, Code::UnknownValue, Code::NotInRevision, Code::AccountMismatch, Code::FargateSize];

/// Returns why a rule cannot have the severity. If a rule reports errors and warnings, only its warnings are affected.
pub(crate) fn check_level(rule: &str, level: Level) -> Result<(), String> {
    match (severity_of(rule)?, level) {
        (Severity::Error, Level::Off | Level::Warn) if !ALSO_WARNINGS.iter().any(|code| *code == rule) => {
            Err(format!(
                "{rule} is always an error. To accept individual violations, add entries with a reason to \
                'accept' in {FILE_NAME}."
            ))
        }
        _ => Ok(()),
    }
}

/// Returns the JSON Schema of the configuration.
#[cfg(not(target_arch = "wasm32"))]
pub fn schema() -> serde_json::Value {
    // Editors would complete an absent setting with null.
    let without_null = schemars::transform::RecursiveTransform(|schema: &mut schemars::Schema| {
        if schema.get("default").is_some_and(serde_json::Value::is_null) {
            schema.remove("default");
        }
    });
    let settings = schemars::generate::SchemaSettings::draft07().with_transform(without_null);
    let mut schema = settings.into_generator().into_root_schema_for::<Config>().to_value();
    let rules: Vec<&str> = ALL.iter().map(|rule| rule.code.as_str()).collect();
    for pointer in ["/properties/rules", "/definitions/Override/properties/rules"] {
        if let Some(of_rules) = schema.pointer_mut(pointer) {
            of_rules["propertyNames"] = serde_json::json!({ "enum": rules });
        }
    }
    if let Some(rule) = schema.pointer_mut("/definitions/Accept/properties/rule") {
        let rules: Vec<&str> = rules.into_iter().filter(|rule| can_accept(rule)).collect();
        rule["enum"] = serde_json::json!(rules);
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;
    use ecs_start_task::internal::rule_examples;
    use ecs_start_task::rules::DOCS;
    use ecs_start_task::{InputKind, ValidateOptions, validate};
    use std::collections::BTreeSet;

    #[test]
    fn rules_with_errors_that_also_report_warnings_are_listed() {
        let response = ValidateOptions::new().kind(InputKind::Response);
        let fargate = ValidateOptions::new().revision(Revision::Y2026).launch_type(Target::Fargate);
        let mut inputs = vec![
            (
                r#"{"tasks": [{"launchType": "NEW", "containers": [{"gpuSharingStrategy": "x"}], "x": 1}]}"#
                    .to_owned(),
                response.clone(),
            ),
            (r#"{"overrides": {"cpu": "32768", "memory": "65536"}}"#.to_owned(), fargate),
            (
                r#"{"taskDefinition": "arn:aws:ecs:us-east-1:123456789012:task-definition/web:7",
                    "overrides": {"taskRoleArn": "arn:aws:iam::210987654321:role/r"}}"#
                    .to_owned(),
                ValidateOptions::new(),
            ),
        ];
        for docs in DOCS {
            for example in [&docs.invalid, &docs.valid] {
                let options = rule_examples::options(example);
                inputs.push((rule_examples::text(example), options.clone()));
                inputs.push((rule_examples::text(example), options.kind(InputKind::Response)));
            }
        }
        let mut found = BTreeSet::new();
        for (text, options) in inputs {
            let violations = validate(&text, &options).violations;
            let warnings = violations.iter().filter(|violation| violation.severity == Severity::Warning);
            let codes = warnings.map(|violation| violation.code.as_str());
            found.extend(codes.filter(|code| severity_of(code) == Ok(Severity::Error)));
        }
        assert_eq!(found, BTreeSet::from(ALSO_WARNINGS.map(Code::as_str)));
    }
}
