//! Combines the configuration and the command line: which files are read, and how each is validated.

use super::accept::Accepted;
use super::arguments::{Command, Settings, Usage};
use super::config::{Accept, Config, FILE_NAME, Level, Override};
use super::host::{FileError, Host, Stream};
use super::inputs::{self, Input, Reason, STANDARD_INPUT};
use super::source::{SourceText, Syntax};
use super::{Run, paths};
use ecs_start_task::internal::{
    fitting_task_definition, kind_and_revision, read_json, with_task_definition_of,
};
use ecs_start_task::{InputKind, Report, Severity, ValidateOptions, Violation};
use std::collections::BTreeMap;

/// The settings of a run.
pub(crate) struct Project<'s> {
    settings: &'s Settings,
    pub(crate) config: Config,
    /// The name of the configuration, if there is one.
    pub(crate) file: Option<String>,
    /// The path of the configuration's folder, relative to the working directory.
    base: String,
    /// The working directory and the folder of the configuration.
    here: String,
    root: String,
    /// Options with one task definition each.
    definitions: Vec<ValidateOptions>,
}

impl<'s> Project<'s> {
    /// Reads the configuration and the task definitions. Returns `None` if an error ended the run.
    pub(crate) fn load(run: &mut Run<'_>, settings: &'s Settings) -> Option<Project<'s>> {
        let here = paths::absolute(&run.host.folder(), ".");
        let file = match find(run.host, settings, &here) {
            Ok(file) => file,
            Err((name, reason)) => {
                run.report_error(&format!("{}: {reason}", inputs::shown(&name)));
                return None;
            }
        };
        let (mut config, mut base) = (Config::default(), String::new());
        let file = match file {
            None => None,
            Some((name, text)) => {
                match Config::read(&text) {
                    Ok(read) => config = read,
                    Err(reason) => {
                        let message = format!("{}:{reason}", inputs::shown(&name));
                        run.wrong_use(&Usage { message, command: Some(settings.command) });
                        return None;
                    }
                }
                base = name[..name.rfind(['/', '\\']).map_or(0, |slash| slash + 1)].to_owned();
                Some(name)
            }
        };
        let root = paths::absolute(&here, if base.is_empty() { "." } else { &base });
        let mut project = Project { settings, config, file, base, here, root, definitions: Vec::new() };
        project.read_definitions(run)?;
        Some(project)
    }

    fn read_definitions(&mut self, run: &mut Run<'_>) -> Option<()> {
        let targets = if self.settings.task_definitions.is_empty() {
            self.of_config(&self.config.task_definitions)
        } else {
            self.settings.task_definitions.clone()
        };
        for target in targets {
            let (names, _) = inputs::names(run.host, &target, &mut Vec::new());
            if names.is_empty() {
                run.report_error(&format!("{}: {}", inputs::shown(&target), Reason::NoMatch));
                return None;
            }
            for name in names {
                if self.excludes_definition(&name) {
                    continue;
                }
                let shown = inputs::shown(&name);
                let text = match inputs::read(run.host, &name) {
                    Ok(text) => SourceText::new(text.content, Syntax::of(&name)),
                    Err(reason) => {
                        run.report_error(&format!("{shown}: {reason}"));
                        return None;
                    }
                };
                match ValidateOptions::new().task_definition(text.json()) {
                    Ok(options) => self.definitions.push(options),
                    Err(error) => {
                        let message = format!("{shown}: {error}");
                        run.wrong_use(&Usage { message, command: Some(self.settings.command) });
                        return None;
                    }
                }
            }
        }
        Some(())
    }

    /// Returns whether an entry of `taskDefinitions` that begins with `!` excludes a file.
    fn excludes_definition(&self, name: &str) -> bool {
        let whole = self.absolute_path(name);
        self.settings.task_definitions.is_empty()
            && excluded(&self.config.task_definitions).any(|pattern| self.matches(pattern, &whole))
    }

    /// Returns paths of the configuration, relative to the working directory.
    fn of_config(&self, names: &[String]) -> Vec<String> {
        let seen = |name: &String| match name.strip_prefix("./").unwrap_or(name) {
            name if name.starts_with('/') => name.to_owned(),
            name => format!("{}{name}", self.base),
        };
        names.iter().filter(|name| !name.starts_with('!')).map(seen).collect()
    }

    /// Returns the inputs. `None` if there are none.
    pub(crate) fn inputs(&self, run: &mut Run<'_>) -> Option<Vec<Input>> {
        let mut all = if self.reads_config_files() { self.of_config(&self.config.files) } else { Vec::new() };
        all.extend(self.settings.targets.iter().cloned());
        if all.is_empty() {
            if run.host.is_terminal(Stream::In) && self.settings.stdin_filename.is_none() {
                return None;
            }
            all.push(STANDARD_INPUT.to_owned());
        }
        let mut inputs = inputs::all(run, &all, self);
        for input in &mut inputs {
            if input.is_standard_input() {
                input.alias.clone_from(&self.settings.stdin_filename);
            }
        }
        Some(inputs)
    }

    /// Returns whether the files of the configuration are read. They are requests to validate.
    fn reads_config_files(&self) -> bool {
        let Settings { command, targets, stdin_filename, validating, .. } = self.settings;
        *command == Command::Validate
            && kind_and_revision(validating).0 == InputKind::Request
            && stdin_filename.is_none()
            && targets.iter().all(|target| target.starts_with('!'))
    }

    /// Returns whether every file of the configuration is read.
    pub(crate) fn reads_all(&self) -> bool {
        self.reads_config_files() && self.settings.targets.is_empty() && !self.config.files.is_empty()
    }

    /// Returns whether the command line or the configuration excludes a file.
    pub(crate) fn is_excluded(&self, name: &str, patterns: &[String]) -> bool {
        let whole = self.absolute_path(name);
        let here = |pattern: &String| pattern == name || paths::matches_from(&self.here, pattern, &whole);
        let files: &[String] =
            if self.settings.command == Command::Validate { &self.config.files } else { &[] };
        let mut of_config = self.config.exclude.iter().map(String::as_str).chain(excluded(files));
        patterns.iter().chain(&self.settings.exclude).any(here)
            || of_config.any(|pattern| self.matches(pattern, &whole))
    }

    /// Returns whether a file is the configuration itself.
    pub(crate) fn is_config(&self, name: &str) -> bool {
        self.file.as_deref().is_some_and(|file| self.absolute_path(file) == self.absolute_path(name))
    }

    /// Returns the absolute path of an input.
    pub(crate) fn absolute_path(&self, input: &str) -> String {
        paths::absolute(&self.here, input)
    }

    /// Returns the path of an input, relative to the configuration's folder.
    pub(crate) fn name_of(&self, input: &str) -> String {
        paths::relative(&self.absolute_path(input), &self.root)
    }

    /// Returns whether a pattern of the configuration matches an absolute path.
    fn matches(&self, pattern: &str, whole: &str) -> bool {
        paths::matches_from(&self.root, pattern, whole)
    }

    /// Returns the settings of the configuration that apply to an input.
    fn overrides(&self, input: &str) -> impl Iterator<Item = &Override> {
        let whole = self.absolute_path(input);
        self.config
            .overrides
            .iter()
            .filter(move |entry| entry.files.iter().any(|pattern| self.matches(pattern, &whole)))
    }

    /// Returns the path of an input relative to another folder, if the input is in it.
    pub(crate) fn name_from(&self, input: &str, folder: &str) -> Option<String> {
        paths::inside(&self.absolute_path(input), &self.absolute_path(folder)).map(str::to_owned)
    }

    /// Returns how an input is validated; `json` is its content.
    pub(crate) fn options(&self, input: &str, json: &str) -> ValidateOptions {
        let mut options = ValidateOptions::new();
        let mut revision = self.config.revision;
        let mut launch_type = self.config.launch_type;
        for entry in self.overrides(input) {
            revision = entry.revision.or(revision);
            launch_type = entry.launch_type.or(launch_type);
        }
        options = options.revision(revision.unwrap_or_default()).launch_type(launch_type.unwrap_or_default());
        for (name, value) in &self.settings.chosen {
            // The command line was checked when it was parsed.
            let _ = options.set(name, Some(value));
        }
        match self.definition(json) {
            Some(definition) => with_task_definition_of(options, definition),
            None => options,
        }
    }

    /// Returns the task definition that fits best; if several do, the last.
    fn definition(&self, json: &str) -> Option<&ValidateOptions> {
        if self.definitions.len() < 2 {
            return self.definitions.first();
        }
        fitting_task_definition(&self.definitions, &read_json(json))
    }

    /// Returns the severities of rules for an input.
    fn levels(&self, input: &str) -> BTreeMap<&str, Level> {
        let mut levels: BTreeMap<&str, Level> = BTreeMap::new();
        let of_overrides = self.overrides(input).map(|entry| &entry.rules);
        for rules in std::iter::once(&self.config.rules).chain(of_overrides) {
            levels.extend(rules.iter().map(|(rule, level)| (rule.as_str(), *level)));
        }
        levels.extend(self.settings.levels.iter().map(|(rule, level)| (rule.as_str(), *level)));
        levels
    }

    /// Returns a function that checks whether a violation of an input is reported. Violations that are not reported are
    /// not fixed.
    pub(crate) fn is_reported(&self, input: &str) -> impl Fn(&Violation) -> bool {
        let whole = self.absolute_path(input);
        let levels = self.levels(input);
        let accept: Vec<&Accept> =
            self.config.accept.iter().filter(|entry| self.matches(&entry.file, &whole)).collect();
        move |violation| {
            let code = violation.code.to_string();
            !is_off(violation, levels.get(code.as_str()))
                && !accept.iter().any(|entry| entry.rule == code && entry.path == violation.path)
        }
    }

    /// Applies severities and accepted violations to a report.
    pub(crate) fn apply(&self, input: &str, report: &mut Report, accepted: &mut Accepted) {
        if report.truncated {
            self.keep_accepted(input, accepted);
        }
        let whole = self.absolute_path(input);
        let mut is_accepted = accepted.of(&self.config.accept, |entry| self.matches(&entry.file, &whole));
        if report.violations.is_empty() {
            return;
        }
        let levels = self.levels(input);
        let mut failed = false;
        report.violations.retain_mut(|violation| {
            let code = violation.code.to_string();
            let level = levels.get(code.as_str());
            // An entry for a rule that is off is not stale.
            let is_kept = !is_accepted(&code, &violation.path) && !is_off(violation, level);
            if level == Some(&Level::Error) {
                violation.severity = Severity::Error;
            }
            failed |= is_kept && violation.severity == Severity::Error;
            is_kept
        });
        // Violations that are not listed can be errors.
        report.valid = !failed && (report.valid || !report.truncated);
    }

    /// Marks the accepted violations of an input as current, because some of its violations are unknown.
    pub(crate) fn keep_accepted(&self, input: &str, accepted: &mut Accepted) {
        let whole = self.absolute_path(input);
        accepted.keep(&self.config.accept, |entry| self.matches(&entry.file, &whole));
    }
}

