//! The nearest known name to one that is not known.

use crate::model::{Revision, Shape};
use crate::order::by_rank;
use crate::rules::foreign_members;

/// The member that was most likely meant: the same name in another case or with separators, one that is few
/// slips of the hand away from it, if no other is as near, or one that it stands for; if it is not `taken` already.
pub(crate) fn member(
    shape: &'static Shape,
    name: &str,
    revision: Revision,
    taken: impl Fn(&str) -> bool,
) -> Option<&'static str> {
    let known = || shape.members.iter().filter(|member| member.since <= revision).map(|member| member.name);
    let related = || related(known(), name).filter(|_| foreign_members::reason(shape.name, name).is_none());
    nearest(known(), name).or_else(related).filter(|near| !taken(near))
}

/// The value that was certainly meant.
pub(crate) fn choice(known: impl Iterator<Item = &'static str> + Clone, value: &str) -> Option<&'static str> {
    nearest(known.clone(), value).or_else(|| related(known, value))
}

/// The one name nearest to `name`, if it is near enough to be meant.
pub(crate) fn nearest<'k>(known: impl Iterator<Item = &'k str> + Clone, name: &str) -> Option<&'k str> {
    let plain = plain(name);
    // Names are short; something long is no slip, and comparing it would take long.
    if plain.is_empty() || plain.len() > 64 {
        return None;
    }
    if let Some(same) = known.clone().find(|candidate| self::plain(candidate) == plain) {
        return Some(same);
    }
    let mut best: Option<(usize, &str)> = None;
    let mut tied = false;
    for candidate in known {
        let other = self::plain(candidate);
        // A name that was cut short behind its middle is as near as a slip.
        let is_begun = plain.len() >= 5 && 2 * plain.len() > other.len() && other.starts_with(&plain);
        let distance = if is_begun { 1 } else { distance(&plain, &other) };
        let shorter = plain.len().min(other.len());
        if distance > (shorter / 4).max(if shorter < 5 { 1 } else { 2 }) || other.len() <= 2 {
            continue;
        }
        match best {
            Some((least, _)) if distance > least => {}
            Some((least, _)) if distance == least => tied = true,
            _ => {
                best = Some((distance, candidate));
                tied = false;
            }
        }
    }
    best.filter(|_| !tied).map(|(_, candidate)| candidate)
}

/// The one name that `name` is short for (`env`, `taskDef`), a part of (`instances`), or longer than it has to be
/// (`clusterName`).
pub(crate) fn related<'k>(known: impl Iterator<Item = &'k str>, name: &str) -> Option<&'k str> {
    let plain = plain(name);
    if !(3..=64).contains(&plain.len()) {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for candidate in known {
        let other = self::plain(candidate);
        let is_short = plain.first() == other.first() && {
            let mut letters = other.iter();
            plain.iter().all(|letter| letters.any(|other| other == letter))
        };
        let is_part = |part: &[char], whole: &[char]| {
            part.len() >= 4 && whole.windows(part.len()).any(|window| window == part)
        };
        if is_short || is_part(&plain, &other) || is_part(&other, &plain) {
            let difference = plain.len().abs_diff(other.len());
            if best.is_none_or(|(least, _)| difference < least) {
                best = Some((difference, candidate));
            }
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The names nearest to `name`, best first, that might be meant.
pub(crate) fn several<'k>(known: &[&'k str], name: &str, most: usize) -> Vec<&'k str> {
    let wanted = plain(name);
    if wanted.is_empty() || wanted.len() > 64 {
        return Vec::new();
    }
    let mut found = ranked(known, &wanted, false);
    found.truncate(most);
    found
}

/// The names in the order of how near they are to `name`, however far that is.
pub(crate) fn in_order<'k>(known: &[&'k str], name: &str) -> Vec<&'k str> {
    ranked(known, &folded(name).take(64).collect::<Vec<_>>(), true)
}

fn ranked<'k>(known: &[&'k str], wanted: &[char], all: bool) -> Vec<&'k str> {
    let mut found: Vec<(usize, &str)> = Vec::new();
    for &candidate in known {
        let other = plain(candidate);
        let distance = distance(wanted, &other);
        // A name that was cut short is near as well.
        let is_begun = wanted.len() >= 4 && other.starts_with(wanted);
        if all || is_begun || distance <= (wanted.len().max(other.len()) / 3).max(1) {
            found.push((distance, candidate));
        }
    }
    let found = by_rank(found, |(distance, _)| *distance);
    found.into_iter().map(|(_, candidate)| candidate).collect()
}

/// The name without what spelling conventions differ in.
pub(crate) fn plain(name: &str) -> Vec<char> {
    folded(name).collect()
}

/// Whether the names are the same but for what spelling conventions differ in. Takes no memory, for there may be
/// very many names to compare.
pub(crate) fn is_same(a: &str, b: &str) -> bool {
    folded(a).eq(folded(b))
}

fn folded(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| !matches!(c, '_' | '-' | ' ')).map(|c| c.to_ascii_lowercase())
}

