//! The characters of `startedBy`.

use super::{placeholder_value, service_deployment_name};
use crate::model::Revision;
use crate::report::{Diagnostic, Json, Severity, accepted_since, quote};
use crate::rules::{Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;
use crate::validate::arn::is_name_byte;

pub(crate) static RULE: Rule =
    Rule { code: "invalid-started-by", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "`startedBy` is made of letters, digits, hyphens and underscores.",
    why: "Since 2026 slashes are documented as well. Dots, colons, spaces and everything else \
        are refused.",
    how_to_fix: "Put a hyphen or an underscore in their place.",
    about: &["startedBy"],
    service_messages: &[],
    invalid: Example::request(r#"{"startedBy": "nightly job"}"#),
    valid: Example::request(r#"{"startedBy": "nightly-job"}"#),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    let slash = context.revision() >= Revision::Y2026;
    let is_right = |c: char, slash: bool| (c.is_ascii() && is_name_byte(c as u8)) || (slash && c == '/');
    let Some(wrong) = content.chars().find(|&c| !is_right(c, slash)) else {
        service_deployment_name::check(context, content);
        // An empty one says nothing, and is right.
        if !content.is_empty() {
            placeholder_value::check(context, content);
        }
        return;
    };
    let all_since_2026 = content.chars().all(|c| is_right(c, true));
    let allowed = if slash {
        "letters, digits, hyphens, underscores and slashes"
    } else {
        "letters, digits, hyphens and underscores"
    };
    let since = if all_since_2026 { accepted_since("The slash", "") } else { String::new() };
    context.report(
        Diagnostic::new(
            &RULE,
            context.node(),
            format!("startedBy may hold {allowed}, found {}.{since}", quote(wrong.encode_utf8(&mut [0; 4]))),
        )
        .limit([("allowed", Json::from(allowed))]),
    );
}
