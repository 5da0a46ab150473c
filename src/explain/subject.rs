//! The members that a rule is about, from the model or the documentation of the rule.

use super::member::{Entry, all};
use crate::model::{Format, Kind, LaunchTypes, Member, Revision};
use crate::rules::request::{deprecated_member, fargate_only_member, placeholder_value};
use crate::rules::response::invalid_timestamp;
use crate::rules::{self, DOCS, Rule, RuleDocs};
use crate::validate::structural;

/// Whether a rule is about a member.
type IsAbout = fn(&Member, Revision) -> bool;

/// Rules about limits, which responses do not always have.
static OF_LIMITS: [&Rule; 6] = [
    &structural::too_many_items::RULE,
    &structural::too_few_items::RULE,
    &structural::too_long::RULE,
    &structural::too_short::RULE,
    &structural::too_large::RULE,
    &structural::too_small::RULE,
];

/// The rules that follow from the declaration of a member.
static OF_MODEL: [(&Rule, IsAbout); 14] = [
    (&structural::missing_member::RULE, |member, revision| member.required.at(revision)),
    (&structural::not_in_revision::RULE, |member, revision| member.since > revision),
    (&structural::unknown_value::RULE, |member, _| {
        matches!(member.kind, Kind::Enum(_)) || !member.known.is_empty()
    }),
    // If a number has an upper limit, it is violated first.
    (&structural::integer_out_of_range::RULE, |member, revision| {
        matches!(member.kind, Kind::Integer | Kind::Long) && member.range.at(revision).max == i64::MAX
    }),
    (&structural::too_many_items::RULE, |member, _| member.items.max < i64::MAX),
    (&structural::too_few_items::RULE, |member, _| member.items.min > 0),
    (&structural::too_long::RULE, |member, revision| member.length.at(revision).max < i64::MAX),
    (&structural::too_short::RULE, |member, revision| member.length.at(revision).min > 0),
    (&structural::too_large::RULE, |member, revision| member.range.at(revision).max < i64::MAX),
    (&structural::too_small::RULE, |member, revision| member.range.at(revision).min > i64::MIN),
    (&deprecated_member::RULE, |member, _| member.deprecated.is_some()),
    (&fargate_only_member::RULE, |member, _| member.launch_types == LaunchTypes::Fargate),
    (&invalid_timestamp::RULE, |member, _| matches!(member.kind, Kind::Timestamp)),
    (&placeholder_value::RULE, |member, _| member.format == Format::Filled),
];

/// Returns the rules about a member.
pub(super) fn rules_about(entry: &Entry, revision: Revision) -> Vec<&'static RuleDocs> {
    let all = all();
    let rules = DOCS.iter().copied();
    rules.filter(|docs| is_about(docs, of_example(docs, &all), entry, revision)).collect()
}

/// Returns the members that a rule is about, in any revision; those of the request, if there are any.
pub(super) fn members_of(docs: &RuleDocs) -> Vec<String> {
    /// Some rules are about almost every member; these are enough to see what it is about.
    const MOST: usize = 12;
    let all = all();
    let example = of_example(docs, &all);
    let is_about = |entry: &&Entry| {
        [Revision::Y2023, Revision::Y2026].iter().any(|revision| is_about(docs, example, entry, *revision))
    };
    let mut found: Vec<&Entry> = all.iter().filter(is_about).collect();
    if let Some(first) = found.first().map(|entry| entry.input) {
        found.retain(|entry| entry.input == first);
    }
    found.into_iter().take(MOST).map(|entry| entry.path.clone()).collect()
}

/// Returns the member that the rule's invalid example violates it at. A rule that the walk checks for every member is
/// not more about that one than about the others.
fn of_example<'a>(docs: &RuleDocs, all: &'a [Entry]) -> Option<&'a Entry> {
    if is_structural(docs.rule) {
        return None;
    }
    let path = docs.about.first()?;
    all.iter().find(|entry| entry.input == docs.invalid.kind && entry.path == *path)
}

fn is_structural(rule: &Rule) -> bool {
    structural::RULES.iter().any(|structural| std::ptr::eq(*structural, rule))
}

fn is_about(docs: &RuleDocs, example: Option<&Entry>, entry: &Entry, revision: Revision) -> bool {
    let rule = docs.rule;
    if OF_LIMITS.iter().any(|of| std::ptr::eq(*of, rule)) && !entry.input.limits(entry.parent.shape) {
        return false;
    }
    let by_model = OF_MODEL.iter().find(|(of, _)| std::ptr::eq(*of, rule));
    if is_structural(rule) {
        return by_model.is_some_and(|(_, is_about)| is_about(entry.member, revision));
    }
    if docs.about.contains(&entry.path.as_str()) {
        return true;
    }
    // Rules of a single string are about every member of the same grammar.
    let is_like = |example: &Entry| {
        !rules::checks_objects(rule) && entry.member.format != Format::Any && kin(example) == kin(entry)
    };
    entry.input == docs.invalid.kind
        && (by_model.is_some_and(|(_, is_about)| is_about(entry.member, revision))
            || example.is_some_and(is_like))
}

/// Returns the grammar of a member; keys and values, and names and values of attributes, have the same rules.
fn kin(entry: &Entry) -> Format {
    match entry.member.format {
        Format::TagValue => Format::TagKey,
        Format::AttributeValue => Format::AttributeName,
        text => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_about_members_of_the_model() {
        let all = all();
        for docs in DOCS {
            for path in docs.about {
                assert!(all.iter().any(|entry| entry.path == *path), "{}: {path}", docs.rule.code);
            }
        }
    }
}
