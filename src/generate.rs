//! The files that are made from the model and the rules and kept beside them.

use crate::schema::{Draft, document};
use crate::{InputKind, Revision, rules_page, typescript};

/// Every generated file: its path from the root of the project, and its content.
pub fn files() -> Vec<(String, String)> {
    let mut files = vec![
        ("pkg-template/model.d.ts".to_owned(), typescript::declarations()),
        ("docs/rules.md".to_owned(), rules_page::page()),
    ];
    for (folder, draft) in [("schema", Draft::Draft202012), ("schema/draft-07", Draft::Draft07)] {
        for kind in [InputKind::Request, InputKind::Response] {
            for revision in Revision::ALL {
                let path = format!("{folder}/start-task-{}-{revision}.json", kind.name());
                let mut text =
                    serde_json::to_string_pretty(&document(kind, revision, draft)).unwrap_or_default();
                text.push('\n');
                files.push((path, text));
            }
        }
    }
    files
}