/// Returns the patterns after `!`.
fn excluded(patterns: &[String]) -> impl Iterator<Item = &str> {
    patterns.iter().filter_map(|pattern| pattern.strip_prefix('!'))
}

/// Returns whether a violation is turned off. Errors cannot be.
fn is_off(violation: &Violation, level: Option<&Level>) -> bool {
    violation.severity == Severity::Warning && level == Some(&Level::Off)
}

/// Returns the name and text of the configuration: the named one, or the nearest in the working directory or
/// its parents.
fn find(
    host: &mut dyn Host,
    settings: &Settings,
    here: &str,
) -> Result<Option<(String, String)>, (String, Reason)> {
    if let Some(name) = &settings.config {
        let text = inputs::read(host, name).map_err(|reason| (name.clone(), reason))?;
        return Ok(Some((name.clone(), text.content)));
    }
    let depth = here.split('/').filter(|step| !step.is_empty()).count();
    let mut name = FILE_NAME.to_owned();
    for _ in 0..=depth {
        match inputs::read(host, &name) {
            Ok(text) => return Ok(Some((name, text.content))),
            // A folder that cannot be read counts as one without a configuration.
            Err(Reason::File(FileError::NotFound | FileError::Denied | FileError::IsFolder)) => {
                name.insert_str(0, "../");
            }
            Err(reason) => return Err((name, reason)),
        }
    }
    Ok(None)
}
