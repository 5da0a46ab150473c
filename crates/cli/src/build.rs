//! `build`: writes the request to standard output, and changes and violations to standard error.

use super::arguments::{Command, Output, Settings};
use super::excerpt::{Source, render};
use super::host::Stream;
use super::inputs::{self, Input, Reason};
use super::output::json;
use super::project::Project;
use super::source::{SourceText, Syntax};
use super::terminal::Content;
use super::{Exit, Run, validate};
use ecs_start_task::internal::{LineIndex, shown_name, shows};
use ecs_start_task::{BuildResult, Change, InputKind, JsonValue, Severity};
use serde_json::{Value, json};

pub(super) fn run(run: &mut Run<'_>, settings: &Settings) {
    let Some(project) = Project::load(run, settings) else { return };
    let Some(mut inputs) = project.inputs(run) else {
        return run.wrong_use(&validate::nothing_to_read(Command::Build));
    };
    if inputs.is_empty() {
        run.remark("No files to build.\n");
    }
    let mut results = Vec::new();
    let (mut built_ones, mut written) = (0, false);
    for input in &mut inputs {
        let source = match std::mem::replace(&mut input.text, Err(Reason::NoText)) {
            Ok(text) => SourceText::new(text.content, Syntax::of(input.called())),
            Err(reason) => {
                match settings.output {
                    Output::Json => {
                        results.push(json!({ "file": input.called(), "error": reason.to_string() }));
                    }
                    _ => run.report_error(&format!("{}: {reason}", input.shown())),
                }
                run.end_with(Exit::FileError);
                continue;
            }
        };
        let options = project.options(input.called(), source.json());
        let built = source.build(&settings.build_options().validate(options));
        let warned = built.report.violations.iter().any(|found| found.severity == Severity::Warning);
        if !built.ok || (settings.deny_warnings && warned) {
            run.end_with(Exit::Violations);
        }
        built_ones += i64::from(built.ok);
        if settings.output == Output::Json {
            results.push(result(input, &built));
            continue;
        }
        print_changes(run, input, &source, &built);
        if let Some(output) = &built.output {
            let between = if written { "\n" } else { "" };
            let end = if output.ends_with('\n') { "" } else { "\n" };
            run.write(Stream::Out, Content::Data(&format!("{between}{output}{end}")));
            written = true;
        }
    }
    if settings.output == Output::Json {
        let summary = json!({ "inputs": inputs.len(), "built": built_ones });
        run.write(Stream::Out, Content::Json(&json::document(results, summary)));
    }
}

/// Prints changes and violations. Values of changes are left out, because they can be secrets.
fn print_changes(run: &mut Run<'_>, input: &Input, source: &SourceText, built: &BuildResult) {
    let name = input.shown();
    let mut out = String::new();
    for change in &built.changes {
        let at = if change.path.is_empty() {
            String::new()
        } else {
            format!(" {}", inputs::shown(&shown_name(&change.path)))
        };
        out.push_str(&format!("{}: {name}{at}: {}\n", run.err.good("changed"), change.why));
    }
    if !built.changes.is_empty() && !built.report.violations.is_empty() {
        out.push('\n');
    }
    if !built.report.violations.is_empty() {
        let shown = source.cover(InputKind::Request);
        let lines = LineIndex::new(&source.text);
        let source = Source { name: &name, shown: &shown, lines: &lines };
        for violation in &built.report.violations {
            out.push_str(&render(violation, &source, run.err));
        }
    }
    run.print_error(&out);
}

fn result(input: &Input, built: &BuildResult) -> Value {
    let mut value = json!({ "file": input.called(), "ok": built.ok });
    if let Some(request) = built.draft.as_ref().filter(|_| built.ok) {
        value["request"] = json!(request);
    }
    if let Some(output) = &built.output {
        value["output"] = json!(output);
    }
    value["changes"] = built.changes.iter().map(change).collect();
    value["report"] = json::report(&built.report, InputKind::Request);
    value
}

/// Returns a change, with its values if neither can be a secret.
fn change(change: &Change) -> Value {
    let may_show = |value: &JsonValue| {
        !matches!(value, JsonValue::List(_)) && shows(InputKind::Request, &change.path, value)
    };
    let mut value = json!(change);
    if !change.from.iter().chain(&change.to).all(may_show)
        && let Some(members) = value.as_object_mut()
    {
        members.shift_remove("from");
        members.shift_remove("to");
    }
    value
}
