//! `ecs-start-task.json`: what a repository validates, and how.

use ecs_start_task::internal::nearest;
use ecs_start_task::rules::ALL;
use ecs_start_task::{Revision, Severity, Target};
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
    /// Files and patterns that are validated if none are named on the command line. A pattern after `!` excludes files.
    pub(crate) files: Vec<String>,
    /// Files and patterns that are never read as inputs.
    pub(crate) exclude: Vec<String>,
    /// The revision of the API. Default: `2023`.
    pub(crate) revision: Option<Revision>,
    /// The launch type, which decides the size limits. Default: `EC2`.
    pub(crate) launch_type: Option<Target>,
    /// Files and patterns of task definitions. The family and the revision that a request names select one.
    pub(crate) task_definitions: Vec<String>,
    /// The severity of rules. Rules that Amazon ECS itself enforces cannot be turned off or made warnings.
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

impl Override {
    pub(crate) fn applies_to(&self, file: &str) -> bool {
        self.files.iter().any(|pattern| super::paths::matches(pattern, file))
    }
}

impl Config {
    /// Reads a configuration; an error is a sentence, after the position if there is one.
    pub(crate) fn read(text: &str) -> Result<Config, String> {
        let config: Config = serde_json::from_str(text.trim_start_matches('\u{FEFF}')).map_err(|error| {
            let whole = error.to_string();
            let place = format!(" at line {} column {}", error.line(), error.column());
            let reason = whole.strip_suffix(&place).unwrap_or(&whole);
            format!("{}:{}: {reason}.", error.line(), error.column())
        })?;
        let levels = config.overrides.iter().map(|entry| &entry.rules).chain([&config.rules]);
        for (rule, level) in levels.flatten() {
            check_level(rule, *level).map_err(|reason| format!(" {reason}"))?;
        }
        for (index, entry) in config.accept.iter().enumerate() {
            let at = format!(" accept[{index}]: ");
            let severity = severity_of(&entry.rule).map_err(|reason| format!("{at}{reason}"))?;
            let has_reason = entry.reason.as_deref().is_some_and(|reason| !reason.trim().is_empty());
            if severity == Severity::Error && !has_reason {
                return Err(format!("{at}{} is an error. Accepting it requires a reason.", entry.rule));
            }
        }
        Ok(config)
    }
}

/// Returns the default severity of a rule.
fn severity_of(rule: &str) -> Result<Severity, String> {
    if let Some(known) = ALL.iter().find(|known| known.code == rule) {
        return Ok(known.severity);
    }
    let rule = super::inputs::shown(rule);
    Err(match nearest(ALL.iter().map(|known| known.code.as_str()), &rule) {
        Some(near) => format!("Unknown rule '{rule}'. Did you mean '{near}'?"),
        None => format!("Unknown rule '{rule}'. 'ecs-start-task explain --list' lists all rules."),
    })
}

/// Returns why a rule cannot have the severity.
pub(crate) fn check_level(rule: &str, level: Level) -> Result<(), String> {
    match (severity_of(rule)?, level) {
        (Severity::Error, Level::Off | Level::Warn) => Err(format!(
            "{rule} must stay an error. Accept single violations, with a reason, in 'accept' of {FILE_NAME}."
        )),
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
        rule["enum"] = serde_json::json!(rules);
    }
    schema
}
