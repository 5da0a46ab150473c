//! `schema`: prints a JSON Schema.

use super::arguments::{Command, Settings, Usage};
use super::host::Stream;
use super::terminal::Content;
use super::{Run, inputs};
use ecs_start_task::internal::kind_and_revision;
use ecs_start_task::{InputKind, Revision};

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

/// A JSON Schema to print.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Schema {
    pub(crate) kind: InputKind,
    pub(crate) revision: Revision,
    pub(crate) draft: Draft,
}

impl Schema {
    /// Returns the path in the folder of schemas.
    pub(crate) fn path(self) -> String {
        let folder = match self.draft {
            Draft::Draft202012 => "",
            Draft::Draft07 => "draft-07/",
        };
        format!("{folder}start-task-{}-{}.json", self.kind.name(), self.revision)
    }
}

pub(super) fn run(run: &mut Run<'_>, settings: &Settings) {
    if let Some(target) = settings.targets.first() {
        let message =
            format!("Unexpected argument '{}'. schema accepts only options.", inputs::shown(target));
        return run.wrong_use(&Usage { message, command: Some(Command::Schema) });
    }
    let (kind, revision) = kind_and_revision(&settings.validating);
    let schema = Schema { kind, revision, draft: settings.draft };
    match run.host.schema(schema) {
        Some(text) => run.write(Stream::Out, Content::Data(&text)),
        None => run.report_error(&format!("{}: this schema is missing from the installation", schema.path())),
    }
}
