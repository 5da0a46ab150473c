//! Safe fixes never change the meaning of a draft.

use super::generate::{Setting, inputs};
use crate::support::apply;
use ecs_start_task::{Applicability, PatchOperation, Violation, validate};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Names that mean something else than the member they are similar to, and some that are misspelled.
const NAMES: [&str; 24] = [
    "gpu",
    "End",
    "Next",
    "Type",
    "value.$",
    "securityGroups",
    "command",
    "cpu",
    "memory",
    "environment",
    "image",
    "count",
    "launchType",
    "group",
    "tags",
    "name",
    "overide",
    "Cluster",
    "cluster_",
    "clusters",
    "conatiner",
    "subnet",
    "iop",
    "snapshotid",
];

/// Rules that look at one member only.
const OF_ONE_MEMBER: [&str; 13] = [
    "duplicate-member",
    "integer-out-of-range",
    "missing-member",
    "not-in-revision",
    "null-value",
    "too-few-items",
    "too-large",
    "too-long",
    "too-many-items",
    "too-short",
    "too-small",
    "unknown-member",
    "wrong-type",
];

/// A change of a draft: where, and what is done there.
#[derive(Clone, Debug)]
pub(super) enum Mistake {
    Null,
    NullItem,
    Unquote,
    Quote,
    FirstItem,
    Letters { letter: char, at: prop::sample::Index, kind: u8 },
    Misplaced { name: &'static str, of: prop::sample::Index },
}

pub(super) fn mistakes() -> impl Strategy<Value = Vec<(prop::sample::Index, Mistake)>> {
    let mistake = prop_oneof![
        2 => Just(Mistake::Null),
        1 => Just(Mistake::NullItem),
        1 => Just(Mistake::Unquote),
        1 => Just(Mistake::Quote),
        1 => Just(Mistake::FirstItem),
        4 => (prop::char::range('a', 'z'), any::<prop::sample::Index>(), 0..5_u8)
            .prop_map(|(letter, at, kind)| Mistake::Letters { letter, at, kind }),
        2 => (prop::sample::select(&NAMES[..]), any::<prop::sample::Index>())
            .prop_map(|(name, of)| Mistake::Misplaced { name, of }),
    ];
    prop::collection::vec((any::<prop::sample::Index>(), mistake), 1..5)
}

/// Collects the pointers of all values below the root.
pub(super) fn pointers(value: &Value, path: &str, found: &mut Vec<String>) {
    let mut below = |name: &str, inner: &Value| {
        let path = format!("{path}/{}", name.replace('~', "~0").replace('/', "~1"));
        found.push(path.clone());
        pointers(inner, &path, found);
    };
    match value {
        Value::Object(members) => members.iter().for_each(|(name, inner)| below(name, inner)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, inner)| below(&index.to_string(), inner));
        }
        _ => {}
    }
}

pub(super) fn mistake(draft: &mut Value, at: prop::sample::Index, mistake: &Mistake) {
    let mut all = Vec::new();
    pointers(draft, "", &mut all);
    if all.is_empty() {
        return;
    }
    let path = at.get::<String>(&all[..]).clone();
    let value = draft.pointer(&path).expect("a value").clone();
    let mut put = |to: Value| *draft.pointer_mut(&path).expect("a value") = to;
    match (mistake, value) {
        (Mistake::Null, _) => put(Value::Null),
        (Mistake::NullItem, Value::Array(mut items)) => {
            items.insert(at.index(items.len() + 1), Value::Null);
            put(items.into());
        }
        (Mistake::Unquote, Value::String(text)) => {
            let number = text.parse::<i64>().map_or(json!(7), Value::from);
            put(number);
        }
        (Mistake::Quote, value @ (Value::Number(_) | Value::Bool(_))) => put(json!(value.to_string())),
        (Mistake::FirstItem, Value::Array(items)) if !items.is_empty() => put(items[0].clone()),
        (Mistake::Letters { letter, at, kind }, value) => {
            let (parent, name) = path.rsplit_once('/').expect("below the root");
            let Some(Value::Object(members)) = draft.pointer_mut(parent) else { return };
            let mut letters: Vec<char> = name.chars().collect();
            let place = at.index(letters.len().max(1));
            match kind {
                0 => letters.insert(place, *letter),
                1 if letters.len() > 1 => drop(letters.remove(place)),
                2 if place + 1 < letters.len() => letters.swap(place, place + 1),
                3 => letters = name.to_uppercase().chars().collect(),
                _ if !letters.is_empty() => letters[place] = *letter,
                _ => {}
            }
            if kind % 2 == 0 {
                members.shift_remove(name);
            }
            members.insert(letters.into_iter().collect(), value);
        }
        (Mistake::Misplaced { name, of }, _) => {
            let value = draft.pointer(&of.get::<String>(&all[..])[..]).expect("a value").clone();
            let (parent, _) = path.rsplit_once('/').expect("below the root");
            if let Some(Value::Object(members)) = draft.pointer_mut(parent) {
                members.insert((*name).to_owned(), value);
            }
        }
        _ => {}
    }
}

