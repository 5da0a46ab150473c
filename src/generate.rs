//! The files that are made from the model and the rules and kept beside them.

use crate::schema::{Draft, document};
use crate::{InputKind, Revision, describe, rules_page, typescript};
use serde_json::{Map, Value};

/// Every generated file: its path from the root of the project, and its content.
pub fn files() -> Vec<(String, String)> {
    let mut files = vec![
        ("pkg-template/model.d.ts".to_owned(), typescript::declarations()),
        ("docs/rules.md".to_owned(), rules_page::page()),
        ("pkg-template/src/descriptions.json".to_owned(), descriptions()),
    ];
    for (folder, draft) in [("schema", Draft::Draft202012), ("schema/draft-07", Draft::Draft07)] {
        for kind in [InputKind::Request, InputKind::Response] {
            for revision in Revision::ALL {
                let path = format!("{folder}/start-task-{}-{revision}.json", kind.name());
                files.push((path, pretty(&document(kind, revision, draft))));
            }
        }
    }
    files
}

/// What forms are drawn from, by kind of input and revision.
fn descriptions() -> String {
    let of = |kind: InputKind| {
        let of = |revision: Revision| {
            let members = serde_json::to_value(describe(kind, revision)).unwrap_or_default();
            (revision.name().to_owned(), members)
        };
        (kind.name().to_owned(), Value::Object(Revision::ALL.into_iter().map(of).collect()))
    };
    let all: Map<String, Value> = [InputKind::Request, InputKind::Response].into_iter().map(of).collect();
    pretty(&Value::Object(all))
}

fn pretty(value: &impl serde::Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