/// How many characters have to be added, removed, replaced or swapped with their neighbour.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 0..a.len() {
        let mut row = vec![i + 1];
        for j in 0..b.len() {
            let replaced = last[j] + usize::from(a[i] != b[j]);
            let mut least = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                let swapped: &Vec<usize> = &before;
                least = least.min(swapped[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nearest_of(known: &[&'static str], name: &str) -> Option<&'static str> {
        nearest(known.iter().copied(), name)
    }

    #[test]
    fn the_nearest_is_the_one_that_no_other_is_as_near_as() {
        let (two, other_two, one) = ("abcdefghijXY", "abcdefghijZW", "abcdefghijkX");
        let name = "abcdefghijkl";
        for (known, expected) in [
            (vec![one], Some(one)),
            (vec![one, two], Some(one)),
            (vec![two, one], Some(one)),
            (vec![two, other_two], None),
            (vec![two, other_two, one], Some(one)),
            (vec![one, two, other_two], Some(one)),
            (vec![two, one, other_two], Some(one)),
            (vec![two, one, "abcdefghijkZ"], None),
            (vec![two, name, one], Some(name)),
            (vec!["abcdefghXYZW"], None),
            (vec![], None),
        ] {
            assert_eq!(nearest_of(&known, name), expected, "{known:?}");
        }
        // As many slips as a quarter of the shorter name has letters, and one in any case, two from five letters on.
        assert_eq!(nearest_of(&["abcdefgX"], "abcdefYZ"), Some("abcdefgX"));
        assert_eq!(nearest_of(&["abcdX"], "abcYZ"), Some("abcdX"));
        assert_eq!(nearest_of(&["abcdX"], "abYZW"), None);
        assert_eq!(nearest_of(&["abXd"], "abYZ"), None);
        assert_eq!(nearest_of(&["abX"], "abY"), Some("abX"));
        assert_eq!(nearest_of(&["aX"], "aY"), None);
    }

    #[test]
    fn what_stands_for_a_name() {
        let known = ["cluster", "containerInstances", "environmentFiles", "environment", "memory", "tags"];
        for (name, expected) in [
            ("env", Some("environment")),
            ("ENV", Some("environment")),
            ("envFiles", Some("environmentFiles")),
            ("mem", Some("memory")),
            ("me", None),
            ("instances", Some("containerInstances")),
            ("Instance", Some("containerInstances")),
            ("clusterName", Some("cluster")),
            ("theCluster", Some("cluster")),
            ("theTag", None),
            ("tor", None),
            ("", None),
            ("clusterxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", None),
        ] {
            assert_eq!(related(known.into_iter(), name), expected, "{name}");
        }
        // Of two that differ as much, the one that is documented first.
        assert_eq!(related(["networkOne", "networkTwo"].into_iter(), "network"), Some("networkOne"));
    }

    #[test]
    fn spelling_conventions_make_no_difference() {
        for name in ["startedBy", "STARTED_BY", "started-by", "Started By"] {
            assert_eq!(nearest_of(&["startedAt", "startedBy"], name), Some("startedBy"));
        }
        assert!(is_same("a_B", "A-b") && !is_same("ab", "abc"));
    }

    #[test]
    fn nothing_and_what_is_long_are_no_slips() {
        assert_eq!(nearest_of(&["_"], "-"), None);
        assert!(several(&["_"], "-", 9).is_empty());
        let long: &'static str = "a".repeat(65).leak();
        for (name, expected) in [(&long[1..], Some(&long[1..])), (long, None)] {
            assert_eq!(nearest_of(&[&long[1..], long], name), expected);
            assert_eq!(several(&[name], name, 9).first().copied(), expected);
        }
    }

    #[test]
    fn several_are_those_within_a_third_or_begun_best_first() {
        let several =
            |name: &str| several(&["abcdefXYZ", "abcdefghX", "abcdeWXYZ", "abcdefghijklmnopq"], name, 9);
        assert_eq!(several("abcdefghi"), ["abcdefghX", "abcdefXYZ", "abcdefghijklmnopq"]);
        assert_eq!(several("abcd"), ["abcdefXYZ", "abcdefghX", "abcdeWXYZ", "abcdefghijklmnopq"]);
        assert!(several("abc").is_empty());
        assert_eq!(super::several(&["ab", "ac", "abcd"], "ab", 1), ["ab"]);
        assert_eq!(super::several(&["ab", "ac", "xy"], "ab", 9), ["ab", "ac"]);
    }

    #[test]
    fn in_order_are_all_of_them() {
        let known = ["abcd", "xyz", "abc", "bac"];
        assert_eq!(in_order(&known, "A-bc"), ["abc", "abcd", "bac", "xyz"]);
        assert_eq!(in_order(&known, &"x".repeat(1_000_000)).len(), 4);
    }

    #[test]
    fn a_slip_is_one_letter_or_two_that_changed_places() {
        let between = |a: &str, b: &str| distance(&plain(a), &plain(b));
        for (a, b, expected) in [
            ("", "", 0),
            ("a", "", 1),
            ("", "ab", 2),
            ("ab", "ab", 0),
            ("ab", "ba", 1),
            ("abc", "acb", 1),
            ("abcd", "badc", 2),
            ("abc", "axc", 1),
            ("abc", "bc", 1),
            ("abc", "abxc", 1),
            ("kitten", "sitting", 3),
            ("ab", "bca", 3),
            ("abc", "cba", 2),
        ] {
            assert_eq!(between(a, b), expected, "{a} {b}");
            assert_eq!(between(b, a), expected, "{b} {a}");
        }
    }
}
