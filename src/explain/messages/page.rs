//! The generated page of every known text: `docs/messages.md`.

use super::{ALL, Cause, KnownMessage, exit_code, shown};
use crate::explain::cause::{action_label, filled};
use std::fmt::Write;

/// Returns the text of `docs/messages.md`.
pub fn page() -> String {
    let mut out = String::from(
        "<!-- Generated from the catalog of messages by `npm run generate`. -->\n\n# Messages\n\nEvery \
            message that `explain` recognizes, with its meaning and how to fix the cause. `…` is a \
            placeholder for text that differs.\n[Rules](rules.md) lists the messages that belong to a \
            rule.\n",
    );
    for (area, entries) in ALL {
        let _ = write!(out, "\n## {area}\n");
        entries.chunk_by(is_same_cause).for_each(|causes| section(causes, &mut out));
    }
    out.push_str("\n## Exit codes\n");
    for code in exit_code::LISTED {
        if let Some(message) = exit_code::exit_code(code) {
            let _ = write!(out, "\n### Exit code {code}\n\n{}\n\n{}\n", message.meaning, message.action);
        }
    }
    out
}

/// Returns whether two entries differ only in their patterns.
fn is_same_cause(one: &KnownMessage, other: &KnownMessage) -> bool {
    let content = |message: &KnownMessage| {
        (message.title, message.meaning, message.action, message.kind, message.retry, message.source)
    };
    content(one) == content(other)
}

fn section(causes: &'static [KnownMessage], out: &mut String) {
    let [message, ..] = causes else { return };
    let _ = write!(out, "\n### {}\n\n", filled(message.title, None));
    for pattern in causes.iter().flat_map(|message| message.patterns) {
        let _ = writeln!(out, "- `{}`", shown(pattern));
    }
    let _ = write!(out, "\n{}\n\n**{}:** {}\n", message.meaning, action_label(message.kind), message.action);
    let retry = Cause::Message(message).retry_text();
    if !retry.is_empty() {
        let _ = write!(out, "\n**Retry:** {retry}\n");
    }
    let _ = write!(out, "\n[Documentation]({})\n", message.source);
}
