//! The generated page of every known text: `docs/messages.md`.

use super::{ALL, Cause, KnownMessage, exit_code, shown};
use crate::explain::cause::action_label;
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
        entries.iter().for_each(|message| section(message, &mut out));
    }
    out.push_str("\n## Exit codes\n");
    for code in exit_code::LISTED {
        if let Some(message) = exit_code::exit_code(code) {
            let _ = write!(out, "\n### Exit code {code}\n\n{}\n\n{}\n", message.meaning, message.action);
        }
    }
    out
}

fn section(message: &'static KnownMessage, out: &mut String) {
    let _ = write!(out, "\n### {}\n\n", message.title.replace("{}", ""));
    for pattern in message.patterns {
        let _ = writeln!(out, "- `{}`", shown(pattern));
    }
    let _ = write!(out, "\n{}\n\n**{}:** {}\n", message.meaning, action_label(message.kind), message.action);
    let retry = Cause::Message(message).retry_text();
    if !retry.is_empty() {
        let _ = write!(out, "\n**Retry:** {retry}\n");
    }
    let _ = write!(out, "\n[Documentation]({})\n", message.source);
}
