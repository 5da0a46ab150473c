//! `schema`: prints a JSON Schema.

use super::arguments::{Command, Settings, Usage};
use super::host::Stream;
use super::terminal::Content;
use super::{Run, inputs};

/// A version of JSON Schema.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Draft {
    #[default]
    Draft202012,
    Draft07,
}

impl Draft {
    pub(super) const ALL: [Draft; 2] = [Draft::Draft202012, Draft::Draft07];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Draft::Draft202012 => "2020-12",
            Draft::Draft07 => "draft-07",
        }
    }
}

pub(super) fn run(run: &mut Run<'_>, settings: &Settings) {
    if let Some(target) = settings.targets.first() {
        let message = format!("schema takes options only, and no '{}'.", inputs::shown(target));
        return run.wrong_use(&Usage { message, command: Some(Command::Schema) });
    }
    let options = &settings.options.validate;
    let folder = match settings.draft {
        Draft::Draft202012 => "",
        Draft::Draft07 => "draft-07/",
    };
    let path = format!("{folder}start-task-{}-{}.json", options.kind.name(), options.revision);
    match run.host.schema(&path) {
        Some(schema) => run.write(Stream::Out, Content::Data(&schema)),
        None => run.trouble(&format!("{path}: this schema is missing from the installation")),
    }
}
