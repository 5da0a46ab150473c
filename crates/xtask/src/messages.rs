//! The English catalog of messages, and the types of their parameters.

use ecs_start_task::internal::{Part, reasons_of_changes};
use ecs_start_task::rules::{Message, messages};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The message of the npm package itself, in `src/internal-error.js`.
const INTERNAL_ERROR: (&str, &str) =
    ("internal-error", "Internal error: {reason}. Please report it together with the input.");

/// Returns the content of `messages/en.json`: a template in ICU MessageFormat for each message and each title of a fix.
pub(crate) fn catalog() -> String {
    let mut entries: BTreeMap<_, _> = by_id().into_iter().map(|(id, message)| (id, message.text)).collect();
    entries.extend([INTERNAL_ERROR]);
    let mut text = serde_json::to_string_pretty(&entries).unwrap_or_default();
    text.push('\n');
    text
}

fn by_id() -> BTreeMap<&'static str, &'static Message> {
    let all = messages().chain(reasons_of_changes.iter().copied());
    all.map(|message| (message.id, message)).collect()
}

/// Writes TypeScript declarations of the parameters of each message, title and reason.
pub(crate) fn declarations(out: &mut String) {
    out.push_str("\n/** The parameters of each message. */\nexport interface MessageParams {\n");
    let _ = writeln!(out, "  '{}': {{ reason: string }};", INTERNAL_ERROR.0);
    declare(out, |id| !id.starts_with("fix/") && !id.starts_with("change/"));
    out.push_str("}\n\n/** The parameters of each title of a fix. */\nexport interface TitleParams {\n");
    declare(out, |id| id.starts_with("fix/"));
    out.push_str("}\n\n/** The parameters of each reason of a change; some are messages of rules. */\n");
    out.push_str("export interface ReasonParams extends MessageParams {\n");
    declare(out, |id| id.starts_with("change/"));
    out.push_str("}\n");
}

fn declare(out: &mut String, is_included: impl Fn(&str) -> bool) {
    for (id, message) in by_id().into_iter().filter(|(id, _)| is_included(id)) {
        let mut params = BTreeMap::new();
        collect(message, message.parts(), "", &mut params);
        let params: Vec<_> = params.into_iter().map(|(name, kind)| format!("{name}{kind}")).collect();
        let kind = match &params[..] {
            [] => "Record<string, never>".to_owned(),
            params => format!("{{ {} }}", params.join("; ")),
        };
        let _ = writeln!(out, "  '{id}': {kind};");
    }
}

/// Collects the parameters of a template with their types. What only some cases need is `optional`.
fn collect(message: &Message, parts: &[Part], optional: &str, params: &mut BTreeMap<&'static str, String>) {
    for part in parts {
        let (name, kind, cases) = match part {
            Part::Text(_) | Part::Count => continue,
            Part::Value(name) if message.arrays.contains(name) => (name, "string[]".to_owned(), None),
            Part::Value(name) | Part::Month(name) => (name, "string".to_owned(), None),
            // Integers beyond 2^53 are strings.
            Part::Number(name, _) => (name, "number | string".to_owned(), None),
            Part::Plural(name, cases) => (name, "number".to_owned(), Some((cases, optional))),
            Part::Select(name, cases) => {
                // ICU requires the case `other`, but no parameter has another value.
                let keys = cases.iter().filter(|(key, _)| *key != "other");
                let keys = keys.map(|(key, _)| format!("'{key}'"));
                (name, keys.collect::<Vec<_>>().join(" | "), Some((cases, "?")))
            }
        };
        params.entry(name).or_insert_with(|| format!("{optional}: {kind}"));
        if let Some((cases, optional)) = cases {
            cases.iter().for_each(|(_, parts)| collect(message, parts, optional, params));
        }
    }
}
