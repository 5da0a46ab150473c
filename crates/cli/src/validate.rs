//! `validate`: checks files, and applies fixes where asked to.

use super::arguments::{Command, Output, Settings, Usage};
use super::host::Stream;
use super::inputs::{self, Input, Reason, encode};
use super::output::{self, Checked, Outcome};
use super::terminal::Content;
use super::{Exit, Run};
use ecs_start_task::internal::{Made, Which, apply_fixes, kind_and_revision};
use ecs_start_task::{Severity, validate};

pub(super) fn run(run: &mut Run<'_>, settings: &Settings) {
    let Some(inputs) = inputs::all(run, &settings.targets) else {
        return run.wrong_use(&nothing_to_read(Command::Validate));
    };
    let mut all = Vec::new();
    for input in inputs {
        let checked = look(run, settings, input);
        let stdout_is_taken = settings.fix && checked.name == inputs::STANDARD_INPUT;
        match settings.output {
            Output::Text => {
                if let Outcome::Unreadable(reason) = &checked.outcome {
                    run.trouble(&format!("{}: {reason}", checked.shown));
                } else if stdout_is_taken {
                    let text = output::text::of(&checked, run.err);
                    run.say(&text);
                } else {
                    let text = output::text::of(&checked, run.out);
                    run.print(&text);
                }
            }
            Output::GitHub => {
                let stream = if stdout_is_taken { Stream::Error } else { Stream::Out };
                run.write(stream, Content::Annotations(&output::github::of(&checked)));
            }
            Output::Json | Output::Sarif => {}
        }
        count(run, settings, &checked);
        all.push(checked);
    }
    let stdout_is_taken = settings.fix && all.iter().any(|checked| checked.name == inputs::STANDARD_INPUT);
    let stream = if stdout_is_taken { Stream::Error } else { Stream::Out };
    match settings.output {
        Output::Text => {
            let summary = output::text::summary(&all, settings.fix, which(settings));
            run.write(stream, Content::Text(&summary));
        }
        Output::Json => run.write(stream, Content::Json(&output::json::of(&all))),
        Output::Sarif => run.write(stream, Content::Json(&output::sarif::of(&all))),
        Output::GitHub => {}
    }
}

fn which(settings: &Settings) -> Which {
    if settings.unsafe_fixes { Which::Unsafe } else { Which::Safe }
}

/// The mistake of naming no input where a terminal is all there is.
pub(super) fn nothing_to_read(command: Command) -> Usage {
    let message = "Nothing to read: name a file, or send it by standard input.".to_owned();
    Usage { message, command: Some(command) }
}

fn look(run: &mut Run<'_>, settings: &Settings, input: Input) -> Checked {
    let options = &settings.validating;
    let (name, shown) = (input.name.clone(), input.shown());
    let is_standard_input = input.is_standard_input();
    let text = match input.text {
        Ok(text) => text,
        Err(reason) => return Checked { name, shown, outcome: Outcome::Unreadable(reason) },
    };
    let (mut content, mut made): (String, Vec<Made>) = (text.content, Vec::new());
    if settings.fix {
        let (fixed, fixes) = apply_fixes(&content, options, which(settings));
        if is_standard_input {
            run.write(Stream::Out, Content::Data(&fixed));
        } else if !fixes.is_empty()
            && let Err(trouble) =
                run.host.replace(&name, &encode(&content, text.encoding), &encode(&fixed, text.encoding))
        {
            let reason = Reason::Trouble(trouble);
            return Checked { name, shown, outcome: Outcome::Unreadable(reason) };
        }
        (content, made) = (fixed, fixes);
    }
    let report = validate(&content, options);
    let (kind, _) = kind_and_revision(options);
    Checked { name, shown, outcome: Outcome::Checked { text: content, kind, report, made } }
}

fn count(run: &mut Run<'_>, settings: &Settings, checked: &Checked) {
    match &checked.outcome {
        Outcome::Unreadable(_) => run.end_with(Exit::Trouble),
        Outcome::Checked { report, .. } => {
            let warned = report.violations.iter().any(|violation| violation.severity == Severity::Warning);
            if !report.valid || (settings.deny_warnings && warned) {
                run.end_with(Exit::Violations);
            }
        }
    }
}
