//! The files that are made from the model and the rules and kept beside them.

use crate::schema::{Draft, document};
use crate::{InputKind, Revision, rules_page, typescript};

/// Every generated file: its path from the root of the project, and its content.
pub fn files() -> Vec<(String, String)> {
    let mut files = vec![
        ("pkg-template/model.d.ts".to_owned(), typescript::declarations()),
        ("docs/rules.md".to_owned(), rules_page::page()),
    ];
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
        let document = document(self.kind, self.revision, self.draft);
        let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
        text.push('\n');
        text
    }
}

fn schemas() -> impl Iterator<Item = SchemaFile> {
    [Draft::Draft202012, Draft::Draft07].into_iter().flat_map(|draft| {
        [InputKind::Request, InputKind::Response].into_iter().flat_map(move |kind| {
            Revision::ALL.into_iter().map(move |revision| SchemaFile { kind, revision, draft })
        })
    })
}

/// The JSON Schema that stands at this path.
pub fn schema(path: &str) -> Option<String> {
    schemas().find(|schema| schema.path() == path).map(|schema| schema.text())
}