/// Returns what is found, without the numbers of items.
fn found(violations: &[Violation]) -> BTreeSet<String> {
    violations.iter().map(|violation| format!("{}@{}", violation.code, unnumbered(&violation.path))).collect()
}

fn unnumbered(path: &str) -> String {
    let steps = path.split('/').map(|step| if step.parse::<usize>().is_ok() { "*" } else { step });
    steps.collect::<Vec<_>>().join("/")
}

/// Returns whether two names differ in case and separators, or in one letter, apart from the `s` of a plural.
fn is_spelling(written: &str, meant: &str) -> bool {
    let plain = |name: &str| -> Vec<char> {
        name.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect()
    };
    let (a, b) = (plain(written), plain(meant));
    let singular = b.strip_suffix(&['s']).unwrap_or(&b).to_vec();
    [b, singular].iter().any(|b| edits(&a, b) <= 1)
}

/// Letters to add, remove, replace or swap.
fn edits(a: &[char], b: &[char]) -> usize {
    match (a, b) {
        ([], rest) | (rest, []) => rest.len(),
        ([x, a @ ..], [y, b @ ..]) if x == y => edits(a, b),
        // More than one does not count.
        ([x, v, a @ ..], [y, w, b @ ..]) if x == w && v == y && a == b => 1,
        ([_, a @ ..], [_, b @ ..]) if a == b => 1,
        ([_, a @ ..], b) if a == b => 1,
        (a, [_, b @ ..]) if a == b => 1,
        _ => 2,
    }
}

/// Applies one safe fix and returns the paths that it changed; `None` without a safe fix.
fn step(draft: &mut Value, setting: Setting) -> Option<Vec<String>> {
    let violations = validate(&draft.to_string(), &setting.options()).violations;
    let fixes = violations.iter().flat_map(|violation| violation.fixes.iter().flatten());
    let fix = fixes.into_iter().find(|fix| fix.applicability == Applicability::Safe)?;
    let (before, was) = (found(&violations), draft.clone());
    let mut places = Vec::new();
    for operation in &fix.patch {
        places.push(match operation {
            PatchOperation::Remove { path } => {
                assert_eq!(draft.pointer(path), Some(&Value::Null), "{fix:?} removes a value of {was}");
                path.clone()
            }
            PatchOperation::Move { from, path } => {
                let (parent, written) = from.rsplit_once('/').expect("a member");
                let (other, meant) = path.rsplit_once('/').expect("a member");
                assert!(parent == other && is_spelling(written, meant), "{fix:?} of {was}");
                assert_eq!(draft.pointer(path), None, "{fix:?} replaces a member of {was}");
                path.clone()
            }
            PatchOperation::Replace { path, value } => {
                let (from, to) =
                    (draft.pointer(path).expect("a value"), serde_json::to_value(value).expect("JSON"));
                let is_same = match (from, &to) {
                    (Value::Number(number), Value::String(text)) => *text == number.to_string(),
                    (Value::String(text), Value::Number(number)) => *text == number.to_string(),
                    (Value::String(_), Value::Array(items)) => items == std::slice::from_ref(from),
                    (Value::String(written), Value::String(meant)) => is_spelling(written, meant),
                    _ => false,
                };
                assert!(is_same, "{fix:?} of {was}");
                path.clone()
            }
            PatchOperation::Add { .. } => panic!("{fix:?} of {was}"),
        });
        apply(draft, operation);
    }
    let is_removal = matches!(fix.patch[..], [PatchOperation::Remove { .. }]);
    let after = found(&validate(&draft.to_string(), &setting.options()).violations);
    for new in after.difference(&before) {
        let (code, path) = new.split_once('@').expect("a path");
        let is_there = places.iter().any(|place| path.starts_with(&unnumbered(place)));
        // A value that can be read now may not fit those of other members.
        assert!(
            !is_removal && (is_there || !OF_ONE_MEMBER.contains(&code)),
            "{fix:?} brings {new}\n{was}\n{draft}"
        );
    }
    Some(places)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn safe_fixes_keep_the_meaning_of_any_draft((setting, input) in inputs(), mistakes in mistakes()) {
        let mut draft = input;
        mistakes.iter().for_each(|(at, change)| mistake(&mut draft, *at, change));
        let mut steps = 0;
        while step(&mut draft, setting).is_some() {
            steps += 1;
            prop_assert!(steps < 100, "there is no end: {draft}");
        }
    }
}
