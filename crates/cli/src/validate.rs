//! `validate`: validates files, and applies fixes with `--fix`.

use super::accept::{self, Accepted};
use super::arguments::{Command, Output, Settings, Usage};
use super::config::FILE_NAME;
use super::host::Stream;
use super::inputs::{self, Input, Reason, STANDARD_INPUT, encode};
use super::output::{self, Checked, Outcome, Results};
use super::project::Project;
use super::source::{SourceText, Syntax};
use super::terminal::Content;
use super::{Exit, Run};
use ecs_start_task::internal::kind_and_revision;
use ecs_start_task::{AppliedFix, FixSelection, Report, Severity, Violation};

pub(super) fn run(run: &mut Run<'_>, settings: &Settings) {
    let Some(project) = Project::load(run, settings) else { return };
    let Some(inputs) = project.inputs(run) else {
        return run.wrong_use(&nothing_to_read(Command::Validate));
    };
    if settings.baseline && inputs.iter().any(|input| input.called() == STANDARD_INPUT) {
        let message = "--baseline requires file names. Name standard input with --stdin-filename.".to_owned();
        return run.wrong_use(&Usage { message, command: Some(Command::Validate) });
    }
    if settings.diff {
        return diff(run, settings, &project, inputs);
    }
    // The folder of the repository in GitHub Actions and in GitLab CI/CD.
    let mut folders =
        ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"].into_iter().filter_map(|name| run.host.variable(name));
    let workspace = folders.find(|folder| !folder.is_empty());
    let mut accepted = Accepted::default();
    let mut all = Vec::new();
    for input in inputs {
        let workspace = workspace.as_deref().and_then(|folder| project.name_from(input.called(), folder));
        let mut checked = validate_input(run, settings, &project, input, &mut accepted);
        if checked.name != STANDARD_INPUT {
            checked.workspace = workspace.unwrap_or_else(|| checked.name.clone());
        }
        if matches!(checked.outcome, Outcome::Failed(_)) {
            project.keep_accepted(&checked.name, &mut accepted);
        }
        count(run, settings, &checked);
        all.push(checked);
    }
    if settings.baseline {
        return baseline(run, &project, &all);
    }
    let stale: Vec<String> = accepted
        .stale(&project.config.accept, project.reads_all())
        .into_iter()
        .map(|(index, entry)| accept::stale_line(index, entry, project.file.as_deref().unwrap_or(FILE_NAME)))
        .collect();
    if settings.deny_warnings && !stale.is_empty() {
        run.end_with(Exit::Violations);
    }
    let which = which(settings);
    let results = Results { all: &all, stale: &stale, accepted: accepted.count, fixing: settings.fix, which };
    report(run, settings, &results);
}

fn which(settings: &Settings) -> FixSelection {
    if settings.unsafe_fixes { FixSelection::Unsafe } else { FixSelection::Safe }
}

/// Returns the error for a terminal without an input.
pub(super) fn nothing_to_read(command: Command) -> Usage {
    let message = "No input. Specify a file, or pipe one to standard input.".to_owned();
    Usage { message, command: Some(command) }
}

fn validate_input(
    run: &mut Run<'_>,
    settings: &Settings,
    project: &Project<'_>,
    input: Input,
    accepted: &mut Accepted,
) -> Checked {
    let (name, called, shown) = (input.name.clone(), input.called().to_owned(), input.shown());
    let is_standard_input = input.is_standard_input();
    let checked = |outcome| Checked { workspace: called.clone(), name: called.clone(), shown, outcome };
    let text = match input.text {
        Ok(text) => text,
        Err(reason) => return checked(Outcome::Failed(reason)),
    };
    let mut source = SourceText::new(text.content, Syntax::of(&called));
    let options = project.options(&called, source.json());
    let mut made: Vec<AppliedFix> = Vec::new();
    if settings.fix {
        let (fixed, fixes) = source.fixed(&options, which(settings), &project.is_reported(&called));
        if is_standard_input {
            run.write(Stream::Out, Content::Data(&fixed));
        } else if !fixes.is_empty()
            && let Err(error) =
                run.host.replace(&name, &encode(&source.text, text.encoding), &encode(&fixed, text.encoding))
        {
            return checked(Outcome::Failed(Reason::NotWritten(error)));
        }
        source = SourceText::new(fixed, source.syntax);
        made = fixes;
    }
    let mut report = source.validate(&options);
    project.apply(&called, &mut report, accepted);
    let (kind, _) = kind_and_revision(&options);
    checked(Outcome::Checked { source: Box::new(source), kind, report, made })
}

fn count(run: &mut Run<'_>, settings: &Settings, checked: &Checked) {
    match &checked.outcome {
        Outcome::Failed(_) => run.end_with(Exit::FileError),
        Outcome::Checked { report, .. } if !settings.baseline => {
            let warned = report.violations.iter().any(|violation| violation.severity == Severity::Warning);
            if !report.valid || (settings.deny_warnings && warned) {
                run.end_with(Exit::Violations);
            }
        }
        Outcome::Checked { .. } => {}
    }
}

