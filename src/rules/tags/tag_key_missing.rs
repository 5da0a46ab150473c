//! Tags without a key.

use crate::model::{Model, Tag};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "tag-key-missing",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[Check::requests(Tag::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A tag has a key.",
    why: "The API reference calls the key optional, but a tag without one names nothing. A tag \
        without a value is one with an empty value.",
    how_to_fix: "Add the key, or remove the tag.",
    about: &["tags[].key", "volumeConfigurations[].managedEBSVolume.tagSpecifications[].tags[].key"],
    service_messages: &[],
    invalid: Example::request(r#"{"tags": [{"value": "payments"}]}"#),
    valid: Example::request(r#"{"tags": [{"key": "team"}]}"#),
};

fn check(tag: &mut RuleContext<'_, '_>) {
    let object = tag.node();
    if !tag.mentions(object, "key") {
        tag.report(Diagnostic::new(&RULE, object, "This tag has no key.").absent("key"));
    }
}
