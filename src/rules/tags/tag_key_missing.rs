//! Tags must have a key.

use crate::message::Message;
use crate::model::{Model, Tag};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::TagKeyMissing, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(Tag::SHAPE, check)];

static MESSAGE: Message = Message::new("tag-key-missing", "This tag has no key.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Tags must have a key.",
    why: "The API reference calls the key optional, but a tag without a key has no meaning. A \
        tag without a value has an empty value.",
    how_to_fix: "Add the key, or remove the tag.",
    about: &["tags[].key", "volumeConfigurations[].managedEBSVolume.tagSpecifications[].tags[].key"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(r#"{"tags": [{"value": "payments"}]}"#),
    valid: Example::request(r#"{"tags": [{"key": "team"}]}"#),
};

fn check(tag: &mut RuleContext<'_, '_>) {
    let object = tag.node();
    if !tag.mentions(object, "key") {
        tag.report(Diagnostic::new(&RULE, object, &MESSAGE).at_missing("key"));
    }
}
