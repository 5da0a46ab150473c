//! Tags without a key.

use super::{Example, rule};
use crate::model::Tag;
use crate::report::Finding;
use crate::validate::Scope;

rule! {
    code: "tag-key-missing",
    severity: Warning,
    check: check on Tag, without key,
    title: "A tag has a key.",
    why: "The API reference calls the key optional, but a tag without one names nothing. A tag without a value is one with an empty value.",
    remedy: "Add the key, or remove the tag.",
    invalid: Example::request(r#"{"tags": [{"value": "payments"}]}"#),
    valid: Example::request(r#"{"tags": [{"key": "team"}]}"#),
}

fn check(tag: &mut Scope<'_, '_>) {
    let object = tag.node();
    if !tag.mentions(object, "key") {
        tag.report(Finding::new(&RULE, object, "This tag has no key.").absent("key"));
    }
}
