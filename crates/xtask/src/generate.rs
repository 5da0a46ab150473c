//! The committed files that are generated from the model and the rules.

use crate::describe::describe;
use crate::{aws, limits, maybe_setters, messages, rules_page, typescript};
use ecs_start_task::internal::messages_page;
use ecs_start_task::schema::{Draft, document};
use ecs_start_task::{InputKind, Revision};
use serde_json::{Map, Value};

/// Returns every generated file: its path from the root of the project, and its content.
pub(crate) fn files() -> Vec<(String, String)> {
    let mut files = vec![
        ("src/model/maybe_setters.rs".to_owned(), maybe_setters::file()),
        ("crates/aws/src/members.rs".to_owned(), aws::file()),
        ("pkg-template/model.d.ts".to_owned(), typescript::declarations()),
        ("pkg-template/api.d.ts".to_owned(), typescript::api_declarations()),
        ("pkg-template/messages/en.json".to_owned(), messages::catalog()),
        ("docs/rules.md".to_owned(), rules_page::page()),
        ("docs/limits.md".to_owned(), limits::page()),
        ("docs/options.md".to_owned(), ecs_start_task_cli::help::page()),
        ("docs/messages.md".to_owned(), messages_page()),
        ("pkg-template/src/descriptions.json".to_owned(), descriptions()),
    ];
    files.push(("schema/config.json".to_owned(), pretty(&ecs_start_task_cli::config::schema())));
    files.extend(schemas().map(|schema| (schema.path(), schema.text())));
    files
}

/// A JSON Schema to be written.
struct SchemaFile {
    kind: InputKind,
    revision: Revision,
    draft: Draft,
}

impl SchemaFile {
    fn path(&self) -> String {
        let folder = match self.draft {
            Draft::Draft202012 => "schema",
            Draft::Draft07 => "schema/draft-07",
        };
        format!("{folder}/start-task-{}-{}.json", self.kind.name(), self.revision)
    }

    fn text(&self) -> String {
        pretty(&document(self.kind, self.revision, self.draft))
    }
}

fn schemas() -> impl Iterator<Item = SchemaFile> {
    [Draft::Draft202012, Draft::Draft07].into_iter().flat_map(|draft| {
        [InputKind::Request, InputKind::Response].into_iter().flat_map(move |kind| {
            Revision::ALL.iter().copied().map(move |revision| SchemaFile { kind, revision, draft })
        })
    })
}

/// Returns the descriptions of forms, by kind of input and revision.
fn descriptions() -> String {
    let of = |kind: InputKind| {
        let of = |revision: Revision| {
            let members = serde_json::to_value(describe(kind, revision)).unwrap_or_default();
            (revision.name().to_owned(), members)
        };
        (kind.name().to_owned(), Value::Object(Revision::ALL.iter().copied().map(of).collect()))
    };
    let all: Map<String, Value> = [InputKind::Request, InputKind::Response].into_iter().map(of).collect();
    pretty(&Value::Object(all))
}

fn pretty(value: &impl serde::Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