/// Writes the results to files and to standard output, or to standard error if standard output has the fixed
/// text.
fn report(run: &mut Run<'_>, settings: &Settings, results: &Results<'_>) {
    let is_input = |checked: &&Checked| checked.shown == "<stdin>" || settings.stdin_filename.is_some();
    let stdout_is_taken = settings.fix && results.all.iter().any(|checked| is_input(&checked));
    let stream = if stdout_is_taken { Stream::Error } else { Stream::Out };
    if !matches!(settings.output, Output::Json | Output::Sarif | Output::GitHub | Output::JUnit) {
        for checked in results.all {
            if let Outcome::Failed(reason) = &checked.outcome {
                run.report_error(&format!("{}: {reason}", checked.shown));
            }
        }
    }
    let styles = if stdout_is_taken { run.err } else { run.out };
    let text = output::write(settings.output, results, styles, settings.statistics);
    run.write(stream, text.as_content());
    if matches!(settings.output, Output::Text | Output::Concise | Output::GitHub) && !settings.quiet {
        let summary = output::text::summary(results);
        run.write(stream, Content::Text(&summary));
    }
    // Statistics and reports of GitLab have no place for this note.
    if settings.statistics || settings.output == Output::GitLab {
        for checked in results.all {
            if let Outcome::Checked { report, .. } = &checked.outcome
                && report.truncated
            {
                let line = format!("{}: {}\n", run.err.strong("warning"), output::text::truncated(checked));
                run.print_error(&line);
            }
        }
    }
    for line in results.stale {
        let line = format!("{}: {line}\n", run.err.strong("warning"));
        run.print_error(&line);
    }
    for (format, file) in &settings.files {
        let text = output::write(*format, results, super::style::Styles::plain(), false);
        let mut printed = text.as_content().printed(false);
        if matches!(format, Output::Text | Output::Concise | Output::GitHub) {
            printed.push_str(&Content::Text(&output::text::summary(results)).printed(false));
        }
        if let Err(error) = run.host.write(file, printed.as_bytes()) {
            run.report_error(&format!("{}: {error}", inputs::shown(file)));
        }
    }
}

/// Shows what `--fix` would change.
fn diff(run: &mut Run<'_>, settings: &Settings, project: &Project<'_>, inputs: Vec<Input>) {
    let (mut files, mut fixes) = (0, 0);
    for input in inputs {
        let (called, shown) = (input.called().to_owned(), input.shown());
        let source = match input.text {
            Ok(text) => SourceText::new(text.content, Syntax::of(&called)),
            Err(reason) => {
                run.report_error(&format!("{shown}: {reason}"));
                continue;
            }
        };
        let options = project.options(&called, source.json());
        let (kind, _) = kind_and_revision(&options);
        let (fixed, made) = source.fixed(&options, which(settings), &project.is_reported(&called));
        if made.is_empty() {
            continue;
        }
        files += 1;
        fixes += made.len();
        let fixed = SourceText::new(fixed, source.syntax);
        let text = output::diff::of(&shown, &source.cover(kind).text, &fixed.cover(kind).text);
        run.print(&text);
        run.end_with(Exit::Violations);
    }
    let (fixes, files) = (output::text::counted(fixes, "fix"), output::text::counted(files, "file"));
    run.remark(&format!("--fix would apply {fixes} to {files}.\n"));
}

/// Reports violations of a file that a baseline leaves out.
fn not_accepted(run: &mut Run<'_>, shown: &str, report: &Report) {
    let error = run.err.error("error");
    let is_syntax = |violation: &&Violation| !accept::can_accept(violation.code.as_str());
    let count = report.violations.iter().filter(is_syntax).count();
    if count > 0 {
        let errors = output::text::counted(count, "syntax error");
        run.print_error(&format!("{error}: {shown}: {errors} cannot be accepted. Fix the file.\n"));
    }
    if report.truncated {
        run.print_error(&format!(
            "{error}: {shown}: more than 1,000 violations; those after the first 1,000 are not accepted.\n"
        ));
    }
    if count > 0 || report.truncated {
        run.end_with(Exit::Violations);
    }
}

/// Writes the current violations into the configuration.
fn baseline(run: &mut Run<'_>, project: &Project<'_>, all: &[Checked]) {
    let mut reports = Vec::new();
    for checked in all {
        match &checked.outcome {
            Outcome::Failed(reason) => run.report_error(&format!("{}: {reason}", checked.shown)),
            Outcome::Checked { report, .. } => {
                not_accepted(run, &checked.shown, report);
                reports.push((project.name_of(&checked.name), report));
            }
        }
    }
    let file = project.file.as_deref().unwrap_or(FILE_NAME);
    let present = match project.file.as_deref().map(|file| inputs::read(run.host, file)).transpose() {
        Ok(present) => present,
        Err(reason) => return run.report_error(&format!("{}: {reason}", inputs::shown(file))),
    };
    let text = accept::baseline(&project.config, present.as_ref().map(|text| &*text.content), &reports);
    let violations = reports.iter().flat_map(|(_, report)| &report.violations);
    let count = violations.filter(|violation| accept::can_accept(violation.code.as_str())).count();
    let written = match &present {
        Some(present) => {
            let [old, new] = [&present.content, &text].map(|text| encode(text, present.encoding));
            run.host.replace(file, &old, &new)
        }
        None => run.host.write(file, text.as_bytes()),
    };
    match written {
        Ok(()) => {
            let entries = output::text::counted(count, "violation");
            run.print(&format!("{}: {entries} accepted.\n", inputs::shown(file)));
        }
        Err(error) => run.report_error(&format!("{}: {error}", inputs::shown(file))),
    }
}
