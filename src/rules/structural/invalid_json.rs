//! The text is JSON.

use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, Source};

pub(crate) static RULE: Rule = Rule {
    code: "invalid-json",
    severity: Severity::Error,
    source: Source::Page("https://www.rfc-editor.org/rfc/rfc8259"),
    checks: &[],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "The text is JSON.",
    why: "A text that is not JSON cannot be read to its end. Slips that leave no doubt about \
        what was meant (a comma too many or too few, a comment) are reported and the rest is \
        checked all the same.",
    how_to_fix: "Correct the text at the place given.",
    about: &[],
    service_messages: &[],
    invalid: Example::whole(
        r#"{"taskDefinition": "web:7", "containerInstances": ["0123456789abcdef0123456789abcdef",]}"#,
    ),
    valid: Example::whole(
        r#"{"taskDefinition": "web:7", "containerInstances": ["0123456789abcdef0123456789abcdef"]}"#,
    ),
};
