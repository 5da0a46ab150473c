//! Links that open an example in the composer. `www/src/model/share.ts` reads them.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use ecs_start_task::rules::Example;
use ecs_start_task::{InputKind, Revision, Target};
use serde_json::{Map, Value};

/// The composer's address. A placeholder until it has one: `npm run test:release -- --publish` refuses it.
const COMPOSER: &str = "https://example.invalid/ecs-start-task/composer/";

/// Returns the link for an example with this text; `None` for a response, which the composer does not edit.
pub(crate) fn link(example: &Example, text: &str) -> Option<String> {
    if example.kind == InputKind::Response {
        return None;
    }
    let mut shared = Map::new();
    let mut insert = |name: &str, value: &str| shared.insert(name.to_owned(), Value::from(value));
    insert("text", text);
    if example.revision != Revision::Y2023 {
        insert("revision", example.revision.name());
    }
    if example.launch_type != Target::Ec2 {
        insert("launchType", example.launch_type.name());
    }
    if let Some(definition) = example.task_definition {
        insert("definition", definition);
    }
    let packed = miniz_oxide::deflate::compress_to_vec(Value::from(shared).to_string().as_bytes(), 9);
    Some(format!("{COMPOSER}#request={}", BASE64_URL_SAFE_NO_PAD.encode(packed)))
}
