//! A built request on its way out.

use super::found;
use crate::build::{self, Built, Change};
use crate::report::JsonText;

/// What was found, and behind it as JSON what was built.
pub(super) fn built(built: &Built) -> String {
    let mut out = JsonText::default();
    out.open('{').name("ok").boolean(built.request.is_some());
    if let Some(request) = &built.request {
        out.name("request").bare(&build::compact(request));
    }
    if let Some(draft) = &built.draft {
        out.name("draft").value(draft);
    }
    if let Some(output) = &built.output {
        out.name("output").text(output);
    }
    out.name("changes").open('[');
    for Change { path, from, to, why } in &built.changes {
        out.open('{').name("path").text(path);
        for (name, value) in [("from", from), ("to", to)] {
            if let Some(value) = value {
                out.name(name).value(value);
            }
        }
        out.name("why").text(why).close('}');
    }
    out.close(']');
    out.close('}');
    found::text_of(&built.report) + &out.finish()
}
