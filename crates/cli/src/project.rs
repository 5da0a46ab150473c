//! The configuration and the command line combined: which files are read, and how each is validated.

use super::accept::Accepted;
use super::arguments::{Settings, Usage};
use super::config::{Accept, Config, FILE_NAME, Level};
use super::host::{Host, Stream, Trouble};
use super::inputs::{self, Input, Reason, STANDARD_INPUT};
use super::source::{SourceText, Syntax};
use super::{Run, paths};
use ecs_start_task::internal::{fitting_task_definition, read_json, with_task_definition_of};
use ecs_start_task::{Report, Severity, ValidateOptions, Violation};
use std::collections::BTreeMap;

/// The settings of a run.
pub(crate) struct Project<'s> {
    settings: &'s Settings,
    pub(crate) config: Config,
    /// The name of the configuration, if there is one.
    pub(crate) file: Option<String>,
    /// What the configuration's names begin with, seen from the working directory.
    base: String,
    /// The working directory and the folder of the configuration.
    here: String,
    root: String,
    /// Options that have a task definition each.
    definitions: Vec<ValidateOptions>,
}

impl<'s> Project<'s> {
    /// Reads the configuration and the task definitions. `None` where that ended the run.
    pub(crate) fn load(run: &mut Run<'_>, settings: &'s Settings) -> Option<Project<'s>> {
        let here = paths::absolute(&run.host.folder(), ".");
        let file = match find(run.host, settings, &here) {
            Ok(file) => file,
            Err((name, reason)) => {
                run.trouble(&format!("{}: {reason}", inputs::shown(&name)));
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
                run.trouble(&format!("{}: {}", inputs::shown(&target), Reason::NoMatch));
                return None;
            }
            for name in names {
                let shown = inputs::shown(&name);
                let text = match inputs::read(run.host, &name) {
                    Ok(text) => SourceText::new(text.content, Syntax::of(&name)),
                    Err(reason) => {
                        run.trouble(&format!("{shown}: {reason}"));
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

    /// Returns names of the configuration as seen from the working directory.
    fn of_config(&self, names: &[String]) -> Vec<String> {
        let seen = |name: &String| match name.strip_prefix("./").unwrap_or(name) {
            name if name.starts_with('/') => name.to_owned(),
            name => format!("{}{name}", self.base),
        };
        names.iter().filter(|name| !name.starts_with('!')).map(seen).collect()
    }

    /// Returns what is to be read. `None` where there is nothing to read from.
    pub(crate) fn inputs(&self, run: &mut Run<'_>) -> Option<Vec<Input>> {
        let targets = &self.settings.targets;
        let is_piped = self.settings.stdin_filename.is_some();
        let only_excludes = targets.iter().all(|target| target.starts_with('!'));
        let mut all =
            if only_excludes && !is_piped { self.of_config(&self.config.files) } else { Vec::new() };
        all.extend(targets.iter().cloned());
        if all.is_empty() {
            if run.host.is_terminal(Stream::In) && !is_piped {
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

    /// Whether every file of the configuration is read.
    pub(crate) fn reads_all(&self) -> bool {
        self.settings.targets.is_empty()
            && self.settings.stdin_filename.is_none()
            && !self.config.files.is_empty()
    }

    /// Whether a file is not read, by an exclusion of the command line or of the configuration.
    pub(crate) fn is_excluded(&self, name: &str, patterns: &[String]) -> bool {
        let whole = paths::absolute(&self.here, name);
        let here = |pattern: &String| pattern == name || paths::matches_from(&self.here, pattern, &whole);
        let of_files = self.config.files.iter().filter_map(|pattern| pattern.strip_prefix('!'));
        let mut of_config = self.config.exclude.iter().map(String::as_str).chain(of_files);
        patterns.iter().chain(&self.settings.exclude).any(here)
            || of_config.any(|pattern| paths::matches_from(&self.root, pattern, &whole))
    }

    /// Whether a file is the configuration itself.
    pub(crate) fn is_config(&self, name: &str) -> bool {
        let whole = |name: &str| paths::absolute(&self.here, name);
        self.file.as_deref().is_some_and(|file| whole(file) == whole(name))
    }

    fn in_project<'p>(&self, whole: &'p str) -> &'p str {
        paths::inside(whole, &self.root).unwrap_or(whole)
    }

    /// Returns the name of an input as the configuration has it.
    pub(crate) fn name_of(&self, input: &str) -> String {
        self.in_project(&paths::absolute(&self.here, input)).to_owned()
    }

    /// Returns the name of an input as seen from another folder, if it is in it.
    pub(crate) fn name_from(&self, input: &str, folder: &str) -> Option<String> {
        let whole = paths::absolute(&self.here, input);
        paths::inside(&whole, &paths::absolute(&self.here, folder)).map(str::to_owned)
    }

    /// Returns how an input is validated; `json` is its content.
    pub(crate) fn options(&self, input: &str, json: &str) -> ValidateOptions {
        let mut options = ValidateOptions::new();
        let name = self.name_of(input);
        let applying = self.config.overrides.iter().filter(|entry| entry.applies_to(&name));
        let mut revision = self.config.revision;
        let mut launch_type = self.config.launch_type;
        for entry in applying {
            revision = entry.revision.or(revision);
            launch_type = entry.launch_type.or(launch_type);
        }
        options = options.revision(revision.unwrap_or_default()).launch_type(launch_type.unwrap_or_default());
        for (name, value) in &self.settings.chosen {
            // It was checked when it was read.
            let _ = options.set(name, Some(value));
        }
        match self.definition(json) {
            Some(definition) => with_task_definition_of(options, definition),
            None => options,
        }
    }

    /// Returns the task definition that fits best; of several that fit alike, the last.
    fn definition(&self, json: &str) -> Option<&ValidateOptions> {
        if self.definitions.len() < 2 {
            return self.definitions.first();
        }
        fitting_task_definition(&self.definitions, &read_json(json))
    }

    /// Returns the severities of rules for a file, by its name in the configuration.
    fn levels(&self, name: &str) -> BTreeMap<&str, Level> {
        let mut levels: BTreeMap<&str, Level> = BTreeMap::new();
        let applying = self.config.overrides.iter().filter(|entry| entry.applies_to(name));
        for rules in std::iter::once(&self.config.rules).chain(applying.map(|entry| &entry.rules)) {
            levels.extend(rules.iter().map(|(rule, level)| (rule.as_str(), *level)));
        }
        levels.extend(self.settings.levels.iter().map(|(rule, level)| (rule.as_str(), *level)));
        levels
    }

    /// Returns a function that checks whether a violation of an input is reported. What is not reported is not fixed.
    pub(crate) fn is_reported(&self, input: &str) -> impl Fn(&Violation) -> bool {
        let name = self.name_of(input);
        let levels = self.levels(&name);
        let accept: Vec<&Accept> =
            self.config.accept.iter().filter(|entry| paths::matches(&entry.file, &name)).collect();
        move |violation| {
            let code = violation.code.to_string();
            levels.get(code.as_str()) != Some(&Level::Off)
                && !accept.iter().any(|entry| entry.rule == code && entry.path == violation.path)
        }
    }

    /// Applies severities and accepted violations to a report.
    pub(crate) fn judge(&self, input: &str, report: &mut Report, accepted: &mut Accepted) {
        let name = self.name_of(input);
        let mut is_accepted = accepted.of(&self.config.accept, &name);
        if report.violations.is_empty() {
            return;
        }
        let levels = self.levels(&name);
        let mut failed = false;
        report.violations.retain_mut(|violation| {
            let code = violation.code.to_string();
            match levels.get(code.as_str()) {
                Some(Level::Off) => return false,
                Some(Level::Warn) => violation.severity = Severity::Warning,
                Some(Level::Error) => violation.severity = Severity::Error,
                None => {}
            }
            let is_kept = !is_accepted(&code, &violation.path);
            failed |= is_kept && violation.severity == Severity::Error;
            is_kept
        });
        // What is beyond the listed violations may be an error.
        report.valid = !failed && (report.valid || !report.truncated);
    }
}

/// The configuration's name and text: the named one, or the nearest from the working directory upwards.
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
            // A folder that may not be looked into has no configuration for us.
            Err(Reason::Trouble(Trouble::NotFound | Trouble::Denied | Trouble::IsFolder)) => {
                name.insert_str(0, "../");
            }
            Err(reason) => return Err((name, reason)),
        }
    }
    Ok(None)
}
