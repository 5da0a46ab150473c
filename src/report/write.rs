//! Reports as JSON text, without the machinery of a serialiser.

use super::json::JsonText;
use super::{Fix, Position, Report, Violation};

impl Report {
    /// Compact JSON, the same that serde makes of it.
    ///
    /// ```
    /// use ecs_start_task::{ValidateOptions, validate};
    ///
    /// let report = validate(r#"{ "tasks": [] }"#, &ValidateOptions::new());
    /// assert!(report.to_json().starts_with(r#"{"valid":false,"kind":"request","#));
    /// ```
    pub fn to_json(&self) -> String {
        let mut out = JsonText::of_about(128 + 640 * self.violations.len());
        out.open('{').name("valid").boolean(self.valid);
        out.name("kind").text(self.kind).name("revision").text(self.revision);
        out.name("violations").open('[');
        for violation in &self.violations {
            push_violation(violation, &mut out);
        }
        out.close(']');
        out.name("truncated").boolean(self.truncated);
        out.close('}');
        out.finish()
    }
}

fn push_violation(violation: &Violation, out: &mut JsonText) {
    out.open('{').name("code").text(violation.code);
    out.name("severity").text(violation.severity.name());
    out.name("path").text(&violation.path).name("message").text(&violation.message);
    if let Some(limit) = &violation.limit {
        out.name("limit").value(limit);
    }
    if let Some(fixes) = &violation.fixes {
        out.name("fixes").open('[');
        for fix in fixes {
            push_fix(fix, out);
        }
        out.close(']');
    }
    if let Some(range) = &violation.range {
        out.name("range").open('{');
        for (name, Position { offset, line, column }) in [("start", range.start), ("end", range.end)] {
            out.name(name).open('{');
            for (name, number) in [("offset", offset), ("line", line), ("column", column)] {
                out.name(name).integer(i64::from(number));
            }
            out.close('}');
        }
        out.close('}');
    }
    out.name("docs").text(&violation.docs);
    out.close('}');
}

fn push_fix(fix: &Fix, out: &mut JsonText) {
    out.open('{').name("title").text(&fix.title).name("patch").open('[');
    for operation in &fix.patch {
        let (op, from, path, value) = operation.parts();
        out.open('{').name("op").text(op);
        if let Some(from) = from {
            out.name("from").text(from);
        }
        out.name("path").text(path);
        if let Some(value) = value {
            out.name("value").value(value);
        }
        out.close('}');
    }
    out.close(']');
    out.name("applicability").text(fix.applicability.name());
    out.close('}');
}
