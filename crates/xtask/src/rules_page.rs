//! The page of the rules, with the reports about their examples.

use crate::composer_link;
use ecs_start_task::internal::rule_examples;
use ecs_start_task::rules::{AREA_TITLES, DOCS, Example, RuleDocs, Source, by_area};
use ecs_start_task::{Applicability, InputKind, Revision, Target};
use std::fmt::Write;

/// The text of `docs/rules.md`.
pub(crate) fn page() -> String {
    let mut out = String::from(
        "<!-- Generated from the rules by `npm run generate`. -->\n\n# Rules\n\nAn *error* violates a documented \
            limit or cannot be valid. A *warning* is accepted by the service but probably not intended.\n\
            [Limits](limits.md) lists the numbers.\n",
    );
    for (area, title) in AREA_TITLES {
        let _ = write!(out, "\n**{title}**\n\n| rule | severity | requirement |\n| --- | --- | --- |\n");
        for (_, docs) in by_area().into_iter().filter(|(of, _)| *of == area) {
            let (code, severity) = (docs.rule.code, docs.rule.severity.name());
            let _ =
                writeln!(out, "| [`{code}`](#{code}) | {severity} | {} |", docs.title.replace('|', "\\|"));
        }
    }
    let mut rules = DOCS.to_vec();
    rules.sort_by_key(|docs| docs.rule.code.as_str());
    for docs in rules {
        section(docs, &mut out);
    }
    out
}

fn section(docs: &RuleDocs, out: &mut String) {
    let _ = write!(
        out,
        "\n## {}\n\n**{}** · since {} · {}\n\n**Why:** {}\n\n**How to fix:** {}\n",
        docs.rule.code,
        docs.rule.severity.name(),
        docs.since,
        docs.title,
        docs.why,
        docs.how_to_fix
    );
    for message in docs.service_messages {
        let _ = write!(out, "\n**Service message:** `{}`\n", message.text.replace("{}", "…"));
    }
    let report = rule_examples::report(&docs.invalid);
    if !report.violations.is_empty() {
        out.push_str("\n**Invalid**");
        show(&docs.invalid, out);
        out.push_str("\n```text\n");
        for violation in &report.violations {
            let _ = writeln!(
                out,
                "{}[{}] {}: {}",
                violation.severity.name(),
                violation.code,
                if violation.path.is_empty() { "(whole input)" } else { &violation.path },
                violation.message
            );
            for fix in violation.fixes.iter().flatten() {
                let name = match fix.applicability {
                    Applicability::Safe => "fix",
                    Applicability::Suggestion => "suggestion",
                };
                let _ = writeln!(out, "  {name}: {}", fix.title);
            }
        }
        out.push_str("```\n\n**Valid**");
        show(&docs.valid, out);
    }
    let source = match docs.rule.source {
        Source::Page(address) => address,
        Source::Member => {
            report.violations.first().map_or(docs.rule.code.docs(), |violation| &violation.docs)
        }
    };
    let _ = write!(out, "\n[AWS documentation]({source})\n");
}

fn show(example: &Example, out: &mut String) {
    let mut settings = Vec::new();
    if example.revision != Revision::default() {
        settings.push(format!("revision {}", example.revision));
    }
    if example.launch_type != Target::default() {
        settings.push(format!("launch type {}", example.launch_type.name()));
    }
    if example.kind == InputKind::Response {
        settings.push("a response".to_owned());
    }
    if !settings.is_empty() {
        let _ = write!(out, " ({})", settings.join(", "));
    }
    let text = rule_examples::text(example);
    let (language, text) = if example.is_draft { ("sh", text) } else { ("json", laid_out(text)) };
    if let Some(link) = composer_link::link(example, &text) {
        let _ = write!(out, " · [Open in the composer]({link})");
    }
    let _ = write!(out, "\n\n```{language}\n{}\n```\n", excerpt(&text));
    if let Some(definition) = example.task_definition {
        let _ = write!(
            out,
            "\nWith the task definition:\n\n```json\n{}\n```\n",
            excerpt(&laid_out(definition.to_owned()))
        );
    }
}

/// Returns JSON text with one member a line.
fn laid_out(text: String) -> String {
    let dense = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    // Lines of its own only if that loses nothing, such as a duplicate member or an escape.
    serde_json::from_str::<serde_json::Value>(&text)
        .ok()
        .and_then(|value| serde_json::to_string_pretty(&value).ok())
        .filter(|pretty| dense(pretty) == dense(&text))
        .unwrap_or(text)
}

/// Returns the beginning of a string, because very long examples exist to be counted, not to be read.
fn excerpt(text: &str) -> String {
    let text: Vec<String> = text.lines().take(24).map(|line| cut(line, 160)).collect();
    text.join("\n")
}

fn cut(line: &str, most: usize) -> String {
    if line.chars().count() <= most {
        return line.to_owned();
    }
    let start: String = line.chars().take(most).collect();
    format!("{start}…")
}
