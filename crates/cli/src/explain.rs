//! `explain`: explains names, messages and the contents of files.

use super::arguments::{Command, Output, Settings};
use super::host::{FileError, Stream};
use super::inputs::{self, Reason, STANDARD_INPUT};
use super::output::json;
use super::project::Project;
use super::source::{SourceText, Syntax};
use super::terminal::Content;
use super::{Exit, Run, validate};
use ecs_start_task::rules::{AREA_TITLES, RuleDocs, by_area};
use ecs_start_task::{Explanation, ExplanationKind};
use serde_json::{Value, json};

pub(super) fn run(run: &mut Run<'_>, settings: &Settings) {
    if settings.list {
        return list(run, settings);
    }
    let Some(project) = Project::load(run, settings) else { return };
    let from_input = [STANDARD_INPUT.to_owned()];
    let targets = if settings.targets.is_empty() { &from_input[..] } else { &settings.targets };
    if settings.targets.is_empty() && run.host.is_terminal(Stream::In) {
        return run.wrong_use(&validate::nothing_to_read(Command::Explain));
    }
    let mut results = Vec::new();
    let mut unknown = 0;
    for (index, target) in targets.iter().enumerate() {
        let explanation = match explanation(run, target, &project) {
            Ok(explanation) => explanation,
            Err(reason) => {
                run.report_error(&format!("{}: {reason}", inputs::shown(target)));
                continue;
            }
        };
        if explanation.kind == ExplanationKind::Unknown {
            unknown += 1;
            run.end_with(Exit::Violations);
        }
        if settings.output == Output::Json {
            results.push(json!(explanation));
        } else {
            let between = if index > 0 { "\n" } else { "" };
            let text = format!("{between}{}", as_text(&explanation, run));
            run.print(&text);
        }
    }
    if settings.output == Output::Json {
        let summary = json!({ "explained": results.len() - unknown, "unknown": unknown });
        run.write(Stream::Out, Content::Json(&json::document(results, summary)));
    }
}

/// Explains a target. An unknown target can be the name of a file.
fn explanation(run: &mut Run<'_>, target: &str, project: &Project<'_>) -> Result<Explanation, Reason> {
    let explain = |name: &str, text: String| {
        let source = SourceText::new(text, Syntax::of(name));
        source.explain(&project.options(name, source.json()))
    };
    if target != STANDARD_INPUT {
        let explanation = explain(STANDARD_INPUT, target.to_owned());
        if explanation.kind != ExplanationKind::Unknown {
            return Ok(explanation);
        }
        match inputs::read(run.host, target) {
            Err(Reason::File(
                FileError::NotFound
                | FileError::IsFolder
                | FileError::IsSpecial
                | FileError::BadName
                | FileError::Other,
            )) => {
                return Ok(explanation);
            }
            read => return Ok(explain(target, read?.content)),
        }
    }
    Ok(explain(target, inputs::read(run.host, target)?.content))
}

/// Lists the rules by area.
fn list(run: &mut Run<'_>, settings: &Settings) {
    let rules = by_area();
    if settings.output == Output::Json {
        let rule = |(area, docs): &(&str, &RuleDocs)| {
            json!({
                "code": docs.rule.code.to_string(),
                "area": area,
                "severity": docs.rule.severity,
                "since": docs.since,
                "title": docs.title,
            })
        };
        let rules: Vec<Value> = rules.iter().map(rule).collect();
        return run.write(Stream::Out, Content::Json(&json::pretty(&json!(rules))));
    }
    let width = rules.iter().map(|(_, docs)| docs.rule.code.to_string().len()).max().unwrap_or_default();
    let mut out = String::new();
    for (area, title) in AREA_TITLES {
        let between = if out.is_empty() { "" } else { "\n" };
        out.push_str(&format!("{between}{}\n", run.out.strong(title)));
        for (_, docs) in rules.iter().filter(|(of, _)| *of == area) {
            let (code, severity) = (docs.rule.code.to_string(), docs.rule.severity.name());
            out.push_str(&format!("  {code:<width$}  {severity:<7}  {:<6}  {}\n", docs.since, docs.title));
        }
    }
    run.print(&out);
}

fn as_text(explanation: &Explanation, run: &Run<'_>) -> String {
    let mut out = format!("{}\n{}\n", run.out.strong(&explanation.title), explanation.summary);
    if !explanation.details.is_empty() {
        out.push('\n');
    }
    for detail in &explanation.details {
        out.push_str(&format!("{}: {}\n", run.out.strong(&detail.label), detail.text));
    }
    if !explanation.related.is_empty() {
        out.push_str(&format!("\n{}: {}\n", run.out.strong("Related"), explanation.related.join(", ")));
    }
    if !explanation.docs.is_empty() {
        out.push_str(&format!("\n{}: {}\n", run.out.strong("See"), explanation.docs));
    }
    out
}
